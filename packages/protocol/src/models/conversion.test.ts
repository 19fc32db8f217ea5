// Goal: a version's manifest stores the conversion of an artifact exactly, and the bytes of
// manifests without a conversion do not change. Method: statements encoded and decoded, and values
// out of bounds.

import { expect, test } from 'vitest'
import { sampleArtifact, sampleManifest } from '../testing/manifest.ts'
import * as Conversion from './conversion.ts'
import * as Manifest from './manifest.ts'

type Compared = Extract<Conversion.LogitsComparison, { kind: 'compared' }>

const conversion: Conversion.Conversion = {
  tool: 'ostrom',
  comparison: {
    kind: 'compared',
    reference: 'transformers 5.23.0, torch 2.13.0',
    engine: 'llama.cpp v0.5.0',
    prompts: 4,
    positions: 80,
    ...Conversion.measured({ distance: 4.5e-4, agreement: 79 / 80 }),
  },
}

const artifact = sampleArtifact()

const manifestOf = (artifacts: readonly Manifest.Artifact[]): Manifest.Manifest =>
  sampleManifest({ artifacts })

test('a manifest carries how each artifact was made', () => {
  const made = manifestOf([{ ...artifact, conversion }, artifact])
  expect(Manifest.decode(Manifest.encode(made))).toEqual(made)
  expect(Manifest.hash(made)).not.toBe(Manifest.hash(manifestOf([artifact, artifact])))
})

test.each([
  ['an unknown kind', { kind: 'guessed' }],
  ['a distance that is a number', { ...conversion.comparison, distance: 0.1 }],
  ['no reason', { kind: 'not-compared' }],
  ['a field of its own', { ...conversion.comparison, verdict: 'good' }],
])('%s is refused', (_, comparison) => {
  const made = manifestOf([{ ...artifact, conversion: { ...conversion, comparison } as never }])
  expect(() => Manifest.decode(Manifest.encode(made))).toThrow()
})

test('the comparison of a conversion is described in one line', () => {
  expect(Conversion.describe(conversion.comparison)).toBe(
    "logits within 4.5e-4 of the source's on 80 tokens of 4 prompts, likeliest token equal at " +
      '98.8 % (llama.cpp v0.5.0; transformers 5.23.0, torch 2.13.0)',
  )
  const { distance: weightsDistance } = Conversion.measured({ distance: 7.4e-7, agreement: 1 })
  const weighed = { ...(conversion.comparison as Compared), weightsDistance }
  expect(Conversion.describe(weighed)).toBe(
    "logits within 7.4e-7 of the source's on 80 tokens of 4 prompts by the file's weights " +
      "(transformers 5.23.0, torch 2.13.0), within 4.5e-4 of the source's as llama.cpp v0.5.0 " +
      'computes with the file, likeliest token equal at 98.8 %',
  )
  const reason = 'PyTorch is not installed'
  expect(Conversion.describe({ kind: 'not-compared', reason })).toBe(
    'logits not compared: PyTorch is not installed',
  )
})

test('an infinite distance is stated as the largest distance', () => {
  const { distance } = Conversion.measured({ distance: Number.POSITIVE_INFINITY, agreement: 0 })
  expect(distance).toBe('1000000000.000000000')
})
