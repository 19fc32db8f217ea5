import { JsonText } from '@ostrom/protocol'
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
  /** Parses the line anew: fifty thousand parsed lines would take much more memory than a file. */
  readonly body: () => Readonly<Record<string, unknown>>
}

type ParsedLine = {
  readonly custom_id: string
  readonly body: Readonly<Record<string, unknown>>
}

export type ReadLines =
  | { readonly lines: readonly BatchLine[] }
  | { readonly faults: readonly BatchFault[] }

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

/**
 * Yields the lines of a file with their numbers from 1, and gives other work a turn between them.
 */
async function* splitLines(
  bytes: Uint8Array,
  letOthersWork: () => Promise<void>,
): AsyncGenerator<{ readonly number: number; readonly line: Uint8Array }> {
  let turnAt = LINES_READ_AT_ONCE_BYTES
  for (let from = 0, number = 1; from < bytes.length; number++) {
    const found = bytes.indexOf(NEWLINE, from)
    const end = found < 0 ? bytes.length : found
    yield { number, line: bytes.subarray(from, end) }
    from = end + 1
    if (from < turnAt) continue
    turnAt = from + LINES_READ_AT_ONCE_BYTES
    await letOthersWork()
  }
}

/** Collects lines and faults up to their limits. */
function createLineReader(endpoint: RequestBatch['endpoint']) {
  const faults: BatchFault[] = []
  const lines: BatchLine[] = []
  const seen = new Set<string>()
  let empty = 0
  return {
    /** Returns false if no more lines should be read. */
    read(line: Uint8Array, number: number): boolean {
      if (isEmpty(line)) {
        empty += 1
        return empty <= EMPTY_LINES_MAX
      }
      if (lines.length >= BATCH_LINES_MAX) {
        const message = `the file has over ${BATCH_LINES_MAX} lines`
        faults.push({ code: 'too_many_lines', message, line: null })
        return false
      }
      if (line.length > LINE_BYTES_MAX) {
        const message = `the line has ${line.length} bytes, more than ${LINE_BYTES_MAX}`
        faults.push({ code: 'line_too_large', message, line: number })
        return faults.length < BATCH_FAULTS_MAX
      }
      const value = parseLine(line)
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
      const body = () => (parseLine(line) as ParsedLine).body
      lines.push({ at: lines.length, customId: custom_id, body })
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
      return faults.length > 0 ? { faults } : { lines }
    },
  }
}

/**
 * Reads the lines of a batch's input file, in OpenAI's form; empty lines are skipped. Reading the
 * largest file takes about a second.
 *
 * @param options.letOthersWork Resolves after other work had a turn; called regularly.
 * @returns The lines. If the file has a fault, only its faults, at most `BATCH_FAULTS_MAX`: no
 *   line of the file is then asked.
 */
export async function readLines(
  bytes: Uint8Array,
  options: {
    readonly endpoint: RequestBatch['endpoint']
    readonly letOthersWork: () => Promise<void>
  },
): Promise<ReadLines> {
  const reader = createLineReader(options.endpoint)
  for await (const { line, number } of splitLines(bytes, options.letOthersWork)) {
    if (!reader.read(line, number)) break
  }
  return reader.end()
}
