import { type Hash, Merkle } from '@ostrom/protocol'
import { rowsHash } from '../step/batch-hash.ts'

/**
 * Returns the lines of a dataset's file that are rows: all but empty ones. A carriage return before
 * a line feed is no part of a row.
 */
export const rowsOfText = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => (line.endsWith('\r') ? line.slice(0, -1) : line))
    .filter((line) => line.trim() !== '')

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
