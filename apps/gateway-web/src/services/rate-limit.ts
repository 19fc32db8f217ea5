import { type Clock, monotonicMs } from '@ostrom/protocol'
import { RATE_LIMIT_KEYS_MAX } from './limits.ts'

const MS_PER_MINUTE = 60_000

/**
 * Counts the requests of each caller in a minute. Past `RATE_LIMIT_KEYS_MAX` callers, drops only
 * the oldest count, so that a crowd cannot reset the counts of all.
 *
 * @returns Whether the caller may make one more request.
 */
export function createRateLimit(
  clock: Pick<Clock, 'nowMs'>,
  perMinuteMax: number,
): (who: string) => boolean {
  const counts = new Map<string, number>()
  let minute = 0
  return (who) => {
    const now = Math.floor(monotonicMs(clock) / MS_PER_MINUTE)
    if (now !== minute) counts.clear()
    minute = now
    const count = (counts.get(who) ?? 0) + 1
    counts.set(who, count)
    if (counts.size > RATE_LIMIT_KEYS_MAX) counts.delete(counts.keys().next().value!)
    return count <= perMinuteMax
  }
}
