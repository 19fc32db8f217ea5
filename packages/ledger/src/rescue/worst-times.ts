import { TRAINING_SEED_SECONDS_MAX } from '../limits.ts'
import type { TrainingTerms } from '../training/training.ts'

/** Longest that a case runs: `CASE_MAX` of `ICourt`, in seconds. */
export const RESCUE_CASE_SECONDS = 604_800n

/** Longest that pay is held beyond its window: `HOLD_MAX` of `IEscrow`, in seconds. */
export const RESCUE_HOLD_SECONDS = 604_800n

/** Longest that an upheld challenge of a training job holds its member's stake, in seconds. */
export const RESCUE_HELD_STAKE_SECONDS = 2_592_000n

/** Times that validators score one round at most. */
const SCORINGS_MAX = 2n

/**
 * Longest that one round of a training job takes, if each call is made when it is due, in seconds:
 * its seed, its windows, and a second scoring.
 */
export const roundSecondsMax = (terms: TrainingTerms): bigint =>
  TRAINING_SEED_SECONDS_MAX +
  terms.commitSeconds +
  terms.revealSeconds +
  SCORINGS_MAX * (terms.scoreSeconds + terms.scoreRevealSeconds)
