// Goal: for an honest provider, the wealth from audits exceeds a level at most as often as the
// bound states. Method: e-values of a known distribution, drawn from a printed seed; the counted
// share of providers whose wealth reaches the level.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { wealth } from './betting-martingale.ts'

describe('wealth', () => {
  test('wealth without evidence is one', () => {
    expect(wealth([])).toBe(1)
    expect(wealth([1, 1, 1])).toBe(1)
  })

  test('grows with evidence against a provider, and falls with evidence for it', () => {
    expect(wealth([10, 10, 10])).toBeGreaterThan(100)
    expect(wealth([0, 0, 0])).toBeLessThan(1)
    expect(wealth(Array.from({ length: 1_000 }, () => 1e9))).toBeLessThanOrEqual(1e100)
  })

  test('reaches 20 for at most one in 20 honest providers', () => {
    // An e-value of 0 in nineteen of twenty cases, otherwise 20, so that the mean is one.
    const audit = fc.integer({ min: 0, max: 19 }).map((roll) => (roll === 0 ? 20 : 0))
    const row = fc.array(audit, { minLength: 8, maxLength: 8 })
    const rows = fc.sample(row, 4_000)
    const large = rows.filter((one) => wealth(one) >= 20).length
    expect(large / rows.length).toBeLessThan(0.05 * 1.2)
  })
})
