import { type Hash, Hex } from '@ostrom/protocol'
import { IntegerModelInvalidError } from './errors.ts'
import {
  ACCUMULATOR_MAX,
  ACTIVATION_MAX,
  BUCKETS,
  CLASSES_MAX,
  EMBEDDING_WIDTH,
  HIDDEN_MAX,
  LOGIT_MAX,
} from './limits.ts'
import * as WordFeatures from './word-features.ts'

/** A classifier of prompts in whole numbers. Only `from` and `parse` create one, after checks. */
export type BagClassifier = {
  /** int8, `BUCKETS` rows of `EMBEDDING_WIDTH`; the first row is zero. */
  readonly embeddings: Int8Array
  readonly hidden: IntegerLayer
  /** Factor of a hidden activation in units of 2^-16; from 1 to 65,535. */
  readonly multiplier: number
  readonly output: IntegerLayer
}

/** A matrix of int8 weights, row by row, and an int32 bias for each row. */
export type IntegerLayer = {
  readonly weights: Int8Array
  readonly biases: Int32Array
}

/** Result of a classifier for one prompt. */
export type Classification = {
  /** Class with the largest logit; the lowest class among equal logits. */
  readonly best: number
  /** int32, one for each class. */
  readonly logits: readonly number[]
}

/** Factor of the mean of embeddings: three fractional bits. */
export const POOL_GAIN = 8

/** Largest absolute value of a pooled number. */
export const POOLED_MAX = 127 * POOL_GAIN

const SCALE = 65_536
const HALF = 32_768
const MAGIC = [0x4f, 0x53, 0x42, 0x43, 1] as const
const HEADER_BYTES = 8

/**
 * Returns the model after its checks.
 *
 * @throws {IntegerModelInvalidError} A size or the multiplier is out of bounds, a weight is -128,
 *   row 0 is not zero, or the weights are so large that an accumulator, an activation or a logit
 *   could exceed its bound.
 * @see docs/spec/integer-engine.md, section 4.
 */
export function from(model: BagClassifier): BagClassifier {
  const { embeddings, hidden, multiplier, output } = model
  const neurons = hidden.biases.length
  const classes = output.biases.length
  check(embeddings.length === BUCKETS * EMBEDDING_WIDTH, `${embeddings.length} embedding weights`)
  check(neurons >= 1 && neurons <= HIDDEN_MAX, `${neurons} hidden neurons, 1 to ${HIDDEN_MAX}`)
  check(classes >= 2 && classes <= CLASSES_MAX, `${classes} classes, 2 to ${CLASSES_MAX}`)
  check(hidden.weights.length === neurons * EMBEDDING_WIDTH, 'the hidden layer has another size')
  check(output.weights.length === classes * neurons, 'the output layer has another size')
  const isFactor = Number.isInteger(multiplier) && multiplier >= 1 && multiplier < SCALE
  check(isFactor, `multiplier ${multiplier}, 1 to ${SCALE - 1}`)
  for (const weights of [embeddings, hidden.weights, output.weights])
    check(!weights.includes(-128), 'a weight is -128')
  check(!embeddings.subarray(0, EMBEDDING_WIDTH).some(Boolean), 'embedding 0 is not zero')

  const inputs = new Array<number>(EMBEDDING_WIDTH).fill(POOLED_MAX)
  const accumulators = boundsOf(hidden, inputs)
  for (const bound of accumulators)
    check(bound <= ACCUMULATOR_MAX, `an accumulator may reach ${bound}`)
  const activations = accumulators.map((bound) => scaled(bound, multiplier))
  for (const bound of activations)
    check(bound <= ACTIVATION_MAX, `an activation may reach ${bound}`)
  for (const bound of boundsOf(output, activations))
    check(bound <= LOGIT_MAX, `a logit may reach ${bound}`)
  return model
}

/**
 * Returns class and logits of a prompt. Pure, equal on every machine: all intermediate values are
 * whole and below 2^53.
 *
 * @throws {ClassifierPromptTooLongError} The prompt has more than `PROMPT_BYTES_MAX` bytes.
 * @see docs/spec/integer-engine.md, section 3.
 */
export function classify(model: BagClassifier, prompt: Uint8Array): Classification {
  return classifyPooled(model, pooledOf(sumEmbeddings(model, prompt)))
}

/** Returns class and logits of pooled embeddings: 15 numbers from -1,016 to 1,016. */
export function classifyPooled(
  model: Pick<BagClassifier, 'hidden' | 'multiplier' | 'output'>,
  pooled: readonly number[],
): Classification {
  const hidden = productsOf(model.hidden, pooled).map((sum) =>
    scaled(Math.max(0, sum), model.multiplier),
  )
  const logits = productsOf(model.output, hidden)
  return { best: logits.indexOf(Math.max(...logits)), logits }
}

/** Returns the bytes of the model file. Inverse of `parse`. */
export function encode({ embeddings, hidden, multiplier, output }: BagClassifier): Uint8Array {
  const factor = new Uint8Array(2)
  new DataView(factor.buffer).setUint16(0, multiplier)
  return Hex.join([
    Uint8Array.of(...MAGIC, hidden.biases.length, output.biases.length, 0),
    unsigned(embeddings),
    unsigned(hidden.weights),
    bigEndian(hidden.biases),
    factor,
    unsigned(output.weights),
    bigEndian(output.biases),
  ])
}

/**
 * Returns the model of an untrusted file.
 *
 * @throws {IntegerModelInvalidError} The bytes are not in the form of `encode`, or `from` would
 *   throw this error.
 * @see docs/spec/integer-engine.md, section 5.
 */
export function parse(bytes: Uint8Array): BagClassifier {
  check(bytes.length >= HEADER_BYTES, `the file has ${bytes.length} bytes`)
  check(
    MAGIC.every((byte, at) => bytes[at] === byte) && bytes[7] === 0,
    'the header is not that of version 1',
  )
  const neurons = bytes[5] ?? 0
  const classes = bytes[6] ?? 0
  const sizes = [BUCKETS * EMBEDDING_WIDTH, neurons * EMBEDDING_WIDTH, classes * neurons] as const
  const total = HEADER_BYTES + sizes[0] + sizes[1] + sizes[2] + 4 * (neurons + classes) + 2
  check(bytes.length === total, `the file has ${bytes.length} bytes, its header asks for ${total}`)

  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = HEADER_BYTES
  const weights = (count: number): Int8Array => {
    at += count
    return Int8Array.from(bytes.subarray(at - count, at), (byte) => (byte << 24) >> 24)
  }
  const biases = (count: number): Int32Array => {
    at += 4 * count
    return Int32Array.from({ length: count }, (_, row) => view.getInt32(at - 4 * (count - row)))
  }
  const embeddings = weights(sizes[0])
  const hidden = { weights: weights(sizes[1]), biases: biases(neurons) }
  const multiplier = view.getUint16(at)
  at += 2
  const output = { weights: weights(sizes[2]), biases: biases(classes) }
  return from({ embeddings, hidden, multiplier, output })
}

/** Returns the id of a model: SHA-256 of its file. */
export const idOf = (model: BagClassifier): Hash => Hex.sha256Hex(encode(model))

/** Sum of the embeddings of a prompt's features, lane by lane, and the number of features. */
export type EmbeddingSum = { readonly lanes: readonly number[]; readonly count: number }

/**
 * Returns the sum of the embeddings of a prompt.
 *
 * @throws {ClassifierPromptTooLongError} The prompt has more than `PROMPT_BYTES_MAX` bytes.
 */
export function sumEmbeddings({ embeddings }: BagClassifier, prompt: Uint8Array): EmbeddingSum {
  const lanes = new Array<number>(EMBEDDING_WIDTH).fill(0)
  let count = 0
  for (const bucket of WordFeatures.bucketsOf(prompt)) {
    if (bucket === 0) continue
    count += 1
    for (let lane = 0; lane < EMBEDDING_WIDTH; lane += 1)
      lanes[lane] = (lanes[lane] ?? 0) + (embeddings[bucket * EMBEDDING_WIDTH + lane] ?? 0)
  }
  return { lanes, count }
}

/** Returns the pooled embeddings: 8 times their mean, rounded to the nearest, halves up. */
export function pooledOf({ lanes, count }: EmbeddingSum): readonly number[] {
  const reciprocal = reciprocalOf(count)
  return lanes.map((sum) => Math.floor((sum * reciprocal + HALF) / SCALE))
}

/**
 * Returns 2^16 times the gain, divided by a count of features and rounded down; 0 for no feature.
 */
export const reciprocalOf = (count: number): number =>
  count === 0 ? 0 : Math.floor((SCALE * POOL_GAIN) / count)

/** Returns `value * multiplier / 2^16`, rounded to the nearest integer, halves up. */
export const scaled = (value: number, multiplier: number): number =>
  Math.floor((value * multiplier + HALF) / SCALE)

/** Returns a layer's sums: for each row, the dot product with the inputs plus the bias. */
export const productsOf = (
  { weights, biases }: IntegerLayer,
  inputs: readonly number[],
): number[] =>
  Array.from(biases, (bias, row) =>
    inputs.reduce((sum, x, at) => sum + (weights[row * inputs.length + at] ?? 0) * x, bias),
  )

/**
 * Returns the largest possible absolute value of each row's sum, given the largest absolute values
 * of the inputs.
 */
const boundsOf = ({ weights, biases }: IntegerLayer, inputs: readonly number[]): number[] =>
  Array.from(biases, (bias, row) =>
    inputs.reduce(
      (sum, x, at) => sum + Math.abs(weights[row * inputs.length + at] ?? 0) * x,
      Math.abs(bias),
    ),
  )

const unsigned = (weights: Int8Array): Uint8Array => Uint8Array.from(weights, (w) => w & 0xff)

function bigEndian(values: Int32Array): Uint8Array {
  const bytes = new Uint8Array(4 * values.length)
  const view = new DataView(bytes.buffer)
  values.forEach((value, at) => {
    view.setInt32(4 * at, value)
  })
  return bytes
}

function check(isValid: boolean, reason: string): void {
  if (!isValid) throw new IntegerModelInvalidError({ reason })
}
