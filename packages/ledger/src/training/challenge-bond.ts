import type { TrainingMember, TrainingTerms } from './training.ts'

/**
 * Returns the bond of a challenge, in base units of the job's asset: the stake of an accused
 * trainer, or the stake for one unit of an accused validator's weight.
 *
 * Pure. See docs/spec/training-jobs.md, section 7.
 */
export const challengeBond = (
  { trainerStake, validatorStake }: Pick<TrainingTerms, 'trainerStake' | 'validatorStake'>,
  accused: TrainingMember['role'],
): bigint => (accused === 'trainer' ? trainerStake : validatorStake)
