import type { Clock, Log, RandomBytes } from '../environment.ts'

// What roles use where their caller passes no time, randomness or log of its own.

/** Longest delay of a platform's timer, in milliseconds: longer ones would fire at once. */
const DELAY_MS_MAX = 2 ** 31 - 1

/** Most bytes that a platform gives in one call. */
const RANDOM_BYTES_MAX = 65_536

/** The machine's own time. */
export const systemClock: Clock = {
  nowMs: () => Date.now(),
  sleep: (delayMs, signal) =>
    new Promise((resolve) => {
      if (signal?.aborted) return resolve()
      const done = () => {
        clearTimeout(timer)
        signal?.removeEventListener('abort', done)
        resolve()
      }
      const timer = setTimeout(done, Math.min(delayMs, DELAY_MS_MAX))
      signal?.addEventListener('abort', done, { once: true })
    }),
}

/** The machine's own randomness. */
export const systemRandom: RandomBytes = (size) => {
  const bytes = new Uint8Array(size)
  for (let at = 0; at < size; at += RANDOM_BYTES_MAX) {
    crypto.getRandomValues(bytes.subarray(at, at + RANDOM_BYTES_MAX))
  }
  return bytes
}

/** A log that discards all events. */
export const silentLog: Log = () => {}
