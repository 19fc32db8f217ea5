import type { AccountId, AssetId, Contribution, Hash } from '@ostrom/protocol'
import type { RewardSettingName } from '@ostrom/protocol/governed-numbers'
import type { DatasetDecision } from './actions.ts'
import type { VoteTally } from './proposals.ts'
import type { GovernanceTrackName } from './tracks.ts'

type OfProposal = { readonly track: GovernanceTrackName; readonly proposalId: bigint }

/** Events of proposals. */
export type ProposalEvent =
  | (OfProposal & {
      readonly kind: 'proposal-created'
      readonly proposer: AccountId
      readonly deposit: bigint
      readonly cid: string
    })
  | (OfProposal & {
      readonly kind: 'vote-cast'
      readonly account: AccountId
      readonly votes: VoteTally
    })
  | (OfProposal & { readonly kind: 'vote-extended'; readonly deadlineSeconds: bigint })
  | (OfProposal & { readonly kind: 'proposal-queued'; readonly executableSeconds: bigint })
  | (OfProposal & { readonly kind: 'proposal-executed' })
  | (OfProposal & { readonly kind: 'proposal-canceled' })
  | (OfProposal & {
      readonly kind: 'deposit-released'
      readonly amount: bigint
      /** True if the deposit went to the treasury. */
      readonly isForfeited: boolean
    })

/** Events of points and delegations. */
export type ContributionEvent =
  | {
      /** The length of point buckets; emitted once, at the deployment. */
      readonly kind: 'buckets-fixed'
      readonly seconds: bigint
    }
  | {
      readonly kind: 'contribution-credited'
      readonly account: AccountId
      readonly role: Contribution.ContributionRole
      readonly bucket: bigint
      readonly epoch: bigint
      readonly points: bigint
      readonly delegatee: AccountId
    }
  | {
      readonly kind: 'delegate-changed'
      readonly account: AccountId
      readonly from: AccountId
      readonly to: AccountId
    }

/** Events of the treasury. */
export type TreasuryEvent =
  | {
      readonly kind: 'income-distributed'
      readonly bucket: bigint
      readonly income: bigint
      readonly reserved: bigint
    }
  | {
      readonly kind: 'reward-paid'
      readonly bucket: bigint
      readonly account: AccountId
      readonly role: Contribution.ContributionRole
      readonly amount: bigint
    }
  | {
      readonly kind: 'pool-returned'
      readonly bucket: bigint
      readonly role: Contribution.ContributionRole
      readonly amount: bigint
    }
  | {
      readonly kind: 'token-sold'
      readonly token: AssetId
      readonly amount: bigint
      readonly received: bigint
      readonly burnt: bigint
    }
  | {
      readonly kind: 'reserve-spent'
      readonly asset: AssetId
      readonly to: AccountId
      readonly amount: bigint
    }
  | { readonly kind: 'honeypot-supported'; readonly honeypotId: bigint; readonly amount: bigint }
  | {
      readonly kind: 'honeypot-owner-set'
      readonly account: AccountId
      readonly accepted: boolean
    }

/** Events of votes' decisions. */
export type DecisionEvent =
  | {
      readonly kind: 'setting-changed'
      readonly name: RewardSettingName
      readonly previous: bigint
      readonly value: bigint
    }
  | { readonly kind: 'base-set'; readonly version: Hash; readonly approved: boolean }
  | {
      readonly kind: 'version-promoted'
      readonly model: string
      readonly version: Hash | undefined
    }
  | {
      readonly kind: 'dataset-decided'
      readonly dataset: Hash
      readonly decision: DatasetDecision
    }

export type GovernanceEvent = ProposalEvent | ContributionEvent | TreasuryEvent | DecisionEvent
