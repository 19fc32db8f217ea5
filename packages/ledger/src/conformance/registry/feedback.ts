// Requirements: R001-7

import { describe, expect, test } from 'vitest'
import { readAllEvents } from '../../queries/all-events.ts'
import { createReputationFold } from '../../queries/provider-reputation.ts'
import { expectRefusal, type Scenario, sealKeyOf } from '../world.ts'

/** Tests the chain's record of a provider, and the facts about a provider from events. */
export function reputationSuite(scenario: () => Scenario): void {
  const settledSession = async (total: bigint) => {
    const { provider, openSession, voucher, collectPay } = scenario()
    const sessionId = await openSession()
    await provider.closeSession({ sessionId, last: await voucher(sessionId, total) })
    await collectPay(sessionId)
    return sessionId
  }
  const seen = async () => {
    const { client, provider } = scenario()
    const reputations = createReputationFold()
    for (const event of await readAllEvents(client)) reputations.apply(event)
    return reputations.of(await client.providerRecord(provider.account))
  }

  describe('reputation', () => {
    test('counts payments, weighted by their fee', async () => {
      const { provider, openSession } = scenario()
      const before = await seen()
      await settledSession(1_000_000n)
      await provider.closeSession({ sessionId: await openSession() })
      const after = await seen()
      expect(after.completions - before.completions).toBe(1n)
      // The fee is a tenth of the total of 1,000,000; volume is the stake that backs the fee, and
      // one unit of stake backs ten.
      expect(after.volume - before.volume).toBe(10_000n)
    })

    test('takes flags and ratings of clients only; the last one of each counts', async () => {
      const { client, stranger, provider } = scenario()
      const subject = await settledSession(2_000_000n)
      const wish = { subject, provider: provider.account }
      const before = await seen()
      const reason = 'bad-output' as const
      await expectRefusal(stranger.flag({ ...wish, reason }), 'account-mismatch')
      await client.flag({ ...wish, reason })
      await expectRefusal(client.rate({ ...wish, score: 6 }), 'rating-invalid')
      await expectRefusal(stranger.rate({ ...wish, score: 4 }), 'account-mismatch')
      await client.rate({ ...wish, score: 1 })
      await client.rate({ ...wish, score: 4 })
      const after = await seen()
      expect(after.flaggedVolume - before.flaggedVolume).toBe(20_000n)
      expect(after.ratedVolume - before.ratedVolume).toBe(20_000n)
      expect(after.ratingSum - before.ratingSum).toBe(80_000n)
    })

    test('takes flags and ratings of claimed requests', async () => {
      const { client, provider, openRequest, lockRequest, voucher } = scenario()
      const subject = await openRequest()
      await lockRequest(subject)
      const wish = { subject, provider: provider.account, score: 5 }
      await expectRefusal(client.rate(wish), 'subject-not-settled')
      await provider.claimRequest(await voucher(subject, 100_000n))
      const before = await seen()
      await client.rate(wish)
      await client.flag({ subject, provider: provider.account, reason: 'overcharged' })
      const after = await seen()
      expect(after.ratingSum - before.ratingSum).toBe(5_000n)
      expect(after.flaggedVolume - before.flaggedVolume).toBe(1_000n)
    })

    test('counts locks, and those that timed out', async () => {
      const { stranger, provider, openRequest, lockRequest, advance, client } = scenario()
      const before = await seen()
      const [rated, lost] = [await openRequest(), await openRequest()]
      await lockRequest(rated)
      await provider.releaseRequest(rated)
      await lockRequest(lost)
      await advance((await client.parameters()).claimWindowSeconds)
      await stranger.refundRequest(lost)
      const after = await seen()
      expect(after.locks - before.locks).toBe(1n)
      expect(after.timeouts - before.timeouts).toBe(1n)
    })

    test('refuses subjects that are open, unpaid, unknown, or of another provider', async () => {
      const { client, provider, stranger, openSession } = scenario()
      const sessionId = await openSession()
      const wish = { provider: provider.account, score: 3 }
      await expectRefusal(client.rate({ ...wish, subject: sessionId }), 'subject-not-settled')
      await provider.closeSession({ sessionId })
      await expectRefusal(stranger.rate({ ...wish, subject: sessionId }), 'subject-not-settled')
      await expectRefusal(client.rate({ ...wish, subject: sealKeyOf(2) }), 'subject-not-settled')
      const subject = await settledSession(1_000n)
      const foreign = { subject, provider: stranger.account, score: 3 }
      await expectRefusal(client.rate(foreign), 'subject-not-settled')
    })
  })
}
