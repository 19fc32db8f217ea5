import { sha256 } from '@noble/hashes/sha2.js'
import { type Hash, Hex } from '@ostrom/protocol'
import { taggedHash } from '../tagged-hash.ts'

const hashOf = (text: string): Hash => Hex.from(sha256(new TextEncoder().encode(text)))

/**
 * Returns the hash of rows; each shard of a dataset has such a hash.
 *
 * Pure. See docs/spec/training-rounds.md, section 10.
 *
 * @param rows Lines of the datasets in their order, without their line feeds.
 */
export const rowsHash = (rows: readonly string[]): Hash =>
  taggedHash('ostrom:TrainingRows:v1', ...rows.map(hashOf))

/** A row of a step, with the trainer's tokens for it. */
export type HashedRow = {
  /** Line of the dataset, without its line feed. */
  readonly row: string
  /** Tokens of the row as one text, whose form the trainer defines. */
  readonly tokens: string
}

/**
 * Returns the hash of a step's rows and their tokens, for the step's record in a trace: two
 * trainers that tokenize a row differently get different hashes.
 *
 * Pure. See docs/spec/training-rounds.md, section 10.
 */
export const batchHash = (rows: readonly HashedRow[]): Hash =>
  taggedHash(
    'ostrom:TrainingBatch:v2',
    ...rows.flatMap(({ row, tokens }) => [hashOf(row), hashOf(tokens)]),
  )
