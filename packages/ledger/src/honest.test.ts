// Goal: the writes of a busy provider wait in the queue of its connection, and none is refused.
// Method: compares the queue's limit with the number of writes that a provider for a hundred
// accounts sends at once.

import { expect, test } from 'vitest'
import { exceeded } from '../../../simulation/src/paces/paces.ts'
import { WRITES_QUEUED_MAX } from './limits.ts'

test('a provider opens, settles, closes and collects for a hundred accounts at once', () => {
  // In the worst case, all programs of a client's account run at once, each in a session of its
  // own. Then each session has one waiting write, and each account has one more.
  expect(exceeded([[{ WRITES_QUEUED_MAX }, ({ programs }) => 100 * (programs + 1)]])).toEqual([])
})
