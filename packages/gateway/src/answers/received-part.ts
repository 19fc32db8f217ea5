import type { GrammarProgress } from '@ostrom/engine/tokenizer'
import type { TokenizedModel } from '@ostrom/models/catalog'
import type { AnswerEvent, Question } from '../inference/inference-service.ts'
import type { PromptReasoning } from '../questions/reasoning.ts'
import type { PaymentSource } from '../sessions/payment-source.ts'
import { type AnswerReader, createAnswerReader } from './answer-reader.ts'
import type { AnswerSoFar, ProviderPart } from './answer-so-far.ts'
import { createAnswerText } from './answer-text.ts'
import type { ReceivedToken } from './id-check.ts'

// The received tokens of one provider's part, and their text. If the part breaks off, tokens that
// the grammar of the answer forbids are dropped, as far as the caller has seen nothing of them.

export type ReceivedPart = {
  /**
   * Adds tokens to the answer. Returns their events; `undefined` if the answer is too long.
   *
   * @throws {TokenUnknownError} An id has no token; none of the tokens is added.
   */
  add(tokens: readonly ReceivedToken[], text?: string): readonly AnswerEvent[] | undefined
  /** Returns the events of all held tokens; `undefined` if the answer is too long. */
  release(): readonly AnswerEvent[] | undefined
  /**
   * Compares the ids of the answer with its grammar, and drops forbidden ones. If the caller has
   * seen one, the answer is spoiled. Returns true if this provider sent the first forbidden one.
   */
  settle(progress: GrammarProgress): boolean
  /** Returns the reader of the answer's text. */
  reader(): AnswerReader
  readonly text: ReturnType<typeof createAnswerText>
}

/** Creates a part without tokens. Its text continues that of `soFar`. */
export function createReceivedPart(options: createReceivedPart.Options): ReceivedPart {
  const { question, soFar, part, model, source, reasoning } = options
  const { tokenizer } = model
  const { counting } = source.session
  const createReader = () => createAnswerReader(question, { tokenizer, counting, reasoning })
  const reader = () => {
    soFar.reader ??= createReader()
    return soFar.reader
  }
  soFar.text ??= createAnswerText(tokenizer)
  const { text } = soFar
  const hasGrammar = counting === 'ids' && question.sampler.grammar !== undefined
  // If the caller sees the answer only as a whole, its text is made when the part ends, so that
  // forbidden tokens can still be dropped.
  const isHeld = hasGrammar && question.isShownWhole === true
  const firstId = soFar.ids.length
  /** Pieces of tokens, as they came, of which the caller has seen nothing. */
  let unseen: (readonly ReceivedToken[])[] = []
  const countSeen = () => soFar.ids.length - unseen.flat().length

  const show = (tokens: readonly ReceivedToken[], received = '') => {
    const logprobs = tokens.flatMap(({ logprob }) => logprob ?? [])
    const named = logprobs.length > 0 ? logprobs : undefined
    const piece = reader().push({ ids: idsOf(tokens), text: received, logprobs: named })
    return text.take(piece.characters) ? piece.events : undefined
  }
  /** Drops all tokens from the index `from` on, of which the caller has seen nothing. */
  const drop = (from: number): void => {
    unseen = firstOf(unseen, from - countSeen())
    soFar.ids.splice(from)
    soFar.stop = undefined
    part.isCut = true
    if (isHeld) return
    // The reader has read the dropped tokens, so a new one reads the kept ones. Their events are
    // those that the caller has seen.
    soFar.reader = createReader()
    soFar.reader.push({ ids: soFar.ids })
  }
  return {
    add(tokens, received) {
      // An id of no token ends the part before it, also if its text is not made yet.
      if (isHeld) tokenizer?.decode(idsOf(tokens), { special: true })
      const events = isHeld ? [] : show(tokens, received)
      if (!events) return undefined
      soFar.ids.push(...idsOf(tokens))
      if (events.length > 0) unseen = []
      else if (hasGrammar) unseen.push(tokens)
      return events
    },
    release() {
      const held = isHeld ? unseen : []
      unseen = []
      const events: AnswerEvent[] = []
      for (const tokens of held) {
        const shown = show(tokens)
        if (!shown) return undefined
        events.push(...shown)
      }
      return events
    },
    settle({ permitted, isFinished }) {
      const isForbidden = permitted < soFar.ids.length
      const isSeen = isForbidden && permitted < countSeen()
      soFar.isSpoiled = isSeen
      soFar.isFinished = isFinished && !isSeen
      if (isForbidden && !isSeen) drop(permitted)
      return isForbidden && permitted >= firstId
    },
    reader,
    text,
  }
}

export declare namespace createReceivedPart {
  type Options = {
    readonly question: Question
    readonly soFar: AnswerSoFar
    readonly part: ProviderPart
    readonly model: Pick<TokenizedModel, 'tokenizer'>
    readonly reasoning: PromptReasoning | undefined
    readonly source: PaymentSource
  }
}

/** Returns the first `count` tokens, in their pieces. */
function firstOf(pieces: readonly (readonly ReceivedToken[])[], count: number) {
  let left = count
  return pieces.map((tokens) => {
    const kept = tokens.slice(0, left)
    left -= kept.length
    return kept
  })
}

const idsOf = (tokens: readonly ReceivedToken[]): readonly number[] => tokens.map(({ id }) => id)
