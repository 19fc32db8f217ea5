import type { AccountId } from '@ostrom/protocol'

/** The chain's own record of a provider, which its rules use. */
export type ProviderRecord = {
  readonly provider: AccountId
  /** Number of sessions and requests whose pay the provider collected. */
  readonly completions: bigint
  /**
   * Sum of the fees of these sessions and requests, in native base units. A forger of this record
   * would have had to pay it.
   */
  readonly volume: bigint
  /** Cases against the provider that the court rejected. */
  readonly acquittals: bigint
  /** Cases against the provider that the court upheld. */
  readonly auditsFailed: bigint
  /** Unix second of the last upheld case; 0 without one. */
  readonly auditFailedAtSeconds: bigint
  readonly isExcluded: boolean
}

/**
 * A provider's record and its history from events. Weights are settled fees in native base units,
 * which a forger of the record would have to pay. Answers are not counted, because false ones are
 * free. `reputation.ts` of the protocol package computes scores from these fields; locks do not
 * count there.
 */
export type ProviderReputation = ProviderRecord & {
  /** Number of requests that the provider locked and did not release. */
  readonly locks: bigint
  /**
   * Number of the provider's locks that ended because the provider made no claim and posted no
   * answer in time.
   */
  readonly timeouts: bigint
  /** Weight of the sessions and requests that their clients flagged. */
  readonly flaggedVolume: bigint
  /** Weight of the rated sessions and requests. */
  readonly ratedVolume: bigint
  /**
   * Sum of the stars (1 to 5) of each rating times its weight. Divided by `ratedVolume`, it is the
   * mean.
   */
  readonly ratingSum: bigint
  /** Unix second of the opening of the provider's oldest open data challenge; 0 without one. */
  readonly challengedAtSeconds: bigint
  /** Weight of sessions and requests that validators with more than half of the weight endorsed. */
  readonly validatedVolume: bigint
}
