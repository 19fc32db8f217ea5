import type { AccountId } from '@ostrom/protocol'
import { createBoundedMap } from './bounded-map.ts'
import type { FailureEvent } from './failure-backoff.ts'
import { DISTRUST_MS, OBSERVATIONS_MAX, PREPAID_LOSSES_MAX } from './limits.ts'

/** A prompt that was paid ahead, and nothing came. */
export type PrepaidLoss = FailureEvent

/** Who took pay for nothing, of whom; kept in memory, the oldest give way. */
export type PrepaidLosses = {
  /** Until when any other is asked before a provider, in milliseconds; 0 where nothing was lost. */
  untilMs(provider: AccountId, asker?: string): number
  /** A loss more: the next in a row is one too many. */
  recordLoss(provider: AccountId, loss: PrepaidLoss): void
  /** It answered: what it gave this asker nothing for is forgotten. */
  recordAnswer(provider: AccountId, asker?: string): void
}

type LossStreak = { readonly inRow: number; readonly untilMs: number }

/**
 * Counts by provider and asker: nobody has an honest provider left by the questions that it has to
 * fail, and no asker's answers make up for what another lost. What only the provider can be the
 * cause of counts for all askers beside.
 */
export function createPrepaidLosses(): PrepaidLosses {
  const seen = createBoundedMap<string, LossStreak>(OBSERVATIONS_MAX)
  const keyOf = (provider: AccountId, asker = '') => `${provider} ${asker}`
  const add = (key: string, nowMs: number) => {
    const before = seen.get(key) ?? { inRow: 0, untilMs: 0 }
    const inRow = before.inRow + 1
    const untilMs = inRow < PREPAID_LOSSES_MAX ? before.untilMs : nowMs + DISTRUST_MS
    seen.put(key, { inRow, untilMs })
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
        if (before) seen.put(key, { ...before, inRow: 0 })
      }
    },
  }
}
