import { Audit, assert, Hex, Merkle, Receipt, Request, Voucher } from '@ostrom/protocol'
import { beforeAll, describe, expect } from 'vitest'
import type { EvidenceItem } from '../../court/evidence.ts'
import { penaltyOf } from '../../court/penalties.ts'
import type { Ledger } from '../../ledger.ts'
import { readAllEvents } from '../../queries/all-events.ts'
import { requireMember } from '../../queries/capabilities.ts'
import { eventOf, expectRefusal, type Scenario } from '../world.ts'
import {
  auditsOf,
  auditTest,
  balanceChanges,
  type CourtFixture,
  challengers,
  coreOf,
  createCourtFixture,
  createWithJurors,
  finalizeNextEpoch,
  hashOf,
  type ServedSession,
  serveSession,
} from './fixture.ts'

/** Tests data challenges for transcripts and receipts, supplied or withheld. */
export function dataChallengesSuite(scenario: () => Scenario): void {
  const story = (name: string, act: () => Promise<void>) => auditTest(scenario, name, act)
  const total = 3_000_001n
  /**
   * Sealed transcript that the provider supplies: it must have at least one byte for each output
   * token of the challenged answer.
   */
  const sealed = new Uint8Array(32).fill(7)
  let court: CourtFixture
  /**
   * Receipts of one session whose transcripts the provider withholds in the last tests of this
   * suite.
   */
  let unanswered: readonly [EvidenceItem, ...EvidenceItem[]]

  /**
   * Serves sessions until jurors are drawn to challenge all transcripts of one session, and a juror
   * is drawn to challenge this session for a receipt. Returns this session.
   */
  const served = (answers: number): Promise<ServedSession> =>
    createWithJurors(
      async () => {
        // The provider's fee for a supply rises with its supplies of a day, so a new day begins.
        await scenario().advance(86_400n)
        const client = court.clients[0] as Ledger
        const made = await serveSession(scenario(), { client, total, answers })
        await finalizeNextEpoch(scenario())
        return made
      },
      async ({ items }) => {
        const found = items.map((item) => challengers(scenario(), item))
        const [first] = items as [EvidenceItem]
        found.push(challengers(scenario(), first, 'receipt'))
        return (await Promise.all(found)).every(({ length }) => length > 0)
      },
    )

  const itemsOf = async (answers: number) =>
    (await served(answers)).items as readonly [EvidenceItem, ...EvidenceItem[]]

  /** The client's consent, with the audit mode of each answer. */
  async function consentOf({ id, client, opening }: ServedSession, modes: Uint8Array) {
    const { domain } = scenario()
    const count = BigInt(modes.length)
    const modesHash = Audit.modesHash(modes)
    const consent = { sessionId: id, count, modesHash, secret: hashOf(1) }
    const signature = await client.signer.sign(Audit.consentHash(consent, domain))
    return { consent, modes, signature, opening }
  }

  /** Opens a challenge by a juror that is drawn for the item. */
  async function demand(item: EvidenceItem): Promise<{ id: bigint; validator: Ledger }> {
    const [validator] = (await challengers(scenario(), item)) as [Ledger]
    const { account } = validator
    const { id } = await requireMember(validator, 'dataChallenges').challengeTranscript({
      item,
      account,
    })
    return { id, validator }
  }
  const bondOf = async () => (await scenario().client.parameters()).seatFee
  /** The validator pays for the provider's gas, which costs less than the bond. */
  function expectCost(gained: readonly bigint[], bond: bigint): void {
    const [paid = 0n, spent = 0n] = gained
    expect(paid + spent).toBe(0n)
    expect(paid).toBeGreaterThanOrEqual(0n)
    expect(paid).toBeLessThan(bond)
  }
  const whole = (id: bigint) => ({ id, part: 0, last: true, sealed })

  describe('data challenges', () => {
    story('take at most the bond that their validator is told', async () => {
      const { provider } = scenario()
      const [item] = await itemsOf(1)
      const [validator] = (await challengers(scenario(), item)) as [Ledger]
      const { nativeAsset: asset, account } = validator
      const dataChallenges = requireMember(validator, 'dataChallenges')
      const { inputTokens, outputTokens } = item.receipt
      const fee = await dataChallenges.challengeFee(inputTokens + outputTokens)
      expect(fee).toBeGreaterThanOrEqual(await bondOf())
      const had = await validator.balance(account, asset)
      if (had > fee) await validator.withdraw({ asset, amount: had - fee })
      else await validator.deposit({ asset, amount: fee - had })
      const { id } = await dataChallenges.challengeTranscript({ item, account })
      await requireMember(provider, 'dataChallenges').supplyTranscript(whole(id))
      if (had > fee) await validator.deposit({ asset, amount: had - fee })
    })

    beforeAll(async () => {
      if (scenario().client.audits) court = await createCourtFixture(scenario())
    })

    story('transcript challenges give five more minutes for each earlier challenge', async () => {
      const [first, second] = await itemsOf(2)
      const ids = [(await demand(first)).id, (await demand(second as EvidenceItem)).id]
      const dataChallenges = requireMember(scenario().provider, 'dataChallenges')
      const seen = await Promise.all(ids.map((id) => dataChallenges.dataChallenge(id)))
      const [one = 0n, two = 0n] = seen.map((challenge) => challenge?.untilSeconds)
      expect(two - one).toBe(300n)
      for (const id of ids) await dataChallenges.supplyTranscript(whole(id))
    })

    story(
      'drawn validators challenge a receipt; an answer pays the provider for its gas',
      async () => {
        const { client, provider, domain, stranger } = scenario()
        const supplier = requireMember(provider, 'dataChallenges')
        const [item] = await itemsOf(2)
        const [validator] = (await challengers(scenario(), item)) as [Ledger]
        const { account } = validator
        const dataChallenges = requireMember(validator, 'dataChallenges')
        const outsider = { item, account: stranger.account }
        await expectRefusal(
          requireMember(stranger, 'dataChallenges').challengeTranscript(outsider),
          'not-selected',
        )
        await expectRefusal(
          requireMember(stranger, 'dataChallenges').challengeTranscript({ item, account }),
          'account-mismatch',
        )
        const gained = await balanceChanges([provider, validator], async () => {
          const { id } = await dataChallenges.challengeTranscript({ item, account })
          const { sessionId } = item.receipt
          const receiptId = Receipt.idOf(item.receipt, domain)
          const words = { sessionId, receiptId, validator: account, provider: provider.account }
          expect(await dataChallenges.dataChallenge(id)).toMatchObject({
            id,
            ...words,
            status: 'open',
          })
          const expected = { challengeId: id, ...words }
          expect(await eventOf(client, 'transcript-challenged')).toMatchObject(expected)
          await expectRefusal(
            dataChallenges.challengeTranscript({ item, account }),
            'receipt-already-used',
          )
          await expectRefusal(dataChallenges.concludeChallenge(id), 'challenge-pending')
          await expectRefusal(dataChallenges.supplyTranscript(whole(id)), 'account-mismatch')
          const long = { ...whole(id), sealed: new Uint8Array(49_153) }
          await expectRefusal(supplier.supplyTranscript(long), 'transcript-too-long')
          const short = { ...whole(id), sealed: new Uint8Array(3) }
          await expectRefusal(supplier.supplyTranscript(short), 'transcript-too-short')
          await supplier.supplyTranscript(whole(id))
          await expectRefusal(supplier.supplyTranscript(whole(id)), 'challenge-not-open')
          await expectRefusal(dataChallenges.concludeChallenge(id), 'challenge-not-open')
          expect((await dataChallenges.dataChallenge(id))?.status).toBe('supplied')
          const supplied = await eventOf(client, 'transcript-supplied')
          expect(supplied).toMatchObject({ challengeId: id, sealed: Hex.from(sealed) })
        })
        expectCost(gained, await bondOf())
        expect(await dataChallenges.dataChallenge(77n)).toBeUndefined()
      },
    )

    story('come in parts where they are long', async () => {
      const { provider } = scenario()
      const supplier = requireMember(provider, 'dataChallenges')
      const [item] = await itemsOf(1)
      const { id } = await demand(item)
      const part = new Uint8Array(49_152).fill(7)
      const wrong = { id, part: 1, last: true, sealed: part }
      await expectRefusal(supplier.supplyTranscript(wrong), 'part-out-of-order')
      await supplier.supplyTranscript({ id, part: 0, last: false, sealed: part })
      expect(await supplier.dataChallenge(id)).toMatchObject({ status: 'open', parts: 1 })
      const again = { id, part: 0, last: false, sealed: part }
      await expectRefusal(supplier.supplyTranscript(again), 'part-out-of-order')
      await supplier.supplyTranscript({ id, part: 1, last: true, sealed: new Uint8Array(2) })
      expect((await supplier.dataChallenge(id))?.status).toBe('supplied')
      const supplied = (await readAllEvents(provider)).filter(
        (event) => event.kind === 'transcript-supplied' && event.challengeId === id,
      )
      expect(supplied).toMatchObject([
        { part: 0, last: false, sealed: `0x${'07'.repeat(49_152)}` },
        { part: 1, last: true, sealed: '0x0000' },
      ])
    })

    story('for receipts are answered, by anybody, with a receipt and its path', async () => {
      const { client, provider, domain, stranger } = scenario()
      const items = await itemsOf(2)
      const { sessionId: subject } = items[0].receipt
      const [validator] = (await challengers(scenario(), items[0], 'receipt')) as [Ledger]
      const { account } = validator
      const dataChallenges = requireMember(validator, 'dataChallenges')
      const outsider = { subject, account: stranger.account }
      await expectRefusal(
        requireMember(stranger, 'dataChallenges').challengeReceipt(outsider),
        'not-selected',
      )
      const bond = await bondOf()
      const gained = await balanceChanges([provider, validator], async () => {
        const { id } = await dataChallenges.challengeReceipt({ subject, account })
        const { index = 0n } = (await dataChallenges.dataChallenge(id)) ?? {}
        const words = { challengeId: id, sessionId: subject, answer: index }
        expect(await eventOf(client, 'receipt-challenged')).toMatchObject(words)
        expect(await dataChallenges.dataChallenge(id)).toMatchObject({ kind: 'receipt' })
        await expectRefusal(
          dataChallenges.challengeReceipt({ subject, account }),
          'receipt-already-used',
        )
        await expectRefusal(
          requireMember(provider, 'dataChallenges').supplyTranscript(whole(id)),
          'challenge-not-open',
        )
        const item = items[Number(index)] as EvidenceItem
        const other = items[Number(1n - index)] as EvidenceItem
        const digest = Receipt.idOf(item.receipt, domain)
        const signature = await provider.signer.sign(digest)
        const elsewhere = { id, signature, item: other }
        await expectRefusal(dataChallenges.supplyReceipt(elsewhere), 'receipt-not-anchored')
        const forged = await client.signer.sign(digest)
        const unsigned = { id, item, signature: forged }
        await expectRefusal(
          requireMember(provider, 'dataChallenges').supplyReceipt(unsigned),
          'signature-invalid',
        )
        await requireMember(stranger, 'dataChallenges').supplyReceipt({
          id,
          item,
          signature,
        })
        const { receipt, path } = item
        expect(await eventOf(client, 'receipt-supplied')).toMatchObject({
          challengeId: id,
          receipt,
          signature,
          path,
        })
        expect((await dataChallenges.dataChallenge(id))?.status).toBe('supplied')
      })
      // Supplying a challenged receipt on chain earns the provider nothing.
      expect(bond).toBeGreaterThan(0n)
      expect(gained).toEqual([0n, 0n])
    })

    story('end where the client opted the answer out', async () => {
      const { client, provider } = scenario()
      const supplier = requireMember(provider, 'dataChallenges')
      const made = await served(2)
      const shown = await consentOf(made, new Uint8Array([1, 0]))
      const [validator] = (await challengers(scenario(), made.items[1]!)) as [Ledger]
      const gained = await balanceChanges([provider, validator], async () => {
        const { id } = await demand(made.items[1] as EvidenceItem)
        const { showOptOut } = requireMember(validator, 'dataChallenges')
        await expectRefusal(showOptOut({ id, shown }), 'account-mismatch')
        const short = await consentOf(made, new Uint8Array([0]))
        await expectRefusal(supplier.showOptOut({ id, shown: short }), 'consent-invalid')
        const other = { ...shown, modes: new Uint8Array([0, 0]) }
        await expectRefusal(supplier.showOptOut({ id, shown: other }), 'consent-invalid')
        const forged = { ...shown, signature: shown.opening.signature }
        await expectRefusal(supplier.showOptOut({ id, shown: forged }), 'signature-invalid')
        await supplier.showOptOut({ id, shown })
        expect((await supplier.dataChallenge(id))?.status).toBe('private')
        expect(await eventOf(client, 'transcript-private')).toMatchObject({
          challengeId: id,
          provider: provider.account,
        })
        await expectRefusal(supplier.concludeChallenge(id), 'challenge-not-open')
      })
      expectCost(gained, await bondOf())
    })

    story('need no word of the client for any other answer', async () => {
      const { provider } = scenario()
      const supplier = requireMember(provider, 'dataChallenges')
      const made = await served(2)
      const shown = await consentOf(made, new Uint8Array([0, 1]))
      const { id } = await demand(made.items[1] as EvidenceItem)
      await expectRefusal(supplier.showOptOut({ id, shown }), 'consent-invalid')
      const { offer } = scenario()
      await expectRefusal(supplier.showUnverifiedOffer({ id, offer }), 'consent-invalid')
      await supplier.supplyTranscript(whole(id))
    })

    // Finding: ADV-2
    story('fees for demanded responses are at most the silence penalty in any day', async () => {
      const { client, provider, advance } = scenario()
      const { withheldPenalty } = await client.parameters()
      const supplier = requireMember(provider, 'dataChallenges')
      const ids = new Set<bigint>()
      const takenOf = async () => {
        let taken = 0n
        for (const event of await readAllEvents(provider)) {
          const isOurs = event.kind === 'supply-fee-taken' && ids.has(event.challengeId)
          if (isOurs) taken += event.amount
        }
        return taken
      }
      const demandAll = async (answers: number) => {
        const { items } = await serveSession(scenario(), {
          client: court.clients[0] as Ledger,
          total,
          answers,
        })
        await finalizeNextEpoch(scenario())
        for (const item of items) {
          for (const validator of await challengers(scenario(), item)) {
            const options = { item, account: validator.account }
            const demands = requireMember(validator, 'dataChallenges')
            const { id } = await demands.challengeTranscript(options)
            ids.add(id)
            await supplier.supplyTranscript(whole(id))
          }
        }
        return takenOf()
      }
      await advance(86_400n)
      await demandAll(1)
      // These challenges begin within a day after the first: the provider's supplies of a day count
      // together. The beacon decides how many jurors may challenge a receipt, so the loop repeats
      // until the fees reach the limit.
      await advance(50_000n)
      let taken = 0n
      for (let tries = 0; tries < 8 && taken < withheldPenalty; tries += 1) {
        taken = await demandAll(6)
      }
      expect(taken).toBe(withheldPenalty)
      // By now the count of the day's supplies begins anew, but the fees that were taken within the
      // last day still count toward the limit.
      await advance(40_000n)
      expect(await demandAll(2)).toBe(withheldPenalty)
    })

    story('register their receipt, as anyone may', async () => {
      const { client, stranger, domain } = scenario()
      const registry = requireMember(stranger, 'dataChallenges')
      const [first, second] = (await itemsOf(2)) as readonly [EvidenceItem, EvidenceItem]
      const receiptId = Receipt.idOf(first.receipt, domain)
      expect(await registry.registeredAtSeconds(receiptId)).toBeUndefined()
      await registry.registerReceipt(first)
      const [anchor] = await auditsOf(client).anchors(first.receipt.sessionId)
      expect(await registry.registeredAtSeconds(receiptId)).toBe(anchor?.atSeconds)
      const anchoredSeconds = anchor?.atSeconds
      const registered = { receiptId, anchoredSeconds }
      expect(await eventOf(client, 'receipt-registered')).toMatchObject(registered)
      await registry.registerReceipt(first)
      const { id } = await demand(second)
      const other = Receipt.idOf(second.receipt, domain)
      expect(await registry.registeredAtSeconds(other)).toBe(anchor?.atSeconds)
      await requireMember(scenario().provider, 'dataChallenges').supplyTranscript(whole(id))
      const forged = { ...first, receipt: { ...first.receipt, outputTokens: 99n } }
      await expectRefusal(registry.registerReceipt(forged), 'receipt-not-anchored')
    })

    story('requests whose client counted no answer cannot be challenged', async () => {
      const { provider, signer, domain, openRequest, lockRequest } = scenario()
      const [juror] = court.jurors as [Ledger]
      const sessionId = await openRequest()
      await lockRequest(sessionId)
      // If a client leaves before the answer ends, its provider has no receipt under any root.
      const voucher = { sessionId, total: 1n, count: 0n, receiptsRoot: Hex.zeroHash }
      const signature = await signer.sign(Voucher.hash(voucher, Request.domain(domain)))
      await provider.claimRequest({ voucher, signature })
      const key = { subject: sessionId, account: juror.account }
      await expectRefusal(
        requireMember(juror, 'dataChallenges').challengeReceipt(key),
        'receipt-not-anchored',
      )
    })

    story('challenges of a request are proven by its one leaf', async () => {
      const { client, provider, signer, domain, openRequest, lockRequest, advance } = scenario()
      // The transcripts of these receipts are withheld in the tests below.
      unanswered = await itemsOf(4)
      const words = Request.domain(domain)
      const locked = async (): Promise<EvidenceItem> => {
        const sessionId = await openRequest()
        await lockRequest(sessionId)
        return { receipt: coreOf(scenario(), { sessionId, index: 0n, total }), path: [] }
      }
      const claim = async ({ receipt }: EvidenceItem) => {
        const receiptsRoot = Merkle.rootOf([Receipt.idOf(receipt, words)])
        const voucher = { sessionId: receipt.sessionId, total, count: 1n, receiptsRoot }
        const signature = await signer.sign(Voucher.hash(voucher, words))
        await provider.claimRequest({ voucher, signature })
        await finalizeNextEpoch(scenario())
      }
      const [juror] = court.jurors as [Ledger]
      const early = { item: await locked(), account: juror.account }
      await expectRefusal(
        requireMember(juror, 'dataChallenges').challengeTranscript(early),
        'receipt-not-anchored',
      )
      const item = await createWithJurors(
        async () => {
          const made = await locked()
          await claim(made)
          return made
        },
        async (made) => (await challengers(scenario(), made)).length > 0,
      )
      const { id } = await demand(item)
      const { untilSeconds = 0n } =
        (await requireMember(client, 'dataChallenges').dataChallenge(id)) ?? {}
      await advance(untilSeconds - (await client.nowSeconds()))
      await requireMember(client, 'dataChallenges').concludeChallenge(id)
      expect((await requireMember(client, 'dataChallenges').dataChallenge(id))?.status).toBe(
        'withheld',
      )
    })

    // Finding: DAT-5
    story('silence costs the provider one penalty for any number of challengers', async () => {
      const { client, provider, advance } = scenario()
      const { withheldPenalty, rewardBps, caseBond } = await client.parameters()
      const [item] = unanswered
      // All withholdings of a day count as one failure, so the next failure needs another day.
      await advance(86_400n)
      const challenges: { id: bigint; validator: Ledger }[] = []
      for (const validator of await challengers(scenario(), item)) {
        const { account } = validator
        const { id } = await requireMember(validator, 'dataChallenges').challengeTranscript({
          item,
          account,
        })
        challenges.push({ id, validator })
      }
      const last = await requireMember(client, 'dataChallenges').dataChallenge(
        (challenges.at(-1) as (typeof challenges)[0]).id,
      )
      assert(last, 'it was demanded')
      await advance(last.untilSeconds - (await client.nowSeconds()))
      const [first] = challenges as [(typeof challenges)[0]]
      await expectRefusal(
        requireMember(provider, 'dataChallenges').supplyTranscript(whole(first.id)),
        'challenge-not-open',
      )
      const bond = await bondOf()
      const paying = court.clients[0] as Ledger
      const gained = await balanceChanges([provider, first.validator, paying], () =>
        requireMember(client, 'dataChallenges').concludeChallenge(first.id),
      )
      const most = (withheldPenalty * rewardBps) / 10_000n
      const reward = most < 4n * caseBond ? most : 4n * caseBond
      // A withheld answer earns nothing: the session's pay returns to its client.
      expect(gained).toEqual([-withheldPenalty, bond + reward, total])
      expect((await client.session(item.receipt.sessionId))?.pay?.status).toBe('returned')
      for (const { id } of challenges.slice(1)) {
        const again = await balanceChanges([provider], () =>
          requireMember(client, 'dataChallenges').concludeChallenge(id),
        )
        expect(again).toEqual([0n])
      }
      const expected = { challengeId: challenges.at(-1)?.id, provider: provider.account }
      expect(await eventOf(client, 'transcript-withheld')).toMatchObject(expected)
    })

    story(
      'exclude on the third day of silence of late, and take a tenth of the stake',
      async () => {
        const { client, provider, advance } = scenario()
        const parameters = await client.parameters()
        const { supplyWindowSeconds } = parameters
        const recordOf = () => auditsOf(client).courtRecord(provider.account)
        const { withheld, isExcluded } = await recordOf()
        expect({ withheld, isExcluded }).toEqual({ withheld: 2n, isExcluded: false })
        // This withholding costs nothing, because the last one was penalized less than a day ago.
        const { id: again } = await demand(unanswered[1] as EvidenceItem)
        await advance(supplyWindowSeconds)
        const lost = await balanceChanges([provider], () =>
          requireMember(client, 'dataChallenges').concludeChallenge(again),
        )
        expect(lost).toEqual([0n])
        expect((await recordOf()).isExcluded).toBe(false)
        const stakes = await Promise.all(
          (['sessions', 'requests'] as const).map((market) =>
            client.stake(provider.account, market),
          ),
        )
        const staked = stakes.reduce((sum, { amount, unbonding }) => sum + amount + unbonding, 0n)
        await advance(86_400n)
        const { id } = await demand(unanswered[2] as EvidenceItem)
        await advance(supplyWindowSeconds)
        const gained = await balanceChanges([provider], () =>
          requireMember(client, 'dataChallenges').concludeChallenge(id),
        )
        expect(gained).toEqual([-penaltyOf('minor', staked, parameters)])
        expect((await recordOf()).isExcluded).toBe(true)
      },
    )
  })
}
