import { type Hash, Shape } from '@ostrom/protocol'
import { upperBound } from './bounds.ts'
import { type AnswerScore, MARGIN_MAX, type Statistic, statistics } from './score.ts'

// What honest machines score, as thresholds with the probability that an honest answer passes each.
// Probabilities are upper confidence bounds, and the worst of all classes of machines counts, so
// that `evidence` is never above one on average for anyone honest: docs/spec/verification.md.

/** Answers of fewer scored tokens say too little: they count as an abstention. */
export const TOKENS_MIN = 8

/** Lengths are judged among their like: from so many scored tokens on. */
export const LENGTHS = [8, 32, 96] as const

/** Honest answers of a length that a class of machines must have shown before it counts. */
export const SAMPLES_MIN = 100

/** Shares of honest answers below each threshold; the last threshold is the highest value seen. */
const QUANTILES = [0.9, 0.99, 0.999, 1] as const

/** Chance that any of the calibration's probabilities is too low, unless asked otherwise. */
export const CALIBRATION_RISK = 1e-3

/** An honest answer's value above `at` comes with a probability of at most `exceedance`. */
export type Threshold = { readonly at: number; readonly exceedance: number }

export type Scale = {
  readonly statistic: Statistic
  /** Least number of scored tokens of the answers that it is for. */
  readonly from: number
  readonly thresholds: readonly Threshold[]
}

/** Calibration of one model version's artifact under one engine build. */
export type Calibration = {
  readonly artifactHash: Hash
  readonly engineHash: Hash
  /** Classes of machines that were measured, for example `cpu-avx512`. */
  readonly classes: readonly string[]
  /** Honest answers measured. */
  readonly samples: number
  /** Chance that any threshold's probability is too low. */
  readonly risk: number
  readonly scales: readonly Scale[]
}

const value = Shape.real(0, 1e6)

/** Largest document of a calibration; a few kilobytes are usual. */
export const calibrationShape: Shape.Shape<Calibration> = Shape.object({
  artifactHash: Shape.hash,
  engineHash: Shape.hash,
  classes: Shape.list(Shape.text(64), 256),
  samples: Shape.integer(0, 1e9),
  risk: Shape.real(0, 1),
  scales: Shape.list(
    Shape.object({
      statistic: Shape.oneOf(...statistics),
      from: Shape.integer(1, 1 << 20),
      thresholds: Shape.list(Shape.object({ at: value, exceedance: Shape.real(0, 1) }), 16),
    }),
    256,
  ),
})

/** One honest answer, and the class of machine that it was made and scored on. */
export type Sample = { readonly machine: string; readonly score: AnswerScore }

/** The range of lengths that an answer belongs to: undefined where it is too short. */
export const lengthOf = (tokens: number): number | undefined =>
  LENGTHS.findLast((from) => tokens >= from)

/**
 * Calibrates on honest answers.
 *
 * A length or statistic of which some class of machines has fewer than `SAMPLES_MIN` answers gets
 * no scale: nothing is concluded from it.
 */
export function calibrate(options: calibrate.Options): Calibration {
  const { artifactHash, engineHash, samples, risk = CALIBRATION_RISK } = options
  const classes = [...new Set(samples.map(({ machine }) => machine))].sort()
  const comparisons = statistics.length * LENGTHS.length * QUANTILES.length * classes.length
  const scales = LENGTHS.flatMap((from) =>
    statistics.flatMap((statistic): Scale[] => {
      const byClass = classes.map((machine) => valuesOf(samples, { machine, from, statistic }))
      if (byClass.length === 0 || byClass.some(({ length }) => length < SAMPLES_MIN)) return []
      return [{ statistic, from, thresholds: thresholdsOf(byClass, risk / comparisons) }]
    }),
  )
  return { artifactHash, engineHash, classes, samples: samples.length, risk, scales }
}

export declare namespace calibrate {
  type Options = {
    readonly artifactHash: Hash
    readonly engineHash: Hash
    readonly samples: readonly Sample[]
    readonly risk?: number
  }
}

type Cell = { readonly machine: string; readonly from: number; readonly statistic: Statistic }

const valuesOf = (samples: readonly Sample[], { machine, from, statistic }: Cell): number[] =>
  samples
    .filter((sample) => sample.machine === machine && lengthOf(sample.score.tokens) === from)
    .flatMap(({ score }) => score.values[statistic] ?? [])

function thresholdsOf(byClass: readonly (readonly number[])[], risk: number): Threshold[] {
  const all = byClass.flat().sort((a, b) => a - b)
  const places = QUANTILES.map(
    (share) => all[Math.min(all.length - 1, Math.ceil(share * all.length) - 1)]!,
  )
  return [...new Set(places)].map((at) => ({
    at,
    exceedance: Math.max(
      ...byClass.map((values) => {
        const successes = values.filter((one) => one > at).length
        return upperBound({ successes, trials: values.length, risk })
      }),
    ),
  }))
}

/**
 * Evidence of an answer against its provider, as an e-value (Vovk and Wang, 2021): at least 0, and
 * for an honest provider at most 1 on average. Undefined where nothing can be concluded.
 *
 * The mean over the statistics at hand: a mean of e-values is one, however they hang together.
 */
export function evidence(
  calibration: Calibration,
  { tokens, values }: AnswerScore,
): number | undefined {
  const from = lengthOf(tokens)
  if (from === undefined) return undefined
  const found = calibration.scales.flatMap((scale) => {
    const seen = values[scale.statistic]
    return scale.from === from && seen !== undefined ? evidenceOf(scale, seen) : []
  })
  return found.length === 0 ? undefined : found.reduce((sum, one) => sum + one, 0) / found.length
}

function evidenceOf({ thresholds }: Scale, seen: number): number {
  const passed = thresholds.filter(({ at }) => seen > at)
  return passed.reduce((sum, { exceedance }) => sum + 1 / exceedance, 0) / thresholds.length
}

/** Highest value of each statistic, for plots. */
export const ranges: { readonly [statistic in Statistic]: number } = {
  margin: MARGIN_MAX,
  flips: 1,
  surprise: 10,
  end: MARGIN_MAX,
}
