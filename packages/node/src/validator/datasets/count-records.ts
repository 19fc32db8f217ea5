import { RECORD_BYTES_MAX } from '../limits.ts'

/** The number of records in a file of JSON lines, or its fault. */
export type LineCount =
  | { readonly kind: 'records'; readonly count: bigint }
  | { readonly kind: 'fault'; readonly fault: 'not-text' | 'not-an-object' | 'record-too-long' }

const NEWLINE = 0x0a

/** Counts the JSON objects of a file, one per line. Ignores empty lines. */
export async function countRecords(source: AsyncIterable<Uint8Array>): Promise<LineCount> {
  let count = 0n
  let pieces: Uint8Array[] = []
  let length = 0
  const take = (piece: Uint8Array) => {
    pieces.push(piece.slice())
    length += piece.length
  }
  for await (const chunk of source) {
    let from = 0
    for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, from)) {
      take(chunk.subarray(from, at))
      if (length > RECORD_BYTES_MAX) return { kind: 'fault', fault: 'record-too-long' }
      const seen = recordIn(pieces)
      if (seen === 'record') count += 1n
      else if (seen !== 'empty') return { kind: 'fault', fault: seen }
      ;[pieces, length, from] = [[], 0, at + 1]
    }
    take(chunk.subarray(from))
    if (length > RECORD_BYTES_MAX) return { kind: 'fault', fault: 'record-too-long' }
  }
  const last = recordIn(pieces)
  if (last === 'record') count += 1n
  else if (last !== 'empty') return { kind: 'fault', fault: last }
  return { kind: 'records', count }
}

function recordIn(
  pieces: readonly Uint8Array[],
): 'record' | 'empty' | 'not-text' | 'not-an-object' {
  let text: string
  try {
    const decoder = new TextDecoder('utf-8', { fatal: true })
    text = pieces.map((piece) => decoder.decode(piece, { stream: true })).join('')
    text += decoder.decode()
  } catch {
    return 'not-text'
  }
  if (text.trim() === '') return 'empty'
  try {
    const value: unknown = JSON.parse(text)
    const object = typeof value === 'object' && value !== null && !Array.isArray(value)
    return object ? 'record' : 'not-an-object'
  } catch {
    return 'not-an-object'
  }
}
