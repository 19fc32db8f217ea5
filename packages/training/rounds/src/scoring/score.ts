import type { JobSpec } from '../job/job-spec.ts'
import { NOISE_STANDARD_ERRORS, SCORE_MAX, SCORED_SHARE } from '../limits.ts'
import { gainOf, type PairedLosses } from './losses.ts'

/** Measurements of one update by a validator. */
export type UpdateMeasurement = {
  /** Losses on shards that were drawn after all trainers had committed. */
  readonly heldOut: PairedLosses
  /** Losses on the trainer's own shards. */
  readonly own: PairedLosses
}

/**
 * Returns the state on which an update is scored: the parent state less `SCORED_SHARE` of the
 * update. A trainer's whole change overshoots once training slows down, although the mean of all
 * changes lowers the loss, so losses are measured near the share that enters the mean.
 *
 * Pure. One product and one difference in 64 bits, rounded once. See docs/spec/training-rounds.md,
 * section 6; Templar, another network for training, scores at a fifth of an update.
 */
export const scoredState = (parent: Float32Array, values: Float32Array): Float32Array =>
  parent.map((value, at) => value - SCORED_SHARE * (values[at] as number))

/** Reason why an update does not enter the aggregation. */
export type ScoreRejection = 'losses-not-finite' | 'loss-increased' | 'not-on-own-shards'

export type ScoreResult = {
  /**
   * From 1 to `SCORE_MAX`; 0 if the update is rejected. Scores are never negative, so that no
   * penalty can become a gain.
   */
  readonly score: number
  readonly rejected?: ScoreRejection
}

/**
 * Returns the score of an update: its gain on held-out data as a share of the job's full gain.
 *
 * An update is rejected if the held-out losses rose by more than noise. It is also rejected if they
 * fell by more than the losses on the trainer's own shards, beyond noise. Training lowers the loss
 * on its own data at least as much as on other data, so such an update was not trained on its
 * shards.
 *
 * Pure. See docs/spec/training-rounds.md, section 6.
 */
export function scoreUpdate(
  { heldOut, own }: UpdateMeasurement,
  { fullGainMicro }: Pick<JobSpec['evaluation'], 'fullGainMicro'>,
): ScoreResult {
  const gain = gainOf(heldOut)
  const ownGain = gainOf(own)
  if (!Number.isFinite(gain.mean) || !Number.isFinite(ownGain.mean)) {
    return { score: 0, rejected: 'losses-not-finite' }
  }
  if (gain.mean < -NOISE_STANDARD_ERRORS * gain.standardError) {
    return { score: 0, rejected: 'loss-increased' }
  }
  // Not `Math.hypot`, whose last bit differs between engines.
  const squares =
    gain.standardError * gain.standardError + ownGain.standardError * ownGain.standardError
  const noise = NOISE_STANDARD_ERRORS * Math.sqrt(squares)
  if (ownGain.mean < gain.mean - noise) return { score: 0, rejected: 'not-on-own-shards' }
  const share = (gain.mean * 1_000_000) / fullGainMicro
  return { score: Math.max(1, Math.min(SCORE_MAX, Math.floor(SCORE_MAX * share))) }
}
