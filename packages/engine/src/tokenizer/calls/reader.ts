import type { ToolCallFormat } from './formats.ts'
import { createValueScan } from './scan.ts'

// Takes calls out of the text of an answer, as it comes. What looks like a call and is none, since
// it does not parse or names no function that was offered, stays text.

/** A part of an answer: text, or a whole call. */
export type ContentPart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'call'; readonly name: string; readonly arguments: string }

export type ToolCallReader = {
  /** Parts that are sure by now. */
  push(text: string): readonly ContentPart[]
  /** What is left when nothing more comes. */
  end(): readonly ContentPart[]
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** A call from its JSON; undefined where it is none. */
function callOf(value: unknown, names: ReadonlySet<string>): ContentPart | undefined {
  if (!isObject(value) || typeof value['name'] !== 'string' || !names.has(value['name'])) {
    return undefined
  }
  const given = value['arguments'] ?? value['parameters'] ?? {}
  // Some models write the arguments as a text that holds JSON.
  const parsed = typeof given === 'string' ? parse(given) : given
  if (!isObject(parsed)) return undefined
  return { kind: 'call', name: value['name'], arguments: JSON.stringify(parsed) }
}

const textPart = (text: string): readonly ContentPart[] =>
  text === '' ? [] : [{ kind: 'text', text }]

/** Length of the end of `text` that may become `mark`, and of the white space before it. */
function partialMarkerLength(text: string, mark: string): number {
  let size = Math.min(mark.length - 1, text.length)
  while (size > 0 && !text.endsWith(mark.slice(0, size))) size--
  return size + (text.length - size - text.slice(0, text.length - size).trimEnd().length)
}

const BEGIN = '<tool_call>'
const END = '</tool_call>'

/** `<tool_call>{"name": ..., "arguments": ...}</tool_call>`, as often as wanted, among text. */
function createHermesReader(names: ReadonlySet<string>): ToolCallReader {
  let held = ''
  let place: 'text' | 'call' | 'behind' = 'text'
  let scan = createValueScan()
  let scanned = 0

  const readText = (parts: ContentPart[]): boolean => {
    const begin = held.indexOf(BEGIN)
    const sure = begin < 0 ? held.length - partialMarkerLength(held, BEGIN) : begin
    // White space between text and calls is no part of either.
    const text = held.slice(0, sure)
    parts.push(...textPart(begin < 0 ? text : text.trimEnd()))
    held = held.slice(begin < 0 ? sure : begin + BEGIN.length)
    if (begin < 0) return false
    place = 'call'
    scan = createValueScan()
    scanned = 0
    return true
  }
  const readCall = (parts: ContentPart[]): boolean => {
    const isObject = held.trimStart().startsWith('{')
    if (!isObject && held.trim() === '') return false
    const size = isObject ? scan.push(held.slice(scanned)) : 0
    scanned = held.length
    if (size === undefined) return false
    const text = held.slice(0, size)
    const call = callOf(parse(text), names)
    parts.push(...(call ? [call] : textPart(BEGIN + text)))
    held = held.slice(size)
    place = call ? 'behind' : 'text'
    return true
  }
  const readBehind = (): boolean => {
    const rest = held.trimStart()
    if (END.startsWith(rest) && rest !== END) return false
    if (rest.startsWith(END)) held = rest.slice(END.length)
    place = 'text'
    return true
  }
  return {
    push(text) {
      held += text
      const parts: ContentPart[] = []
      for (;;) {
        const isOn =
          place === 'text' ? readText(parts) : place === 'call' ? readCall(parts) : readBehind()
        if (!isOn) return parts
      }
    },
    end() {
      const rest = held
      held = ''
      if (place === 'call') return textPart(BEGIN + rest)
      return textPart(place === 'behind' || rest.trim() === '' ? '' : rest)
    },
  }
}

const CALLS = '[TOOL_CALLS]'

/** `[TOOL_CALLS][{"name": ..., "arguments": ...}, ...]`, behind text or alone. */
function createMistralReader(names: ReadonlySet<string>): ToolCallReader {
  let held = ''
  let isInside = false
  let scan = createValueScan()
  const listOf = (text: string): readonly ContentPart[] => {
    const value = parse(text)
    const calls = Array.isArray(value) ? value.map((one) => callOf(one, names)) : []
    const known = calls.filter((call) => call !== undefined)
    const isWhole = known.length === calls.length && calls.length > 0
    return isWhole ? known : textPart(CALLS + text)
  }
  return {
    push(text) {
      const parts: ContentPart[] = []
      let fresh = text
      for (;;) {
        held += fresh
        if (isInside) {
          const size = scan.push(fresh)
          if (size === undefined) return parts
          parts.push(...listOf(held.slice(0, size)))
          fresh = held.slice(size)
          held = ''
          isInside = false
          continue
        }
        const begin = held.indexOf(CALLS)
        if (begin < 0) {
          const sure = held.length - partialMarkerLength(held, CALLS)
          parts.push(...textPart(held.slice(0, sure)))
          held = held.slice(sure)
          return parts
        }
        parts.push(...textPart(held.slice(0, begin).trimEnd()))
        fresh = held.slice(begin + CALLS.length)
        held = ''
        isInside = true
        scan = createValueScan()
      }
    },
    end() {
      const rest = held
      held = ''
      return isInside ? listOf(rest) : textPart(rest.trim() === '' ? '' : rest)
    },
  }
}

const PYTHON = '<|python_tag|>'

/** `{"name": ..., "parameters": ...}`, where the answer is nothing else. */
function createLlamaReader(names: ReadonlySet<string>): ToolCallReader {
  let held = ''
  let scan = createValueScan()
  let scanned = 0
  let isText = false
  const beginOf = () => {
    const start = held.length - held.replace(/^[\s;]+/, '').length
    return held.startsWith(PYTHON, start) ? start + PYTHON.length : start
  }
  const release = (): readonly ContentPart[] => {
    isText = true
    const text = held
    held = ''
    return textPart(text)
  }
  const step = (): readonly ContentPart[] | undefined => {
    const begin = beginOf()
    const rest = held.slice(begin)
    if (rest === '' || PYTHON.startsWith(rest)) return undefined
    if (!rest.startsWith('{')) return release()
    const size = scan.push(rest.slice(scanned))
    scanned = rest.length
    if (size === undefined) return undefined
    const call = callOf(parse(rest.slice(0, size)), names)
    if (!call) return release()
    held = rest.slice(size)
    scan = createValueScan()
    scanned = 0
    return [call]
  }
  return {
    push(text) {
      if (isText) return textPart(text)
      held += text
      const parts: ContentPart[] = []
      for (;;) {
        const taken = isText ? undefined : step()
        if (!taken) return parts
        parts.push(...taken)
      }
    },
    end() {
      const rest = held
      held = ''
      return /^[\s;]*$/.test(rest) ? [] : textPart(rest)
    },
  }
}

/**
 * Reads the calls of an answer.
 *
 * @param options.names Functions that were offered.
 * @param options.opening What the answer began with as part of its prompt.
 */
export function createToolCallReader(options: createToolCallReader.Options): ToolCallReader {
  const { format, opening } = options
  const names = new Set(options.names)
  const create = {
    hermes: createHermesReader,
    mistral: createMistralReader,
    llama: createLlamaReader,
  }[format]
  const reader = create(names)
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
