import type { AccountId } from '@ostrom/protocol'
import { createBoundedMap } from './bounded-map.ts'
import { FAILURE_BACKOFF_MAX_MS, FAILURE_BACKOFF_MS, OBSERVATIONS_MAX } from './limits.ts'

/** Who can have brought an end about: the question as well, or nobody but the provider. */
export type FailureCause = 'question' | 'provider'

export type FailureEvent = {
  /** Whose question it was. */
  readonly callerId?: string | undefined
  readonly nowMs: number
  readonly cause: FailureCause
}

/** Who failed whose questions, kept in memory; the oldest give way. */
export type FailureBackoff = {
  /** Until when a provider is left alone, in milliseconds; 0 where it failed nothing. */
  untilMs(provider: AccountId, asker?: string): number
  /** A failure more: the time doubles with each in a row. */
  recordFailure(provider: AccountId, failure: FailureEvent): void
  /** It answered: what it failed of this asker is forgotten, and what counts for all. */
  recordAnswer(provider: AccountId, asker?: string): void
}

type FailureStreak = { readonly inRow: number; readonly untilMs: number }

/** What counts for all askers, and who had the last failure. */
type SharedStreak = FailureStreak & { readonly callerId: string | undefined }

const none: SharedStreak = { inRow: 0, untilMs: 0, callerId: undefined }

function extendStreak({ inRow }: FailureStreak, nowMs: number): FailureStreak {
  const coolMs = Math.min(FAILURE_BACKOFF_MS * 2 ** inRow, FAILURE_BACKOFF_MAX_MS)
  return { inRow: inRow + 1, untilMs: nowMs + coolMs }
}

/**
 * A failure counts for its own asker, since its question may be what the engine behind an honest
 * provider stumbles over: no asker takes a provider from the others by asking what it has to fail.
 * For all askers counts what only the provider can be the cause of, and what two of them had one
 * after the other with no answer between.
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
    recordFailure(provider, { callerId = '', nowMs, cause }) {
      const key = keyOf(provider, callerId)
      own.put(key, extendStreak(own.get(key) ?? none, nowMs))
      const before = shared.get(provider) ?? none
      const isOfTwo = before.callerId !== undefined && before.callerId !== callerId
      const counts = cause === 'provider' || isOfTwo
      shared.put(provider, {
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
