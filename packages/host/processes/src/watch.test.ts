// Goal: a task is sampled as soon as it has used `markMs`, the time after which the caller wants a
// report. Method: a clock that the test moves, and samples of a process that uses 99 % of a
// processor.

import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { LOOK_INTERVAL_MS_MAX, LOOK_INTERVAL_MS_MIN } from './limits.ts'
import { watchTime } from './watch.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('a look follows a mark at once, though the one before came too early', async () => {
  let chargedMs = 0
  const watch = watchTime({
    limit: { processorMsMax: 10_000, idleMsMax: 60_000 },
    sample: async () => {
      const nowMs = performance.now()
      return { nowMs, usage: { processorMs: 0.99 * nowMs, isRunnable: true } }
    },
    onExceeded: () => {},
    markMs: LOOK_INTERVAL_MS_MAX,
    onLook: (look) => (chargedMs = look.chargedMs),
  })
  await vi.advanceTimersByTimeAsync(LOOK_INTERVAL_MS_MAX + 2 * LOOK_INTERVAL_MS_MIN)
  expect(chargedMs).toBeGreaterThanOrEqual(LOOK_INTERVAL_MS_MAX)
  watch.stop()
})
