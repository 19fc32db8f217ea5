// Goal: a job that was promoted is promoted again only with the same claims. Other claims are
// refused, not ignored.
// Method: the manifest of a promoted version in a store, and claims that differ in one term each.

import { Manifest } from '@ostrom/protocol'
import { sampleManifest } from '@ostrom/protocol/testing'
import { addManifest } from '@ostrom/storage'
import { createStorageMemory } from '@ostrom/storage/memory'
import { expect, test } from 'vitest'
import { assertSameClaims, type PromotionClaims } from './promotion-claims.ts'

const storage = createStorageMemory()
const manifest = sampleManifest({
  name: 'songs',
  license: { spdx: 'MIT' },
  description: 'Sings.',
})
const same: PromotionClaims = {
  jobId: `0x${'55'.repeat(32)}`,
  alias: 'songs',
  version: '1',
  license: 'MIT',
  description: 'Sings.',
  signal: new AbortController().signal,
}

const check = async (claims: PromotionClaims) => {
  await addManifest(storage, Manifest.encode(manifest))
  await assertSameClaims({ storage, sources: [] }, Manifest.hash(manifest), claims)
}

test('the same claims stand', async () => {
  await expect(check(same)).resolves.toBeUndefined()
})

test.each([
  [{ alias: 'hymns' }, 'Name: hymns; stands: songs.'],
  [{ version: '2' }, 'Version: 2; stands: 1.'],
  [{ license: 'Apache-2.0' }, 'License: Apache-2.0; stands: MIT.'],
  [{ description: '' }, 'Description: ; stands: Sings..'],
])('%j is refused with what stands', async (other, detail) => {
  await expect(check({ ...same, ...other })).rejects.toMatchObject({
    code: 'change-not-made',
    details: expect.arrayContaining([detail, expect.stringContaining(same.jobId)]),
  })
})
