import type { AsyncTokenizer } from '@ostrom/engine/tokenizer'
import type { AnswerEvent, Question } from '../inference-service.ts'
import type { PaymentSource } from '../payment-source.ts'
import type { InferenceCallEvent } from '../sessions/calls/inference-call.ts'
import { ProviderMisbehavedError } from '../sessions/errors.ts'
import { ANSWER_CHARACTERS_MAX } from '../sessions/limits.ts'
import type { AnswerReader } from './answer-reader.ts'
import type { AnswerSoFar } from './answer-so-far.ts'
import { createAnswerText } from './answer-text.ts'
import { createIdCheck, type ReceivedToken } from './id-check.ts'

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
}

/** Creates the reader of a part. The text of the part continues that of `soFar`. */
export function createTokenReader(options: createTokenReader.Options): TokenReader {
  const { question, soFar, reader, tokenizer, source } = options
  soFar.text ??= createAnswerText(tokenizer)
  const { text } = soFar
  const isCounted = source.session.counting === 'ids'
  const check =
    isCounted && tokenizer
      ? createIdCheck({ tokenizer, stop: question.stop, before: soFar.ids })
      : undefined
  const tooLong = () =>
    misbehaved(source, `its answer has over ${ANSWER_CHARACTERS_MAX} characters`)
  const add = (tokens: readonly ReceivedToken[], received = ''): readonly AnswerEvent[] => {
    const ids = tokens.map(({ id }) => id)
    const logprobs = tokens.flatMap(({ logprob }) => logprob ?? [])
    const named = logprobs.length > 0 ? logprobs : undefined
    const piece = reader.push({ ids, text: received, logprobs: named })
    if (!text.take(piece.characters)) throw tooLong()
    soFar.ids.push(...ids)
    return piece.events
  }
  return {
    async *read(event) {
      const logprobs = event.logprobs && text.named(event.logprobs)
      if (event.logprobs && !logprobs) throw tooLong()
      const received = event.ids.map((id, at) => ({ id, logprob: logprobs?.[at] }))
      const { tokens, violation } = check?.push(received) ?? { tokens: received }
      yield* add(tokens, event.text)
      if (!violation) return
      if (violation.kind === 'end-token') throw misbehaved(source, 'it sends an end token')
      soFar.stop = violation.stop
      const ids = (await tokenizer?.encode(violation.before)) ?? []
      yield* add(ids.map((id) => ({ id, logprob: undefined })))
      throw misbehaved(source, 'it sends a stop text of the question')
    },
    end: () => [...add(check?.end() ?? []), ...reader.end()],
  }
}

export declare namespace createTokenReader {
  type Options = {
    readonly question: Question
    readonly soFar: AnswerSoFar
    readonly reader: AnswerReader
    readonly tokenizer: AsyncTokenizer | undefined
    readonly source: PaymentSource
  }
}

/** Ends the channel of a provider that broke the protocol. */
export function misbehaved(
  { session, offer: { provider } }: PaymentSource,
  reason: string,
): ProviderMisbehavedError {
  const error = new ProviderMisbehavedError({ provider, reason })
  session.abandon(error)
  return error
}
