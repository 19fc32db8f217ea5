import { sha256 } from '@noble/hashes/sha2.js'
import { type Hash, Hex } from '@ostrom/protocol'
import { taggedHash } from '../tagged-hash.ts'

/**
 * Returns the hash of the rows of a step, which its record in a trace has.
 *
 * Pure. See docs/spec/training-rounds.md, section 10.
 *
 * @param rows Lines of the datasets in the order of the batch, without their line feeds.
 */
export function batchHash(rows: readonly string[]): Hash {
  const encoder = new TextEncoder()
  const hashes = rows.map((row) => Hex.from(sha256(encoder.encode(row))))
  return taggedHash('ostrom:TrainingRows:v1', ...hashes)
}
