import { Hex, Sortition } from '@ostrom/protocol'
import { createPrng } from '../runtime/prng.ts'
import { SEATS } from './court-rules.ts'

// Tests whether dividing a stake changes its seats. The protocol draws seats for the same weight,
// undivided and in pieces, with one seed per trial. They are compared with the Poisson
// distribution.

const WEIGHT = 40n
const TOTAL = 100n
const ACCOUNT_COUNTS = [1n, 8n] as const

/**
 * For a sample of size `n`, the Kolmogorov distance between the sampled and the true distribution
 * exceeds this value over sqrt(n) with probability 1/1000.
 */
const KOLMOGOROV_LIMIT = 1.95

export type SplitMeasurement = {
  readonly pieces: bigint
  readonly mean: number
  readonly variance: number
  /** Largest difference between the share of seeds with at most k seats and its expected value. */
  readonly distance: number
  readonly isSame: boolean
}

/** @param draws Number of seeds. */
export const measureSplit = (draws: number): readonly SplitMeasurement[] =>
  ACCOUNT_COUNTS.map((pieces) => splitOf(pieces, draws))

function splitOf(pieces: bigint, draws: number): SplitMeasurement {
  const dice = createPrng('split')
  const counts = new Map<number, number>()
  for (let at = 0; at < draws; at++) {
    const seats = seatsBy(Hex.from(dice.bytes(32)), pieces)
    counts.set(seats, (counts.get(seats) ?? 0) + 1)
  }
  const all = [...counts]
  const meanOf = (of: (seats: number) => number) =>
    all.reduce((sum, [seats, times]) => sum + of(seats) * times, 0) / draws
  const mean = meanOf((seats) => seats)
  const variance = meanOf((seats) => (seats - mean) ** 2)
  const distance = distanceOf(counts, draws)
  return {
    pieces,
    mean,
    variance,
    distance,
    isSame: distance < KOLMOGOROV_LIMIT / Math.sqrt(draws),
  }
}

/** Returns the seats of a weight that is divided into `pieces` accounts. */
function seatsBy(seed: Hex.Hash, pieces: bigint): number {
  const [expected] = SEATS
  let seats = 0n
  for (let at = 1n; at <= pieces; at++) {
    const account: Hex.AccountId = `0x${(pieces * 100n + at).toString(16).padStart(40, '0')}`
    const [weight, total] = [WEIGHT, TOTAL * pieces]
    seats += Sortition.seats(seed, { account, expected, weight, total })
  }
  return Number(seats)
}

function distanceOf(counts: ReadonlyMap<number, number>, draws: number): number {
  const mean = (Number(SEATS[0]) * Number(WEIGHT)) / Number(TOTAL)
  const most = Math.max(...counts.keys())
  let [chance, law, seen, far] = [Math.exp(-mean), 0, 0, 0]
  for (let seats = 0; seats <= most; seats++) {
    law += chance
    seen += (counts.get(seats) ?? 0) / draws
    far = Math.max(far, Math.abs(law - seen))
    chance *= mean / (seats + 1)
  }
  return far
}

/** Returns the results as lines to print. */
export function reportSplit(found: readonly SplitMeasurement[]): readonly string[] {
  return found.map(({ pieces, mean, variance, distance, isSame }) => {
    const accounts = pieces === 1n ? '1 account' : `${pieces} accounts`
    const whose = `seats of 40 % of the weight in ${accounts}`
    const law = `distance from the Poisson distribution ${distance.toFixed(4)}`
    const result = isSame ? 'within the limit' : 'ABOVE THE LIMIT'
    return `${whose}: mean ${mean.toFixed(3)}, variance ${variance.toFixed(3)}, ${law}, ${result}`
  })
}
