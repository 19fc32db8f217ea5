import type { Hash } from '@ostrom/protocol'
import { ROW_MAX } from '../limits.ts'
import type { IntegerTransformer, ScaledMatrix } from './integer-transformer.ts'
import { type MatrixProducts, referenceProducts } from './matrix-products.ts'
import { keyWidth } from './shape.ts'
import { chunkCount, chunkSize, layerOffsets, STEPS_BEFORE_LAYERS, tailOffset } from './steps.ts'
import {
  clamp8,
  clamp16,
  clamp32,
  clampResidual,
  divided,
  EXPONENTIALS,
  gumbelOf,
  noiseBytes,
  rootMeanSquare,
  scaled,
} from './whole-numbers.ts'

/** Parameters for drawing a token from logits. */
export type IntegerSampling = {
  /**
   * Factor of the logits, in units of 2^-16. It converts them to 65,536ths of a binary logarithm,
   * and divides them by the temperature. With 0, the largest logit is always chosen.
   */
  readonly sharpness: number
  /** 32 bytes that determine the Gumbel noise added to the logits. */
  readonly seed: Hash
}

/** Called with the offset of each step of a position and the vector that it computed, in order. */
export type StepListener = (offset: number, vector: ArrayLike<number>) => void

/** Keys and values of the positions so far, for each layer. */
export type DecoderState = {
  readonly keys: Int8Array[][]
  readonly values: Int8Array[][]
}

/** Returns the state of a decoder before its first token. */
export const emptyState = ({ shape }: IntegerTransformer): DecoderState => ({
  keys: Array.from({ length: shape.layers }, () => []),
  values: Array.from({ length: shape.layers }, () => []),
})

/**
 * Processes one token and returns the next token. Adds the position to `state`.
 *
 * @param options.token Token at the first position after `state`.
 * @param options.onStep Receives the vectors, for a commitment to the computation.
 * @param options.products Implementation of matrix products; the reference implementation if
 *   absent.
 * @see docs/spec/integer-transformer.md, section 6.
 */
export function advance(model: IntegerTransformer, options: advance.Options): number {
  const { shape } = model
  const { state, token, onStep = () => {}, products = referenceProducts } = options
  const position = state.keys[0]?.length ?? 0
  onStep(0, [token])
  let residual = embed(model, token)
  onStep(1, residual)
  for (let layer = 0; layer < shape.layers; layer += 1) {
    const base = STEPS_BEFORE_LAYERS + layer * layerOffsets(shape).count
    const run = { layer, position, residual, state, products }
    residual = runLayer(model, run, (offset, vector) => onStep(base + offset, vector))
  }
  return choose(model, { ...options, position, residual, onStep, products })
}

export declare namespace advance {
  type Options = IntegerSampling & {
    readonly state: DecoderState
    readonly token: number
    readonly onStep?: StepListener
    readonly products?: MatrixProducts
  }
}

/** Returns the logits after a token, to compute perplexity. Adds the position to `state`. */
export function logitsAfter(
  model: IntegerTransformer,
  state: DecoderState,
  token: number,
): number[] {
  const logits: number[] = []
  const tail = tailOffset(model.shape)
  const chunks = chunkCount(model.shape)
  advance(model, {
    state,
    token,
    sharpness: 0,
    seed: `0x${'00'.repeat(32)}`,
    onStep: (offset, vector) => {
      if (offset > tail && offset <= tail + chunks) logits.push(...Array.from(vector))
    },
  })
  return logits
}

/** Returns the initial residual stream of a token. */
export function embed({ embedding, shape }: IntegerTransformer, token: number): Int32Array {
  const factor = [embedding.multipliers[token] ?? 0, embedding.shifts[token] ?? 0] as const
  return Int32Array.from({ length: shape.width }, (_, at) =>
    clampResidual(scaled(embedding.weights[token * shape.width + at] ?? 0, ...factor)),
  )
}

type LayerRun = {
  readonly layer: number
  readonly position: number
  readonly residual: Int32Array
  readonly state: DecoderState
  readonly products: MatrixProducts
}

function runLayer(model: IntegerTransformer, run: LayerRun, onStep: StepListener): Int32Array {
  const { shape } = model
  const at = layerOffsets(shape)
  const matrices = model.layers[run.layer]
  if (!matrices) return run.residual
  const emit = <Vector extends ArrayLike<number>>(offset: number, vector: Vector): Vector => {
    onStep(offset, vector)
    return vector
  }
  const normed = emit(at.norm, norm(matrices.attentionNorm, run.residual))
  const query = emit(at.query, project(run, matrices.query, normed, clamp16))
  const key = emit(at.key, project(run, matrices.key, normed, clamp16))
  const value = emit(at.value, Int8Array.from(project(run, matrices.value, normed, clamp8)))
  const { headWidth } = shape
  const turned = emit(at.rotatedQuery, rotate(model.rotation, run.position, query, headWidth))
  const turnedKey = emit(at.rotatedKey, rotate(model.rotation, run.position, key, headWidth))
  const keys = run.state.keys[run.layer] ?? []
  const values = run.state.values[run.layer] ?? []
  keys.push(turnedKey)
  values.push(value)

  const weights = attend(model, { query: turned, keys, softmax: matrices.softmax }, emit)
  for (let lane = 0; lane < keyWidth(shape); lane += 1)
    emit(
      at.columns + lane,
      Int8Array.from(values, (row) => row[lane] ?? 0),
    )
  const mixed = emit(at.mix, mix(model, weights, values))
  const attended = emit(at.attended, add(run, matrices.output, mixed, run.residual))

  const feed = emit(at.feedNorm, norm(matrices.feedNorm, attended))
  const gate = emit(at.gate, project(run, matrices.gate, feed, clamp8))
  const up = emit(at.up, project(run, matrices.up, feed, clamp8))
  const active = emit(at.activated, activate(matrices.activation, gate, up))
  return emit(at.fed, add(run, matrices.down, active, attended))
}

/** Returns the RMS norm of a residual stream, as int8. */
export function norm({ weights, shifts }: ScaledMatrix, residual: Int32Array): Int8Array {
  const divisor = rootMeanSquare(residual) * 2 ** (shifts[0] ?? 0)
  return Int8Array.from(residual, (value, at) =>
    clamp8(divided(64 * value * (weights[at] ?? 0), divisor)),
  )
}

/** The implementation of matrix products that a computation uses. */
type Multiplier = Pick<LayerRun, 'products'>

/** Returns a function that gives each row's product with the inputs, scaled by the row's factor. */
function resultsOf({ products }: Multiplier, matrix: ScaledMatrix, inputs: Int8Array) {
  const sums = products({ matrix, inputs, first: 0, rows: matrix.shifts.length })
  return (row: number): number => resultOf(matrix, row, sums[row] ?? 0)
}

const resultOf = ({ multipliers, shifts }: ScaledMatrix, row: number, sum: number): number =>
  scaled(sum, multipliers[row] ?? 0, shifts[row] ?? 0)

function project(
  run: Multiplier,
  matrix: ScaledMatrix,
  inputs: Int8Array,
  clamp: (value: number) => number,
): Int16Array {
  const result = resultsOf(run, matrix, inputs)
  return Int16Array.from(matrix.shifts, (_, row) => clamp(result(row)))
}

function add(
  run: Multiplier,
  matrix: ScaledMatrix,
  inputs: Int8Array,
  residual: Int32Array,
): Int32Array {
  const result = resultsOf(run, matrix, inputs)
  return Int32Array.from(residual, (value, row) => clampResidual(value + result(row)))
}

/**
 * Rotates the pairs of numbers `j` and `j + headWidth / 2` of each head by the angles of a
 * position.
 */
export function rotate(
  rotation: ScaledMatrix,
  position: number,
  values: Int16Array,
  headWidth: number,
): Int8Array {
  const half = headWidth / 2
  const factor = [rotation.multipliers[position] ?? 0, rotation.shifts[position] ?? 0] as const
  return Int8Array.from(values, (value, at) => {
    const lane = at % headWidth
    const pair = lane % half
    const start = position * headWidth + 2 * pair
    const cosine = rotation.weights[start] ?? 0
    const sine = rotation.weights[start + 1] ?? 0
    const other = lane < half ? -(values[at + half] ?? 0) : (values[at - half] ?? 0)
    return clamp8(scaled(value * cosine + other * sine, ...factor))
  })
}

type Attention = {
  readonly query: Int8Array
  readonly keys: readonly Int8Array[]
  readonly softmax: ScaledMatrix
}

/** Returns the weights of all positions for each head. */
function attend(
  { shape }: IntegerTransformer,
  { query, keys, softmax }: Attention,
  emit: (offset: number, vector: ArrayLike<number>) => void,
): readonly Uint16Array[] {
  const at = layerOffsets(shape)
  const { headWidth } = shape
  const perKey = shape.heads / shape.keyHeads
  const scores = Array.from({ length: shape.heads }, (_, head) => {
    const own = query.subarray(head * headWidth, (head + 1) * headWidth)
    const start = Math.floor(head / perKey) * headWidth
    return Int32Array.from(keys, (key) =>
      own.reduce((sum, value, lane) => sum + value * (key[start + lane] ?? 0), 0),
    )
  })
  scores.forEach((row, head) => {
    emit(at.scores + head, row)
  })
  const weights = scores.map((row) => weigh(softmax, row))
  weights.forEach((row, head) => {
    emit(at.weights + head, row)
  })
  return weights
}

/** Returns the attention weights of positions from their scores. */
export function weigh({ multipliers, shifts }: ScaledMatrix, scores: Int32Array): Uint16Array {
  const largest = scores.reduce((max, score) => Math.max(max, score), scores[0] ?? 0)
  return Uint16Array.from(scores, (score) => {
    const index = scaled(largest - score, multipliers[0] ?? 0, shifts[0] ?? 0)
    return EXPONENTIALS[Math.min(255, index)] ?? 0
  })
}

function mix(
  { shape }: IntegerTransformer,
  weights: readonly Uint16Array[],
  values: readonly Int8Array[],
): Int8Array {
  const { headWidth } = shape
  const perKey = shape.heads / shape.keyHeads
  return Int8Array.from({ length: shape.heads * headWidth }, (_, row) => {
    const head = Math.floor(row / headWidth)
    const lane = Math.floor(head / perKey) * headWidth + (row % headWidth)
    let sum = 0
    let total = 0
    weights[head]?.forEach((weight, position) => {
      total += weight
      sum += weight * (values[position]?.[lane] ?? 0)
    })
    return divided(sum, total)
  })
}

/** Returns the feed-forward activations from the gate and up projections. */
export function activate(table: ScaledMatrix, gate: Int16Array, up: Int16Array): Int8Array {
  const factor = [table.multipliers[0] ?? 0, table.shifts[0] ?? 0] as const
  return Int8Array.from(gate, (value, at) =>
    clamp8(scaled((table.weights[value + 128] ?? 0) * (up[at] ?? 0), ...factor)),
  )
}

type Draw = IntegerSampling & {
  readonly position: number
  readonly residual: Int32Array
  readonly onStep: StepListener
  readonly products: MatrixProducts
}

function choose(model: IntegerTransformer, draw: Draw): number {
  const { shape, head } = model
  const tail = tailOffset(shape)
  const chunks = Array.from({ length: chunkCount(shape) }, (_, chunk) => chunk)
  const normed = norm(model.finalNorm, draw.residual)
  draw.onStep(tail, normed)
  const logits = chunks.map((chunk) => {
    const [first, rows] = [chunk * ROW_MAX, chunkSize(shape, chunk)]
    const sums = draw.products({ matrix: head, inputs: normed, first, rows })
    return sums.map((sum, at) => clamp32(resultOf(head, first + at, sum)))
  })
  logits.forEach((part, chunk) => {
    draw.onStep(tail + 1 + chunk, part)
  })
  const keys = logits.map((part, chunk) => keysOf(part, chunk * ROW_MAX, draw))
  keys.forEach((part, chunk) => {
    draw.onStep(tail + 1 + chunks.length + chunk, part)
  })
  const best = keys.flatMap((part, chunk) => {
    const top = part.reduce((max, key) => Math.max(max, key), part[0] ?? 0)
    return [chunk * ROW_MAX + part.indexOf(top), top]
  })
  draw.onStep(tail + 1 + 2 * chunks.length, best)
  const choice = chosenOf(best)
  draw.onStep(tail + 2 + 2 * chunks.length, [choice])
  return choice
}

function keysOf(logits: Int32Array, first: number, draw: Draw): Int32Array {
  let words = new Uint8Array()
  return logits.map((logit, at) => {
    const token = first + at
    if (draw.sharpness === 0) return logit
    if (at === 0 || token % 8 === 0)
      words = noiseBytes({ ...draw, block: Math.floor(token / 8) }) as Uint8Array<ArrayBuffer>
    return keyOf(logit, draw.sharpness, gumbelOf({ words, token }))
  })
}

/**
 * Returns the sampling key of a token: its logit, scaled, plus its Gumbel noise. The token with the
 * largest key is chosen.
 */
export const keyOf = (logit: number, sharpness: number, noise: number): number =>
  clamp32(Math.floor((logit * sharpness) / 65_536) + noise)

/**
 * Returns the token with the largest sampling key (`keyOf`), the first of equal ones. `best` is a
 * list in which a token and its key alternate.
 */
export function chosenOf(best: ArrayLike<number>): number {
  let winner = 0
  for (let at = 2; at < best.length; at += 2)
    if ((best[at + 1] ?? 0) > (best[winner + 1] ?? 0)) winner = at
  return best[winner] ?? 0
}
