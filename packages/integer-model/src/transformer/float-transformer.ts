import type { TransformerShape } from './shape.ts'

/** Weights of a Llama-like decoder in floating point; matrices are stored row by row. */
export type FloatTransformer = {
  readonly shape: TransformerShape
  /** Base of the rotation's angles: `rope_theta`. */
  readonly rotationBase: number
  readonly normEpsilon: number
  readonly activation: (value: number) => number
  readonly embedding: Float32Array
  readonly layers: readonly FloatDecoderLayer[]
  readonly finalNorm: Float32Array
  readonly head: Float32Array
}

/** Weights of one layer. */
export type FloatDecoderLayer = {
  readonly attentionNorm: Float32Array
  readonly query: Float32Array
  readonly key: Float32Array
  readonly value: Float32Array
  readonly output: Float32Array
  readonly feedNorm: Float32Array
  readonly gate: Float32Array
  readonly up: Float32Array
  readonly down: Float32Array
}

/** Activations whose ranges a quantizer needs, within a layer or after all layers. */
export type ActivationTensor =
  | 'normed'
  | 'query'
  | 'key'
  | 'value'
  | 'feed'
  | 'gate'
  | 'up'
  | 'active'
  | 'residual'

/**
 * Called with the numbers of an activation. If `layer` equals the number of layers, they are from
 * after the last layer.
 */
export type ActivationListener = (
  layer: number,
  place: ActivationTensor,
  values: Float64Array,
) => void

/** SiLU: `x / (1 + e^-x)`. */
export const silu = (value: number): number => value / (1 + Math.exp(-value))

/**
 * Returns the logits after each token of a text. Plain and slow: a reference for a quantizer.
 *
 * @param tokens At most `context` of them.
 */
export function logitsOf(
  model: FloatTransformer,
  tokens: readonly number[],
  listen: ActivationListener = () => {},
): readonly Float64Array[] {
  const { shape } = model
  const keys: Float64Array[][] = model.layers.map(() => [])
  const values: Float64Array[][] = model.layers.map(() => [])
  return tokens.map((token, position) => {
    const start = token * shape.width
    let residual = Float64Array.from(model.embedding.subarray(start, start + shape.width))
    model.layers.forEach((layer, at) => {
      const tell = (place: ActivationTensor, numbers: Float64Array) => listen(at, place, numbers)
      tell('residual', residual)
      const normed = norm(model, layer.attentionNorm, residual)
      tell('normed', normed)
      const query = rotated(model, position, product(layer.query, normed))
      const key = rotated(model, position, product(layer.key, normed))
      const value = product(layer.value, normed)
      tell('query', query)
      tell('key', key)
      tell('value', value)
      keys[at]?.push(key)
      values[at]?.push(value)
      const mixed = attend(shape, query, keys[at] ?? [], values[at] ?? [])
      residual = plus(residual, product(layer.output, mixed))
      tell('residual', residual)
      const feed = norm(model, layer.feedNorm, residual)
      tell('feed', feed)
      const gate = product(layer.gate, feed)
      const up = product(layer.up, feed)
      tell('gate', gate)
      tell('up', up)
      const active = gate.map((one, lane) => model.activation(one) * (up[lane] ?? 0))
      tell('active', active)
      residual = plus(residual, product(layer.down, active))
    })
    listen(model.layers.length, 'residual', residual)
    const last = norm(model, model.finalNorm, residual)
    listen(model.layers.length, 'normed', last)
    return product(model.head, last)
  })
}

/** Returns the angle of a pair of numbers of a head at a position. */
export const angleOf = (model: FloatTransformer, position: number, pair: number): number =>
  position * model.rotationBase ** ((-2 * pair) / model.shape.headWidth)

function norm(model: FloatTransformer, gains: Float32Array, values: Float64Array): Float64Array {
  const squares = values.reduce((sum, value) => sum + value * value, 0)
  const root = Math.sqrt(squares / values.length + model.normEpsilon)
  return values.map((value, at) => (value / root) * (gains[at] ?? 0))
}

function product(matrix: Float32Array, inputs: Float64Array): Float64Array {
  const columns = inputs.length
  return Float64Array.from({ length: matrix.length / columns }, (_, row) => {
    let sum = 0
    for (let at = 0, from = row * columns; at < columns; at += 1)
      sum += (matrix[from + at] as number) * (inputs[at] as number)
    return sum
  })
}

const plus = (left: Float64Array, right: Float64Array): Float64Array<ArrayBuffer> =>
  Float64Array.from(left, (value, at) => value + (right[at] ?? 0))

function rotated(model: FloatTransformer, position: number, values: Float64Array): Float64Array {
  const { headWidth } = model.shape
  const half = headWidth / 2
  return values.map((value, at) => {
    const lane = at % headWidth
    const angle = angleOf(model, position, lane % half)
    const other = lane < half ? -(values[at + half] ?? 0) : (values[at - half] ?? 0)
    return value * Math.cos(angle) + other * Math.sin(angle)
  })
}

function attend(
  shape: TransformerShape,
  query: Float64Array,
  keys: readonly Float64Array[],
  values: readonly Float64Array[],
): Float64Array {
  const { headWidth, heads } = shape
  const perKey = heads / shape.keyHeads
  const mixed = new Float64Array(heads * headWidth)
  for (let head = 0; head < heads; head += 1) {
    const start = Math.floor(head / perKey) * headWidth
    const own = query.subarray(head * headWidth, (head + 1) * headWidth)
    const scores = keys.map(
      (key) =>
        own.reduce((sum, one, lane) => sum + one * (key[start + lane] ?? 0), 0) /
        Math.sqrt(headWidth),
    )
    const largest = Math.max(...scores)
    const weights = scores.map((score) => Math.exp(score - largest))
    const total = weights.reduce((sum, weight) => sum + weight, 0)
    for (let lane = 0; lane < headWidth; lane += 1)
      mixed[head * headWidth + lane] =
        weights.reduce((sum, one, at) => sum + one * (values[at]?.[start + lane] ?? 0), 0) / total
  }
  return mixed
}
