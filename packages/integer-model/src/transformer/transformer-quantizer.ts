import { IntegerModelInvalidError } from '../errors.ts'
import {
  type ActivationTensor,
  angleOf,
  type FloatDecoderLayer,
  type FloatTransformer,
  logitsOf,
} from './float-transformer.ts'
import {
  from,
  type IntegerTransformer,
  NORM_SHIFT_MAX,
  type ScaledMatrix,
  SHIFT_MAX,
} from './integer-transformer.ts'
import { ACTIVATION_ENTRIES } from './matrices.ts'
import { RESIDUAL_MAX } from './whole-numbers.ts'

/** Integer units of a logit that stand for one nat. */
export const LOGIT_UNITS = 4_096

/** Entries of the table of exponentials for each nat: its step is 1/16. */
const EXPONENTIAL_STEPS = 16

/** Factor by which a residual may exceed the largest residual of the calibration. */
const RESIDUAL_HEADROOM = 2

const INT8_MAX = 127
const INT16_MAX = 32_767
const ROTATION_SHIFT = 22
const ROTATION_UNITS = 2 ** 14

/** Scale of each activation of a layer: integer units per unit of the float. */
type LayerScales = Readonly<Record<ActivationTensor, number>>

/**
 * Returns the integer transformer nearest to float weights: one scale for each row of weights, and
 * one for each activation, from its largest value over the calibration texts.
 *
 * @param options.texts Tokens of texts like those that the model will read.
 * @throws {IntegerModelInvalidError} There is no text, a weight is not finite, or a factor is out
 *   of the range of multipliers and shifts.
 * @see docs/spec/integer-transformer.md, section 9.
 */
export function quantize(model: FloatTransformer, options: quantize.Options): IntegerTransformer {
  const scales = calibrate(model, options.texts)
  const ends = scales.at(-1) ?? refuse('the model has no layer')
  const residual = Math.min(...scales.map((one) => one.residual))
  const { shape } = model
  return from({
    shape,
    embedding: matrixOf(model.embedding, shape.width, residual),
    rotation: rotationOf(model),
    layers: model.layers.map((layer, at) =>
      layerOf(model, layer, { ...(scales[at] ?? ends), residual }),
    ),
    finalNorm: normOf(model.finalNorm, ends.normed),
    head: matrixOf(model.head, shape.width, LOGIT_UNITS / ends.normed),
  })
}

export declare namespace quantize {
  type Options = { readonly texts: readonly (readonly number[])[] }
}

function layerOf(model: FloatTransformer, layer: FloatDecoderLayer, scales: LayerScales) {
  const { shape } = model
  const { width } = shape
  // Queries and keys have 16 bits before the rotation and 8 bits after it, so before it they have
  // 256 times as many integer units. Values are not rotated, and have 8 bits.
  const wide = (scale: number) => (256 * scale) / scales.normed
  const scoreUnits = scales.query * scales.key * Math.sqrt(shape.headWidth)
  const table = activationOf(model, scales)
  return {
    attentionNorm: normOf(layer.attentionNorm, scales.normed),
    query: matrixOf(layer.query, width, wide(scales.query)),
    key: matrixOf(layer.key, width, wide(scales.key)),
    value: matrixOf(layer.value, width, scales.value / scales.normed),
    softmax: factorOnly(EXPONENTIAL_STEPS / scoreUnits),
    output: matrixOf(layer.output, shape.heads * shape.headWidth, scales.residual / scales.value),
    feedNorm: normOf(layer.feedNorm, scales.feed),
    gate: matrixOf(layer.gate, width, scales.gate / scales.feed),
    up: matrixOf(layer.up, width, scales.up / scales.feed),
    activation: table,
    down: matrixOf(layer.down, shape.feedForward, scales.residual / scales.active),
  }
}

/** Returns the scales of all activations of each layer, and after the last layer. */
function calibrate(model: FloatTransformer, texts: readonly (readonly number[])[]): LayerScales[] {
  if (!texts.some((text) => text.length > 0)) refuse('there is no text to calibrate with')
  const largest = Array.from(
    { length: model.layers.length + 1 },
    () => new Map<ActivationTensor, number>(),
  )
  for (const text of texts)
    logitsOf(model, text, (layer, place, values) => {
      const found = largest[layer]
      const max = values.reduce((top, value) => Math.max(top, Math.abs(value)), 0)
      found?.set(place, Math.max(found.get(place) ?? 0, max))
    })
  return largest.map((found) => {
    const scale = (place: ActivationTensor): number => INT8_MAX / (found.get(place) || 1)
    return {
      normed: scale('normed'),
      query: scale('query'),
      key: scale('key'),
      value: scale('value'),
      feed: scale('feed'),
      gate: scale('gate'),
      up: scale('up'),
      active: scale('active'),
      residual: RESIDUAL_MAX / RESIDUAL_HEADROOM / (found.get('residual') || 1),
    }
  })
}

/**
 * Returns a matrix with a scale for each row, whose results have `units` integer units per unit of
 * the float.
 */
function matrixOf(weights: Float32Array, columns: number, units: number): ScaledMatrix {
  const rows = weights.length / columns
  const matrix = {
    multipliers: new Uint16Array(rows),
    shifts: new Uint8Array(rows),
    columns,
    weights: new Int8Array(weights.length),
  }
  for (let row = 0; row < rows; row += 1) {
    const own = weights.subarray(row * columns, (row + 1) * columns)
    const max = own.reduce((top, value) => Math.max(top, Math.abs(value)), 0)
    if (!Number.isFinite(max)) refuse('a weight is not finite')
    // For a row of zeros, any factor is correct.
    const scale = max === 0 ? 1 : INT8_MAX / max
    own.forEach((value, at) => {
      matrix.weights[row * columns + at] = Math.round(value * scale)
    })
    const [multiplier, shift] = factorOf(max === 0 ? 1 : units / scale)
    matrix.multipliers[row] = multiplier
    matrix.shifts[row] = shift
  }
  return matrix
}

/** Returns the multiplier and shift nearest to a factor, using all bits of the multiplier. */
function factorOf(factor: number): readonly [number, number] {
  for (let shift = SHIFT_MAX; shift >= 0; shift -= 1) {
    const multiplier = Math.round(factor * 2 ** shift)
    if (multiplier >= 1 && multiplier < 65_536) return [multiplier, shift]
  }
  return refuse(`the factor ${factor} is out of range`)
}

function factorOnly(factor: number): ScaledMatrix {
  const [multiplier, shift] = factorOf(factor)
  return {
    multipliers: Uint16Array.of(multiplier),
    shifts: Uint8Array.of(shift),
    columns: 0,
    weights: new Int8Array(),
  }
}

function normOf(gains: Float32Array, scale: number): ScaledMatrix {
  const max = gains.reduce((top, gain) => Math.max(top, Math.abs(gain)), 0) * scale
  let shift = NORM_SHIFT_MAX
  while (shift > 0 && max * 2 ** shift > INT16_MAX) shift -= 1
  if (!(max * 2 ** shift <= INT16_MAX)) refuse(`a gain of a norm is ${max / scale}`)
  return {
    multipliers: Uint16Array.of(1),
    shifts: Uint8Array.of(shift),
    columns: gains.length,
    weights: Int16Array.from(gains, (gain) => Math.round(gain * scale * 2 ** shift)),
  }
}

function rotationOf(model: FloatTransformer): ScaledMatrix {
  const { context, headWidth } = model.shape
  return {
    multipliers: new Uint16Array(context).fill(1),
    shifts: new Uint8Array(context).fill(ROTATION_SHIFT),
    columns: headWidth,
    weights: Int16Array.from({ length: context * headWidth }, (_, at) => {
      const lane = at % headWidth
      const angle = angleOf(model, Math.floor(at / headWidth), Math.floor(lane / 2))
      return Math.round(ROTATION_UNITS * (lane % 2 === 0 ? Math.cos(angle) : Math.sin(angle)))
    }),
  }
}

function activationOf(model: FloatTransformer, scales: LayerScales): ScaledMatrix {
  const values = Array.from({ length: ACTIVATION_ENTRIES }, (_, at) =>
    model.activation((at - 128) / scales.gate),
  )
  const max = values.reduce((top, value) => Math.max(top, Math.abs(value)), 0)
  const scale = max === 0 ? 1 : INT16_MAX / max
  const [multiplier, shift] = factorOf(scales.active / (scale * scales.up))
  return {
    multipliers: Uint16Array.of(multiplier),
    shifts: Uint8Array.of(shift),
    columns: ACTIVATION_ENTRIES,
    weights: Int16Array.from(values, (value) => Math.round(value * scale)),
  }
}

function refuse(reason: string): never {
  throw new IntegerModelInvalidError({ reason })
}
