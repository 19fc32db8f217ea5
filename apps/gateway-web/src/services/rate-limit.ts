import { type Clock, createBoundedMap, monotonicMs } from '@ostrom/protocol'
import { RATE_LIMIT_KEYS_MAX } from './limits.ts'

const MS_PER_MINUTE = 60_000

/**
 * Counts the requests of each caller in a minute. Past `RATE_LIMIT_KEYS_MAX` the caller with the
 * oldest last request is forgotten, so that a crowd cannot reset the counts of all callers.
 *
 * @returns Whether the caller may make one more request.
 */
export function createRateLimit(
  clock: Pick<Clock, 'nowMs'>,
  perMinuteMax: number,
): (who: string) => boolean {
  const counts = createBoundedMap<string, number>(RATE_LIMIT_KEYS_MAX)
  let minute = 0
  return (who) => {
    const now = Math.floor(monotonicMs(clock) / MS_PER_MINUTE)
    if (now !== minute) counts.clear()
    minute = now
    const count = (counts.get(who) ?? 0) + 1
    counts.set(who, count)
    return count <= perMinuteMax
  }
}
