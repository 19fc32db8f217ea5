// Goal: times, counts and hashes are short.
// Method: examples at the edges.

import { expect, test } from 'vitest'
import { durationText, pluralize, relativeTimeText, shortHash, weightText } from './amount.ts'

test('times and hashes are short', () => {
  expect(relativeTimeText(0, 59_000)).toBe('59 s ago')
  expect(relativeTimeText(0, 7_300_000)).toBe('2 h ago')
  expect(relativeTimeText(10, 0)).toBe('just now')
  expect(relativeTimeText(0, 6_000)).toBe('6 s ago')
  expect([10, 60, 5_400, 259_200].map(durationText)).toEqual(['10 s', '1 min', '1.5 h', '3 d'])
  expect([pluralize(1, 'offer'), pluralize(0, 'offer')]).toEqual(['1 offer', '0 offers'])
  expect(shortHash(`0x${'ab'.repeat(32)}`)).toBe('0xababab…ababab')
})

// Finding: web-A6
test('a weight is a share of all that was paid, and no amount of money', () => {
  const record = { volume: '17070000000' }
  expect(weightText('17070000', record)).toBe('0.1 % of what was paid')
  expect(weightText('17070000000', record)).toBe('100 % of what was paid')
  expect(weightText('0', { volume: '0' })).toBe('—')
})
