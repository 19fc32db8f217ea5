import type { ContentPart, ToolCallReader } from '../calls/index.ts'
import { channelTokens, type ReasoningFormat, type ReasoningStart } from './formats.ts'

// Splits the streamed text of an answer into its reasoning and the rest. Reasoning comes first or
// not at all: a mark in the answer itself is text.

export type ReasoningReader = ToolCallReader & {
  /**
   * Part of the answer to which the next text belongs, as far as known: `start` until the first
   * characters decide it.
   */
  readonly phase: 'start' | 'reasoning' | 'answer'
  /** True once no more reasoning can come. */
  readonly isSettled: boolean
}

/** Returns the length of the suffix of `text` that may become `mark`. */
function begunLength(text: string, mark: string): number {
  let size = Math.min(mark.length - 1, text.length)
  while (size > 0 && !text.endsWith(mark.slice(0, size))) size--
  return size
}

const reasoningPart = (text: string): readonly ContentPart[] =>
  text === '' ? [] : [{ kind: 'reasoning', text }]

/**
 * Creates a filter of the pieces of a reasoning, which drops white space at both ends of the whole.
 */
function createReasoningText() {
  let isBegun = false
  let held = ''
  return {
    push(text: string): readonly ContentPart[] {
      const fresh = isBegun ? text : text.trimStart()
      const sure = fresh.trimEnd()
      if (sure === '') {
        // The text is only joined here, because rescanning it for each piece would take quadratic
        // time.
        if (isBegun) held += fresh
        return []
      }
      isBegun = true
      const part = reasoningPart(held + sure)
      held = fresh.slice(sure.length)
      return part
    },
  }
}

/**
 * Stores the white space at the start of an answer separately, so that none of it is read twice.
 */
function createLead() {
  let lead = ''
  return {
    /** Returns a text without white space at its start. */
    strip(text: string): string {
      const begun = text.trimStart()
      lead += text.slice(0, text.length - begun.length)
      return begun
    },
    /** Removes and returns the white space so far. */
    take(): string {
      const taken = lead
      lead = ''
      return taken
    },
  }
}

type ReaderOptions = {
  readonly format: ReasoningFormat
  readonly start: ReasoningStart
  /** Reads the text after the reasoning. */
  readonly answer: ToolCallReader
  /**
   * Text that ends the reasoning without its closing mark, such as the start of a call; it belongs
   * to the following text.
   */
  readonly implicitEnd?: string | undefined
}

function createTagReader({ format, start, answer, implicitEnd }: ReaderOptions): ReasoningReader {
  const { open, close } = format
  const reasoning = createReasoningText()
  let state: 'start' | 'reasoning' | 'gap' | 'answer' =
    start === 'open' ? 'start' : start === 'inside' ? 'reasoning' : 'answer'
  let buffer = ''
  /**
   * True while the answer may begin with the opening mark although its prompt ends with that mark,
   * as some models write it.
   */
  let mayRepeat = start === 'inside'
  const ends = implicitEnd === undefined ? [close] : [close, implicitEnd]

  const lead = createLead()

  const readStart = (): boolean => {
    buffer = lead.strip(buffer)
    if (buffer.length < open.length && open.startsWith(buffer)) return false
    const isReasoning = buffer.startsWith(open)
    const before = lead.take()
    buffer = isReasoning ? buffer.slice(open.length) : before + buffer
    state = isReasoning ? 'reasoning' : 'answer'
    return true
  }
  const dropRepeated = (): boolean => {
    // White space at the start of reasoning is dropped, with or without a mark.
    buffer = buffer.trimStart()
    if (buffer.length < open.length && open.startsWith(buffer)) return false
    mayRepeat = false
    if (buffer.startsWith(open)) buffer = buffer.slice(open.length)
    return true
  }
  const readReasoning = (parts: ContentPart[]): boolean => {
    if (mayRepeat && !dropRepeated()) return false
    const found = ends
      .map((mark) => ({ mark, at: buffer.indexOf(mark) }))
      .filter(({ at }) => at >= 0)
      .sort((a, b) => a.at - b.at)[0]
    const held = Math.max(...ends.map((mark) => begunLength(buffer, mark)))
    const size = found ? found.at : buffer.length - held
    parts.push(...reasoning.push(buffer.slice(0, size)))
    buffer = buffer.slice(found?.mark === close ? size + close.length : size)
    if (!found) return false
    state = 'gap'
    return true
  }
  const readAnswer = (parts: ContentPart[]): boolean => {
    const text = state === 'gap' ? buffer.trimStart() : buffer
    buffer = ''
    if (text === '') return false
    state = 'answer'
    parts.push(...answer.push(text))
    return false
  }
  return {
    push(text) {
      buffer += text
      const parts: ContentPart[] = []
      const step = () =>
        state === 'start'
          ? readStart()
          : state === 'reasoning'
            ? readReasoning(parts)
            : readAnswer(parts)
      while (step()) {}
      return parts
    },
    end() {
      const rest = lead.take() + buffer
      buffer = ''
      const parts =
        state === 'reasoning' ? reasoning.push(rest) : state === 'start' ? answer.push(rest) : []
      return [...parts, ...answer.end()]
    },
    get phase() {
      return state === 'gap' ? 'answer' : state
    },
    get isSettled() {
      return state === 'gap' || state === 'answer'
    },
  }
}

const { start: START, channel: CHANNEL, message: MESSAGE, end: END } = channelTokens

/**
 * Returns the kind of a message's text, determined from its header. Calls in the commentary channel
 * count as reasoning, so that they are not shown as text of the answer.
 */
function bodyOf(header: string): 'reasoning' | 'answer' {
  const name = header.split(CHANNEL).at(-1)!.trim()
  if (!header.includes(CHANNEL) || name.startsWith('final')) return 'answer'
  return name.startsWith('commentary') && !name.includes('to=') ? 'answer' : 'reasoning'
}

function createChannelReader({ start, answer }: ReaderOptions): ReasoningReader {
  const reasoning = createReasoningText()
  let state: 'start' | 'header' | 'reasoning' | 'answer' =
    start === 'open' ? 'start' : start === 'inside' ? 'reasoning' : 'answer'
  let buffer = ''
  let isFirst = start === 'open'
  /** The part of a header that was read so far. */
  let header = ''
  const lead = createLead()
  const marks = [END, START, CHANNEL]

  const readStart = (): boolean => {
    buffer = lead.strip(buffer)
    if ([CHANNEL, START].some((mark) => buffer.startsWith(mark))) state = 'header'
    else if ([CHANNEL, START].some((mark) => mark.startsWith(buffer))) return false
    else state = 'answer'
    const before = lead.take()
    if (state === 'answer') buffer = before + buffer
    isFirst = state === 'header'
    return true
  }
  const readHeader = (): boolean => {
    const at = buffer.indexOf(MESSAGE)
    if (at < 0) {
      const seen = Math.max(0, buffer.length - MESSAGE.length + 1)
      header += buffer.slice(0, seen)
      buffer = buffer.slice(seen)
      return false
    }
    state = bodyOf(header + buffer.slice(0, at))
    header = ''
    isFirst = false
    buffer = buffer.slice(at + MESSAGE.length)
    return true
  }
  const readBody = (parts: ContentPart[]): boolean => {
    const found = marks.map((mark) => buffer.indexOf(mark)).filter((at) => at >= 0)
    const at = Math.min(...found)
    const held = Math.max(...marks.map((mark) => begunLength(buffer, mark)))
    const size = found.length > 0 ? at : buffer.length - held
    const text = buffer.slice(0, size)
    parts.push(...(state === 'reasoning' ? reasoning.push(text) : answer.push(text)))
    buffer = buffer.slice(size)
    if (found.length > 0) state = 'header'
    return found.length > 0
  }
  return {
    push(text) {
      buffer += text
      const parts: ContentPart[] = []
      const step = () =>
        state === 'start' ? readStart() : state === 'header' ? readHeader() : readBody(parts)
      while (step()) {}
      return parts
    },
    end() {
      const rest = state === 'header' ? '' : lead.take() + buffer
      buffer = ''
      const parts = state === 'reasoning' ? reasoning.push(rest) : answer.push(rest)
      return [...parts, ...answer.end()]
    },
    get phase() {
      if (state === 'answer') return 'answer'
      return isFirst ? 'start' : 'reasoning'
    },
    isSettled: false,
  }
}

/** Creates a reader of the reasoning, text and calls of an answer. */
export const createReasoningReader = (options: createReasoningReader.Options): ReasoningReader =>
  options.format.kind === 'tags' ? createTagReader(options) : createChannelReader(options)

export declare namespace createReasoningReader {
  type Options = ReaderOptions
}
