// Goal: a job's document has one encoding, and no field outside of its bounds passes. Method: a
// round trip, and every kind of fault.

import { expect, test } from 'vitest'
import { testHash, testSpec } from '../testing.fixture.ts'
import * as Job from './index.ts'

const codeOf = (act: () => unknown): string | undefined => {
  try {
    act()
    return undefined
  } catch (error) {
    return (error as { code?: string }).code
  }
}

test('a document is read as it was written, and has one hash', () => {
  const bytes = Job.encode(testSpec)
  expect(Job.decode(bytes)).toEqual(testSpec)
  const shuffled = Object.fromEntries(Object.entries(testSpec).toReversed())
  expect(Job.hash(Job.parse(shuffled))).toBe(Job.hash(testSpec))
  expect(Job.parametersOf(testSpec)).toBe(70 * 60 + 123)
})

test('updates that go on chain in full are small enough for a transaction', () => {
  const anchored = { ...testSpec, anchorUpdates: true }
  expect(Job.updateBytesOf(testSpec)).toBeLessThan(Job.ANCHORED_UPDATE_BYTES_MAX)
  expect(Job.decode(Job.encode(anchored))).toEqual(anchored)
  const tensors = [{ name: 'large', shape: [600, 600] }]
  expect(codeOf(() => Job.parse({ ...testSpec, tensors }))).toBeUndefined()
  expect(() => Job.parse({ ...anchored, tensors })).toThrow(/updates of \d+ bytes, above 65536/)
})

test.each([
  ['an unknown field', { ...testSpec, seed: 1 }, 'malformed'],
  [
    'a field that objects inherit',
    JSON.parse(`{"__proto__":{},${JSON.stringify(testSpec).slice(1)}`),
    'malformed',
  ],
  ['no rounds', { ...testSpec, rounds: 0 }, 'malformed'],
  ['a fraction', { ...testSpec, batch: 1.5 }, 'malformed'],
  [
    'a beta of one',
    { ...testSpec, optimizer: { ...testSpec.optimizer, beta1Ppm: 1_000_000 } },
    'malformed',
  ],
  ['a method to come', { ...testSpec, method: 'grpo' }, 'training-spec-invalid'],
  ['dpo without its terms', { ...testSpec, method: 'dpo' }, 'training-spec-invalid'],
  ['terms of another method', { ...testSpec, dpo: { betaPpm: 1 } }, 'training-spec-invalid'],
  ['distillation without a teacher', { ...testSpec, method: 'distill' }, 'training-spec-invalid'],
  ['a beta of zero', { ...testSpec, method: 'dpo', dpo: { betaPpm: 0 } }, 'malformed'],
  [
    'a start from an adapter, of layers',
    { ...testSpec, adapter: undefined, continues: testHash(6) },
    'training-spec-invalid',
  ],
  [
    'a fault that no document excuses',
    { ...testSpec, toleratedFaults: ['duplicates', 'contacts'] },
    'malformed',
  ],
  ['an unknown method', { ...testSpec, method: 'magic' }, 'malformed'],
  [
    'weights that are not whole',
    { ...testSpec, datasets: testSpec.datasets.slice(1) },
    'training-spec-invalid',
  ],
  ['no tensor', { ...testSpec, tensors: [] }, 'training-spec-invalid'],
  [
    'one name twice',
    { ...testSpec, tensors: [...testSpec.tensors, ...testSpec.tensors] },
    'training-spec-invalid',
  ],
  [
    'too many parameters',
    { ...testSpec, tensors: [{ name: 'w', shape: [64_000_000, 2] }] },
    'training-spec-invalid',
  ],
  ['more replays than steps', { ...testSpec, innerSteps: 1 }, 'training-spec-invalid'],
])('a document with %s is refused', (_, value, code) => {
  expect(codeOf(() => Job.parse(value))).toBe(code)
})

test('heads have a dataset and a task each, and steps and shards for all of them', () => {
  const tasks = [3, 5].map((n) => ({ dataset: testHash(n), rows: 8, harmMicro: 0 }))
  const { evaluation } = testSpec
  const good = { ...testSpec, heads: ['de', 'fr'], evaluation: { ...evaluation, tasks } }
  expect(Job.decode(Job.encode(Job.parse(good))).heads).toEqual(['de', 'fr'])
  const faults = [
    { heads: ['de'] },
    { heads: ['de', 'de'] },
    { heads: ['de', 'fr', 'it'] },
    { heads: ['de', 'F R'] },
    { adapter: undefined },
    { continues: testHash(1) },
    { evaluation },
    { innerSteps: 9 },
    { shardsPerTrainer: 1 },
  ]
  for (const fault of faults) {
    expect([fault, codeOf(() => Job.parse({ ...good, ...fault }))]).toEqual([
      fault,
      'training-spec-invalid',
    ])
  }
})

test('each method has a document of its own', () => {
  const { datasets, ...rest } = testSpec
  const specs = [
    testSpec,
    Job.parse({ ...rest, datasets, method: 'dpo', dpo: { betaPpm: 100_000 } }),
    Job.parse({ ...rest, datasets, continues: testHash(6) }),
    Job.parse({ ...rest, datasets, toleratedFaults: ['duplicates', 'garbage'] }),
    Job.parse({ ...rest, datasets, method: 'distill', distillation: { teacher: testHash(6) } }),
  ]
  for (const spec of specs) expect(Job.decode(Job.encode(spec))).toEqual(spec)
  expect(new Set(specs.map(Job.hash)).size).toBe(5)
})

test('bytes that are no document are refused', () => {
  expect(codeOf(() => Job.decode(new Uint8Array(70_000)))).toBe('training-spec-invalid')
  expect(codeOf(() => Job.decode(Uint8Array.of(0xff)))).toBe('malformed')
  expect(Job.hash({ ...testSpec, base: testHash(9) })).not.toBe(Job.hash(testSpec))
})
