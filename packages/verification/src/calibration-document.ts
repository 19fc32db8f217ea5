import { type Hash, MalformedError, Schema } from '@ostrom/protocol'
import { type EmbeddingTolerance, embeddingToleranceSchema } from './embedding-score.ts'
import { type ExceedanceRates, GAP_EDGES, MARGIN_EDGES } from './evidence.ts'

// The document form of a calibration. The creator of a model version can register the document on
// the chain, and validators read it. It has the distributions of honest answers' scores. The terms
// are those of docs/spec/verification.md, section 5: the margin of a token is the smallest change
// of logits under which the sampler selects it, the gap of a position is the least margin of any
// other token, and an end is the margin of the token that ended an answer. The edges of margins and
// gaps are in `evidence.ts`.

/**
 * Numbers of scored tokens that separate ranges of length: likelihoods are judged among answers of
 * similar length.
 */
export const LENGTHS = [8, 32, 96] as const

/**
 * Shares of honest answers at or below each threshold; the last threshold is the highest observed
 * value.
 */
export const QUANTILES = [0.9, 0.99, 0.999, 1] as const

/**
 * A number measured at an honest answer exceeds `value` with a probability of at most `exceedance`.
 */
export type Threshold = { readonly value: number; readonly exceedance: number }

/** Bounds for the margins of the tokens that end answers. */
export type EndMargins = {
  /** For each of `MARGIN_EDGES`, an upper bound of the probability that an end exceeds it. */
  readonly rates: ExceedanceRates
  /** Highest margin of a token that ended an honest answer. */
  readonly highest: number
}

/** Margins of honest answers whose sampling can be replayed. */
export type CalibratedMargins = {
  /** For each range of gaps, upper bounds of the probability that a margin exceeds each edge. */
  readonly tokens: readonly ExceedanceRates[]
  /** Thresholds of the evidence that honest answers' margins give. */
  readonly answers: readonly Threshold[]
  /** Ends of honest answers; absent if too few answers ended by a token. */
  readonly ends?: EndMargins | undefined
  /**
   * Thresholds of the distance of honest answers' logit fingerprints from the validator's logits;
   * absent if the engine records no fingerprints.
   */
  readonly logitFingerprints?: readonly Threshold[] | undefined
}

/** Likelihoods of honest answers whose sampling cannot be replayed, for one range of lengths. */
export type ExcessNllScale = {
  /** Minimum number of scored tokens of an answer that is compared with these thresholds. */
  readonly from: number
  readonly thresholds: readonly Threshold[]
}

/** Calibration of one model version's artifact under one engine build. */
export type Calibration = {
  readonly artifactHash: Hash
  readonly engineHash: Hash
  /** Measured classes of machines, for example `cpu-avx512`. */
  readonly classes: readonly string[]
  /** Number of measured honest answers. */
  readonly samples: number
  /** Probability that any of the calibration's bounds is too low. */
  readonly risk: number
  /** Absent if some class of machines has too few measurements. */
  readonly margins?: CalibratedMargins | undefined
  readonly excessNlls: readonly ExcessNllScale[]
  /** Tolerance of embeddings; absent if too few were measured. */
  readonly embeddings?: EmbeddingTolerance | undefined
  /**
   * Mean evidence of honest answers in the class of machines with the highest mean, at least 1. All
   * evidence is divided by this number.
   */
  readonly mean: number
  /**
   * Upper limit of the evidence that the margins or embeddings of one answer give, before the
   * division by `mean`.
   */
  readonly limit: number
}

const probability = Schema.real(0, 1)

/** Returns a schema of a list with exactly `count` entries. */
const listOfLength =
  <T>(item: Schema.Schema<T>, count: number): Schema.Schema<readonly T[]> =>
  (value, path) => {
    const list = Schema.list(item, count)(value, path)
    if (list.length === count) return list
    throw new MalformedError({ what: 'calibration', path, reason: `not ${count} entries` })
  }

/** One rate for every edge, in non-increasing order. */
const ratesSchema: Schema.Schema<ExceedanceRates> = (value, path) => {
  const rates = listOfLength(probability, MARGIN_EDGES.length)(value, path)
  if (rates.every((rate, at) => rate <= (rates[at - 1] ?? 1))) return rates
  throw new MalformedError({ what: 'calibration', path, reason: 'rates rise' })
}

const thresholdsSchema: Schema.Schema<readonly Threshold[]> = (value, path) => {
  const one = Schema.object({ value: Schema.real(0, 1e20), exceedance: Schema.real(1e-9, 1) })
  const thresholds = Schema.list(one, QUANTILES.length)(value, path)
  if (thresholds.length > 0) return thresholds
  throw new MalformedError({ what: 'calibration', path, reason: 'no threshold' })
}

/** Schema of a stored calibration, which has a few kilobytes. */
export const calibrationSchema: Schema.Schema<Calibration> = Schema.object({
  artifactHash: Schema.hash,
  engineHash: Schema.hash,
  classes: Schema.list(Schema.text(64), 256),
  samples: Schema.integer(0, 1e9),
  risk: probability,
  margins: Schema.optional(
    Schema.object({
      tokens: listOfLength(ratesSchema, GAP_EDGES.length),
      answers: thresholdsSchema,
      ends: Schema.optional(Schema.object({ rates: ratesSchema, highest: Schema.real(0, 100) })),
      logitFingerprints: Schema.optional(thresholdsSchema),
    }),
  ),
  excessNlls: Schema.list(
    Schema.object({
      from: Schema.integer(1, 1 << 20),
      thresholds: thresholdsSchema,
    }),
    LENGTHS.length,
  ),
  embeddings: Schema.optional(embeddingToleranceSchema),
  mean: Schema.real(1, 1e9),
  limit: Schema.real(1, 1e9),
})
