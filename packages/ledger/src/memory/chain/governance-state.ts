import type { AccountId, Hash } from '@ostrom/protocol'
import type { RewardSettingName } from '@ostrom/protocol/governed-numbers'
import type { DatasetDecision, GovernanceAction } from '../../governance/actions.ts'
import type { ProposalKey, VoteTally } from '../../governance/proposals.ts'
import type { GovernanceTrackName } from '../../governance/tracks.ts'
import type { RewardPool } from '../../governance/treasury.ts'
import type { UndoableStore, UndoableTable } from './store.ts'

/** A value that applies from a second on; lists of steps are in ascending order of this second. */
export type ValueStep = { readonly fromSeconds: bigint; readonly value: bigint }

/** A decided change of the market during its delay. For the fee sink the value is an account. */
export type PendingChange = {
  readonly value: bigint | AccountId
  readonly fromSeconds: bigint
}

export type ProposalRecord = ProposalKey & {
  readonly proposer: AccountId
  readonly actions: readonly GovernanceAction[]
  readonly cid: string
  readonly votes: VoteTally
  readonly snapshotSeconds: bigint
  readonly deadlineSeconds: bigint
  /** True once the votes reached the quorum; later votes do not extend the voting period. */
  readonly isQuorumSeen: boolean
  readonly executableSeconds?: bigint
  readonly ended?: 'executed' | 'canceled'
  readonly deposit: bigint
}

/** Account of the swap, which buys tokens of the treasury, and the second from which it is used. */
export type SwapRecord = { readonly account: AccountId; readonly fromSeconds: bigint }

/** Income and payments of the honeypots' pot in a bucket, in native base units. */
export type HoneypotFlow = { readonly income: bigint; readonly paid: bigint }

export type SaleRecord = {
  readonly price: bigint
  readonly amountMax: bigint
  readonly nextAtSeconds: bigint
  readonly untilSeconds: bigint
}

/**
 * State of governance. A bucket is a stretch of `bucketSeconds`. Parts of a key are joined by `:`.
 */
export type GovernanceState = {
  /** Points, keyed by bucket, account and role; totals, keyed by bucket and role. */
  readonly points: UndoableTable<bigint>
  /** Sums of the points of all roles, keyed by bucket, and by bucket and account. */
  readonly credited: UndoableTable<bigint>
  /** Points that were claimed, keyed by epoch, account and role. */
  readonly claimed: UndoableTable<bigint>
  /** Weight that a bucket gives to a delegate, keyed by bucket and delegate. */
  readonly weights: UndoableTable<readonly ValueStep[]>
  readonly delegates: UndoableTable<AccountId>
  readonly settings: UndoableTable<readonly ValueStep[]>
  /** Keyed by `parameter:` and name, by `fee-sink`, or by `asset:` and asset. */
  readonly changes: UndoableTable<PendingChange>
  /** One entry, with the key `now`. */
  readonly feeSink: UndoableTable<AccountId>
  /**
   * Stake ratios of the assets that votes listed or delisted: the amount that one native base unit
   * of stake backs, in 1/10,000 base units of the asset. Zero for a delisted asset.
   */
  readonly assets: UndoableTable<bigint>
  readonly proposals: UndoableTable<ProposalRecord>
  /** Number of proposals made so far, keyed by track. */
  readonly counts: UndoableTable<bigint>
  /**
   * Keyed by track, actions, CID of the text and proposer of each proposal so far. An account can
   * make the same proposal only once.
   */
  readonly contents: UndoableTable<true>
  /** Weight that each account has cast, keyed by track, proposal and account. */
  readonly cast: UndoableTable<bigint>
  /** Pools of rewards, keyed by bucket and role. */
  readonly pools: UndoableTable<RewardPool>
  /** Rewards that were paid, keyed by bucket, account and role. */
  readonly rewarded: UndoableTable<true>
  readonly reserves: UndoableTable<bigint>
  /** Amounts that votes spent, keyed by bucket and asset. */
  readonly spent: UndoableTable<bigint>
  /**
   * One entry each: `honeypots`, and `assigned`, which is the native money of the reward pools, the
   * honeypots' pot and the reserve.
   */
  readonly pots: UndoableTable<bigint>
  /** One entry, with the key `now`. */
  readonly swap: UndoableTable<SwapRecord>
  readonly sales: UndoableTable<SaleRecord>
  readonly honeypotOwners: UndoableTable<boolean>
  readonly supported: UndoableTable<bigint>
  /** Income and payments of the honeypots' pot, keyed by bucket. */
  readonly honeypotFlows: UndoableTable<HoneypotFlow>
  readonly bases: UndoableTable<boolean>
  readonly promoted: UndoableTable<Hash>
  readonly decisions: UndoableTable<DatasetDecision>
}

/** Creates the empty state of governance. */
export const createGovernanceState = (store: UndoableStore): GovernanceState => ({
  points: store.table(),
  credited: store.table(),
  claimed: store.table(),
  weights: store.table(),
  delegates: store.table(),
  settings: store.table(),
  changes: store.table(),
  feeSink: store.table(),
  assets: store.table(),
  proposals: store.table(),
  counts: store.table(),
  contents: store.table(),
  cast: store.table(),
  pools: store.table(),
  rewarded: store.table(),
  reserves: store.table(),
  spent: store.table(),
  pots: store.table(),
  swap: store.table(),
  sales: store.table(),
  honeypotOwners: store.table(),
  supported: store.table(),
  honeypotFlows: store.table(),
  bases: store.table(),
  promoted: store.table(),
  decisions: store.table(),
})

/** The rules of a track in the form of the contracts' arguments. Times in seconds. */
export type MemoryTrackRules = {
  readonly votingDelay: bigint
  readonly votingPeriod: bigint
  readonly lateQuorumExtension: bigint
  readonly thresholdBps: bigint
  readonly quorumBps: bigint
  readonly quorumMin: bigint
  readonly timelockDelay: bigint
}

/** Values that the contracts of governance get as constructor arguments. */
export type GovernanceRules = {
  readonly bucketSeconds: bigint
  /**
   * Lower bound of an account's point cap in a bucket; the cap grows with the points of all
   * accounts in the bucket before.
   */
  readonly capMin: bigint
  readonly settings: { readonly [name in RewardSettingName]: bigint }
  readonly tracks: { readonly [name in GovernanceTrackName]: MemoryTrackRules }
  /**
   * Seconds between the decision of a change of the market and the time from which it can be
   * applied.
   */
  readonly changeDelay: bigint
  readonly veto: { readonly holder: AccountId; readonly expiresAtSeconds: bigint }
  /**
   * Minimum stake in the first parameters. Votes can set it to between a hundredth of this value
   * and a hundred times this value.
   */
  readonly firstStakeMin: bigint
}
