import { vi } from 'vitest'

/** Limits of an engine: the first event of an answer may take any time, the next ones a minute. */
export const silenceLimits = { firstTimeoutMs: 2 ** 31 - 1, idleTimeoutMs: 60_000 }

/**
 * Reads an answer to its end, while each turn of the event loop counts as a minute for timers: a
 * limit of silence ends the answer at once, and a slow machine does not reach that limit before.
 *
 * @throws The error by which the answer ends.
 */
export async function readUntilSilent(answer: AsyncIterable<unknown>) {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  let isOver = false
  const read = async () => {
    for await (const _ of answer);
  }
  const reading = read().finally(() => {
    isOver = true
  })
  reading.catch(() => {})
  try {
    while (!isOver) {
      await vi.advanceTimersByTimeAsync(silenceLimits.idleTimeoutMs)
      await new Promise((resolve) => setImmediate(resolve))
    }
    await reading
  } finally {
    vi.useRealTimers()
  }
}
