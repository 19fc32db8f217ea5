// Goal: a manifest is read as it was written, and invalid bytes are refused. Method: a round trip,
// and manifests with one fault each. The tested size is that of a round of ten steps, as the target
// T4 of docs/reports/training.md counts it.

import { Cbor, Hex, Manifest } from '@ostrom/protocol'
import { expect, test } from 'vitest'
import { UPDATE_MANIFEST_BYTES_MAX } from '../limits.ts'
import { testHash } from '../testing.fixture.ts'
import * as UpdateManifest from './index.ts'

const stepOf = (step: number) => ({
  step,
  weights: testHash(step),
  moments: testHash(10 + step),
  batch: testHash(20 + step),
})
const manifest: UpdateManifest.UpdateManifest = {
  version: 1,
  update: 'bafkreiupdate',
  steps: [{ ...stepOf(0), moments: Hex.zeroHash }, stepOf(1), stepOf(2)],
  end: { residualBefore: testHash(0), residualAfter: testHash(1), update: testHash(2) },
  checkpoints: [{ state: 'bafkreia' }, ...['b', 'c'].map((state) => ({ state, moments: 'm' }))],
}

test('a manifest is read as it was written, with its trace and last checkpoint', () => {
  const read = UpdateManifest.decode(UpdateManifest.encode(manifest))
  expect(read).toEqual(manifest)
  expect(UpdateManifest.traceOf(read)).toEqual({ steps: manifest.steps, end: manifest.end })
  const last = UpdateManifest.lastCheckpoint(read)
  expect(last).toEqual({ record: stepOf(2), files: { state: 'c', moments: 'm' } })
  const short = { ...read, checkpoints: read.checkpoints.slice(1) }
  expect(UpdateManifest.lastCheckpoint(short)).toBeUndefined()
})

const decoded = Cbor.decode(UpdateManifest.encode(manifest), (value) => value as object)

test.each([
  ['an unknown field', { ...decoded, more: 1 }],
  ['another version', { ...decoded, version: 2 }],
  ['a CID that is too long', { ...decoded, update: 'b'.repeat(129) }],
  ['half a record', { ...decoded, steps: new Uint8Array(95) }],
  ['an end without hashes', { ...decoded, end: new Uint8Array() }],
  ['fewer checkpoints than records', { ...decoded, checkpoints: [{}] }],
  ['a CID that follows from the trace', { ...decoded, update: Manifest.blockCidOf(testHash(2)) }],
  [
    'no state where the hash is zero',
    { ...decoded, steps: new Uint8Array(96), checkpoints: [{ moments: 'm' }] },
  ],
])('%s is refused', (_, value) => {
  expect(() => UpdateManifest.decode(Cbor.encode(value))).toThrow(
    expect.objectContaining({ code: 'malformed' }),
  )
})

test('CIDs of one-block files follow from the trace: ten steps take 1.2 kB', () => {
  const steps = Array.from({ length: 11 }, (_, step) => stepOf(100 + step)).map((one, step) => ({
    ...one,
    step,
    ...(step === 0 && { moments: Hex.zeroHash }),
  }))
  const { blockCidOf } = Manifest
  const small: UpdateManifest.UpdateManifest = {
    version: 1,
    update: blockCidOf(testHash(2)),
    residual: blockCidOf(testHash(3)),
    steps,
    end: { residualBefore: testHash(3), residualAfter: testHash(1), update: testHash(2) },
    checkpoints: steps.map(({ weights, moments }) => ({
      state: blockCidOf(weights),
      ...(moments !== Hex.zeroHash && { moments: blockCidOf(moments) }),
    })),
  }
  const bytes = UpdateManifest.encode(small)
  expect(UpdateManifest.decode(bytes)).toEqual(small)
  expect(bytes.length).toBe(1_201)
})

test('bytes above the limit are refused before they are decoded', () => {
  const huge = new Uint8Array(UPDATE_MANIFEST_BYTES_MAX + 1)
  expect(() => UpdateManifest.decode(huge)).toThrow(expect.objectContaining({ code: 'malformed' }))
})
