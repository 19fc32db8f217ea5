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

// Rows of training data as tokens, by the code that makes prompts of gateways tokens:
// docs/spec/training-rounds.md, section 10, and docs/adr/0205.

/** The part of a row that becomes tokens. */
export type RowText =
  /** All of it is trained. Control tokens in it count, because a template made it. */
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'completion'; readonly prompt: string; readonly completion: string }
  | {
      readonly kind: 'conversation'
      readonly messages: readonly Inference.ChatMessage[]
      readonly tools?: Inference.ToolOptions
      /** Indexes of the messages that are trained, in ascending order. */
      readonly answers: readonly number[]
    }

/** Results for a row beside its tokens. */
export type RowFacts = {
  /** Tokens of the row before it was cut. Not exact where it is far longer than the cut. */
  readonly tokens: number
  readonly isCut: boolean
  /** Answers that are not trained because the template writes them otherwise later on. */
  readonly answersLeftOut: number
  /** Whether nothing but end tokens would be trained, however long the sequences are. */
  readonly isEmpty: boolean
  /** Whether each answer closes with an end token. */
  readonly isEnded: boolean
  /** Whether the text had its first or its last token already, which was not put there again. */
  readonly hasFirst: boolean
  readonly hasLast: boolean
}

/** A row as tokens. */
export type TokenizedRow = {
  readonly ids: readonly number[]
  /** Positions of the tokens that are trained, in ascending order; never the first one. */
  readonly trained: readonly number[]
  readonly facts: RowFacts
}

/** How a row is turned into tokens. */
export type RowEncoding = {
  /** Tokens of a sequence, at which a row is cut. */
  readonly sequence: number
  /**
   * Tokens that the model's files name as ends, beside those that are known by their text. The
   * first one closes a text and a completion.
   */
  readonly endIds: readonly number[]
}

type Piece = { readonly text: string; readonly isTrained: boolean }

/** Pieces of a row, whose facts are known before they are tokens. */
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

/** Cuts a text into trained and untrained pieces. */
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
 * Cuts a conversation. If the template writes an earlier answer otherwise as soon as a later
 * message follows, only the last answer is trained, after the text that then stands before it.
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
    // The text that was cut away may be empty or lack an end; neither is known.
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

  /** Whether a text ends with a control token that its writer did not mark as text. */
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
