import type { TokenizedModel } from '@ostrom/models/catalog'
import { BaseError, type Clock, monotonicMs, Price, Receipt } from '@ostrom/protocol'
import type { AnswerContentCache } from '../contents/answer-content-cache.ts'
import type { AnswerEvent, Question, SignedReceipt } from '../inference/inference-service.ts'
import type { PromptReasoning } from '../questions/reasoning.ts'
import type { ConversationPins, PinQuery } from '../routing/conversation-pins.ts'
import type { Observations } from '../routing/observations.ts'
import {
  failureOf,
  faultOf,
  implicatesProvider,
  isByOtherCall,
  mayBeLocal,
} from '../routing/provider-faults.ts'
import type { InferenceCallEvent } from '../sessions/calls/inference-call.ts'
import type { PaymentSource } from '../sessions/payment-source.ts'
import type { AnswerAccount } from './answer-account.ts'
import type { AnswerFunds } from './answer-funds.ts'
import type { AnswerReader } from './answer-reader.ts'
import type { AnswerSoFar, ProviderPart } from './answer-so-far.ts'
import { mayResume } from './resume-answer.ts'
import { createTokenReader, misbehaved } from './token-reader.ts'

// Yields the events of one provider's answer for the caller who asked the question, and records
// observations about the provider.

/** Context of the events of a paid answer. */
export type PaidAnswerOptions = {
  readonly observations: Observations
  readonly pins: ConversationPins
  readonly contents: AnswerContentCache
  readonly clock: Clock
  readonly question: Question
  readonly signal: AbortSignal
  readonly source: PaymentSource
  readonly turn: PinQuery
  readonly model: TokenizedModel
  readonly reasoning: PromptReasoning | undefined
  /** The answer so far; empty if no other provider began one. */
  readonly soFar: AnswerSoFar
  /** The part of the provider of these events. */
  readonly part: ProviderPart
}

/**
 * Gives back the funds that a failed or stopped answer did not need, as soon as its cost is known.
 */
function closeWhenFinal(funds: AnswerFunds, { expense, whenFinal }: AnswerAccount): void {
  const close = () => funds.close(expense().cost)
  const pending = whenFinal()
  if (pending) void pending.then(close)
  else close()
}

type CallEnd = Extract<InferenceCallEvent, { kind: 'end' }>

/** Returns the receipt in the last event of a call, with its id and its provider. */
function signedReceiptOf(
  { offer: { provider }, session }: PaymentSource,
  end: CallEnd,
): SignedReceipt {
  const { core, signature, logitFingerprint, operator } = end
  const id = Receipt.idOf(core, session.domain)
  const signed = { id, core, signature, provider, ...(operator && { operator }) }
  return { ...signed, ...(logitFingerprint && { logitFingerprint }) }
}

/**
 * Returns the signed receipt of an answer. Also puts question and answer into the cache of contents
 * if the question has a caller.
 */
export function receiptOf(
  { source, question, contents }: PaidAnswerOptions,
  end: CallEnd,
): SignedReceipt {
  const receipt = signedReceiptOf(source, end)
  const { callerId } = question
  if (callerId !== undefined) contents.put(receipt.id, { callerId, ...end.contents })
  return receipt
}

/** A call that has begun, with the tokens and the cost of its answer so far (`account`). */
export type RunningCall = {
  readonly callEvents: AsyncGenerator<InferenceCallEvent>
  readonly first: IteratorResult<InferenceCallEvent>
  readonly startedMs: number
  readonly account: AnswerAccount
  readonly funds: AnswerFunds
  /**
   * Returns the provider error to report for the error that ended the call: a late refusal is
   * marked as late, or replaced by a protocol violation (`classifyLateRefusal`).
   */
  readonly toProviderError: (error: unknown) => unknown
  /**
   * Called at the end of the call, which then no longer counts among the running answers of its
   * conversation's pin.
   */
  readonly unpin: (nowMs: number) => void
}

/** Yields the events of an answer that one provider begins or continues. */
export async function* paidEvents(
  options: PaidAnswerOptions,
  { callEvents, first, startedMs, account, funds, toProviderError, unpin }: RunningCall,
): AsyncGenerator<AnswerEvent> {
  const { source, observations, pins, turn, clock, question, soFar, part } = options
  const { provider } = source.offer
  const tokens = createTokenReader(options)
  let isEmpty = true
  try {
    for (let next = first; !next.done; next = await callEvents.next()) {
      const event = next.value
      if (event.kind !== 'end') isEmpty = false
      if (event.kind === 'tokens') {
        yield* tokens.read(event)
        continue
      }
      if (event.kind === 'embeddings' || event.kind === 'image') {
        yield event
        continue
      }
      // An empty answer may be honest. But a provider may also send one, with or without pay, to
      // keep the question from other providers. Therefore the gateway asks the provider of an empty
      // answer after other providers for a while, and does not clear its earlier failures. This
      // includes an empty continuation, for which the gateway pays the whole prompt. If the caller
      // stopped the question, its empty answer is no evidence of a fault.
      const { callerId } = question
      const { core, cost } = event
      // If token ids are counted, the output includes the ids that earlier providers delivered.
      const outputTokens = Math.max(soFar.ids.length, Number(core.outputTokens))
      if (!isEmpty) {
        observations.recordAnswer(provider, { callerId, startedMs })
        pins.recordOutput(turn, outputTokens)
      } else if (!options.signal.aborted) {
        const nowMs = monotonicMs(clock)
        observations.recordRefusal(provider, { callerId, nowMs, backoff: 'usual' })
        pins.release(turn, provider)
      }
      yield* tokens.end()
      const reasoningTokens = await countReasoning(options, tokens.reader(), outputTokens)
      const receipt = receiptOf(options, event)
      account.close(receipt)
      funds.close(cost)
      const finish = Receipt.finishReasons[core.finish] ?? 'stop'
      yield {
        kind: 'end',
        // This gateway stopped the answer when its funds were used up, so its receipt says
        // `aborted`.
        finish: finish === 'aborted' && funds.isCut() ? 'length' : finish,
        ...(event.stop !== undefined && { stop: event.stop }),
        usage: {
          inputTokens: Number(core.inputTokens),
          cachedInputTokens: Number(core.cachedInputTokens),
          outputTokens: Number(core.outputTokens),
          reasoningTokens,
        },
        cost,
        fee: Price.shareDown(cost, source.offer.feeBps),
        receipt,
      }
    }
  } catch (error) {
    part.isOver = true
    const failure = isUnknownToken(error)
      ? misbehaved(source, 'it sends an id of no token')
      : toProviderError(error)
    const { fault, events } = await tokens.breakOff(failure)
    yield* events
    part.failure = mayResume(fault, options) ? fault : undefined
    if (!options.signal.aborted) {
      const blame = () => recordProviderFault(options, fault)
      // Our own network may have caused the fault. Therefore `answerRest` counts the fault against
      // this provider only if it asks no other provider, or if another provider sends a message.
      if (part.failure !== undefined && mayBeLocal(fault)) part.blame = blame
      else blame()
      if (implicatesProvider(fault)) pins.release(turn, provider)
    }
    throw fault
  } finally {
    unpin(monotonicMs(clock))
    funds.end()
    await callEvents.return(undefined)
    // The continuation of the answer may use the remaining funds.
    if (part.failure === undefined) closeWhenFinal(funds, account)
    await source.onEnd().catch(() => {})
  }
}

/** Records a failed answer against its provider, if the error is a fault of the provider. */
export function recordProviderFault(
  { source, observations, clock, question }: PaidAnswerOptions,
  error: unknown,
): void {
  if (!faultOf(error) || isByOtherCall(error)) return
  const noted = { callerId: question.callerId, nowMs: monotonicMs(clock), error }
  observations.recordFailure(source.offer.provider, { ...failureOf(error), ...noted })
}

const isUnknownToken = (error: unknown): boolean =>
  BaseError.is(error) && error.code === 'token-unknown'

/** Counts the tokens of the reasoning: by ids, or by its text if the session counts texts. */
async function countReasoning(
  { source, model }: PaidAnswerOptions,
  { reasoningTokens, reasoningText }: AnswerReader,
  outputTokens: number,
): Promise<number> {
  const isText = source.session.counting !== 'ids' && reasoningText !== ''
  const counted = isText ? await model.tokenizer?.encode(reasoningText) : undefined
  return Math.min(counted?.length ?? reasoningTokens, outputTokens)
}
