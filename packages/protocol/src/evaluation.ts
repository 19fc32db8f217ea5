import { MalformedError } from './errors.ts'
import type * as Hex from './hex.ts'
import * as Schema from './schema.ts'

// Measurements of a model version by its creator, in its manifest. They are unverified statements,
// bound by the creator's signature: docs/spec/models.md, section 15.

/** A metric: which way is better, and whether its values are shares between 0 and 1. */
export type MetricProperties = {
  readonly better: 'higher' | 'lower'
  readonly isProportion: boolean
}

const higher = { better: 'higher', isProportion: true } as const
const score = { better: 'higher', isProportion: false } as const
const loss = { better: 'lower', isProportion: false } as const

/** Metrics that are known, by names as benchmarks have them. */
export const metrics = {
  accuracy: higher,
  /** Accuracy of multiple choice with likelihoods divided by the bytes of each choice. */
  'accuracy-normalized': higher,
  'exact-match': higher,
  f1: higher,
  'pass-at-1': higher,
  'win-rate': higher,
  'ndcg-at-10': higher,
  bleu: score,
  chrf: score,
  'rouge-l': score,
  matthews: score,
  spearman: score,
  'bits-per-byte': loss,
  perplexity: loss,
  'word-error-rate': loss,
} as const satisfies Readonly<Record<string, MetricProperties>>

export type Metric = keyof typeof metrics

/** All metrics, in order. */
export const metricNames = Object.keys(metrics) as Metric[]

/**
 * A decimal number as text, such as `0.897`: dag-cbor has one form for it in every language, unlike
 * for numbers in binary, and it keeps the digits that were stated.
 */
export type Decimal = string & { readonly brand: 'Decimal' }

/** Digits after the point of a decimal, at most. */
const PLACES = 9

const decimalPattern = /^-?(0|[1-9]\d{0,11})(\.\d{1,9})?$/

/** Text of a number with so many places, rounded to the nearest. */
export function decimalOf(value: number, places: number): Decimal {
  const text = value.toFixed(Math.min(places, PLACES))
  return decimalSchema(text.replace(/^-(?=0(\.0*)?$)/, ''), 'value')
}

const fail = (path: string, reason: string): never => {
  throw new MalformedError({ what: 'evaluation', path, reason })
}

const decimalSchema: Schema.Schema<Decimal> = (value, path) =>
  typeof value === 'string' && decimalPattern.test(value)
    ? (value as Decimal)
    : fail(path, 'not a decimal number as text')

/** Reference to an evaluation dataset: name, split, and source of the records. */
export type DatasetReference = {
  readonly name: string
  /** Part of the dataset, such as `test`. */
  readonly split?: string
  readonly url?: string
  readonly cid?: string
  /** SHA-256 of the evaluated file, by which figures of two versions are comparable. */
  readonly sha256?: Hex.Hash
}

/** Bounds of 95 % confidence. */
export type ConfidenceInterval = { readonly low: Decimal; readonly high: Decimal }

/** One group of the records, such as a language or whom they are about. */
export type EvaluationGroup = {
  readonly name: string
  readonly value: Decimal
  readonly samples: number
}

/** One figure that was measured of a model version. */
export type Evaluation = {
  /** Benchmark, such as `arc-challenge`. */
  readonly task: string
  readonly dataset: DatasetReference
  readonly metric: Metric
  readonly value: Decimal
  readonly interval?: ConfidenceInterval
  /** Records measured. */
  readonly samples?: number
  /** Examples that stood before each question. */
  readonly shots?: number
  /** Form that was measured, such as `gguf/q8_0`. */
  readonly artifact?: string
  readonly tool: { readonly name: string; readonly version: string }
  /** How it was asked, in words. */
  readonly notes?: string
  /** The same metric by groups, to see whether some fare worse. */
  readonly groups?: readonly EvaluationGroup[]
}

/** Figures that a manifest holds, at most. */
export const EVALUATIONS_MAX = 32

/** Groups of one figure, at most. */
export const GROUPS_MAX = 32

const urlSchema: Schema.Schema<string> = (value, path) => {
  const url = Schema.text(512)(value, path)
  return /^https?:\/\/[^\s/]+/.test(url) && URL.canParse(url) ? url : fail(path, 'not an HTTP URL')
}

const evaluationFieldsSchema = Schema.object({
  task: Schema.text(64),
  dataset: Schema.object({
    name: Schema.text(128),
    split: Schema.optional(Schema.text(64)),
    url: Schema.optional(urlSchema),
    cid: Schema.optional(Schema.text(128)),
    sha256: Schema.optional(Schema.hash),
  }),
  metric: Schema.oneOf(...metricNames),
  value: decimalSchema,
  interval: Schema.optional(Schema.object({ low: decimalSchema, high: decimalSchema })),
  samples: Schema.optional(Schema.integer(1, 1e9)),
  shots: Schema.optional(Schema.integer(0, 1_000)),
  artifact: Schema.optional(Schema.text(64)),
  tool: Schema.object({ name: Schema.text(64), version: Schema.text(64) }),
  notes: Schema.optional(Schema.text(256)),
  groups: Schema.optional(
    Schema.list(
      Schema.object({
        name: Schema.text(64),
        value: decimalSchema,
        samples: Schema.integer(1, 1e9),
      }),
      GROUPS_MAX,
    ),
  ),
})

/** One figure: its numbers are in the bounds of its metric, and its interval holds its value. */
export const evaluationSchema: Schema.Schema<Evaluation> = (value, path) => {
  const evaluation = evaluationFieldsSchema(value, path)
  const { metric, interval, groups = [] } = evaluation
  const numbers = [evaluation, ...groups].map((one) => Number(one.value))
  if (metrics[metric].isProportion && numbers.some((one) => one < 0 || one > 1)) {
    return fail(path, `${metric} is a share from 0 to 1`)
  }
  const isAround =
    !interval || (Number(interval.low) <= numbers[0]! && numbers[0]! <= Number(interval.high))
  return isAround ? evaluation : fail(`${path}.interval`, 'does not hold the value')
}

/** All figures of a version. */
export const evaluationsSchema: Schema.Schema<readonly Evaluation[]> = Schema.list(
  evaluationSchema,
  EVALUATIONS_MAX,
)

/** How far the groups of a figure lie apart, and which ones are at the ends. */
export function groupGap({ groups = [], metric }: Pick<Evaluation, 'groups' | 'metric'>) {
  if (groups.length < 2) return undefined
  const sign = metrics[metric].better === 'higher' ? 1 : -1
  const sorted = [...groups].sort((a, b) => sign * (Number(b.value) - Number(a.value)))
  const best = sorted[0]!
  const worst = sorted.at(-1)!
  return { best, worst, gap: Math.abs(Number(best.value) - Number(worst.value)) }
}

/** Whether two figures measure the same: one task, metric and way of asking, on one dataset. */
export function isComparable(one: Evaluation, other: Evaluation): boolean {
  const names = ['task', 'metric', 'shots', 'notes'] as const
  const isAlike = names.every((name) => one[name] === other[name])
  const [mine, theirs] = [one.dataset, other.dataset]
  if (mine.sha256 || theirs.sha256) return isAlike && mine.sha256 === theirs.sha256
  if (mine.cid || theirs.cid) return isAlike && mine.cid === theirs.cid
  return isAlike && mine.name === theirs.name && mine.split === theirs.split
}
