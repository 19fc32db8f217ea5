import { createBoundedMap, type Hash } from '@ostrom/protocol'
import { AUDIT_RETRIES_MAX, AUDIT_RETRY_MAX_SECONDS, AUDIT_RETRY_SECONDS } from '../limits.ts'

/**
 * Schedules, with backoff, the next audit of a subject whose audit failed in the validator itself.
 */
export type AuditRetries = {
  /** Returns true unless the subject waits after a failure. */
  isReady(subject: Hash, nowSeconds: bigint): boolean
  /**
   * Postpones the subject. Each pause is twice as long as the previous one, up to
   * `AUDIT_RETRY_MAX_SECONDS`. Returns the seconds of the pause.
   */
  postpone(subject: Hash, nowSeconds: bigint): bigint
  /** Forgets the failures of a subject. */
  clear(subject: Hash): void
}

type Retry = { readonly atSeconds: bigint; readonly pauseSeconds: bigint }

/** Creates an empty schedule. It is in memory only, so a restart begins with a new attempt. */
export function createAuditRetries(): AuditRetries {
  const retries = createBoundedMap<Hash, Retry>(AUDIT_RETRIES_MAX)
  return {
    isReady: (subject, nowSeconds) => nowSeconds >= (retries.get(subject)?.atSeconds ?? 0n),
    postpone(subject, nowSeconds) {
      const doubled = 2n * (retries.get(subject)?.pauseSeconds ?? 0n) || AUDIT_RETRY_SECONDS
      const pauseSeconds = doubled < AUDIT_RETRY_MAX_SECONDS ? doubled : AUDIT_RETRY_MAX_SECONDS
      retries.set(subject, { atSeconds: nowSeconds + pauseSeconds, pauseSeconds })
      return pauseSeconds
    },
    clear: (subject) => void retries.delete(subject),
  }
}
