// Goal: validators that audit earn more than others, and all pay is covered by funds. Method:
// complete honeypots on the in-memory chain, from seeds, with validators of every strategy.

import { expect, test } from 'vitest'
import { meanOf, payStrategies, reportPay, runPay } from './validator-pay.ts'

test('a validator that audits earns more than one that copies, guesses or repeats', async () => {
  const outcomes = []
  for (let seed = 1; seed <= 8; seed++) outcomes.push(await runPay(seed))
  const audits = meanOf(outcomes, 'audits')
  expect(audits).toBeGreaterThan(0n)
  for (const strategy of payStrategies.slice(1)) {
    // Audits earn at least a third more than any other strategy. The difference is not larger
    // because half of all guesses are right.
    expect(meanOf(outcomes, strategy) * 4n, strategy).toBeLessThan(audits * 3n)
  }
  expect(meanOf(outcomes, 'copies')).toBe(0n)
  expect(meanOf(outcomes, 'silent')).toBe(0n)
  expect(reportPay(outcomes)[0]).toMatch(/^pay by plants: 96 plants, \d+ refuted/)
})
