// Goal: if an action is refused as too early or too late, the error states the due time and its
// distance from now.
// Method: examples before and after the chain's time, and numbers that are not times.

import { expect, test } from 'vitest'
import { describeTime } from './error-times.ts'
import { LedgerError } from './errors.ts'

const now = 1_800_000_000n

test('times have a date, and a distance in the two largest units', () => {
  const date = '2027-01-15T08:00:00.000Z'
  expect(describeTime('now', now, now)).toBe(date)
  expect(describeTime('from', now, undefined)).toBe(date)
  const at = (distance: bigint) => describeTime('untilSeconds', now, now - distance)
  expect(at(1n)).toBe(`${date}, in 1 second`)
  expect(at(3_661n)).toBe(`${date}, in 1 hour 1 minute`)
  expect(at(47n * 86_400n - 1n)).toBe(`${date}, in 46 days 23 hours`)
  expect(at(86_400n + 59n)).toBe(`${date}, in 1 day`)
  expect(at(-120n)).toBe(`${date}, 2 minutes ago`)
})

test('blocks, amounts and bounds stay numbers', () => {
  expect(describeTime('from', 12n, now)).toBeUndefined()
  expect(describeTime('until', 2n ** 64n, now)).toBeUndefined()
  expect(describeTime('amount', now, now)).toBeUndefined()
  expect(describeTime('from', '0x12', now)).toBeUndefined()
})

test('an application that comes too early says from when it can be made', () => {
  const values = { doing: 'applyChange', from: now + 4_060_800n, now }
  const { details } = new LedgerError('parameter-change-not-due', values)
  expect(details).toMatchInlineSnapshot(`
    [
      "Doing: applyChange.",
      "From: 2027-03-03T08:00:00.000Z, in 47 days.",
      "Now: 2027-01-15T08:00:00.000Z.",
      "Apply a decided change after its delay, and within two weeks; then it expires.",
    ]
  `)
  const { details: same } = new LedgerError('parameter-change-not-due', {
    fromSeconds: now + 60n,
    nowSeconds: now,
  })
  expect(same).toMatchInlineSnapshot(`
    [
      "From: 2027-01-15T08:01:00.000Z, in 1 minute.",
      "Now: 2027-01-15T08:00:00.000Z.",
      "Apply a decided change after its delay, and within two weeks; then it expires.",
    ]
  `)
})
