// Goal: a measured number of threads is used again for a day, and only for the key under which it
// was stored.
// Method: the cache over a state in memory, on a clock that the test moves.

import { createStateMemory } from '@ostrom/state/memory'
import { expect, test } from 'vitest'
import { THREAD_CACHE_MS } from '../../limits.ts'
import { createThreadCache } from './thread-cache.ts'

test('a number of threads is kept by key, until it is too old or the clock went back', async () => {
  let nowMs = 1_000
  const state = createStateMemory()
  const cache = createThreadCache(state, { nowMs: () => nowMs })
  expect(await cache.get('model/16/8')).toBeUndefined()
  await cache.set('model/16/8', 6)
  for (const invalid of [0, 257]) await cache.set('model/16/8', invalid)
  expect(await cache.get('model/16/8')).toBe(6)
  expect(await cache.get('model/8/8')).toBeUndefined()
  const restarted = createThreadCache(state, { nowMs: () => nowMs })
  nowMs += THREAD_CACHE_MS - 1
  expect(await restarted.get('model/16/8')).toBe(6)
  nowMs++
  expect(await restarted.get('model/16/8')).toBeUndefined()
  nowMs = 0
  expect(await restarted.get('model/16/8')).toBeUndefined()
})
