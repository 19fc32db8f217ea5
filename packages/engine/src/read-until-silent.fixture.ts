import { vi } from 'vitest'

/**
 * Time limits of an engine: unlimited for the first event of an answer, a minute for each later
 * event.
 */
export const silenceLimits = { firstTimeoutMs: 2 ** 31 - 1, idleTimeoutMs: 60_000 }

/**
 * Reads an answer to its end, with timers for which each turn of the event loop counts as a minute.
 * So a silence limit ends a silent answer at once, and a slow machine does not reach the limit
 * earlier.
 *
 * @throws The error that ends the answer.
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
