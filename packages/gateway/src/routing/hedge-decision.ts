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
 * Returns how long a provider may let a question wait for its first token before a second one is
 * asked, by its own earlier waits. Pure.
 *
 * @param waits Its latest waits. Waits for prompts of less than half of `newTokens` are ignored.
 * @returns Milliseconds from the sending of the question; `undefined` where it is not known when
 * the provider is late, or the prompt is too long for a second one.
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

/** Counts how often callers may ask a second provider: for one of some questions each. */
export type HedgeAllowance = {
  /** Counts a question that a second provider may be asked for. */
  recordQuestion(caller: string | undefined): void
  /** Takes one second provider of a caller's. Returns false where it has none left. */
  take(caller: string | undefined): boolean
}

/** Creates the allowance of all callers, before the first question of any. */
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
