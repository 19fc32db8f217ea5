import { BaseError, monotonicMs, Price, Receipt } from '@ostrom/protocol'
import type { AnswerEvent } from '../inference/inference-service.ts'
import { implicatesProvider, mayBeLocal } from '../routing/provider-faults.ts'
import type { InferenceCallEvent } from '../sessions/calls/call-event.ts'
import type { AnswerAccount } from './answer-account.ts'
import type { AnswerFunds } from './answer-funds.ts'
import type { AnswerReader } from './answer-reader.ts'
import { type ProviderTry, receiptOf, recordProviderFault } from './provider-try.ts'
import { mayResume } from './resume-answer.ts'
import { createTokenReader, misbehaved } from './token-reader.ts'

// Yields the events of one provider's answer for the caller who asked the question, and records
// observations about the provider.

/**
 * Gives back the funds that a failed or stopped answer did not need, as soon as its cost is known.
 */
function closeWhenFinal(funds: AnswerFunds, { expense, whenFinal }: AnswerAccount): void {
  const close = () => funds.close(expense().cost)
  const pending = whenFinal()
  if (pending) void pending.then(close)
  else close()
}

/** The call of a try, of which the first event is read. */
export type RunningCall = {
  readonly callEvents: AsyncGenerator<InferenceCallEvent>
  readonly first: IteratorResult<InferenceCallEvent>
  /**
   * Called at the end of the call, which then no longer counts among the running answers of its
   * conversation's pin.
   */
  readonly unpin: (nowMs: number) => void
}

/** Yields the events of an answer that one provider begins or continues. */
export async function* paidEvents(
  attempt: ProviderTry,
  { callEvents, first, unpin }: RunningCall,
): AsyncGenerator<AnswerEvent> {
  const { source, observations, pins, turn, clock, question, soFar, part } = attempt
  const { account, funds, startedMs, signal } = attempt
  const { provider } = source.offer
  const tokens = createTokenReader(attempt)
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
      } else if (!signal.aborted) {
        const nowMs = monotonicMs(clock)
        observations.recordRefusal(provider, { callerId, nowMs, backoff: 'usual' })
        pins.release(turn, provider)
      }
      yield* tokens.end()
      const reasoningTokens = await countReasoning(attempt, tokens.reader(), outputTokens)
      const receipt = receiptOf(attempt, event)
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
      : attempt.toProviderError(error)
    const { fault, events } = await tokens.breakOff(failure)
    yield* events
    part.failure = mayResume(fault, attempt) ? fault : undefined
    if (!signal.aborted) {
      const blame = () => recordProviderFault(attempt, fault)
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

const isUnknownToken = (error: unknown): boolean =>
  BaseError.is(error) && error.code === 'token-unknown'

/** Counts the tokens of the reasoning: by ids, or by its text if the session counts texts. */
async function countReasoning(
  { source, model }: ProviderTry,
  { reasoningTokens, reasoningText }: AnswerReader,
  outputTokens: number,
): Promise<number> {
  const isText = source.session.counting !== 'ids' && reasoningText !== ''
  const counted = isText ? await model.tokenizer?.encode(reasoningText) : undefined
  return Math.min(counted?.length ?? reasoningTokens, outputTokens)
}
