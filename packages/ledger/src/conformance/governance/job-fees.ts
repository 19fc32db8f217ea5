// Requirements: R002-8

import { describe, expect } from 'vitest'
import { readAllEvents } from '../../queries/all-events.ts'
import { auditTest, hashOf } from '../court/fixture.ts'
import { createTrainingFixture, fundMembers, jobFeeBps, trainingOf } from '../training/fixture.ts'
import type { Scenario } from '../world.ts'
import { closeBucket, contribute, createGovernanceFixture, governanceOf } from './fixture.ts'

const BPS = 10_000n

/** Tests the effects of training jobs' fees: income of the treasury, points, rewards. */
export function jobFeesSuite(scenario: () => Scenario): void {
  const training = createTrainingFixture(scenario)

  describe('fees of training jobs', () => {
    auditTest(
      scenario,
      'reach the treasury, and cost who pays itself more than they bring',
      async () => {
        const { client, unit } = scenario()
        if (trainingOf(client).variant === 'reveals') return
        const governance = governanceOf(client)
        const { validators } = await createGovernanceFixture(scenario())
        const actors = { ...scenario(), validators }
        await fundMembers(scenario())
        const { nativeAsset: asset } = client
        // The sponsor controls its trainers and validators, so they may report any score.
        const jobId = await training.opened({ budget: unit / 20n, rounds: 1 })
        const members = [...training.trainers.slice(0, 2), ...training.validators]
        for (const one of training.trainers.slice(0, 2)) await trainingOf(one).joinAsTrainer(jobId)
        for (const one of training.validators) {
          await trainingOf(one).joinAsValidator({ jobId, weight: 1 })
        }
        await training.pass(2n)
        await training.begin(jobId)
        await training.round(jobId, {
          reveals: training.trainers.slice(0, 2),
          ballot: training.ballotOf(hashOf(400), [7_000, 3_000]),
        })
        await training.pass(2n)
        await closeBucket(actors)
        const before = await governance.treasuryBalance(asset)
        for (const { account } of members) {
          await trainingOf(client).leaveJob({ jobId, account })
        }
        const { income } = await governance.treasuryBalance(asset)
        const spent = (await trainingOf(client).job(jobId))?.spent ?? 0n
        const events = await readAllEvents(client)
        const paid = events.flatMap((event) =>
          event.kind === 'job-fee-paid' && event.jobId === jobId ? [event] : [],
        )
        const fees = paid.reduce((sum, { fee }) => sum + fee, 0n)
        expect(paid.map(({ account }) => account)).toEqual(members.map(({ account }) => account))
        expect(income - before.income).toBe(fees)
        const whole = (spent * BigInt(await jobFeeBps(client))) / BPS
        expect(whole - fees).toBeLessThan(BigInt(members.length) + 1n)
        expect(fees).toBeGreaterThan(0n)
        // In the native token the value equals the fee.
        expect(paid.every(({ fee, value }) => fee === value)).toBe(true)
        const trained = paid.filter(({ role }) => role === 'trainer')
        expect(trained).toHaveLength(2)
        const items = trained.map(({ account, value }) => {
          return { account, role: 'trainer' as const, points: value }
        })
        await contribute(actors, items)
        const { bucketSeconds } = await governance.contributionRules()
        const bucket = (await client.nowSeconds()) / bucketSeconds
        await governance.distribute()
        await closeBucket(actors)
        let rewards = 0n
        for (const { account } of items) {
          const held = await client.balance(account, asset)
          await governance.claimReward({ bucket, account, role: 'trainer' })
          rewards += (await client.balance(account, asset)) - held
        }
        expect(rewards).toBeGreaterThan(0n)
        expect(rewards * 10n).toBeLessThan(fees * 9n)
      },
    )
  })
}
