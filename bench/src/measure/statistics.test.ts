import { expect, test } from 'vitest'
import { ratioInterval } from './statistics.ts'

test('equal pairs have an interval without width', () => {
  const { mean, low, high } = ratioInterval([
    [3, 2],
    [6, 4],
  ])
  for (const value of [mean, low, high]) expect(value).toBeCloseTo(1.5, 12)
})

test('the interval of two pairs is that of Student’s t with one degree of freedom', () => {
  const { mean, low, high } = ratioInterval([
    [Math.E, 1],
    [1, Math.E],
  ])
  expect(mean).toBeCloseTo(1, 12)
  // The logarithms 1 and -1 have the standard deviation √2, so the standard error is 1.
  expect(Math.log(high)).toBeCloseTo(12.706, 3)
  expect(Math.log(low)).toBeCloseTo(-12.706, 3)
})
