// Goal: a limit has the value of its row, with a type that fits any other value in its place.
// Method: rows of each kind of value, and rows that the type check refuses.

import { expect, test } from 'vitest'
import { limit } from './limits.ts'

test('a row has its value, as a number, a bigint or constants', () => {
  let frames = limit(8, 'frames', 'no honest user')
  frames += 1
  let wait = limit(60n, 'seconds', 'client', 'a.test.ts')
  wait += 1n
  const range = limit({ least: 1, most: 2 }, 'frames', 'no honest user')
  expect([frames, wait, range satisfies { least: 1 }]).toEqual([9, 61n, { least: 1, most: 2 }])
})

test('the type check refuses a row without a unit, a party or the test of a party', () => {
  // @ts-expect-error There is no unit.
  expect(limit(8)).toBe(8)
  // @ts-expect-error There is no party.
  expect(limit(8, 'frames')).toBe(8)
  // @ts-expect-error The party is unknown.
  expect(limit(8, 'frames', 'users', 'a.test.ts')).toBe(8)
  // @ts-expect-error No test keeps clients below it.
  expect(limit(8, 'frames', 'client')).toBe(8)
})
