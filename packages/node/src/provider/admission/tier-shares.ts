import { Offer } from '@ostrom/protocol'

/** Virtual time of one turn of weight 1: a multiple of all weights, so that sums are exact. */
const STRIDE = 60

/**
 * Divides turns among the tiers of waiting answers by weight (start-time fair queueing). A tier
 * with waiting answers gets its share of the turns, regardless of the number of answers that wait
 * in other tiers. A tier without waiting answers accumulates no turns for later.
 */
export type TierShares = {
  /** Returns the virtual time at which the next turn of a tier starts. The lowest is next. */
  startOf(tier: number): number
  /** Counts a turn of a tier. */
  count(tier: number): void
}

/**
 * Returns the weight of a tier: 1 for T0 and for unknown tiers, and one more for each following
 * tier.
 */
export const tierWeight = (tier: number): number => (tier < Offer.tiers.length ? tier + 1 : 1)

/**
 * Weights of the service tiers, in the order of `Offer.serviceTiers`: while all of them wait, 15
 * turns consist of 10 of the priority tier, 2 each of the default and padded tiers, and 1 of the
 * flex tier.
 */
const SERVICE_WEIGHTS: readonly number[] = [2, 1, 10, 2]

/**
 * Returns the weight of a service tier by its index; an unknown tier has the weight of the default.
 */
export const serviceWeight = (tier: number): number => SERVICE_WEIGHTS[tier] ?? SERVICE_WEIGHTS[0]!

/** @param weightOf Divisors of `STRIDE`; the weights of verification tiers when absent. */
export function createTierShares(weightOf: (tier: number) => number = tierWeight): TierShares {
  let now = 0
  /** Virtual time at which the last turn of each tier ended. */
  const ends = new Map<number, number>()
  const startOf = (tier: number) => Math.max(now, ends.get(tier) ?? 0)
  return {
    startOf,
    count(tier) {
      now = startOf(tier)
      ends.set(tier, now + STRIDE / weightOf(tier))
    },
  }
}
