import type { Hash } from '@ostrom/protocol'
import { beforeAll, describe, expect, test } from 'vitest'
import { TRAINING_DOMAIN } from '../../court/court.ts'
import type { Ledger } from '../../ledger.ts'
import type { TrainingBallot, TrainingTerms } from '../../training/training.ts'
import { balanceChanges, createCourtFixture, hashOf } from '../court/fixture.ts'
import { eventOf, expectRefusal, type Scenario } from '../world.ts'
import {
  createTrainingFixture,
  fundMembers,
  judge,
  netOf,
  STORY_TIMEOUT_MS,
  trainingOf,
  updateOf,
  WINDOW,
} from './fixture.ts'

/**
 * Tests validators that disagree or stay silent: rounds that are scored again, votes and
 * attestations.
 */
export function trainingContestsSuite(scenario: () => Scenario): void {
  const story = (name: string, act: () => Promise<void>) =>
    test(name, { timeout: STORY_TIMEOUT_MS }, act)
  const fixture = createTrainingFixture(scenario)
  const jobOf = (jobId: Hash) => trainingOf(fixture.outsider).job(jobId)
  const memberOf = (jobId: Hash, { account }: Ledger) =>
    trainingOf(fixture.outsider).jobMember({ jobId, account })

  /** A job in whose first round two trainers have revealed, so that it can be scored. */
  async function revealed(
    weights: readonly number[],
    fields: Partial<TrainingTerms> = {},
  ): Promise<Hash> {
    const { trainers, validators, opened, begin, pass } = fixture
    const jobId = await opened({ budget: 3_000n, ...fields })
    for (const one of trainers) await trainingOf(one).joinAsTrainer(jobId)
    for (const [i, one] of validators.entries()) {
      await trainingOf(one).joinAsValidator({ jobId, weight: weights[i] ?? 1 })
    }
    await pass(2n)
    await begin(jobId)
    for (const [i, one] of trainers.entries()) await fixture.commit(one, jobId, updateOf(i + 1))
    await pass()
    for (const [i, one] of trainers.slice(0, 2).entries()) {
      await fixture.reveal(one, jobId, updateOf(i + 1))
    }
    await pass()
    return jobId
  }

  /** Lets validators commit and reveal their ballots; a validator without a ballot stays silent. */
  async function score(jobId: Hash, ballots: readonly (TrainingBallot | undefined)[]) {
    const { validators, pass } = fixture
    const given = validators.flatMap((one, i) => {
      const ballot = ballots[i]
      return ballot ? [{ one, ballot }] : []
    })
    for (const { one, ballot } of given) await fixture.commitScores(one, jobId, ballot)
    await pass()
    for (const { one, ballot } of given) await fixture.revealScores(one, jobId, ballot)
    await pass()
  }

  const ballot = (n: number, scores: readonly number[]) => fixture.ballotOf(hashOf(n), scores)
  /**
   * The second trainer sent its update to only two validators, one of which reports another state.
   */
  const split = () => [
    ballot(201, [9_000, 3_000, 0]),
    ballot(202, [9_000, 4_000, 9_000]),
    ballot(203, [8_000, 0, 0]),
  ]

  describe('contests in training jobs', () => {
    beforeAll(async () => {
      await fundMembers(scenario())
      const isByJury = trainingOf(fixture.outsider).variant === 'beacon'
      if (isByJury) await createCourtFixture(scenario(), [TRAINING_DOMAIN])
    }, STORY_TIMEOUT_MS)

    // Finding: TRA-7
    story('a round without an agreed state is scored once more, for the same updates', async () => {
      const { validators, trainers, outsider, settle } = fixture
      const jobId = await revealed([1, 1, 1])
      await score(jobId, split())
      await settle(jobId)
      expect(await eventOf(outsider, 'scores-reopened')).toMatchObject({
        jobId,
        round: 1,
        // No score of the third trainer counts, because it revealed nothing.
        accepted: [0, 1],
      })
      expect(await jobOf(jobId)).toMatchObject({ status: 'running', round: 1, settledRound: 0 })
      const early = trainingOf(outsider).settleRound(jobId)
      await expectRefusal(early, 'training-phase-invalid')
      const late = fixture.commit(trainers[2], jobId, updateOf(3))
      await expectRefusal(late, 'training-phase-invalid')
      // Commitments from before the reopening no longer count.
      await scenario().advance(WINDOW)
      const [first] = split() as [TrainingBallot, TrainingBallot, TrainingBallot]
      const stale = fixture.revealScores(validators[0], jobId, first)
      await expectRefusal(stale, 'training-commitment-mismatch')
      await scenario().advance(WINDOW)
      await settle(jobId)
      expect(await jobOf(jobId)).toMatchObject({ round: 2, settledRound: 1, accepted: 0 })
      const missed = await Promise.all(validators.map((one) => memberOf(jobId, one)))
      expect(missed.map((seat) => seat?.missed)).toEqual([1, 1, 1])
    })

    // Finding: TRA-7
    story('a round scored twice is accepted and paid by its second ballots alone', async () => {
      const { validators, trainers, settle } = fixture
      const jobId = await revealed([1, 1, 1])
      await score(jobId, split())
      await settle(jobId)
      const agreed = ballot(204, [6_000, 4_000, 0])
      await score(jobId, [agreed, agreed, undefined])
      await settle(jobId)
      const job = await jobOf(jobId)
      expect(job).toMatchObject({ round: 2, settledRound: 1, accepted: 1, state: hashOf(204) })
      const members = [...trainers, ...validators]
      const seats = await Promise.all(members.map((one) => memberOf(jobId, one)))
      // The round pays 1,000: 900 to trainers, divided by their scores of 6,000 and 4,000, and 100
      // to the two validators that reported the state.
      expect(seats.map((seat) => seat?.earned)).toEqual([540n, 360n, 0n, 50n, 50n, 0n])
      expect(seats.map((seat) => seat?.missed)).toEqual([0, 0, 1, 0, 0, 1])
      // The next round may also be scored a second time.
      for (const [i, one] of trainers.entries()) await fixture.commit(one, jobId, updateOf(i + 9))
      await fixture.pass()
      for (const [i, one] of trainers.entries()) await fixture.reveal(one, jobId, updateOf(i + 9))
      await fixture.pass()
      await score(jobId, split())
      await settle(jobId)
      expect(await jobOf(jobId)).toMatchObject({ status: 'running', round: 2, settledRound: 1 })
    })

    story(
      'a round is not scored once more where too few scored it, or none above zero',
      async () => {
        const { settle } = fixture
        for (const ballots of [
          split().slice(0, 1),
          [201, 202, 203].map((n) => ballot(n, [0, 0, 9_000])),
        ]) {
          const jobId = await revealed([1, 1, 1])
          await score(jobId, ballots)
          await settle(jobId)
          expect(await jobOf(jobId)).toMatchObject({ round: 2, settledRound: 1, accepted: 0 })
        }
      },
    )

    // Finding: TRA-5
    story('a validator that leaves without attesting the result pays for its silence', async () => {
      const { validators, outsider, settle, pass } = fixture
      const jobId = await revealed([1, 1, 1], { rounds: 1 })
      const agreed = ballot(204, [6_000, 4_000, 0])
      await score(jobId, [agreed, agreed, agreed])
      await settle(jobId)
      expect(await jobOf(jobId)).toMatchObject({ status: 'finished', accepted: 1 })
      const [first, second, third] = validators
      const found = { jobId, comparison: hashOf(210), isImproved: false }
      await trainingOf(first).attestComparison(found)
      await pass()
      const changes = await balanceChanges([first, second, third], async () => {
        for (const one of [first, second]) {
          await trainingOf(one).leaveJob({ jobId, account: one.account })
        }
        await pass()
        await trainingOf(outsider).leaveJob({ jobId, account: third.account })
      })
      // Each earned a third of 300. The first validator gets its whole stake of 90 back; the others
      // attested no comparison, and pay a penalty of 70.
      const net = await netOf(outsider, 100n)
      expect(changes).toEqual([net + 90n, net + 20n, net + 20n])
    })

    story('a round whose validators were all expelled has no second ballots', async () => {
      const { outsider, trainers, validators, start, pass } = fixture
      // On chains where validators judge, the last two cannot expel each other.
      if (trainingOf(outsider).variant === 'reveals') return
      await outsider.deposit({ asset: outsider.nativeAsset, amount: 1_000n })
      const jobId = await revealed([1, 1, 1])
      await score(
        jobId,
        [201, 202, 203].map((n) => ballot(n, [0, 0, 0])),
      )
      // The next round begins after all validators are expelled.
      await trainingOf(outsider).settleRound(jobId)
      for (const accused of validators) {
        const key = { jobId, round: 1, account: accused.account }
        await trainingOf(outsider).challengeMember({ ...key, evidence: hashOf(1) })
        await judge(scenario(), { jobId, round: 1, accused, judges: [], verdict: 'upheld' })
        expect((await memberOf(jobId, accused))?.isExpelled).toBe(true)
      }
      await start(jobId)
      const update = updateOf(1)
      await fixture.commit(trainers[0], jobId, update)
      await pass()
      await fixture.reveal(trainers[0], jobId, update)
      await pass(3n)
      await trainingOf(outsider).settleRound(jobId)
      expect(await jobOf(jobId)).toMatchObject({ settledRound: 2, accepted: 0, spent: 0n })
    })

    // Finding: TRA-8
    story('half of the weight expels no member where validators judge', async () => {
      const { outsider, validators, settle } = fixture
      if (trainingOf(outsider).variant === 'beacon') return
      await outsider.deposit({ asset: outsider.nativeAsset, amount: 1_000n })
      const [light, middle, heavy] = validators
      const jobId = await revealed([1, 2, 3])
      const agreed = ballot(204, [6_000, 4_000, 0])
      await score(jobId, [agreed, agreed, agreed])
      await settle(jobId)
      const challenge = async (accused: Ledger, by: Ledger, judges: readonly Ledger[]) => {
        const key = { jobId, round: 1, account: accused.account }
        await trainingOf(by).challengeMember({ ...key, evidence: hashOf(1) })
        await judge(scenario(), { jobId, round: 1, accused, judges, verdict: 'upheld' })
        return (await memberOf(jobId, accused))?.isExpelled
      }
      expect(await challenge(heavy, outsider, [light, middle])).toBe(false)
      // The challenger's weight counts as a vote, so two thirds of the validators' weight uphold.
      expect(await challenge(middle, heavy, [light])).toBe(true)
    })
  })
}
