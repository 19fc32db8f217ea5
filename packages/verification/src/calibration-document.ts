import { type Hash, MalformedError, Schema } from '@ostrom/protocol'
import { type EmbeddingTolerance, embeddingToleranceSchema } from './embedding-score.ts'
import { type ExceedanceRates, GAP_EDGES, MARGIN_EDGES } from './evidence.ts'

// A calibration as a document, which is stored, registered and read by validators.

/** Scored tokens from which on likelihoods are judged among answers of about one length. */
export const LENGTHS = [8, 32, 96] as const

/** Shares of honest answers below each threshold; the last threshold is the highest value seen. */
export const QUANTILES = [0.9, 0.99, 0.999, 1] as const

/** An honest answer's value above `at` comes with a probability of at most `exceedance`. */
export type Threshold = { readonly value: number; readonly exceedance: number }

/** Margins of the tokens that ended an answer. */
export type EndMargins = {
  /** Chance of one above each edge, at most. */
  readonly rates: ExceedanceRates
  /** The highest that honest answers had. */
  readonly highest: number
}

/** Margins of honest answers where the sampling can be replayed. */
export type CalibratedMargins = {
  /** For each range of gaps, the chance of a margin above each edge, at most. */
  readonly tokens: readonly ExceedanceRates[]
  /** Evidence of the margins of an answer. */
  readonly answers: readonly Threshold[]
  /** Ends of answers; absent where too few answers ended by a token. */
  readonly ends?: EndMargins | undefined
  /** Prints of answers; absent where the engine gives none. */
  readonly logitFingerprints?: readonly Threshold[] | undefined
}

/** Likelihoods of answers whose sampling cannot be replayed. */
export type ExcessNllScale = {
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
  /** Chance that any of its probabilities is too low. */
  readonly risk: number
  /** Absent where some class of machines showed too little. */
  readonly margins?: CalibratedMargins | undefined
  readonly excessNlls: readonly ExcessNllScale[]
  /** Distances of embeddings; absent where too few were measured. */
  readonly embeddings?: EmbeddingTolerance | undefined
  /** Mean evidence of honest answers in the worst class, at least 1. */
  readonly mean: number
  /** Largest evidence of one answer. */
  readonly limit: number
}

const probability = Schema.real(0, 1)

/** As many entries as there are classes that they belong to. */
const listOfLength =
  <T>(item: Schema.Schema<T>, count: number): Schema.Schema<readonly T[]> =>
  (value, path) => {
    const list = Schema.list(item, count)(value, path)
    if (list.length === count) return list
    throw new MalformedError({ what: 'calibration', path, reason: `not ${count} entries` })
  }

/** One rate for every edge, none above the one before. */
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

/** A calibration as it is stored; some tens of kilobytes. */
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
