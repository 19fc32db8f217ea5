/**
 * Evaluates a provider's record by the network's fees for its settled sessions and requests. These
 * fees are never refunded. A weight is an amount of settled fees divided by the offer's stake
 * ratio, in native base units, as stored on chain; see docs/spec/reputation.md.
 */

/**
 * Maximum completions (collected sessions and requests) that count if the weight of the settled
 * fees equals the minimum stake. For another weight the maximum changes in proportion.
 */
export const COMPLETIONS_PER_STAKE_MIN = 100_000n

/** Seconds after a failed audit during which filters and gateways exclude the failed provider. */
export const AUDIT_FAILURE_SECONDS = 30n * 86_400n

/**
 * Completions whose minimum fees give an experience of one half. Experience is the factor of a
 * score that grows with the weight of settled fees, from 0 towards 1.
 */
export const EXPERIENCE_COMPLETIONS = 100n

/**
 * The part of a provider's record that is evaluated here. Volumes are weights of settled fees;
 * `ratingSum` is the sum of stars times volume.
 */
export type ReputationRecord = {
  readonly completions: bigint
  readonly volume: bigint
  readonly timeouts: bigint
  readonly flaggedVolume: bigint
  readonly ratedVolume: bigint
  readonly ratingSum: bigint
}

/**
 * Returns true if a provider has at least `count` completions, and settled fees of at least the
 * minimum stake times `count` / `COMPLETIONS_PER_STAKE_MIN`. Pure.
 */
export const hasCompleted = (
  { completions, volume }: Pick<ReputationRecord, 'completions' | 'volume'>,
  count: bigint,
  stakeMin: bigint,
): boolean =>
  count === 0n || (completions >= count && volume * COMPLETIONS_PER_STAKE_MIN >= count * stakeMin)

/**
 * Returns true if the last failed audit is less than `AUDIT_FAILURE_SECONDS` ago. Such a failure
 * outweighs the rest of the record. Pure.
 */
export const hasRecentAuditFailure = (
  { auditFailedAtSeconds }: { readonly auditFailedAtSeconds: bigint },
  nowSeconds: bigint,
): boolean =>
  auditFailedAtSeconds !== 0n && nowSeconds < auditFailedAtSeconds + AUDIT_FAILURE_SECONDS

/**
 * Returns the weight of settled fees that gives an experience of one half; at least 1, because it
 * is a divisor.
 */
export const halfExperienceWeight = (stakeMin: bigint): bigint => {
  const weight = (stakeMin * EXPERIENCE_COMPLETIONS) / COMPLETIONS_PER_STAKE_MIN
  return weight > 0n ? weight : 1n
}

/**
 * Returns a score from 0 to 1. Settled fees raise it. Fees of flagged sessions and requests,
 * time-outs and low ratings lower it, as shares of the settled fees. A time-out counts as the
 * minimum fee of a completion. Each star by which the mean rating is below four counts as a
 * twentieth of the fees of rated sessions and requests. Completions, locks and ratings without fees
 * do not raise it. Pure.
 */
export function score(record: ReputationRecord, stakeMin: bigint): number {
  const { timeouts, flaggedVolume, ratedVolume, ratingSum } = record
  const volume = Number(record.volume)
  const experience = volume / (volume + Number(halfExperienceWeight(stakeMin)))
  const late = (Number(timeouts) * Number(stakeMin)) / Number(COMPLETIONS_PER_STAKE_MIN)
  const low = Math.max(0, 4 * Number(ratedVolume) - Number(ratingSum)) / 20
  const complaints = Number(flaggedVolume) + late + low
  return complaints > 0 ? experience * Math.max(0, 1 - complaints / (volume + late)) : experience
}

/**
 * Returns the maximum effect of a record on the choice of an offer, as a share of the price: half
 * of the fee. A provider that pays fees for fake answers to improve its record therefore spends
 * more than one that lowers its price. Pure.
 */
export const priceAdvantageMax = ({ feeBps }: { readonly feeBps: number }): number =>
  feeBps / 20_000
