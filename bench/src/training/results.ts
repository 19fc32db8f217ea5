import type { Job } from '@ostrom/training'
import type { RunResult, RunVariant } from './distributed-run.ts'
import type { ReplayResults } from './replays.ts'
import type { ValidatorComparison } from './validators.ts'

/** All results of one seed. */
export type SeedResult = {
  readonly seed: number
  readonly spec: Job.JobSpec
  readonly first: Float32Array
  /** Mean loss of the measured rows before training. */
  readonly base: number
  /** Mean loss in central training after the steps of each round. */
  readonly central: readonly number[]
  readonly runs: readonly RunResult[]
  /** Only the first seed has replays and a comparison of validators. */
  readonly replays?: ReplayResults
  readonly validators?: ValidatorComparison
}

/** Returns a seed's run of a variant; undefined if the seed did not run the variant. */
export const runOf = ({ runs }: SeedResult, { name }: RunVariant): RunResult | undefined =>
  runs.find(({ variant }) => variant.name === name)

/** Returns the share of central training's gain that corresponds to a loss. */
export function recoveryOf({ base, central }: SeedResult, loss: number): number {
  const best = central.at(-1) ?? Number.NaN
  return (base - loss) / (base - best)
}
