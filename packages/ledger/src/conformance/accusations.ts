import { type AccountId, Receipt, Request, Transcript } from '@ostrom/protocol'
import { beforeAll, describe, expect } from 'vitest'
import {
  auditsOf,
  auditTest,
  type Court,
  coreOf,
  createCourt,
  drawJury,
  finalizeNext,
  gains,
  hashOf,
  itemsOf,
  type Served,
  serve,
  serveAll,
  slashedTo,
  voteAll,
} from './court.ts'
import { eventOf, refused, type Scenario, UNIT } from './world.ts'

/** Accusations from the evidence to their end, to the base unit; and proofs that need no votes. */
export function accusationsSuite(scenario: () => Scenario): void {
  const story = (name: string, act: () => Promise<void>) => auditTest(scenario, name, act)
  let court: Court

  const accuse = async (served: readonly Served[]) => {
    const { provider } = scenario()
    const wish = { provider: provider.account, items: itemsOf(served) }
    return auditsOf(court.accuser).accuse(wish)
  }
  const caseOf = async (id: bigint) => (await auditsOf(court.accuser).accusation(id))?.caseId ?? -1n
  /** What is held back of what the provider earned, while an accusation runs. */
  const frozenBy = async (id: bigint) => {
    const { claims = [] } = (await auditsOf(court.accuser).accusation(id)) ?? {}
    return claims.reduce((sum, { frozen }) => sum + frozen, 0n)
  }
  type Paid = Map<AccountId, bigint>
  /** Counts the seats of the jury that sits. */
  const addSeats = async (paid: Paid, caseId: bigint) => {
    const { members = [], seats = [] } = (await auditsOf(court.accuser).juryCase(caseId)) ?? {}
    for (const [at, member] of members.entries()) {
      paid.set(member, (paid.get(member) ?? 0n) + BigInt(seats[at] ?? 0))
    }
  }
  const payOf = (paid: Paid, fee: bigint) =>
    court.jurors.map(({ account }) => (paid.get(account) ?? 0n) * fee)
  const everybody = () => {
    const { provider } = scenario()
    const { accuser, clients, jurors } = court
    return [provider, accuser, ...clients, ...jurors]
  }

  describe('accusing', () => {
    beforeAll(async () => {
      if (scenario().client.audits) court = await createCourt(scenario())
    })

    story('takes four drawn receipts of three clients, by a validator, with a bond', async () => {
      const { client, provider, creator } = scenario()
      const { accuser, clients } = court
      const [first, second] = clients as [typeof client, typeof client]
      const few = [
        await serve(scenario(), { client: first, total: 1_000n, answers: 3 }),
        await serve(scenario(), { client: second, total: 1_000n, answers: 2 }),
      ]
      const audits = auditsOf(accuser)
      const wish = { provider: provider.account, items: itemsOf(few) }
      await refused(audits.accuse({ ...wish, provider: accuser.account }), 'account-mismatch')
      await refused(auditsOf(client).accuse(wish), 'validator-unknown')
      await refused(audits.accuse(wish), 'beacon-not-final')
      await finalizeNext(scenario())
      await refused(
        audits.accuse({ ...wish, items: wish.items.slice(0, 3) }),
        'evidence-insufficient',
      )
      await refused(audits.accuse(wish), 'evidence-insufficient')
      await refused(audits.accuse({ ...wish, provider: creator.account }), 'evidence-insufficient')
      const [one, two, ...rest] = wish.items as [(typeof wish.items)[0], (typeof wish.items)[0]]
      const swapped = [{ ...one, path: two.path }, two, ...rest] as typeof wish.items
      await refused(audits.accuse({ ...wish, items: swapped }), 'receipt-not-anchored')
      const twice = [...wish.items, one] as typeof wish.items
      await refused(audits.accuse({ ...wish, items: twice }), 'receipt-used')
      const strange = { ...one, receipt: { ...one.receipt, sessionId: hashOf(200) } }
      const foreign = [strange, two, ...rest] as typeof wish.items
      await refused(audits.accuse({ ...wish, items: foreign }), 'session-unknown')
      const { anchoredSeconds, auditRateBps, isExcluded } = audits
      expect(await anchoredSeconds(few[0]?.id ?? '0x')).toBeGreaterThan(0n)
      expect(await anchoredSeconds(hashOf(200))).toBeUndefined()
      expect(await auditRateBps(few[0]?.id ?? '0x')).toBe(10_000)
      expect(await auditRateBps(hashOf(200))).toBeUndefined()
      expect(await isExcluded(provider.account)).toBe(false)
    })

    story('refuses what the beacon did not draw, and what is too old', async () => {
      const { provider, setParameter } = scenario()
      const audits = auditsOf(court.accuser)
      const early = await serveAll(scenario(), court)
      const wish = { provider: provider.account, items: itemsOf(early) }
      const { probationSessions, auditRateBps, unbondingSeconds } = await provider.parameters()
      await setParameter('probationSessions', 0n)
      await setParameter('auditRateBps', 0n)
      const late = await serveAll(scenario(), court)
      // What began in probation is drawn for good.
      const rates = [early, late].map(([one]) => audits.auditRateBps(one?.id ?? '0x'))
      expect(await Promise.all(rates)).toEqual([10_000, 0])
      await refused(audits.accuse({ ...wish, items: itemsOf(late) }), 'receipt-not-drawn')
      await setParameter('probationSessions', probationSessions)
      await setParameter('auditRateBps', auditRateBps)
      await scenario().advance(unbondingSeconds + 1n)
      await refused(audits.accuse(wish), 'receipt-too-old')
    })

    story('that ends in an acquittal on appeal costs the accuser its bond', async () => {
      const { client, provider, advance } = scenario()
      const { accuser } = court
      const served = await serveAll(scenario(), court)
      const audits = auditsOf(client)
      const [defence, prosecution] = [auditsOf(provider), auditsOf(accuser)]
      const { accusationBond, juryFee, appealWindowSeconds } = await client.parameters()
      const net = served.reduce((sum, one) => sum + one.net, 0n)
      let id = 0n
      const paid: Paid = new Map()
      const gained = await gains(everybody(), async () => {
        ;({ id } = await accuse(served))
        const caseId = await caseOf(id)
        expect(await frozenBy(id)).toBe(net)
        expect(await eventOf(client, 'accused')).toMatchObject({
          ...{ accusationId: id, provider: provider.account, accuser: accuser.account, caseId },
          receiptIds: itemsOf(served).map(({ receipt }) =>
            Receipt.idOf(receipt, scenario().domain),
          ),
          subjects: served.map((one) => one.id),
        })
        await refused(accuse(served), 'accusation-running')
        expect(await audits.accusationAgainst(provider.account)).toBe(id)
        await refused(defence.appeal(id), 'case-stage-wrong')
        await refused(audits.conclude(id), 'case-stage-wrong')
        await provider.startUnbonding(UNIT / 2n)
        await drawJury(scenario(), caseId)
        await addSeats(paid, caseId)
        await voteAll(scenario(), { caseId, verdict: 'guilty' })
        const decided = await audits.accusation(id)
        expect(decided).toMatchObject({ status: 'tried' })
        expect(decided?.appealUntilSeconds).toBeGreaterThan(0n)
        await refused(audits.conclude(id), 'appeal-open')
        await refused(prosecution.appeal(id), 'account-mismatch')
        await defence.appeal(id)
        expect(await audits.accusation(id)).toMatchObject({
          ...{ appellant: provider.account, appealUntilSeconds: 0n },
        })
        await drawJury(scenario(), caseId)
        await addSeats(paid, caseId)
        await voteAll(scenario(), { caseId, verdict: 'innocent' })
        await refused(defence.appeal(id), 'appeal-closed')
        await audits.conclude(id)
      })
      await refused(audits.conclude(id), 'accusation-not-running')
      expect(await audits.accusationAgainst(provider.account)).toBeUndefined()
      await refused(defence.appeal(id), 'accusation-not-running')
      const none = [0n, 0n, 0n]
      const half = (accusationBond - 84n * juryFee) / 2n
      // What was held back is the provider's at once.
      expect(gained).toEqual([net + half, -accusationBond, ...none, ...payOf(paid, juryFee)])
      expect(await audits.accusation(id)).toMatchObject({
        status: 'acquitted',
        claims: served.map((one) => ({
          ...{ subject: one.id, client: one.client.account, asset: client.nativeAsset },
          ...{ paid: one.total, frozen: one.net },
        })),
      })
      await advance(appealWindowSeconds)
      await refused(accuse(served), 'receipt-used')
      expect(await audits.accusation(99n)).toBeUndefined()
    })

    story('by others is possible after an acquittal, which stands at once', async () => {
      const { client, provider } = scenario()
      const before = await client.reputation(provider.account)
      const served = await serveAll(scenario(), court)
      const wish = { provider: provider.account, items: itemsOf(served) }
      const audits = auditsOf(client)
      for (const accuser of [court.accuser, court.jurors[0] as typeof client]) {
        const { id } = await auditsOf(accuser).accuse(wish)
        await drawJury(scenario(), await caseOf(id))
        const caseId = await caseOf(id)
        await voteAll(scenario(), { caseId, verdict: 'innocent' })
        await refused(auditsOf(accuser).appeal(id), 'appeal-closed')
        await audits.conclude(id)
        expect((await audits.accusation(id))?.status).toBe('acquitted')
        await refused(auditsOf(accuser).accuse(wish), 'receipt-used')
      }
      const { acquittals, auditsFailed } = await client.reputation(provider.account)
      expect({ acquittals: acquittals - before.acquittals, auditsFailed }).toEqual({
        ...{ acquittals: 2n, auditsFailed: before.auditsFailed },
      })
    })

    story('that ends as withheld costs a fixed price, and the accuser nothing', async () => {
      const { client, provider } = scenario()
      const served = await serveAll(scenario(), court)
      const audits = auditsOf(client)
      const { withheldPenalty, accusationBond, rewardBps, juryFee } = await client.parameters()
      const earned = served.reduce((sum, one) => sum + one.net, 0n)
      const paid: Paid = new Map()
      const before = await client.stake(provider.account)
      const seen = await client.reputation(provider.account)
      let id = 0n
      const gained = await gains(everybody(), async () => {
        ;({ id } = await accuse(served))
        const caseId = await caseOf(id)
        for (const appealed of [false, true]) {
          if (appealed) await auditsOf(provider).appeal(id)
          await drawJury(scenario(), caseId)
          await addSeats(paid, caseId)
          await voteAll(scenario(), { caseId, verdict: 'withheld' })
        }
        expect(await audits.juryCase(caseId)).toMatchObject({ outcome: 'withheld' })
        await audits.conclude(id)
      })
      const reward = (withheldPenalty * rewardBps) / 10_000n
      const kept = earned - withheldPenalty - accusationBond
      const parties = [kept, reward + accusationBond, 0n, 0n, 0n]
      expect(gained).toEqual([...parties, ...payOf(paid, juryFee)])
      expect(await audits.accusation(id)).toMatchObject({ status: 'withheld' })
      expect(await audits.isExcluded(provider.account)).toBe(false)
      const left = await client.stake(provider.account)
      const whole = before.amount + before.unbonding
      expect(left.amount + left.unbonding).toBe(whole - withheldPenalty)
      expect(earned).toBeGreaterThan(0n)
      const { atSeconds } = await eventOf(client, 'accusation-concluded')
      expect(await client.reputation(provider.account)).toEqual({
        ...{ ...seen, auditsFailed: seen.auditsFailed + 1n, auditFailedAtSeconds: atSeconds },
        // What was served meanwhile.
        ...{ completions: expect.any(BigInt), volume: expect.any(BigInt) },
      })
      expect(await client.passes(Request.anyProvider, provider.account)).toBe(false)
    })

    story('that convicts refunds the clients, pays jury and accuser, and excludes', async () => {
      const { client, provider, advance } = scenario()
      const { accuser } = court
      const served = await serveAll(scenario(), court)
      const audits = auditsOf(client)
      const parameters = await client.parameters()
      const { accusationBond, juryFee, penaltyBps, rewardBps, unbondingSeconds } = parameters
      const before = await client.stake(provider.account)
      let id = 0n
      let from = 0n
      const paid: Paid = new Map()
      const gained = await gains(everybody(), async () => {
        ;({ id, block: from } = await accuse(served))
        const caseId = await caseOf(id)
        await drawJury(scenario(), caseId)
        await addSeats(paid, caseId)
        await voteAll(scenario(), { caseId, verdict: 'guilty' })
        await auditsOf(provider).appeal(id)
        await drawJury(scenario(), caseId)
        await addSeats(paid, caseId)
        await voteAll(scenario(), { caseId, verdict: 'guilty' })
        await refused(auditsOf(provider).appeal(id), 'appeal-closed')
        await audits.conclude(id)
      })
      const whole = before.amount + before.unbonding
      const slashed = (whole * penaltyBps) / 10_000n
      const reward = (slashed * rewardBps) / 10_000n
      const refunded = served.reduce((sum, one) => sum + one.total - one.net, 0n)
      const totals = served.map((one) => one.total)
      const lost = -slashed - accusationBond
      expect(gained).toEqual([lost, reward + accusationBond, ...totals, ...payOf(paid, juryFee)])

      const given = await slashedTo(scenario(), from)
      expect([...given.values()].reduce((sum, amount) => sum + amount, 0n)).toBe(slashed)
      expect(given.get(accuser.account)).toBe(reward)
      expect(await eventOf(client, 'accusation-concluded')).toMatchObject({
        ...{ accusationId: id, provider: provider.account, outcome: 'guilty', slashed, refunded },
      })
      expect(await eventOf(client, 'excluded')).toMatchObject({ account: provider.account })
      expect((await audits.accusation(id))?.status).toBe('convicted')
      expect(await audits.isExcluded(provider.account)).toBe(true)

      const { authorize, ask, offer } = scenario()
      await refused(provider.openSession(await authorize()), 'stake-too-low')
      const lock = { requestId: await ask(), offer, addresses: [], sealKey: hashOf(1) }
      await refused(provider.lockRequest(lock), 'stake-too-low')
      await refused(provider.stakeUp(UNIT), 'account-excluded')
      await refused(auditsOf(provider).joinValidators(hashOf(1)), 'stake-too-low')
      const left = await client.stake(provider.account)
      expect(left.amount + left.unbonding).toBe(whole - slashed)
      if (left.amount > 0n) await provider.startUnbonding(left.amount)
      const rest = await gains([provider], async () => {
        await advance(unbondingSeconds)
        await provider.withdrawStake()
      })
      expect((await client.stake(provider.account)).unbonding).toBe(0n)
      // None of what was earned and held back comes to the provider later.
      expect(rest).toEqual([0n])
    })
  })

  describe('proofs', () => {
    story('of two answers under one seed exclude, without a vote', async () => {
      const { creator, client, stranger, open, domain } = scenario()
      // The suite's provider is excluded by now, and can still be shown to have lied.
      await refused(open(), 'stake-too-low')
      const { provider } = scenario()
      const { subjects } = await eventOf(client, 'accused')
      const sessionId = subjects[0] ?? hashOf(0)
      const signed = async (fields: Partial<Receipt.ReceiptCore>, signer = provider) => {
        const receipt = coreOf(scenario(), { sessionId, index: 0n, total: 9n, ...fields })
        const signature = await signer.signer.sign(Receipt.idOf(receipt, domain))
        return { receipt, signature }
      }
      const audits = auditsOf(stranger)
      const [first, second] = [await signed({}), await signed({ index: 1n })]
      await refused(audits.proveContradiction({ first, second: first }), 'nothing-proven')
      const other = await signed({ seed: hashOf(8) })
      await refused(audits.proveContradiction({ first, second: other }), 'nothing-proven')
      const free = await signed({ index: 1n, sampling: 3 })
      await refused(audits.proveContradiction({ first, second: free }), 'nothing-proven')
      const forged = await signed({ index: 1n }, creator)
      await refused(audits.proveContradiction({ first, second: forged }), 'signature-invalid')
      const unknown = await signed({ sessionId: hashOf(201) })
      await refused(audits.proveContradiction({ first: unknown, second }), 'session-unknown')
      await audits.proveContradiction({ first, second })
      await refused(audits.proveContradiction({ first, second }), 'proven-already')

      const { receipt } = first
      const { promptHash, outputHash, seed } = receipt
      const receiptId = Receipt.idOf(receipt, domain)
      const testify = async (fields: Partial<Transcript.Transcript>, signer = provider) => {
        const transcript = { receiptId, promptHash, outputHash, seed, ...fields }
        const signature = await signer.signer.sign(Transcript.hash(transcript, domain))
        return audits.proveTranscript({ receipt, transcript, signature })
      }
      await refused(testify({}), 'nothing-proven')
      await refused(testify({ receiptId: hashOf(3), seed: hashOf(4) }), 'nothing-proven')
      await refused(testify({ outputHash: hashOf(3) }, creator), 'signature-invalid')
      await testify({ outputHash: hashOf(3) })
      await refused(testify({ seed: hashOf(4) }), 'proven-already')
      expect(await audits.isExcluded(provider.account)).toBe(true)
    })
  })
}
