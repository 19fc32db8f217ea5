import type { Hash } from '@ostrom/protocol'
import { upperBound } from './bounds.ts'
import {
  type CalibratedMargins,
  type Calibration,
  type EndMargins,
  type ExcessNllScale,
  LENGTHS,
  QUANTILES,
  type Threshold,
} from './calibration-document.ts'
import {
  areBeyond,
  type EmbeddingScore,
  evidence as embeddingEvidence,
  toleranceOf,
} from './embedding-score.ts'
import {
  type ExceedanceRates,
  GAP_EDGES,
  gapBin,
  marginEvidenceFn as judgeOfMargins,
  MARGIN_EDGES,
  type MarginEvidenceFn,
} from './evidence.ts'
import type { AnswerScore } from './score.ts'

export {
  type CalibratedMargins,
  type Calibration,
  calibrationSchema,
  type EndMargins,
  type ExcessNllScale,
  LENGTHS,
  type Threshold,
} from './calibration-document.ts'

// Calibrates on scores of honest machines. Probabilities are upper confidence bounds, each for the
// class of machines with the highest bound, so that the mean of `evidence` is at most one for every
// honest provider: docs/spec/verification.md, section 6.

/** Minimum number of scored tokens of an answer. Of shorter answers only the end is judged. */
export const TOKENS_MIN = 8

/** Minimum number of honest answers of each class of machines; for embeddings `EMBEDDINGS_MIN`. */
export const SAMPLES_MIN = 100

/**
 * Shares of honest answers at or below each threshold of two numbers: the evidence that margins
 * give, and the distance of fingerprints.
 */
const TOP_QUANTILES = [0.99, 1] as const

/**
 * Weights of the parts of an answer's evidence: the evidence of its margins (`margins`); how rarely
 * honest answers reach that evidence (`answers`); the margin of its end (`ends`); and the distance
 * of its fingerprint (`prints`).
 */
const EVIDENCE_WEIGHTS = { margins: 0.4, answers: 0.2, ends: 0.2, prints: 0.2 } as const

/** Default probability that any of the calibration's bounds is too low. */
export const CALIBRATION_RISK = 1e-3

/** Factor by which honest tokens exceed a margin more often for some prompts than on average. */
const SPREAD = 1.25

/** Factor by which ends of honest answers may exceed a margin more often than other tokens. */
const END_FACTOR = 4

/**
 * Divisor: the largest evidence is the number of honest answers divided by this number. The reason
 * is that an event that none of n answers showed is rarer than 3 in n, with 95 % confidence.
 */
const LIMIT_DIVISOR = 3

/** One honest answer, and the class of the machines that made and scored it. */
export type CalibrationSample = { readonly machine: string; readonly score: AnswerScore }

type Classes = readonly (readonly AnswerScore[])[]

/** A list of numbers for each class of machines. */
type Values = readonly (readonly number[])[]

/**
 * Calibrates on honest answers. Margins, ends and likelihoods are ignored if some class of machines
 * has fewer than `SAMPLES_MIN` answers that have them.
 */
export function calibrate(options: calibrate.Options): Calibration {
  const { artifactHash, engineHash, samples, risk = CALIBRATION_RISK } = options
  const names = [...new Set(samples.map(({ machine }) => machine))].sort()
  const classes = classesOf(names, samples)
  // Texts and embeddings are two kinds of answers. The kind with fewer answers determines `limit`.
  const parts = [true, false].map((isEmbedding) =>
    samples.filter(({ score }) => (score.embeddings !== undefined) === isEmbedding),
  )
  const measured = parts.filter(({ length }) => length > 0)
  const kinds = measured.length > 0 ? measured : [samples]
  const distances = classes.map((scores) => {
    return scores.flatMap(({ embeddings }) => embeddings?.distances ?? [])
  })
  const hasEmbeddings = distances.some(({ length }) => length > 0)
  const thresholds = LENGTHS.length * QUANTILES.length + 2 * TOP_QUANTILES.length
  const bounds = (GAP_EDGES.length + 1) * MARGIN_EDGES.length + thresholds + Number(hasEmbeddings)
  const each = risk / Math.max(1, bounds * classes.length)
  const margins = marginsOf(classes, each)
  const embeddings = toleranceOf(distances, each)
  const first: Calibration = {
    artifactHash,
    engineHash,
    classes: names,
    samples: samples.length,
    risk,
    ...(margins && { margins }),
    excessNlls: LENGTHS.flatMap((from) => scaleOf(classes, from, each)),
    ...(embeddings && { embeddings }),
    mean: 1,
    limit: Math.max(1, Math.min(...kinds.map(({ length }) => length)) / LIMIT_DIVISOR),
  }
  const judge = evidenceFn(first)
  const means = kinds.flatMap((kind) =>
    classesOf(names, kind).map((scores) => meanOf(scores.flatMap((score) => judge(score) ?? []))),
  )
  return { ...first, mean: Math.max(1, ...means) }
}

export declare namespace calibrate {
  type Options = {
    readonly artifactHash: Hash
    readonly engineHash: Hash
    readonly samples: readonly CalibrationSample[]
    readonly risk?: number
  }
}

const classesOf = (names: readonly string[], samples: readonly CalibrationSample[]): Classes =>
  names.map((name) => samples.flatMap(({ machine, score }) => (machine === name ? [score] : [])))

const meanOf = (values: readonly number[]) =>
  values.reduce((sum, one) => sum + one, 0) / Math.max(1, values.length)

const isEnough = (classes: readonly (readonly unknown[])[]) =>
  classes.length > 0 && classes.every(({ length }) => length >= SAMPLES_MIN)

function marginsOf(classes: Classes, risk: number): CalibratedMargins | undefined {
  const judged = classes.map((scores) => scores.filter(({ margins }) => margins !== undefined))
  if (!isEnough(judged)) return undefined
  const byClass = judged.map((scores) => {
    const byGap = GAP_EDGES.map((): number[] => [])
    for (const { margins = [], gaps = [] } of scores) {
      margins.forEach((margin, at) => {
        byGap[gapBin(gaps[at]!)]!.push(margin)
      })
    }
    return byGap
  })
  const tokens = GAP_EDGES.map((_, gap) =>
    ratesOf(
      byClass.map((byGap) => byGap[gap]!),
      risk,
    ),
  )
  const judge = judgeOfMargins(tokens)
  const answers = judged.map((scores) =>
    scores
      .filter((score) => score.tokens >= TOKENS_MIN)
      .map(({ margins = [], gaps = [] }) => judge(margins, gaps)),
  )
  const ends = classes.map((scores) => scores.flatMap(({ end }) => end ?? []))
  const prints = classes.map((scores) =>
    scores.flatMap(({ logitFingerprintDistance }) => logitFingerprintDistance ?? []),
  )
  if (!isEnough(answers)) return undefined
  return {
    tokens,
    answers: thresholdsOf(answers, TOP_QUANTILES, risk).map(incriminatingOnly),
    ...(isEnough(ends) && {
      ends: endsOf(
        byClass.map((byGap) => byGap.flat()),
        ends,
        risk,
      ),
    }),
    ...(isEnough(prints) && { logitFingerprints: thresholdsOf(prints, TOP_QUANTILES, risk) }),
  }
}

/**
 * An answer whose margins are all zero is evidence in favor of its provider: a number below 1,
 * which is closer to 1 the shorter the answer is. A threshold below 1 is raised to 1, so that such
 * an answer does not look suspicious for its unusual length.
 */
const incriminatingOnly = ({ value, exceedance }: Threshold): Threshold => ({
  value: Math.max(1, value),
  exceedance,
})

/**
 * Returns the bounds for ends. Ends are rare, so their bounds follow from the bounds of all tokens,
 * multiplied by `END_FACTOR`. If ends were observed to exceed a margin more often than that, the
 * observed rate is the bound.
 */
function endsOf(tokens: Values, ends: Values, risk: number): EndMargins {
  const rates = ratesOf(tokens, risk).map((rate, at) => {
    const seen = ends.map((margins) => {
      return margins.filter((margin) => margin > MARGIN_EDGES[at]!).length / margins.length
    })
    return Math.min(1, Math.max((END_FACTOR / SPREAD) * rate, ...seen))
  })
  return { rates, highest: Math.max(...ends.flat()) }
}

/** Returns upper bounds of the probability that a margin exceeds each edge, for the worst class. */
function ratesOf(classes: Values, risk: number): ExceedanceRates {
  const sorted = classes.map((margins) => Float64Array.from(margins).sort())
  return MARGIN_EDGES.map((edge) => {
    const rates = sorted.map((margins) => {
      const successes = margins.length - countUpTo(margins, edge)
      return upperBound({ successes, trials: margins.length, risk })
    })
    return Math.min(1, SPREAD * Math.max(...rates))
  })
}

/** Returns how many of the sorted values are at most `edge`. */
function countUpTo(sorted: Float64Array, edge: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! <= edge) low = middle + 1
    else high = middle
  }
  return low
}

/** Returns the start of an answer's range of `LENGTHS`; undefined if the answer is too short. */
const lengthOf = (tokens: number): number | undefined => LENGTHS.findLast((from) => tokens >= from)

function scaleOf(classes: Classes, from: number, risk: number): ExcessNllScale[] {
  const byClass = classes.map((scores) =>
    scores.flatMap(({ tokens, excessNll }) => (lengthOf(tokens) === from ? (excessNll ?? []) : [])),
  )
  return isEnough(byClass) ? [{ from, thresholds: thresholdsOf(byClass, QUANTILES, risk) }] : []
}

/**
 * Returns a threshold for each of `shares`: the lowest value with this share of all honest values
 * at or below it. Each threshold has an upper bound of the probability that an honest value exceeds
 * it, for the worst class.
 */
function thresholdsOf(classes: Values, shares: readonly number[], risk: number): Threshold[] {
  const all = classes.flat().sort((a, b) => a - b)
  const quantiles = shares.map((share) => all[Math.ceil(share * all.length) - 1]!)
  return [...new Set(quantiles)].map((value) => ({
    value,
    exceedance: Math.max(
      ...classes.map((values) => {
        const successes = values.filter((one) => one > value).length
        return upperBound({ successes, trials: values.length, risk })
      }),
    ),
  }))
}

/** Returns the evidence of one answer; undefined if nothing can be concluded. */
export type EvidenceFn = (score: AnswerScore) => number | undefined

/**
 * Returns the evidence function of a calibration. Evidence against a provider is an e-value (Vovk
 * and Wang, 2021): at least 0, with a mean of at most 1 for an honest provider. The function uses
 * the distances of embeddings, if the answer has embeddings. For other answers it uses margins if
 * the sampling can be replayed, and otherwise the likelihood.
 */
export function evidenceFn(calibration: Calibration): EvidenceFn {
  const { margins: rates, excessNlls, embeddings: tolerance, limit, mean } = calibration
  const judge = rates && judgeOfMargins(rates.tokens)
  const judgeEnd = rates?.ends && judgeOfMargins([rates.ends.rates])
  return ({ tokens, margins, gaps, excessNll, end, logitFingerprintDistance, embeddings }) => {
    if (embeddings) {
      const found = tolerance && embeddingEvidence(tolerance, embeddings)
      return found === undefined ? undefined : Math.min(limit, found) / mean
    }
    const isShort = tokens < TOKENS_MIN
    const ends = end === undefined ? undefined : judgeEnd?.([end], [0])
    if (isShort && ends === undefined) return undefined
    if (margins && gaps) {
      if (!judge || !rates) return undefined
      const found = isShort ? 1 : judge(margins, gaps)
      const parts = {
        margins: found,
        answers: isShort ? 1 : exceedanceEvidence(rates.answers, found),
        ends: ends ?? 1,
        prints:
          rates.logitFingerprints && !isShort && logitFingerprintDistance !== undefined
            ? exceedanceEvidence(rates.logitFingerprints, logitFingerprintDistance)
            : 1,
      }
      const shares = Object.entries(EVIDENCE_WEIGHTS) as [keyof typeof EVIDENCE_WEIGHTS, number][]
      const sum = shares.reduce((total, [part, share]) => total + share * parts[part], 0)
      return Math.min(limit, sum) / mean
    }
    const scale = excessNlls.find(({ from }) => from === lengthOf(tokens))
    return scale && excessNll !== undefined
      ? exceedanceEvidence(scale.thresholds, excessNll) / mean
      : undefined
  }
}

/** Judgement of each embedding of an answer. */
export type JudgedEmbeddings = {
  /** Whether each embedding is beyond the tolerance. */
  readonly beyond: readonly boolean[]
  /** Evidence of an answer with all embeddings beyond the tolerance, before `limit` caps it. */
  readonly scale: number
  /** Upper limit of the evidence of an answer. */
  readonly limit: number
}

/**
 * Judges each embedding of an answer, for callers that count equal inputs once. Returns undefined
 * without a calibration of embeddings.
 */
export function judgeEmbeddings(
  { embeddings: tolerance, limit, mean }: Calibration,
  score: EmbeddingScore,
): JudgedEmbeddings | undefined {
  if (!tolerance) return undefined
  const scale = 1 / tolerance.exceedance / mean
  return { beyond: areBeyond(tolerance, score), scale, limit: limit / mean }
}

/** Cache of the tables of each calibration, released together with the calibration. */
const evidenceFns = new WeakMap<Calibration, EvidenceFn>()
const marginEvidenceFns = new WeakMap<CalibratedMargins, MarginEvidenceFn>()

function memoize<Key extends object, Value>(
  cache: WeakMap<Key, Value>,
  key: Key,
  make: () => Value,
): Value {
  const value = cache.get(key) ?? make()
  cache.set(key, value)
  return value
}

/** Returns the evidence of one answer. A calibration is cached, so it must not change later. */
export const evidence = (calibration: Calibration, score: AnswerScore): number | undefined =>
  memoize(evidenceFns, calibration, () => evidenceFn(calibration))(score)

/**
 * Returns whether an answer exceeds the range of all honest machines in one of three numbers: the
 * evidence of its margins, the distance of its fingerprint, or the margin of its end. An end
 * exceeds the range if its margin is more than twice the highest margin of an honest end. Only
 * benchmarks use this test: it shows which cheats a single audit reveals.
 */
export function exceedsHonestRange({ margins: rates }: Calibration, score: AnswerScore): boolean {
  const { tokens, margins, gaps, end, logitFingerprintDistance } = score
  if (!rates || !margins || !gaps) return false
  const endMax = 2 * (rates.ends?.highest ?? Number.POSITIVE_INFINITY)
  if (end !== undefined && end > endMax) return true
  if (tokens < TOKENS_MIN) return false
  const isAbove = (thresholds: readonly Threshold[] | undefined, value: number | undefined) =>
    thresholds !== undefined && value !== undefined && value > highest(thresholds)
  const judge = memoize(marginEvidenceFns, rates, () => judgeOfMargins(rates.tokens))
  if (isAbove(rates.answers, judge(margins, gaps))) return true
  return isAbove(rates.logitFingerprints, logitFingerprintDistance)
}

const highest = (thresholds: readonly Threshold[]) =>
  Math.max(...thresholds.map(({ value }) => value))

/**
 * Returns the sum of 1 / `exceedance` over the thresholds that the value exceeds, divided by the
 * number of all thresholds.
 */
function exceedanceEvidence(thresholds: readonly Threshold[], value: number): number {
  const passed = thresholds.filter(({ value: at }) => value > at)
  return passed.reduce((sum, { exceedance }) => sum + 1 / exceedance, 0) / thresholds.length
}
