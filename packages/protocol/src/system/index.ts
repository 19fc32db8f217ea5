import type { Clock, Log, RandomBytes } from '../runtime/environment.ts'

export {
  callRefusalOf,
  isLoopbackHost,
  isWebSocketUpgrade,
  type LoopbackRefusal,
  type LoopbackRequest,
  pageRefusalOf,
  refusalJson,
  signerUrlFault,
} from './loopback.ts'
export {
  type AddressGuard,
  createAddressGuard,
  type FoundAddress,
  guardLookup,
  isAllowedHostEntry,
  isPrivateHost,
  isRefusedMultiaddr,
  type LookupAll,
} from './private-address.ts'

// Default clock, randomness and log of roles.

/** Longest delay of a platform timer, in milliseconds. Longer timers would fire at once. */
export const TIMER_MS_MAX = 2 ** 31 - 1

/** Maximum bytes per call of the platform's random source. */
const RANDOM_BYTES_MAX = 65_536

/** The machine's clock. A `sleep` ends after `TIMER_MS_MAX` at the latest. */
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
      const timer = setTimeout(done, Math.min(delayMs, TIMER_MS_MAX))
      signal?.addEventListener('abort', done, { once: true })
    }),
}

/** The machine's random source. */
export const systemRandom: RandomBytes = (size) => {
  const bytes = new Uint8Array(size)
  for (let at = 0; at < size; at += RANDOM_BYTES_MAX) {
    crypto.getRandomValues(bytes.subarray(at, at + RANDOM_BYTES_MAX))
  }
  return bytes
}

/** A log that discards all events. */
export const silentLog: Log = () => {}
