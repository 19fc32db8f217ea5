// Goal: the writes of a busy provider wait in the queue of its connection, and none is refused.
// Method: compares the queue with the writes that a provider for a hundred accounts sends at once.

import { expect, test } from 'vitest'
import { exceeded } from '../../../simulation/src/paces/paces.ts'
import { WRITES_QUEUED_MAX } from './limits.ts'

test('a provider opens, settles, closes and collects for a hundred accounts at once', () => {
  // In the worst case, each account's programs run concurrently, each in a session of its own. Then
  // each session has one waiting write, and the account has one more.
  expect(exceeded([[{ WRITES_QUEUED_MAX }, ({ programs }) => 100 * (programs + 1)]])).toEqual([])
})
