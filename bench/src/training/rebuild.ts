import type { Hash } from '@ostrom/protocol'
import { Aggregation, Job, Update } from '@ostrom/training'
import type { RunResult } from './distributed-run.ts'
import type { SeedResult } from './results.ts'

/**
 * Computes the last state of a run from its first state and the workers' published files, as a
 * member does that joins late. Uses those files of each round that validators accepted.
 *
 * @returns The state's hash.
 */
export function aggregateFiles({ spec, first }: SeedResult, { rounds }: RunResult): Hash {
  const { densityPpm } = spec.compression
  const form = { parameters: Job.parametersOf(spec), densityPpm }
  let state = first
  for (const { files, accepted } of rounds) {
    const updates = files
      .filter(({ account }) => accepted.includes(account))
      .map(({ account, file }) => ({ account, values: Update.decode(file, form) }))
    state = Aggregation.aggregate({ state, updates, terms: spec.aggregation }).state
  }
  return Update.stateHash(state, spec)
}
