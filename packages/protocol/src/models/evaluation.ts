import type * as Hex from '../encoding/hex.ts'
import * as Schema from '../encoding/schema.ts'
import { MalformedError } from '../errors/errors.ts'

// Measurements of a model version by its creator, in its manifest. They are unverified statements
// with the creator's signature: docs/spec/models.md, section 15.

/** Properties of a metric: the better direction, and whether values are proportions from 0 to 1. */
export type MetricProperties = {
  readonly better: 'higher' | 'lower'
  readonly isProportion: boolean
}

const higher = { better: 'higher', isProportion: true } as const
const score = { better: 'higher', isProportion: false } as const
const loss = { better: 'lower', isProportion: false } as const

/** Supported metrics, by their names in benchmarks. */
export const metrics = {
  accuracy: higher,
  /** Accuracy on multiple choice; the log-likelihood of each choice is divided by its bytes. */
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

/** Names of all metrics, in the order of `metrics`. */
export const metricNames = Object.keys(metrics) as Metric[]

/**
 * A decimal number as text, such as `0.897`. Its dag-cbor is the same in each language, unlike that
 * of a floating-point number, and it keeps all stated digits.
 */
export type Decimal = string & { readonly brand: 'Decimal' }

/** Maximum digits after the point of a decimal. */
const PLACES = 9

const decimalPattern = /^-?(0|[1-9]\d{0,11})(\.\d{1,9})?$/

/** Returns a number as text, rounded to `places` decimal places, at most `PLACES`. */
export function decimalOf(value: number, places: number): Decimal {
  const text = value.toFixed(Math.min(places, PLACES))
  return decimalSchema(text.replace(/^-(?=0(\.0*)?$)/, ''), 'value')
}

const fail = (path: string, reason: string): never => {
  throw new MalformedError({ what: 'evaluation', path, reason })
}

/** Schema of a decimal number as text. */
export const decimalSchema: Schema.Schema<Decimal> = Schema.shaped(
  Schema.text(23),
  (value, path) =>
    typeof value === 'string' && decimalPattern.test(value)
      ? (value as Decimal)
      : fail(path, 'not a decimal number as text'),
)

/** Reference to an evaluation dataset: name, split, and source of the records. */
export type DatasetReference = {
  readonly name: string
  /** Part of the dataset, such as `test`. */
  readonly split?: string
  readonly url?: string
  readonly cid?: string
  /** SHA-256 of the evaluated file. Results on the same file are comparable. */
  readonly sha256?: Hex.Hash
}

/** Bounds of a value's confidence interval of 95 %. */
export type ConfidenceInterval = { readonly low: Decimal; readonly high: Decimal }

/** One group of the records, such as a language or a demographic group. */
export type EvaluationGroup = {
  readonly name: string
  readonly value: Decimal
  readonly samples: number
}

/** One measured result of a model version. */
export type Evaluation = {
  /** Benchmark, such as `arc-challenge`. */
  readonly task: string
  readonly dataset: DatasetReference
  readonly metric: Metric
  readonly value: Decimal
  readonly interval?: ConfidenceInterval
  /** Number of evaluated records. */
  readonly samples?: number
  /** Number of solved examples in the prompt before each question. */
  readonly shots?: number
  /** Measured artifact variant, such as `gguf/q8_0`. */
  readonly artifact?: string
  readonly tool: { readonly name: string; readonly version: string }
  /** Description of the prompting method. */
  readonly notes?: string
  /** The metric for each group of records, to compare groups. */
  readonly groups?: readonly EvaluationGroup[]
}

/** Maximum results in a manifest. */
export const EVALUATIONS_MAX = 32

/** Maximum groups of one result. */
export const GROUPS_MAX = 32

const urlText = Schema.text(512)
const urlSchema: Schema.Schema<string> = Schema.shaped(urlText, (value, path) => {
  const url = urlText(value, path)
  return /^https?:\/\/[^\s/]+/.test(url) && URL.canParse(url) ? url : fail(path, 'not an HTTP URL')
})

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

/**
 * Schema of a result. Checks that numbers are within the metric's bounds, and that the interval
 * contains the value.
 */
export const evaluationSchema: Schema.Schema<Evaluation> = Schema.shaped(
  evaluationFieldsSchema,
  (value, path) => {
    const evaluation = evaluationFieldsSchema(value, path)
    const { metric, interval, groups = [] } = evaluation
    const numbers = [evaluation, ...groups].map((one) => Number(one.value))
    if (metrics[metric].isProportion && numbers.some((one) => one < 0 || one > 1)) {
      return fail(path, `${metric} is a share from 0 to 1`)
    }
    const isAround =
      !interval || (Number(interval.low) <= numbers[0]! && numbers[0]! <= Number(interval.high))
    return isAround ? evaluation : fail(`${path}.interval`, 'does not hold the value')
  },
)

/** Schema of all results of a version. */
export const evaluationsSchema: Schema.Schema<readonly Evaluation[]> = Schema.list(
  evaluationSchema,
  EVALUATIONS_MAX,
)

/**
 * Returns the difference between the best and the worst group of a result, with both groups;
 * undefined for a result with fewer than two groups.
 */
export function groupGap({ groups = [], metric }: Pick<Evaluation, 'groups' | 'metric'>) {
  if (groups.length < 2) return undefined
  const sign = metrics[metric].better === 'higher' ? 1 : -1
  const sorted = [...groups].sort((a, b) => sign * (Number(b.value) - Number(a.value)))
  const best = sorted[0]!
  const worst = sorted.at(-1)!
  return { best, worst, gap: Math.abs(Number(best.value) - Number(worst.value)) }
}

/**
 * Returns true if two results have the same task, metric, number of shots, notes on the prompting
 * method, and dataset.
 */
export function isComparable(one: Evaluation, other: Evaluation): boolean {
  const names = ['task', 'metric', 'shots', 'notes'] as const
  const isAlike = names.every((name) => one[name] === other[name])
  const [mine, theirs] = [one.dataset, other.dataset]
  if (mine.sha256 || theirs.sha256) return isAlike && mine.sha256 === theirs.sha256
  if (mine.cid || theirs.cid) return isAlike && mine.cid === theirs.cid
  return isAlike && mine.name === theirs.name && mine.split === theirs.split
}
