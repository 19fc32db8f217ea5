import { invalid, isObject, type JsonObject, unsupported } from '../files.ts'

// Reads the parameters of rotary positions from `config.json`: version 5 of transformers and later
// have them in `rope_parameters`, earlier versions in `rope_theta` and `rope_scaling`.

/** Parameters of the rotation of queries and keys by their positions. */
export type RopeParameters = {
  readonly base: number
  /** Base of the rotation in the sliding layers of Gemma 3. */
  readonly slidingBase?: number
  /** Number of rotated values of a head. */
  readonly dimensions: number
  readonly scaling?: RopeScaling
}

/** Scaling for positions beyond those of the original training. */
export type RopeScaling =
  | { readonly kind: 'linear'; readonly factor: number }
  /**
   * Llama 3.1: low frequencies are divided by the factor, high frequencies are unchanged, and those
   * in between change gradually.
   */
  | {
      readonly kind: 'llama3'
      readonly factor: number
      readonly lowFrequencyFactor: number
      readonly highFrequencyFactor: number
      readonly originalContext: number
    }

const PATH = 'config.json'
const REMEDY = 'Converted are default, linear and llama3.'

function positive(field: string, value: unknown): number {
  if (typeof value === 'number' && value > 0 && value < 1e15) return value
  const remedy = 'It must be a number above zero.'
  throw invalid(PATH, { field, value: value ?? 'missing', remedy })
}

function scalingOf(where: string, scaling: JsonObject): RopeScaling | undefined {
  const kind = scaling.rope_type ?? scaling.type ?? 'default'
  const number = (name: string) => positive(`${where}.${name}`, scaling[name])
  if (kind === 'default') return undefined
  if (kind === 'linear') return { kind, factor: number('factor') }
  if (kind === 'llama3') {
    return {
      kind,
      factor: number('factor'),
      lowFrequencyFactor: number('low_freq_factor'),
      highFrequencyFactor: number('high_freq_factor'),
      originalContext: number('original_max_position_embeddings'),
    }
  }
  const value = typeof kind === 'string' ? kind : JSON.stringify(kind)
  throw unsupported(PATH, { field: `${where}.rope_type`, value, remedy: REMEDY })
}

type Shape = { readonly family: string; readonly headSize: number }

/** Base where a configuration states none, as in transformers for the converted families. */
const DEFAULT_BASE = 10_000

/** Returns the meaning of one of the two names, with fields that the configuration has outside. */
const meaningOf = (where: string, inner: JsonObject, config: JsonObject) => ({
  scaling: scalingOf(where, inner),
  base: inner.rope_theta ?? config.rope_theta ?? DEFAULT_BASE,
  share: inner.partial_rotary_factor ?? config.partial_rotary_factor ?? 1,
})

/**
 * Refuses a configuration whose two names of the scaling have different values. Version 5 of
 * transformers takes `rope_scaling`, and with it nothing of `rope_parameters`, also not its base;
 * other programs take `rope_parameters`.
 */
function assertOneMeaning(config: JsonObject): void {
  const { rope_parameters: both, rope_scaling: old } = config
  if (!isObject(both) || !isObject(old)) return
  // Of Gemma 3, transformers only changes the full-attention layers, whose base stays.
  const full = isObject(both.full_attention) ? both.full_attention : undefined
  const one = meaningOf('rope_parameters', full ?? both, config)
  const kept = full ? { rope_theta: full.rope_theta, ...old } : old
  const other = meaningOf('rope_scaling', kept, config)
  if (JSON.stringify(one) === JSON.stringify(other)) return
  const isOtherBase = one.base !== other.base
  const value = JSON.stringify(isOtherBase ? { rope_theta: other.base } : old)
  const remedy = 'rope_parameters says otherwise, and programs differ in which they read: keep one.'
  throw unsupported(PATH, { field: 'rope_scaling', value, remedy })
}

/**
 * Returns the rotary parameters of Gemma 3, which has two sets: one for full-attention layers, and
 * one for sliding layers, which are not scaled.
 */
function gemmaRope(config: JsonObject, { headSize }: Shape): RopeParameters {
  const { rope_parameters: both, rope_scaling: scaling } = config
  const full = isObject(both) ? both.full_attention : undefined
  const sliding = isObject(both) ? both.sliding_attention : undefined
  const isNew = isObject(full) && isObject(sliding)
  if (both !== undefined && both !== null && !isNew) {
    const value = JSON.stringify(both)
    const remedy = 'It must have full_attention and sliding_attention.'
    throw invalid(PATH, { field: 'rope_parameters', value, remedy })
  }
  if (isNew && scalingOf('rope_parameters.sliding_attention', sliding)) {
    const remedy = 'llama.cpp scales no sliding layers.'
    throw unsupported(PATH, {
      field: 'rope_parameters.sliding_attention.rope_type',
      value: sliding.rope_type,
      remedy,
    })
  }
  const old = isObject(scaling) ? scaling : {}
  const where = isNew ? 'rope_parameters.full_attention' : 'rope_scaling'
  const found = scalingOf(where, isNew ? full : old)
  if (found?.kind === 'llama3') {
    throw unsupported(PATH, { field: `${where}.rope_type`, value: found.kind, remedy: REMEDY })
  }
  return {
    base: positive('rope_theta', isNew ? full.rope_theta : config.rope_theta),
    slidingBase: positive(
      'rope_local_base_freq',
      isNew ? sliding.rope_theta : config.rope_local_base_freq,
    ),
    dimensions: headSize,
    ...(found && { scaling: found }),
  }
}

/**
 * Returns the number of rotated values: a share of the head in Phi, and the whole head in other
 * families.
 */
function dimensionsOf(config: JsonObject, inner: JsonObject, { family, headSize }: Shape): number {
  const share = inner.partial_rotary_factor ?? config.partial_rotary_factor ?? 1
  const dimensions = Math.floor(headSize * positive('partial_rotary_factor', share))
  const fits = dimensions % 2 === 0 && dimensions >= 2 && dimensions <= headSize
  if (fits && (share === 1 || family === 'phi3')) return dimensions
  const remedy = 'Only heads of Phi are turned in part, by an even number of values.'
  throw unsupported(PATH, { field: 'partial_rotary_factor', value: share, remedy })
}

/**
 * Returns the rotary parameters of a configuration.
 *
 * @throws {ModelUnsupportedError} The kind of scaling, or a partial rotation, cannot be converted,
 * or both names of the scaling have different values.
 * @throws {ModelFilesInvalidError} A field is no valid number.
 */
export function ropeOf(config: JsonObject, shape: Shape): RopeParameters {
  assertOneMeaning(config)
  if (shape.family === 'gemma3') return gemmaRope(config, shape)
  const { rope_parameters: current, rope_scaling: old } = config
  const where = isObject(current) ? 'rope_parameters' : 'rope_scaling'
  const inner = isObject(current) ? current : isObject(old) ? old : {}
  const scaling = scalingOf(where, inner)
  const base = inner.rope_theta ?? config.rope_theta ?? DEFAULT_BASE
  return {
    base: positive('rope_theta', base),
    dimensions: dimensionsOf(config, inner, shape),
    ...(scaling && { scaling }),
  }
}

/**
 * Returns the divisors of the frequencies for Llama 3.1, which llama.cpp requires in
 * `rope_freqs.weight`: one for each two values of a head (`_compute_llama3_parameters` of
 * transformers, inverted).
 */
export function frequencyDivisors({ base, dimensions, scaling }: RopeParameters): Float32Array {
  if (scaling?.kind !== 'llama3') throw new RangeError('only llama3 has divisors')
  const { factor, lowFrequencyFactor: low, highFrequencyFactor: high, originalContext } = scaling
  return Float32Array.from({ length: dimensions / 2 }, (_, i) => {
    const waves = originalContext / (2 * Math.PI * base ** ((2 * i) / dimensions))
    if (waves > high) return 1
    if (waves < low) return factor
    const smooth = (waves - low) / (high - low)
    return 1 / ((1 - smooth) / factor + smooth)
  })
}
