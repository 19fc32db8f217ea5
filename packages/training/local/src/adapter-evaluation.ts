import type { Hash } from '@ostrom/protocol'
import type { TrainingMethod } from '@ostrom/trainer'
import { Comparison } from '@ostrom/training'

/**
 * How often, and by how much, an adapter prefers the chosen answers of pairs more than its base
 * does.
 */
export type PreferenceFigures = {
  readonly pairs: number
  /** Pairs for which the adapter prefers the chosen answer more than its base does. */
  readonly preferred: number
  /** Mean of beta times the shift of the log odds: DPO's margin, which is 0 for the base. */
  readonly margin: number
}

/** Gain of a trained adapter on rows that it did not train on. */
export type AdapterEvaluation = Comparison.PairedInterval & {
  readonly rows: number
  /** Mean losses, in nats, of the base (`before`) and of the adapter (`after`). */
  readonly before: number
  readonly after: number
  /** Seed of the bootstrap's resamples. */
  readonly seed: Hash
  /**
   * Number of rows whose answers consist only of an end token. Such rows cannot measure the
   * training.
   */
  readonly unanswered: number
  /**
   * Whether the whole confidence interval of the loss change is below zero; always false with fewer
   * than two rows with answers.
   */
  readonly isBetter: boolean
  readonly preference?: PreferenceFigures
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length

/** Returns the margin of a pair from its DPO loss, which is ln(1 + exp(-margin)). */
const marginOf = (loss: number): number => -Math.log(Math.expm1(loss))

/**
 * Compares the losses of base and adapter on the same rows in pairs, by the same bootstrap as
 * validators for promotions.
 *
 * @throws {RangeError} Fewer than two rows, or losses that are no finite numbers.
 */
export function evaluateAdapter(options: {
  readonly method: TrainingMethod
  readonly before: readonly number[]
  readonly after: readonly number[]
  /** Indexes of rows whose answers consist only of an end token; none when absent. */
  readonly unanswered?: readonly number[] | undefined
  readonly seed: Hash
}): AdapterEvaluation {
  const { method, seed, unanswered = [] } = options
  const left = new Set(unanswered)
  const answered = [...options.before.keys()].filter((at) => !left.has(at))
  // If fewer than two rows have an answer, all rows are compared, and `isBetter` is false.
  const isShown = answered.length >= 2
  const chosen = (losses: readonly number[]) =>
    isShown ? answered.map((at) => losses[at]!) : losses
  const [before, after] = [chosen(options.before), chosen(options.after)]
  const interval = Comparison.pairedInterval({ before, after }, seed)
  const margins = method === 'dpo' ? after.map(marginOf) : []
  const preferred = margins.filter((margin) => margin > 0).length
  return {
    rows: before.length,
    before: mean(before),
    after: mean(after),
    ...interval,
    seed,
    unanswered: left.size,
    isBetter: isShown && interval.high < 0,
    ...(method === 'dpo' && {
      preference: { pairs: margins.length, preferred, margin: mean(margins) },
    }),
  }
}
