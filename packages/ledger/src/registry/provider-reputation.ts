import type { AccountId } from '@ostrom/protocol'

/** What the chain itself keeps of a provider: what its rules ask. */
export type ProviderRecord = {
  readonly provider: AccountId
  /** Sessions and requests of which the pay was collected. */
  readonly completions: bigint
  /** Fees of them, in native base units: what a false record would have cost. */
  readonly volume: bigint
  /** Cases against it that the court rejected. */
  readonly acquittals: bigint
  /** Cases against it that the court upheld. */
  readonly auditsFailed: bigint
  /** The last of them; 0 where there was none. */
  readonly auditFailedAtSeconds: bigint
  readonly isExcluded: boolean
}

/**
 * What is known of a provider: its record, and what events told. Weights are settled fees, in
 * native base units: what a false record would have cost. Numbers of answers are not counted: they
 * cost nothing to inflate. Numbers of completions and locks are to be believed as far as
 * `Standing` says.
 */
export type ProviderReputation = ProviderRecord & {
  /** Requests locked and not released. */
  readonly locks: bigint
  /** Locked requests that were refunded. */
  readonly timeouts: bigint
  /** Weight of those that their clients flagged. */
  readonly flaggedVolume: bigint
  /** Weight of those that were rated. */
  readonly ratedVolume: bigint
  /** Sum of stars, 1 to 5, each times its weight: the mean is this by `ratedVolume`. */
  readonly ratingSum: bigint
  /** Weight of answers whose pay was held and that more than half of the joined stake endorsed. */
  readonly validatedVolume: bigint
}
