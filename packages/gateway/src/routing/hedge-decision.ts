import { createBoundedMap } from '@ostrom/protocol'
import type { PinWait } from './conversation-pins.ts'
import {
  HEDGE_CALLERS_MAX,
  HEDGE_EVERY_QUESTIONS,
  HEDGE_PERCENTILE,
  HEDGE_PROMPT_TOKENS_MAX,
  HEDGE_WAIT_FACTOR,
  HEDGE_WAIT_MIN_MS,
  HEDGE_WAITS_MIN,
  HEDGES_SAVED_MAX,
} from './limits.ts'

/**
 * Returns how long a question waits for a provider's first token before the gateway asks a second
 * provider. Computes this time from earlier waits for the first provider. Pure.
 *
 * @param waits The provider's latest waits. Waits for prompts of less than half of `newTokens` are
 *   ignored.
 * @returns Milliseconds from the sending of the question; `undefined` if there are too few waits,
 *   or the prompt is too long for a second provider.
 */
export function hedgeWaitMs(
  waits: readonly PinWait[],
  { newTokens }: Pick<PinWait, 'newTokens'>,
): number | undefined {
  if (newTokens > HEDGE_PROMPT_TOKENS_MAX) return undefined
  const known = waits
    .filter((wait) => 2 * wait.newTokens >= newTokens)
    .map(({ waitedMs }) => waitedMs)
    .toSorted((a, b) => a - b)
  if (known.length < HEDGE_WAITS_MIN) return undefined
  const expectedMs = known[Math.ceil((known.length * HEDGE_PERCENTILE) / 100) - 1]!
  return Math.max(HEDGE_WAIT_MIN_MS, HEDGE_WAIT_FACTOR * expectedMs)
}

/**
 * Counts how often each caller may ask a second provider: once for every `HEDGE_EVERY_QUESTIONS` of
 * its questions.
 */
export type HedgeAllowance = {
  /** Counts a question for which a second provider may be asked. */
  recordQuestion(caller: string | undefined): void
  /** Uses one of the caller's second tries. Returns false if the caller has none left. */
  take(caller: string | undefined): boolean
}

/** Creates the allowances. Each caller begins without a second try. */
export function createHedgeAllowance(): HedgeAllowance {
  const questions = createBoundedMap<string, number>(HEDGE_CALLERS_MAX)
  const of = (caller: string) => questions.get(caller) ?? 0
  return {
    recordQuestion(caller = '') {
      const most = HEDGE_EVERY_QUESTIONS * HEDGES_SAVED_MAX
      questions.set(caller, Math.min(most, of(caller) + 1))
    },
    take(caller = '') {
      const left = of(caller) - HEDGE_EVERY_QUESTIONS
      if (left < 0) return false
      questions.set(caller, left)
      return true
    },
  }
}
