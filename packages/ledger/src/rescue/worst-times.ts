import { TRAINING_SEED_SECONDS_MAX } from '../limits.ts'
import type { TrainingTerms } from '../training/training.ts'

/** Longest duration of a case in seconds: `CASE_MAX` of `ICourt`. */
export const RESCUE_CASE_SECONDS = 604_800n

/** Longest time for which pay is held beyond its window, in seconds: `HOLD_MAX` of `IEscrow`. */
export const RESCUE_HOLD_SECONDS = 604_800n

/**
 * Longest time for which an upheld challenge of a training job holds its member's stake, in
 * seconds.
 */
export const RESCUE_HELD_STAKE_SECONDS = 2_592_000n

/** Largest number of times that validators score one round. */
const SCORINGS_MAX = 2n

/**
 * Returns the longest duration of one round of a training job, if each call is made when due, in
 * seconds: its seed, its windows, and a second scoring.
 */
export const roundSecondsMax = (terms: TrainingTerms): bigint =>
  TRAINING_SEED_SECONDS_MAX +
  terms.commitSeconds +
  terms.revealSeconds +
  SCORINGS_MAX * (terms.scoreSeconds + terms.scoreRevealSeconds)
