import type { AccountId, Hash } from '../encoding/hex.ts'
import * as Hex from '../encoding/hex.ts'
import { keccak256 } from '../hashing/keccak.ts'

// Draws seats, such as those of a jury, by weight and without a list of accounts, with the exact
// arithmetic of `Sortition` in contracts/evm/court: docs/spec/court.md.

/**
 * Maximum seats of an account. The number of seats has a Poisson distribution: even with a mean of
 * 63, the probability of 256 seats is below 1e-60.
 */
export const SEATS_MAX = 255n

const FRACTION_BITS = 32n
/** log2(e), scaled by 2^32. */
const LOG2_E = 6_196_328_019n

/** Returns log2 of a number above zero and below 2^256, scaled by 2^32, rounded down. */
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

/** An account's share of the total weight. */
export type StakeShare = {
  readonly account: AccountId
  /** Expected seats of all accounts together. */
  readonly expected: bigint
  /** Weight of this account; at most `total`, the weight of all accounts. */
  readonly weight: bigint
  readonly total: bigint
}

/**
 * Returns the seats of an account for a seed: the number of arrivals of a Poisson process whose
 * rate is proportional to the account's share of the weight. Splitting or joining accounts does not
 * change the distribution. Pure.
 *
 * @see docs/spec/court.md; Gilad et al. 2017, "Algorand", section 5.
 */
export function seats(seed: Hash, { account, expected, weight, total }: StakeShare): bigint {
  if (weight === 0n) return 0n
  const limit = (expected * weight * LOG2_E) / total
  const prefix = Hex.concat(Hex.toBytes(seed), new Uint8Array(12), Hex.toBytes(account))
  let sum = 0n
  let count = 0n
  for (; count < SEATS_MAX; count++) {
    const number = Hex.toBytes(`0x${count.toString(16).padStart(64, '0')}`)
    const random = BigInt(Hex.from(keccak256(Hex.concat(prefix, number)))) | 1n
    // Most accounts have no seat. The wait -log2(random / 2^256) is at least (1 - random / 2^256)
    // * log2(e), and rounding only lengthens the wait, so most ends need no logarithm.
    if (sum + ((((1n << 256n) - random) * (LOG2_E - 1n)) >> 256n) > limit) break
    sum += (256n << FRACTION_BITS) - log2(random)
    if (sum > limit) break
  }
  return count
}
