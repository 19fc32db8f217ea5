import type { Inference } from '@ostrom/protocol'
import { PromptUnsupportedError, TemplateFailedError } from '../errors.ts'
import { createBudget } from './bounded-interpreter.ts'
import type { ToolCallFormat } from './calls/index.ts'
import type { ChatTemplate } from './chat-template.ts'
import type { ControlTokenGuard } from './control-token-guard.ts'
import { withToolCallIds } from './render-prompt.ts'
import { answerSpans, type RenderMessages, type TextSpan } from './row-spans.ts'
import type { SpecialEncoder } from './special-encoder.ts'
import type { Vocabulary } from './vocabulary.ts'

// Converts rows of training data to tokens, with the same code as prompts of gateways:
// docs/spec/training-rounds.md, section 10, and docs/spec/training-rounds.md.

/** The part of a row that is encoded to tokens. */
export type RowText =
  /**
   * The whole text is trained. Control tokens in it are recognized, because a template produced it.
   */
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'completion'; readonly prompt: string; readonly completion: string }
  | {
      readonly kind: 'conversation'
      readonly messages: readonly Inference.ChatMessage[]
      readonly tools?: Inference.ToolOptions
      /** Indexes of the trained messages, in ascending order. */
      readonly answers: readonly number[]
    }

/** Properties of a row in addition to its tokens. */
export type RowFacts = {
  /**
   * Number of tokens of the row before truncation; not exact if the row is far longer than the
   * sequence.
   */
  readonly tokens: number
  readonly isCut: boolean
  /**
   * Number of answers that are not trained, because the template changes them when later messages
   * follow.
   */
  readonly answersLeftOut: number
  /** Whether only end tokens would be trained, even with sequences of any length. */
  readonly isEmpty: boolean
  /** Whether each answer ends with an end token. */
  readonly isEnded: boolean
  /**
   * Whether the text already had the model's first token (or its last token, `hasLast`), which was
   * then not added again.
   */
  readonly hasFirst: boolean
  readonly hasLast: boolean
}

/** A row, encoded to tokens. */
export type TokenizedRow = {
  readonly ids: readonly number[]
  /** Positions of the trained tokens, in ascending order; never the first position. */
  readonly trained: readonly number[]
  readonly facts: RowFacts
}

/** Parameters for encoding a row. */
export type RowEncoding = {
  /** Maximum tokens of a sequence, to which a row is truncated. */
  readonly sequence: number
  /**
   * End tokens that the model's files name, in addition to those known by their text. The first of
   * them ends a text and a completion.
   */
  readonly endIds: readonly number[]
}

type Piece = { readonly text: string; readonly isTrained: boolean }

/** Pieces of a row before encoding, with the properties that are already known. */
type RowPieces = {
  readonly pieces: readonly Piece[]
  readonly isEmpty: boolean
  readonly answersLeftOut: number
}

export declare namespace createRowEncoder {
  type Options = {
    readonly vocabulary: Vocabulary
    readonly guard: ControlTokenGuard
    readonly encodeSpecial: SpecialEncoder
    readonly chat: ChatTemplate | undefined
    readonly toolCallFormat: ToolCallFormat | undefined
  }
}

const isEmptyAnswer = ({ content, toolCalls, reasoning }: Inference.ChatMessage): boolean =>
  content.trim() === '' && !toolCalls?.length && !reasoning?.trim()

/** Splits a text into trained and untrained pieces. */
function piecesOf(text: string, spans: readonly TextSpan[]): readonly Piece[] {
  const pieces: Piece[] = []
  let from = 0
  for (const { start, end } of spans) {
    pieces.push({ text: text.slice(from, start), isTrained: false })
    pieces.push({ text: text.slice(start, end), isTrained: true })
    from = end
  }
  pieces.push({ text: text.slice(from), isTrained: false })
  return pieces
}

/**
 * Splits a conversation. If the template changes an earlier answer when a later message follows,
 * only the last answer is trained, after the text that the template then writes before it.
 */
function conversationPieces(
  row: Extract<RowText, { kind: 'conversation' }>,
  render: RenderMessages,
): RowPieces {
  const { messages, answers } = row
  const whole = render(messages, false)
  const spans = answerSpans(whole, { messages, answers, render })
  if (spans) {
    const isEmpty = answers.every((at) => isEmptyAnswer(messages[at]!))
    return { pieces: piecesOf(whole, spans), isEmpty, answersLeftOut: 0 }
  }
  const last = answers.at(-1)!
  const text = last === messages.length - 1 ? whole : render(messages.slice(0, last + 1), false)
  const before = render(messages.slice(0, last), true)
  if (!text.startsWith(before)) {
    throw new TemplateFailedError({ reason: 'it changes what stands before an answer' })
  }
  return {
    pieces: piecesOf(text, [{ start: before.length, end: text.length }]),
    isEmpty: isEmptyAnswer(messages[last]!),
    answersLeftOut: answers.length - 1,
  }
}

/** Creates the function that turns rows into tokens; see `Tokenizer.encodeRow`. */
export function createRowEncoder(options: createRowEncoder.Options) {
  const { vocabulary, guard, encodeSpecial, chat, toolCallFormat } = options
  const { bosId, addsBos, eosIds } = vocabulary

  const cut = (row: RowPieces, encoding: RowEncoding, closing: boolean): TokenizedRow => {
    const { sequence, endIds } = encoding
    const [endId] = endIds
    const ends = new Set([...eosIds, ...endIds])
    const encoded = encodeSpecial(
      row.pieces.map(({ text }) => text),
      sequence,
    )
    const ids: number[] = []
    const trained: number[] = []
    const isFirstGiven =
      bosId !== undefined && encoded.find((piece) => piece.length > 0)?.[0] === bosId
    if (closing && addsBos && bosId !== undefined && !isFirstGiven) ids.push(bosId)
    let isEnded = true
    let hasText = false
    for (const [at, piece] of encoded.entries()) {
      const from = ids.length
      for (const id of piece) ids.push(id)
      if (!row.pieces[at]!.isTrained) continue
      // Text that a template writes after the end token is not part of the answer.
      const end = closing ? -1 : piece.findLastIndex((id) => ends.has(id))
      const count = end < 0 ? piece.length : end + 1
      isEnded &&= closing || end >= 0
      hasText ||= piece.slice(0, count).some((id) => !ends.has(id) && id !== bosId)
      for (let place = 0; place < count; place++) trained.push(from + place)
    }
    const lastText = row.pieces.findLast(({ isTrained }) => isTrained)?.text.trimEnd() ?? ''
    const hasLast = closing && [...ends].some((id) => endsWith(lastText, id))
    if (closing && !hasLast && endId !== undefined) trained.push(ids.push(endId) - 1)
    // Whether the truncated text is empty or lacks an end is unknown.
    const isCut = ids.length > sequence
    return {
      ids: ids.slice(0, sequence),
      trained: trained.filter((at) => at > 0 && at < sequence),
      facts: {
        tokens: ids.length,
        isCut,
        answersLeftOut: row.answersLeftOut,
        isEmpty: row.isEmpty || (!isCut && !hasText),
        isEnded: isCut || (closing ? hasLast || endId !== undefined : isEnded),
        hasFirst: closing && addsBos && isFirstGiven,
        hasLast,
      },
    }
  }

  /** Returns whether a text ends with a control token that is not marked as text. */
  const endsWith = (text: string, id: number): boolean => {
    const token = [...vocabulary.specials].find(([, one]) => one === id)?.[0]
    return token !== undefined && text.endsWith(token)
  }

  return (row: RowText, encoding: RowEncoding): TokenizedRow => {
    if (row.kind === 'text') {
      const pieces = [{ text: guard.escape(row.text), isTrained: true }]
      const isEmpty = row.text.trim() === ''
      return cut({ pieces, isEmpty, answersLeftOut: 0 }, encoding, true)
    }
    if (row.kind === 'completion') {
      const pieces = [
        { text: guard.escape(row.prompt), isTrained: false },
        { text: guard.escape(row.completion), isTrained: true },
      ]
      const isEmpty = row.completion.trim() === ''
      return cut({ pieces, isEmpty, answersLeftOut: 0 }, encoding, true)
    }
    if (!chat) {
      throw new PromptUnsupportedError({
        kind: 'messages',
        reason: 'the model has no chat template',
        remedy: 'Add its chat_template.jinja, or write rows of text, or of prompt and completion.',
      })
    }
    const budget = createBudget()
    const { tools } = row
    const render: RenderMessages = (given, isPrompt) => {
      const messages = tools ? withToolCallIds(given, toolCallFormat) : given
      return chat.render(messages, { guard, tools, isPrompt, budget })
    }
    if (row.answers.length > 0) return cut(conversationPieces(row, render), encoding, false)
    const pieces = [{ text: render(row.messages, false), isTrained: false }]
    return cut({ pieces, isEmpty: true, answersLeftOut: 0 }, encoding, false)
  }
}
