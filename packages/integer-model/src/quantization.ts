import * as BagClassifier from './bag-classifier.ts'
import { IntegerModelInvalidError } from './errors.ts'
import { ACTIVATION_MAX, BUCKETS, EMBEDDING_WIDTH } from './limits.ts'

/** Weights of a trained bag classifier in floating point. */
export type FloatClassifier = {
  readonly embeddings: Float64Array
  readonly hidden: FloatLayer
  readonly output: FloatLayer
}

/** A matrix, row by row, and a bias for each row. */
export type FloatLayer = {
  readonly weights: Float64Array
  readonly biases: Float64Array
}

const WEIGHT_MAX = 127
const SCALE = 65_536

/**
 * Returns the int8 model nearest to float weights: one scale for each matrix, biases in the scale
 * of their sums, and the largest multiplier for which no activation exceeds its bound.
 *
 * Row 0 of the embeddings is not read, because bucket 0 stands for no feature.
 *
 * @throws {IntegerModelInvalidError} A weight is not finite, a matrix is all zero, a bias does not
 *   fit 32 bits, or a matrix has another size than the specification requires.
 * @see docs/spec/integer-engine.md, section 6.
 */
export function quantize(float: FloatClassifier): BagClassifier.BagClassifier {
  const words = float.embeddings.slice(EMBEDDING_WIDTH)
  if (words.length !== (BUCKETS - 1) * EMBEDDING_WIDTH)
    throw new IntegerModelInvalidError({ reason: `${float.embeddings.length} embedding weights` })
  const wordScale = scaleOf(words, 'embeddings')
  const hiddenScale = scaleOf(float.hidden.weights, 'hidden weights')
  const outputScale = scaleOf(float.output.weights, 'output weights')

  const embeddings = new Int8Array(BUCKETS * EMBEDDING_WIDTH)
  embeddings.set(rounded(words, wordScale), EMBEDDING_WIDTH)
  const sumScale = hiddenScale * wordScale * BagClassifier.POOL_GAIN
  const hidden = {
    weights: rounded(float.hidden.weights, hiddenScale),
    biases: biasesOf(float.hidden.biases, sumScale),
  }
  const multiplier = multiplierOf(hidden)
  const output = {
    weights: rounded(float.output.weights, outputScale),
    biases: biasesOf(float.output.biases, (outputScale * sumScale * multiplier) / SCALE),
  }
  return BagClassifier.from({ embeddings, hidden, multiplier, output })
}

function scaleOf(values: Float64Array, what: string): number {
  const largest = values.reduce((max, value) => Math.max(max, Math.abs(value)), 0)
  if (!Number.isFinite(largest) || largest === 0)
    throw new IntegerModelInvalidError({ reason: `the largest of the ${what} is ${largest}` })
  return WEIGHT_MAX / largest
}

const rounded = (values: Float64Array, scale: number): Int8Array =>
  Int8Array.from(values, (value) => Math.round(value * scale))

function biasesOf(values: Float64Array, scale: number): Int32Array {
  return Int32Array.from(values, (value) => {
    const bias = Math.round(value * scale)
    if ((bias | 0) !== bias && bias !== 0)
      throw new IntegerModelInvalidError({ reason: `a bias is ${bias}, outside of 32 bits` })
    return bias
  })
}

function multiplierOf({ weights, biases }: BagClassifier.IntegerLayer): number {
  let largest = 1
  biases.forEach((bias, row) => {
    const own = weights.subarray(row * EMBEDDING_WIDTH, (row + 1) * EMBEDDING_WIDTH)
    const sum = own.reduce((total, w) => total + Math.abs(w) * BagClassifier.POOLED_MAX, 0)
    largest = Math.max(largest, sum + Math.abs(bias))
  })
  return Math.min(SCALE - 1, Math.max(1, Math.floor((ACTIVATION_MAX * SCALE) / largest)))
}
