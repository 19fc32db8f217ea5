import * as Schema from '../encoding/schema.ts'
import { type Decimal, decimalOf, decimalSchema } from './evaluation.ts'

// The conversion of an artifact from another variant (format or quantization) of the same weights,
// with a comparison of their logits. An unverified statement by the version's creator:
// docs/spec/models.md, section 14.

/** Result of the comparison of an artifact's logits with those of its source. */
export type LogitsComparison =
  | {
      readonly kind: 'compared'
      /**
       * Software that computed the logits of the source, such as
       * `transformers 5.23.0, torch 2.13.0`.
       */
      readonly reference: string
      /** Software that computed the logits of the artifact, such as `llama.cpp v0.5.0`. */
      readonly engine: string
      readonly prompts: number
      /** Number of tokens in all prompts together. Logits were compared at each of these tokens. */
      readonly positions: number
      /**
       * Norm of the differences between the artifact's and the source's logits, divided by the norm
       * of the source's. The mean of the logits at each position is subtracted first.
       */
      readonly distance: Decimal
      /** Share of the positions at which artifact and source have the same likeliest token. */
      readonly agreement: Decimal
      /**
       * The same distance for the artifact's weights without its engine: the library that computed
       * the source's logits also computed these logits. The distance is the loss of the conversion,
       * without the rounding of an engine. Absent if the weights are packed (quantized).
       */
      readonly weightsDistance?: Decimal
    }
  | {
      readonly kind: 'not-compared'
      readonly reason: string
    }

/** How an artifact was made. */
export type Conversion = {
  /** Tools that made the artifact, with their versions. */
  readonly tool: string
  readonly comparison: LogitsComparison
}

/**
 * Maximum characters of the names of tools, of `reference`, and of the reason why logits were not
 * compared.
 */
export const CONVERSION_TEXT_MAX = 256

type Case<K extends LogitsComparison['kind']> = Extract<LogitsComparison, { kind: K }>

const compared: Schema.Schema<Case<'compared'>> = Schema.object({
  kind: Schema.oneOf('compared'),
  reference: Schema.text(CONVERSION_TEXT_MAX),
  engine: Schema.text(64),
  prompts: Schema.integer(1, 1_000),
  positions: Schema.integer(1, 1e6),
  distance: decimalSchema,
  agreement: decimalSchema,
  weightsDistance: Schema.optional(decimalSchema),
})

const notCompared: Schema.Schema<Case<'not-compared'>> = Schema.object({
  kind: Schema.oneOf('not-compared'),
  reason: Schema.text(CONVERSION_TEXT_MAX),
})

/** Schema of a conversion. */
export const conversionSchema: Schema.Schema<Conversion> = Schema.object({
  tool: Schema.text(CONVERSION_TEXT_MAX),
  comparison: Schema.union<LogitsComparison>({ compared, 'not-compared': notCompared }),
})

/** Decimal places of a distance, which is about 1e-7 for weights of 32 bits. */
const DISTANCE_PLACES = 9
const AGREEMENT_PLACES = 4

/**
 * Returns a measured distance and agreement as the decimal texts that manifests contain. A distance
 * above 1e9 becomes 1e9.
 */
export function measured(difference: { readonly distance: number; readonly agreement: number }): {
  readonly distance: Decimal
  readonly agreement: Decimal
} {
  const { distance, agreement } = difference
  return {
    distance: decimalOf(Math.min(distance, 1e9), DISTANCE_PLACES),
    agreement: decimalOf(agreement, AGREEMENT_PLACES),
  }
}

/**
 * Returns a comparison as a human-readable line. If `weightsDistance` is known, the line has two
 * distances, each with the software that computed it: that of the weights alone, and that of the
 * engine's logits.
 */
export function describe(comparison: LogitsComparison): string {
  if (comparison.kind === 'not-compared') return `logits not compared: ${comparison.reason}`
  const { reference, engine, prompts, positions, distance, agreement } = comparison
  const where = `${positions} tokens of ${prompts} prompts`
  const share = `likeliest token equal at ${(100 * Number(agreement)).toFixed(1)} %`
  const within = (far: Decimal) => `within ${Number(far).toExponential(1)} of the source's`
  const { weightsDistance: own } = comparison
  if (own === undefined) {
    return `logits ${within(distance)} on ${where}, ${share} (${engine}; ${reference})`
  }
  const weights = `logits ${within(own)} on ${where} by the file's weights (${reference})`
  return `${weights}, ${within(distance)} as ${engine} computes with the file, ${share}`
}
