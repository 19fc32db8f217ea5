import { type AccountId, createBoundedMap } from '@ostrom/protocol'
import type { FailureEvent } from './failure-backoff.ts'
import { DISTRUST_MS, OBSERVATIONS_MAX, PREPAID_LOSSES_MAX } from './limits.ts'

/** A prepaid prompt without an answer. */
export type PrepaidLoss = FailureEvent

/** Prepaid losses by provider and caller, in memory. The oldest entries are evicted. */
export type PrepaidLosses = {
  /**
   * Returns the time when a caller's distrust in a provider ends, in milliseconds; 0 without it.
   */
  untilMs(provider: AccountId, asker?: string): number
  /** Records a loss. From `PREPAID_LOSSES_MAX` consecutive losses on, each loss causes distrust. */
  recordLoss(provider: AccountId, loss: PrepaidLoss): void
  /**
   * Records an answer, after which the counts of consecutive losses for its caller, and for all
   * callers, begin anew. A distrust that has started stays.
   */
  recordAnswer(provider: AccountId, asker?: string): void
}

type LossStreak = { readonly inRow: number; readonly untilMs: number }

/**
 * Counts losses by provider and caller, so that failing questions of one caller do not affect
 * others, and answers to one caller do not clear the losses of another. A second count, for all
 * callers together, contains only losses that no question can cause.
 */
export function createPrepaidLosses(): PrepaidLosses {
  const seen = createBoundedMap<string, LossStreak>(OBSERVATIONS_MAX)
  const keyOf = (provider: AccountId, asker = '') => `${provider} ${asker}`
  const add = (key: string, nowMs: number) => {
    const before = seen.get(key) ?? { inRow: 0, untilMs: 0 }
    const inRow = before.inRow + 1
    const untilMs = inRow < PREPAID_LOSSES_MAX ? before.untilMs : nowMs + DISTRUST_MS
    seen.set(key, { inRow, untilMs })
  }
  return {
    untilMs(provider, asker) {
      const [own, all] = [seen.get(keyOf(provider, asker)), seen.get(provider)]
      return Math.max(own?.untilMs ?? 0, all?.untilMs ?? 0)
    },
    recordLoss(provider, { callerId, nowMs, cause }) {
      add(keyOf(provider, callerId), nowMs)
      if (cause === 'provider') add(provider, nowMs)
    },
    recordAnswer(provider, asker) {
      for (const key of [keyOf(provider, asker), provider]) {
        const before = seen.get(key)
        if (before) seen.set(key, { ...before, inRow: 0 })
      }
    },
  }
}
