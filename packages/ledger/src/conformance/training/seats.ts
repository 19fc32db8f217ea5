import { assert, type Hash } from '@ostrom/protocol'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Ledger } from '../../ledger.ts'
import { TRAINING_VALIDATORS_MAX } from '../../limits.ts'
import { balanceChanges } from '../court/fixture.ts'
import { eventOf, expectRefusal, type Scenario } from '../world.ts'
import { createTrainingFixture, fundMembers, STORY_TIMEOUT_MS, trainingOf } from './fixture.ts'

/** Tests the seats of jobs whose sponsor names no validators. */
export function trainingSeatsSuite(scenario: () => Scenario): void {
  const story = (name: string, act: () => Promise<void>) =>
    test(name, { timeout: STORY_TIMEOUT_MS }, act)
  const fixture = createTrainingFixture(scenario)

  /**
   * Opens a job without named validators, which one trainer joins. Returns all other accounts, so
   * that tests let them apply for the validators' seats.
   */
  async function unnamedJob(): Promise<{ jobId: Hash; applicants: readonly Ledger[] }> {
    const { outsider, opened } = fixture
    const fields = { trainersMin: 1, validatorsMin: 4, validators: [], validatorStake: 1_001n }
    const jobId = await opened(fields)
    const [trainer, ...others] = scenario().ledgers.slice(4)
    assert(trainer, 'a world has ten ledgers')
    await trainingOf(trainer).joinAsTrainer(jobId)
    const applicants = [...others, ...scenario().ledgers.slice(0, 3), outsider]
    return { jobId, applicants }
  }

  const memberOf = (jobId: Hash, { account }: Ledger) =>
    trainingOf(fixture.outsider).jobMember({ jobId, account })

  describe('seats of training jobs', () => {
    beforeAll(async () => {
      await fundMembers(scenario())
      const { sponsor, outsider } = fixture
      for (const one of [sponsor, outsider]) {
        await one.deposit({ asset: one.nativeAsset, amount: 1_000_000n })
      }
    }, STORY_TIMEOUT_MS)

    story('validator seats are drawn among applicants, or go to higher weights', async () => {
      const { outsider, begin, pass } = fixture
      const { jobId, applicants } = await unnamedJob()
      expect(applicants.length).toBe(9)
      const training = trainingOf(outsider)
      const isDrawn = training.variant === 'beacon'
      const [first, second] = applicants as [Ledger, Ledger]
      for (const [i, one] of applicants.slice(0, 8).entries()) {
        await trainingOf(one).joinAsValidator({ jobId, weight: i < 2 ? 2 : 3 + i })
      }
      const last = applicants[8] as Ledger
      if (!isDrawn) {
        const act = trainingOf(last).joinAsValidator({ jobId, weight: 2 })
        await expectRefusal(act, 'training-job-full')
      }
      const changes = await balanceChanges([first, second, last], () =>
        trainingOf(last).joinAsValidator({ jobId, weight: 3 }),
      )
      // If seats are not drawn, the later of the two validators with the lowest weight loses its
      // seat.
      expect(changes).toEqual([0n, isDrawn ? 0n : 2n * 1_001n, -3n * 1_001n])
      if (!isDrawn) {
        const outbid = { jobId, account: second.account, stake: 2_002n }
        expect(await eventOf(outsider, 'job-outbid')).toMatchObject(outbid)
        expect(await memberOf(jobId, second)).toBeUndefined()
        expect(await memberOf(jobId, last)).toMatchObject({ seat: 1, weight: 3 })
      }
      await pass(2n)
      await begin(jobId)
      const job = await training.job(jobId)
      expect(job).toMatchObject({ status: 'running', validators: TRAINING_VALIDATORS_MAX })
      const seats = await Promise.all(applicants.map((one) => memberOf(jobId, one)))
      const seated = seats.filter((seat) => seat !== undefined)
      expect(seated.map(({ seat }) => seat).toSorted()).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
      const total = seated.reduce((sum, { weight }) => sum + weight, 0)
      expect(seated.every(({ weight }) => 3 * weight < total)).toBe(true)
    })

    story('a job that is cancelled before its draw of seats returns all stakes', async () => {
      const { outsider, pass } = fixture
      const { jobId, applicants } = await unnamedJob()
      const few = applicants.slice(0, 3)
      const changes = await balanceChanges(few, async () => {
        for (const one of few) await trainingOf(one).joinAsValidator({ jobId, weight: 2 })
        await pass(2n)
        await trainingOf(outsider).beginJob(jobId)
        for (const { account } of few) await trainingOf(outsider).leaveJob({ jobId, account })
      })
      expect(changes).toEqual([0n, 0n, 0n])
    })
  })
}
