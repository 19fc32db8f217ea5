import type { Hash } from '@ostrom/protocol'
import type { TrainingMethod } from '@ostrom/trainer'
import { Comparison } from '@ostrom/training'

/** How often, and by how much, a model prefers the chosen answer of pairs. */
export type PreferenceFigures = {
  readonly pairs: number
  /** Pairs of which it prefers the chosen answer more than its base does. */
  readonly preferred: number
  /** Mean of beta times the shift of the log odds: the margin of DPO, which the base has as 0. */
  readonly margin: number
}

/** Gain of a trained adapter on rows that it did not train on. */
export type AdapterEvaluation = Comparison.PairedInterval & {
  readonly rows: number
  /** Mean losses in nats. */
  readonly before: number
  readonly after: number
  /** Seed of the resamples. */
  readonly seed: Hash
  /** Rows whose answers consist only of an end token, so that they do not measure the training. */
  readonly unanswered: number
  /** Whether the whole interval of the other rows is below zero. */
  readonly isBetter: boolean
  readonly preference?: PreferenceFigures
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length

/** Margin of a pair whose loss of DPO is `loss`: loss = ln(1 + exp(-margin)). */
const marginOf = (loss: number): number => -Math.log(Math.expm1(loss))

/**
 * Compares the losses of base and adapter on the same rows in pairs, by the bootstrap that
 * validators use for promotions.
 *
 * @throws {RangeError} Fewer than two rows, or losses that are no finite numbers.
 */
export function evaluateAdapter(options: {
  readonly method: TrainingMethod
  readonly before: readonly number[]
  readonly after: readonly number[]
  /** Places of rows whose answers are nothing but an end token; none when absent. */
  readonly unanswered?: readonly number[] | undefined
  readonly seed: Hash
}): AdapterEvaluation {
  const { method, seed, unanswered = [] } = options
  const left = new Set(unanswered)
  const answered = [...options.before.keys()].filter((at) => !left.has(at))
  // Where too few rows have an answer, all are measured, and nothing is shown by them.
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
