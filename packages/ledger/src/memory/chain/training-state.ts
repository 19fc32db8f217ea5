import type { AccountId, Hash } from '@ostrom/protocol'
import type {
  AttestedComparison,
  TrainingBallot,
  TrainingChallenge,
  TrainingJob,
  TrainingMember,
  TrainingVariant,
} from '../../training/training.ts'

/** Of the job's asset, and of the native token. */
export type StakeRatios = { readonly asset: bigint; readonly native: bigint }

/** Work of a member in the last settled round, as far as it can be challenged. */
export type LastRound = {
  /** Its earnings. */
  readonly earned: bigint
  /** Of a validator: whether it gave the state that the job accepted. */
  readonly isAgreed: boolean
  readonly isChallenged: boolean
}

export type TrainingSeat = Omit<TrainingMember, 'jobId'> & {
  readonly left: boolean
  /** Upheld challenges that may take more of its stake. */
  readonly held: number
  /** Of this round: to an update, or to scores. */
  readonly commitment?: Hash
  readonly isRevealed: boolean
  readonly ballot?: Omit<TrainingBallot, 'salt'>
  /** Absent where it revealed nothing in the last settled round. */
  readonly lastRound?: LastRound
  /** Of a validator, after the end. */
  readonly attested?: AttestedComparison
}

/** The chain's record of a job: everything that its rules need. */
export type JobRecord = Omit<TrainingJob, 'trainers' | 'validators' | 'comparison'> & {
  readonly variant: TrainingVariant
  /** Base units that 10^18 native base units of stake back, as of the opening. */
  readonly ratios: StakeRatios
  readonly members: readonly TrainingSeat[]
  /** Rounds in a row that ended without a state. */
  readonly voids: number
  /** Whether validators score this round for the second time. */
  readonly isReopened: boolean
  /** Reveals of trainers in this round. */
  readonly salts: readonly { readonly account: AccountId; readonly salt: Hash }[]
  /** Updates that were put on chain in full. */
  readonly anchors: readonly {
    readonly round: number
    readonly account: AccountId
    readonly file: Uint8Array
  }[]
  /** When the job began to wait for a seed. */
  readonly seedingSinceSeconds: bigint
}

/** A challenge, as the chain keeps it until it is resolved, and holds no stake any more. */
export type TrainingChallengeRecord = TrainingChallenge & {
  /** Earnings of the accused member in the round. */
  readonly earned: bigint
  /** Whether the accused member gave the state that the job accepted. */
  readonly isAgreed: boolean
  /** Sum taken from the stake, in native base units. */
  readonly taken: bigint
  /** Of the job's other validators. */
  readonly votes: readonly { readonly account: AccountId; readonly isUpheld: boolean }[]
}
