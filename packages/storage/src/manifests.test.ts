// Goal: a manifest and the files that it names can be read from their store.
// Method: a blob and its manifest in the in-memory store, read by CID.

import { Hex, Manifest } from '@ostrom/protocol'
import { sampleManifest } from '@ostrom/protocol/testing'
import { expect, test } from 'vitest'
import { addBlob, addManifest } from './manifests.ts'
import { createStorageMemory } from './memory.ts'

const content = new TextEncoder().encode('a template')

test("a blob's description and its manifest are found by their names", async () => {
  const storage = createStorageMemory()
  const chatTemplate = await addBlob(storage, content)
  expect(chatTemplate).toEqual({
    cid: chatTemplate.cid,
    sha256: Hex.sha256Hex(content),
    bytes: BigInt(content.length),
  })
  expect(Buffer.concat(await Array.fromAsync(storage.read(chatTemplate.cid)))).toEqual(
    Buffer.from(content),
  )
  const manifest = sampleManifest({
    chatTemplate,
  })
  const encoded = Manifest.encode(manifest)
  const cid = await addManifest(storage, encoded)
  expect(cid).toBe(Manifest.cidOf(Manifest.hash(manifest)))
  expect(await storage.block(cid)).toEqual(encoded)
  expect(await addManifest(storage, encoded)).toBe(cid)
})
