import { writeFileSync } from 'node:fs'
import { Price } from '@ostrom/protocol'
import { jsonLines } from '../tools/codegen/json-lines.ts'

// Writes vectors/price.json: `npm run gen`, or `node vectors/price.ts`. Every implementation must
// compute these costs and these shares of payments. Whole numbers are decimal text.

const u128 = (1n << 128n) - 1n

const prices = { input: 3n, cachedInput: 1n, output: 7n, image: 11n, second: 13n, request: 17n }
const none = Price.zeroCounts
const counts: Price.UnitCounts[] = [
  none,
  { ...none, input: 1n },
  { ...none, input: 333_333n },
  { ...none, input: 333_334n },
  { ...none, input: 1n, cachedInput: 1n, output: 1n, image: 1n, second: 1n, request: 1n },
  { ...none, input: 999_999_999n, output: 123_456_789n, request: 42n },
]

/** Fees and royalties in basis points: usual, zero and greatest values. */
const rates = [
  { feeBps: 1_000, royaltyBps: [300, 200] },
  { feeBps: 1_000, royaltyBps: [] },
  { feeBps: 0, royaltyBps: [1] },
  { feeBps: 0, royaltyBps: [] },
  { feeBps: 1_000, royaltyBps: [4_999, 1] },
  { feeBps: 999, royaltyBps: [3_333, 1_667] },
]

/**
 * Payments from a previous total to a new total. From 9,999 to 10,000, several shares of the total
 * can grow by one, although the payment is one base unit.
 */
const steps = [
  [0n, 1n],
  [0n, 9_999n],
  [9_999n, 10_000n],
  [9_998n, 10_001n],
  [10_000n, 20_000n],
  [123_456_789n, 987_654_321n],
  [0n, u128],
  [u128 - 1n, u128],
] as const

const splits = rates.flatMap((rate) =>
  steps.map(([previous, total]) => {
    const { fee, royalties, net } = Price.split({ previous, total, ...rate })
    const [royalty0 = 0n, royalty1 = 0n] = royalties
    const [royaltyBps0 = 0, royaltyBps1 = 0] = rate.royaltyBps
    const { feeBps } = rate
    return { previous, total, feeBps, royaltyBps0, royaltyBps1, fee, royalty0, royalty1, net }
  }),
)

const vectors = {
  prices,
  costs: counts.map((count) => ({ counts: count, costUp: Price.costUp(prices, count) })),
  splits,
}
writeFileSync(new URL('price.json', import.meta.url), jsonLines(vectors, 2))
