// Goal: a model without hashes in the catalogue is fetched only after a person has confirmed the
// list of its files, and each file is checked against this list. Method: a hub on loopback with the
// project's own model, which then serves false data in different ways; the real store.

import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { createMemoryChain } from '@ostrom/ledger/memory'
import { BaseError } from '@ostrom/protocol'
import { temporaryFolder } from '@ostrom/protocol/temporary-folder'
import type { StorageWithPaths } from '@ostrom/storage'
import { createStorageFiles } from '@ostrom/storage/files'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { bundledPath, type CatalogueEntry } from '../catalogue/catalogue.ts'
import { manifestOfCatalogueEntry } from '../publication/publish.ts'
import { downloadArtifact } from './download.ts'
import { gitBlob, matches } from './hub.ts'

const REVISION = 'a'.repeat(40)
const onnx = readFileSync(bundledPath('tiny/ostrom-tiny/onnx/model.onnx'))
const small = ['config.json', 'tokenizer.json', 'tokenizer_config.json']

/** `given`: the files that the hub serves; `files`: those that it lists. */
let given: Map<string, Uint8Array>
let files: Map<string, Uint8Array>
let revision = REVISION
let urls: string[]
let server: Server
let hub: string
const folder = temporaryFolder('hub')
let storage: StorageWithPaths

beforeAll(async () => {
  server = createServer((request, response) => {
    const url = request.url ?? ''
    urls.push(url)
    if (url.startsWith('/api/models/ostrom/tiny/revision/')) {
      const siblings = [...files].map(([rfilename, bytes]) => ({
        rfilename,
        size: bytes.length,
        blobId: gitBlob(bytes),
        ...(rfilename.endsWith('.onnx') && {
          lfs: { sha256: createHash('sha256').update(bytes).digest('hex'), size: bytes.length },
        }),
      }))
      return response.end(JSON.stringify({ sha: revision, siblings }))
    }
    const file = given.get(decodeURIComponent(url.replace(`/ostrom/tiny/resolve/${revision}/`, '')))
    if (!file) response.statusCode = 404
    return response.end(file)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  hub = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
beforeEach(async () => {
  given = new Map([
    ...small.map((name) => [name, readFileSync(bundledPath(`tiny/ostrom-tiny/${name}`))] as const),
    ['onnx/model.onnx', onnx],
    ['pytorch_model.bin', new Uint8Array(3)],
  ])
  files = new Map(given)
  revision = REVISION
  urls = []
  storage = await createStorageFiles({ path: await mkdtemp(join(folder, 'store-')) })
})
afterAll(async () => {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
})

const entry: CatalogueEntry = {
  alias: 'tiny-onnx',
  name: 'Tiny',
  version: '1',
  repositories: [],
  creator: 'Ostrom',
  license: 'Apache-2.0',
  task: 'chat',
  description: 'A test.',
  artifacts: [
    {
      format: 'onnx',
      quantization: 'f16',
      files: [],
      match: ['*.json', 'onnx/*.onnx'],
      sources: [{ kind: 'hub', repository: 'ostrom/tiny' }],
      checked: 'made for this test',
    },
  ],
}

const get = (confirm?: string) =>
  downloadArtifact({
    storage,
    entry,
    sources: [],
    folder,
    hub,
    ...(confirm && { confirm: [confirm] }),
  })

async function faultOf(act: Promise<unknown>): Promise<BaseError> {
  try {
    await act
  } catch (error) {
    if (BaseError.is(error)) return error
    throw error
  }
  throw new Error('nothing was wrong')
}

/** Returns the digest whose confirmation the error of an unconfirmed model requests. */
const digestIn = ({ details }: BaseError) =>
  /`confirm` ([0-9a-f]{32})/.exec(details.at(-1) ?? '')?.[1]

describe('a model without known hashes', () => {
  test('a model without known hashes is listed in full, not fetched, until confirmed', async () => {
    const error = await faultOf(get())
    expect(error.code).toBe('catalogue-unconfirmed')
    expect(error.details[0]).toBe(`Repository: ostrom/tiny. Revision: ${REVISION}.`)
    expect(error.details.join('\n')).toContain(`onnx/model.onnx: ${onnx.length} bytes`)
    expect(urls).toHaveLength(1)
    expect(await storage.list()).toEqual([])
  })

  test('a confirmed model is fetched at the seen revision, and becomes a manifest', async () => {
    const content = await get(digestIn(await faultOf(get())))
    expect(content.kind === 'folder' && content.files.map(({ path }) => path)).toEqual([
      'config.json',
      'onnx/model.onnx',
      'tokenizer.json',
      'tokenizer_config.json',
    ])
    expect(
      urls.filter((url) => url.includes('resolve')).every((url) => url.includes(REVISION)),
    ).toBe(true)
    const { account: creator } = createMemoryChain().connect(new Uint8Array(32).fill(7))
    const manifest = await manifestOfCatalogueEntry({ storage, content, entry, creator })
    expect(manifest).toMatchObject({
      architecture: 'llama',
      license: { spdx: 'Apache-2.0' },
      artifacts: [{ format: 'onnx', quantization: 'f16', cid: content.cid }],
    })
    expect(manifest.tokenizer).toBeDefined()
  })

  test('a confirmed model is refused when the hub changes its revision or files', async () => {
    const digest = digestIn(await faultOf(get()))
    revision = 'b'.repeat(40)
    const moved = await faultOf(get(digest))
    expect([moved.code, digestIn(moved) === digest]).toEqual(['catalogue-unconfirmed', false])
    revision = REVISION
    files.set('config.json', new TextEncoder().encode('{"other": true}'))
    expect((await faultOf(get(digest))).code).toBe('catalogue-unconfirmed')
  })

  test('a confirmed model is refused when the hub sends other files than it listed', async () => {
    const digest = digestIn(await faultOf(get()))
    const other = Buffer.from(onnx)
    other[5000]! ^= 1
    given.set('onnx/model.onnx', other)
    expect((await faultOf(get(digest))).code).toBe('content-mismatch')
    given.set('onnx/model.onnx', onnx)
    given.set('config.json', new TextEncoder().encode('{"evil": 1}'))
    expect((await faultOf(get(digest))).code).toBe('hub-response-invalid')
  })

  test('a model is refused when the hub lists no file of it, or answers invalidly', async () => {
    files = new Map([['pytorch_model.bin', new Uint8Array(3)]])
    expect((await faultOf(get())).details.join(' ')).toContain('no file is named')
    revision = 'not a revision'
    expect((await faultOf(get())).code).toBe('hub-response-invalid')
  })
})

test('a model with known hashes is fetched from a hub that is asked nothing else', async () => {
  const sha256 = createHash('sha256').update(onnx).digest('hex')
  const pinned = (hash: string): CatalogueEntry => ({
    ...entry,
    artifacts: [
      {
        ...entry.artifacts[0]!,
        files: [{ path: 'onnx/model.onnx', bytes: onnx.length, sha256: hash }],
        match: [],
        sources: [{ kind: 'hub', repository: 'ostrom/tiny', revision: REVISION }],
      },
    ],
  })
  const options = { storage, sources: [], folder, hub }
  const content = await downloadArtifact({ ...options, entry: pinned(sha256) })
  expect(content).toMatchObject({ kind: 'file', sha256: `0x${sha256}` })
  expect(urls.every((url) => url === `/ostrom/tiny/resolve/${REVISION}/onnx/model.onnx`)).toBe(true)
  const other = downloadArtifact({ ...options, entry: pinned('0'.repeat(64)) })
  expect((await faultOf(other)).code).toBe('content-mismatch')
})

test('names with stars stand for a part of a name alone', () => {
  expect(matches('model-00001-of-2.safetensors', ['model*.safetensors'])).toBe(true)
  expect(matches('onnx/model_q4.onnx', ['onnx/*_q4.onnx'])).toBe(true)
  expect(matches('onnx/deep/model_q4.onnx', ['onnx/*_q4.onnx'])).toBe(false)
  expect(matches('modelXsafetensors', ['model.safetensors'])).toBe(false)
})
