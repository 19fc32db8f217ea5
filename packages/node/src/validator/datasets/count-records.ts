import { type RecordFault, readRecordLines } from '@ostrom/datasets'

/** The number of records in a file of JSON lines, or its fault. */
export type LineCount =
  | { readonly kind: 'records'; readonly count: bigint }
  | { readonly kind: 'fault'; readonly fault: RecordFault }

/** Counts the JSON objects of a file, one per line. Ignores empty lines. */
export async function countRecords(source: AsyncIterable<Uint8Array>): Promise<LineCount> {
  let count = 0n
  for await (const line of readRecordLines(source)) {
    if (line.kind === 'fault') return line
    count += 1n
  }
  return { kind: 'records', count }
}
