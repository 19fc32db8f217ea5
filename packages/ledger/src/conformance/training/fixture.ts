import { assert, type Hash } from '@ostrom/protocol'
import type { Ledger } from '../../ledger.ts'
import { scoresCommitment, updateCommitment } from '../../training/commitments.ts'
import type {
  TrainingBallot,
  TrainingLedger,
  TrainingTerms,
  TrainingUpdate,
} from '../../training/training.ts'
import { finalizeCase, finalizeNextEpoch, hashOf, voteAll } from '../court/fixture.ts'
import type { Scenario } from '../world.ts'

/** Length of each window of the suite's jobs, in seconds. */
export const WINDOW = 1_000n

/**
 * Milliseconds that a test may take, because a chain in another process mines some hundred
 * transactions.
 */
export const STORY_TIMEOUT_MS = 300_000

export function trainingOf({ training }: Ledger): TrainingLedger {
  assert(training, 'a ledger with the capability `training` has it')
  return training
}

/** Returns the fee of jobs, in basis points of members' earnings; 0 on a chain without points. */
export const jobFeeBps = async (ledger: Ledger): Promise<number> =>
  trainingOf(ledger).variant === 'beacon' ? (await ledger.parameters()).feeBps : 0

/** Returns the amount that a member receives of an earned sum, after the job's fee. */
export async function netOf(ledger: Ledger, earned: bigint): Promise<bigint> {
  return earned - (earned * BigInt(await jobFeeBps(ledger))) / 10_000n
}

/** Returns a distinct update for each number. */
export const updateOf = (n: number): TrainingUpdate => ({
  update: hashOf(n),
  trace: hashOf(n + 1),
  salt: hashOf(n + 2),
})

/** A sponsor, trainers, validators and a bystander, with their actions in jobs. */
export type TrainingFixture = {
  readonly sponsor: Ledger
  readonly outsider: Ledger
  readonly trainers: readonly [Ledger, Ledger, Ledger]
  readonly validators: readonly [Ledger, Ledger, Ledger]
  termsOf(fields?: Partial<TrainingTerms>): Promise<TrainingTerms>
  /** Opens a job and returns its id. */
  opened(fields?: Partial<TrainingTerms>): Promise<Hash>
  /** Begins a due job, and its first round. */
  begin(jobId: Hash): Promise<void>
  /** Gives the beacon a value and starts the next round, if the job waits for a round's seed. */
  start(jobId: Hash): Promise<void>
  /** Settles a round that is over, and starts the next one. */
  settle(jobId: Hash): Promise<void>
  commit(trainer: Ledger, jobId: Hash, update: TrainingUpdate): Promise<void>
  reveal(trainer: Ledger, jobId: Hash, update: TrainingUpdate): Promise<void>
  /** Returns a ballot; all ballots of the fixture have the same salt. */
  ballotOf(state: Hash, scores: readonly number[]): TrainingBallot
  commitScores(validator: Ledger, jobId: Hash, ballot: TrainingBallot): Promise<void>
  revealScores(validator: Ledger, jobId: Hash, ballot: TrainingBallot): Promise<void>
  /**
   * Runs a whole round from its start: the given trainers reveal, and all validators cast the
   * ballot.
   */
  round(
    jobId: Hash,
    options: { readonly reveals: readonly Ledger[]; readonly ballot: TrainingBallot },
  ): Promise<void>
  pass(windows?: bigint): Promise<void>
}

/** Returns the fixture of a world: its ledgers by their part, and their actions. */
export function createTrainingFixture(scenario: () => Scenario): TrainingFixture {
  const ledgerAt = (index: number): Ledger => {
    const ledger = scenario().ledgers[index]
    assert(ledger, 'a world has ten ledgers')
    return ledger
  }
  const pass = (windows = 1n) => scenario().advance(windows * WINDOW)
  const roundOf = async (ledger: Ledger, jobId: Hash) =>
    (await trainingOf(ledger).job(jobId))?.round ?? 0
  const fixture: TrainingFixture = {
    get sponsor() {
      return scenario().client
    },
    get outsider() {
      return scenario().stranger
    },
    get trainers() {
      return [ledgerAt(4), ledgerAt(5), ledgerAt(6)] as const
    },
    get validators() {
      return [ledgerAt(7), ledgerAt(8), ledgerAt(9)] as const
    },
    termsOf: async (fields = {}) => ({
      base: scenario().version,
      parentState: hashOf(100),
      spec: hashOf(101),
      asset: fixture.sponsor.nativeAsset,
      budget: 3_001n,
      rounds: 3,
      penalty: 70n,
      trainerStake: 100n,
      validatorStake: 90n,
      validatorBps: 1_000,
      trainersMin: 2,
      validatorsMin: 2,
      validators: fixture.validators.map(({ account }) => account),
      // Validators' seats close one window before trainers' do.
      joinBySeconds: (await fixture.sponsor.nowSeconds()) + 2n * WINDOW,
      commitSeconds: WINDOW,
      revealSeconds: WINDOW,
      scoreSeconds: WINDOW,
      scoreRevealSeconds: WINDOW,
      challengeSeconds: WINDOW,
      nonce: scenario().nonce(),
      ...fields,
    }),
    async opened(fields = {}) {
      const { sponsor } = fixture
      const terms = await fixture.termsOf(fields)
      await trainingOf(sponsor).openJob(terms)
      return await trainingOf(sponsor).jobIdOf({ sponsor: sponsor.account, terms })
    },
    async begin(jobId) {
      await trainingOf(fixture.outsider).beginJob(jobId)
      await fixture.start(jobId)
    },
    async start(jobId) {
      const training = trainingOf(fixture.outsider)
      if ((await training.job(jobId))?.status !== 'seeding') return
      await finalizeNextEpoch(scenario())
      await training.startRound(jobId)
    },
    async settle(jobId) {
      await trainingOf(fixture.outsider).settleRound(jobId)
      await fixture.start(jobId)
    },
    async commit(trainer, jobId, update) {
      const key = { jobId, round: await roundOf(trainer, jobId), account: trainer.account }
      const commitment = updateCommitment(key, update)
      await trainingOf(trainer).commitUpdate({ jobId, commitment })
    },
    async reveal(trainer, jobId, update) {
      await trainingOf(trainer).revealUpdate({ jobId, cid: 'bafyupdate', ...update })
    },
    ballotOf: (state, scores) => ({ state, scores, salt: hashOf(55) }),
    async commitScores(validator, jobId, ballot) {
      const key = { jobId, round: await roundOf(validator, jobId), account: validator.account }
      const commitment = scoresCommitment(key, ballot)
      await trainingOf(validator).commitScores({ jobId, commitment })
    },
    async revealScores(validator, jobId, ballot) {
      await trainingOf(validator).revealScores({ jobId, ...ballot })
    },
    async round(jobId, { reveals, ballot }) {
      const { validators } = fixture
      for (const [i, one] of reveals.entries()) await fixture.commit(one, jobId, updateOf(i + 1))
      await pass()
      for (const [i, one] of reveals.entries()) await fixture.reveal(one, jobId, updateOf(i + 1))
      await pass()
      for (const one of validators) await fixture.commitScores(one, jobId, ballot)
      await pass()
      for (const one of validators) await fixture.revealScores(one, jobId, ballot)
      await pass()
      await fixture.settle(jobId)
    },
    pass,
  }
  return fixture
}

/** Deposits money that members of jobs can stake. */
export async function fundMembers({ ledgers, unit }: Scenario): Promise<void> {
  for (const one of [...ledgers.slice(4), ...ledgers.slice(0, 2)]) {
    await one.deposit({ asset: one.nativeAsset, amount: unit / 10n })
  }
}

/** Decision of a challenge's judges; `silent`: no judge votes. */
export type ChallengeVerdict = 'upheld' | 'rejected' | 'silent'

/** Lets a challenge be judged, by the court's juries or the job's validators, and resolves it. */
export async function judge(
  scenario: Scenario,
  options: {
    readonly jobId: Hash
    readonly round: number
    readonly accused: Ledger
    readonly judges: readonly Ledger[]
    readonly verdict: ChallengeVerdict
  },
): Promise<void> {
  const { jobId, round, judges, verdict } = options
  const key = { jobId, round, account: options.accused.account }
  const training = trainingOf(scenario.stranger)
  const caseId = (await training.challenge(key))?.caseId
  if (caseId === undefined) {
    const isUpheld = verdict === 'upheld'
    for (const one of verdict === 'silent' ? [] : judges) {
      await trainingOf(one).voteOnChallenge({ ...key, isUpheld })
    }
    await scenario.advance(WINDOW)
  } else {
    if (verdict === 'silent') await scenario.advance(7n * 86_400n)
    else await voteAll(scenario, { caseId, verdict: verdict === 'upheld' ? 'major' : 'no' })
    await finalizeCase(scenario, caseId)
  }
  await training.resolveChallenge(key)
}
