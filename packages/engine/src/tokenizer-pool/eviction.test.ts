// Goal: deliberately slow models cannot exclude other models from the pool. Method: handmade
// entries of the pool, one for each model.

import { expect, test } from 'vitest'
import { selectEviction } from './eviction.ts'
import {
  TOKENIZER_WORKER_EVICTION_MS,
  TOKENIZER_WORKERS_LOADING_MAX,
  TOKENIZER_WORKERS_MAX,
} from './limits.ts'

const occupant = (usedAt: number, busy: number, slowMs: number) => ({
  usedAt,
  loadedWorker: { worker: { busy, slowMs } },
})
const times = <T>(count: number, make: (at: number) => T) =>
  Array.from({ length: count }, (_, at) => make(at))

test('none while the pool has room', () => {
  expect(
    selectEviction(times(TOKENIZER_WORKERS_MAX - 1, (at) => occupant(at, 0, 0))),
  ).toBeUndefined()
})

test('the one unused for longest, of those that do nothing', () => {
  const all = times(TOKENIZER_WORKERS_MAX, (at) =>
    occupant(TOKENIZER_WORKERS_MAX - at, at === 7 ? 1 : 0, 0),
  )
  expect(selectEviction(all)).toBe(all[6])
})

test('the slowest if all are busy and the pool is full', () => {
  const most = TOKENIZER_WORKERS_MAX + TOKENIZER_WORKERS_LOADING_MAX
  const slow = times(most, (at) =>
    occupant(at, 1, TOKENIZER_WORKER_EVICTION_MS + (at === 3 ? 2 : 1)),
  )
  expect(selectEviction(slow.slice(1))).toBeUndefined()
  expect(selectEviction(slow)).toBe(slow[3])
  const loading = { usedAt: 0, loadedWorker: undefined }
  const quick = [loading, ...times(most - 1, (at) => occupant(at, 1, TOKENIZER_WORKER_EVICTION_MS))]
  expect(selectEviction(quick)).toBeUndefined()
})
