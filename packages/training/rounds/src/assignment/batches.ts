import type { AccountId, Hash } from '@ostrom/protocol'
import { permutation } from '../number-stream.ts'
import { taggedHash } from '../tagged-hash.ts'

/**
 * Returns the rows of each step of a trainer, as positions in the rows of its shards. Rows come in
 * one random order, which repeats at its end, so that no row is used twice before all were used.
 *
 * Pure. See docs/spec/training-rounds.md, section 3.
 */
export function batches(options: {
  readonly seed: Hash
  readonly account: AccountId
  /** Number of rows of all of the trainer's shards together. */
  readonly rows: number
  readonly batch: number
  readonly steps: number
}): readonly (readonly number[])[] {
  const { seed, account, rows, batch, steps } = options
  const order = permutation(taggedHash('ostrom:TrainingBatch:v1', seed, account), rows)
  return Array.from({ length: steps }, (_, step) =>
    Array.from({ length: batch }, (__, i) => order[(step * batch + i) % rows] as number),
  )
}
