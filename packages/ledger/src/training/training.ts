import type { AccountId, AssetId, Hash } from '@ostrom/protocol'
import type { Transaction } from '../transaction.ts'

// Training jobs, as a chain keeps them: docs/spec/training-jobs.md.

/** Terms of a sponsor. Amounts are in base units of the job's asset. */
export type TrainingTerms = {
  /** The version that is trained further. */
  readonly base: Hash
  /** SHA-256 of the state that the first round starts from. */
  readonly parentState: Hash
  /** SHA-256 of the document of all that could be chosen: data, seeds, rates, environment. */
  readonly spec: Hash
  readonly asset: AssetId
  /** Most that all rounds may pay together; each has an equal part of it. */
  readonly budget: bigint
  readonly rounds: number
  readonly trainerStake: bigint
  /** Stake for each unit of a validator's weight. */
  readonly validatorStake: bigint
  /** Penalty of a seat for each round that it failed, up to its stake. */
  readonly penalty: bigint
  /** Validators' share of the pay of a round, in basis points. */
  readonly validatorBps: number
  readonly trainersMin: number
  readonly validatorsMin: number
  /** Accounts that may validate; none named: any account. */
  readonly validators: readonly AccountId[]
  readonly joinBySeconds: bigint
  readonly commitSeconds: bigint
  readonly revealSeconds: bigint
  readonly scoreSeconds: bigint
  /** For validators to reveal the scores that they committed to. */
  readonly scoreRevealSeconds: bigint
  /**
   * After the last round: how long it can be challenged, before anybody leaves and the result is
   * promoted. Where validators judge challenges: how long they vote.
   */
  readonly challengeSeconds: bigint
  /** Tells jobs of a sponsor apart. `reveals`: one job for each nonce. */
  readonly nonce: bigint
}

/**
 * `seeding`: the next round waits for a beacon's value. `finished`: it went its rounds, or they
 * could not go on. `cancelled`: too few joined.
 */
export type TrainingJobStatus = 'joining' | 'seeding' | 'running' | 'finished' | 'cancelled'

/** A job, as the chain keeps it. */
export type TrainingJob = {
  readonly id: Hash
  readonly sponsor: AccountId
  readonly terms: TrainingTerms
  readonly status: TrainingJobStatus
  /** From 1; zero before the first. */
  readonly round: number
  /** The last round that was settled; zero before. Its updates and scores can be challenged. */
  readonly settledRound: number
  /** SHA-256 of the state that the present round starts from. */
  readonly state: Hash
  /** Of the present round, which no party knew before; zero before the first. */
  readonly seed: Hash
  /** While the job is seeding: the epoch whose value it waits for. */
  readonly seedEpoch?: bigint
  readonly trainers: number
  readonly validators: number
  /** Rounds that ended with a state of enough validators. */
  readonly accepted: number
  /** Earnings of the members in all rounds so far, the fee included. */
  readonly spent: bigint
  /**
   * The network's part of a member's earnings, which the member pays as it leaves, in basis points,
   * as of the opening. Zero on chains whose jobs pay no fee.
   */
  readonly feeBps: number
  /** Challenges that are not resolved. */
  readonly openChallenges: number
  /** A state that the job accepted was found wrong, so that nothing comes of it. */
  readonly isDisputed: boolean
  readonly roundStartedAtSeconds: bigint
  readonly endedAtSeconds: bigint
  /** Attestation of validators with two thirds of the weight of the job's result. */
  readonly comparison?: AttestedComparison
  /** The version that came of it. */
  readonly promoted?: Hash
}

/** Validators' findings of their comparison of a job's result with its base. */
export type AttestedComparison = {
  /** SHA-256 of the comparison: docs/spec/training-rounds.md, section 8. */
  readonly comparison: Hash
  /** Whether the whole interval shows an improvement. */
  readonly isImproved: boolean
}

/** A seat of a job; gone once its account has left. */
export type TrainingMember = {
  readonly jobId: Hash
  readonly account: AccountId
  readonly role: 'trainer' | 'validator'
  /** Its place among those of its role, from 0. */
  readonly seat: number
  /** Of a trainer: 1. */
  readonly weight: number
  readonly stake: bigint
  /** The fee included. */
  readonly earned: bigint
  /** Rounds in which it committed and did not reveal, or did not score; votes it did not cast. */
  readonly missed: number
  /** A challenge against it was upheld: it takes part no more; `stake` is its remaining stake. */
  readonly isExpelled: boolean
  /** SHA-256 of the update that a trainer revealed last. */
  readonly update?: Hash
}

/** Origin of a version: kept for good, also where a chain erases the job's record. */
export type TrainingLineage = {
  readonly version: Hash
  readonly jobId: Hash
  readonly base: Hash
  readonly spec: Hash
}

/** A trainer's commitment, and its reveal. */
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
  /** One for each trainer, in the order of their seats, 0 to 10,000. */
  readonly scores: readonly number[]
  readonly salt: Hash
}

/** Whose update it is, and of which round. */
export type TrainingUpdateKey = {
  readonly jobId: Hash
  readonly round: number
  readonly account: AccountId
}

/** A member of a job in one of its rounds. */
export type TrainingChallengeKey = TrainingUpdateKey

/** An open challenge: somebody says that a member forged an update, or gave a wrong state. */
export type TrainingChallenge = TrainingChallengeKey & {
  readonly challenger: AccountId
  /**
   * Returned if the challenge is upheld or undecided. If it is rejected, one half is the accused
   * member's, the rest is burnt. Zero once it was upheld.
   */
  readonly bond: bigint
  /** SHA-256 of a document that names the steps to replay. */
  readonly evidence: Hash
  readonly openedAtSeconds: bigint
  /** The case, where juries of the court judge. */
  readonly caseId?: bigint
  /** Once it was upheld, and more of its member's stake may be taken: until when, at the most. */
  readonly heldUntilSeconds?: bigint
}

export type TrainingChallengeOutcome = 'upheld' | 'rejected' | 'undecided'

/**
 * Source of a chain's seeds, and judges of challenges: `beacon` and juries of the court, or
 * salts that trainers revealed and the job's other validators.
 */
export type TrainingVariant = 'beacon' | 'reveals'

/** Training jobs. All acts but those of members and sponsors are by anybody. */
export type TrainingLedger = {
  readonly variant: TrainingVariant
  /** `beacon`: a hash of all terms. `reveals`: of the sponsor and the terms' nonce. */
  jobIdOf(options: { readonly sponsor: AccountId; readonly terms: TrainingTerms }): Promise<Hash>
  job(id: Hash): Promise<TrainingJob | undefined>
  jobMember(options: TrainingMemberKey): Promise<TrainingMember | undefined>
  /** A challenge that is not resolved, or that was upheld and holds its member's stake. */
  challenge(key: TrainingChallengeKey): Promise<TrainingChallenge | undefined>
  /**
   * The most that rulings could take of the stakes of a job's members if a challenge were opened
   * now, of all members together: the weight of the training domain's jurors, in base units of the
   * job's asset, rounded down. Zero while the domain is too small for any case. Undefined where the
   * job's validators judge, which can take whole stakes.
   *
   * @throws {LedgerError} `training-job-unknown`.
   */
  penaltyMax(jobId: Hash): Promise<bigint | undefined>
  /**
   * The file of an update that its trainer put on chain in full, read from the chain alone; its
   * SHA-256 is the update's. Undefined where it was not anchored, and on chains that anchor none.
   */
  anchoredUpdate(key: TrainingUpdateKey): Promise<Uint8Array | undefined>
  /** The job that made a version; undefined for versions of no job. */
  lineageOf(version: Hash): Promise<TrainingLineage | undefined>
  openJob(terms: TrainingTerms): Promise<Transaction>
  /**
   * By the sponsor, before anybody joins: names datasets of a job, at most
   * `TRAINING_DATASETS_MAX`, in place of those named before. A part of the points of the job's fees
   * is their proposers', where jurors accepted them. Absent on chains that count no points.
   *
   * @throws {LedgerError} `training-job-unknown`, `training-phase-invalid`, `account-mismatch`,
   *   `training-terms-invalid`.
   */
  nameDatasets?(options: TrainingDatasets): Promise<Transaction>
  joinAsTrainer(jobId: Hash): Promise<Transaction>
  /**
   * Where a job names no validators and all places are taken, the last of those with the lowest
   * weight goes, if its weight is lower.
   */
  joinAsValidator(options: { readonly jobId: Hash; readonly weight: number }): Promise<Transaction>
  /** From `joinBySeconds` on: the first round begins or waits for its seed, or too few joined. */
  beginJob(jobId: Hash): Promise<Transaction>
  /** `beacon` only: starts the round once there is a value, or ends the job where none comes. */
  startRound(jobId: Hash): Promise<Transaction>
  /** A later commitment replaces an earlier one. */
  commitUpdate(options: { readonly jobId: Hash; readonly commitment: Hash }): Promise<Transaction>
  revealUpdate(
    options: TrainingUpdate & { readonly jobId: Hash; readonly cid: string },
  ): Promise<Transaction>
  /** Puts an update on chain in full, once it is revealed and while reveals are open. */
  anchorUpdate(options: { readonly jobId: Hash; readonly file: Uint8Array }): Promise<Transaction>
  /** A later commitment replaces an earlier one. */
  commitScores(options: { readonly jobId: Hash; readonly commitment: Hash }): Promise<Transaction>
  /** Once for each round. */
  revealScores(options: TrainingBallot & { readonly jobId: Hash }): Promise<Transaction>
  /** After the round's last window. */
  settleRound(jobId: Hash): Promise<Transaction>
  /**
   * Challenges the values that a member revealed in the last settled round, with the bond of
   * `challengeBond` and, before the court, its deposit. Once for a member and round, unless it ends
   * undecided.
   */
  challengeMember(options: TrainingChallengeKey & { readonly evidence: Hash }): Promise<Transaction>
  /** `reveals` only: by each other validator of the job, once. */
  voteOnChallenge(
    options: TrainingChallengeKey & { readonly isUpheld: boolean },
  ): Promise<Transaction>
  /**
   * After the vote, or once the court has ruled; again while the challenge holds its member's
   * stake, of which each call takes the amount that the court permits by then.
   */
  resolveChallenge(key: TrainingChallengeKey): Promise<Transaction>
  /** After the end, by a validator; a later attestation replaces an earlier one. */
  attestComparison(options: AttestedComparison & { readonly jobId: Hash }): Promise<Transaction>
  /**
   * After the end, for any member whose stake no challenge holds: its stake and its earnings, less
   * the fee, become available. Of a validator of a finished job by itself alone, until one
   * challenge window later.
   */
  leaveJob(options: TrainingMemberKey): Promise<Transaction>
  /** By the sponsor: registers the job's last state as a version of its own. */
  promoteVersion(options: { readonly jobId: Hash; readonly version: Hash }): Promise<Transaction>
}

/** Datasets of a job, by the SHA-256 of their manifests. */
export type TrainingDatasets = { readonly jobId: Hash; readonly datasets: readonly Hash[] }

export type TrainingMemberKey = { readonly jobId: Hash; readonly account: AccountId }
