import {
  areSpecial,
  type ContentPart,
  createReasoningReader,
  createToolCallReader,
  forms,
  type ReasoningFormat,
  type ReasoningReader,
  reasoningMarkers,
  type TokenTables,
  type ToolCallFormat,
  type ToolCallReader,
} from '@ostrom/engine/tokenizer'
import type { Inference, Receipt } from '@ostrom/protocol'
import type { AnswerEvent, AnswerTokenLogprob, Question } from '../inference/inference-service.ts'
import type { PromptReasoning } from '../questions/reasoning.ts'

// Reads the pieces of an answer: its text from the ids, its reasoning and tool calls from the text.
// Only the gateway splits the text, so that client and provider count and hash the text as the
// model wrote it.

/** A piece of an answer. */
type AnswerPiece = {
  readonly ids: readonly number[]
  readonly text?: string | undefined
  readonly logprobs?: readonly AnswerTokenLogprob[] | undefined
}

export type AnswerReader = {
  /** Returns the events that this piece makes certain, and the number of characters of its text. */
  push(piece: AnswerPiece): { readonly events: readonly AnswerEvent[]; readonly characters: number }
  /** Returns the remaining events at the end of the answer. */
  end(): readonly AnswerEvent[]
  /** Reasoning tokens so far, exact if ids are counted. */
  readonly reasoningTokens: number
  /** Text of the reasoning so far. */
  readonly reasoningText: string
}

/** Reader for answers in which no tool calls are read: the whole text is answer text. */
const plainTextReader: ToolCallReader = {
  push: (text): readonly ContentPart[] => (text === '' ? [] : [{ kind: 'text', text }]),
  end: () => [],
}

/** The part of a question that determines how its answer is read. */
type ReadQuestion = Pick<Question, 'prompt'>

type ReaderOptions = {
  readonly tokenizer: TokenTables | undefined
  readonly counting: Receipt.TokenCounting
  readonly reasoning: PromptReasoning | undefined
}

/**
 * Returns the format of tool calls in an answer. Undefined if the question offers no tools, or if
 * the model's format is not known.
 */
function callFormatOf(
  { prompt }: ReadQuestion,
  { tokenizer, counting }: ReaderOptions,
): { readonly format: ToolCallFormat; readonly tools: Inference.ToolOptions } | undefined {
  const tools = prompt.kind === 'messages' ? prompt.tools : undefined
  // Engines without token ids write the tool calls of all models in the format `hermes`.
  const format = counting === 'ids' ? tokenizer?.toolCallFormat : 'hermes'
  return tools && format && { format, tools }
}

/**
 * Reasoning format of engines without token ids: the engine's adapter converts the format of its
 * server to this one.
 */
const serverReasoning: ReasoningFormat = {
  kind: 'tags',
  open: '<think>',
  close: '</think>',
  gap: '',
  variable: undefined,
}

function reasoningOf(
  { prompt }: ReadQuestion,
  { counting, reasoning }: ReaderOptions,
): PromptReasoning | undefined {
  if (counting === 'ids') return reasoning
  return prompt.kind === 'messages' ? { format: serverReasoning, start: 'open' } : undefined
}

/** Returns the readers of a question's answer, and the control tokens whose text they need. */
function readersOf(question: ReadQuestion, options: ReaderOptions) {
  const { tokenizer, counting } = options
  const specials = tokenizer?.specials ?? new Map<string, number>()
  const reasoning = reasoningOf(question, options)
  const called = callFormatOf(question, options)
  const isIds = counting === 'ids'
  const isLed = reasoning?.start === 'inside'
  let calls = plainTextReader
  if (called) {
    const { format, tools } = called
    // If a call is required, the prompt already ends with the call's opening mark, unless the
    // answer begins with reasoning: then the model writes the mark itself.
    const isBegun = isIds && tools.choice === 'required' && !isLed
    const names = tools.functions.map(({ name }) => name)
    calls = createToolCallReader({ format, names, opening: isBegun ? forms[format].opening : '' })
  }
  const showsAll = isIds && called !== undefined && areSpecial(called.format, specials)
  const special =
    showsAll || (isIds && reasoning ? reasoningMarkers(reasoning.format, specials) : false)
  if (!reasoning) return { special, reader: calls, reasoning: undefined }
  // Mark of a call that ends the reasoning: once the model has written it, the grammar allows only
  // a call.
  const isFree = called?.tools.choice === 'auto' && !showsAll
  const implicitEnd = isFree ? forms[called.format].trigger : undefined
  const reader = createReasoningReader({ ...reasoning, answer: calls, implicitEnd })
  return { special, reader, reasoning: reader }
}

/** Joins neighbouring texts of the same kind, and adds the log probabilities to the first text. */
function eventsOf(
  parts: readonly ContentPart[],
  logprobs: readonly AnswerTokenLogprob[] = [],
): readonly AnswerEvent[] {
  const events: AnswerEvent[] = []
  if (logprobs.length > 0 && !parts.some(({ kind }) => kind === 'text')) {
    events.push({ kind: 'text', text: '', logprobs })
  }
  let left = logprobs
  for (const part of parts) {
    const last = events.at(-1)
    if (part.kind === 'reasoning' && last?.kind === 'reasoning') {
      events.splice(-1, 1, { kind: 'reasoning', text: last.text + part.text })
    } else if (part.kind === 'text' && last?.kind === 'text') {
      events.splice(-1, 1, { ...last, text: last.text + part.text })
    } else if (part.kind === 'text' && left.length > 0) {
      events.push({ ...part, logprobs: left })
      left = []
    } else events.push(part)
  }
  return events
}

/** Counts the ids of the reasoning, and keeps the log probabilities of the tokens after it. */
function createReasoningCount(reader: ReasoningReader) {
  let tokens = 0
  let held: AnswerTokenLogprob[] = []
  return {
    get tokens() {
      return tokens
    },
    /**
     * Reads the text of one id. Returns its parts, and the log probabilities that belong to the
     * answer.
     */
    push(text: string, entry: AnswerTokenLogprob | undefined) {
      const { phase } = reader
      const parts = reader.push(text)
      const entries = entry ? [entry] : []
      if (phase === 'answer') return { parts, entries }
      tokens += 1
      held.push(...entries)
      if (phase === 'start' && reader.phase === 'start') return { parts, entries: [] }
      // The reader now knows whether the first characters are reasoning or answer.
      const isAnswer = phase === 'start' && reader.phase === 'answer' && !parts.some(isReasoning)
      const released = isAnswer ? held : []
      if (isAnswer) tokens = 0
      held = []
      return { parts, entries: released }
    },
    /**
     * Called at the end of the answer. An answer that ended before the reader could tell reasoning
     * from text is text: returns the log probabilities of its tokens.
     */
    end(): readonly AnswerTokenLogprob[] {
      if (reader.phase !== 'start') return []
      tokens = 0
      return held
    },
  }
}

const isReasoning = ({ kind }: ContentPart): boolean => kind === 'reasoning'

/** Creates the reader of the answer to a question, for the token counting of the session. */
export function createAnswerReader(question: ReadQuestion, options: ReaderOptions): AnswerReader {
  const { tokenizer, counting } = options
  const { special, reader, reasoning } = readersOf(question, options)
  const decoder = tokenizer?.decodeStream({ special })
  const count = reasoning && createReasoningCount(reasoning)
  let reasoningText = ''
  const note = (events: readonly AnswerEvent[]): readonly AnswerEvent[] => {
    for (const event of events) if (event.kind === 'reasoning') reasoningText += event.text
    return events
  }
  const pushIds = ({ ids, logprobs }: AnswerPiece) => {
    const parts: ContentPart[] = []
    const entries: AnswerTokenLogprob[] = []
    let characters = 0
    let at = 0
    // Ids are read one by one while each may be the last of the reasoning.
    for (; reasoning && !reasoning.isSettled && at < ids.length; at++) {
      const text = decoder?.push([ids[at]!]) ?? ''
      characters += text.length
      const read = count!.push(text, logprobs?.[at])
      parts.push(...read.parts)
      entries.push(...read.entries)
    }
    const text = at < ids.length ? (decoder?.push(ids.slice(at)) ?? '') : ''
    parts.push(...reader.push(text))
    entries.push(...(logprobs?.slice(at) ?? []))
    return { parts, entries, characters: characters + text.length }
  }
  return {
    push(piece) {
      // The caller sees the text that is counted: the text of the ids, if ids are counted.
      const { text = '', logprobs } = piece
      const { parts, entries, characters } =
        counting === 'ids'
          ? pushIds(piece)
          : { parts: reader.push(text), entries: logprobs, characters: text.length }
      return { events: note(eventsOf(parts, entries)), characters }
    },
    end() {
      const rest = counting === 'ids' ? (decoder?.end() ?? '') : ''
      const entries = count?.end()
      return note(eventsOf([...reader.push(rest), ...reader.end()], entries))
    },
    get reasoningTokens() {
      return count?.tokens ?? 0
    },
    get reasoningText() {
      return reasoningText
    },
  }
}
