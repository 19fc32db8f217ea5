import { type Hash, Hex } from '@ostrom/protocol'
import {
  type BagClassifier,
  classifyPooled,
  POOLED_MAX,
  productsOf,
  scaled,
} from './bag-classifier.ts'
import {
  ACCUMULATOR_MAX,
  ACTIVATION_MAX,
  CLASSES_MAX,
  EMBEDDING_WIDTH,
  HIDDEN_MAX,
  LOGIT_MAX,
} from './limits.ts'

// A claim states the answer that the layers of a classifier give for pooled embeddings. It contains
// the layers and the embeddings, so that a verifier can recompute the answer: docs/spec/jam.md,
// section 4.

/** The layers of a bag classifier that follow its embeddings. */
export type ClassifierLayers = Pick<BagClassifier, 'hidden' | 'multiplier' | 'output'>

/** Returns the bytes of a claim that states the layers' correct answer to pooled embeddings. */
export function encode(layers: ClassifierLayers, pooled: readonly number[]): Uint8Array {
  const { best, logits } = classifyPooled(layers, pooled)
  return Hex.join([encodeLayers(layers), words(pooled, 2), Uint8Array.of(best), words(logits, 4)])
}

/**
 * Recomputes the answer of an untrusted claim. Returns the hash of its layers; undefined if the
 * claim is malformed, a value exceeds its bound, or the answer is wrong. Pure.
 */
export function check(bytes: Uint8Array): Hash | undefined {
  const claim = decode(bytes)
  if (!claim) return undefined
  const { layers, layersBytes, pooled, best, logits } = claim
  if (layers.multiplier === 0 || pooled.some((value) => Math.abs(value) > POOLED_MAX))
    return undefined
  const sums = productsOf(layers.hidden, pooled)
  if (sums.some((sum) => Math.abs(sum) > ACCUMULATOR_MAX)) return undefined
  const activations = sums.map((sum) => scaled(Math.max(0, sum), layers.multiplier))
  if (activations.some((value) => value > ACTIVATION_MAX)) return undefined
  const answer = classifyPooled(layers, pooled)
  if (answer.logits.some((logit) => Math.abs(logit) > LOGIT_MAX)) return undefined
  const isRight = answer.best === best && answer.logits.every((logit, at) => logit === logits[at])
  return isRight ? Hex.sha256Hex(layersBytes) : undefined
}

/** Returns the bytes whose hash identifies the layers. */
export const encodeLayers = ({ hidden, multiplier, output }: ClassifierLayers): Uint8Array =>
  Hex.join([
    Uint8Array.of(hidden.biases.length, output.biases.length),
    Uint8Array.from(hidden.weights, (weight) => weight & 0xff),
    words([...hidden.biases], 4),
    words([multiplier], 2),
    Uint8Array.from(output.weights, (weight) => weight & 0xff),
    words([...output.biases], 4),
  ])

function decode(bytes: Uint8Array) {
  const [neurons = 0, classes = 0] = bytes
  if (neurons < 1 || neurons > HIDDEN_MAX || classes < 2 || classes > CLASSES_MAX) return undefined
  const layersBytes = 2 + (EMBEDDING_WIDTH + 4) * neurons + 2 + (neurons + 4) * classes
  const total = layersBytes + 2 * EMBEDDING_WIDTH + 1 + 4 * classes
  if (bytes.length !== total) return undefined
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  let at = 2
  const weights = (count: number): Int8Array => {
    at += count
    return Int8Array.from(bytes.subarray(at - count, at), (byte) => (byte << 24) >> 24)
  }
  const numbers = (count: number, size: 2 | 4): number[] =>
    Array.from({ length: count }, () => {
      at += size
      return size === 2 ? view.getInt16(at - 2) : view.getInt32(at - 4)
    })
  const layer = (count: number, rows: number) => ({
    weights: weights(count),
    biases: Int32Array.from(numbers(rows, 4)),
  })
  const hidden = layer(EMBEDDING_WIDTH * neurons, neurons)
  const multiplier = view.getUint16(at)
  at += 2
  const output = layer(classes * neurons, classes)
  const pooled = numbers(EMBEDDING_WIDTH, 2)
  const best = bytes[at++]
  return {
    layers: { hidden, multiplier, output },
    layersBytes: bytes.subarray(0, layersBytes),
    pooled,
    best,
    logits: numbers(classes, 4),
  }
}

/** Encodes whole numbers in big-endian order. */
function words(values: readonly number[], size: 2 | 4): Uint8Array {
  const bytes = new Uint8Array(size * values.length)
  const view = new DataView(bytes.buffer)
  values.forEach((value, at) => {
    if (size === 2) view.setInt16(2 * at, value)
    else view.setInt32(4 * at, value)
  })
  return bytes
}
