import type { AccountId, Hash } from '@ostrom/protocol'
import { hashWords } from './words.ts'

// Drawing seats by weight: each candidate's tickets are the arrivals of a Poisson process whose
// rate is its weight, and the earliest of all are the seats. The same arithmetic as in the
// contracts' `Lottery`.

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
  /** Not zero. */
  readonly weight: bigint
}

/** Somebody that was drawn, with what its vote weighs. */
export type Seat = { readonly member: AccountId; readonly seats: number }

/**
 * The holders of the `count` earliest tickets, in the order of their first. At the same time who
 * stands first in the pool is earlier. Nobody, where the pool is empty.
 */
export function draw(pool: readonly Candidate[], seed: Hash, count: number): readonly Seat[] {
  const wait = ({ account, weight }: Candidate, number: number) =>
    ticket(hashWords(seed, account, BigInt(number)), weight)
  const racers = pool.map((candidate) => ({ candidate, won: 0, time: wait(candidate, 0) }))
  const members = new Set<(typeof racers)[number]>()
  for (let seat = 0; seat < count && racers.length > 0; seat++) {
    const first = racers.reduce((best, racer) => (racer.time < best.time ? racer : best))
    members.add(first)
    first.won += 1
    first.time += wait(first.candidate, first.won)
  }
  return [...members].map(({ candidate, won }) => ({ member: candidate.account, seats: won }))
}
