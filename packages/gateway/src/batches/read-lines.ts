import { JsonText } from '@ostrom/protocol'
import type { BatchFault, RequestBatch } from './batch.ts'
import { BATCH_FAULTS_MAX, BATCH_LINES_MAX, CUSTOM_ID_LENGTH_MAX } from './limits.ts'

/** One request of a batch, with its number from 0. */
export type BatchLine = {
  readonly at: number
  readonly customId: string
  readonly body: Readonly<Record<string, unknown>>
}

export type ReadLines =
  | { readonly lines: readonly BatchLine[] }
  | { readonly faults: readonly BatchFault[] }

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Returns what is wrong with a line; undefined for nothing. */
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

function parseLine(text: string): unknown {
  const read = JsonText.parseExact(text)
  return read.kind === 'value' ? read.value : undefined
}

/**
 * Reads the lines of a batch's input file, in OpenAI's form; empty lines count for nothing. Pure.
 *
 * @returns The lines, or what is wrong with some of them: then none may run.
 */
export function readLines(bytes: Uint8Array, endpoint: RequestBatch['endpoint']): ReadLines {
  const faults: BatchFault[] = []
  const lines: BatchLine[] = []
  const seen = new Set<string>()
  const texts = new TextDecoder().decode(bytes).split('\n')
  for (const [index, text] of texts.entries()) {
    if (text.trim() === '' || faults.length >= BATCH_FAULTS_MAX) continue
    const value = parseLine(text)
    const fault = faultOf(value, endpoint)
    if (fault) {
      faults.push({ ...fault, line: index + 1 })
      continue
    }
    const { custom_id, body } = value as { custom_id: string; body: BatchLine['body'] }
    if (seen.has(custom_id)) {
      const message = '`custom_id` is that of an earlier line'
      faults.push({ code: 'duplicate_custom_id', message, line: index + 1 })
    }
    seen.add(custom_id)
    lines.push({ at: lines.length, customId: custom_id, body })
  }
  if (lines.length > BATCH_LINES_MAX) {
    const message = `the file has over ${BATCH_LINES_MAX} lines`
    faults.push({ code: 'too_many_lines', message, line: null })
  }
  if (lines.length === 0 && faults.length === 0) {
    faults.push({ code: 'empty_file', message: 'the file has no line', line: null })
  }
  return faults.length > 0 ? { faults } : { lines }
}
