import type { Hash } from '@ostrom/protocol'
import type { TrainingLineage } from '../../training/training.ts'
import type { MemoryState } from '../chain/state.ts'

/** Returns the job that produced a version; undefined if no job did. */
export function lineageOf({ jobs }: MemoryState, version: Hash): TrainingLineage | undefined {
  for (const [jobId, { promoted, terms }] of jobs.entries()) {
    const { base, spec } = terms
    if (promoted === version) return { version, jobId: jobId as Hash, base, spec }
  }
  return undefined
}
