import { type Hash, Request } from '@ostrom/protocol'
import { beforeAll, describe, expect } from 'vitest'
import type { Ledger } from '../../ledger.ts'
import { createMarketMemory } from '../../memory/queries/market.ts'
import { ANSWER_AUDIT_SECONDS } from '../../requests/onchain-answers.ts'
import {
  auditTest,
  type CourtFixture,
  createCourtFixture,
  finalizeNextEpoch,
} from '../court/fixture.ts'
import { eventOf, expectRefusal, type Scenario } from '../world.ts'

/** On-chain answers that are paid once drawn validators endorsed them. */
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

  async function ask(): Promise<Hash> {
    const { client, terms, domain, openedRequests } = scenario()
    const made = await terms({ costMax: REWARD, answer: 'chain', onchain })
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

  /** Endorses by all jurors that have a seat, and returns the number of seats. */
  async function endorsedBy(id: Hash, jurors: readonly Ledger[]): Promise<bigint> {
    for (const juror of jurors) {
      const { account } = juror
      if ((await endorsementsOf(juror).seats(id, account)) === 0n) continue
      await endorsementsOf(juror).endorseAnswers({ requestIds: [id], account })
    }
    return (await endorsementsOf(scenario().client).endorsementOf(id)).seats
  }

  describe('audited answers on the chain', () => {
    beforeAll(async () => {
      court = await createCourtFixture(scenario())
    })

    story('wait, are endorsed by drawn seats, and are then paid by anybody', async () => {
      const { client, provider, stranger, collectPay } = scenario()
      const id = await answered()
      const before = await availableOf(provider)
      expect(await client.request(id)).toMatchObject({ status: 'answered', paid: 0n })
      expect(await answersOf(client).answer(id)).toMatchObject({ provider: provider.account })
      const market = createMarketMemory(client)
      await market.sync()
      expect((await market.answeredRequests()).map((one) => one.id)).toEqual([id])
      const [juror] = court.jurors as [Ledger]
      const own = { requestIds: [id], account: juror.account }
      expect(await endorsementsOf(juror).seats(id, juror.account)).toBe(0n)
      await expectRefusal(endorsementsOf(juror).endorseAnswers(own), 'endorsement-not-due')
      await expectRefusal(endorsementsOf(stranger).settleAnswer(id), 'answer-not-endorsed')
      await finalizeNextEpoch(scenario())
      await expectRefusal(endorsementsOf(stranger).endorseAnswers(own), 'account-mismatch')
      const all = [...court.jurors, court.accuser]
      const seats = await endorsedBy(id, all)
      const { expected } = await endorsementsOf(client).endorsementOf(id)
      expect(seats * 2n).toBeGreaterThan(expected)
      await expectRefusal(endorsementsOf(juror).endorseAnswers(own), 'endorsement-not-due')
      await endorsementsOf(stranger).settleAnswer(id)
      const paid = await client.request(id)
      expect(paid).toMatchObject({ status: 'claimed', paid: REWARD })
      // Some chains pay at once, so that nothing matures.
      if (paid?.pay?.status === 'maturing') await collectPay(id)
      expect(await availableOf(provider)).toBeGreaterThan(before)
      const seen = await eventOf(client, 'onchain-answer-endorsed', (one) => one.requestId === id)
      expect(seen.seats).toBeGreaterThan(0n)
      await market.sync()
      expect(await market.answeredRequests()).toEqual([])
    })

    story('are refunded without a majority, and not before', async () => {
      const { client, stranger, advance } = scenario()
      const before = await availableOf(client)
      const id = await answered()
      await finalizeNextEpoch(scenario())
      await endorsedBy(id, court.jurors.slice(0, 1))
      await expectRefusal(stranger.refundRequest(id), 'refund-too-early')
      const market = createMarketMemory(client)
      await market.sync()
      expect(await market.refundableRequests({ status: 'answered' })).toEqual([])
      await advance(ANSWER_AUDIT_SECONDS)
      const due = await market.refundableRequests({ status: 'answered' })
      expect(due).toEqual([await client.request(id)])
      await stranger.refundRequest(id)
      expect(await client.request(id)).toMatchObject({ status: 'refunded' })
      expect(await availableOf(client)).toBe(before)
      const late = { requestIds: [id], account: court.accuser.account }
      const { endorseAnswers } = endorsementsOf(court.accuser)
      await expectRefusal(endorseAnswers(late), 'endorsement-not-due')
    })
  })
}
