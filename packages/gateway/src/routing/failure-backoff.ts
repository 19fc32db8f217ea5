import { type AccountId, createBoundedMap } from '@ostrom/protocol'
import { FAILURE_BACKOFF_MAX_MS, FAILURE_BACKOFF_MS, OBSERVATIONS_MAX } from './limits.ts'

/**
 * Cause of a failure. `question`: the question or the provider may be the cause. `provider`: only
 * the provider can be the cause.
 */
export type FailureCause = 'question' | 'provider'

export type FailureEvent = {
  /** The caller of the question. */
  readonly callerId?: string | undefined
  readonly nowMs: number
  readonly cause: FailureCause
}

/** Backoff of providers after failures, by caller, in memory. The oldest entries are evicted. */
export type FailureBackoff = {
  /**
   * Returns the time when a provider's backoff for a caller ends, in milliseconds; 0 without one.
   */
  untilMs(provider: AccountId, asker?: string): number
  /** Returns the provider's failures for a caller since its last answer. */
  failuresInRow(provider: AccountId, asker?: string): number
  /** Records a failure. The backoff doubles with each consecutive failure. */
  recordFailure(provider: AccountId, failure: FailureEvent): void
  /** Records an answer, which clears the failures for this caller and those for all callers. */
  recordAnswer(provider: AccountId, asker?: string): void
}

type FailureStreak = { readonly inRow: number; readonly untilMs: number }

/**
 * Failures that count for all callers, and the caller of the provider's last failure of any kind.
 */
type SharedStreak = FailureStreak & { readonly callerId: string | undefined }

const none: SharedStreak = { inRow: 0, untilMs: 0, callerId: undefined }

function extendStreak({ inRow }: FailureStreak, nowMs: number): FailureStreak {
  const coolMs = Math.min(FAILURE_BACKOFF_MS * 2 ** inRow, FAILURE_BACKOFF_MAX_MS)
  return { inRow: inRow + 1, untilMs: nowMs + coolMs }
}

/**
 * Creates the backoff. A failure counts for the caller of the failed question, because the question
 * may be the cause: a caller with failing questions must not exclude a provider for others. A
 * failure counts for all callers if only the provider can be its cause. A failure also counts for
 * all callers if the provider's failure before it was another caller's, and the provider gave no
 * answer between these failures.
 */
export function createFailureBackoff(): FailureBackoff {
  const own = createBoundedMap<string, FailureStreak>(OBSERVATIONS_MAX)
  const shared = createBoundedMap<AccountId, SharedStreak>(OBSERVATIONS_MAX)
  const keyOf = (provider: AccountId, asker: string) => `${provider} ${asker}`
  return {
    untilMs(provider, asker = '') {
      const [mine, all] = [own.get(keyOf(provider, asker)), shared.get(provider)]
      return Math.max(mine?.untilMs ?? 0, all?.untilMs ?? 0)
    },
    failuresInRow(provider, asker = '') {
      const [mine, all] = [own.get(keyOf(provider, asker)), shared.get(provider)]
      return Math.max(mine?.inRow ?? 0, all?.inRow ?? 0)
    },
    recordFailure(provider, { callerId = '', nowMs, cause }) {
      const key = keyOf(provider, callerId)
      own.set(key, extendStreak(own.get(key) ?? none, nowMs))
      const before = shared.get(provider) ?? none
      const isOfTwo = before.callerId !== undefined && before.callerId !== callerId
      const counts = cause === 'provider' || isOfTwo
      shared.set(provider, {
        ...before,
        ...(counts && extendStreak(before, nowMs)),
        callerId,
      })
    },
    recordAnswer(provider, asker = '') {
      own.delete(keyOf(provider, asker))
      shared.delete(provider)
    },
  }
}
