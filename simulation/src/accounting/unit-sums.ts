import { Price } from '@ostrom/protocol'

/** Returns the counts with cached input tokens counted as ordinary input. */
export const uncached = (counts: Price.UnitCounts): Price.UnitCounts => ({
  ...counts,
  input: counts.input + counts.cachedInput,
  cachedInput: 0n,
})

/** Returns the cost rounded down, so that a rounded fraction never counts as an unpaid amount. */
export function costDown(prices: Price.PriceMap, counts: Price.UnitCounts): bigint {
  const up = Price.costUp(prices, counts)
  return up > 0n ? up - 1n : 0n
}

/** Returns the sum of amounts. */
export const sum = (amounts: readonly bigint[]): bigint =>
  amounts.reduce((all, one) => all + one, 0n)
