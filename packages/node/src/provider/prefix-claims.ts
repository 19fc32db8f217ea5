import { type Clock, type Inference, PrefixHistory, type Receipt } from '@ostrom/protocol'
import { PrefixClaimRefusedError } from './errors.ts'

/** Checks the prefix claims of one channel against its own answers. */
export type PrefixClaims = {
  /**
   * Records a question.
   *
   * @throws {PrefixClaimRefusedError} Its claim is not valid; nothing was processed or charged.
   */
  admit(callId: bigint, question: Inference.InferenceRequest): void
  /** Records the end of an answer, before its receipt is sent. */
  recordEnd(
    question: { readonly callId: bigint; readonly prompt: Inference.AnyPrompt },
    receipt: Receipt.ReceiptCore,
    output: Pick<Inference.InferenceOutput, 'ids'>,
  ): void
}

/** Creates the claims of a channel: docs/spec/sessions.md, section 9. */
export function createPrefixClaims(clock: Pick<Clock, 'nowMs'>): PrefixClaims {
  const history = PrefixHistory.create(PrefixHistory.providerWindow)
  return {
    admit(callId, { prompt, prefixClaim }) {
      const nowMs = clock.nowMs()
      const question = prompt.kind === 'ids' ? { callId, promptIds: prompt.ids } : undefined
      if (question) history.begin(question, nowMs)
      if (!prefixClaim) return
      const reason = question
        ? history.refusalOf(prefixClaim, question, nowMs)
        : 'the prompt is not of token ids'
      if (reason !== undefined) throw new PrefixClaimRefusedError({ reason })
    },
    recordEnd({ callId, prompt }, receipt, { ids: outputIds }) {
      if (prompt.kind !== 'ids') return
      history.end({ callId, promptIds: prompt.ids, receipt, outputIds }, clock.nowMs())
    },
  }
}
