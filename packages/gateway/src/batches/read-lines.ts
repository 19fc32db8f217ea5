import { Hex, JsonText } from '@ostrom/protocol'
import type { BatchFault, RequestBatch } from './batch.ts'
import {
  BATCH_FAULTS_MAX,
  BATCH_LINES_MAX,
  CUSTOM_ID_LENGTH_MAX,
  EMPTY_LINES_MAX,
  LINE_BYTES_MAX,
  LINES_READ_AT_ONCE_BYTES,
} from './limits.ts'

/** One request of a batch, with its number from 0. */
export type BatchLine = {
  readonly at: number
  readonly customId: string
  readonly body: Readonly<Record<string, unknown>>
}

/**
 * Where the lines of a checked file are. It takes eight bytes for each line and holds nothing of
 * the file, because many keys may have a batch that waits.
 */
export type LineTable = {
  readonly length: number
  /** Returns the first byte of a line, and the byte behind its last. */
  rangeOf(at: number): { readonly from: number; readonly to: number }
}

type ParsedLine = {
  readonly custom_id: string
  readonly body: Readonly<Record<string, unknown>>
}

export type ReadLines = { readonly lines: LineTable } | { readonly faults: readonly BatchFault[] }

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Returns the fault of a line; undefined for none. */
function faultOf(
  value: unknown,
  endpoint: RequestBatch['endpoint'],
): { readonly code: string; readonly message: string } | undefined {
  if (!isObject(value)) return { code: 'invalid_json_line', message: 'not a JSON object' }
  const { custom_id, method, url, body } = value
  if (typeof custom_id !== 'string' || custom_id === '') {
    return { code: 'missing_required_parameter', message: '`custom_id` is not a text' }
  }
  if (custom_id.length > CUSTOM_ID_LENGTH_MAX) {
    const message = `\`custom_id\` is longer than ${CUSTOM_ID_LENGTH_MAX} characters`
    return { code: 'invalid_custom_id', message }
  }
  if (method !== 'POST') return { code: 'invalid_method', message: '`method` is not POST' }
  if (url !== endpoint) return { code: 'mismatched_url', message: `\`url\` is not ${endpoint}` }
  if (!isObject(body)) return { code: 'invalid_request', message: '`body` is not an object' }
  return undefined
}

/** Returns undefined for bytes that are no JSON of whole characters in UTF-8. */
function parseLine(bytes: Uint8Array): unknown {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    const read = JsonText.parseExact(text)
    if (read.kind !== 'value' || JsonText.hasLoneSurrogate(text, read.value)) return undefined
    return read.value
  } catch {
    return undefined
  }
}

const NEWLINE = 0x0a

/** Whether a line has nothing but white space, which editors often leave. */
const isEmpty = (bytes: Uint8Array): boolean =>
  bytes.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d)

/** A line of a file with its number from 1; `bytes` is undefined if the line is too long. */
type FileLine = {
  readonly number: number
  readonly from: number
  readonly to: number
  readonly bytes: Uint8Array | undefined
}

/**
 * Yields the lines of a file, and gives other work a turn between them. It holds the line that is
 * read, and the part of the file in which it ends.
 */
async function* splitLines(
  parts: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  letOthersWork: () => Promise<void>,
): AsyncGenerator<FileLine> {
  let pieces: Uint8Array[] = []
  let [number, from, to] = [1, 0, 0]
  let turnAt = LINES_READ_AT_ONCE_BYTES
  const hold = (piece: Uint8Array): void => {
    to += piece.length
    if (to - from > LINE_BYTES_MAX) pieces = []
    else pieces.push(piece)
  }
  const take = (): FileLine => {
    const isTooLong = to - from > LINE_BYTES_MAX
    const bytes = pieces.length === 1 ? pieces[0] : Hex.join(pieces)
    pieces = []
    return { number, from, to, bytes: isTooLong ? undefined : bytes }
  }
  for await (const part of parts) {
    for (let at = 0; at < part.length; ) {
      const found = part.indexOf(NEWLINE, at)
      hold(part.subarray(at, found < 0 ? part.length : found))
      if (found < 0) break
      yield take()
      at = found + 1
      number += 1
      to += 1
      from = to
      if (from < turnAt) continue
      turnAt = from + LINES_READ_AT_ONCE_BYTES
      await letOthersWork()
    }
  }
  if (to > from) yield take()
}

/** Creates an empty table of lines. */
function createLineTable() {
  const [starts, ends]: [number[], number[]] = [[], []]
  return {
    get length() {
      return starts.length
    },
    add({ from, to }: Pick<FileLine, 'from' | 'to'>): void {
      starts.push(from)
      ends.push(to)
    },
    /** Returns the table in its smallest form. */
    end(): LineTable {
      const [froms, tos] = [Uint32Array.from(starts), Uint32Array.from(ends)]
      return { length: froms.length, rangeOf: (at) => ({ from: froms[at]!, to: tos[at]! }) }
    },
  }
}

/**
 * Parses a line of a checked file.
 *
 * @throws {TypeError} The line is not the checked one.
 */
export function parseBatchLine(at: number, bytes: Uint8Array): BatchLine {
  const { custom_id: customId, body } = parseLine(bytes) as ParsedLine
  return { at, customId, body }
}

/** Collects lines and faults up to their limits. */
function createLineReader(endpoint: RequestBatch['endpoint']) {
  const faults: BatchFault[] = []
  const lines = createLineTable()
  const seen = new Set<string>()
  let empty = 0
  return {
    /** Returns false if no more lines should be read. */
    read({ bytes, from, to, number }: FileLine): boolean {
      if (bytes && isEmpty(bytes)) {
        empty += 1
        return empty <= EMPTY_LINES_MAX
      }
      if (lines.length >= BATCH_LINES_MAX) {
        const message = `the file has over ${BATCH_LINES_MAX} lines`
        faults.push({ code: 'too_many_lines', message, line: null })
        return false
      }
      if (!bytes) {
        const message = `the line has ${to - from} bytes, more than ${LINE_BYTES_MAX}`
        faults.push({ code: 'line_too_large', message, line: number })
        return faults.length < BATCH_FAULTS_MAX
      }
      const value = parseLine(bytes)
      const fault = faultOf(value, endpoint)
      if (fault) {
        faults.push({ ...fault, line: number })
        return faults.length < BATCH_FAULTS_MAX
      }
      const { custom_id } = value as ParsedLine
      if (seen.has(custom_id)) {
        const message = '`custom_id` is that of an earlier line'
        faults.push({ code: 'duplicate_custom_id', message, line: number })
      }
      seen.add(custom_id)
      lines.add({ from, to })
      return faults.length < BATCH_FAULTS_MAX
    },
    end(): ReadLines {
      if (empty > EMPTY_LINES_MAX) {
        const message = `the file has over ${EMPTY_LINES_MAX} empty lines`
        faults.push({ code: 'too_many_lines', message, line: null })
      }
      if (lines.length === 0 && faults.length === 0) {
        faults.push({ code: 'empty_file', message: 'the file has no line', line: null })
      }
      return faults.length > 0 ? { faults } : { lines: lines.end() }
    },
  }
}

/**
 * Checks the lines of a batch's input file, in OpenAI's form; empty lines are skipped. Reading the
 * largest file takes about a second. The file is read part by part, and none of it is kept.
 *
 * @param options.letOthersWork Resolves after other work had a turn; called regularly.
 * @returns Where the lines are. If the file has a fault, only its faults, at most
 *   `BATCH_FAULTS_MAX`: no line of the file is then asked.
 */
export async function readLines(
  parts: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  options: {
    readonly endpoint: RequestBatch['endpoint']
    readonly letOthersWork: () => Promise<void>
  },
): Promise<ReadLines> {
  const reader = createLineReader(options.endpoint)
  for await (const line of splitLines(parts, options.letOthersWork)) {
    if (!reader.read(line)) break
  }
  return reader.end()
}
