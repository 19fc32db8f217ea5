import type { AccountId, Contribution, Hash } from '@ostrom/protocol'
import type { Transaction } from '../transaction.ts'

// Points for verified work, which are the weight of votes and the shares of rewards:
// docs/spec/governance.md, section 2.

/** Points of an account in one bucket, a span of time of fixed length (`bucketSeconds`). */
export type PointBucket = { readonly bucket: bigint; readonly account: AccountId }

/** Points that an account was credited in a bucket, by role. */
export type RolePoints = Readonly<Record<Contribution.ContributionRole, bigint>>

/** Rules of points, which never change. */
export type ContributionRules = {
  readonly bucketSeconds: bigint
  /** Number of the latest closed buckets whose points count as weight. */
  readonly buckets: bigint
  /** Number of buckets after an item's epoch within which its points can be claimed. */
  readonly claimBuckets: bigint
}

/** Functions of contribution points, whose transactions the connection's account sends. */
export type ContributionLedger = {
  contributionRules(): Promise<ContributionRules>
  /**
   * Credits the points of an item (one piece of verified work) of a final block to the account that
   * it names, in the running bucket. Any account may call it.
   *
   * @param options.path Merkle proof of the item in the block of `epoch`.
   * @throws {LedgerError} `contribution-not-included`, `contribution-expired`,
   *   `contribution-claimed`, `contribution-capped`.
   */
  claimContribution(options: {
    readonly epoch: bigint
    readonly contribution: Contribution.Contribution
    readonly index: bigint
    readonly path: readonly Hash[]
  }): Promise<Transaction>
  /** Points of an item that were credited so far. */
  claimedPoints(options: {
    readonly epoch: bigint
    readonly account: AccountId
    readonly role: Contribution.ContributionRole
  }): Promise<bigint>
  pointsIn(options: PointBucket): Promise<RolePoints>
  /** Points of all accounts in a bucket. */
  totalPointsIn(bucket: bigint): Promise<RolePoints>
  /** Most points that one account can be credited in a bucket. */
  pointCap(bucket: bigint): Promise<bigint>
  /**
   * Returns the points that count for votes of an account: its own, unless it has named a delegate,
   * and those of the accounts that named it.
   *
   * @param options.atSeconds A past second; now when absent.
   * @throws {LedgerError} `timepoint-not-past`.
   */
  voteWeight(options: { readonly account: AccountId; readonly atSeconds?: bigint }): Promise<bigint>
  /**
   * Weight of all accounts.
   *
   * @param atSeconds A past second; when absent, the second before the chain's present time.
   * @throws {LedgerError} `timepoint-not-past`.
   */
  totalVoteWeight(atSeconds?: bigint): Promise<bigint>
  /** Returns the delegate of an account: the account itself until it names another. */
  delegateOf(account: AccountId): Promise<AccountId>
  /** Moves the account's weight to a delegate; naming itself ends the delegation. */
  delegate(account: AccountId): Promise<Transaction>
}
