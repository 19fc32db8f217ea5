// Requirements: R000-6

import { type Hash, Hex, Manifest } from '@ostrom/protocol'
import { Job } from '@ostrom/training'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Ledger } from '../../ledger.ts'
import { TRAINING_DATASETS_MAX, VALIDATOR_WEIGHT_MAX } from '../../limits.ts'
import { readAllEvents } from '../../queries/all-events.ts'
import type { TrainingBallot, TrainingTerms, TrainingUpdate } from '../../training/training.ts'
import { balanceChanges, hashOf } from '../court/fixture.ts'
import { artifactOf, eventOf, expectRefusal, manifestOf, type Scenario } from '../world.ts'
import {
  createTrainingFixture,
  fundMembers,
  jobFeeBps,
  netOf,
  STORY_TIMEOUT_MS,
  type TrainingFixture,
  trainingOf,
  updateOf,
  WINDOW,
} from './fixture.ts'

/** Tests training jobs to their last round: each phase, each refusal, and each payment. */
export function trainingSuite(scenario: () => Scenario): void {
  const story = (name: string, act: () => Promise<void>) =>
    test(name, { timeout: STORY_TIMEOUT_MS }, act)
  const fixture = createTrainingFixture(scenario)
  const { termsOf, opened, ballotOf, pass } = fixture
  let sponsor: Ledger
  let trainers: TrainingFixture['trainers']
  let validators: TrainingFixture['validators']
  let outsider: Ledger
  let id: Hash

  const commit = (trainer: Ledger, update: TrainingUpdate, jobId = id) =>
    fixture.commit(trainer, jobId, update)
  const reveal = (trainer: Ledger, update: TrainingUpdate) => fixture.reveal(trainer, id, update)
  const settle = () => fixture.settle(id)
  const balanceOf = (ledger: Ledger) => ledger.balance(ledger.account, ledger.nativeAsset)
  /** Balance of the fee sink, on a ledger that names it. */
  const feesIn = async (ledger: Ledger): Promise<bigint | undefined> => {
    const sink = ledger.governance?.treasuryAccount
    return sink && (await ledger.balance(sink, ledger.nativeAsset))
  }
  const score = (validator: Ledger, ballot: TrainingBallot) =>
    fixture.commitScores(validator, id, ballot)
  const show = (validator: Ledger, ballot: TrainingBallot) =>
    fixture.revealScores(validator, id, ballot)

  describe('training jobs', () => {
    beforeAll(async () => {
      ;({ sponsor, outsider, trainers, validators } = fixture)
      await fundMembers(scenario())
    }, STORY_TIMEOUT_MS)

    // Finding: TRA-6
    story('training jobs open only with terms in bounds, and set the budget aside', async () => {
      const training = trainingOf(sponsor)
      const wrong: readonly Partial<TrainingTerms>[] = [
        { rounds: 0 },
        { rounds: 1_001 },
        { budget: 0n },
        { trainerStake: 0n },
        { penalty: 91n },
        // The next two penalties are below a hundredth of the lower of the two stakes: with such a
        // penalty, silence would cost nearly nothing.
        { penalty: 0n },
        { trainerStake: 20_001n, validatorStake: 20_001n, penalty: 200n },
        { validatorBps: 5_001 },
        { trainersMin: 33 },
        { validatorsMin: 9 },
        { commitSeconds: 59n },
        { commitSeconds: 7_776_000n },
        { scoreRevealSeconds: 59n },
        { challengeSeconds: 59n },
        { challengeSeconds: 2_592_001n },
        { spec: Hex.zeroHash },
        { joinBySeconds: 1n },
        { joinBySeconds: 1n << 40n },
        { trainersMin: 0 },
        { joinBySeconds: (await sponsor.nowSeconds()) + WINDOW },
        // Jobs that name no validators: they need at least `VALIDATORS_CAPPED_FROM` validators,
        // each with a stake of at least a round's pay.
        { validators: [] },
        { validators: [], validatorsMin: 3 },
        { validators: [], validatorsMin: 4, validatorStake: 1_000n, budget: 3_003n },
      ]
      for (const fields of wrong) {
        await expectRefusal(training.openJob(await termsOf(fields)), 'training-terms-invalid')
      }
      await expectRefusal(training.openJob(await termsOf({ base: hashOf(9) })), 'model-unknown')
      const much = await termsOf({ budget: 1_000n * scenario().unit })
      await expectRefusal(training.openJob(much), 'insufficient-funds')
      const before = await balanceOf(sponsor)
      const terms = await termsOf()
      await training.openJob(terms)
      id = await training.jobIdOf({ sponsor: sponsor.account, terms })
      await expectRefusal(training.openJob(terms), 'training-job-exists')
      expect(before - (await balanceOf(sponsor))).toBe(3_001n)
      expect(await trainingOf(outsider).job(id)).toEqual({
        id,
        sponsor: sponsor.account,
        terms,
        status: 'joining',
        round: 0,
        settledRound: 0,
        state: terms.parentState,
        seed: Hex.zeroHash,
        openChallenges: 0,
        isDisputed: false,
        trainers: 0,
        validators: 0,
        accepted: 0,
        spent: 0n,
        feeBps: await jobFeeBps(sponsor),
        roundStartedAtSeconds: 0n,
        endedAtSeconds: 0n,
      })
      expect(await eventOf(outsider, 'job-opened')).toMatchObject({
        jobId: id,
        sponsor: sponsor.account,
        base: terms.base,
        budget: 3_001n,
      })
      expect(await training.job(hashOf(77))).toBeUndefined()
      await expectRefusal(training.joinAsTrainer(hashOf(77)), 'training-job-unknown')
      await expectRefusal(training.penaltyMax(hashOf(77)), 'training-job-unknown')
    })

    story('take no stake for other terms than a member signed for', async () => {
      const { variant } = trainingOf(sponsor)
      // In the variant `reveals` a job's id is a hash of sponsor and nonce alone, so a member signs
      // no terms.
      if (variant === 'reveals') return
      const terms = await termsOf()
      const signed = await trainingOf(sponsor).jobIdOf({ sponsor: sponsor.account, terms })
      // After a reorganization the sponsor opens another job with the nonce of the first.
      const others = { ...terms, trainerStake: terms.trainerStake * 50n }
      await trainingOf(sponsor).openJob(others)
      const [first] = trainers
      const [one] = validators
      const lost = await balanceChanges([first, one], async () => {
        const trainer = trainingOf(first).joinAsTrainer(signed)
        await expectRefusal(trainer, 'training-job-unknown')
        const validator = trainingOf(one).joinAsValidator({ jobId: signed, weight: 1 })
        await expectRefusal(validator, 'training-job-unknown')
      })
      expect(lost).toEqual([0n, 0n])
    })

    story('an account joins a job once, with its stake, before the job begins', async () => {
      const [first, second] = trainers
      const before = await Promise.all([first, validators[2]].map(balanceOf))
      await trainingOf(first).joinAsTrainer(id)
      const member = { jobId: id, account: first.account }
      expect(await trainingOf(outsider).jobMember(member)).toEqual({
        ...member,
        role: 'trainer',
        seat: 0,
        weight: 1,
        stake: 100n,
        earned: 0n,
        missed: 0,
        isExpelled: false,
      })
      await expectRefusal(trainingOf(first).joinAsTrainer(id), 'training-seat-invalid')
      const again = trainingOf(first).joinAsValidator({ jobId: id, weight: 1 })
      await expectRefusal(again, 'training-seat-invalid')
      for (const weight of [0, VALIDATOR_WEIGHT_MAX + 1]) {
        const act = trainingOf(second).joinAsValidator({ jobId: id, weight })
        await expectRefusal(act, 'amount-invalid')
      }
      for (const one of trainers.slice(1)) await trainingOf(one).joinAsTrainer(id)
      for (const [i, one] of validators.entries()) {
        await trainingOf(one).joinAsValidator({ jobId: id, weight: i + 1 })
      }
      expect(await Promise.all([first, validators[2]].map(balanceOf))).toEqual([
        before[0]! - 100n,
        before[1]! - 270n,
      ])
      expect(await eventOf(outsider, 'job-joined')).toMatchObject({
        jobId: id,
        account: validators[2].account,
        role: 'validator',
        stake: 270n,
      })
      await expectRefusal(trainingOf(outsider).beginJob(id), 'training-phase-invalid')
      await expectRefusal(settle(), 'training-phase-invalid')
      await pass()
      await expectRefusal(trainingOf(outsider).beginJob(id), 'training-phase-invalid')
      await pass()
      await expectRefusal(trainingOf(outsider).joinAsTrainer(id), 'training-phase-invalid')
      await expectRefusal(commit(first, updateOf(1)), 'training-phase-invalid')
      await fixture.begin(id)
      await expectRefusal(trainingOf(outsider).beginJob(id), 'training-phase-invalid')
      await expectRefusal(trainingOf(outsider).startRound(id), 'training-phase-invalid')
      const job = await trainingOf(sponsor).job(id)
      expect(job).toMatchObject({ status: 'running', round: 1, trainers: 3, validators: 3 })
      expect(job?.seed).not.toBe(Hex.zeroHash)
      const started = await eventOf(outsider, 'round-started')
      expect(started).toMatchObject({ jobId: id, round: 1, seed: job?.seed })
    })

    story('take commitments, then what was committed to, then scores', async () => {
      const [first, second, third] = trainers
      const [one, , heavy] = validators
      await expectRefusal(commit(one, updateOf(1)), 'training-seat-invalid')
      await commit(first, updateOf(4))
      await commit(first, updateOf(1))
      await commit(second, updateOf(2))
      await commit(third, updateOf(3))
      await expectRefusal(reveal(first, updateOf(1)), 'training-phase-invalid')
      await pass()
      await expectRefusal(commit(first, updateOf(1)), 'training-phase-invalid')
      await expectRefusal(reveal(first, updateOf(4)), 'training-commitment-mismatch')
      await expectRefusal(reveal(first, updateOf(2)), 'training-commitment-mismatch')
      await expectRefusal(reveal(one, updateOf(2)), 'training-seat-invalid')
      await reveal(first, updateOf(1))
      await expectRefusal(reveal(first, updateOf(1)), 'training-commitment-mismatch')
      await reveal(second, updateOf(2))
      expect(await eventOf(outsider, 'update-revealed')).toMatchObject({
        jobId: id,
        account: second.account,
        round: 1,
        cid: 'bafyupdate',
        ...updateOf(2),
      })
      const member = { jobId: id, account: second.account }
      expect(await trainingOf(sponsor).jobMember(member)).toMatchObject({ update: hashOf(2) })
      const agreed = ballotOf(hashOf(201), [9_000, 3_000, 9_000])
      const other = ballotOf(hashOf(201), [6_000, 3_000, 9_000])
      const wrong = ballotOf(hashOf(202), [9_000, 9_000, 9_000])
      await expectRefusal(score(heavy, agreed), 'training-phase-invalid')
      await pass()
      await expectRefusal(score(first, agreed), 'training-seat-invalid')
      await score(one, wrong)
      await score(validators[1], agreed)
      await score(validators[1], other)
      await score(heavy, agreed)
      const committed = await eventOf(outsider, 'scores-committed')
      expect(committed).toMatchObject({ jobId: id, account: heavy.account, round: 1 })
      await expectRefusal(show(heavy, agreed), 'training-phase-invalid')
      await pass()
      await expectRefusal(score(heavy, agreed), 'training-phase-invalid')
      await expectRefusal(show(first, agreed), 'training-seat-invalid')
      // A ballot copied from another validator, or from one's own earlier commitment, does not
      // match the commitment.
      await expectRefusal(show(one, agreed), 'training-commitment-mismatch')
      await expectRefusal(show(validators[1], agreed), 'training-commitment-mismatch')
      const salted = { ...other, salt: hashOf(56) }
      await expectRefusal(show(validators[1], salted), 'training-commitment-mismatch')
      for (const scores of [
        [1, 1],
        [1, 1, 10_001],
      ]) {
        await expectRefusal(show(heavy, { ...agreed, scores }), 'training-scores-invalid')
      }
      await show(one, wrong)
      await show(validators[1], other)
      await show(heavy, agreed)
      await expectRefusal(show(heavy, agreed), 'training-commitment-mismatch')
      expect(await eventOf(outsider, 'scores-revealed')).toMatchObject({
        jobId: id,
        account: heavy.account,
        ...agreed,
      })
      await expectRefusal(settle(), 'training-phase-invalid')
      await pass()
      await expectRefusal(show(heavy, agreed), 'training-phase-invalid')
    })

    story('have an update in full where a trainer puts it there, of bounded size', async () => {
      const [first, second] = trainers
      const jobId = await opened({ validators: [validators[0].account], validatorsMin: 1 })
      for (const one of [first, second]) await trainingOf(one).joinAsTrainer(jobId)
      await trainingOf(validators[0]).joinAsValidator({ jobId, weight: 1 })
      await pass(2n)
      await fixture.begin(jobId)
      const file = Uint8Array.from({ length: 3_000 }, (_, n) => n % 251)
      const made = { ...updateOf(1), update: Hex.sha256Hex(file) }
      await commit(first, made, jobId)
      const anchor = (ledger: Ledger, bytes: Uint8Array) =>
        trainingOf(ledger).anchorUpdate({ jobId, file: bytes })
      const key = { jobId, round: 1, account: first.account }
      const { variant } = trainingOf(first)
      if (variant === 'reveals') {
        await pass()
        await fixture.reveal(first, jobId, made)
        await expectRefusal(anchor(first, file), 'training-anchor-refused')
        expect(await trainingOf(outsider).anchoredUpdate(key)).toBeUndefined()
        return
      }
      await expectRefusal(anchor(first, file), 'training-phase-invalid')
      await pass()
      await expectRefusal(anchor(first, file), 'training-commitment-mismatch')
      await fixture.reveal(first, jobId, made)
      const large = new Uint8Array(Job.ANCHORED_UPDATE_BYTES_MAX + 1)
      await expectRefusal(anchor(first, large), 'training-anchor-refused')
      await expectRefusal(anchor(first, file.slice(1)), 'training-commitment-mismatch')
      await expectRefusal(anchor(second, file), 'training-commitment-mismatch')
      await expectRefusal(anchor(validators[0], file), 'training-seat-invalid')
      expect(await trainingOf(outsider).anchoredUpdate(key)).toBeUndefined()
      await anchor(first, file)
      expect(await eventOf(outsider, 'update-anchored')).toMatchObject({ ...key, bytes: 3_000 })
      expect(await trainingOf(outsider).anchoredUpdate(key)).toEqual(file)
      expect(await trainingOf(outsider).anchoredUpdate({ ...key, round: 2 })).toBeUndefined()
      await pass()
      await expectRefusal(anchor(first, file), 'training-phase-invalid')
    })

    story('pay a round by the weighted median, and go on from the agreed state', async () => {
      await settle()
      // The round pays 1,000: 100 to the validators that agreed, divided 2 : 3 by weight, and 900
      // to the trainers that revealed, divided by their scores of 9,000 and 3,000.
      const earned = await Promise.all(
        [...trainers, ...validators].map(async ({ account }) => {
          return (await trainingOf(outsider).jobMember({ jobId: id, account }))?.earned
        }),
      )
      expect(earned).toEqual([675n, 225n, 0n, 0n, 40n, 60n])
      expect(await trainingOf(outsider).job(id)).toMatchObject({
        status: 'running',
        round: 2,
        settledRound: 1,
        state: hashOf(201),
        accepted: 1,
        spent: 1_000n,
      })
      expect(await eventOf(outsider, 'round-settled')).toMatchObject({
        jobId: id,
        round: 1,
        accepted: true,
        state: hashOf(201),
        paid: 1_000n,
      })
      const seeds = (await readAllEvents(outsider)).flatMap((event) =>
        event.kind === 'round-started' && event.jobId === id ? [event.seed] : [],
      )
      expect(new Set(seeds).size).toBe(2)
      const late = { jobId: id, account: trainers[2].account }
      expect((await trainingOf(outsider).jobMember(late))?.missed).toBe(1)
      await expectRefusal(trainingOf(outsider).leaveJob(late), 'training-phase-invalid')
    })

    story(
      'pay nothing for a round without enough agreement, and a part of a poor one',
      async () => {
        const [first, , third] = trainers
        await commit(first, updateOf(11))
        await commit(third, updateOf(13))
        await pass()
        await reveal(first, updateOf(11))
        await pass()
        const ballots = [203, 204].map((n) => ballotOf(hashOf(n), [10_000, 0, 0]))
        for (const [i, ballot] of ballots.entries()) await score(validators[i] as Ledger, ballot)
        await pass()
        for (const [i, ballot] of ballots.entries()) await show(validators[i] as Ledger, ballot)
        await pass()
        await settle()
        expect(await trainingOf(outsider).job(id)).toMatchObject({
          round: 3,
          state: hashOf(201),
          accepted: 1,
          spent: 1_000n,
        })
        // The last round: the only trainer that reveals gets a score of a quarter of `SCORE_MAX`.
        await commit(first, updateOf(21))
        await pass()
        await reveal(first, updateOf(21))
        await pass()
        const ballot = ballotOf(hashOf(205), [2_500, 10_000, 10_000])
        for (const one of validators) await score(one, ballot)
        await pass()
        for (const one of validators) await show(one, ballot)
        await pass()
        const before = await balanceOf(sponsor)
        await settle()
        const spent = 1_000n + 225n + 16n + 33n + 50n
        const job = await trainingOf(outsider).job(id)
        expect(job).toMatchObject({ status: 'finished', round: 3, accepted: 2, spent })
        expect(job?.state).toBe(hashOf(205))
        const after = await balanceOf(sponsor)
        expect(after - before).toBe(3_001n - spent)
        expect(await eventOf(outsider, 'job-ended')).toMatchObject({
          jobId: id,
          status: 'finished',
          refunded: 3_001n - spent,
        })
        await expectRefusal(settle(), 'training-phase-invalid')
      },
    )

    story('have their result compared with their base by validators', async () => {
      const training = trainingOf(outsider)
      const attested = { jobId: id, comparison: hashOf(210), isImproved: true }
      const byTrainer = trainingOf(trainers[0]).attestComparison(attested)
      await expectRefusal(byTrainer, 'training-seat-invalid')
      const [one, two, heavy] = validators
      await trainingOf(one).attestComparison(attested)
      await trainingOf(heavy).attestComparison({ ...attested, isImproved: false })
      // The total weight is 6; members with 1 and 3 of it attested different results.
      expect((await training.job(id))?.comparison).toBeUndefined()
      await trainingOf(heavy).attestComparison(attested)
      const { jobId: _, ...comparison } = attested
      expect((await training.job(id))?.comparison).toEqual(comparison)
      expect(await eventOf(outsider, 'comparison-attested')).toMatchObject({
        account: heavy.account,
        ...attested,
      })
      await trainingOf(two).attestComparison({ ...attested, comparison: hashOf(211) })
      expect((await training.job(id))?.comparison).toEqual(comparison)
    })

    // Finding: TRA-4
    story('a stranger cannot make a validator leave early; members are paid once', async () => {
      const everybody = [...trainers, ...validators]
      const stakes = await Promise.all(
        everybody.map(async ({ account }) => {
          return (await trainingOf(outsider).jobMember({ jobId: id, account }))?.stake
        }),
      )
      expect(stakes).toEqual([100n, 100n, 100n, 90n, 180n, 270n])
      const early = { jobId: id, account: trainers[0].account }
      await expectRefusal(trainingOf(outsider).leaveJob(early), 'training-phase-invalid')
      await pass()
      const before = await Promise.all(everybody.map(balanceOf))
      const feesBefore = await feesIn(outsider)
      for (const { account } of trainers) {
        await trainingOf(outsider).leaveJob({ jobId: id, account })
      }
      // Other accounts can make a validator leave only one challenge window after the validator
      // itself may leave; otherwise they could prevent it from attesting.
      const forced = { jobId: id, account: validators[0].account }
      await expectRefusal(trainingOf(outsider).leaveJob(forced), 'training-phase-invalid')
      await trainingOf(validators[0]).leaveJob(forced)
      await pass()
      for (const { account } of validators.slice(1)) {
        await trainingOf(outsider).leaveJob({ jobId: id, account })
      }
      const after = await Promise.all(everybody.map(balanceOf))
      const got = after.map((available, i) => available - (before[i] ?? 0n))
      // The third trainer missed two rounds and the third validator one; each missed round costs
      // 70.
      const stakesLeft = [100n, 100n, 0n, 90n, 180n, 200n]
      const earned = [900n, 225n, 0n, 16n, 73n, 110n]
      const net = await Promise.all(earned.map((one) => netOf(outsider, one)))
      expect(got).toEqual(net.map((one, i) => one + stakesLeft[i]!))
      const fees = earned.map((one, i) => one - net[i]!)
      const sum = fees.reduce((all, one) => all + one, 0n)
      const feesAfter = await feesIn(outsider)
      expect(feesAfter).toBe(feesBefore === undefined ? undefined : feesBefore + sum)
      const [{ account }] = trainers
      expect(await trainingOf(outsider).jobMember({ jobId: id, account })).toBeUndefined()
      const again = trainingOf(outsider).leaveJob({ jobId: id, account })
      await expectRefusal(again, 'training-seat-invalid')
      expect(await eventOf(outsider, 'job-left')).toMatchObject({
        jobId: id,
        account: validators[2].account,
        earned: 110n,
        fine: 70n,
      })
      if (sum === 0n) return
      expect(await eventOf(outsider, 'job-fee-paid')).toMatchObject({
        jobId: id,
        account: validators[2].account,
        role: 'validator',
        fee: fees[5],
        value: fees[5],
      })
    })

    story('name datasets by their sponsor alone, before anybody joins', async () => {
      const jobId = await opened()
      const named = { jobId, datasets: [hashOf(301), hashOf(302)] }
      const { variant, nameDatasets } = trainingOf(sponsor)
      expect(nameDatasets !== undefined).toBe(variant === 'beacon')
      if (!nameDatasets) return
      const byOutsider = trainingOf(outsider).nameDatasets!
      await expectRefusal(byOutsider(named), 'account-mismatch')
      await expectRefusal(nameDatasets({ ...named, jobId: hashOf(77) }), 'training-job-unknown')
      const datasets = Array.from({ length: TRAINING_DATASETS_MAX + 1 }, (_, i) => hashOf(300 + i))
      await expectRefusal(nameDatasets({ jobId, datasets }), 'training-terms-invalid')
      await nameDatasets({ jobId, datasets: datasets.slice(1) })
      await nameDatasets(named)
      expect(await eventOf(outsider, 'job-datasets-named')).toMatchObject(named)
      await trainingOf(trainers[0]).joinAsTrainer(jobId)
      await expectRefusal(nameDatasets(named), 'training-phase-invalid')
    })

    story('become a version of their sponsor, a child of the base', async () => {
      const { version: base } = scenario()
      const weights = { ...artifactOf(50), sha256: hashOf(205) }
      const register = async (name: string, fields: Partial<Manifest.Manifest>) => {
        const shape = { parents: [base], artifacts: [weights], ...fields }
        const manifest = manifestOf(sponsor.account, { name, version: name, ...shape })
        await sponsor.registerModel({ name, manifest, royalties: [], access: 'public' })
        return Manifest.hash(manifest)
      }
      const training = trainingOf(sponsor)
      const orphan = await register('trained-a', { parents: [] })
      const other = await register('trained-b', { artifacts: [artifactOf(51)] })
      for (const version of [orphan, other, base]) {
        const act = training.promoteVersion({ jobId: id, version })
        await expectRefusal(act, 'training-promotion-invalid')
      }
      const unknown = training.promoteVersion({ jobId: id, version: hashOf(3) })
      await expectRefusal(unknown, 'model-unknown')
      const version = await register('trained-c', {})
      const foreign = trainingOf(outsider).promoteVersion({ jobId: id, version })
      await expectRefusal(foreign, 'account-mismatch')
      await training.promoteVersion({ jobId: id, version })
      expect((await training.job(id))?.promoted).toBe(version)
      expect(await trainingOf(outsider).lineageOf(version)).toEqual({
        version,
        jobId: id,
        base,
        spec: hashOf(101),
      })
      expect(await trainingOf(outsider).lineageOf(base)).toBeUndefined()
      expect(await eventOf(outsider, 'job-promoted')).toMatchObject({ jobId: id, version })
      const again = training.promoteVersion({ jobId: id, version })
      await expectRefusal(again, 'training-promotion-invalid')
    })
  })
}
