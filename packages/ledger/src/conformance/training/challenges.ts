// Requirements: R000-6

import { type Hash, Hex } from '@ostrom/protocol'
import { beforeAll, describe, expect, test } from 'vitest'
import { TRAINING_DOMAIN } from '../../court/court.ts'
import type { Ledger } from '../../ledger.ts'
import { BURN_ADDRESS } from '../../memory/money/system-accounts.ts'
import type { TrainingTerms } from '../../training/training.ts'
import {
  balanceChanges,
  createCourtFixture,
  finalizeCase,
  hashOf,
  voteAll,
} from '../court/fixture.ts'
import { eventOf, expectRefusal, type Scenario } from '../world.ts'
import {
  type ChallengeVerdict,
  createTrainingFixture,
  fundMembers,
  judge,
  netOf,
  STORY_TIMEOUT_MS,
  trainingOf,
  WINDOW,
} from './fixture.ts'

/**
 * Tests challenges: the accounts that may open and judge them, and the payments of every outcome.
 */
export function trainingChallengesSuite(scenario: () => Scenario): void {
  const story = (name: string, act: () => Promise<void>) =>
    test(name, { timeout: STORY_TIMEOUT_MS }, act)
  const fixture = createTrainingFixture(scenario)
  const evidence = hashOf(0xe1)

  /** A running job whose first round is settled: two trainers revealed, all validators agreed. */
  async function settledJob(fields: Partial<TrainingTerms> = {}): Promise<Hash> {
    const { trainers, validators, opened, begin, round, ballotOf, pass } = fixture
    const jobId = await opened({ budget: 3_000n, ...fields })
    for (const one of trainers) await trainingOf(one).joinAsTrainer(jobId)
    for (const one of validators) await trainingOf(one).joinAsValidator({ jobId, weight: 1 })
    await pass(2n)
    await begin(jobId)
    const ballot = ballotOf(hashOf(201), [5_000, 5_000, 0])
    await round(jobId, { reveals: trainers.slice(0, 2), ballot })
    return jobId
  }

  const challenge = (jobId: Hash, accused: Ledger, by: Ledger = fixture.outsider) =>
    trainingOf(by).challengeMember({ jobId, round: 1, account: accused.account, evidence })
  const memberOf = (jobId: Hash, { account }: Ledger) =>
    trainingOf(fixture.outsider).jobMember({ jobId, account })
  const resolved = (jobId: Hash, accused: Ledger, verdict: ChallengeVerdict) => {
    const judges = fixture.validators.filter((one) => one !== accused)
    return judge(scenario(), { jobId, round: 1, accused, judges, verdict })
  }
  const isByJury = () => trainingOf(fixture.outsider).variant === 'beacon'

  describe('challenges in training jobs', () => {
    beforeAll(async () => {
      await fundMembers(scenario())
      if (isByJury()) await createCourtFixture(scenario(), [TRAINING_DOMAIN])
      const { outsider } = fixture
      await outsider.deposit({ asset: outsider.nativeAsset, amount: scenario().unit })
    }, STORY_TIMEOUT_MS)

    // Finding: TRA-3
    story('the last settled round is challenged once for each member that revealed', async () => {
      const { trainers, validators, outsider } = fixture
      const jobId = await settledJob()
      const [first, second, idle] = trainers
      const training = trainingOf(outsider)
      const key = { jobId, round: 1, account: first.account }
      for (const round of [0, 2]) {
        const act = training.challengeMember({ ...key, round, evidence })
        await expectRefusal(act, 'training-phase-invalid')
      }
      const unproven = training.challengeMember({ ...key, evidence: Hex.zeroHash })
      await expectRefusal(unproven, 'training-challenge-invalid')
      await expectRefusal(challenge(jobId, idle), 'training-challenge-invalid')
      await expectRefusal(challenge(jobId, outsider, second), 'training-challenge-invalid')
      await expectRefusal(challenge(jobId, first, first), 'training-challenge-invalid')
      const unknown = training.challengeMember({ ...key, jobId: hashOf(7), evidence })
      await expectRefusal(unknown, 'training-job-unknown')
      expect(await training.challenge(key)).toBeUndefined()
      await challenge(jobId, first)
      const open = await training.challenge(key)
      expect(open).toMatchObject({ ...key, challenger: outsider.account, bond: 100n, evidence })
      expect(open?.caseId !== undefined).toBe(isByJury())
      expect(await eventOf(outsider, 'member-challenged')).toMatchObject({ ...key, evidence })
      await expectRefusal(challenge(jobId, first), 'training-challenge-invalid')
      expect((await training.job(jobId))?.openChallenges).toBe(1)
      const [one] = validators
      const early = training.resolveChallenge(key)
      await expectRefusal(early, isByJury() ? 'case-state-invalid' : 'training-phase-invalid')
      const noVote = trainingOf(first).voteOnChallenge({ ...key, isUpheld: false })
      await expectRefusal(
        noVote,
        isByJury() ? 'training-challenge-invalid' : 'training-seat-invalid',
      )
      const other = { ...key, account: second.account }
      const noCase = trainingOf(one).voteOnChallenge({ ...other, isUpheld: true })
      await expectRefusal(noCase, 'training-challenge-invalid')
      await expectRefusal(training.resolveChallenge(other), 'training-challenge-invalid')
      await resolved(jobId, first, 'silent')
      expect(await training.challenge(key)).toBeUndefined()
      // A challenge without a judgement can be opened again; a judged one cannot.
      await challenge(jobId, first)
      await resolved(jobId, first, 'rejected')
      await expectRefusal(challenge(jobId, first), 'training-challenge-invalid')
    })

    // Finding: TRA-2
    story('a challenge costs a bond equal to the stake of the accused member', async () => {
      const { trainers, validators, outsider } = fixture
      const jobId = await settledJob({ validatorStake: 5_000n })
      const key = { jobId, round: 1 }
      const training = trainingOf(outsider)
      for (const [accused, bond] of [
        [trainers[0], 100n],
        [validators[0], 5_000n],
      ] as const) {
        await challenge(jobId, accused)
        expect((await training.challenge({ ...key, account: accused.account }))?.bond).toBe(bond)
        const rejected = () => resolved(jobId, accused, 'rejected')
        const [gained] = await balanceChanges([accused], rejected)
        // The accused gets only half of the bond, so that a member that challenges itself loses
        // money.
        if (!isByJury()) expect(gained).toBe(bond / 2n)
      }
    })

    story('an upheld challenge costs a trainer its stake, and its pay for the round', async () => {
      const { trainers, outsider, sponsor, validators } = fixture
      const jobId = await settledJob()
      const [forger, honest] = trainers
      // The round pays 1,000, of which the two trainers get 900: half each.
      expect((await memberOf(jobId, forger))?.earned).toBe(450n)
      await challenge(jobId, forger)
      await resolved(jobId, forger, 'upheld')
      expect(await eventOf(outsider, 'challenge-resolved')).toMatchObject({
        jobId,
        account: forger.account,
        round: 1,
        outcome: 'upheld',
        slashed: 100n,
        returned: 450n,
      })
      const expelled = { isExpelled: true, stake: 0n, earned: 0n }
      expect(await memberOf(jobId, forger)).toMatchObject(expelled)
      expect(await trainingOf(outsider).job(jobId)).toMatchObject({
        status: 'running',
        spent: 550n - 1n,
        isDisputed: false,
        openChallenges: 0,
      })
      // The expelled member takes no further part. The job goes on with the other members, and at
      // its end the sponsor gets back the part of the budget that they did not earn.
      const commitment = hashOf(3)
      const act = trainingOf(forger).commitUpdate({ jobId, commitment })
      await expectRefusal(act, 'training-seat-invalid')
      const voids = [2, 3, 4]
      const [gained] = await balanceChanges([sponsor], async () => {
        for (const _ of voids) {
          if ((await trainingOf(outsider).job(jobId))?.status !== 'running') break
          await fixture.pass(4n)
          await fixture.settle(jobId)
        }
      })
      expect(gained).toBe(3_000n - 549n)
      await fixture.pass(2n)
      const everybody = [forger, honest, ...validators]
      const paid = await balanceChanges([forger, honest], async () => {
        for (const { account } of everybody) {
          await trainingOf(outsider).leaveJob({ jobId, account })
        }
      })
      expect(paid).toEqual([0n, 100n + (await netOf(honest, 450n))])
    })

    story(
      'a challenge upheld by a jury returns fees, pays a tenth, and burns the rest',
      async () => {
        if (!isByJury()) return
        const { trainers, outsider } = fixture
        const { unit } = scenario()
        const asset = outsider.nativeAsset
        const stake = unit / 10n
        for (const one of [...trainers, outsider]) await one.deposit({ asset, amount: stake })
        const jobId = await settledJob({ trainerStake: stake })
        const [forger] = trainers
        const training = trainingOf(outsider)
        // The five jurors of the fixture have a weight of one unit each, and none is a party.
        expect(await training.penaltyMax(jobId)).toBe(5n * unit)
        const start = await outsider.balance(outsider.account, asset)
        await challenge(jobId, forger)
        const key = { jobId, round: 1, account: forger.account }
        const caseId = (await training.challenge(key))?.caseId ?? 0n
        await voteAll(scenario(), { caseId, verdict: 'major' })
        await finalizeCase(scenario(), caseId)
        const burnt = () => outsider.balance(BURN_ADDRESS, asset)
        const before = await burnt()
        const [gained = 0n] = await balanceChanges([outsider], () => training.resolveChallenge(key))
        expect((await outsider.balance(outsider.account, asset)) - start).toBe(stake / 10n)
        // The challenger gets back its bond and the jurors' fees, and a tenth of the taken stake.
        expect(gained > stake + stake / 10n).toBe(true)
        expect((await burnt()) - before).toBe(2n * stake - gained)
      },
    )

    // Finding: TRA-2
    story('a rejected challenge gives half of its bond to the accused member', async () => {
      const { trainers, outsider } = fixture
      const jobId = await settledJob()
      const [honest] = trainers
      const asset = honest.nativeAsset
      const before = await honest.balance(honest.account, asset)
      await challenge(jobId, honest)
      await resolved(jobId, honest, 'rejected')
      const outcome = { account: honest.account, outcome: 'rejected', slashed: 0n, returned: 0n }
      expect(await eventOf(outsider, 'challenge-resolved')).toMatchObject(outcome)
      const gained = (await honest.balance(honest.account, asset)) - before
      expect(gained >= 50n).toBe(true)
      if (!isByJury()) expect(gained).toBe(50n)
      const member = { isExpelled: false, stake: 100n, earned: 450n }
      expect(await memberOf(jobId, honest)).toMatchObject(member)
    })

    story('an undecided challenge costs no money, and silent judges miss a vote', async () => {
      const { trainers, outsider, validators } = fixture
      const jobId = await settledJob()
      const [honest] = trainers
      const gained = await balanceChanges([outsider, honest], async () => {
        await challenge(jobId, honest)
        await resolved(jobId, honest, 'silent')
      })
      expect(gained).toEqual([0n, 0n])
      const undecided = { account: honest.account, outcome: 'undecided', slashed: 0n }
      expect(await eventOf(outsider, 'challenge-resolved')).toMatchObject(undecided)
      const missed = await Promise.all(validators.map((one) => memberOf(jobId, one)))
      const expected = isByJury() ? 0 : 1
      expect(missed.map((seat) => seat?.missed)).toEqual([expected, expected, expected])
    })

    story('an upheld challenge of a wrong state ends the job without a result', async () => {
      const { trainers, outsider, sponsor, validators } = fixture
      const jobId = await settledJob()
      const [liar, , other] = validators
      await challenge(jobId, liar, trainers[0])
      const [gained] = await balanceChanges([sponsor], () => resolved(jobId, liar, 'upheld'))
      // The budget less the 999 that the round paid, plus the 33 of them that the expelled
      // validator had earned.
      expect(gained).toBe(3_000n - 999n + 33n)
      expect(await trainingOf(outsider).job(jobId)).toMatchObject({
        status: 'finished',
        isDisputed: true,
        spent: 966n,
      })
      const expelled = { isExpelled: true, stake: 0n, earned: 0n }
      expect(await memberOf(jobId, liar)).toMatchObject(expelled)
      const attested = { jobId, comparison: hashOf(1), isImproved: true }
      const act = trainingOf(liar).attestComparison(attested)
      await expectRefusal(act, 'training-seat-invalid')
      // The job has ended, but members can be challenged until the challenge window is over. No
      // member can leave while a challenge is open.
      await scenario().advance(WINDOW / 2n)
      await challenge(jobId, other, trainers[0])
      await scenario().advance(WINDOW / 2n)
      const held = { jobId, account: trainers[1].account }
      await expectRefusal(trainingOf(outsider).leaveJob(held), 'training-phase-invalid')
      const late = challenge(jobId, trainers[0])
      await expectRefusal(late, 'training-phase-invalid')
      const judges = validators.filter((one) => one !== other && one !== liar)
      await judge(scenario(), { jobId, round: 1, accused: other, judges, verdict: 'rejected' })
      await trainingOf(outsider).leaveJob(held)
    })

    // This test is the last one, because it uses up the sum that jurors may take.
    // Finding: ADV-1
    story(
      'an upheld challenge beyond the juries’ limit takes the rest later, and fees first',
      async () => {
        if (!isByJury()) return
        const { trainers, outsider, validators } = fixture
        const { unit, advance } = scenario()
        const asset = outsider.nativeAsset
        const weight = 5n * unit
        const [first, second, idle] = trainers
        for (const one of [first, second, idle]) await one.deposit({ asset, amount: weight })
        await outsider.deposit({ asset, amount: 4n * weight })
        const training = trainingOf(outsider)
        const jobId = await settledJob({ trainerStake: weight })
        const keyOf = ({ account }: Ledger) => ({ jobId, round: 1, account })
        const before = await outsider.balance(outsider.account, asset)
        const stakeOf = async (one: Ledger) => (await memberOf(jobId, one))?.stake ?? 0n
        for (const one of [first, second]) {
          await challenge(jobId, one)
          const caseId = (await training.challenge(keyOf(one)))?.caseId ?? 0n
          await voteAll(scenario(), { caseId, verdict: 'major' })
          await finalizeCase(scenario(), caseId)
        }
        await training.resolveChallenge(keyOf(first))
        await training.resolveChallenge(keyOf(second))
        // The sum that jurors may take grew a little in the time between the two challenges.
        const taken = weight - (await stakeOf(second))
        expect(taken < weight / 5n).toBe(true)
        const held = { account: second.account, outcome: 'upheld', slashed: taken, isHeld: true }
        expect(await eventOf(outsider, 'challenge-resolved')).toMatchObject(held)
        const open = await training.challenge(keyOf(second))
        expect(open).toMatchObject({ challenger: outsider.account, bond: 0n })
        expect(await memberOf(jobId, second)).toMatchObject({ isExpelled: true })
        expect((await training.job(jobId))?.openChallenges).toBe(0)
        await advance(86_400n)
        await training.resolveChallenge(keyOf(second))
        // Bonds and fees are refunded before any share is paid.
        expect((await outsider.balance(outsider.account, asset)) >= before).toBe(true)
        for (const _ of [2, 3, 4]) {
          if ((await training.job(jobId))?.status !== 'running') break
          await fixture.pass(4n)
          await fixture.settle(jobId)
        }
        await fixture.pass(2n)
        for (const { account } of [idle, ...validators]) await training.leaveJob({ jobId, account })
        const leave = () => training.leaveJob({ jobId, account: second.account })
        await expectRefusal(leave(), 'training-phase-invalid')
        const until = open?.heldUntilSeconds ?? 0n
        await advance(until - (await outsider.nowSeconds()))
        await expectRefusal(leave(), 'training-phase-invalid')
        await training.resolveChallenge(keyOf(second))
        expect(await training.challenge(keyOf(second))).toBeUndefined()
        // The case against this trainer may take at most the weight of the other jurors, because
        // the trainer is a juror itself.
        expect((await stakeOf(second)) < unit + unit / 1_000n).toBe(true)
        await leave()
        await expectRefusal(training.resolveChallenge(keyOf(second)), 'training-challenge-invalid')
      },
    )
  })
}
