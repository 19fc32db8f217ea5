// Goal: models that are slow on purpose keep no other out.
// Method: places as the pool has them, filled by hand.

import { expect, test } from 'vitest'
import { READER_PATIENCE_MS, READERS_LOADING_MAX, READERS_MAX } from '../limits.ts'
import { whoMakesRoom } from './room.ts'

const occupant = (usedAt: number, busy: number, slowMs: number) => ({
  usedAt,
  loaded: { reader: { busy, slowMs } },
})
const times = <T>(count: number, make: (at: number) => T) =>
  Array.from({ length: count }, (_, at) => make(at))

test('nobody where there is room', () => {
  expect(whoMakesRoom(times(READERS_MAX - 1, (at) => occupant(at, 0, 0)))).toBeUndefined()
})

test('the one unused for longest, of those that do nothing', () => {
  const all = times(READERS_MAX, (at) => occupant(READERS_MAX - at, at === 7 ? 1 : 0, 0))
  expect(whoMakesRoom(all)).toBe(all[6])
})

test('the slowest, where all are at work and no place is left', () => {
  const most = READERS_MAX + READERS_LOADING_MAX
  const slow = times(most, (at) => occupant(at, 1, READER_PATIENCE_MS + (at === 3 ? 2 : 1)))
  expect(whoMakesRoom(slow.slice(1))).toBeUndefined()
  expect(whoMakesRoom(slow)).toBe(slow[3])
  const loading = { usedAt: 0, loaded: undefined }
  const quick = [loading, ...times(most - 1, (at) => occupant(at, 1, READER_PATIENCE_MS))]
  expect(whoMakesRoom(quick)).toBeUndefined()
})
