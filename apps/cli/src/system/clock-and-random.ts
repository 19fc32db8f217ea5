import { randomBytes } from 'node:crypto'
import type { Clock, RandomBytes } from '@ostrom/protocol'

/** The machine's own time. */
export const systemClock: Clock = {
  nowMs: () => Date.now(),
  monotonicMs: () => Math.floor(performance.timeOrigin + performance.now()),
  sleep: (delayMs, signal) =>
    new Promise((resolve) => {
      if (signal?.aborted) return resolve()
      const done = () => {
        clearTimeout(timer)
        signal?.removeEventListener('abort', done)
        resolve()
      }
      const timer = setTimeout(done, Math.min(delayMs, 2 ** 31 - 1))
      signal?.addEventListener('abort', done, { once: true })
    }),
}

/** The machine's own randomness. */
export const systemRandom: RandomBytes = (size) => new Uint8Array(randomBytes(size))
