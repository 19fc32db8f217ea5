import type { AccountId, AssetId, Hash } from '@ostrom/protocol'
import type { Transaction } from '../transaction.ts'

// Training jobs, as a chain stores them: docs/spec/training-jobs.md.

/** Terms under which a sponsor opens a job. Amounts are in base units of the job's asset. */
export type TrainingTerms = {
  /** The version that the job trains further. */
  readonly base: Hash
  /** SHA-256 of the state that the first round starts from. */
  readonly parentState: Hash
  /** SHA-256 of the document of all choices: data, seeds, rates, environment. */
  readonly spec: Hash
  readonly asset: AssetId
  /** Largest total pay of all rounds; each round has an equal part of it. */
  readonly budget: bigint
  readonly rounds: number
  readonly trainerStake: bigint
  /** Stake of a validator for each unit of its weight. */
  readonly validatorStake: bigint
  /**
   * Penalty of a member for each failed round; all its penalties together are at most its stake.
   */
  readonly penalty: bigint
  /** Validators' share of the pay of a round, in basis points. */
  readonly validatorBps: number
  readonly trainersMin: number
  readonly validatorsMin: number
  /** Accounts that may validate; any account if none is named. */
  readonly validators: readonly AccountId[]
  readonly joinBySeconds: bigint
  readonly commitSeconds: bigint
  readonly revealSeconds: bigint
  readonly scoreSeconds: bigint
  /** Time for validators to reveal their committed scores. */
  readonly scoreRevealSeconds: bigint
  /**
   * Time after the last round for challenges, before members leave and the result is promoted. On
   * chains where validators judge challenges, also the time of their vote.
   */
  readonly challengeSeconds: bigint
  /**
   * Distinguishes the jobs of a sponsor. In the variant `reveals`, a sponsor can open only one job
   * with each nonce.
   */
  readonly nonce: bigint
}

/**
 * `seeding`: the next round waits for a beacon's value. `finished`: all rounds ended, or no further
 * round was possible. `cancelled`: too few joined.
 */
export type TrainingJobStatus = 'joining' | 'seeding' | 'running' | 'finished' | 'cancelled'

/** A job, as the chain stores it. */
export type TrainingJob = {
  readonly id: Hash
  readonly sponsor: AccountId
  readonly terms: TrainingTerms
  readonly status: TrainingJobStatus
  /** Number of the present round, from 1; zero before the first round. */
  readonly round: number
  /**
   * Number of the round that was settled last; zero before. Updates and scores of this round can be
   * challenged.
   */
  readonly settledRound: number
  /** SHA-256 of the state that the present round starts from. */
  readonly state: Hash
  /**
   * Seed of the present round, which no party knew before the round; zero before the first round.
   */
  readonly seed: Hash
  /** Beacon epoch for whose value the job waits; present while the status is `seeding`. */
  readonly seedEpoch?: bigint
  readonly trainers: number
  readonly validators: number
  /** Number of rounds that ended with a state on which enough validators agreed. */
  readonly accepted: number
  /** Earnings of the members in all rounds so far, including the fee. */
  readonly spent: bigint
  /**
   * The network's part of a member's earnings, in basis points, fixed at the opening; the member
   * pays it when it leaves. Zero on chains whose jobs pay no fee.
   */
  readonly feeBps: number
  /** Number of challenges that are not resolved. */
  readonly openChallenges: number
  /** True if an accepted state was found wrong, so that the job has no result. */
  readonly isDisputed: boolean
  readonly roundStartedAtSeconds: bigint
  readonly endedAtSeconds: bigint
  /** Attestation of the job's result by validators with two thirds of the weight. */
  readonly comparison?: AttestedComparison
  /** The version that the job produced. */
  readonly promoted?: Hash
}

/** Result of the validators' comparison of a job's result with its base. */
export type AttestedComparison = {
  /** SHA-256 of the comparison: docs/spec/training-rounds.md, section 8. */
  readonly comparison: Hash
  /** Whether the whole confidence interval of the difference shows an improvement over the base. */
  readonly isImproved: boolean
}

/** A seat of a job; deleted once its account has left. */
export type TrainingMember = {
  readonly jobId: Hash
  readonly account: AccountId
  readonly role: 'trainer' | 'validator'
  /** Index of the seat among those of its role, from 0. */
  readonly seat: number
  /** Weight of a validator; 1 for a trainer. */
  readonly weight: number
  readonly stake: bigint
  /** Earnings of the member so far, including the fee. */
  readonly earned: bigint
  /**
   * Number of rounds in which the member committed without a reveal, or did not score, and of votes
   * that it did not cast.
   */
  readonly missed: number
  /**
   * True if a challenge against the member was upheld: it takes no further part, and `stake` is its
   * remaining stake.
   */
  readonly isExpelled: boolean
  /** SHA-256 of the update that a trainer revealed last. */
  readonly update?: Hash
}

/** Origin of a version; kept permanently, even if the chain erases the job's record. */
export type TrainingLineage = {
  readonly version: Hash
  readonly jobId: Hash
  readonly base: Hash
  readonly spec: Hash
}

/** Values to which a trainer commits, and which it later reveals. */
export type TrainingUpdate = {
  /** SHA-256 of the update's file. */
  readonly update: Hash
  /** Root over the states of the trainer's steps. */
  readonly trace: Hash
  readonly salt: Hash
}

/** A validator's vote about a round. */
export type TrainingBallot = {
  /** SHA-256 of the next state. */
  readonly state: Hash
  /** One score from 0 to 10,000 for each trainer's seat, in the order of the seats. */
  readonly scores: readonly number[]
  readonly salt: Hash
}

/** Key of an update: job, round and trainer. */
export type TrainingUpdateKey = {
  readonly jobId: Hash
  readonly round: number
  readonly account: AccountId
}

/** A member of a job in one of its rounds. */
export type TrainingChallengeKey = TrainingUpdateKey

/**
 * A challenge whose challenger claims that a member forged an update or reported a wrong state. It
 * is not resolved, or still holds stake.
 */
export type TrainingChallenge = TrainingChallengeKey & {
  readonly challenger: AccountId
  /**
   * Bond of the challenger: returned if the challenge is upheld or undecided. If it is rejected,
   * the accused member gets one half, and the rest is burnt. Zero after the challenge was upheld,
   * because the bond was returned then.
   */
  readonly bond: bigint
  /** SHA-256 of a document that names the steps to replay. */
  readonly evidence: Hash
  readonly openedAtSeconds: bigint
  /** Id of the case, on chains where juries of the court judge. */
  readonly caseId?: bigint
  /**
   * Present for an upheld challenge that may take more of the stake: latest Unix second until which
   * it holds the stake.
   */
  readonly heldUntilSeconds?: bigint
}

export type TrainingChallengeOutcome = 'upheld' | 'rejected' | 'undecided'

/**
 * Kinds of chains with training jobs. `beacon`: seeds come from the beacon, and juries of the court
 * judge challenges. `reveals`: seeds come from salts that trainers revealed, and the job's other
 * validators judge challenges.
 */
export type TrainingVariant = 'beacon' | 'reveals'

/**
 * Training jobs. Calls that need a member or the sponsor say so by their names or comments. Any
 * account may make the other calls.
 */
export type TrainingLedger = {
  readonly variant: TrainingVariant
  /**
   * Returns the id of a job. `beacon`: a hash of all terms. `reveals`: a hash of the sponsor and
   * the terms' nonce.
   */
  jobIdOf(options: { readonly sponsor: AccountId; readonly terms: TrainingTerms }): Promise<Hash>
  job(id: Hash): Promise<TrainingJob | undefined>
  jobMember(options: TrainingMemberKey): Promise<TrainingMember | undefined>
  /**
   * Returns a challenge that is not resolved, or that was upheld and still holds its member's
   * stake.
   */
  challenge(key: TrainingChallengeKey): Promise<TrainingChallenge | undefined>
  /**
   * Returns the largest sum that rulings could take from the stakes of all members of a job
   * together if a challenge were opened now: the weight of the training domain's jurors, in base
   * units of the job's asset, rounded down. Zero while the domain is too small for any case.
   * Undefined on chains where the job's validators judge, because they can take whole stakes.
   *
   * @throws {LedgerError} `training-job-unknown`.
   */
  penaltyMax(jobId: Hash): Promise<bigint | undefined>
  /**
   * Returns the file of an update that its trainer put on chain in full, read only from the chain;
   * its SHA-256 is that of the update. Undefined if it was not anchored, and on chains that anchor
   * no updates.
   */
  anchoredUpdate(key: TrainingUpdateKey): Promise<Uint8Array | undefined>
  /** Returns the job that produced a version; undefined if no job did. */
  lineageOf(version: Hash): Promise<TrainingLineage | undefined>
  openJob(terms: TrainingTerms): Promise<Transaction>
  /**
   * Names the datasets of a job, at most `TRAINING_DATASETS_MAX`. They replace the datasets that
   * were named before. Only the sponsor may call it, before any account joins. The fees of the job
   * give contribution points; proposers of named datasets that jurors accepted get a part of these
   * points. Absent on chains that count no points.
   *
   * @throws {LedgerError} `training-job-unknown`, `training-phase-invalid`, `account-mismatch`,
   *   `training-terms-invalid`.
   */
  nameDatasets?(options: TrainingDatasets): Promise<Transaction>
  joinAsTrainer(jobId: Hash): Promise<Transaction>
  /**
   * Takes a validator's seat. If the job names no validators and all seats are taken, the new
   * validator replaces the validator with the lowest weight, among equals the last that joined, if
   * that weight is lower than its own.
   */
  joinAsValidator(options: { readonly jobId: Hash; readonly weight: number }): Promise<Transaction>
  /**
   * Ends the time to join, from `joinBySeconds` on. If enough members joined, the first round
   * starts (`reveals`), or the job waits for the round's seed (`beacon`). Otherwise the job is
   * cancelled.
   */
  beginJob(jobId: Hash): Promise<Transaction>
  /**
   * `beacon` only: starts the round once the beacon value exists, or ends the job if none comes.
   */
  startRound(jobId: Hash): Promise<Transaction>
  /** A later commitment replaces an earlier one. */
  commitUpdate(options: { readonly jobId: Hash; readonly commitment: Hash }): Promise<Transaction>
  revealUpdate(
    options: TrainingUpdate & { readonly jobId: Hash; readonly cid: string },
  ): Promise<Transaction>
  /**
   * Puts the file of a revealed update on chain in full, before the time for reveals ends. Only its
   * trainer may call it.
   */
  anchorUpdate(options: { readonly jobId: Hash; readonly file: Uint8Array }): Promise<Transaction>
  /** A later commitment replaces an earlier one. */
  commitScores(options: { readonly jobId: Hash; readonly commitment: Hash }): Promise<Transaction>
  /** Reveals a validator's committed ballot, once for each round. */
  revealScores(options: TrainingBallot & { readonly jobId: Hash }): Promise<Transaction>
  /** Settles a round after the end of its last window. Any account may call it. */
  settleRound(jobId: Hash): Promise<Transaction>
  /**
   * Challenges the values that a member revealed in the last settled round, with the bond of
   * `challengeBond` and, on chains with a court, its deposit. A member can be challenged once for a
   * round, and again after a challenge that ended undecided.
   */
  challengeMember(options: TrainingChallengeKey & { readonly evidence: Hash }): Promise<Transaction>
  /** `reveals` only: each other validator of the job may vote once. */
  voteOnChallenge(
    options: TrainingChallengeKey & { readonly isUpheld: boolean },
  ): Promise<Transaction>
  /**
   * Resolves a challenge after the vote or the court's ruling. While the challenge holds its
   * member's stake, further calls take the amount that the court permits by then.
   */
  resolveChallenge(key: TrainingChallengeKey): Promise<Transaction>
  /**
   * Attests the job's result. Only the job's validators may call it, after the job's end; a
   * validator's later attestation replaces its earlier one.
   */
  attestComparison(options: AttestedComparison & { readonly jobId: Hash }): Promise<Transaction>
  /**
   * Releases a member's stake and its earnings, less the fee and fines. In a finished job this is
   * possible after the challenge window, unless a challenge is open or holds the stake; in a
   * cancelled job at once. Any account may call it for a trainer. For a validator of a finished
   * job, other accounts may call it only one challenge window later.
   */
  leaveJob(options: TrainingMemberKey): Promise<Transaction>
  /**
   * Records that a registered version, whose artifact is the job's last state, resulted from the
   * job. Only the sponsor may call it.
   */
  promoteVersion(options: { readonly jobId: Hash; readonly version: Hash }): Promise<Transaction>
}

/** Datasets of a job, by the SHA-256 of their manifests. */
export type TrainingDatasets = { readonly jobId: Hash; readonly datasets: readonly Hash[] }

export type TrainingMemberKey = { readonly jobId: Hash; readonly account: AccountId }
