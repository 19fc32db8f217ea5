import { assert, type Hash, Hex, Manifest } from '@ostrom/protocol'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Ledger } from '../../ledger.ts'
import { VALIDATOR_WEIGHT_MAX } from '../../limits.ts'
import {
  type TrainingLedger,
  type TrainingTerms,
  type TrainingUpdate,
  updateCommitment,
} from '../../training/training.ts'
import { balanceChanges, hashOf } from '../court/fixture.ts'
import { artifactOf, eventOf, expectRefusal, manifestOf, type Scenario, UNIT } from '../world.ts'

type Connections = [Ledger, Ledger, Ledger, Ledger, ...Ledger[]]

const STORY_TIMEOUT_MS = 300_000
const WINDOW = 1_000n

export function trainingOf({ training }: Ledger): TrainingLedger {
  assert(training, 'a ledger with the capability `training` has it')
  return training
}

const updateOf = (n: number): TrainingUpdate => ({
  update: hashOf(n),
  trace: hashOf(n + 1),
  salt: hashOf(n + 2),
})

/** Training jobs: each phase, each refusal, and where the money of every ending goes. */
export function trainingSuite(scenario: () => Scenario): void {
  const story = (name: string, act: () => Promise<void>) =>
    test(name, { timeout: STORY_TIMEOUT_MS }, act)
  let sponsor: Ledger
  let trainers: readonly [Ledger, Ledger, Ledger]
  let validators: readonly [Ledger, Ledger, Ledger]
  let outsider: Ledger
  let id: Hash

  const termsOf = async (fields: Partial<TrainingTerms> = {}): Promise<TrainingTerms> => ({
    base: scenario().version,
    parentState: hashOf(100),
    spec: hashOf(101),
    asset: sponsor.nativeAsset,
    budget: 3_001n,
    rounds: 3,
    penalty: 70n,
    trainerStake: 100n,
    validatorStake: 90n,
    validatorBps: 1_000,
    trainersMin: 2,
    validatorsMin: 2,
    validators: validators.map(({ account }) => account),
    // Validators' seats close one window before trainers' do.
    joinBySeconds: (await sponsor.nowSeconds()) + 2n * WINDOW,
    commitSeconds: WINDOW,
    revealSeconds: WINDOW,
    scoreSeconds: WINDOW,
    nonce: scenario().nonce(),
    ...fields,
  })

  async function opened(fields: Partial<TrainingTerms> = {}): Promise<Hash> {
    const terms = await termsOf(fields)
    await trainingOf(sponsor).openJob(terms)
    const { nonce } = terms
    return await trainingOf(sponsor).jobIdOf({ sponsor: sponsor.account, nonce })
  }

  const commit = async (trainer: Ledger, update: TrainingUpdate, jobId = id) => {
    const { round = 0 } = (await trainingOf(trainer).job(jobId)) ?? {}
    const commitment = updateCommitment({ jobId, round, account: trainer.account }, update)
    await trainingOf(trainer).commitUpdate({ jobId, commitment })
  }
  const reveal = (trainer: Ledger, update: TrainingUpdate) =>
    trainingOf(trainer).revealUpdate({ jobId: id, cid: 'bafyupdate', ...update })
  const score = (validator: Ledger, state: Hash, scores: readonly number[]) =>
    trainingOf(validator).scoreRound({ jobId: id, state, scores })
  const settle = (jobId = id) => trainingOf(outsider).settleRound(jobId)
  const pass = (windows = 1n) => scenario().advance(windows * WINDOW)
  const balanceOf = (ledger: Ledger) => ledger.balance(ledger.account, ledger.nativeAsset)

  describe('training jobs', () => {
    beforeAll(async () => {
      const [, , client, stranger, ...rest] = scenario().ledgers as Connections
      sponsor = client
      outsider = stranger
      trainers = rest.slice(0, 3) as unknown as typeof trainers
      validators = rest.slice(3, 6) as unknown as typeof validators
      for (const one of rest) await one.deposit({ asset: one.nativeAsset, amount: UNIT / 10n })
    }, STORY_TIMEOUT_MS)

    story('are opened with terms within their bounds, and set the budget aside', async () => {
      const training = trainingOf(sponsor)
      const wrong: readonly Partial<TrainingTerms>[] = [
        { rounds: 0 },
        { rounds: 1_001 },
        { budget: 0n },
        { trainerStake: 0n },
        { penalty: 91n },
        { validatorBps: 5_001 },
        { trainersMin: 33 },
        { validatorsMin: 9 },
        { commitSeconds: 59n },
        { commitSeconds: 7_776_000n },
        { spec: Hex.zeroHash },
        { joinBySeconds: 1n },
        { joinBySeconds: 1n << 40n },
        { trainersMin: 0 },
        { joinBySeconds: (await sponsor.nowSeconds()) + WINDOW },
        // Where anybody may validate: so many that none decides, with a round's worth behind it.
        { validators: [] },
        { validators: [], validatorsMin: 3 },
        { validators: [], validatorsMin: 4, budget: 300_000n },
      ]
      for (const fields of wrong) {
        await expectRefusal(training.openJob(await termsOf(fields)), 'training-terms-invalid')
      }
      await expectRefusal(training.openJob(await termsOf({ base: hashOf(9) })), 'model-unknown')
      const much = await termsOf({ budget: 1_000n * UNIT })
      await expectRefusal(training.openJob(much), 'insufficient-funds')
      const before = await balanceOf(sponsor)
      const terms = await termsOf()
      await training.openJob(terms)
      id = await training.jobIdOf({ sponsor: sponsor.account, nonce: terms.nonce })
      await expectRefusal(training.openJob(terms), 'training-job-exists')
      expect(before - (await balanceOf(sponsor))).toBe(3_001n)
      expect(await trainingOf(outsider).job(id)).toEqual({
        id,
        sponsor: sponsor.account,
        terms,
        status: 'joining',
        round: 0,
        state: terms.parentState,
        trainers: 0,
        validators: 0,
        accepted: 0,
        spent: 0n,
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
    })

    story('are joined once by each account, with its stake, until their time', async () => {
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
      await trainingOf(outsider).beginJob(id)
      await expectRefusal(trainingOf(outsider).beginJob(id), 'training-phase-invalid')
      const job = await trainingOf(sponsor).job(id)
      expect(job).toMatchObject({ status: 'running', round: 1, trainers: 3, validators: 3 })
      expect(await eventOf(outsider, 'round-started')).toMatchObject({ jobId: id, round: 1 })
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
      await expectRefusal(score(heavy, hashOf(201), [1, 1, 1]), 'training-phase-invalid')
      await pass()
      await expectRefusal(score(first, hashOf(201), [1, 1, 1]), 'training-seat-invalid')
      await expectRefusal(score(heavy, hashOf(201), [1, 1]), 'training-scores-invalid')
      await expectRefusal(score(heavy, hashOf(201), [1, 1, 10_001]), 'training-scores-invalid')
      await score(one, hashOf(202), [9_000, 9_000, 9_000])
      await score(validators[1], hashOf(201), [6_000, 3_000, 9_000])
      await score(heavy, hashOf(201), [9_000, 3_000, 9_000])
      await expectRefusal(score(heavy, hashOf(201), [1, 1, 1]), 'training-scores-invalid')
      expect(await eventOf(outsider, 'round-scored')).toMatchObject({
        jobId: id,
        account: heavy.account,
        state: hashOf(201),
        scores: [9_000, 3_000, 9_000],
      })
      await expectRefusal(settle(), 'training-phase-invalid')
      await pass()
      await expectRefusal(score(heavy, hashOf(201), [1, 1, 1]), 'training-phase-invalid')
    })

    story('pay a round by the weighted median, and go on from the agreed state', async () => {
      await settle()
      // Of 1,000: 100 to validators, 2:3 to who agreed; 900 by 9,000 : 3,000 of those who revealed.
      const earned = await Promise.all(
        [...trainers, ...validators].map(async ({ account }) => {
          return (await trainingOf(outsider).jobMember({ jobId: id, account }))?.earned
        }),
      )
      expect(earned).toEqual([675n, 225n, 0n, 0n, 40n, 60n])
      expect(await trainingOf(outsider).job(id)).toMatchObject({
        status: 'running',
        round: 2,
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
        await score(validators[0], hashOf(203), [10_000, 0, 0])
        await score(validators[1], hashOf(204), [10_000, 0, 0])
        await pass()
        await settle()
        expect(await trainingOf(outsider).job(id)).toMatchObject({
          round: 3,
          state: hashOf(201),
          accepted: 1,
          spent: 1_000n,
        })
        // The last round: the only score is a quarter of the whole.
        await commit(first, updateOf(21))
        await pass()
        await reveal(first, updateOf(21))
        await pass()
        for (const one of validators) await score(one, hashOf(205), [2_500, 10_000, 10_000])
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

    story('give stakes and earnings back once, less what seats failed', async () => {
      const everybody = [...trainers, ...validators]
      const stakes = await Promise.all(
        everybody.map(async ({ account }) => {
          return (await trainingOf(outsider).jobMember({ jobId: id, account }))?.stake
        }),
      )
      expect(stakes).toEqual([100n, 100n, 100n, 90n, 180n, 270n])
      const before = await Promise.all(everybody.map(balanceOf))
      for (const { account } of everybody) {
        await trainingOf(outsider).leaveJob({ jobId: id, account })
      }
      const after = await Promise.all(everybody.map(balanceOf))
      const got = after.map((available, i) => available - (before[i] ?? 0n))
      // The third trainer missed two rounds, of 70 each; the third validator one.
      expect(got).toEqual([1_000n, 325n, 0n, 106n, 253n, 310n])
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
        await trainingOf(outsider).beginJob(jobId)
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
      await trainingOf(outsider).beginJob(jobId)
      for (const round of [1, 2, 3]) {
        expect(await trainingOf(outsider).job(jobId)).toMatchObject({ status: 'running', round })
        if (round === 2) await commit(first, updateOf(1), jobId)
        await pass(2n)
        // What validators agree on where nobody revealed is no work, and is not paid.
        const ballot = { jobId, state: hashOf(9), scores: [10_000] }
        if (round !== 2) await trainingOf(validators[0]).scoreRound(ballot)
        await pass()
        await settle(jobId)
      }
      const job = await trainingOf(outsider).job(jobId)
      expect(job).toMatchObject({ status: 'finished', accepted: 0, spent: 0n, round: 3 })
      const member = (account: Hex.AccountId) => ({ jobId, account })
      const [back] = await balanceChanges([first], async () => {
        await trainingOf(first).leaveJob(member(first.account))
        await trainingOf(first).leaveJob(member(validators[0].account))
      })
      expect(back).toBe(100n - 70n)
    })
  })
}
