import type { JobSpec } from '../job/job-spec.ts'

/** A step of a job. */
export type StepPosition = {
  /** Number of the round, from 1, as on chain. */
  readonly round: number
  /** Number of earlier steps in the round. */
  readonly step: number
}

/**
 * Returns the learning rate of a step: constant, or falling linearly to zero after the last step of
 * the job's last round. In 64 bits, each operation rounded.
 *
 * Pure. See docs/spec/training-rounds.md, section 10.
 */
export function learningRateOf(
  job: Pick<JobSpec, 'optimizer' | 'rounds' | 'innerSteps'>,
  { round, step }: StepPosition,
): number {
  const rate = job.optimizer.learningRateNano / 1_000_000_000
  if (job.optimizer.schedule === 'constant') return rate
  const steps = job.rounds * job.innerSteps
  const left = steps - ((round - 1) * job.innerSteps + step)
  return rate * (left / steps)
}
