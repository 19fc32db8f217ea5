import type { Hex } from '@ostrom/protocol'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Ledger } from '../../ledger.ts'
import { balanceChanges, hashOf } from '../court/fixture.ts'
import { expectRefusal, type Scenario } from '../world.ts'
import {
  createTrainingFixture,
  fundMembers,
  STORY_TIMEOUT_MS,
  type TrainingFixture,
  trainingOf,
  updateOf,
} from './fixture.ts'

/** Tests jobs that end before their last round, and the costs of these ends for members. */
export function trainingEarlyEndsSuite(scenario: () => Scenario): void {
  const story = (name: string, act: () => Promise<void>) =>
    test(name, { timeout: STORY_TIMEOUT_MS }, act)
  const fixture = createTrainingFixture(scenario)
  const { opened, ballotOf, pass } = fixture
  let sponsor: Ledger
  let trainers: TrainingFixture['trainers']
  let validators: TrainingFixture['validators']
  let outsider: Ledger

  describe('early ends of training jobs', () => {
    beforeAll(async () => {
      ;({ sponsor, outsider, trainers, validators } = fixture)
      await fundMembers(scenario())
    }, STORY_TIMEOUT_MS)

    story('end at once where too few joined, and cost nobody anything', async () => {
      const [first] = trainers
      const named = [validators[0].account, validators[1].account]
      const lost = await balanceChanges([sponsor, first, validators[0]], async () => {
        const jobId = await opened({ validators: named })
        expect((await trainingOf(outsider).job(jobId))?.terms.validators).toEqual(named)
        await trainingOf(first).joinAsTrainer(jobId)
        await trainingOf(validators[0]).joinAsValidator({ jobId, weight: 2 })
        const unnamed = trainingOf(validators[2]).joinAsValidator({ jobId, weight: 2 })
        await expectRefusal(unnamed, 'training-seat-invalid')
        await pass(2n)
        await fixture.begin(jobId)
        expect(await trainingOf(outsider).job(jobId)).toMatchObject({
          status: 'cancelled',
          round: 0,
          spent: 0n,
        })
        for (const { account } of [first, validators[0]]) {
          await trainingOf(outsider).leaveJob({ jobId, account })
        }
      })
      expect(lost).toEqual([0n, 0n, 0n])
    })

    story('end after three rounds in a row that came to nothing', async () => {
      const jobId = await opened({ rounds: 10, trainersMin: 1, validatorsMin: 1 })
      const [first] = trainers
      await trainingOf(first).joinAsTrainer(jobId)
      await trainingOf(validators[0]).joinAsValidator({ jobId, weight: 1 })
      await pass(2n)
      await fixture.begin(jobId)
      const ballot = ballotOf(hashOf(9), [10_000])
      for (const round of [1, 2, 3]) {
        expect(await trainingOf(outsider).job(jobId)).toMatchObject({ status: 'running', round })
        if (round === 2) await fixture.commit(first, jobId, updateOf(1))
        await pass(2n)
        // Agreement of validators on a round without reveals is no work, and is not paid.
        if (round !== 2) await fixture.commitScores(validators[0], jobId, ballot)
        await pass()
        if (round !== 2) await fixture.revealScores(validators[0], jobId, ballot)
        await pass()
        await fixture.settle(jobId)
      }
      const job = await trainingOf(outsider).job(jobId)
      expect(job).toMatchObject({ status: 'finished', accepted: 0, spent: 0n, round: 3 })
      await pass()
      await pass()
      const member = (account: Hex.AccountId) => ({ jobId, account })
      const [back] = await balanceChanges([first], async () => {
        await trainingOf(first).leaveJob(member(first.account))
        await trainingOf(first).leaveJob(member(validators[0].account))
      })
      expect(back).toBe(100n - 70n)
    })
  })
}
