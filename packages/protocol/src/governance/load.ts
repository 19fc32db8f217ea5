import * as Price from '../money/price.ts'

// Rewards and stakes follow the load: docs/spec/governance.md, section 5. The contract `Treasury`
// computes the same multiplier of rewards.

/**
 * Number of previous buckets whose average load is the usual load. A bucket is a span of time of a
 * fixed length, which the deployment sets. Its load is the sum of the points that are credited to
 * providers in it, for paid work.
 */
export const LOAD_BUCKETS = 26n

/** Bounds that governance sets, in basis points. */
export type LoadSettings = {
  /** Multiplier of rewards without any load. */
  readonly minBps: bigint
  /**
   * Load at which rewards are paid in full, as a share of the usual load. Also the share of a stake
   * that present work uses under the advised stake.
   */
  readonly targetBps: bigint
}

/**
 * Returns the multiplier of a bucket's rewards, in basis points. Pure.
 *
 * @param options.points Points of providers in the bucket.
 * @param options.usual Sum of the points of providers in the previous `LOAD_BUCKETS` buckets.
 * @see `multiplierOf` in `ITreasury`.
 *
 * @example
 * rewardMultiplierBps({ points: 1n, usual: 104n, minBps: 5_000n, targetBps: 5_000n })
 * // 7_500n: a quarter of the usual load, which is half of the target
 */
export function rewardMultiplierBps(
  options: LoadSettings & { readonly points: bigint; readonly usual: bigint },
): bigint {
  const { points, usual, minBps, targetBps } = options
  const load = points * LOAD_BUCKETS * Price.BPS
  const target = usual * targetBps
  return load >= target ? Price.BPS : minBps + ((Price.BPS - minBps) * load) / target
}

/** A provider's stake, in native base units. */
export type StakeUse = {
  readonly amount: bigint
  /**
   * Part of `amount` that backs open agreements, and agreements whose pay has not matured because
   * the audit window is not over or the court holds the pay.
   */
  readonly inUse: bigint
}

/** Returns the part of a stake that is in use, in basis points. Pure. */
export const utilisationBps = ({ amount, inUse }: StakeUse): bigint =>
  amount === 0n ? 0n : (inUse * Price.BPS) / amount

/**
 * Returns the advised stake of a provider, in native base units, rounded up. Present sessions and
 * requests would use the share `targetBps` of it. The advice is at least the current stake times
 * `minBps`, and at most the current stake divided by `minBps`. So it changes a stake at most by the
 * factor by which the load can change rewards. The chain requires only the stake in use. Pure.
 *
 * @param stakeMin Least stake of a provider; the advice is never lower.
 */
export function advisedStake(use: StakeUse, settings: LoadSettings, stakeMin: bigint): bigint {
  const { minBps, targetBps } = settings
  const needed = ceilDiv(use.inUse * Price.BPS, targetBps)
  const least = ceilDiv(use.amount * minBps, Price.BPS)
  const most = (use.amount * Price.BPS) / minBps
  const bounded = needed < least ? least : needed > most ? most : needed
  return bounded < stakeMin ? stakeMin : bounded
}

const ceilDiv = (a: bigint, b: bigint): bigint => (a + b - 1n) / b
