import { assert, type Hash, Offer, Receipt, Reputation, Transcript } from '@ostrom/protocol'
import { beforeAll, describe, expect } from 'vitest'
import type { JurorVerdict } from '../../court/court.ts'
import { penaltyOf } from '../../court/penalties.ts'
import { eventOf, expectRefusal, type Scenario } from '../world.ts'
import {
  appealCase,
  auditsOf,
  auditTest,
  balanceChanges,
  type CourtFixture,
  collectFees,
  coreOf,
  createCourtFixture,
  finalizeCase,
  finalizeNextEpoch,
  hashOf,
  itemsOf,
  type JuryBallots,
  type ServedSession,
  seatsFor,
  serveSession,
  serveSessions,
  voteAll,
} from './fixture.ts'

/**
 * Seats whose fees are deposited for the first and the second jury: twice the expected 21 and 63
 * seats, because each jury may be drawn twice.
 */
const POT_FIRST = 42n
const POT_SECOND = 126n

/**
 * Tests accusations from the evidence to their end, with amounts exact to the base unit, and proofs
 * that need no votes.
 */
export function accusationSuite(scenario: () => Scenario): void {
  const story = (name: string, act: () => Promise<void>) => auditTest(scenario, name, act)
  let court: CourtFixture

  const accuse = async (served: readonly ServedSession[]) =>
    (await auditsOf(court.accuser).accuse(itemsOf(served))).id
  const payOf = async (id: Hash) => (await scenario().client.session(id))?.pay?.status
  const paysOf = (served: readonly ServedSession[]) =>
    Promise.all(served.map(({ id }) => payOf(id)))
  /** Resolves the pay that a case holds: releases it, or returns it to the client. */
  const endPays = async (caseId: bigint, served: readonly ServedSession[]) => {
    for (const { id } of served)
      await auditsOf(scenario().stranger).resolveHeldPay({ caseId, subject: id })
  }
  const parties = () => [scenario().provider, court.accuser, ...court.clients]
  const stakeOf = async () => {
    const { client, provider } = scenario()
    const sessions = await client.stake(provider.account, 'sessions')
    const requests = await client.stake(provider.account, 'requests')
    return {
      sessions,
      requests,
      whole: sessions.amount + sessions.unbonding + requests.amount + requests.unbonding,
      locked: sessions.locked + requests.locked,
    }
  }

  describe('accusing', () => {
    beforeAll(async () => {
      if (scenario().client.audits) court = await createCourtFixture(scenario())
    })

    story('takes four drawn receipts of three clients', async () => {
      const { client, provider } = scenario()
      const { accuser, clients } = court
      const [first, second] = clients as [typeof client, typeof client]
      const few = [
        await serveSession(scenario(), { client: first, total: 1_000n, answers: 3 }),
        await serveSession(scenario(), { client: second, total: 1_000n, answers: 2 }),
      ]
      const audits = auditsOf(accuser)
      const items = itemsOf(few)
      await expectRefusal(audits.accuse(items), 'beacon-not-final')
      await finalizeNextEpoch(scenario())
      await expectRefusal(audits.accuse(items.slice(0, 3)), 'evidence-insufficient')
      await expectRefusal(audits.accuse(items), 'evidence-insufficient')
      const [one, two, ...rest] = items as [(typeof items)[0], (typeof items)[0]]
      const swapped = [{ ...one, path: two.path }, two, ...rest]
      await expectRefusal(audits.accuse(swapped), 'receipt-not-anchored')
      await expectRefusal(audits.accuse([...items, one]), 'evidence-insufficient')
      const strange = { ...one, receipt: { ...one.receipt, sessionId: hashOf(200) } }
      await expectRefusal(audits.accuse([strange, two, ...rest]), 'session-unknown')
      const [anchor] = await audits.anchors(few[0]?.id as Hash)
      expect(anchor).toMatchObject({ total: 1_000n, count: 3n })
      expect(await audits.anchors(hashOf(200))).toEqual([])
      expect(await audits.auditRateBps(few[0]?.id as Hash)).toBe(10_000)
      expect(await audits.auditRateBps(hashOf(200))).toBeUndefined()
      expect((await audits.courtRecord(provider.account)).isExcluded).toBe(false)
      // An accusation may contain no receipt of a session whose client is the accuser.
      const own = await serveSessions(scenario(), court)
      await expectRefusal(auditsOf(client).accuse(itemsOf(own)), 'evidence-insufficient')
    })

    story('refuses what the beacon did not draw, and what is too old', async () => {
      const { provider, setParameter, collectPay } = scenario()
      const audits = auditsOf(court.accuser)
      const { probationCompletions, auditRateBps } = await provider.parameters()
      await setParameter('probationCompletions', 1n)
      await setParameter('auditRateBps', 0n)
      const early = await serveSessions(scenario(), court)
      await collectPay(...early.map(({ id }) => id))
      const late = await serveSessions(scenario(), court)
      // All receipts of sessions that began in probation stay drawn.
      const rates = [early, late].map(([one]) => audits.auditRateBps(one?.id as Hash))
      expect(await Promise.all(rates)).toEqual([10_000, 0])
      await expectRefusal(audits.accuse(itemsOf(late)), 'receipt-not-sampled')
      await setParameter('probationCompletions', probationCompletions)
      await setParameter('auditRateBps', auditRateBps)
      await expectRefusal(audits.accuse(itemsOf(early)), 'receipt-too-old')
    })

    story('locks stake and holds pay; a receipt is in one case at a time', async () => {
      const { client, provider, domain } = scenario()
      const { accuser } = court
      const served = await serveSessions(scenario(), court)
      const { penaltyBps, caseBond, seatFee } = await client.parameters()
      const before = await stakeOf()
      let caseId = 0n
      const gained = await balanceChanges([accuser], async () => {
        caseId = await accuse(served)
      })
      expect(gained).toEqual([-caseBond - POT_FIRST * seatFee])
      const receiptIds = itemsOf(served).map(({ receipt }) => Receipt.idOf(receipt, domain))
      expect(await eventOf(client, 'provider-accused')).toMatchObject({
        caseId,
        provider: provider.account,
        accuser: accuser.account,
        receiptIds: receiptIds.sort(),
      })
      expect((await stakeOf()).locked).toBe((before.whole * penaltyBps) / 10_000n)
      expect(await paysOf(served)).toEqual(served.map(() => 'held'))
      await expectRefusal(accuse(served), 'receipt-in-case')
      const audits = auditsOf(client)
      await expectRefusal(appealCase(client, caseId), 'case-state-invalid')
      await expectRefusal(audits.finalizeCase(caseId), 'appeal-window-open')
      await expectRefusal(
        audits.resolveHeldPay({ caseId, subject: served[0]?.id as Hash }),
        'case-state-invalid',
      )
      // No caller can collect the held pay while the case runs, even after the audit window.
      const subjects = served.map(({ id }) => id)
      await scenario().advance(BigInt(scenario().offer.windowSeconds))
      await expectRefusal(client.collectPay({ escrow: 'sessions', subjects }), 'no-pay-due')

      await voteAll(scenario(), { caseId, verdict: 'no' })
      await finalizeCase(scenario(), caseId)
      await endPays(caseId, served)
      expect((await stakeOf()).locked).toBe(0n)
      await expectRefusal(
        audits.resolveHeldPay({ caseId, subject: subjects[0] as Hash }),
        'pay-not-attached',
      )
    })
  })

  type Ending = {
    readonly served: readonly ServedSession[]
    readonly caseId: bigint
    readonly gained: readonly bigint[]
    readonly casts: readonly JuryBallots[]
  }

  /** Runs a case to its end: juries vote `verdicts` in turn, with an appeal between them. */
  async function judged(verdicts: readonly JurorVerdict[]): Promise<Ending> {
    const served = await serveSessions(scenario(), court)
    const casts: JuryBallots[] = []
    let caseId = 0n
    const gained = await balanceChanges(parties(), async () => {
      caseId = await accuse(served)
      for (const [stage, verdict] of verdicts.entries()) {
        if (stage > 0) await appealCase(scenario().provider, caseId)
        casts.push(...(await voteAll(scenario(), { caseId, verdict })))
      }
      await finalizeCase(scenario(), caseId)
      await endPays(caseId, served)
      const subjects = served.map(({ id }) => id)
      if (verdicts.at(-1) !== 'major') await scenario().collectPay(...subjects)
    })
    return { served, caseId, gained, casts }
  }

  async function endedBy(caseId: bigint, verdict: JurorVerdict): Promise<readonly JuryBallots[]> {
    const casts = await voteAll(scenario(), { caseId, verdict })
    await finalizeCase(scenario(), caseId)
    return casts
  }

  const netOf = (served: readonly ServedSession[]) => served.reduce((sum, one) => sum + one.net, 0n)
  const smaller = (a: bigint, b: bigint) => (a < b ? a : b)

  describe('accusations', () => {
    story('rejected accusations cost the accuser its bond, half to the provider', async () => {
      const { client, provider } = scenario()
      const { caseBond, seatFee } = await client.parameters()
      const before = await client.providerRecord(provider.account)
      const { served, caseId, gained, casts } = await judged(['no'])
      const left = caseBond
      const fees = smaller(seatsFor(casts, ['no']) * seatFee, POT_FIRST * seatFee)
      const none = [0n, 0n, 0n]
      expect(gained).toEqual([netOf(served) + left / 2n, -left - fees, ...none])
      expect(await paysOf(served)).toEqual(served.map(() => 'paid'))
      await collectFees(scenario(), casts)
      const burnt = left - left / 2n
      expect(await eventOf(client, 'case-ended')).toMatchObject({
        caseId,
        ruling: 'no',
        slashed: 0n,
        reward: 0n,
        burnt,
      })
      const { acquittals, auditsFailed } = await client.providerRecord(provider.account)
      expect({ acquittals: acquittals - before.acquittals, auditsFailed }).toEqual({
        acquittals: 1n,
        auditsFailed: before.auditsFailed,
      })
    })

    story('the accuser’s bond pays the appeal if a second jury rejects an accusation', async () => {
      const { client } = scenario()
      const { caseBond, seatFee } = await client.parameters()
      const { served, gained, casts } = await judged(['major', 'no'])
      const spent = smaller(seatsFor(casts, ['no']), POT_SECOND) * seatFee
      const repaid = smaller(spent, caseBond)
      const left = caseBond - repaid
      const none = [0n, 0n, 0n]
      const won = netOf(served) - spent + repaid + left / 2n
      expect(gained).toEqual([won, -caseBond, ...none])
      await collectFees(scenario(), casts)
    })

    story('any account may accuse again with the same receipts after a rejection', async () => {
      const { client } = scenario()
      const served = await serveSessions(scenario(), court)
      for (const accuser of [court.accuser, court.jurors[0] as typeof client]) {
        const { id: caseId } = await auditsOf(accuser).accuse(itemsOf(served))
        await voteAll(scenario(), { caseId, verdict: 'no' })
        await finalizeCase(scenario(), caseId)
        await endPays(caseId, served)
      }
    })

    story('accusations of minor faults take a tenth of the stake and none of the pay', async () => {
      const { client, provider } = scenario()
      const parameters = await client.parameters()
      const { rewardBps, caseBond, seatFee } = parameters
      const before = await stakeOf()
      const seen = await client.providerRecord(provider.account)
      const { served, caseId, gained, casts } = await judged(['minor', 'minor'])
      const slashed = penaltyOf('minor', before.whole, parameters)
      // The deposit of the appeal pays the second jury; the slashed stake pays the first.
      const fees = casts.map((cast) => ({
        fees: seatsFor([cast], ['minor']) * seatFee,
        stage: cast.draw >> 1,
      }))
      const feesOf = (stage: number) =>
        fees.filter((one) => one.stage === stage).reduce((sum, one) => sum + one.fees, 0n)
      const first = smaller(feesOf(0), POT_FIRST * seatFee)
      const second = smaller(feesOf(1), POT_SECOND * seatFee)
      const most = smaller((slashed * rewardBps) / 10_000n, 4n * caseBond)
      const reward = smaller(most, slashed + caseBond - first)
      expect(gained).toEqual([netOf(served) - slashed - caseBond - second, reward, 0n, 0n, 0n])
      expect(await paysOf(served)).toEqual(served.map(() => 'paid'))
      await collectFees(scenario(), casts)
      expect(await eventOf(client, 'case-ended')).toMatchObject({
        caseId,
        respondent: provider.account,
        ruling: 'minor',
        slashed,
        reward,
        burnt: slashed + caseBond - first - reward,
      })
      const record = await client.providerRecord(provider.account)
      expect(record.auditsFailed).toBe(seen.auditsFailed + 1n)
      expect(record.auditFailedAtSeconds).toBeGreaterThan(seen.auditFailedAtSeconds)
      expect(record.isExcluded).toBe(false)
      // For `AUDIT_FAILURE_SECONDS` no session can begin with this provider.
      const { authorize, advance } = scenario()
      await expectRefusal(provider.openSession(await authorize()), 'provider-ineligible')
      await advance(Reputation.AUDIT_FAILURE_SECONDS)
    })

    story('accusations that run in parallel take no more together than one of them', async () => {
      const { client, advance } = scenario()
      const parameters = await client.parameters()
      const { rewardBps, caseBond } = parameters
      // Without this pause, the third recent ruling would exclude the provider.
      await advance(90n * 86_400n)
      const all = [await serveSessions(scenario(), court), await serveSessions(scenario(), court)]
      const { whole } = await stakeOf()
      const caseIds: bigint[] = []
      const slashed = penaltyOf('minor', whole, parameters)
      const gained = await balanceChanges([court.accuser], async () => {
        for (const served of all) caseIds.push(await accuse(served))
        for (const caseId of caseIds) {
          await collectFees(scenario(), await endedBy(caseId, 'minor'))
          expect((await stakeOf()).whole).toBe(whole - slashed)
        }
      })
      // The second ruling takes no more stake, so it pays no reward. But the accuser loses nothing
      // by the second case: it gets its bond and the jurors' fees back.
      expect(gained).toEqual([smaller((slashed * rewardBps) / 10_000n, 4n * caseBond)])
      for (const [n, served] of all.entries()) await endPays(caseIds[n] as bigint, served)
      await scenario().collectPay(...all.flat().map(({ id }) => id))
      await advance(Reputation.AUDIT_FAILURE_SECONDS)
    })

    story('a ruling in a light domain takes its weight and bars from its model only', async () => {
      const { client, creator, domain, advance, version, unit } = scenario()
      await creator.addStake({ market: 'sessions', amount: 10n * unit })
      const offer = { ...scenario().offer, provider: creator.account, nonce: 78n }
      await creator.publishOffer(offer)
      const accused = { ...scenario(), provider: creator, offer }
      const own = { ...accused, offerHash: Offer.hash(offer, domain) }
      const served = await serveSessions(own, court)
      const atSeconds = await client.nowSeconds()
      const weights = court.jurors.map(({ account }) =>
        auditsOf(client).weightAt({ account, domain: version, atSeconds }),
      )
      const weight = (await Promise.all(weights)).reduce((sum, one) => sum + one, 0n)
      const caseId = await accuse(served)
      const { amount } = await client.stake(creator.account, 'sessions')
      expect(weight).toBeLessThan(amount / 2n)
      await collectFees(scenario(), await endedBy(caseId, 'major'))
      expect((await client.stake(creator.account, 'sessions')).amount).toBe(amount - weight)
      await endPays(caseId, served)
      expect(await paysOf(served)).toEqual(served.map(() => 'returned'))
      expect((await auditsOf(client).courtRecord(creator.account)).isExcluded).toBe(false)
      await advance(Reputation.AUDIT_FAILURE_SECONDS)
      const more = { client, total: unit / 100n, answers: 1 }
      await expectRefusal(serveSession(own, more), 'provider-ineligible')
    })

    story('accusations of fraud return all pay, take half the stake and exclude', async () => {
      const { client, provider, advance } = scenario()
      const { penaltyBps, rewardBps, caseBond, unbondingSeconds, seatFee } =
        await client.parameters()
      const before = await stakeOf()
      const { served, caseId, gained, casts } = await judged(['major'])
      const slashed = (before.whole * penaltyBps) / 10_000n
      const fees = smaller(seatsFor(casts, ['major']), POT_FIRST) * seatFee
      const most = smaller((slashed * rewardBps) / 10_000n, 4n * caseBond)
      const reward = smaller(most, slashed - fees)
      expect(gained).toEqual([-slashed, reward, ...served.map(({ total }) => total)])
      expect(await paysOf(served)).toEqual(served.map(() => 'returned'))
      await collectFees(scenario(), casts)
      expect(await eventOf(client, 'case-ended')).toMatchObject({
        caseId,
        ruling: 'major',
        slashed,
        reward,
        burnt: slashed - fees - reward,
      })
      expect(await eventOf(client, 'account-excluded')).toMatchObject({ account: provider.account })
      expect((await client.providerRecord(provider.account)).isExcluded).toBe(true)

      const { authorize, openRequest, offer } = scenario()
      await expectRefusal(provider.openSession(await authorize()), 'provider-ineligible')
      const lock = { requestId: await openRequest(), offer, addresses: [], sealKey: hashOf(1) }
      await expectRefusal(provider.lockRequest(lock), 'provider-ineligible')
      await expectRefusal(accuse(served), 'receipt-already-used')
      // The provider can unbond the rest, except the part that backs uncollected pay.
      const left = await stakeOf()
      expect(left.whole).toBe(before.whole - slashed)
      for (const market of ['sessions', 'requests'] as const) {
        const { amount, inUse } = left[market]
        await provider.startUnbonding({ market, amount: amount - inUse })
      }
      await advance(unbondingSeconds)
      const rest = await balanceChanges([provider], async () => {
        for (const market of ['sessions', 'requests'] as const) {
          await provider.withdrawStake({ market })
        }
      })
      expect(rest).toEqual([0n])
      expect((await stakeOf()).whole).toBe(left.sessions.inUse + left.requests.inUse)
    })
  })

  describe('proofs', () => {
    story('proofs of two answers under one seed exclude the provider without a vote', async () => {
      const { creator, client, stranger, domain, provider } = scenario()
      // The scenario's provider is already excluded, but contradicting receipts of this provider
      // can still be proven.
      const { caseId } = await eventOf(client, 'provider-accused')
      const named = (event: { caseId: bigint }) => event.caseId === caseId
      const { subject: sessionId } = await eventOf(client, 'pay-attached', named)
      const signed = async (fields: Partial<Receipt.ReceiptCore>, signer = provider) => {
        const receipt = coreOf(scenario(), { sessionId, index: 0n, total: 9n, ...fields })
        const signature = await signer.signer.sign(Receipt.idOf(receipt, domain))
        return { receipt, signature }
      }
      const audits = auditsOf(stranger)
      const [first, second] = [await signed({}), await signed({ index: 1n })]
      await expectRefusal(audits.proveContradiction({ first, second: first }), 'fraud-not-proven')
      const other = await signed({ seed: hashOf(8) })
      await expectRefusal(audits.proveContradiction({ first, second: other }), 'fraud-not-proven')
      const free = await signed({ index: 1n, sampling: 3 })
      await expectRefusal(audits.proveContradiction({ first, second: free }), 'fraud-not-proven')
      const forged = await signed({ index: 1n }, creator)
      await expectRefusal(audits.proveContradiction({ first, second: forged }), 'signature-invalid')
      const unknown = await signed({ sessionId: hashOf(201) })
      await expectRefusal(audits.proveContradiction({ first: unknown, second }), 'session-unknown')
      await audits.proveContradiction({ first, second })
      await expectRefusal(audits.proveContradiction({ first, second }), 'fraud-already-proven')

      const { receipt } = first
      const { promptHash, outputHash, seed } = receipt
      const receiptId = Receipt.idOf(receipt, domain)
      const testify = async (fields: Partial<Transcript.Transcript>, signer = provider) => {
        const transcript = { receiptId, promptHash, outputHash, seed, ...fields }
        const signature = await signer.signer.sign(Transcript.hash(transcript, domain))
        return audits.proveFalseTranscript({ receipt, transcript, signature })
      }
      await expectRefusal(testify({}), 'fraud-not-proven')
      await expectRefusal(testify({ receiptId: hashOf(3), seed: hashOf(4) }), 'fraud-not-proven')
      await expectRefusal(testify({ outputHash: hashOf(3) }, creator), 'signature-invalid')
      await testify({ outputHash: hashOf(3) })
      await expectRefusal(testify({ seed: hashOf(4) }), 'fraud-already-proven')
      const offence = { provider: provider.account, offence: 'false-transcript', receiptId }
      expect(await eventOf(client, 'fraud-proven')).toMatchObject(offence)
    })

    story('take bonds by the operator’s signature, all stake by the account’s own', async () => {
      const { client, stranger, ledgers, version, unit } = scenario()
      const { rewardBps, proofPenaltyBps, caseBond } = await client.parameters()
      // A provider without an earlier fault: the third of the court's clients.
      const liar = ledgers[4] as typeof client
      const operator = ledgers[0] as typeof client
      for (const market of ['sessions', 'requests'] as const) {
        await liar.addStake({ market, amount: unit })
        await liar.setOperator({ market, operator: operator.account })
      }
      const offer = { ...scenario().offer, provider: liar.account, nonce: 77n }
      await liar.publishOffer(offer)
      const accused = { ...scenario(), provider: liar, offer }
      const offerHash = Offer.hash(offer, accused.domain)
      const own = { client, total: unit / 100n, answers: 1 }
      const served = await serveSession({ ...accused, offerHash }, own)
      const { id: sessionId } = served
      const proofOf = async (seed: Hash, ...signers: readonly (typeof client)[]) => {
        const [first, second] = await Promise.all(
          signers.map(async ({ signer }, index) => {
            const words = {
              sessionId,
              index: BigInt(index),
              total: 9n,
              modelVersion: version,
              seed,
            }
            const receipt = coreOf(scenario(), words)
            return { receipt, signature: await signer.sign(Receipt.idOf(receipt, accused.domain)) }
          }),
        )
        assert(first && second, 'two receipts')
        return { first, second }
      }
      const proveBy = async (seed: number, ...signers: readonly (typeof client)[]) => {
        const proof = await proofOf(hashOf(seed), ...signers)
        return balanceChanges([liar, stranger], () => auditsOf(stranger).proveContradiction(proof))
      }
      const rewardFor = (slashed: bigint) => smaller((slashed * rewardBps) / 10_000n, 4n * caseBond)
      // Each of the first five offences costs the provider four case bonds, and the sixth none.
      const bonds = 4n * caseBond
      for (let offence = 0; offence < 6; offence++) {
        const taken = offence < 5 ? bonds : 0n
        // In odd rounds the operator's key contradicts a receipt of the account's own key.
        const other = offence % 2 ? liar : operator
        const gained = await proveBy(60 + offence, operator, other)
        expect(gained).toEqual([-taken, rewardFor(taken)])
      }
      expect(await eventOf(client, 'fraud-proven')).toMatchObject({ byOperator: true })
      const record = await auditsOf(client).courtRecord(liar.account)
      expect(record.isExcluded).toBe(false)
      const opening = await accused.authorize({ provider: liar.account, offerHash })
      await expectRefusal(liar.openSession({ ...opening, offer }), 'provider-ineligible')

      // The pay for the work with the false receipts returns to its client.
      const { caseId } = await eventOf(client, 'fraud-proven')
      const returned = await balanceChanges([liar, client], () =>
        auditsOf(stranger).resolveHeldPay({ caseId, subject: sessionId }),
      )
      expect(returned).toEqual([0n, served.total])

      const slashed = ((2n * unit - 5n * bonds) * proofPenaltyBps) / 10_000n
      // An offence proven by the operator's key can be proven once more by the account's own key.
      await expectRefusal(proveBy(60, operator, liar), 'fraud-already-proven')
      expect(await proveBy(60, liar, liar)).toEqual([-slashed, rewardFor(slashed)])
      for (const signer of [operator, liar]) {
        await expectRefusal(proveBy(60, signer, signer), 'fraud-already-proven')
      }
      expect((await auditsOf(client).courtRecord(liar.account)).isExcluded).toBe(true)
    })
  })
}
