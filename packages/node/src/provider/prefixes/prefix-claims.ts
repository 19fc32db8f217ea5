import {
  type AccountId,
  type Clock,
  type Inference,
  monotonicMs,
  PrefixHistory,
  type Price,
  type Receipt,
} from '@ostrom/protocol'
import { PrefixClaimRefusedError, PrefixForgottenError } from '../errors.ts'
import type { PrefixMemory } from './prefix-memory.ts'

/** Checks the prefix claims of one channel against the channel's earlier answers. */
export type PrefixClaims = {
  /**
   * Records a question.
   *
   * @throws {PrefixClaimRefusedError} The question's claim is not valid; nothing was processed or
   *   charged.
   * @throws {PrefixForgottenError} The memory was full and forgot the answer that the claim names;
   *   nothing was processed or charged.
   */
  admit(callId: bigint, question: Inference.InferenceRequest): void
  /** Records the end of an answer, before its receipt is sent. */
  recordEnd(
    callId: bigint,
    question: Inference.InferenceRequest,
    receipt: Receipt.ReceiptCore,
    output: Pick<Inference.InferenceOutput, 'ids'>,
  ): void
  /** Forgets all answers at the end of the channel. */
  end(): void
}

type PrefixClaimsContext = {
  readonly clock: Pick<Clock, 'nowMs'>
  readonly prefixMemory: PrefixMemory
}

const NO_IDS = 'the prompt is not of token ids'
const NO_DISCOUNT = 'the offer has no lower price for cached input'

/**
 * Creates the claims of a channel: docs/spec/sessions.md, section 9. Under an offer whose cached
 * input costs no less than input, the result keeps no prompts and refuses each claim.
 */
export function createPrefixClaims(
  { clock, prefixMemory }: PrefixClaimsContext,
  client: AccountId,
  { cachedInput, input }: Pick<Price.PriceMap, 'cachedInput' | 'input'>,
): PrefixClaims {
  const hasDiscount = cachedInput < input
  const history = PrefixHistory.create(PrefixHistory.providerWindow)
  /**
   * Records the question if later questions can claim it as their prefix. Returns the reason to
   * refuse the prefix claim of this question; undefined if it has no claim or a valid claim.
   */
  const refusalOf = (callId: bigint, request: Inference.InferenceRequest): string | undefined => {
    const { prefixClaim: claim } = request
    if (!hasDiscount) return claim && NO_DISCOUNT
    const question = PrefixHistory.questionOf(callId, request)
    if (!question) return claim && NO_IDS
    const nowMs = monotonicMs(clock)
    history.begin(question, nowMs)
    if (claim && history.isForgotten(claim, question, nowMs)) throw new PrefixForgottenError()
    return claim && history.refusalOf(claim, question, nowMs)
  }
  return {
    admit(callId, question) {
      const reason = refusalOf(callId, question)
      if (reason !== undefined) throw new PrefixClaimRefusedError({ reason })
    },
    recordEnd(callId, request, receipt, { ids: outputIds }) {
      const question = hasDiscount ? PrefixHistory.questionOf(callId, request) : undefined
      if (!question) return
      history.end({ ...question, receipt, outputIds }, monotonicMs(clock))
      prefixMemory.register(client, history)
    },
    end: () => prefixMemory.release(client, history),
  }
}
