import { type Hash, Merkle } from '@ostrom/protocol'
import { rowsHash } from '../step/batch-hash.ts'

const NEWLINE = 0x0a

/**
 * Returns the lines of a dataset's file that are rows: all but empty ones. A carriage return before
 * a line feed is no part of a row. Empty lines take no memory.
 *
 * @param rowsMax Most rows that the reader permits. The search ends after one row more, so that the
 * reader notices that there are too many.
 */
export function rowsOfText(text: string, rowsMax = Number.POSITIVE_INFINITY): readonly string[] {
  const rows: string[] = []
  for (let from = 0; from < text.length && rows.length <= rowsMax; ) {
    if (text.charCodeAt(from) === NEWLINE) {
      from += 1
      continue
    }
    const found = text.indexOf('\n', from)
    const to = found < 0 ? text.length : found
    const line = text.slice(from, text[to - 1] === '\r' ? to - 1 : to)
    if (line.trim() !== '') rows.push(line)
    from = to + 1
  }
  return rows
}

/**
 * Returns the rows of a shard: shard `s` of `count` has the rows from `floor(s x rows / count)` on,
 * up to where the next one begins.
 *
 * Pure. See docs/spec/training-rounds.md, section 3.
 */
export function shardRows<Row>(
  rows: readonly Row[],
  { shard, count }: { readonly shard: number; readonly count: number },
): readonly Row[] {
  const boundary = (at: number) => Math.floor((at * rows.length) / count)
  return rows.slice(boundary(shard), boundary(shard + 1))
}

/**
 * Returns the root over a dataset's shards, which a job's document names: of the Merkle tree (RFC
 * 9162 over SHA-256) of the hashes of their rows.
 */
export function shardRoot(rows: readonly string[], count: number): Hash {
  const shards = Array.from({ length: count }, (_, shard) => shardRows(rows, { shard, count }))
  return Merkle.rootOf(shards.map(rowsHash))
}
