// Goal: for a machine that differs no more often than the table states, the mean evidence is at
// most one. A token that differs from the validator's draw counts more, the farther its position is
// from a tie. Method: exact sums over all bins.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { GAP_EDGES, MARGIN_EDGES, marginEvidenceFn } from './evidence.ts'

/** A margin in each bin: zero, between two edges, above all edges. */
const margins = [
  0,
  ...MARGIN_EDGES.map((edge, at) => ((MARGIN_EDGES[at + 1] ?? edge + 2) + edge) / 2),
]

const falling = fc
  .array(fc.double({ min: 0, max: 1, noNaN: true }), {
    minLength: MARGIN_EDGES.length,
    maxLength: MARGIN_EDGES.length,
  })
  .map((rates) => rates.toSorted((a, b) => b - a))

/**
 * Returns the mean evidence of one token whose margin exceeds each edge with the probabilities
 * `rates`.
 */
function meanOf(table: readonly number[], rates: readonly number[]): number {
  const judge = marginEvidenceFn(GAP_EDGES.map(() => table))
  const atLeast = [1, ...rates]
  return margins.reduce((sum, margin, index) => {
    const chance = atLeast[index]! - (atLeast[index + 1] ?? 0)
    return chance > 0 ? sum + chance * judge([margin], [GAP_EDGES[0]]) : sum
  }, 0)
}

describe('the evidence of margins', () => {
  test('evidence is at most one on average if margins are as the table says, or smaller', () => {
    fc.assert(
      fc.property(falling, falling, (table, other) => {
        expect(meanOf(table, table)).toBeLessThanOrEqual(1 + 1e-9)
        const smaller = table.map((rate, at) => Math.min(rate, other[at]!))
        expect(meanOf(table, smaller)).toBeLessThanOrEqual(1 + 1e-9)
      }),
    )
  })

  test('never falls where a margin grows', () => {
    fc.assert(
      fc.property(falling, (table) => {
        const judge = marginEvidenceFn(GAP_EDGES.map(() => table))
        const found = margins.map((margin) => judge([margin], [0]))
        expect(found).toEqual(found.toSorted((a, b) => a - b))
      }),
    )
  })

  test('evidence of margins is small near a tie and large away from it', () => {
    const far = MARGIN_EDGES.map(() => 1e-4)
    const near = MARGIN_EDGES.map((_, at) => 0.5 / 4 ** at)
    const judge = marginEvidenceFn(GAP_EDGES.map((gap) => (gap < 0.1 ? near : far)))
    expect(judge([0.01], [0.01])).toBeLessThan(1)
    expect(judge([0.6], [0.6])).toBeGreaterThan(100)
    // A prompt of near ties; an honest machine differs at half of them.
    const gaps = Array.from({ length: 200 }, () => 0.005)
    const half = gaps.map((gap, at) => (at % 2 === 0 ? gap : 0))
    expect(judge(half, gaps)).toBeLessThan(1)
  })
})
