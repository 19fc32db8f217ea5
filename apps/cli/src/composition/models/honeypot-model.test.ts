// Goal: a provider whose configuration makes it a honeypot with false answers serves another file
// under the published name and hash. All other nodes run the published file.
// Method: the bundled model on a chain in memory and a real store, and a copy with coarser weights.

import { join } from 'node:path'
import { writeQuantizedCopy } from '@ostrom/demo/quantized-copy'
import { createMemoryChain } from '@ostrom/ledger/memory'
import { catalogueEntry } from '@ostrom/models/catalogue/catalogue'
import { downloadArtifact } from '@ostrom/models/download'
import { manifestOfCatalogueEntry, publish } from '@ostrom/models/publish'
import { openForTests } from '@ostrom/protocol/open-for-tests'
import { temporaryFolder } from '@ostrom/protocol/temporary-folder'
import { createStorageFiles } from '@ostrom/storage/files'
import { beforeAll, expect, test } from 'vitest'
import { openModel } from './open-model.ts'

const alias = 'ostrom-tiny'
const never = new AbortController().signal

const folder = temporaryFolder('open-model')
const storage = openForTests(() => createStorageFiles({ path: join(folder, 'store') }))
let coarse: string
const chain = createMemoryChain()
const ledger = chain.connect(new Uint8Array(32).fill(7))

beforeAll(async () => {
  const entry = await catalogueEntry(alias)
  const content = await downloadArtifact({
    storage,
    entry,
    sources: [],
    folder: join(folder, 'downloads'),
  })
  const manifest = await manifestOfCatalogueEntry({
    storage,
    content,
    entry,
    creator: ledger.account,
  })
  await publish({ storage, ledger, alias, manifest })
  coarse = join(folder, 'coarse.gguf')
  await writeQuantizedCopy(await storage.path(content.cid), coarse)
})

/**
 * Opens the model with this engine. Returns the hash of the artifact that a node would name, and
 * the scores of some tokens.
 */
async function opened(file?: string) {
  const engine = { kind: 'llama', threads: 1, ...(file && { file }) } as const
  const { model, engine: running } = await openModel(
    { ledger, storage, sources: [] },
    { model: alias, engine },
  )
  try {
    const ids = { promptIds: [5, 6, 7], outputIds: [8, 9] }
    const positions = await model.score?.({ ...ids, top: 4, logitBias: [], signal: never })
    return { artifactHash: model.info.artifactHash, positions }
  } finally {
    await running.close()
  }
}

test('a plant names the published artifact and runs another', async () => {
  const [honest, bad] = [await opened(), await opened(coarse)]
  expect(honest.positions?.length).toBeGreaterThan(0)
  expect(bad.artifactHash).toBe(honest.artifactHash)
  expect(bad.positions).not.toEqual(honest.positions)
})
