// Goal: a version's manifest stores its privacy statement exactly, and the bytes of manifests
// without a statement do not change. Method: a statement encoded and decoded, and values out of
// bounds.

import { expect, test } from 'vitest'
import * as Hex from '../encoding/hex.ts'
import { sampleManifest } from '../testing/manifest.ts'
import * as Evaluation from './evaluation.ts'
import * as Manifest from './manifest.ts'
import * as Privacy from './privacy.ts'

const decimal = (value: number) => Evaluation.decimalOf(value, 3)

const privacy: Privacy.PrivacyStatement = {
  mechanism: 'dp-sgd',
  accountant: 'opacus 1.6.0 rdp',
  epsilon: decimal(7.5),
  delta: decimal(0.001),
  noiseMultiplier: decimal(1),
  clipNorm: decimal(0.5),
  samplingRate: decimal(0.25),
  steps: 30,
  rounds: 3,
  members: 3,
  aggregation: 'pairwise-masks',
}

const manifest = sampleManifest({ parents: [Hex.zeroHash] })

test('a manifest carries the statement', () => {
  const stated = { ...manifest, privacy }
  expect(Manifest.decode(Manifest.encode(stated))).toEqual(stated)
  expect(Manifest.hash(stated)).not.toBe(Manifest.hash(manifest))
  expect(Manifest.decode(Manifest.encode(manifest))).toEqual(manifest)
})

test('a statement with another mechanism, unknown fields or binary numbers is refused', () => {
  for (const change of [{ mechanism: 'none' }, { epsilon: 7.5 }, { steps: 0 }, { more: 1 }]) {
    expect(() => Privacy.privacySchema({ ...privacy, ...change }, 'privacy')).toThrow()
  }
})

test('a line for people has epsilon, delta and terms', () => {
  expect(Privacy.describe(privacy)).toBe(
    'Private for each row: epsilon 7.500 at delta 0.001; 3 members, noise 1.000, ' +
      'clip norm 0.500, 30 steps of each (opacus 1.6.0 rdp).',
  )
})
