// Goal: `ostrom datasets submit` proposes a rejected or undecided dataset again, instead of
// reporting it as already proposed.
// Method: `mayBeProposed` for each status of a dataset.

import { expect, test } from 'vitest'
import { mayBeProposed } from './datasets.ts'

test.each([
  ['proposed', false],
  ['accepted', false],
  ['disputed', false],
  ['rejected', true],
  ['undecided', true],
] as const)('a dataset that is %s may be proposed again: %s', (status, expected) => {
  expect(mayBeProposed({ status })).toBe(expected)
})
