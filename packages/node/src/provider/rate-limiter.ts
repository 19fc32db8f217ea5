import type { Clock } from '@ostrom/protocol'

/** Counts what happens within a window of time, for each key. */
export type RateLimiter = {
  /** Counts one more for `key`; false where that would be above the limit. */
  take(key?: string): boolean
}

/**
 * A limit of `max` in each window of `windowMs`, for each of at most `keysMax` keys. Further keys
 * in one window are refused, so that made-up keys neither fill the memory nor push others out.
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
      const now = Math.floor(clock.nowMs() / windowMs)
      if (now !== window) counts.clear()
      window = now
      const count = counts.get(key) ?? 0
      if (count >= max || (count === 0 && counts.size >= keysMax)) return false
      counts.set(key, count + 1)
      return true
    },
  }
}
