import { Points } from '@ostrom/verification'
import { assumptions } from './market.ts'

const UNIT = 10n ** 18n

/** Multiple of the market price that an account pays itself to buy points. */
const DEAR = 10_000n

/** Maximum points for work, as a multiple of the points for the same work at the market price. */
const WEIGHT_OF_WORK_MAX = 100n

/** Returns the market price of a million tokens, in native base units. */
export const marketPrice = (): bigint =>
  (UNIT * BigInt(Math.round(assumptions.tokenPriceUsd * 1e6))) /
  BigInt(Math.round(assumptions.nativePriceUsd * 1e6))

/**
 * Returns the governance points that validators credit for a million tokens of a typical model.
 */
export function pointsOfWork(options: {
  /** Price of compute that governance sets. */
  readonly unitFee: bigint
  /** Price of a million tokens, in base units. */
  readonly price: bigint
}): bigint {
  const { unitFee, price } = options
  const terms = {
    stakeRatio: UNIT,
    nativeRatio: UNIT,
    tokenPriceMax: price,
    artifactBytes: BigInt(assumptions.modelBytes),
  }
  // The sale is of one million tokens, so the client pays `price` for it.
  const sale = { fee: price / 10n, paid: price, terms, unitFee }
  return Points.providerPoints({ ...sale, qualityBps: 10_000n })
}

/**
 * Returns whether two conditions hold for a price of compute: honest sales lose no points, and no
 * account can buy more than `WEIGHT_OF_WORK_MAX` times the points of honest sales for the same
 * work.
 */
export function boundsWork(unitFee: bigint): boolean {
  const price = marketPrice()
  const usual = pointsOfWork({ unitFee, price })
  const bought = pointsOfWork({ unitFee, price: price * DEAR })
  return usual === price / 10n && bought <= WEIGHT_OF_WORK_MAX * usual
}
