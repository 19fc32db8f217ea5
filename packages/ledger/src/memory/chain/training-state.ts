import type { AccountId, Hash } from '@ostrom/protocol'
import type {
  AttestedComparison,
  TrainingBallot,
  TrainingChallenge,
  TrainingJob,
  TrainingMember,
  TrainingVariant,
} from '../../training/training.ts'

/**
 * Stake ratios of the job's asset and of the native token: base units of each that 10^18 native
 * base units of stake back.
 */
export type StakeRatios = { readonly asset: bigint; readonly native: bigint }

/** Facts about a member's work in the last settled round, which a challenge of this work needs. */
export type LastRound = {
  /** Earnings of the member in that round. */
  readonly earned: bigint
  /** For a validator: whether it reported the state that the job accepted. */
  readonly isAgreed: boolean
  readonly isChallenged: boolean
}

export type TrainingSeat = Omit<TrainingMember, 'jobId'> & {
  readonly left: boolean
  /** Number of upheld challenges that may still take more of the seat's stake. */
  readonly held: number
  /** Commitment to an update or to scores that the member sent in the current round. */
  readonly commitment?: Hash
  readonly isRevealed: boolean
  readonly ballot?: Omit<TrainingBallot, 'salt'>
  /** Absent if the member revealed nothing in the last settled round. */
  readonly lastRound?: LastRound
  /** Comparison of the job's result with its base that the validator attested after the end. */
  readonly attested?: AttestedComparison
}

/** The chain's record of a job: everything that its rules need. */
export type JobRecord = Omit<TrainingJob, 'trainers' | 'validators' | 'comparison'> & {
  readonly variant: TrainingVariant
  /** Stake ratios at the opening of the job. */
  readonly ratios: StakeRatios
  readonly members: readonly TrainingSeat[]
  /** Number of consecutive rounds at whose end the validators agreed on no state. */
  readonly voids: number
  /** Whether validators score this round for the second time. */
  readonly isReopened: boolean
  /** Salts that trainers revealed in this round. */
  readonly salts: readonly { readonly account: AccountId; readonly salt: Hash }[]
  /** Updates that were put on chain in full. */
  readonly anchors: readonly {
    readonly round: number
    readonly account: AccountId
    readonly file: Uint8Array
  }[]
  /** Unix second at which the job began to wait for a seed. */
  readonly seedingSinceSeconds: bigint
}

/**
 * A challenge. The chain stores it until it is resolved and no longer holds any of the accused
 * member's stake.
 */
export type TrainingChallengeRecord = TrainingChallenge & {
  /** Earnings of the accused member in the round. */
  readonly earned: bigint
  /** Whether the accused member reported the state that the job accepted. */
  readonly isAgreed: boolean
  /** Sum that the challenge took from the accused member's stake so far, in native base units. */
  readonly taken: bigint
  /** Votes of the job's other validators about the challenge. */
  readonly votes: readonly { readonly account: AccountId; readonly isUpheld: boolean }[]
}
