// Goal: a quantized model gives the same answers as its float model, within the error of int8.
// Method: a float forward pass on prompts of random words. Where its margin is at least 0.05, the
// quantized model must give the same class.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as BagClassifier from './bag-classifier.ts'
import { type FloatClassifier, quantize } from './quantization.ts'
import * as WordFeatures from './word-features.ts'

const H = 16
const number = (i: number, seed: number) => Math.sin(12.9898 * i + 78.233 * seed)
const numbers = (count: number, seed: number) =>
  Float64Array.from({ length: count }, (_, i) => number(i, seed))
const float: FloatClassifier = {
  embeddings: numbers(8_192 * 15, 1),
  hidden: { weights: numbers(H * 15, 2), biases: numbers(H, 3).map((one) => one / 4) },
  output: { weights: numbers(2 * H, 4), biases: numbers(2, 5).map((one) => one / 10) },
}

/** Returns the logit of class 1 minus the logit of class 0, computed in floating point. */
function marginOf(prompt: Uint8Array): number {
  const features = WordFeatures.bucketsOf(prompt).filter((one) => one !== 0)
  const pooled = Array.from({ length: 15 }, (_, j) =>
    features.reduce((s, f) => s + (float.embeddings[f * 15 + j] ?? 0) / features.length, 0),
  )
  const hidden = Array.from(float.hidden.biases, (bias, k) =>
    Math.max(
      0,
      pooled.reduce((s, x, j) => s + x * (float.hidden.weights[k * 15 + j] ?? 0), bias),
    ),
  )
  const [low = 0, high = 0] = Array.from(float.output.biases, (bias, c) =>
    hidden.reduce((s, y, k) => s + y * (float.output.weights[c * H + k] ?? 0), bias),
  )
  return high - low
}

test('a quantized model has the class of its float model wherever the margin is clear', () => {
  const model = quantize(float)
  const words = fc.array(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: 1, maxLength: 28 })
  const seen = { clear: 0, all: 0 }
  fc.assert(
    fc.property(words, (list) => {
      const prompt = new TextEncoder().encode(list.join(' '))
      const margin = marginOf(prompt)
      seen.all += 1
      if (Math.abs(margin) < 0.05) return
      seen.clear += 1
      expect(BagClassifier.classify(model, prompt).best).toBe(margin > 0 ? 1 : 0)
    }),
    { numRuns: 500 },
  )
  expect(seen.clear / seen.all).toBeGreaterThan(0.5)
})

test('weights without a scale are refused', () => {
  const zero = { ...float, embeddings: new Float64Array(8_192 * 15) }
  expect(() => quantize(zero)).toThrowErrorMatchingInlineSnapshot(`
    [IntegerModelInvalidError: An integer model is invalid.
    - Reason: the largest of the embeddings is 0.
    - Write the model with the quantizer: docs/spec/integer-engine.md, sections 5 and 6.
    Docs: docs/reference/errors/integer-model.md#integer-model-invalid]
  `)
  const hidden = { ...float.hidden, weights: float.hidden.weights.map(() => Number.NaN) }
  expect(() => quantize({ ...float, hidden })).toThrow(/the largest of the hidden weights is NaN/)
})
