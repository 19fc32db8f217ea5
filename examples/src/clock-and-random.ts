import { randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Clock, RandomBytes } from '@ostrom/protocol'

/** The machine's clock. */
export const systemClock: Clock = {
  nowMs: () => Date.now(),
  monotonicMs: () => Math.floor(performance.timeOrigin + performance.now()),
  sleep: (delayMs, signal) =>
    sleep(delayMs, undefined, signal ? { signal } : {}).catch(() => undefined),
}

/** The machine's random generator. */
export const systemRandom: RandomBytes = (size) => new Uint8Array(randomBytes(size))
