// Goal: a version is promoted only if its improvement is more than noise, and all validators
// compute the same comparison. Method: losses with known changes.

import { createPrng, nextNormal } from '@ostrom/verification/testing'
import { expect, test } from 'vitest'
import { testHash } from '../testing.fixture.ts'
import * as Comparison from './index.ts'

const about = {
  jobId: testHash(1),
  parentState: testHash(2),
  state: testHash(3),
  rows: testHash(4),
}
const random = createPrng(3)
const lossesOf = (change: number, noise: number) => {
  const before = Array.from({ length: 200 }, () => 2 + nextNormal(random))
  return { before, after: before.map((loss) => loss + change + noise * nextNormal(random)) }
}

test('a clear improvement has its whole interval below zero', () => {
  const comparison = Comparison.compare(lossesOf(-0.1, 0.2), about)
  expect(Comparison.isImproved(comparison)).toBe(true)
  const { lowMicro, changeMicro, highMicro } = comparison
  expect(lowMicro < changeMicro && changeMicro < highMicro).toBe(true)
  // The changes have a standard deviation of 0.2 over 200 rows, so each half of the interval, 1.96
  // standard errors, is 0.028.
  expect((highMicro - lowMicro) / 1_000_000).toBeCloseTo(0.055, 1)
})

test('noise, and a harm, are no improvement', () => {
  expect(Comparison.isImproved(Comparison.compare(lossesOf(0, 0.3), about))).toBe(false)
  expect(Comparison.isImproved(Comparison.compare(lossesOf(0.1, 0.2), about))).toBe(false)
})

test('a task that may have got worse hides behind no mean, and the worst one is named', () => {
  const task = (at: number, change: number, harmMicro = 20_000) => ({
    ...lossesOf(change, 0.05),
    rows: testHash(at),
    harmMicro,
  })
  const better = lossesOf(-0.2, 0.2)
  const harmless = [task(5, -0.3), task(6, 0), task(7, -0.1)]
  const accepted = Comparison.compare(better, about, harmless)
  expect(Comparison.isImproved(accepted)).toBe(true)
  expect(Comparison.worstTask(accepted)?.rows).toBe(testHash(6))
  const harmed = Comparison.compare(better, about, [...harmless, task(8, 0.05)])
  expect(Comparison.isImproved(harmed)).toBe(false)
  expect(Comparison.worstTask(harmed)?.rows).toBe(testHash(8))
  // The loss of the task rises by 0.05 nats. With the bound 0.09 nats the version passes.
  const bounded = Comparison.compare(better, about, [task(8, 0.05, 90_000)])
  expect(Comparison.isImproved(bounded)).toBe(true)
  expect(Comparison.decode(Comparison.encode(harmed))).toEqual(harmed)
  const { tasks: _tasks, ...whole } = harmed
  expect(Comparison.compare(better, about)).toEqual(whole)
})

test('it is the same for all, read as it was written, and names its states', () => {
  const losses = lossesOf(-0.1, 0.2)
  const comparison = Comparison.compare(losses, about)
  expect(Comparison.compare(losses, about)).toEqual(comparison)
  expect(Comparison.decode(Comparison.encode(comparison))).toEqual(comparison)
  const other = Comparison.compare(losses, { ...about, state: testHash(9) })
  expect(Comparison.hash(other)).not.toBe(Comparison.hash(comparison))
  expect(() => Comparison.compare({ before: [1], after: [1] }, about)).toThrow(RangeError)
})
