import { Audit, assert, Hex, Merkle, Receipt, Request, Voucher } from '@ostrom/protocol'
import { beforeAll, describe, expect } from 'vitest'
import { consentFromEvent } from '../../court/data-challenges.ts'
import type { EvidenceItem } from '../../court/evidence.ts'
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

/** Transcripts and receipts that are demanded on chain, supplied or withheld. */
export function dataChallengesSuite(scenario: () => Scenario): void {
  const story = (name: string, act: () => Promise<void>) => auditTest(scenario, name, act)
  const total = 3_000_001n
  /** As long as what was answered, at least. */
  const sealed = new Uint8Array(32).fill(7)
  let court: CourtFixture
  /** Of one session, about which the provider keeps silent in the end. */
  let unanswered: readonly [EvidenceItem, ...EvidenceItem[]]

  /** Receipts of one session that the beacon has drawn, each with somebody who may demand it. */
  const served = (answers: number): Promise<ServedSession> =>
    createWithJurors(
      async () => {
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

  /** The client's word: one mode for each answer. */
  async function consentOf({ id, client, opening }: ServedSession, modes: Uint8Array) {
    const { domain } = scenario()
    const count = BigInt(modes.length)
    const modesHash = Audit.modesHash(modes)
    const consent = { sessionId: id, count, modesHash, secret: hashOf(1) }
    const signature = await client.signer.sign(Audit.consentHash(consent, domain))
    return { consent, modes, signature, opening }
  }

  /** Demanded by one who is drawn for it. */
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
  const whole = (id: bigint) => ({ id, part: 0, last: true, sealed })

  describe('data challenges', () => {
    beforeAll(async () => {
      if (scenario().client.audits) court = await createCourtFixture(scenario())
    })

    story('of transcripts give five minutes more for each that came before', async () => {
      const [first, second] = await itemsOf(2)
      const ids = [(await demand(first)).id, (await demand(second as EvidenceItem)).id]
      const dataChallenges = requireMember(scenario().provider, 'dataChallenges')
      const seen = await Promise.all(ids.map((id) => dataChallenges.dataChallenge(id)))
      const [one = 0n, two = 0n] = seen.map((challenge) => challenge?.untilSeconds)
      expect(two - one).toBe(300n)
      for (const id of ids) await dataChallenges.supplyTranscript(whole(id))
    })

    story('are made by who is drawn for a receipt; answered ones pay the provider', async () => {
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
      const bond = await bondOf()
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
      expect(gained).toEqual([bond, -bond])
      expect(await dataChallenges.dataChallenge(77n)).toBeUndefined()
    })

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
      // To be asked for a receipt on chain earns nothing.
      expect(bond).toBeGreaterThan(0n)
      expect(gained).toEqual([0n, 0n])
    })

    story('end where the client lets nobody see the answer', async () => {
      const { client, provider } = scenario()
      const made = await served(2)
      const disclosed = await consentOf(made, new Uint8Array([1, 0]))
      const bond = await bondOf()
      const [validator] = (await challengers(scenario(), made.items[1]!)) as [Ledger]
      const gained = await balanceChanges([provider, validator], async () => {
        const { id } = await demand(made.items[1] as EvidenceItem)
        const dataChallenges = requireMember(validator, 'dataChallenges')
        const short = await consentOf(made, new Uint8Array([0]))
        await expectRefusal(dataChallenges.publishConsent({ id, shown: short }), 'consent-invalid')
        const other = { ...disclosed, modes: new Uint8Array([0, 0]) }
        await expectRefusal(dataChallenges.publishConsent({ id, shown: other }), 'consent-invalid')
        const forged = { ...disclosed, signature: disclosed.opening.signature }
        await expectRefusal(
          dataChallenges.publishConsent({ id, shown: forged }),
          'signature-invalid',
        )
        await requireMember(provider, 'dataChallenges').publishConsent({ id, shown: disclosed })
        expect((await dataChallenges.dataChallenge(id))?.status).toBe('private')
        expect(await eventOf(client, 'transcript-private')).toMatchObject({
          challengeId: id,
          provider: provider.account,
          paid: true,
        })
        await expectRefusal(dataChallenges.concludeChallenge(id), 'challenge-not-open')
      })
      expect(gained).toEqual([bond, -bond])
    })

    story('may be denied where no consent came, until one does', async () => {
      const { client, provider, advance } = scenario()
      const supplier = requireMember(provider, 'dataChallenges')
      const made = await served(2)
      const disclosed = await consentOf(made, new Uint8Array([1, 2]))
      const { supplyWindowSeconds } = await client.parameters()
      const bond = await bondOf()
      const [first, second] = made.items as [EvidenceItem, EvidenceItem]
      const [one] = (await challengers(scenario(), first)) as [Ledger]
      const gained = await balanceChanges([provider, one], async () => {
        const { id } = await demand(first)
        const dataChallenges = requireMember(one, 'dataChallenges')
        await expectRefusal(dataChallenges.reportMissingConsent(id), 'account-mismatch')
        await supplier.reportMissingConsent(id)
        await expectRefusal(dataChallenges.concludeChallenge(id), 'challenge-pending')
        const { untilSeconds } = (await dataChallenges.dataChallenge(id)) ?? {}
        await dataChallenges.publishConsent({ id, shown: disclosed })
        expect(await dataChallenges.dataChallenge(id)).toMatchObject({
          status: 'open',
          untilSeconds,
        })
        const event = await eventOf(client, 'consent-published')
        assert(event.kind === 'consent-published', 'as asked for')
        expect(event).toMatchObject({ sessionId: made.id, provider: provider.account })
        const { opening: _, ...signed } = disclosed
        expect(consentFromEvent(event)).toEqual(signed)
        expect(await eventOf(client, 'challenge-reopened')).toMatchObject({ challengeId: id })
        await expectRefusal(supplier.reportMissingConsent(id), 'consent-invalid')
        await supplier.supplyTranscript(whole(id))
      })
      expect(gained).toEqual([bond, -bond])
      // One consent speaks of all answers of its session.
      const { id: other } = await demand(second)
      await expectRefusal(supplier.reportMissingConsent(other), 'consent-invalid')
      await supplier.supplyTranscript(whole(other))
      const silent = await served(1)
      const late = await consentOf(silent, new Uint8Array([1]))
      const [third] = silent.items as [EvidenceItem]
      const [two] = (await challengers(scenario(), third)) as [Ledger]
      const nothing = await balanceChanges([provider, two], async () => {
        const { id } = await demand(third)
        await supplier.reportMissingConsent(id)
        expect(await eventOf(client, 'consent-missing')).toMatchObject({ challengeId: id })
        const { untilSeconds = 0n } = (await supplier.dataChallenge(id)) ?? {}
        const left = supplyWindowSeconds / 4n
        await advance(untilSeconds - left - (await client.nowSeconds()))
        await expectRefusal(
          requireMember(two, 'dataChallenges').publishConsent({ id, shown: late }),
          'challenge-not-open',
        )
        await expectRefusal(
          requireMember(two, 'dataChallenges').concludeChallenge(id),
          'challenge-pending',
        )
        await advance(left)
        await requireMember(two, 'dataChallenges').concludeChallenge(id)
        expect((await requireMember(two, 'dataChallenges').dataChallenge(id))?.status).toBe(
          'private',
        )
      })
      expect(nothing).toEqual([0n, 0n])
    })

    story('that are denied are reopened by what stands on the chain, by anybody', async () => {
      const { provider, stranger } = scenario()
      const supplier = requireMember(provider, 'dataChallenges')
      const made = await served(2)
      const disclosed = await consentOf(made, new Uint8Array([1, 0]))
      const [first, second] = made.items as [EvidenceItem, EvidenceItem]
      const { id: one } = await demand(first)
      const { id: two } = await demand(second)
      for (const id of [one, two]) await supplier.reportMissingConsent(id)
      const dataChallenges = requireMember(stranger, 'dataChallenges')
      const part = await consentOf(made, new Uint8Array([1]))
      await dataChallenges.publishConsent({ shown: part })
      await dataChallenges.publishConsent({ shown: part })
      await expectRefusal(
        dataChallenges.publishConsent({ id: two, shown: part }),
        'consent-invalid',
      )
      // More answers take the place of fewer, and no other of as many.
      await dataChallenges.publishConsent({ shown: disclosed })
      const other = await consentOf(made, new Uint8Array([1, 1]))
      await expectRefusal(dataChallenges.publishConsent({ shown: other }), 'consent-invalid')
      await expectRefusal(dataChallenges.publishConsent({ shown: part }), 'consent-invalid')
      // No signature is read of what stands there.
      const { opening: _, ...consentOnly } = { ...disclosed, signature: '0x' as const }
      for (const id of [one, two]) await dataChallenges.publishConsent({ id, shown: consentOnly })
      expect((await dataChallenges.dataChallenge(one))?.status).toBe('open')
      expect((await dataChallenges.dataChallenge(two))?.status).toBe('private')
      await supplier.supplyTranscript(whole(one))
    })

    story('are denied while half of the time to supply is left, and not later', async () => {
      const { client, provider, advance } = scenario()
      const { supplyWindowSeconds } = await client.parameters()
      const { id } = await demand((await itemsOf(1))[0])
      const { untilSeconds = 0n } =
        (await requireMember(provider, 'dataChallenges').dataChallenge(id)) ?? {}
      await advance(untilSeconds - supplyWindowSeconds / 2n - (await client.nowSeconds()))
      await expectRefusal(
        requireMember(provider, 'dataChallenges').reportMissingConsent(id),
        'challenge-not-open',
      )
      await requireMember(provider, 'dataChallenges').supplyTranscript(whole(id))
    })

    story('are none of a request whose client counted no answer', async () => {
      const { provider, signer, domain, openRequest, lockRequest } = scenario()
      const [juror] = court.jurors as [Ledger]
      const sessionId = await openRequest()
      await lockRequest(sessionId)
      // A client that leaves before the answer ends: its provider has no receipt under any root.
      const voucher = { sessionId, total: 1n, count: 0n, receiptsRoot: Hex.zeroHash }
      const signature = await signer.sign(Voucher.hash(voucher, Request.domain(domain)))
      await provider.claimRequest({ voucher, signature })
      const key = { subject: sessionId, account: juror.account }
      await expectRefusal(
        requireMember(juror, 'dataChallenges').challengeReceipt(key),
        'receipt-not-anchored',
      )
    })

    story('of a request are proven by its one leaf', async () => {
      const { client, provider, signer, domain, openRequest, lockRequest, advance } = scenario()
      // Nothing begins with a provider that failed, so what it is silent about began before.
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
      const { supplyWindowSeconds } = await client.parameters()
      const { id } = await demand(item)
      await advance(supplyWindowSeconds)
      await requireMember(client, 'dataChallenges').concludeChallenge(id)
      expect((await requireMember(client, 'dataChallenges').dataChallenge(id))?.status).toBe(
        'withheld',
      )
    })

    story('that are not cost the provider, once however many asked', async () => {
      const { client, provider, advance } = scenario()
      const { withheldPenalty, rewardBps, caseBond } = await client.parameters()
      const [item] = unanswered
      // An outage is one failure: the next is on another day.
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
      const gained = await balanceChanges([provider, first.validator], () =>
        requireMember(client, 'dataChallenges').concludeChallenge(first.id),
      )
      const most = (withheldPenalty * rewardBps) / 10_000n
      const reward = most < 4n * caseBond ? most : 4n * caseBond
      expect(gained).toEqual([-withheldPenalty, bond + reward])
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
        const { supplyWindowSeconds, minorPenaltyBps } = await client.parameters()
        const recordOf = () => auditsOf(client).courtRecord(provider.account)
        const { withheld, isExcluded } = await recordOf()
        expect({ withheld, isExcluded }).toEqual({ withheld: 2n, isExcluded: false })
        // An outage is one failure, however much is demanded in it.
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
        expect(gained).toEqual([-(staked * minorPenaltyBps) / 10_000n])
        expect((await recordOf()).isExcluded).toBe(true)
      },
    )
  })
}
