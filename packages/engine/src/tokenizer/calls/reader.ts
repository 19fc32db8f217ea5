import { JsonText } from '@ostrom/protocol'
import type { ToolCallFormat } from './formats.ts'
import { createPatientReader } from './patient-reader.ts'
import { createValueScan } from './scan.ts'

// Extracts calls from the streamed text of an answer. Text that looks like a call but does not
// parse, or names no offered function, stays text.

/** A part of an answer: reasoning, text, or a complete call. */
export type ContentPart =
  | { readonly kind: 'reasoning'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'call'; readonly name: string; readonly arguments: string }

export type ToolCallReader = {
  /** Adds text, and returns the parts that are certain. */
  push(text: string): readonly ContentPart[]
  /** Returns the remaining parts at the end of the text. */
  end(): readonly ContentPart[]
}

const isJson = (text: string): boolean => JsonText.parseBody(text).kind === 'value'

/** Returns the members of a text that is a JSON object; undefined for any other text. */
const membersOf = (text: string): ReadonlyMap<string, string> | undefined =>
  text.trimStart().startsWith('{') && isJson(text) ? JsonText.membersOf(text) : undefined

const textOf = (json: string | undefined): string | undefined =>
  json?.startsWith('"') ? (JSON.parse(json) as string) : undefined

/**
 * Returns a call from its JSON; undefined if the JSON is no call. Arguments keep the model's text,
 * because a parser would round their numbers.
 */
function callOf(text: string, names: ReadonlySet<string>): ContentPart | undefined {
  const members = membersOf(text)
  const name = textOf(members?.get('name'))
  if (!members || name === undefined || !names.has(name)) return undefined
  const given = ['arguments', 'parameters'].map((key) => members.get(key) ?? 'null')
  const written = given.find((one) => one !== 'null') ?? '{}'
  // Some models write the arguments as a string that contains JSON.
  const json = textOf(written)?.trim() ?? written
  return membersOf(json) && { kind: 'call', name, arguments: json }
}

const textPart = (text: string): readonly ContentPart[] =>
  text === '' ? [] : [{ kind: 'text', text }]

/**
 * Returns the length of the suffix of `text` that may become `mark`, including white space before
 * it.
 */
function partialMarkerLength(text: string, mark: string): number {
  let size = Math.min(mark.length - 1, text.length)
  while (size > 0 && !text.endsWith(mark.slice(0, size))) size--
  return size + (text.length - size - text.slice(0, text.length - size).trimEnd().length)
}

const BEGIN = '<tool_call>'
const END = '</tool_call>'

/**
 * Reads `<tool_call>{"name": ..., "arguments": ...}</tool_call>`, any number of times, between
 * text.
 */
function createHermesReader(names: ReadonlySet<string>): ToolCallReader {
  let buffer = ''
  /** White space before a possible call; it counts as text if the call turns out invalid. */
  let space = ''
  let state: 'text' | 'call' | 'behind' = 'text'
  let scan = createValueScan()
  let scanned = 0

  const readText = (parts: ContentPart[]): boolean => {
    const begin = buffer.indexOf(BEGIN)
    const sure = begin < 0 ? buffer.length - partialMarkerLength(buffer, BEGIN) : begin
    // White space between text and calls is dropped.
    const text = buffer.slice(0, sure)
    const kept = begin < 0 ? text : text.trimEnd()
    parts.push(...textPart(kept))
    space = text.slice(kept.length)
    buffer = buffer.slice(begin < 0 ? sure : begin + BEGIN.length)
    if (begin < 0) return false
    state = 'call'
    scan = createValueScan()
    scanned = 0
    return true
  }
  const readCall = (parts: ContentPart[]): boolean => {
    const isObject = buffer.trimStart().startsWith('{')
    if (!isObject && buffer.trim() === '') return false
    const size = isObject ? scan.push(buffer.slice(scanned)) : 0
    scanned = buffer.length
    if (size === undefined) return false
    const text = buffer.slice(0, size)
    const call = callOf(text, names)
    parts.push(...(call ? [call] : textPart(space + BEGIN + text)))
    buffer = buffer.slice(size)
    state = call ? 'behind' : 'text'
    return true
  }
  const readBehind = (): boolean => {
    const rest = buffer.trimStart()
    if (END.startsWith(rest) && rest !== END) return false
    if (rest.startsWith(END)) buffer = rest.slice(END.length)
    state = 'text'
    return true
  }
  return {
    push(text) {
      buffer += text
      const parts: ContentPart[] = []
      for (;;) {
        const isOn =
          state === 'text' ? readText(parts) : state === 'call' ? readCall(parts) : readBehind()
        if (!isOn) return parts
      }
    },
    end() {
      const rest = buffer
      buffer = ''
      if (state === 'call') return textPart(space + BEGIN + rest)
      return textPart(state === 'behind' || rest.trim() === '' ? '' : rest)
    },
  }
}

const CALLS = '[TOOL_CALLS]'

/** Reads `[TOOL_CALLS][{"name": ..., "arguments": ...}, ...]`, after text or alone. */
function createMistralReader(names: ReadonlySet<string>): ToolCallReader {
  let buffer = ''
  /** White space before possible calls; it counts as text if they turn out invalid. */
  let space = ''
  let isInside = false
  let scan = createValueScan()
  const listOf = (text: string): readonly ContentPart[] => {
    const isList = text.trimStart().startsWith('[') && isJson(text)
    const calls = isList ? JsonText.partsOf(text).map((one) => callOf(one, names)) : []
    const parsed = calls.filter((call) => call !== undefined)
    const isWhole = parsed.length === calls.length && calls.length > 0
    return isWhole ? parsed : textPart(space + CALLS + text)
  }
  return {
    push(text) {
      const parts: ContentPart[] = []
      let fresh = text
      for (;;) {
        buffer += fresh
        if (isInside) {
          const size = scan.push(fresh)
          if (size === undefined) return parts
          parts.push(...listOf(buffer.slice(0, size)))
          fresh = buffer.slice(size)
          buffer = ''
          isInside = false
          continue
        }
        const begin = buffer.indexOf(CALLS)
        if (begin < 0) {
          const sure = buffer.length - partialMarkerLength(buffer, CALLS)
          parts.push(...textPart(buffer.slice(0, sure)))
          buffer = buffer.slice(sure)
          return parts
        }
        const before = buffer.slice(0, begin)
        parts.push(...textPart(before.trimEnd()))
        space = before.slice(before.trimEnd().length)
        fresh = buffer.slice(begin + CALLS.length)
        buffer = ''
        isInside = true
        scan = createValueScan()
      }
    },
    end() {
      const rest = buffer
      buffer = ''
      return isInside ? listOf(rest) : textPart(rest.trim() === '' ? '' : rest)
    },
  }
}

const PYTHON = '<|python_tag|>'

/** Possible first keys of an object that is a call. */
const callNames: ReadonlySet<string> = new Set(['name', 'parameters', 'arguments', 'type', 'id'])

/** Returns whether an object with this beginning may be a call. */
function mayBeCall(text: string): boolean {
  const [, first, end] = /^\{\s*"([^"\\]*)(["\\]?)/.exec(text) ?? []
  if (first === undefined) return /^\{\s*$/.test(text)
  return end === '' ? [...callNames].some((name) => name.startsWith(first)) : callNames.has(first)
}

/**
 * Reads objects `{"name": ..., "parameters": ...}` at the start of an answer, with `;` or white
 * space between them. Everything from the first other text on is text.
 */
function createLlamaReader(names: ReadonlySet<string>): ToolCallReader {
  let buffer = ''
  let scan = createValueScan()
  let scanned = 0
  let isText = false
  const beginOf = () => {
    const start = buffer.length - buffer.replace(/^[\s;]+/, '').length
    return buffer.startsWith(PYTHON, start) ? start + PYTHON.length : start
  }
  const release = (): readonly ContentPart[] => {
    isText = true
    const text = buffer
    buffer = ''
    return textPart(text)
  }
  const step = (): readonly ContentPart[] | undefined => {
    const begin = beginOf()
    const rest = buffer.slice(begin)
    if (rest === '' || PYTHON.startsWith(rest)) return undefined
    // The answer is no call, such as the value of a response format, so its text is released at
    // once.
    if (!rest.startsWith('{') || !mayBeCall(rest)) return release()
    const size = scan.push(rest.slice(scanned))
    scanned = rest.length
    if (size === undefined) return undefined
    const call = callOf(rest.slice(0, size), names)
    if (!call) return release()
    buffer = rest.slice(size)
    scan = createValueScan()
    scanned = 0
    return [call]
  }
  return {
    push(text) {
      if (isText) return textPart(text)
      buffer += text
      const parts: ContentPart[] = []
      for (;;) {
        const taken = isText ? undefined : step()
        if (!taken) return parts
        parts.push(...taken)
      }
    },
    end() {
      const rest = buffer
      buffer = ''
      return /^[\s;]*$/.test(rest) ? [] : textPart(rest)
    },
  }
}

/**
 * Reads the calls of an answer.
 *
 * @param options.names Functions that were offered.
 * @param options.opening Start of the answer that was part of its prompt.
 */
export function createToolCallReader(options: createToolCallReader.Options): ToolCallReader {
  const { format, opening } = options
  const names = new Set(options.names)
  const create = {
    hermes: createHermesReader,
    mistral: createMistralReader,
    llama: createLlamaReader,
  }[format]
  const reader = createPatientReader(create(names))
  reader.push(opening)
  return reader
}

export declare namespace createToolCallReader {
  type Options = {
    readonly format: ToolCallFormat
    readonly names: Iterable<string>
    readonly opening: string
  }
}
