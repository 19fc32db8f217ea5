import { type AccountId, type AssetId, type Hash, Hex } from '@ostrom/protocol'
import type { Transaction } from '../transaction.ts'

// Training jobs, as a chain keeps them: docs/spec/training-jobs.md.

/** What a sponsor asks for. Amounts are in base units of the job's asset. */
export type TrainingTerms = {
  /** The version that is trained further. */
  readonly base: Hash
  /** SHA-256 of what the first round starts from. */
  readonly parentState: Hash
  /** SHA-256 of the document of all that could be chosen: data, seeds, rates, environment. */
  readonly spec: Hash
  readonly asset: AssetId
  /** What all rounds may pay together; each has an equal part of it. */
  readonly budget: bigint
  readonly rounds: number
  readonly trainerStake: bigint
  /** Stake for each unit of a validator's weight. */
  readonly validatorStake: bigint
  /** What a seat loses for each round that it failed, up to its stake. */
  readonly penalty: bigint
  /** Validators' share of what a round may pay, in basis points. */
  readonly validatorBps: number
  readonly trainersMin: number
  readonly validatorsMin: number
  /** Who may validate; none named: anybody. */
  readonly validators: readonly AccountId[]
  readonly joinBySeconds: bigint
  readonly commitSeconds: bigint
  readonly revealSeconds: bigint
  readonly scoreSeconds: bigint
  /** One job for each nonce of a sponsor. */
  readonly nonce: bigint
}

/** A job. `finished`: it went its rounds; `cancelled`: too few joined. */
export type TrainingJob = {
  readonly id: Hash
  readonly sponsor: AccountId
  readonly terms: TrainingTerms
  readonly status: 'joining' | 'running' | 'finished' | 'cancelled'
  /** From 1; zero before the first. */
  readonly round: number
  /** SHA-256 of what the present round starts from. */
  readonly state: Hash
  readonly trainers: number
  readonly validators: number
  /** Rounds that ended with a state of enough validators. */
  readonly accepted: number
  /** What rounds earned their members so far. */
  readonly spent: bigint
  readonly roundStartedAtSeconds: bigint
  readonly endedAtSeconds: bigint
  /** The version that came of it. */
  readonly promoted?: Hash
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
  readonly earned: bigint
  /** Rounds in which it committed and did not reveal, or did not score. */
  readonly missed: number
  /** SHA-256 of the update that a trainer revealed last. */
  readonly update?: Hash
}

/** What a version came of: kept for good, also where a chain erases the job's record. */
export type TrainingLineage = {
  readonly version: Hash
  readonly jobId: Hash
  readonly base: Hash
  readonly spec: Hash
}

/** What a trainer commits to, and reveals. */
export type TrainingUpdate = {
  /** SHA-256 of the update's file. */
  readonly update: Hash
  /** Root over the states of the trainer's steps. */
  readonly trace: Hash
  readonly salt: Hash
}

/** Whose update it is, and of which round. */
export type TrainingUpdateKey = {
  readonly jobId: Hash
  readonly round: number
  readonly account: AccountId
}

/** Training jobs. All acts but those of members and sponsors are by anybody. */
export type TrainingLedger = {
  jobIdOf(options: { readonly sponsor: AccountId; readonly nonce: bigint }): Promise<Hash>
  job(id: Hash): Promise<TrainingJob | undefined>
  jobMember(options: TrainingMemberKey): Promise<TrainingMember | undefined>
  /** The job that made a version; undefined for versions of no job. */
  lineageOf(version: Hash): Promise<TrainingLineage | undefined>
  openJob(terms: TrainingTerms): Promise<Transaction>
  joinAsTrainer(jobId: Hash): Promise<Transaction>
  joinAsValidator(options: { readonly jobId: Hash; readonly weight: number }): Promise<Transaction>
  /** From `joinBySeconds` on: the first round begins, or too few joined. */
  beginJob(jobId: Hash): Promise<Transaction>
  /** A later commitment replaces an earlier one. */
  commitUpdate(options: { readonly jobId: Hash; readonly commitment: Hash }): Promise<Transaction>
  revealUpdate(
    options: TrainingUpdate & { readonly jobId: Hash; readonly cid: string },
  ): Promise<Transaction>
  /** Once for each round. `scores`: one for each trainer, in the order of their seats. */
  scoreRound(options: {
    readonly jobId: Hash
    readonly state: Hash
    readonly scores: readonly number[]
  }): Promise<Transaction>
  /** After the round's last window. */
  settleRound(jobId: Hash): Promise<Transaction>
  /** After the end, for any member: its stake and what it earned become available. */
  leaveJob(options: TrainingMemberKey): Promise<Transaction>
  /** By the sponsor: what the job's last state became, a version of its own. */
  promoteVersion(options: { readonly jobId: Hash; readonly version: Hash }): Promise<Transaction>
}

export type TrainingMemberKey = { readonly jobId: Hash; readonly account: AccountId }

/** What happened to training jobs. */
export type TrainingEvent =
  | {
      readonly kind: 'job-opened'
      readonly jobId: Hash
      readonly sponsor: AccountId
      readonly base: Hash
      readonly asset: AssetId
      readonly spec: Hash
      readonly budget: bigint
    }
  | {
      readonly kind: 'job-joined'
      readonly jobId: Hash
      readonly account: AccountId
      readonly role: TrainingMember['role']
      readonly stake: bigint
    }
  | {
      readonly kind: 'round-started'
      readonly jobId: Hash
      readonly round: number
      readonly state: Hash
    }
  | {
      readonly kind: 'update-committed'
      readonly jobId: Hash
      readonly account: AccountId
      readonly round: number
      readonly commitment: Hash
    }
  | ({
      readonly kind: 'update-revealed'
      readonly jobId: Hash
      readonly account: AccountId
      readonly round: number
      readonly cid: string
    } & TrainingUpdate)
  | {
      readonly kind: 'round-scored'
      readonly jobId: Hash
      readonly account: AccountId
      readonly round: number
      readonly state: Hash
      readonly scores: readonly number[]
    }
  | {
      readonly kind: 'round-settled'
      readonly jobId: Hash
      readonly round: number
      readonly accepted: boolean
      readonly state: Hash
      /** To all members together. */
      readonly paid: bigint
    }
  | {
      readonly kind: 'job-ended'
      readonly jobId: Hash
      readonly status: 'finished' | 'cancelled'
      /** To the sponsor. */
      readonly refunded: bigint
    }
  | {
      readonly kind: 'job-left'
      readonly jobId: Hash
      readonly account: AccountId
      readonly earned: bigint
      /** Of its stake, to the fee's account. */
      readonly fine: bigint
    }
  | { readonly kind: 'job-promoted'; readonly jobId: Hash; readonly version: Hash }

const COMMITMENT_TAG = 'ostrom:TrainingUpdate:v1'

/**
 * What a trainer commits to: nobody can reveal it for another account, job or round.
 *
 * Pure. SHA-256 over the tag, job, round (8 bytes, little-endian), account, update, trace and salt.
 */
export function updateCommitment(
  key: TrainingUpdateKey,
  { update, trace, salt }: TrainingUpdate,
): Hash {
  const round = new Uint8Array(8)
  new DataView(round.buffer).setBigUint64(0, BigInt(key.round), true)
  const parts = [
    new TextEncoder().encode(COMMITMENT_TAG),
    Hex.toBytes(key.jobId),
    round,
    ...[key.account, update, trace, salt].map(Hex.toBytes),
  ]
  return Hex.sha256Hex(Uint8Array.from(parts.flatMap((part) => [...part])))
}
