import type { AccountId, Hash } from '@ostrom/protocol'

// Drawing by weight, without replacement: each candidate's ticket has an exponential distribution
// whose rate is its weight, and the smallest tickets win (Efraimidis and Spirakis, 2006). The same
// arithmetic as in the contracts' `Lottery`.

const FRACTION_BITS = 32n

/** log2 of a number above zero and below 2^256, scaled by 2^32, rounded down. */
export function log2(number: bigint): bigint {
  const high = BigInt(number.toString(2).length - 1)
  let x = high >= 127n ? number >> (high - 127n) : number << (127n - high)
  let log = high << FRACTION_BITS
  for (let bit = FRACTION_BITS - 1n; bit >= 0n; bit--) {
    x = (x * x) >> 127n
    if (x >> 128n === 0n) continue
    log |= 1n << bit
    x >>= 1n
  }
  return log
}

/** -log2(random / 2^256) / weight, scaled by 2^144. */
export function ticket(random: Hash, weight: bigint): bigint {
  const log = (256n << FRACTION_BITS) - log2(BigInt(random) | 1n)
  return (log << (144n - FRACTION_BITS)) / weight
}

export type Candidate = {
  readonly account: AccountId
  readonly ticket: bigint
}

/** The accounts of the `count` smallest tickets, smallest first. */
export const smallest = (candidates: readonly Candidate[], count: number): readonly AccountId[] =>
  [...candidates]
    .sort((a, b) => (a.ticket < b.ticket ? -1 : a.ticket > b.ticket ? 1 : 0))
    .slice(0, count)
    .map(({ account }) => account)
