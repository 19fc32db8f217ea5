import type { Clock } from '@ostrom/protocol'
import type { AnswerEvent } from '../inference/inference-service.ts'
import { faultOf } from '../routing/provider-faults.ts'
import type { InferenceCallEvent } from '../sessions/calls/call-event.ts'
import { ProviderMisbehavedError } from '../sessions/errors.ts'
import { ANSWER_CHARACTERS_MAX } from '../sessions/limits.ts'
import type { PaymentSource } from '../sessions/payment-source.ts'
import type { AnswerReader } from './answer-reader.ts'
import { followAnswer } from './follow-answer.ts'
import { createIdCheck, type ReceivedToken } from './id-check.ts'
import { createReceivedPart } from './received-part.ts'

type TokensEvent = Extract<InferenceCallEvent, { kind: 'tokens' }>

/** Reads the tokens of one provider's part: checks them, and adds them to the answer so far. */
export type TokenReader = {
  /**
   * Yields the events that received tokens make certain.
   *
   * @throws {ProviderMisbehavedError} A token cannot belong to the answer. The tokens before it are
   *   read.
   */
  read(event: TokensEvent): AsyncGenerator<AnswerEvent>
  /** Returns the last events of an answer that ends with a receipt. */
  end(): readonly AnswerEvent[]
  /**
   * Ends a part that broke off: drops the tokens that the grammar of the answer forbids.
   *
   * @returns The last events of the part, and the fault of its provider: `failure`, or the breach
   *   that the tokens are.
   */
  breakOff(failure: unknown): Promise<{
    readonly events: readonly AnswerEvent[]
    readonly fault: unknown
  }>
  /** Returns the reader of the answer's text. */
  reader(): AnswerReader
}

/** Creates the reader of a part. The text of the part continues that of `soFar`. */
export function createTokenReader(options: createTokenReader.Options): TokenReader {
  const { question, soFar, part, source, signal } = options
  const { tokenizer } = options.model
  const received = createReceivedPart(options)
  const counted = source.session.counting === 'ids' ? tokenizer : undefined
  const check =
    counted && createIdCheck({ tokenizer: counted, stop: question.stop, before: soFar.ids })
  const tooLong = () =>
    misbehaved(source, `its answer has over ${ANSWER_CHARACTERS_MAX} characters`)
  const required = (events: readonly AnswerEvent[] | undefined): readonly AnswerEvent[] => {
    if (!events) throw tooLong()
    return events
  }
  const add = (tokens: readonly ReceivedToken[], text?: string) =>
    required(received.add(tokens, text))
  return {
    async *read(event) {
      const logprobs = event.logprobs && received.text.named(event.logprobs)
      if (event.logprobs && !logprobs) throw tooLong()
      const sent = event.ids.map((id, at) => ({ id, logprob: logprobs?.[at] }))
      const { tokens, violation } = check?.push(sent) ?? { tokens: sent }
      yield* add(tokens, event.text)
      if (!violation) return
      part.isCut = true
      if (violation.kind === 'end-token') throw misbehaved(source, 'it sends an end token')
      soFar.stop = violation.stop
      const ids = (await tokenizer?.encode(violation.before)) ?? []
      yield* add(ids.map((id) => ({ id, logprob: undefined })))
      throw misbehaved(source, 'it sends a stop text of the question')
    },
    end: () => [
      ...add(check?.end() ?? []),
      ...required(received.release()),
      ...received.reader().end(),
    ],
    async breakOff(failure) {
      if (faultOf(failure) === undefined || signal.aborted) return { events: [], fault: failure }
      const progress = counted && (await followAnswer(options))
      const isBreach = progress !== undefined && received.settle(progress)
      const breach = () => misbehaved(source, 'it sends a token that the grammar forbids')
      const fault = isBreach ? breach() : failure
      const events = received.release()
      if (events) return { events, fault }
      soFar.isSpoiled = true
      return { events: [], fault: tooLong() }
    },
    reader: received.reader,
  }
}

export declare namespace createTokenReader {
  type Options = createReceivedPart.Options & {
    readonly clock: Clock
    readonly signal: AbortSignal
  }
}

/** Ends the channel of a provider that broke the protocol. */
export function misbehaved(
  { session, offer: { provider } }: PaymentSource,
  reason: string,
): ProviderMisbehavedError {
  // The call is stopped, and what it delivered is paid.
  const error = new ProviderMisbehavedError({ provider, reason, isPaid: true })
  session.abandon(error)
  return error
}
