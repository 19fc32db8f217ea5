// Goal: each operation of the circuit of transformers gives the engine's numbers. Method: test
// circuits that apply one operation to many inputs, on fuzzed inputs with the bounds among them.

import { Decoder, RandomTransformer, WholeNumbers } from '@ostrom/integer-model'
import { TRANSFORMER_FAMILY, transformerSourceOf } from '@ostrom/proof/noir'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { type CircuitOperation, compileOperationOf } from './operations.fixture.ts'

const FIELD = 21888242871839275222246405745257275088548364400416034343698204186575808495617n
const { smallShape } = RandomTransformer
/**
 * A model whose softmax factor places many differences of scores within the table of exponentials,
 * and some beyond it.
 */
const model = RandomTransformer.transformerOf(smallShape, 3)
const [layer] = model.layers
if (layer === undefined) throw new Error('a model without layers')
const source = transformerSourceOf(model)
const constant = (name: string) => BigInt(new RegExp(`${name}: \\w+ = (\\d+);`).exec(source)![1]!)
const shift = Number(constant('SHIFT'))
const { clamp8, clampResidual, divided, rootMeanSquare, scaled } = WholeNumbers
const seed = Number(process.env.OSTROM_SEED ?? 1)

const field = (value: number | bigint): string => `${(BigInt(value) + FIELD) % FIELD}`
const fields = (values: ArrayLike<number>): readonly string[] => Array.from(values, field)

type OperationCase<Input> = CircuitOperation & {
  readonly inputs: fc.Arbitrary<Input>
  /** Returns the arguments of one input, by parameter. */
  readonly encode: (input: Input) => Readonly<Record<string, unknown>>
  readonly expected: (input: Input) => number | ArrayLike<number>
  readonly count: number
}

let compared = 0
afterAll(() => console.log(`compared ${compared.toLocaleString('en')} numbers; seed ${seed}`))

/** Compares circuit and engine on fuzzed inputs, batch by batch. */
async function compare<Input>(options: OperationCase<Input>): Promise<void> {
  const { inputs, encode, expected, count, ...operation } = options
  const run = await compileOperationOf({
    operation,
    family: TRANSFORMER_FAMILY,
    modelSource: source,
    modules: ['attention', 'layer', 'model', 'ranges', 'state', 'token'],
  })
  const samples = fc.sample(inputs, { numRuns: count, seed })
  for (let at = 0; at < count; at += operation.batch) {
    const part = [...samples.slice(at, at + operation.batch), ...samples].slice(0, operation.batch)
    const encoded = part.map(encode)
    const lists = Object.keys(operation.parameters).map((name) => [
      name,
      encoded.map((one) => one[name]),
    ])
    const results = await run(Object.fromEntries(lists))
    const numbers = results.map((one) => [one].flat().map((value) => `${BigInt(String(value))}`))
    const wanted = part.map(expected).map((one) => (typeof one === 'number' ? [one] : one))
    expect(numbers).toEqual(wanted.map((one) => fields(one)))
    compared += wanted.reduce((sum, one) => sum + one.length, 0)
  }
}

const between = (min: number, max: number): fc.Arbitrary<number> =>
  fc.oneof(fc.constantFrom(min, min + 1, -1, 0, 1, max - 1, max), fc.integer({ min, max }))
const inShift = (own: number) => Math.max(4, own)
const vector = (length: number, number: fc.Arbitrary<number>) =>
  fc.array(number, { minLength: length, maxLength: length })
const int8 = between(-127, 127)
const { width, headWidth, context, feedForward, vocabulary } = smallShape

test('products by a factor, rounded and bounded', () =>
  compare({
    path: 'ranges::rescale::<7>',
    parameters: { value: 'Field', bound: 'Field' },
    result: 'Field',
    batch: 1_000,
    count: 4_000,
    inputs: fc.record({ value: between(-(2 ** 24), 2 ** 24), own: between(4, shift) }),
    encode: ({ value, own }) => ({
      value: field(BigInt(value) << BigInt(shift - inShift(own))),
      bound: 127,
    }),
    expected: ({ value, own }) => clamp8(scaled(value, 1, inShift(own))),
  }))

test('residuals, bounded', () =>
  compare({
    path: 'ranges::rescale::<20>',
    parameters: { value: 'Field', bound: 'Field' },
    result: 'Field',
    batch: 1_000,
    count: 2_000,
    inputs: between(-(2 ** 21), 2 ** 21),
    encode: (value) => ({ value: field(BigInt(value) << BigInt(shift)), bound: 0xfffff }),
    expected: (value) => clampResidual(value),
  }))

test('quotients, rounded and bounded', () =>
  compare({
    path: 'ranges::divide::<29>',
    parameters: { value: 'Field', divisor: 'Field' },
    result: 'Field',
    batch: 1_000,
    count: 4_000,
    inputs: fc.record({ value: between(-(2 ** 27), 2 ** 27), divisor: between(2 ** 9, 2 ** 27) }),
    encode: ({ value, divisor }) => ({ value: field(value), divisor: Math.max(512, divisor) }),
    expected: ({ value, divisor }) => clamp8(divided(value, Math.max(512, divisor))),
  }))

const residual = fc
  .integer({ min: 0, max: 20 })
  .chain((bits) => vector(width, between(-(2 ** bits) + 1, 2 ** bits - 1)))

test('roots of means of squares', () =>
  compare({
    path: 'ranges::root_mean_square',
    parameters: { residual: `[Field; ${width}]` },
    result: 'Field',
    batch: 250,
    count: 2_000,
    inputs: residual,
    encode: (values) => ({ residual: fields(values) }),
    expected: rootMeanSquare,
  }))

test('norms', () =>
  compare({
    path: 'layer::norm',
    parameters: { weights: `[Field; ${width}]`, scale: 'Field', residual: `[Field; ${width}]` },
    result: `[Field; ${width}]`,
    batch: 50,
    count: 200,
    inputs: residual,
    encode: (values) => ({
      weights: fields(layer.attentionNorm.weights),
      scale: 2 ** layer.attentionNorm.shifts[0]!,
      residual: fields(values),
    }),
    expected: (values) => Decoder.norm(layer.attentionNorm, Int32Array.from(values)),
  }))

test('rotations of all positions', () =>
  compare({
    path: 'crate::attention::rotate(values[i], crate::attention::angles(position[i]))',
    parameters: { values: `[Field; ${headWidth}]`, position: 'Field' },
    result: `[Field; ${headWidth}]`,
    batch: 100,
    count: 500,
    inputs: fc.record({
      values: vector(headWidth, between(-32_767, 32_767)),
      position: fc.integer({ min: 0, max: context - 1 }),
    }),
    encode: ({ values, position }) => ({ values: fields(values), position }),
    expected: ({ values, position }) =>
      Decoder.rotate(model.rotation, position, Int16Array.from(values), headWidth),
  }))

test('weights of scores', () =>
  compare({
    path: 'crate::attention::weigh(0, scores[i], mask[i])',
    parameters: { scores: `[Field; ${context}]`, mask: `[Field; ${context}]` },
    result: `[Field; ${context}]`,
    batch: 25,
    count: 200,
    inputs: fc.record({
      scores: vector(context, between(-60_000, 60_000)),
      past: fc.integer({ min: 0, max: context - 1 }),
    }),
    encode: ({ scores, past }) => ({
      scores: fields(scores),
      mask: scores.map((_, at) => (at < past || at === context - 1 ? 1 : 0)),
    }),
    expected: ({ scores, past }) => {
      const read = [...scores.slice(0, past), scores[context - 1] ?? 0]
      const weights = Decoder.weigh(layer.softmax, Int32Array.from(read))
      const own = (at: number) => (at < context - 1 ? 0 : weights[past]!)
      return scores.map((_, at) => (at < past ? weights[at]! : own(at)))
    },
  }))

test('activations', () =>
  compare({
    path: 'crate::layer::activate(0, gates[i], ups[i])',
    parameters: { gates: `[Field; ${feedForward}]`, ups: `[Field; ${feedForward}]` },
    result: `[Field; ${feedForward}]`,
    batch: 50,
    count: 200,
    inputs: fc.record({ gates: vector(feedForward, int8), ups: vector(feedForward, int8) }),
    encode: ({ gates, ups }) => ({ gates: fields(gates), ups: fields(ups) }),
    expected: ({ gates, ups }) =>
      Decoder.activate(layer.activation, Int16Array.from(gates), Int16Array.from(ups)),
  }))

test('the lowest token with the largest logit', () =>
  compare({
    path: 'token::best_token',
    parameters: { logits: `[Field; ${vocabulary}]` },
    result: 'Field',
    batch: 100,
    count: 1_000,
    inputs: fc.oneof(
      vector(vocabulary, between(-(2 ** 31) + 1, 2 ** 31 - 1)),
      vector(vocabulary, fc.integer({ min: -2, max: 2 })),
    ),
    encode: (logits) => ({ logits: fields(logits) }),
    expected: (logits) => logits.indexOf(Math.max(...logits)),
  }))

test('embeddings of all tokens', () =>
  compare({
    path: 'token::embed',
    parameters: { token: 'Field' },
    result: `[Field; ${width}]`,
    batch: vocabulary,
    count: 4 * vocabulary,
    inputs: fc.integer({ min: 0, max: vocabulary - 1 }),
    encode: (token) => ({ token }),
    expected: (token) => Decoder.embed(model, token),
  }))
