import type { AccountId, AssetId, Hash, Offer } from '@ostrom/protocol'
import type { ChainParameters } from '../chain-parameters.ts'
import type { AuditHold } from '../court/audit-hold.ts'
import type { CourtCase } from '../court/court.ts'
import type { DataChallenge } from '../court/data-challenges.ts'
import type { DatasetRecord } from '../court/datasets.ts'
import type { Honeypot } from '../court/honeypots.ts'
import type { Proposal } from '../governance/proposals.ts'
import type { RewardKey } from '../governance/treasury.ts'
import type { Stake, StakeMarket } from '../money/stakes.ts'
import type { AuditHoldAction } from '../queries/due-audit-hold-action.ts'
import type { RequestState } from '../requests/requests.ts'
import type { SessionState } from '../sessions/sessions.ts'
import type { StorageDeal } from '../storage-deals/storage-deals.ts'
import type { TrainingChallenge, TrainingJob, TrainingMember } from '../training/training.ts'
import type { JurorFeeVote } from './subjects.ts'

/** A session or request with the facts that determine its pay. */
export type AgreementHolding = {
  /** Absent if the chain no longer has the offer; then only upper bounds are known. */
  readonly offer?: Offer.Offer
  /** The latest case that named the pay of this session or request. */
  readonly courtCase?: CourtCase
  readonly endedAtSeconds?: bigint
}

export type SessionHolding = AgreementHolding & { readonly state: SessionState }

export type RequestHolding = AgreementHolding & {
  readonly state: RequestState
  /** Pay that waits for an audit, until the audit has ended. */
  readonly audit?: {
    readonly hold: AuditHold
    readonly isEndorsed: boolean
    /** The action on the pay that is due now in favour of the client. */
    readonly dueAction?: AuditHoldAction
  }
}

/** A deal with its open chunk draws, by epoch. */
export type DealHolding = {
  readonly deal: StorageDeal
  readonly draws: readonly { readonly epoch: bigint; readonly untilSeconds: bigint }[]
}

export type JobHolding = {
  readonly job: TrainingJob
  /** The account's own seat. */
  readonly member?: TrainingMember
  /** True if the job waits for a beacon value and the chain has this value. */
  readonly isSeedKnown: boolean
}

export type DatasetHolding = { readonly record: DatasetRecord; readonly courtCase?: CourtCase }

/** Possible reward of an account, for points of a closed or a running bucket. */
export type RewardHolding = RewardKey & {
  /** Absent while the bucket runs, because the reward is not known yet. */
  readonly amount?: bigint
  readonly fromSeconds: bigint
}

/** A snapshot of everything that a chain holds for an account. */
export type AccountHoldings = {
  readonly account: AccountId
  readonly nativeAsset: AssetId
  readonly nowSeconds: bigint
  readonly parameters: ChainParameters
  /** False on chains that pay at once, with one stake for all markets and without a court. */
  readonly hasCourt: boolean
  /** Length of a beacon epoch, in seconds; absent on chains without a beacon. */
  readonly epochSeconds?: bigint
  readonly balances: ReadonlyMap<AssetId, bigint>
  /**
   * The native asset, and the assets of all offers, of all training jobs and of the account's
   * requests.
   */
  readonly listed: ReadonlySet<AssetId>
  readonly stakes: readonly (Stake & { readonly market: StakeMarket })[]
  /** Domains in which the account has weight. */
  readonly domains: readonly Hash[]
  readonly bondBalance: bigint
  readonly sessions: readonly SessionHolding[]
  readonly requests: readonly RequestHolding[]
  readonly deals: readonly DealHolding[]
  readonly jobs: readonly JobHolding[]
  readonly trainingChallenges: readonly TrainingChallenge[]
  readonly cases: readonly CourtCase[]
  /** Revealed votes of the account whose fees are not collected. Their cases may still run. */
  readonly votes: readonly JurorFeeVote[]
  readonly datasets: readonly DatasetHolding[]
  readonly dataChallenges: readonly DataChallenge[]
  readonly honeypots: readonly Honeypot[]
  readonly proposals: readonly Proposal[]
  readonly rewards: readonly RewardHolding[]
  readonly hasRent: boolean
  /** Published offers of the account whose records hold rent; empty on chains without rent. */
  readonly liveOffers: readonly Hash[]
  /** Answers that the account posted and whose records hold rent, with the time of each. */
  readonly postedAnswers: readonly { readonly id: Hash; readonly postedAtSeconds: bigint }[]
}
