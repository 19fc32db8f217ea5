import {
  type Clock,
  createBoundedMap,
  type Hash,
  monotonicMs,
  SessionAccount,
} from '@ostrom/protocol'
import type { InferenceCall } from '../calls/inference-call.ts'
import {
  PROMPT_PACE_FACTOR,
  PROMPT_PACE_MIN,
  STOP_PAY_OFFERS_MAX,
  STOP_PAY_PROMPT_MIN,
} from '../limits.ts'

type PromptCall = Pick<
  InferenceCall,
  'usage' | 'prepaidTokens' | 'sentMs' | 'firstOutputMs' | 'agreedPromptTokens' | 'request'
>

/**
 * Computes the pay of a client for a prompt that it stops before any output. Only output shows that
 * a prompt was processed. So the client believes a provider's reports of progress only as far as
 * earlier prompts with output support them.
 *
 * @see docs/spec/sessions.md, section 3.
 */
export type StopPay = {
  /**
   * Returns the prompt tokens to pay for a call that is stopped now: all processed ones if it has
   * output.
   */
  agree(call: PromptCall): number
  /** Records a call that ended with its receipt. */
  recordEnd(call: PromptCall): void
  /** Records a call that ended without a receipt: the client does not pay its agreed amount. */
  recordFailure(call: Pick<PromptCall, 'prepaidTokens' | 'agreedPromptTokens'>): void
}

/**
 * Pay for the prompts that one wallet stops: the record of an offer's earlier prompts applies to
 * all channels under the offer.
 */
export type StopPays = {
  /** Returns the computation for an offer. */
  of(offerHash: Hash): StopPay
}

/**
 * Creates the computation of the pay for prompts that one wallet stops; no offer has a record of
 * earlier prompts yet.
 */
export function createStopPays(clock: Pick<Clock, 'nowMs'>): StopPays {
  const pays = createBoundedMap<Hash, StopPay>(STOP_PAY_OFFERS_MAX)
  return {
    of(offerHash) {
      const pay = pays.get(offerHash) ?? createStopPay(clock)
      pays.set(offerHash, pay)
      return pay
    },
  }
}

/**
 * Creates the computation of the pay for prompts that are stopped under one offer, without a record
 * of earlier prompts.
 */
export function createStopPay(clock: Pick<Clock, 'nowMs'>): StopPay {
  /**
   * Highest believed rate of prompt processing, in tokens per millisecond: `PROMPT_PACE_FACTOR`
   * times that of the quickest long prompt that had output, or `PROMPT_PACE_MIN` if that is more.
   */
  let pace = PROMPT_PACE_MIN / 1000
  /**
   * Tokens beyond the prepaid ones that may still be paid for stopped prompts. A prompt that had
   * output adds its uncached tokens. Each agreement to pay for a stopped prompt subtracts the
   * agreed tokens beyond the prepaid ones.
   */
  let trusted = 0
  const fresh = ({ usage }: PromptCall) => usage.prefilled - usage.cached
  const giveBack = ({
    agreedPromptTokens,
    prepaidTokens,
  }: Parameters<StopPay['recordFailure']>[0]) => {
    trusted += Math.max(0, agreedPromptTokens - prepaidTokens)
  }
  return {
    agree({ usage, prepaidTokens, sentMs, request }) {
      const cached = request.prefixClaim?.tokens ?? 0
      const plausible = cached + Math.floor((monotonicMs(clock) - sentMs) * pace)
      const most = prepaidTokens + trusted
      const believed = Math.max(prepaidTokens, Math.min(plausible, most))
      const isShown = SessionAccount.hasOutput(usage)
      const tokens = isShown ? usage.prefilled : Math.min(usage.prefilled, believed)
      trusted -= Math.max(0, tokens - prepaidTokens)
      return tokens
    },
    recordEnd(call) {
      const { usage, sentMs, firstOutputMs } = call
      if (!SessionAccount.hasOutput(usage)) return
      // The answer had begun before the stop arrived, so the agreed amount is not used.
      giveBack(call)
      const tokens = fresh(call)
      trusted += tokens
      if (tokens < STOP_PAY_PROMPT_MIN || firstOutputMs === undefined) return
      const shown = tokens / Math.max(1, firstOutputMs - sentMs)
      pace = Math.max(pace, PROMPT_PACE_FACTOR * shown)
    },
    recordFailure: giveBack,
  }
}
