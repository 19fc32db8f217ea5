// Goal: the catalogue's facts about the bundled model are true, and its manifest lets clients count
// tokens. Method: the real file of models/tiny, stored, described and published in memory.
// Requirements: R003-2

import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createEngineLlama } from '@ostrom/engine/llama'
import { createEngineOnnx } from '@ostrom/engine/onnx'
import { createMemoryChain } from '@ostrom/ledger/memory'
import { License } from '@ostrom/model-metadata'
import { Content, type Hash, Hex, Manifest } from '@ostrom/protocol'
import { systemClock } from '@ostrom/protocol/system'
import type { StorageWithPaths } from '@ostrom/storage'
import { createStorageFiles } from '@ostrom/storage/files'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  artifactBytes,
  bundledPath,
  catalogueEntry,
  isPinned,
  readCatalogue,
} from '../catalogue/catalogue.ts'
import { compareVersions } from '../comparison/comparison.ts'
import { downloadArtifact } from '../download/download.ts'
import { addModel } from '../files/add.ts'
import { buildManifest } from '../files/describe.ts'
import { blobsOf } from '../pins/pin.ts'
import { createModelCatalog } from '../registered/catalog.ts'
import { fromCatalogue } from '../versions/model-summary.ts'
import { manifestOfCatalogueEntry, publish } from './publish.ts'

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
  test('the catalogue has the default and the bundled model, with license and source', async () => {
    const entries = await readCatalogue()
    const names = entries.map(({ alias }) => alias)
    expect(names).toEqual(expect.arrayContaining(['smollm2-135m-instruct', 'ostrom-tiny']))
    expect(new Set(names).size).toBe(names.length)
    for (const { license, artifacts } of entries) {
      expect(License.find(license)).toBeDefined()
      expect(artifacts.length).toBeGreaterThan(0)
    }
  })

  test('the catalogue has every model that the requirements name, in the known forms', async () => {
    const entries = await readCatalogue()
    const forms = entries.map(({ alias, artifacts }) => [
      alias,
      artifacts.map(({ format, quantization }) => `${format}/${quantization}`).join(' '),
    ])
    expect(Object.fromEntries(forms)).toMatchInlineSnapshot(`
      {
        "bge-m3": "gguf/q8_0 onnx/q8",
        "janus-pro-1b": "onnx/q4 onnx/f16",
        "llama-3.1-8b-instruct": "gguf/q4_k_m gguf/q8_0 safetensors/bf16 mlx/q4",
        "llava-1.6-mistral-7b": "gguf/q4_k_m safetensors/f16",
        "mistral-7b-instruct-v0.3": "gguf/q4_k_m safetensors/bf16",
        "ostrom-tiny": "gguf/f16",
        "qwen2.5-coder-7b-instruct": "gguf/q4_k_m safetensors/bf16",
        "smollm2-135m-instruct": "gguf/q4_1",
        "stable-diffusion-xl-base-1.0": "safetensors/f16",
      }
    `)
  })

  test('says of every artifact how it was checked, and has hashes or names', async () => {
    for (const { artifacts } of await readCatalogue()) {
      for (const artifact of artifacts) {
        expect(artifact.checked.length).toBeGreaterThan(10)
        expect(artifactBytes(artifact)).toBeGreaterThan(0)
        expect(isPinned(artifact)).toBe(artifact.match.length === 0)
        const revised = artifact.sources.filter((source) => source.kind === 'hub')
        if (isPinned(artifact)) for (const { revision } of revised) expect(revision).toBeDefined()
      }
    }
  })

  test('tells differences between models, and none between equal ones', async () => {
    const [llama, mistral] = await Promise.all(
      ['llama-3.1-8b-instruct', 'mistral-7b-instruct-v0.3'].map(catalogueEntry),
    )
    const a = fromCatalogue(llama!)
    expect(compareVersions(a, a).differences).toEqual([])
    const { differences: found, forms } = compareVersions(a, fromCatalogue(mistral!))
    expect(found).toContainEqual({
      field: 'license',
      from: 'LicenseRef-Llama-3.1-Community',
      to: 'Apache-2.0',
    })
    expect(found).toContainEqual({ field: 'contextLength', from: '131072', to: '32768' })
    expect(forms.find(({ variant }) => variant === 'gguf/q8_0')?.outcome).toBe('a-only')
    expect(found.map(({ field }) => field)).not.toContain('cache')
  })

  test('names what it has when asked for another', async () => {
    await expect(catalogueEntry('gpt-unheard-of')).rejects.toMatchObject({
      code: 'catalogue-unknown',
      details: expect.arrayContaining([expect.stringContaining('ostrom-tiny')]),
    })
  })
})

describe('the bundled model', () => {
  const ledger = createMemoryChain().connect(new Uint8Array(32).fill(7))

  const publishTiny = async () => {
    const entry = await catalogueEntry('ostrom-tiny')
    const content = await downloadArtifact({
      storage,
      entry,
      sources: [],
      folder: join(folder, 'downloads'),
    })
    const { account: creator } = ledger
    const manifest = await manifestOfCatalogueEntry({ storage, content, entry, creator })
    return await publish({ storage, ledger, alias: entry.alias, manifest })
  }

  test('the manifest of the bundled model agrees with its header and the catalogue', async () => {
    const { manifest } = await publishTiny()
    const [artifact] = (await catalogueEntry('ostrom-tiny')).artifacts
    const [file] = artifact!.files
    expect(manifest).toMatchObject({ architecture: 'llama', license: { spdx: 'Apache-2.0' } })
    expect(manifest.contextLength).toBeGreaterThanOrEqual(512)
    expect(manifest.artifacts).toMatchObject([
      { format: 'gguf', sha256: `0x${file!.sha256}`, bytes: BigInt(file!.bytes) },
    ])
  })

  test('the bundled model is published once, and found again by its version alone', async () => {
    const { version, manifest } = await publishTiny()
    expect((await publishTiny()).version).toBe(version)
    expect(await ledger.resolveModel('ostrom-tiny')).toBe(version)
    expect(Hex.is(version, 32)).toBe(true)
    const counted = await createModelCatalog({
      ledger,
      storage,
      sources: [],
      clock: systemClock,
    }).model(version)
    expect(Manifest.hash(counted.manifest)).toBe(Manifest.hash(manifest))
    const liar = { registrations: { signedRegistrationTerms: async () => undefined } }
    const doubted = createModelCatalog({
      ledger: liar,
      storage,
      sources: [],
      clock: systemClock,
    }).model(version)
    await expect(doubted).rejects.toMatchObject({ code: 'model-signature-invalid' })
    const messages = [{ role: 'user' as const, content: 'Hello' }]
    const ids = (await counted.tokenizer?.encodePrompt({ kind: 'messages', messages })) ?? []
    expect(ids.length).toBeGreaterThan(3)
    expect(counted.tokenizer?.decode(ids)).toContain('Hello')
  })
})

describe('a version that is published again', () => {
  const chain = createMemoryChain()
  const ledger = chain.connect(new Uint8Array(32).fill(11))
  const other = chain.connect(new Uint8Array(32).fill(12))
  const alias = 'again'

  const manifestOf = async (version: string, creator = ledger.account) => {
    const described = await addModel({ storage, path: bundledPath('tiny/ostrom-tiny'), only })
    const stated = { name: alias, version, license: 'MIT', description: '' }
    return await buildManifest({ storage, described, stated, creator })
  }
  const only = ['gguf/f16']
  const royalties = [{ recipient: ledger.account, bps: 250 }]

  test('a repeated publication changes nothing, and one with other terms is refused', async () => {
    const manifest = await manifestOf('1')
    const words = { storage, ledger, alias, manifest, royalties } as const
    expect(await publish(words)).toMatchObject({ change: 'registered' })
    const { block } = chain.head
    expect(await publish(words)).toMatchObject({ change: 'none' })
    const terms = [
      [{ ...words, royalties: [] }, /^Royalties: none; stands: 250 to 0x/],
      [{ ...words, access: 'allow-list' }, /^Access: allow-list; stands: public\.$/],
      [{ ...words, alias: 'another' }, /^Name: another; stands: again\.$/],
    ] as const
    for (const [asked, detail] of terms) {
      await expect(publish(asked)).rejects.toMatchObject({
        code: 'change-not-made',
        details: expect.arrayContaining([
          expect.stringMatching(detail),
          expect.stringContaining('another `modelVersion`'),
        ]),
      })
    }
    // No repeated call sent a transaction.
    expect(chain.head.block).toBe(block)
  })

  test('a version that is published again takes its name back from a newer version', async () => {
    const first = { storage, ledger, alias, manifest: await manifestOf('1'), royalties }
    const second = { ...first, manifest: await manifestOf('2') }
    const [older, newer] = [await publish(first), await publish(second)]
    expect(newer).toMatchObject({ change: 'registered', previous: older.version })
    expect(await ledger.resolveModel(alias)).toBe(newer.version)
    expect(await publish(first)).toMatchObject({ change: 'name-moved', previous: newer.version })
    expect(await ledger.resolveModel(alias)).toBe(older.version)
  })

  test("a publication by another wallet does not take the creator's name", async () => {
    const manifest = await manifestOf('1', other.account)
    const taken = publish({ storage, ledger: other, alias, manifest })
    await expect(taken).rejects.toMatchObject({ code: 'model-name-taken' })
  })
})

describe('a folder with a model in several formats', () => {
  const { account: creator } = createMemoryChain().connect(new Uint8Array(32).fill(7))
  const path = bundledPath('tiny/ostrom-tiny')
  const stated = { name: 'Tiny', version: '2', license: 'Apache-2.0', description: '' }

  test('becomes one version with an artifact for each; shared files are stored once', async () => {
    const stored: string[] = []
    const described = await addModel({ storage, path, onFile: (file) => stored.push(file) })
    const manifest = await buildManifest({ storage, described, stated, creator })
    expect(manifest.artifacts.map(({ format, files }) => [format, files.length])).toEqual([
      ['gguf', 1],
      ['safetensors', 5],
      ['onnx', 5],
    ])
    expect(new Set(stored).size).toBe(stored.length)
    expect(manifest).toMatchObject({ architecture: 'llama', parameters: 1_377_920n, task: 'chat' })
    expect(Manifest.decode(Manifest.encode(manifest))).toEqual(manifest)
    for (const { cid } of manifest.artifacts) await storage.check(cid)
  })

  test('names the tokenizer of each form, where its file is another one', async () => {
    const described = await addModel({ storage, path })
    const manifest = await buildManifest({ storage, described, stated, creator })
    const [gguf, ...folders] = manifest.artifacts
    const folder = Hex.sha256Hex(await readFile(join(path, 'tokenizer.json')))
    expect(gguf && Manifest.tokenizerOf(manifest, gguf.sha256)).toEqual(manifest.tokenizer)
    expect(manifest.tokenizer?.sha256).not.toBe(folder)
    for (const { sha256 } of folders) {
      const own = Manifest.tokenizerOf(manifest, sha256)
      expect(own?.sha256).toBe(folder)
      // The artifact's own tokenizer is among the contents that providers of the model store, and
      // that clients can fetch from these providers.
      expect(blobsOf(manifest)).toContain(own?.cid)
      expect(Content.metadataCids(Hex.zeroHash, manifest)).toContain(own?.cid)
    }
  })

  test('names what each engine puts into its receipts', async () => {
    const described = await addModel({ storage, path })
    const manifest = await buildManifest({ storage, described, stated, creator })
    const hashOf = (format: string) => {
      const { sha256 } = manifest.artifacts.find((one) => one.format === format) ?? {}
      return { sha256: sha256 as Hash, due: Manifest.tokenizerOf(manifest, sha256 as Hash)?.sha256 }
    }
    const [gguf, onnx] = [hashOf('gguf'), hashOf('onnx')]
    const file = join(path, 'ostrom-tiny-f16.gguf')
    const cases = [
      { engine: createEngineLlama({ threads: 1 }), kind: 'file', place: file, ...gguf },
      { engine: createEngineOnnx({ threads: 1 }), kind: 'folder', place: path, ...onnx },
    ] as const
    for (const { engine, kind, place, sha256, due } of cases) {
      const { info } = await engine.load({ artifact: { kind, path: place, sha256 } })
      expect(info.tokenizerHash).toBe(due)
      await engine.close()
    }
    expect(gguf.due).not.toBe(onnx.due)
  })

  test('a manifest is refused where two forms of a model have different tokens', async () => {
    const described = await addModel({ storage, path })
    const other = join(folder, 'other-tokens')
    await cp(path, other, { recursive: true })
    const file = join(other, 'tokenizer.json')
    const json = JSON.parse(await readFile(file, 'utf8'))
    const added = { id: 9_999, content: 'many', special: false, normalized: false }
    const flags = { single_word: false, lstrip: false, rstrip: false }
    json.added_tokens.push({ ...added, ...flags })
    await writeFile(file, JSON.stringify(json))
    const onnx = await addModel({ storage, path: other, only: ['onnx/f16'] })
    const both = [...described.slice(0, 1), ...onnx]
    const made = buildManifest({ storage, described: both, stated, creator })
    await expect(made).rejects.toMatchObject({
      code: 'model-files-invalid',
      details: expect.arrayContaining([expect.stringContaining('other tokens')]),
    })
  })

  test('gives only the artifacts that are asked for, and refuses those it has not', async () => {
    const only = await addModel({ storage, path, only: ['onnx/f16'] })
    expect(only.map(({ metadata }) => metadata.format)).toEqual(['onnx'])
    await expect(addModel({ storage, path, only: ['gguf/q4_k_m'] })).rejects.toMatchObject({
      code: 'artifact-unknown',
      details: expect.arrayContaining(['Available: gguf/f16, safetensors/f16, onnx/f16.']),
    })
  })
})
