// Goal: tiers share the turns by weight, and no tier waits for ever.
// Method: each turn goes to the waiting tier with the earliest start.

import { Offer } from '@ostrom/protocol'
import { expect, test } from 'vitest'
import { createTierShares, tierWeight } from './tier-shares.ts'

const [T0, T1, T3] = (['T0', 'T1', 'T3'] as const).map((tier) => Offer.tiers.indexOf(tier)) as [
  number,
  number,
  number,
]

/**
 * Assigns turns to these tiers, which all wait all the time; among equals the higher tier comes
 * first.
 */
function serve(
  shares: ReturnType<typeof createTierShares>,
  tiers: readonly number[],
  turns: number,
) {
  return Array.from({ length: turns }, () => {
    const [next] = tiers.toSorted((a, b) => shares.startOf(a) - shares.startOf(b) || b - a)
    shares.count(next!)
    return next!
  })
}

const countOf = (served: readonly number[], tier: number) =>
  served.filter((one) => one === tier).length

test('turns are divided by weight, whatever else waits', () => {
  const served = serve(createTierShares(), [T0, T1, T3], 80)
  expect([T0, T1, T3].map((tier) => countOf(served, tier))).toEqual([10, 20, 50])
  // The lowest tier gets at least one turn in 8, the sum of all weights.
  const gaps = served.flatMap((tier, at) => (tier === T0 ? [at] : []))
  expect(Math.max(...gaps.map((at, index) => at - (gaps[index - 1] ?? -1)))).toBeLessThanOrEqual(8)
})

test('a tier that did not wait has saved no turns', () => {
  const shares = createTierShares()
  serve(shares, [T0], 100)
  // The share of T1 is 20 of 30. It gets one more turn, because its first turn starts at the same
  // virtual time as the last turn of T0.
  expect(countOf(serve(shares, [T0, T1], 30), T1)).toBe(21)
  serve(shares, [T1], 100)
  expect(countOf(serve(shares, [T0, T1], 30), T0)).toBe(10)
})

test('a tier of a later version counts as the lowest', () => {
  expect([T0, T1, T3, 200].map(tierWeight)).toEqual([1, 2, 5, 1])
})
