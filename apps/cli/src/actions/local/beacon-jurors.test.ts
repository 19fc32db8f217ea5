// Goal: `ostrom doctor` reports a network with fewer jurors than a value of its beacon needs.
// Method: numbers of jurors, and the sentence about each.

import { expect, test } from 'vitest'
import { describeBeaconJurors } from './beacon-jurors.ts'

test('the sentence says whether the jurors are enough for a value', () => {
  const few = describeBeaconJurors({ count: 2, needed: 3 })
  expect(few).toContain('2 of 3 juror accounts')
  expect(describeBeaconJurors({ count: 3, needed: 3 })).toContain('enough for a value')
  expect(describeBeaconJurors(undefined)).toBe('no secrets of jurors')
})
