// Goal: two versions are compared by known facts: their lineage, from the chain and from the
// creators' claims; their files, by hash; and their evaluation figures, if both come from the same
// measurement. A figure counts as better or worse only if the confidence intervals do not overlap.
// Method: two versions that differ in one field.
// Requirements: R002-4

import { type Evaluation, Hex } from '@ostrom/protocol'
import { expect, test } from 'vitest'
import { type ComparedModel, compareVersions } from './comparison.ts'

const id = (n: number) => Hex.from(new Uint8Array(32).fill(n))
const account = Hex.from(new Uint8Array(20).fill(1)) as Hex.AccountId
const decimal = (text: string) => text as Evaluation.Decimal

const model = (more: Partial<ComparedModel> = {}): ComparedModel => ({
  id: id(1),
  name: 'base',
  version: '1',
  creator: account,
  license: 'MIT',
  task: 'chat',
  description: 'A model.',
  parents: [],
  artifacts: [{ format: 'gguf', quantization: 'f16', bytes: 10, sha256: id(9) }],
  ...more,
})

const ancestor = (n: number, name: string, parents: readonly Hex.Hash[] = []) => ({
  version: id(n),
  name,
  creator: account,
  license: 'MIT',
  parents,
})

const base = model()
const child = model({ id: id(2), name: 'child', parents: [id(1)], lineage: [ancestor(1, 'base')] })

test('lineage is told both ways, over a common ancestor, and by what a creator says', () => {
  const other = model({ id: id(3), parents: [id(1)], lineage: [ancestor(1, 'base')] })
  const next = { ...other, continuedFrom: { version: id(2), state: id(8) } }
  const kindOf = (a: ComparedModel, b: ComparedModel) => compareVersions(a, b).relation
  expect(kindOf(base, base).kind).toBe('same')
  expect(kindOf(base, child)).toEqual({ kind: 'derived', common: [] })
  expect(kindOf(child, base).kind).toBe('origin')
  const common = [{ version: id(1), name: 'base' }]
  expect(kindOf(child, other)).toEqual({ kind: 'related', common })
  expect(kindOf(child, next)).toEqual({ kind: 'derived', common, continued: 'b' })
  expect(kindOf(next, child)).toMatchObject({ kind: 'origin', continued: 'a' })
  expect(kindOf(base, model({ id: id(4) })).kind).toBe('unrelated')
  // Without a chain, the parents named in a manifest are its whole lineage.
  expect(kindOf(base, model({ id: id(5), parents: [id(1)] })).kind).toBe('derived')
})

test('fields and files are told where they differ, also of what is not known', () => {
  const adapter = {
    base: id(1),
    rank: 8,
    alpha: 16,
    targetModules: ['q_proj'],
    trainingSteps: 4n,
    datasetHash: id(7),
  }
  const changed = {
    ...child,
    license: 'Apache-2.0',
    adapter,
    artifacts: [
      { format: 'gguf', quantization: 'f16', bytes: 10, sha256: id(6) },
      { format: 'onnx', quantization: 'q8', bytes: 7 },
    ],
  } as const satisfies ComparedModel
  const { differences, forms } = compareVersions(base, changed)
  expect(differences.map(({ field }) => field)).toEqual([
    'name',
    'id',
    'license',
    'parents',
    'adapter',
  ])
  expect(forms.map(({ variant, outcome }) => [variant, outcome])).toEqual([
    ['gguf/f16', 'different'],
    ['onnx/q8', 'b-only'],
  ])
  const bare = { ...changed, artifacts: changed.artifacts.slice(1) }
  expect(compareVersions(bare, bare).forms[0]?.outcome).toBe('unknown')
  expect(compareVersions(base, base)).toMatchObject({ differences: [], evaluations: [] })
})

const figure = (value: string, low?: string, high?: string): Evaluation.Evaluation => ({
  task: 'arc-easy',
  dataset: { name: 'ARC-Easy', sha256: id(5) },
  metric: 'accuracy',
  value: decimal(value),
  samples: 100,
  tool: { name: 'ostrom', version: '1' },
  ...(low && high && { interval: { low: decimal(low), high: decimal(high) } }),
})

test.each([
  ['intervals that do not meet', figure('0.9', '0.8', '0.95'), 'better'],
  ['intervals that do not meet, downwards', figure('0.3', '0.2', '0.4'), 'worse'],
  ['intervals that meet', figure('0.7', '0.5', '0.9'), 'open'],
  ['no interval', figure('0.9'), 'open'],
])('a figure with %s is %s', (_, second, outcome) => {
  const first = figure('0.6', '0.5', '0.7')
  const [row] = compareVersions(
    { ...base, evaluations: [first] },
    { ...child, evaluations: [second] },
  ).evaluations
  expect(row).toMatchObject({ outcome, a: { value: '0.6' }, b: { value: second.value } })
})

test('lower is better for a loss, and other records are no comparison', () => {
  const loss = (value: string, low: string, high: string): Evaluation.Evaluation => ({
    ...figure(value, low, high),
    metric: 'perplexity',
  })
  const elsewhere = { ...figure('0.9'), dataset: { name: 'ARC-Easy', sha256: id(6) } }
  const { evaluations } = compareVersions(
    { ...base, evaluations: [loss('9', '8', '10'), figure('0.6')] },
    { ...child, evaluations: [loss('5', '4', '6'), elsewhere] },
  )
  expect(evaluations.map(({ outcome }) => outcome)).toEqual(['better', undefined, undefined])
})
