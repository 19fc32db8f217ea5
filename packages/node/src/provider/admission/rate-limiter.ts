import { type Clock, monotonicMs } from '@ostrom/protocol'

/** Counts events within a time window, for each key. */
export type RateLimiter = {
  /** Counts one more event for `key`. Returns false at the limit. */
  take(key?: string): boolean
  /** Returns the seconds until the next window, in which a refused event may be tried again. */
  retryAfterSeconds(): number
}

/**
 * Creates a limit of `max` events in each window of `windowMs`, for each of at most `keysMax` keys.
 * Refuses further keys in one window, so that invented keys neither fill the memory nor displace
 * others.
 */
export function createRateLimiter(options: {
  readonly clock: Pick<Clock, 'nowMs'>
  readonly max: number
  readonly windowMs: number
  readonly keysMax?: number
}): RateLimiter {
  const { clock, max, windowMs, keysMax = 1 } = options
  const counts = new Map<string, number>()
  let window = Number.NEGATIVE_INFINITY
  return {
    take(key = '') {
      const now = Math.floor(monotonicMs(clock) / windowMs)
      if (now !== window) counts.clear()
      window = now
      const count = counts.get(key) ?? 0
      if (count >= max || (count === 0 && counts.size >= keysMax)) return false
      counts.set(key, count + 1)
      return true
    },
    retryAfterSeconds: () => Math.ceil((windowMs - (monotonicMs(clock) % windowMs)) / 1_000),
  }
}
