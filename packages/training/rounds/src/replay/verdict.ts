import { norm } from '../aggregation/aggregate.ts'
import type { JobSpec } from '../job/job-spec.ts'
import { REPLAY_TOLERANCE } from '../limits.ts'
import type { StepRecord } from '../trace/trace.ts'

/** A replayed step: the trainer's records before and after it, and the validator's record. */
export type ReplayedStep = {
  readonly from: StepRecord
  readonly claimed: StepRecord
  readonly computed: StepRecord
}

/**
 * Weights before a replayed step, and after it as the trainer and the validator computed them. A
 * tolerant environment compares them.
 */
export type ReplayedValues = {
  readonly from: Float32Array
  readonly claimed: Float32Array
  readonly computed: Float32Array
}

export type ReplayVerdict = {
  readonly passed: boolean
  /**
   * Distance of the trainer's and the validator's weights, as a share of the step's change. 0 for
   * equal hashes; infinite if the weights were not compared.
   */
  readonly distance: number
  /** The part that differs. A batch with other rows fails in every environment. */
  readonly fault?: 'batch' | 'weights' | 'moments'
}

function distanceOf({ from, claimed, computed }: ReplayedValues): number {
  const difference = norm(claimed.map((value, at) => value - (computed[at] as number)))
  const change = norm(computed.map((value, at) => value - (from[at] as number)))
  if (difference === 0) return 0
  return change > 0 ? difference / change : Number.POSITIVE_INFINITY
}

/**
 * Returns whether a step was computed as the job prescribes. In an exact environment, weights and
 * moments must be equal to the bit. In a tolerant environment, a distance of the weights below
 * `REPLAY_TOLERANCE` suffices, which is far above the noise between machines and far below the
 * smallest measured cheat.
 *
 * Pure. See docs/spec/training-rounds.md, section 7.
 *
 * @param values Numbers that a tolerant environment needs; without them unequal hashes fail.
 */
export function judgeReplay(
  { claimed, computed }: ReplayedStep,
  environment: Pick<JobSpec['environment'], 'class'>,
  values?: ReplayedValues,
): ReplayVerdict {
  const worst = Number.POSITIVE_INFINITY
  if (claimed.batch !== computed.batch) return { passed: false, distance: worst, fault: 'batch' }
  const isEqual = claimed.weights === computed.weights
  const hasEqualMoments = claimed.moments === computed.moments
  if (isEqual && hasEqualMoments) return { passed: true, distance: 0 }
  if (environment.class === 'exact' || !values) {
    return { passed: false, distance: worst, fault: isEqual ? 'moments' : 'weights' }
  }
  const distance = distanceOf(values)
  if (distance < REPLAY_TOLERANCE) return { passed: true, distance }
  return { passed: false, distance, fault: 'weights' }
}
