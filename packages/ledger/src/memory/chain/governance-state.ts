import type { AccountId, Hash } from '@ostrom/protocol'
import type { DatasetDecision, GovernanceAction } from '../../governance/actions.ts'
import type { ProposalKey, VoteTally } from '../../governance/proposals.ts'
import type { RewardSettingName } from '../../governance/settings.ts'
import type { GovernanceTrackName } from '../../governance/tracks.ts'
import type { RewardPool } from '../../governance/treasury.ts'
import type { UndoableStore, UndoableTable } from './store.ts'

/** A value from a second on; a list of them is ascending. */
export type ValueStep = { readonly fromSeconds: bigint; readonly value: bigint }

/** A decided change of the market that waits. Accounts are values, too. */
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
  /** The quorum was reached, so the vote is extended no more. */
  readonly isQuorumSeen: boolean
  readonly executableSeconds?: bigint
  readonly ended?: 'executed' | 'canceled'
  readonly deposit: bigint
}

/** Where tokens are sold, and from which second on. */
export type SwapRecord = { readonly account: AccountId; readonly fromSeconds: bigint }

/** Of the pot of honeypots in a bucket: its income, and its payments. */
export type HoneypotFlow = { readonly income: bigint; readonly paid: bigint }

export type SaleRecord = {
  readonly price: bigint
  readonly amountMax: bigint
  readonly nextAtSeconds: bigint
  readonly untilSeconds: bigint
}

/** State of governance. Parts of a key are joined by `:`. */
export type GovernanceState = {
  /** By bucket, account and role; and totals by bucket and role. */
  readonly points: UndoableTable<bigint>
  /** Points of all roles, by bucket, and by bucket and account. */
  readonly credited: UndoableTable<bigint>
  /** By epoch, account and role. */
  readonly claimed: UndoableTable<bigint>
  /** Weight that a delegate has by a bucket: by bucket and delegate. */
  readonly weights: UndoableTable<readonly ValueStep[]>
  readonly delegates: UndoableTable<AccountId>
  readonly settings: UndoableTable<readonly ValueStep[]>
  /** By `parameter:` and name, `fee-sink`, or `asset:` and asset. */
  readonly changes: UndoableTable<PendingChange>
  /** One entry, `now`. */
  readonly feeSink: UndoableTable<AccountId>
  /** Listed or delisted by votes, in 1/10,000 of a base unit of stake. */
  readonly assets: UndoableTable<bigint>
  readonly proposals: UndoableTable<ProposalRecord>
  /** Proposals of a track so far. */
  readonly counts: UndoableTable<bigint>
  /** Contents of proposals, once by each account. */
  readonly contents: UndoableTable<true>
  /** By track, proposal and account. */
  readonly cast: UndoableTable<bigint>
  /** By bucket and role. */
  readonly pools: UndoableTable<RewardPool>
  /** By bucket, account and role. */
  readonly rewarded: UndoableTable<true>
  readonly reserves: UndoableTable<bigint>
  /** By bucket and asset. */
  readonly spent: UndoableTable<bigint>
  /** One entry each: `honeypots`, and `assigned`, which is all native money in pots. */
  readonly pots: UndoableTable<bigint>
  /** One entry, `now`. */
  readonly swap: UndoableTable<SwapRecord>
  readonly sales: UndoableTable<SaleRecord>
  readonly honeypotOwners: UndoableTable<boolean>
  readonly supported: UndoableTable<bigint>
  /** By bucket. */
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

/** The rules of a track, as the contracts are given them. Times in seconds. */
export type MemoryTrackRules = {
  readonly votingDelay: bigint
  readonly votingPeriod: bigint
  readonly lateQuorumExtension: bigint
  readonly thresholdBps: bigint
  readonly quorumBps: bigint
  readonly quorumMin: bigint
  readonly timelockDelay: bigint
}

/** Arguments of the contracts of governance at their deployment. */
export type GovernanceRules = {
  readonly bucketSeconds: bigint
  /** Points that one account can be credited in a bucket, independent of other accounts. */
  readonly capMin: bigint
  readonly settings: { readonly [name in RewardSettingName]: bigint }
  readonly tracks: { readonly [name in GovernanceTrackName]: MemoryTrackRules }
  /** Seconds for which a change of the market waits. */
  readonly changeDelay: bigint
  readonly veto: { readonly holder: AccountId; readonly expiresAtSeconds: bigint }
  /** Least stake of the first parameters: later ones lie within a factor of a hundred. */
  readonly firstStakeMin: bigint
}
