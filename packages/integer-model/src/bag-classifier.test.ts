// Goal: a classifier computes exactly the numbers of docs/spec/integer-engine.md, and an invalid
// model is refused. Method: a second implementation of the specification with bigints, on random
// models and prompts; files with one fault each; prompts at the limits.

import { Hex } from '@ostrom/protocol'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as BagClassifier from './bag-classifier.ts'
import { modelOf } from './testing.fixture.ts'

const mod = (a: bigint, b: bigint) => ((a % b) + b) % b
const floorShift = (value: bigint) => (value - mod(value, 65_536n)) / 65_536n

/**
 * Implements sections 2 and 3 of the specification, with a regular expression that splits words.
 */
function reference(model: BagClassifier.BagClassifier, prompt: Uint8Array) {
  const codes = Array.from(prompt, (byte) => {
    const text = String.fromCharCode(byte).toLowerCase()
    if (byte > 127) return 37
    if (/[a-z0-9]/.test(text)) return 'abcdefghijklmnopqrstuvwxyz0123456789'.indexOf(text) + 1
    const mark = ['#', '$', '*', '/', ':', '<', '=', '>', '[', ']', '_', '`', '{', '|', '}', '~']
    const at = [...mark, '@', '%', '&', '+', '\\', '^'].indexOf(text)
    return at < 0 ? 0 : 38 + at
  })
  const words = String.fromCharCode(...codes).match(/[^\0]+/g) ?? []
  const hashes = words.map((word) =>
    Array.from(word).reduce((h, one) => mod(5077n * h + BigInt(one.charCodeAt(0)), 8192n), 0n),
  )
  const features = hashes.flatMap((h, i) => [h, mod(3541n * (hashes[i - 1] ?? 0n) + h + 1n, 8192n)])
  const n = BigInt(features.filter((one) => one !== 0n).length)
  const row = (values: ArrayLike<number>, at: number) => BigInt(values[at] ?? 0)
  const x = Array.from({ length: 15 }, (_, j) => {
    const sum = features.reduce((s, f) => s + row(model.embeddings, Number(f) * 15 + j), 0n)
    return floorShift(sum * (n === 0n ? 0n : 524_288n / n) + 32_768n)
  })
  const y = Array.from(model.hidden.biases, (bias, k) => {
    const a = x.reduce((s, one, j) => s + one * row(model.hidden.weights, k * 15 + j), BigInt(bias))
    return floorShift((a > 0n ? a : 0n) * BigInt(model.multiplier) + 32_768n)
  })
  return Array.from(model.output.biases, (bias, c) =>
    Number(
      y.reduce((s, one, k) => s + one * row(model.output.weights, c * y.length + k), BigInt(bias)),
    ),
  )
}

const alphabet = fc.oneof(
  fc.constantFrom(...Array.from(' \n.,aAzZ059#<|>^\\@', (one) => one.charCodeAt(0))),
  fc.integer({ min: 0, max: 255 }),
)
const prompts = fc.array(alphabet, { maxLength: 256 }).map((bytes) => Uint8Array.from(bytes))

describe('classify', () => {
  test('gives the logits of the specification, computed in bigints', () => {
    const models = [1, 2, 3].map(modelOf)
    fc.assert(
      fc.property(fc.constantFrom(...models), prompts, (model, prompt) => {
        const { best, logits } = BagClassifier.classify(model, prompt)
        expect(logits).toEqual(reference(model, prompt))
        expect(logits.indexOf(Math.max(...logits))).toBe(best)
      }),
      { numRuns: 1_000 },
    )
  })

  test('takes the lowest of equal classes', () => {
    const model = modelOf(1)
    const output = {
      weights: new Int8Array(model.output.weights.length),
      biases: new Int32Array(3),
    }
    expect(BagClassifier.classify({ ...model, output }, new Uint8Array(3)).best).toBe(0)
  })

  test('reads 256 bytes and refuses 257', () => {
    const model = modelOf(1)
    expect(BagClassifier.classify(model, new Uint8Array(256).fill(97)).logits).toHaveLength(3)
    expect(() =>
      BagClassifier.classify(model, new Uint8Array(257)),
    ).toThrowErrorMatchingInlineSnapshot(`
      [ClassifierPromptTooLongError: A prompt is too long for the classifier.
      - It has 257 bytes; the classifier reads 256.
      - Classify parts of it, one call for each.
      Docs: docs/reference/errors/integer-model.md#classifier-prompt-too-long]
    `)
  })
})

describe('parse', () => {
  test('reads what encode writes, and every other id is another model', () => {
    const model = modelOf(1)
    expect(BagClassifier.parse(BagClassifier.encode(model))).toEqual(model)
    expect(BagClassifier.idOf(model)).not.toBe(BagClassifier.idOf(modelOf(2)))
  })

  test.each<[string, (bytes: Uint8Array) => Uint8Array | undefined]>([
    ['cut', (bytes) => bytes.subarray(0, -1)],
    ['longer', (bytes) => Hex.join([bytes, new Uint8Array(1)])],
    ['empty', () => new Uint8Array()],
    ['other version', (bytes) => bytes.fill(2, 4, 5)],
    ['no hidden neurons', (bytes) => bytes.fill(0, 5, 6)],
    ['too many classes', (bytes) => bytes.fill(8, 6, 7)],
    ['embedding 0 not zero', (bytes) => bytes.fill(1, 8, 9)],
    ['a weight of -128', (bytes) => bytes.fill(0x80, 8 + 15, 8 + 16)],
    ['a bias beyond the accumulator', (bytes) => bytes.fill(0x7f, 8 + 122_880 + 240, 8 + 123_124)],
  ])('refuses a file: %s', (_, change) => {
    const bytes = BagClassifier.encode(modelOf(1))
    expect(() => BagClassifier.parse(change(bytes) ?? bytes)).toThrow(/An integer model is invalid/)
  })
})
