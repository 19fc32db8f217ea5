import { randomBytes } from 'node:crypto'
import type { Clock, Log, Random } from '@ostrom/protocol'
import { pino } from 'pino'

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
      const timer = setTimeout(done, Math.min(delayMs, 2 ** 31 - 1))
      signal?.addEventListener('abort', done, { once: true })
    }),
}

/** The machine's own randomness. */
export const systemRandom: Random = (size) => new Uint8Array(randomBytes(size))

const shown = (value: unknown): unknown => (typeof value === 'bigint' ? value.toString() : value)

/** JSON lines: to a file, or to stderr. */
export function createLog(destination?: string): Log {
  const logger = pino(
    { base: null },
    destination
      ? pino.destination({ dest: destination, sync: false, mkdir: true })
      : pino.destination(2),
  )
  return (event, values = {}) => {
    const entries = Object.entries(values).map(([key, value]) => [key, shown(value)])
    logger.info({ event, ...Object.fromEntries(entries) })
  }
}
