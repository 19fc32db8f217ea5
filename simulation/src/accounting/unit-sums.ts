import { Price } from '@ostrom/protocol'

/** The same counts, for a client that claims no cached input. */
export const uncached = (counts: Price.UnitCounts): Price.UnitCounts => ({
  ...counts,
  input: counts.input + counts.cachedInput,
  cachedInput: 0n,
})

/** Returns the first counts less the second. */
export const minus = (a: Price.UnitCounts, b: Price.UnitCounts): Price.UnitCounts =>
  Object.fromEntries(Price.priceUnits.map((unit) => [unit, a[unit] - b[unit]])) as Price.UnitCounts

/** Rounded down, so that many sessions' roundings never look like work. */
export function costDown(prices: Price.PriceMap, counts: Price.UnitCounts): bigint {
  const up = Price.costUp(prices, counts)
  return up > 0n ? up - 1n : 0n
}

/** Returns the sum of amounts. */
export const sum = (amounts: readonly bigint[]): bigint =>
  amounts.reduce((all, one) => all + one, 0n)
