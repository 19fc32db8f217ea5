// Goal: a registered model that is on no mirror can be fetched from its providers as soon as they
// offer it. A provider's files are checked like those of any source.
// Method: peers on a hub in memory, in virtual time; the test implements the provider's side of the
// protocol.

import { createMemoryChain } from '@ostrom/ledger/memory'
import { createHub } from '@ostrom/network/memory'
import { Content, type Hash, Manifest } from '@ostrom/protocol'
import { createClockManual, sampleManifest } from '@ostrom/protocol/testing'
import { addBlob, addManifest } from '@ostrom/storage'
import { createStorageMemory } from '@ostrom/storage/memory'
import { expect, test } from 'vitest'
import { createModelCatalog } from './catalog.ts'
import { createPeerSources } from './peer-sources.ts'

async function createWorld() {
  const chain = createMemoryChain()
  const ledger = chain.connect(new Uint8Array(32).fill(7))
  chain.fund(ledger.account, 10n ** 18n)
  const clock = createClockManual()
  const peerStorage = createStorageMemory()
  const text = new TextEncoder().encode('{}'.padEnd(3 * 1024 * 1024))
  const tokenizer = await addBlob(peerStorage, text)
  const manifest = sampleManifest({
    name: 'new',
    creator: ledger.account,
    tokenizer,
  })
  await ledger.registerModel({ name: 'new', manifest, royalties: [], access: 'public' })
  await addManifest(peerStorage, Manifest.encode(manifest))

  const hub = createHub()
  const [own, provider] = ['gateway', 'provider'].map((name) => hub.createNetwork({ name }))
  await own!.start()
  await provider!.start()
  let isLying = false
  provider!.handle(Content.CONTENT_PROTOCOL, async (channel) => {
    const { value } = await channel.receive().next()
    const { cid } = Content.decodeRequest(value)
    const length = Content.CONTENT_MESSAGE_BYTES_MAX
    for (let offset = 0; ; offset += length) {
      const parts: Uint8Array[] = []
      for await (const part of peerStorage.read(cid, { offset, length })) parts.push(part.slice())
      if (parts.length === 0) break
      await channel.send(isLying ? new Uint8Array(length) : Buffer.concat(parts))
    }
    await channel.close()
  })
  const listings: unknown[] = []
  const market = { sync: async () => {}, offersFor: async () => listings as never }
  const peerSources = createPeerSources({ network: own!, market })
  const storage = createStorageMemory()
  const catalog = createModelCatalog({ ledger, storage, sources: [], clock, peerSources })
  return {
    version: Manifest.hash(manifest),
    manifest,
    text,
    catalog,
    lie: (lies: boolean) => {
      isLying = lies
    },
    offer() {
      const endpoint = { addresses: provider!.addresses() }
      listings.push({ offer: { provider: `0x${'22'.repeat(20)}` }, endpoint })
    },
  }
}

const readable = async (catalog: ReturnType<typeof createModelCatalog>, version: Hash) =>
  await catalog.manifest(version).then(
    () => true,
    () => false,
  )

// Finding: web-A2
test('a model is read from its providers as soon as it is offered', async () => {
  const { catalog, version, manifest, text, offer } = await createWorld()
  expect(await readable(catalog, version)).toBe(false)
  expect(catalog.unreadable()).toHaveLength(1)
  // The next read does not wait until the backoff ends, because no provider of the model could be
  // asked before.
  offer()
  expect(await catalog.manifest(version)).toEqual(manifest)
  const files = await catalog.files(version)
  expect(Buffer.from(files!.tokenizerJson).equals(Buffer.from(text))).toBe(true)
})

test('a provider that sends other bytes is refused, with a backoff', async () => {
  const { catalog, version, offer, lie } = await createWorld()
  offer()
  lie(true)
  expect(await readable(catalog, version)).toBe(false)
  lie(false)
  expect(await readable(catalog, version)).toBe(false)
})
