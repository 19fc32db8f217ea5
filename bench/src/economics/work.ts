import { Points } from '@ostrom/verification'
import { assumptions } from './market.ts'

const UNIT = 10n ** 18n

/** Multiple of the market's price that an account pays in sales to itself. */
const DEAR = 10_000n

/** Most points for work, as a multiple of the points for the same work at the market's price. */
const WEIGHT_OF_WORK_MAX = 100n

/** Base units for a million tokens at the market's price. */
export const marketPrice = (): bigint =>
  (UNIT * BigInt(Math.round(assumptions.tokenPriceUsd * 1e6))) /
  BigInt(Math.round(assumptions.nativePriceUsd * 1e6))

/** Points for a million tokens of a usual model, by the validators' rule. */
export function pointsOfWork(options: {
  /** Governed price of compute. */
  readonly unitFee: bigint
  /** Base units for a million tokens. */
  readonly price: bigint
}): bigint {
  const { unitFee, price } = options
  const terms = {
    stakeRatio: UNIT,
    nativeRatio: UNIT,
    tokenPriceMax: price,
    artifactBytes: BigInt(assumptions.modelBytes),
  }
  // The price is that of a million tokens, and the sale is of a million tokens.
  const sale = { fee: price / 10n, paid: price, terms, unitFee }
  return Points.providerPoints({ ...sale, qualityBps: 10_000n })
}

/**
 * Returns whether a price of compute takes no points from honest sales, and lets no account buy
 * more than `WEIGHT_OF_WORK_MAX` times their points for the same work.
 */
export function boundsWork(unitFee: bigint): boolean {
  const price = marketPrice()
  const usual = pointsOfWork({ unitFee, price })
  const bought = pointsOfWork({ unitFee, price: price * DEAR })
  return usual === price / 10n && bought <= WEIGHT_OF_WORK_MAX * usual
}
