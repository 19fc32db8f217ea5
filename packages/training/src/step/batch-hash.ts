import { sha256 } from '@noble/hashes/sha2.js'
import { type Hash, Hex } from '@ostrom/protocol'
import { taggedHash } from '../tagged-hash.ts'

const hashOf = (text: string): Hash => Hex.from(sha256(new TextEncoder().encode(text)))

/**
 * Returns the hash of rows, of which a dataset's shards have one each.
 *
 * Pure. See docs/spec/training-rounds.md, section 10.
 *
 * @param rows Lines of the datasets in their order, without their line feeds.
 */
export const rowsHash = (rows: readonly string[]): Hash =>
  taggedHash('ostrom:TrainingRows:v1', ...rows.map(hashOf))

/** A row of a step, and the tokens that the trainer made of it. */
export type HashedRow = {
  /** Line of the dataset, without its line feed. */
  readonly row: string
  /** Tokens of the row as one text, whose form the trainer defines. */
  readonly tokens: string
}

/**
 * Returns the hash of a step's rows and of the tokens that they were turned into, which its record
 * in a trace has: two trainers that read a row differently have two hashes.
 *
 * Pure. See docs/spec/training-rounds.md, section 10.
 */
export const batchHash = (rows: readonly HashedRow[]): Hash =>
  taggedHash(
    'ostrom:TrainingBatch:v2',
    ...rows.flatMap(({ row, tokens }) => [hashOf(row), hashOf(tokens)]),
  )
