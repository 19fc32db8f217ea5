// Goal: what the catalogue says of the bundled model is true, and becomes a manifest that clients
// can count with. Method: the real file of models/tiny, stored, described and published in memory.

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createCatalog } from '@ostrom/gateway'
import { createChain } from '@ostrom/ledger/memory'
import { Hex, Manifest } from '@ostrom/protocol'
import type { StorageWithPaths } from '@ostrom/storage'
import { createStorageFiles } from '@ostrom/storage/files'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { catalogueEntry, readCatalogue } from './catalogue.ts'
import { obtain } from './obtain.ts'
import { describeGguf, publish } from './publish.ts'

let folder: string
let storage: StorageWithPaths
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ostrom-publish-'))
  storage = await createStorageFiles({ path: join(folder, 'store') })
})
afterAll(async () => {
  await storage.close()
  await rm(folder, { recursive: true, force: true })
})

describe('the catalogue', () => {
  test('has the default model and the bundled one, each with a license and a source', async () => {
    const entries = await readCatalogue()
    const names = entries.map(({ alias }) => alias)
    expect(names).toEqual(expect.arrayContaining(['smollm2-135m-instruct', 'ostrom-tiny']))
    expect(new Set(names).size).toBe(names.length)
    for (const { license, sources } of entries) {
      expect(license).not.toBe('')
      expect(sources.length).toBeGreaterThan(0)
    }
  })

  test('names what it has when asked for another', async () => {
    await expect(catalogueEntry('gpt-unheard-of')).rejects.toMatchObject({
      code: 'catalogue-unknown',
      facts: expect.arrayContaining([expect.stringContaining('ostrom-tiny')]),
    })
  })
})

describe('the bundled model', () => {
  const ledger = createChain().connect(new Uint8Array(32).fill(7))

  const publishTiny = async () => {
    const entry = await catalogueEntry('ostrom-tiny')
    const content = await obtain({ storage, entry, sources: [], folder: join(folder, 'downloads') })
    const { account: creator } = ledger
    const manifest = await describeGguf({ storage, content, facts: entry, creator })
    return await publish({ storage, ledger, alias: entry.alias, manifest })
  }

  test('is described by its own header and by the catalogue', async () => {
    const { manifest } = await publishTiny()
    const { artifact } = await catalogueEntry('ostrom-tiny')
    expect(manifest).toMatchObject({ architecture: 'llama', license: { spdx: 'Apache-2.0' } })
    expect(manifest.contextLength).toBeGreaterThanOrEqual(512)
    expect(manifest.artifacts).toMatchObject([
      { format: 'gguf', sha256: `0x${artifact.sha256}`, bytes: BigInt(artifact.bytes) },
    ])
  })

  test('is published once, and found again by its version alone', async () => {
    const { version, manifest } = await publishTiny()
    expect((await publishTiny()).version).toBe(version)
    expect(await ledger.resolveModel('ostrom-tiny')).toBe(version)
    expect(Hex.is(version, 32)).toBe(true)
    const counted = await createCatalog({ storage, sources: [] }).model(version)
    expect(Manifest.hash(counted.manifest)).toBe(Manifest.hash(manifest))
    const messages = [{ role: 'user' as const, content: 'Hello' }]
    const ids = counted.tokenizer?.encodePrompt({ kind: 'messages', messages }) ?? []
    expect(ids.length).toBeGreaterThan(3)
    expect(counted.tokenizer?.decode(ids)).toContain('Hello')
  })
})
