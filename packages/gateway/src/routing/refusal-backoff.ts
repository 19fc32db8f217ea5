import type { AccountId } from '@ostrom/protocol'
import { createBoundedMap } from './bounded-map.ts'
import {
  OBSERVATIONS_MAX,
  REFUSAL_BACKOFF_MAX_MS,
  REFUSAL_BACKOFF_MS,
  REFUSAL_SHORT_BACKOFF_MAX_MS,
  REFUSAL_SHORT_BACKOFF_MS,
} from './limits.ts'

/** How a provider refused a question. */
export type ProviderRefusal = {
  readonly callerId?: string | undefined
  readonly nowMs: number
  /**
   * For how long others are asked first: briefly, where it says nothing of the next question; at
   * once for longest, where the question was kept from the others, or paid.
   */
  readonly backoff: 'brief' | 'usual' | 'longest'
}

const backoffs = {
  brief: [REFUSAL_SHORT_BACKOFF_MS, REFUSAL_SHORT_BACKOFF_MAX_MS],
  usual: [REFUSAL_BACKOFF_MS, REFUSAL_BACKOFF_MAX_MS],
  longest: [REFUSAL_BACKOFF_MAX_MS, REFUSAL_BACKOFF_MAX_MS],
} as const

/** Refusals by provider and caller, in memory. The oldest entries are evicted. */
export type RefusalBackoff = {
  /** Until when others are asked before a provider, in milliseconds; 0 where it refused nothing. */
  untilMs(provider: AccountId, asker?: string): number
  /** A refusal more: the time doubles with each in a row. */
  recordRefusal(provider: AccountId, refusal: ProviderRefusal): void
  /** It answered: its refusals are forgotten. */
  recordAnswer(provider: AccountId, asker?: string): void
}

export function createRefusalBackoff(): RefusalBackoff {
  const seen = createBoundedMap<string, { readonly inRow: number; readonly untilMs: number }>(
    OBSERVATIONS_MAX,
  )
  const keyOf = (provider: AccountId, asker = '') => `${provider} ${asker}`
  return {
    untilMs: (provider, asker) => seen.get(keyOf(provider, asker))?.untilMs ?? 0,
    recordRefusal(provider, { callerId, nowMs, backoff }) {
      const key = keyOf(provider, callerId)
      const before = seen.get(key)
      const inRow = (before?.inRow ?? 0) + 1
      const [first, most] = backoffs[backoff]
      const doubled = Math.min(first * 2 ** (inRow - 1), most)
      seen.put(key, { inRow, untilMs: Math.max(before?.untilMs ?? 0, nowMs + doubled) })
    },
    recordAnswer: (provider, asker) => seen.delete(keyOf(provider, asker)),
  }
}
