// Goal: the model of every answer can be traced to its creators and their terms, and terms that
// require agreement are enforced.
// Method: versions with parents on the ledger in memory, read through the public functions.
// Requirements: R003-16

import { createMemoryChain } from '@ostrom/ledger/memory'
import { type Hash, Manifest } from '@ostrom/protocol'
import { sampleManifest } from '@ostrom/protocol/testing'
import { describe, expect, test } from 'vitest'
import { LicenseNotAcceptedError, type LicenseTerms, requireLicenseAccepted } from './license.ts'
import { createLineageReader } from './lineage.ts'
import { provenanceOf } from './provenance.ts'

const terms: LicenseTerms = {
  name: 'Strict',
  url: 'https://example.org/strict',
  commercialUse: 'conditions',
  redistribution: 'no',
  derivatives: 'no',
  attribution: 'required',
  notes: [],
  acceptance: 'required',
}
const licenses = (accepted: readonly string[]) => ({
  terms: (spdx: string) => (spdx === 'LicenseRef-Strict' ? terms : undefined),
  accepted,
})

/** Creates a chain with three versions: a base, a version tuned from it, and a merge of both. */
async function family() {
  const chain = createMemoryChain()
  const ledger = chain.connect(new Uint8Array(32).fill(7))
  chain.fund(ledger.account, 10n ** 18n)
  const manifests = new Map<Hash, Manifest.Manifest>()
  const register = async (name: string, parents: readonly Hash[], spdx: string) => {
    const manifest = sampleManifest({ name, parents, creator: ledger.account, license: { spdx } })
    await ledger.registerModel({ name, manifest, royalties: [], access: 'public' })
    const version = Manifest.hash(manifest)
    manifests.set(version, manifest)
    return version
  }
  const base = await register('base', [], 'LicenseRef-Strict')
  const tune = await register('tune', [base], 'MIT')
  const merge = await register('merge', [base, tune], 'Apache-2.0')
  const manifestOf = async (version: Hash) => manifests.get(version)!
  return { ledger, base, tune, merge, manifestOf }
}

describe('a lineage', () => {
  test('lists all ancestors, each version once, nearest first', async () => {
    const { ledger, base, tune, merge } = await family()
    const lineage = createLineageReader(ledger)
    expect((await lineage(merge)).map(({ name }) => name)).toEqual(['base', 'tune'])
    expect((await lineage(tune)).map(({ version }) => version)).toEqual([base])
    expect(await lineage(base)).toEqual([])
  })

  test('the provenance of a version has its license, creator, hashes and lineage', async () => {
    const { ledger, merge, base, tune, manifestOf } = await family()
    const options = { manifestOf, lineage: createLineageReader(ledger), licenses: licenses([]) }
    expect(await provenanceOf(options, merge)).toMatchObject({
      version: merge,
      name: 'merge',
      creator: ledger.account,
      parents: [base, tune],
      manifest: Manifest.cidOf(merge),
      license: { spdx: 'Apache-2.0' },
      lineage: [
        { name: 'base', license: 'LicenseRef-Strict' },
        { name: 'tune', license: 'MIT' },
      ],
    })
    expect((await provenanceOf(options, base)).license).toEqual({
      spdx: 'LicenseRef-Strict',
      terms,
    })
  })
})

describe('a license that requires acceptance', () => {
  const lineage = { model: 'base', license: 'LicenseRef-Strict' }

  test('a license that requires acceptance is refused until the operator accepts it', () => {
    expect(() => requireLicenseAccepted(licenses([]), lineage)).toThrow(LicenseNotAcceptedError)
    expect(() => requireLicenseAccepted(licenses(['MIT']), lineage)).toThrow(/acceptedLicenses/)
    expect(() => requireLicenseAccepted(licenses(['LicenseRef-Strict']), lineage)).not.toThrow()
  })

  test('only a license that requires acceptance is checked', () => {
    expect(() => requireLicenseAccepted(licenses([]), { ...lineage, license: 'MIT' })).not.toThrow()
    expect(() => requireLicenseAccepted(undefined, lineage)).not.toThrow()
  })
})
