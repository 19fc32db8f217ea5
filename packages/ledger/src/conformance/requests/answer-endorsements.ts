import { type AccountId, type Hash, Hex, Offer, Request } from '@ostrom/protocol'
import { beforeAll, describe, expect } from 'vitest'
import type { Ledger } from '../../ledger.ts'
import { createMarketMemory } from '../../memory/queries/market.ts'
import { ANSWER_AUDIT_SECONDS, type AnswerKey } from '../../requests/onchain-answers.ts'
import {
  auditTest,
  type CourtFixture,
  createCourtFixture,
  finalizeNextEpoch,
} from '../court/fixture.ts'
import { eventOf, expectRefusal, type Scenario } from '../world.ts'

/** Tests on-chain answers that are paid after drawn validators endorse them. */
export function answerEndorsementsSuite(scenario: () => Scenario): void {
  const story = (name: string, act: () => Promise<void>) => auditTest(scenario, name, act)
  const REWARD = 100_000n
  const onchain: Request.OnchainTerms = {
    proof: 'audited',
    callbackGas: 0,
    callbackFee: 0n,
    answerBytesMax: 100,
  }
  const bytes = new TextEncoder().encode('Forty-two.')
  let court: CourtFixture

  const answersOf = ({ onchainAnswers }: Ledger) => {
    if (!onchainAnswers?.endorsements) throw new Error('a ledger with this capability endorses')
    return { ...onchainAnswers, endorsements: onchainAnswers.endorsements }
  }
  const endorsementsOf = (ledger: Ledger) => answersOf(ledger).endorsements
  const availableOf = (ledger: Ledger) => ledger.balance(ledger.account, scenario().offer.asset)

  /** Returns the number of a provider's locks that ended without an answer in time. */
  async function timeoutsOf(provider: AccountId): Promise<bigint> {
    const { client, version } = scenario()
    const market = createMarketMemory(client)
    await market.sync()
    const listings = await market.offersFor(version)
    const own = listings.find(({ offer }) => offer.provider === provider)
    return own?.reputation.timeouts ?? 0n
  }

  const keyOf = (requestId: Hash): AnswerKey => {
    return { requestId, provider: scenario().provider.account }
  }

  async function ask(): Promise<Hash> {
    const { client, terms, domain, openedRequests } = scenario()
    // Longer than the audit of an answer, so that another answer can follow a failed one.
    const deadlineSeconds = (await client.nowSeconds()) + 2n * ANSWER_AUDIT_SECONDS
    const made = await terms({ costMax: REWARD, answer: 'chain', onchain, deadlineSeconds })
    await client.openRequest({ terms: made, input: new TextEncoder().encode('What is it?') })
    const id = Request.idOf(made, domain)
    openedRequests.add(id)
    return id
  }

  async function answered(): Promise<Hash> {
    const { provider, lockRequest } = scenario()
    const id = await ask()
    await lockRequest(id)
    await answersOf(provider).postAnswer({ requestId: id, answer: { kind: 'bytes', bytes } })
    return id
  }

  /** Lets all jurors with seats endorse the answer, and returns the number of endorsing seats. */
  async function endorsedBy(id: Hash, jurors: readonly Ledger[]): Promise<bigint> {
    for (const juror of jurors) {
      const { account } = juror
      const answer = keyOf(id)
      if ((await endorsementsOf(juror).seats(answer, account)) === 0n) continue
      await endorsementsOf(juror).endorseAnswers({ answers: [answer], account })
    }
    return (await endorsementsOf(scenario().client).endorsementOf(keyOf(id))).seats
  }

  describe('audited answers on the chain', () => {
    beforeAll(async () => {
      court = await createCourtFixture(scenario())
    })

    story('wait, are endorsed by drawn seats, and are then paid by anybody', async () => {
      const { client, provider, stranger, offer, offerHash, collectPay } = scenario()
      const unlocked = await availableOf(provider)
      const id = await answered()
      const before = await availableOf(provider)
      const waiting = { provider: provider.account, sha256: Hex.sha256Hex(bytes), offerHash }
      const seen = await client.request(id)
      expect(seen).toMatchObject({ status: 'answered', paid: 0n, answers: [waiting] })
      const [{ bond, prices, postedAtSeconds } = expect.unreachable()] = seen?.answers ?? []
      expect(prices).toEqual(offer.prices)
      expect(postedAtSeconds).toBeGreaterThan(0n)
      // The bond stays until the answer is endorsed.
      expect(unlocked - before).toBe(bond)
      expect(await answersOf(client).answer(id)).toBeUndefined()
      const [posted] = await endorsementsOf(client).waitingAnswers(id)
      expect(posted).toMatchObject({ provider: provider.account, content: { bytes } })
      const market = createMarketMemory(client)
      await market.sync()
      expect((await market.answeredRequests()).map((one) => one.id)).toEqual([id])
      expect((await market.answeredRequests())[0]?.answers).toEqual(seen?.answers)
      const [juror] = court.jurors as [Ledger]
      const own = { answers: [keyOf(id)], account: juror.account }
      expect(await endorsementsOf(juror).seats(keyOf(id), juror.account)).toBe(0n)
      await expectRefusal(endorsementsOf(juror).endorseAnswers(own), 'endorsement-not-due')
      await expectRefusal(endorsementsOf(stranger).settleAnswer(keyOf(id)), 'answer-not-endorsed')
      await finalizeNextEpoch(scenario())
      await expectRefusal(endorsementsOf(stranger).endorseAnswers(own), 'account-mismatch')
      const all = [...court.jurors, court.accuser]
      const seats = await endorsedBy(id, all)
      const { expected } = await endorsementsOf(client).endorsementOf(keyOf(id))
      expect(seats * 2n).toBeGreaterThan(expected)
      await expectRefusal(endorsementsOf(juror).endorseAnswers(own), 'endorsement-not-due')
      await endorsementsOf(stranger).settleAnswer(keyOf(id))
      const paid = await client.request(id)
      expect(paid).toMatchObject({ status: 'claimed', paid: REWARD })
      // Some chains pay at once, so that nothing matures.
      if (paid?.pay?.status === 'maturing') await collectPay(id)
      expect(await availableOf(provider)).toBeGreaterThan(unlocked)
      expect(await answersOf(client).answer(id)).toMatchObject({ provider: provider.account })
      const counted = await eventOf(
        client,
        'onchain-answer-endorsed',
        (one) => one.requestId === id,
      )
      expect(counted).toMatchObject({ provider: provider.account })
      expect(counted.seats).toBeGreaterThan(0n)
      await market.sync()
      expect(await market.answeredRequests()).toEqual([])
    })

    story('fail without a majority, and not before, and reopen the request', async () => {
      const { client, provider, stranger, offer, advance, lockRequest } = scenario()
      const { nativeAsset } = client
      const isNative = offer.asset === nativeAsset
      const before = await client.balance(client.account, nativeAsset)
      const id = await answered()
      const [{ bond } = expect.unreachable()] = (await client.request(id))?.answers ?? []
      await finalizeNextEpoch(scenario())
      await endorsedBy(id, court.jurors.slice(0, 1))
      await expectRefusal(stranger.refundRequest(id), 'refund-too-early')
      await expectRefusal(client.cancelRequest(id), 'request-not-open')
      const market = createMarketMemory(client)
      await market.sync()
      expect(await market.refundableRequests({ status: 'answered' })).toEqual([])
      await advance(ANSWER_AUDIT_SECONDS)
      const due = await market.refundableRequests({ status: 'answered' })
      expect(due).toEqual([await client.request(id)])
      const paidBefore = await stranger.balance(stranger.account, nativeAsset)
      await stranger.refundRequest(id)
      // A missing endorsement earns the client nothing, and the sender of the refund a tenth of the
      // minimum bond.
      const { lockBond } = await client.parameters()
      const reward = Request.bondPart(lockBond)
      expect(await stranger.balance(stranger.account, nativeAsset)).toBe(paidBefore + reward)
      const reserved = isNative ? REWARD : 0n
      expect(await client.balance(client.account, nativeAsset)).toBe(before - reserved)
      const failed = await eventOf(client, 'answer-failed', (one) => one.requestId === id)
      expect(failed).toMatchObject({ provider: provider.account, forfeited: bond })
      const late = { answers: [keyOf(id)], account: court.accuser.account }
      const { endorseAnswers } = endorsementsOf(court.accuser)
      await expectRefusal(endorseAnswers(late), 'endorsement-not-due')
      expect(await client.request(id)).toMatchObject({ status: 'open' })
      await market.sync()
      expect(await market.answeredRequests()).toEqual([])
      expect((await market.openRequests()).map((one) => one.id)).toContain(id)
      await expectRefusal(lockRequest(id), 'request-already-released')
      await client.cancelRequest(id)
    })

    story('cost a tenth of the bond if nobody could judge them in time', async () => {
      const { client, provider, advance } = scenario()
      const { nativeAsset } = client
      const id = await answered()
      const [{ bond } = expect.unreachable()] = (await client.request(id))?.answers ?? []
      const before = await provider.balance(provider.account, nativeAsset)
      // The beacon gets its value only after the validators' time is over.
      await advance(ANSWER_AUDIT_SECONDS)
      await finalizeNextEpoch(scenario())
      await client.refundRequest(id)
      const lost = Request.bondPart(bond)
      const after = await provider.balance(provider.account, nativeAsset)
      expect(after).toBe(before + bond - lost)
      const failed = await eventOf(client, 'answer-failed', (one) => one.requestId === id)
      expect(failed).toMatchObject({ provider: provider.account, forfeited: lost })
      await client.cancelRequest(id)
    })

    story('a request for an audited answer to a private question is refused', async () => {
      const { client, terms } = scenario()
      const made = await terms({ costMax: REWARD, answer: 'chain', onchain })
      const input = new Uint8Array(200)
      await expectRefusal(client.openRequest({ terms: made, input }), 'request-invalid')
    })

    story('end by a late release for a tenth of the bond', async () => {
      const { client, provider, advance, lockRequest } = scenario()
      const { nativeAsset } = client
      const before = await provider.balance(provider.account, nativeAsset)
      const id = await ask()
      await lockRequest(id)
      const { bond = 0n } = (await client.request(id)) ?? {}
      await advance((await client.parameters()).releaseWindowSeconds)
      await provider.releaseRequest(id)
      const after = await provider.balance(provider.account, nativeAsset)
      expect(after).toBe(before - Request.bondPart(bond))
      await client.cancelRequest(id)
    })

    story('a lock whose bond is above the maximum of the provider is refused', async () => {
      const { provider, offer } = scenario()
      const id = await ask()
      const bond = await endorsementsOf(provider).lockBond({ requestId: id, offer })
      const place = { requestId: id, offer, addresses: [], sealKey: Hex.zeroHash }
      await expectRefusal(
        provider.lockRequest({ ...place, bondMax: bond - 1n }),
        'request-not-open',
      )
      await provider.lockRequest({ ...place, bondMax: bond })
      await provider.releaseRequest(id)
    })

    story('lose the bond of a lock without an answer, and reopen the request', async () => {
      const { client, provider, offer, advance, lockRequest } = scenario()
      const timeouts = await timeoutsOf(provider.account)
      const id = await ask()
      const meant = await endorsementsOf(provider).lockBond({ requestId: id, offer })
      await lockRequest(id)
      expect(await client.request(id)).toMatchObject({ status: 'locked', bond: meant })
      const { claimWindowSeconds } = await client.parameters()
      await advance(claimWindowSeconds)
      await expectRefusal(provider.releaseRequest(id), 'release-too-late')
      await client.refundRequest(id)
      const expired = await eventOf(client, 'request-lock-expired', (one) => one.requestId === id)
      expect(expired).toMatchObject({ provider: provider.account, bond: meant })
      expect(await timeoutsOf(provider.account)).toBe(timeouts + 1n)
      expect(await client.request(id)).toEqual({
        id,
        status: 'open',
        terms: (await client.request(id))?.terms,
        paid: 0n,
      })
      await expectRefusal(lockRequest(id), 'request-already-released')
      await client.cancelRequest(id)
    })

    story('wait side by side, and the endorsed one is paid', async () => {
      const { client, provider, stranger: rival, offer, unit, domain, lockRequest } = scenario()
      const { nativeAsset } = client
      const other = { ...offer, provider: rival.account, nonce: 2n }
      for (const market of ['sessions', 'requests'] as const)
        await rival.addStake({ market, amount: unit })
      await rival.deposit({ asset: nativeAsset, amount: unit })
      await rival.publishOffer(other)
      const id = await ask()
      const own = { requestId: id, offer }
      const bond = await endorsementsOf(provider).lockBond(own)
      await rival.lockRequest({ ...own, offer: other, addresses: [], sealKey: Hex.zeroHash })
      const garbage = new TextEncoder().encode('Garbage.')
      const post = { requestId: id, answer: { kind: 'bytes', bytes: garbage } } as const
      await answersOf(rival).postAnswer(post)
      // Each answer that waits doubles the bond of the next one.
      expect(await endorsementsOf(provider).lockBond(own)).toBe(2n * bond)
      await lockRequest(id)
      await expectRefusal(answersOf(provider).postAnswer(post), 'answer-known')
      await answersOf(provider).postAnswer({ requestId: id, answer: { kind: 'bytes', bytes } })
      const { answers = [] } = (await client.request(id)) ?? {}
      expect(answers).toMatchObject([
        { provider: rival.account, bond, offerHash: Offer.hash(other, domain) },
        { provider: provider.account, bond: 2n * bond },
      ])
      expect((await endorsementsOf(client).waitingAnswers(id)).map((one) => one.content)).toEqual([
        post.answer,
        { kind: 'bytes', bytes },
      ])
      await finalizeNextEpoch(scenario())
      await endorsedBy(id, [...court.jurors, court.accuser])
      const before = await client.balance(client.account, nativeAsset)
      await endorsementsOf(rival).settleAnswer(keyOf(id))
      expect(await client.balance(client.account, nativeAsset)).toBe(before + bond)
      const failed = await eventOf(client, 'answer-failed', (one) => one.requestId === id)
      expect(failed).toMatchObject({ provider: rival.account, forfeited: bond })
      expect(await client.request(id)).toMatchObject({
        status: 'claimed',
        provider: provider.account,
        paid: REWARD,
      })
      expect((await client.request(id))?.answers).toBeUndefined()
      const paid = await answersOf(client).answer(id)
      expect(paid).toMatchObject({ provider: provider.account, content: { bytes } })
    })

    story('an audited answer is posted as bytes, and a CID is refused', async () => {
      const { provider, lockRequest } = scenario()
      const id = await ask()
      await lockRequest(id)
      const answer = { kind: 'cid', cid: 'bafkreia', sha256: Hex.sha256Hex(bytes) } as const
      const post = answersOf(provider).postAnswer({ requestId: id, answer })
      await expectRefusal(post, 'answer-invalid')
      await provider.releaseRequest(id)
    })
  })
}
