// Goal: results of a model version keep their digits and have to be within the bounds of their
// metric; a manifest without results is unchanged.
// Method: results by example; random decimals encoded and decoded in a manifest.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Hex from '../encoding/hex.ts'
import { sampleManifest } from '../testing/manifest.ts'
import * as Evaluation from './evaluation.ts'
import * as Manifest from './manifest.ts'

const decimal = (text: string) => text as Evaluation.Decimal
const hash = Hex.sha256Hex(new Uint8Array([1]))
const other = Hex.sha256Hex(new Uint8Array([2]))

const figure: Evaluation.Evaluation = {
  task: 'arc-easy',
  dataset: { name: 'ARC-Easy', split: 'test', url: 'https://example.org/arc', sha256: hash },
  metric: 'accuracy',
  value: decimal('0.750'),
  interval: { low: decimal('0.70'), high: decimal('0.80') },
  samples: 400,
  shots: 0,
  artifact: 'gguf/f16',
  tool: { name: 'ostrom', version: '0.1.0' },
  groups: [
    { name: 'en', value: decimal('0.8'), samples: 200 },
    { name: 'de', value: decimal('0.7'), samples: 200 },
  ],
}

const manifest = sampleManifest({
  name: 'example',
  creator: `0x${'ab'.repeat(20)}`,
  license: { spdx: 'MIT' },
  parameters: 1n,
  contextLength: 64,
  artifacts: [],
  description: '',
})

const parse = (change: Record<string, unknown>) =>
  Evaluation.evaluationSchema({ ...figure, ...change }, 'evaluation')

describe('a manifest', () => {
  test('without figures has the id that it always had', () => {
    expect(Manifest.hash(manifest)).toBe(
      '0x57bb5f445b44139902091537d7a6236cbcaddd7f2f14bea6983df088dcea4307',
    )
  })

  test('gives its figures back as they were stated', () => {
    const stated = { ...manifest, evaluations: [figure] }
    expect(Manifest.decode(Manifest.encode(stated))).toEqual(stated)
    expect(Manifest.hash(stated)).not.toBe(Manifest.hash(manifest))
  })

  test('full of the largest figures is within its bound', () => {
    const text = (length: number) => 'x'.repeat(length)
    const value = decimal('-123456789012.123456789')
    const groups = Array.from({ length: Evaluation.GROUPS_MAX }, () => {
      return { name: text(64), value, samples: 1e9 }
    })
    const large: Evaluation.Evaluation = {
      ...figure,
      task: text(64),
      metric: 'matthews',
      value,
      interval: { low: value, high: value },
      dataset: { name: text(128), split: text(64), url: `https://${text(500)}`, cid: text(128) },
      notes: text(256),
      artifact: text(64),
      groups,
    }
    const evaluations = Array.from({ length: Evaluation.EVALUATIONS_MAX }, () => large)
    expect(Manifest.encode({ ...manifest, evaluations }).length).toBeLessThan(
      Manifest.MANIFEST_BYTES_MAX,
    )
  })
})

describe('a figure', () => {
  test.each<[string, Record<string, unknown>]>([
    ['a metric that is not known', { metric: 'goodness' }],
    ['a number in binary', { value: 0.75 }],
    ['an exponent', { value: '7e-1' }],
    ['a percentage', { value: '75', interval: undefined }],
    ['a group beyond the bounds', { groups: [{ name: 'en', value: '1.5', samples: 1 }] }],
    ['an interval beside its value', { interval: { low: '0.8', high: '0.9' } }],
    ['a link that is none', { dataset: { name: 'a', url: 'javascript:alert(1)' } }],
    ['an unknown field', { verified: true }],
  ])('a figure with %s is refused', (_, change) => {
    expect(() => parse(change)).toThrow('malformed')
  })

  test('a figure is rounded to its places, without a negative zero', () => {
    expect(Evaluation.decimalOf(0.89736, 3)).toBe('0.897')
    expect(Evaluation.decimalOf(-0.0001, 2)).toBe('0.00')
    const numbers = fc.double({ min: -1e9, max: 1e9, noNaN: true })
    fc.assert(
      fc.property(numbers, (number) => {
        expect(Math.abs(Number(Evaluation.decimalOf(number, 6)) - number)).toBeLessThan(1e-6)
      }),
    )
  })
})

test('the gap between groups tells who fares worst, whichever way is better', () => {
  expect(Evaluation.groupGap(figure)).toMatchObject({ best: { name: 'en' }, worst: { name: 'de' } })
  expect(Evaluation.groupGap(figure)?.gap).toBeCloseTo(0.1)
  const loss = Evaluation.groupGap({ ...figure, metric: 'perplexity' })
  expect(loss).toMatchObject({ best: { name: 'de' }, worst: { name: 'en' } })
  expect(
    Evaluation.groupGap({ metric: 'accuracy', groups: figure.groups!.slice(1) }),
  ).toBeUndefined()
})

test('figures are of the same measure by the records, whatever they are called', () => {
  const { dataset } = figure
  const same = (change: Partial<Evaluation.Evaluation>) =>
    Evaluation.isComparable(figure, { ...figure, ...change })
  expect(same({ value: decimal('0.1'), dataset: { ...dataset, name: 'ARC' } })).toBe(true)
  expect(same({ dataset: { ...dataset, sha256: other } })).toBe(false)
  expect(same({ metric: 'f1' })).toBe(false)
  expect(same({ shots: 5 })).toBe(false)
  const named = { ...figure, dataset: { name: 'ARC', split: 'test' } }
  const split = { ...named, dataset: { name: 'ARC', split: 'train' } }
  expect(Evaluation.isComparable(named, split)).toBe(false)
})
