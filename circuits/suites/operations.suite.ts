// Goal: each operation of the circuit gives the engine's numbers. Method: test circuits that apply
// one operation to many inputs, executed on 10,000 fuzzed inputs with the bounds among them.

import { readFileSync } from 'node:fs'
import { BagClassifier, PublicInputs } from '@ostrom/integer-model'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type CircuitOperation, compileOperation } from './operations.fixture.ts'

const FUZZED_INPUTS = 10_000
const LANES = 15
const FIELD = 21888242871839275222246405745257275088548364400416034343698204186575808495617n

const certified = BagClassifier.parse(
  readFileSync(new URL('../../models/prompt-injection/model.bin', import.meta.url)),
)
/** A model with the maximum number of classes, so that ties and orders of all of them occur. */
const wide = BagClassifier.from({
  embeddings: certified.embeddings,
  hidden: certified.hidden,
  multiplier: certified.multiplier,
  output: {
    weights: Int8Array.from({ length: 7 * 16 }, (_, i) => ((i * 53) % 255) - 127),
    biases: Int32Array.from({ length: 7 }, (_, i) => -500 * i),
  },
})

type OperationCase<Input> = {
  readonly operation: CircuitOperation
  readonly inputs: fc.Arbitrary<Input>
  /** Returns the arguments of one input, by parameter. */
  readonly encode: (input: Input) => Readonly<Record<string, string | readonly unknown[]>>
  readonly expected: (input: Input) => bigint | readonly bigint[]
  readonly count?: number
  readonly model?: BagClassifier.BagClassifier
}

const field = (value: number | bigint): string => `${(BigInt(value) + FIELD) % FIELD}`
const seed = Number(process.env.OSTROM_SEED ?? 1)

/** Compares circuit and engine on fuzzed inputs, batch by batch. */
async function compare<Input>(options: OperationCase<Input>): Promise<void> {
  const { operation, encode, expected, count = FUZZED_INPUTS, model = certified } = options
  const run = await compileOperation(operation, model)
  const inputs = fc.sample(options.inputs, { numRuns: count, seed })
  for (let at = 0; at < count; at += operation.batch) {
    // The first inputs fill up the last batch.
    const part = [...inputs.slice(at, at + operation.batch), ...inputs].slice(0, operation.batch)
    const encoded = part.map(encode)
    const lists = Object.keys(operation.parameters).map((name) => [
      name,
      encoded.map((one) => one[name]),
    ])
    const results = await run(Object.fromEntries(lists))
    const numbers = results.map((one) =>
      Array.isArray(one) ? one.map((value) => BigInt(value)) : BigInt(String(one)),
    )
    expect(numbers).toEqual(part.map(expected))
  }
}

const between = (min: number, max: number): fc.Arbitrary<number> =>
  fc.oneof(fc.constantFrom(min, min + 1, max - 1, max), fc.integer({ min, max }))
const scalar = (path: string): CircuitOperation => ({
  path,
  parameters: { value: 'Field' },
  result: 'Field',
  batch: 1_000,
})

test('division by the scale, rounded down', () =>
  compare({
    operation: scalar('ranges::divide_scale'),
    inputs: between(0, 2 ** 32 - 1),
    encode: (value) => ({ value: field(value) }),
    expected: (value) => BigInt(Math.floor(value / 65_536)),
  }))

test('buckets of a hash', () =>
  compare({
    operation: scalar('ranges::modulo_buckets'),
    inputs: between(0, 2 ** 26 - 1),
    encode: (value) => ({ value: field(value) }),
    expected: (value) => BigInt(value % 8_192),
  }))

test('the positive part of an accumulator', () =>
  compare({
    operation: scalar('ranges::positive_part'),
    inputs: fc.oneof(between(1 - 2 ** 26, 2 ** 26 - 1), fc.constantFrom(-1, 0, 1)),
    encode: (value) => ({ value: field(value) }),
    expected: (value) => BigInt(Math.max(0, value)),
  }))

test('pooled embeddings of a sum', () =>
  compare({
    operation: {
      path: 'network::pool',
      parameters: { sum: 'Field' },
      result: '[Field; 15]',
      batch: 100,
    },
    inputs: fc.integer({ min: 0, max: 256 }).chain((count) =>
      fc.record({
        count: fc.constant(count),
        lanes: fc.array(fc.integer({ min: -127 * count, max: 127 * count }), {
          minLength: LANES,
          maxLength: LANES,
        }),
      }),
    ),
    encode: (sum) => ({ sum: field(packed(sum)) }),
    expected: (sum) => BagClassifier.pooledOf(sum).map((one) => BigInt(field(one))),
  }))

test('class and logits of pooled embeddings', () =>
  compare({
    operation: {
      path: 'network::answer',
      parameters: { pooled: '[Field; 15]' },
      result: 'Field',
      batch: 50,
    },
    model: wide,
    inputs: fc.array(between(-1_016, 1_016), { minLength: LANES, maxLength: LANES }),
    encode: (pooled) => ({ pooled: pooled.map(field) }),
    expected: (pooled) =>
      BigInt(PublicInputs.packOutput(BagClassifier.classifyPooled(wide, pooled))),
  }))

const promptOf = fc.oneof(
  fc.uint8Array({ maxLength: 256 }),
  fc
    .array(fc.constantFrom('ignore', 'The', 'rules', 'say', 'WHAT', '###', '[x]', 'a'), {
      maxLength: 32,
    })
    .map((words) => new TextEncoder().encode(words.join(' '))),
)
const padded = (prompt: Uint8Array): readonly number[] => [
  ...prompt,
  ...new Uint8Array(256 - prompt.length),
]

// A prompt of any length takes 257 steps of the word hash, so 40 prompts take 10,280.
test('the sum of the embeddings of all words and pairs', () =>
  compare({
    operation: {
      path: 'features::sum_embeddings',
      parameters: { prompt: '[u8; 256]' },
      result: 'Field',
      batch: 5,
    },
    count: 40,
    inputs: promptOf,
    encode: (prompt) => ({ prompt: padded(prompt) }),
    expected: (prompt) => packed(BagClassifier.sumEmbeddings(certified, prompt)),
  }))

test('the commitment to a prompt', () =>
  compare({
    operation: {
      path: 'commitment::commit',
      parameters: { prompt: '[u8; 256]', length: 'Field', salt: '[u8; 32]' },
      result: 'Field',
      batch: 10,
    },
    inputs: fc.record({ prompt: promptOf, salt: fc.uint8Array({ minLength: 32, maxLength: 32 }) }),
    encode: ({ prompt, salt }) => ({
      prompt: padded(prompt),
      length: field(prompt.length),
      salt: [...salt],
    }),
    expected: (opened) => BigInt(PublicInputs.commitPrompt(opened)),
  }))

/**
 * Returns a sum in the circuit's form: lanes of 16 bits with an offset, and the count in the bits
 * above them.
 */
function packed({ lanes, count }: BagClassifier.EmbeddingSum): bigint {
  const offset = BigInt(128 * count)
  return lanes.reduce(
    (sum, lane, at) => sum + ((BigInt(lane) + offset) << BigInt(16 * at)),
    BigInt(count) << BigInt(16 * LANES),
  )
}
