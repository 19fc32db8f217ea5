// Goal: a manifest is read as it was written, and what is none is refused. Method: a round trip,
// and one fault each.

import { Cbor } from '@ostrom/protocol'
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
  steps: [0, 1, 2].map(stepOf),
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

test.each([
  ['an unknown field', { ...manifest, more: 1 }],
  ['another version', { ...manifest, version: 2 }],
  ['a CID that is too long', { ...manifest, update: 'b'.repeat(129) }],
  ['a step that is no number', { ...manifest, steps: [{ ...stepOf(0), step: 'a' }] }],
])('%s is refused', (_, value) => {
  expect(() => UpdateManifest.decode(Cbor.encode(value))).toThrow(
    expect.objectContaining({ code: 'malformed' }),
  )
})

test('bytes above the limit are refused before they are decoded', () => {
  const huge = new Uint8Array(UPDATE_MANIFEST_BYTES_MAX + 1)
  expect(() => UpdateManifest.decode(huge)).toThrow(expect.objectContaining({ code: 'malformed' }))
})
