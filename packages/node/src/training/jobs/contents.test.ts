// Goal: an untrusted file is refused if it is larger than permitted or does not match its hash.
// Method: stores that return more bytes, or other bytes.

import { Hex, Manifest } from '@ostrom/protocol'
import { addManifest, createStoreSource } from '@ostrom/storage'
import { createStorageMemory } from '@ostrom/storage/memory'
import { expect, test } from 'vitest'
import { createTrainingContents } from './contents.ts'

const { signal } = new AbortController()
const bytes = (length: number) => new Uint8Array(length).fill(7)

async function createContents() {
  const origin = createStorageMemory()
  const sources = [createStoreSource(origin, { name: 'origin' })]
  const contents = createTrainingContents({ storage: createStorageMemory(), sources })
  const add = async (content: Uint8Array) => (await origin.add([content])).cid
  return { origin, contents, add }
}

test('a file is fetched once, and read from then on', async () => {
  const { contents, add } = await createContents()
  const cid = await add(bytes(10))
  const reading = { what: 'a file', bytesMax: 10, signal }
  expect(await contents.read(cid, reading)).toEqual(bytes(10))
  expect(await contents.readHashed(cid, Hex.sha256Hex(bytes(10)), reading)).toEqual(bytes(10))
})

test.each([
  ['of one part', 11],
  ['of many parts', 3_000_000],
])('a file that is too large is refused, %s, and once it is here', async (_, length) => {
  const { contents, add } = await createContents()
  const cid = await add(bytes(length))
  const reading = { what: 'a file', bytesMax: 10, signal }
  for (const bytesMax of [10, length]) {
    const act = contents.read(cid, { ...reading, bytesMax })
    if (bytesMax === length) await act
    else await expect(act).rejects.toMatchObject({ code: 'training-content-invalid' })
  }
  const again = contents.read(cid, reading)
  await expect(again).rejects.toMatchObject({ code: 'training-content-invalid' })
})

test('a file of another hash, or that nobody has, is refused', async () => {
  const { contents, add } = await createContents()
  const reading = { what: 'a file', bytesMax: 10, signal }
  const wrong = contents.readHashed(await add(bytes(3)), Hex.sha256Hex(bytes(4)), reading)
  await expect(wrong).rejects.toMatchObject({ code: 'training-content-invalid' })
  const missing = contents.readDocument(Hex.sha256Hex(bytes(5)), reading)
  await expect(missing).rejects.toMatchObject({ code: 'source-unreachable' })
})

test('a document is found by its hash alone', async () => {
  const { origin, contents } = await createContents()
  const document = Uint8Array.of(0xa0)
  await addManifest(origin, document)
  const hash = Hex.sha256Hex(document)
  expect(Manifest.cidOf(hash)).toMatch(/^bafyrei/)
  const reading = { what: 'a document', bytesMax: 10, signal }
  expect(await contents.readDocument(hash, reading)).toEqual(document)
})
