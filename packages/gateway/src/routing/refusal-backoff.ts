import { type AccountId, createBoundedMap } from '@ostrom/protocol'
import {
  OBSERVATIONS_MAX,
  REFUSAL_BACKOFF_MAX_MS,
  REFUSAL_BACKOFF_MS,
  REFUSAL_SHORT_BACKOFF_MAX_MS,
  REFUSAL_SHORT_BACKOFF_MS,
} from './limits.ts'

/** A provider's refusal of a question. */
export type ProviderRefusal = {
  readonly callerId?: string | undefined
  readonly nowMs: number
  /**
   * Length of the backoff. `brief`: the refusal need not concern the next question. `longest`: the
   * refusal delayed attempts at other providers, followed a payment, or refused a prefix claim; the
   * first such refusal already causes the longest backoff. `usual`: all other refusals.
   */
  readonly backoff: 'brief' | 'usual' | 'longest'
  /** True if the provider counts the question as an unpaid answer of this gateway's wallet. */
  readonly isUnpaid?: boolean
}

/** A provider's answer. */
export type ProviderAnswer = {
  readonly callerId?: string | undefined
  /** Time by the monotonic clock, in milliseconds, when the gateway sent the question. */
  readonly startedMs: number
}

const backoffs = {
  brief: [REFUSAL_SHORT_BACKOFF_MS, REFUSAL_SHORT_BACKOFF_MAX_MS],
  usual: [REFUSAL_BACKOFF_MS, REFUSAL_BACKOFF_MAX_MS],
  longest: [REFUSAL_BACKOFF_MAX_MS, REFUSAL_BACKOFF_MAX_MS],
} as const

/** Refusals by provider and caller, in memory, which evicts its oldest entries. */
export type RefusalBackoff = {
  /**
   * Returns the time when a provider's backoff for a caller ends, in milliseconds; 0 without it.
   */
  untilMs(provider: AccountId, asker?: string): number
  /** Records a refusal. The backoff doubles with each consecutive refusal. */
  recordRefusal(provider: AccountId, refusal: ProviderRefusal): void
  /**
   * Records an answer. If no refusal came after its question was sent, the answer clears all
   * refusals. In the other case all refusals stay, so that a provider cannot refuse prefix claims
   * without effect while it gives the same caller another answer.
   */
  recordAnswer(provider: AccountId, answer: ProviderAnswer): void
}

type RefusalStreak = {
  readonly inRow: number
  readonly untilMs: number
  readonly refusedMs: number
}

/** Creates an empty record of refusals, by provider and caller. */
export function createRefusalBackoff(): RefusalBackoff {
  const seen = createBoundedMap<string, RefusalStreak>(OBSERVATIONS_MAX)
  const keyOf = (provider: AccountId, asker = '') => `${provider} ${asker}`
  return {
    untilMs: (provider, asker) => seen.get(keyOf(provider, asker))?.untilMs ?? 0,
    recordRefusal(provider, { callerId, nowMs, backoff }) {
      const key = keyOf(provider, callerId)
      const before = seen.get(key)
      const inRow = (before?.inRow ?? 0) + 1
      const [first, most] = backoffs[backoff]
      const doubled = Math.min(first * 2 ** (inRow - 1), most)
      const untilMs = Math.max(before?.untilMs ?? 0, nowMs + doubled)
      seen.set(key, { inRow, untilMs, refusedMs: nowMs })
    },
    recordAnswer(provider, { callerId, startedMs }) {
      const key = keyOf(provider, callerId)
      if ((seen.get(key)?.refusedMs ?? 0) <= startedMs) seen.delete(key)
    },
  }
}
