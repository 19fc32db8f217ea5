import type { AccountId, Hash } from '@ostrom/protocol'
import { permutation } from '../number-stream.ts'
import { taggedHash } from '../tagged-hash.ts'

/**
 * Returns the steps of a trainer that validators replay, ascending: the step from record `n` to
 * record `n + 1` for each `n`. A trainer that cheats in a share `f` of its steps passes `s` replays
 * with probability (1 - f)^s at most.
 *
 * @param options.draw Seed of `drawSeed`, which was unknown when the trainer committed.
 */
export function replayedSteps(options: {
  readonly draw: Hash
  readonly account: AccountId
  readonly innerSteps: number
  readonly count: number
}): readonly number[] {
  const { draw, account, innerSteps, count } = options
  const order = permutation(taggedHash('ostrom:TrainingReplay:v1', draw, account), innerSteps)
  return order.slice(0, count).toSorted((a, b) => a - b)
}
