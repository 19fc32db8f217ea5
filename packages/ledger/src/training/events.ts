import type { AccountId, AssetId, Hash } from '@ostrom/protocol'
import type {
  AttestedComparison,
  TrainingBallot,
  TrainingChallengeKey,
  TrainingChallengeOutcome,
  TrainingMember,
  TrainingUpdate,
} from './training.ts'

/** Events of training jobs. */
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
      readonly seed: Hash
    }
  | {
      readonly kind: 'job-outbid'
      readonly jobId: Hash
      readonly account: AccountId
      /**
       * Stake that returned to the account. The account lost its validator's seat to a higher
       * weight.
       */
      readonly stake: bigint
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
      /** An update is on chain in full: `TrainingLedger.anchoredUpdate` reads it. */
      readonly kind: 'update-anchored'
      readonly jobId: Hash
      readonly account: AccountId
      readonly round: number
      readonly bytes: number
    }
  | {
      readonly kind: 'scores-committed'
      readonly jobId: Hash
      readonly account: AccountId
      readonly round: number
      readonly commitment: Hash
    }
  | ({
      readonly kind: 'scores-revealed'
      readonly jobId: Hash
      readonly account: AccountId
      readonly round: number
    } & TrainingBallot)
  | {
      /**
       * Enough validators revealed scores, but too few of them agreed on a state. So the validators
       * score again, all of them for the updates of the same seats.
       */
      readonly kind: 'scores-reopened'
      readonly jobId: Hash
      readonly round: number
      /** Seats of the trainers whose updates form the next state, ascending. */
      readonly accepted: readonly number[]
    }
  | {
      readonly kind: 'round-settled'
      readonly jobId: Hash
      readonly round: number
      readonly accepted: boolean
      readonly state: Hash
      /** Pay of the round for all members together. */
      readonly paid: bigint
    }
  | {
      readonly kind: 'job-ended'
      readonly jobId: Hash
      readonly status: 'finished' | 'cancelled'
      /** Unspent part of the budget, which returned to the sponsor. */
      readonly refunded: bigint
    }
  | {
      readonly kind: 'job-left'
      readonly jobId: Hash
      readonly account: AccountId
      readonly earned: bigint
      /** Part of the member's stake that was burnt for failed rounds. */
      readonly fine: bigint
    }
  | {
      /** The network's fee on a member's earnings went to the fee sink when the member left. */
      readonly kind: 'job-fee-paid'
      readonly jobId: Hash
      readonly account: AccountId
      readonly role: TrainingMember['role']
      readonly fee: bigint
      /** Value of the fee in native base units; zero if the job is disputed. */
      readonly value: bigint
    }
  | {
      /** The sponsor named datasets for the job. They replace the datasets that it named before. */
      readonly kind: 'job-datasets-named'
      readonly jobId: Hash
      readonly datasets: readonly Hash[]
    }
  | ({
      readonly kind: 'member-challenged'
      readonly challenger: AccountId
      readonly evidence: Hash
      /** Present on chains where juries of the court judge. */
      readonly caseId?: bigint
    } & TrainingChallengeKey)
  | ({
      readonly kind: 'challenge-voted'
      readonly validator: AccountId
      readonly isUpheld: boolean
    } & TrainingChallengeKey)
  | ({
      readonly kind: 'challenge-resolved'
      readonly outcome: TrainingChallengeOutcome
      /** Amount that this resolution took from the accused member's stake. */
      readonly slashed: bigint
      /** Part of the member's earnings in the round that returned to the sponsor. */
      readonly returned: bigint
      /**
       * True if more of the stake may be taken later; the same challenge is then resolved again
       * until it no longer holds the stake.
       */
      readonly isHeld: boolean
    } & TrainingChallengeKey)
  | ({
      readonly kind: 'comparison-attested'
      readonly jobId: Hash
      readonly account: AccountId
    } & AttestedComparison)
  | { readonly kind: 'job-promoted'; readonly jobId: Hash; readonly version: Hash }

/**
 * Kinds of events that have the same names and fields in the contracts' ABI, so that
 * `evm/chain/named-event.ts` converts them without a decoder of their own.
 */
export const namedTrainingEvents = [
  'job-opened',
  'job-outbid',
  'job-left',
  'job-datasets-named',
  'job-promoted',
  'round-started',
  'round-settled',
  'update-committed',
  'update-revealed',
  'scores-committed',
  'member-challenged',
  'comparison-attested',
] as const satisfies readonly TrainingEvent['kind'][]
