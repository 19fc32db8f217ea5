import type { TrainingMember, TrainingTerms } from './training.ts'

/**
 * Returns the bond of a challenge, in base units of the job's asset: the stake of a trainer, or of
 * one unit of a validator's weight, as is accused.
 *
 * Pure. See docs/spec/training-jobs.md, section 7.
 */
export const challengeBond = (
  { trainerStake, validatorStake }: Pick<TrainingTerms, 'trainerStake' | 'validatorStake'>,
  accused: TrainingMember['role'],
): bigint => (accused === 'trainer' ? trainerStake : validatorStake)
