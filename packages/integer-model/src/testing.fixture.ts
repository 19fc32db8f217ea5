import * as BagClassifier from './bag-classifier.ts'

const at = (i: number, seed: number) => ((7 * ((i * i) % 251) + 31 * i + seed) % 251) - 125

const weights = (count: number, seed: number) =>
  Int8Array.from({ length: count }, (_, i) => at(i, seed))

const biases = (count: number, seed: number) =>
  Int32Array.from({ length: count }, (_, i) => 1_000 * at(i, seed))

/** Returns a model whose weights follow the formula of vectors/integer-model.ts. */
export function modelOf(seed: number): BagClassifier.BagClassifier {
  const embeddings = weights(8_192 * 15, seed)
  embeddings.fill(0, 0, 15)
  return BagClassifier.from({
    embeddings,
    hidden: { weights: weights(16 * 15, seed + 1), biases: biases(16, seed + 2) },
    multiplier: 900,
    output: { weights: weights(3 * 16, seed + 3), biases: biases(3, seed + 4) },
  })
}
