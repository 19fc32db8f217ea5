import { type Clock, monotonicMs } from '@ostrom/protocol'
import { BLIND_MESSAGES_PER_MINUTE_MAX, BLIND_READ_BYTES_MAX } from '../../blind/limits.ts'
import { KeyRateLimitedError } from '../../keys/errors.ts'
import { GatewayBusyError } from '../errors.ts'

const MS_PER_MINUTE = 60_000

/** The rate of the messages of blind sessions, and the bytes that the gateway reads of them. */
export type MessagePlaces = {
  /**
   * Counts a message of a caller before its body is read, and reserves its largest size.
   *
   * @returns The function that frees the size again.
   * @throws {KeyRateLimitedError} The caller sent its most messages in this minute.
   * @throws {GatewayBusyError} The gateway reads as many bytes of the caller as it may.
   */
  take(caller: string, bytes: number): () => void
}

/** Creates the places of all callers of a gateway. */
export function createMessagePlaces(clock: Pick<Clock, 'nowMs'>): MessagePlaces {
  const counts = new Map<string, number>()
  const reading = new Map<string, { bytes: number; messages: number }>()
  let minute = 0
  const count = (caller: string): void => {
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
  return {
    take(caller, bytes) {
      count(caller)
      const own = reading.get(caller) ?? { bytes: 0, messages: 0 }
      if (own.bytes + bytes > BLIND_READ_BYTES_MAX) {
        throw new GatewayBusyError({ runs: own.messages })
      }
      reading.set(caller, own)
      own.bytes += bytes
      own.messages++
      return () => {
        own.bytes -= bytes
        own.messages--
        if (own.messages === 0) reading.delete(caller)
      }
    },
  }
}
