import { type Clock, monotonicMs } from '@ostrom/protocol'
import { BLIND_MESSAGES_PER_MINUTE_MAX } from '../../blind/limits.ts'
import { KeyRateLimitedError } from '../../keys/errors.ts'

const MS_PER_MINUTE = 60_000

/**
 * Creates the rate of the messages of blind sessions, for all callers of a gateway.
 *
 * @returns A function that counts a message of a caller before its body is read. It throws
 *   `KeyRateLimitedError` if the caller sent its most messages in this minute.
 */
export function createMessageRate(clock: Pick<Clock, 'nowMs'>): (caller: string) => void {
  const counts = new Map<string, number>()
  let minute = 0
  return (caller) => {
    const nowMs = monotonicMs(clock)
    const now = Math.floor(nowMs / MS_PER_MINUTE)
    if (now !== minute) counts.clear()
    minute = now
    const taken = counts.get(caller) ?? 0
    if (taken >= BLIND_MESSAGES_PER_MINUTE_MAX) {
      const requestsPerMinute = BLIND_MESSAGES_PER_MINUTE_MAX
      const retryAfterSeconds = Math.ceil(((minute + 1) * MS_PER_MINUTE - nowMs) / 1_000)
      throw new KeyRateLimitedError({ id: caller, requestsPerMinute, retryAfterSeconds })
    }
    counts.set(caller, taken + 1)
  }
}
