import { ByteQueue, JsonText } from '@ostrom/protocol'
import { RECORD_BYTES_MAX, RECORD_DEPTH_MAX } from './limits.ts'

/** Reason why a line is no record of a dataset. */
export type RecordFault =
  | 'not-text'
  | 'not-an-object'
  | 'record-too-long'
  | 'record-too-deep'
  | 'duplicate-name'

/** A line of a dataset's file: a JSON object, or a fault, after which no further line is read. */
export type RecordLine =
  | { readonly kind: 'record'; readonly value: Readonly<Record<string, unknown>> }
  | { readonly kind: 'fault'; readonly fault: RecordFault }

const NEWLINE = 0x0a

/**
 * Reads the records of a file of JSON lines, one at a time; skips empty lines. It holds at most one
 * line of `RECORD_BYTES_MAX` bytes and one piece of the source in memory.
 */
export async function* readRecordLines(
  source: AsyncIterable<Uint8Array>,
): AsyncGenerator<RecordLine> {
  const read = new ByteQueue()
  for await (const chunk of source) {
    let from = 0
    while (from <= chunk.length) {
      const at = chunk.indexOf(NEWLINE, from)
      const piece = chunk.subarray(from, at < 0 ? chunk.length : at)
      if (read.length + piece.length > RECORD_BYTES_MAX) {
        yield { kind: 'fault', fault: 'record-too-long' }
        return
      }
      // The piece is copied, because a source may reuse its buffer.
      read.push(piece)
      if (at < 0) break
      const line = recordOf(read.take(read.length))
      if (line) yield line
      if (line?.kind === 'fault') return
      from = at + 1
    }
  }
  const last = recordOf(read.take(read.length))
  if (last) yield last
}

const faultOf = (fault: RecordFault): RecordLine => ({ kind: 'fault', fault })

/**
 * Returns true for white space of ASCII. Empty lines are found by their bytes, without decoding,
 * because a file may consist of 200 million lines of white space.
 */
const isSpace = (byte: number) => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d)

function recordOf(line: Uint8Array): RecordLine | undefined {
  if (line.every(isSpace)) return undefined
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(line)
  } catch {
    return faultOf('not-text')
  }
  if (text.trim() === '') return undefined
  const read = JsonText.parse(text, { depthMax: RECORD_DEPTH_MAX })
  if (read.kind === 'fault') return faultOf(recordFaults[read.fault.kind])
  const { value } = read
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
  if (!isObject) return faultOf('not-an-object')
  return { kind: 'record', value: value as Readonly<Record<string, unknown>> }
}

const recordFaults = {
  'not-json': 'not-an-object',
  'too-deep': 'record-too-deep',
  'duplicate-name': 'duplicate-name',
} as const satisfies Readonly<Record<JsonText.JsonTextFault['kind'], RecordFault>>
