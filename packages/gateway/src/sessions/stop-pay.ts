import { type Clock, SessionAccount } from '@ostrom/protocol'
import type { InferenceCall } from './inference-call.ts'
import { PROMPT_PACE_FACTOR, PROMPT_PACE_MIN, STOP_PAY_PROMPT_MIN } from './limits.ts'

type PromptCall = Pick<
  InferenceCall,
  'usage' | 'prepaidTokens' | 'sentMs' | 'firstOutputMs' | 'agreedPromptTokens' | 'request'
>

/**
 * Says what a client pays for a prompt that it stops before any output. Only output shows that a
 * prompt was processed, so a provider's progress is believed within what it has shown before.
 *
 * @see docs/spec/sessions.md, section 3.
 */
export type StopPay = {
  /** Returns the prompt tokens to pay for a call that is stopped now; 0 if it has output. */
  agree(call: PromptCall): number
  /** Takes notice of a call that ended with its receipt. */
  recordEnd(call: PromptCall): void
}

/** Creates the pay of the stops on one channel, whose provider has shown nothing yet. */
export function createStopPay(clock: Pick<Clock, 'nowMs'>): StopPay {
  /** Tokens a millisecond that are believed, by the quickest long prompt that had output. */
  let pace = PROMPT_PACE_MIN / 1000
  /** Tokens of stopped prompts to pay for beyond the prepaid ones: as many as had output. */
  let trusted = 0
  const fresh = ({ usage }: PromptCall) => usage.prefilled - usage.cached
  return {
    agree({ usage, prepaidTokens, sentMs, request }) {
      if (SessionAccount.hasOutput(usage)) return 0
      const cached = request.prefixClaim?.tokens ?? 0
      const plausible = cached + Math.floor((clock.nowMs() - sentMs) * pace)
      const most = prepaidTokens + trusted
      const tokens = Math.min(usage.prefilled, Math.max(prepaidTokens, Math.min(plausible, most)))
      trusted -= Math.max(0, tokens - prepaidTokens)
      return tokens
    },
    recordEnd(call) {
      const { usage, prepaidTokens, sentMs, firstOutputMs, agreedPromptTokens } = call
      if (!SessionAccount.hasOutput(usage)) return
      // It had begun before the stop arrived, so that what was agreed on is not used.
      trusted += Math.max(0, agreedPromptTokens - prepaidTokens)
      const tokens = fresh(call)
      trusted += tokens
      if (tokens < STOP_PAY_PROMPT_MIN || firstOutputMs === undefined) return
      const shown = tokens / Math.max(1, firstOutputMs - sentMs)
      pace = Math.max(pace, PROMPT_PACE_FACTOR * shown)
    },
  }
}
