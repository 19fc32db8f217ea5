// Goal: a provider sends every peer the small files of its served models, and no other file, within
// its limits; and a stop does not wait for peers. Method: two peers on a hub in memory, a clock set
// by hand.

import { createHub } from '@ostrom/network/memory'
import { Content, Hex, Manifest } from '@ostrom/protocol'
import { sampleManifest } from '@ostrom/protocol/testing'
import { addBlob, addManifest } from '@ostrom/storage'
import { createStorageMemory } from '@ostrom/storage/memory'
import { expect, test } from 'vitest'
import { serveContents } from './content-server.ts'
import { CONTENTS_PER_PEER_MAX } from './limits.ts'

async function createWorld() {
  const storage = createStorageMemory()
  const utf8 = (text: string) => new TextEncoder().encode(text)
  const tokenizer = await addBlob(storage, utf8('words '.repeat(300_000)))
  const secret = await addBlob(storage, utf8('of its owner'))
  const weights = await addBlob(storage, utf8('weights'))
  const manifest = sampleManifest({
    tokenizer,
    artifacts: [{ ...weights, format: 'gguf', quantization: 'f16', files: ['m.gguf'] }],
  })
  await addManifest(storage, Manifest.encode(manifest))
  const version = Manifest.hash(manifest)
  const hub = createHub()
  const client = hub.createNetwork({ name: 'client' })
  const network = hub.createNetwork({ name: 'provider' })
  await client.start()
  await network.start()
  const stopping = new AbortController()
  const served: Promise<void>[] = []
  serveContents({
    network,
    storage,
    served: [{ version, manifest }],
    clock: { nowMs: () => 0, sleep: () => new Promise(() => {}) },
    signal: stopping.signal,
    enter: () => () => {},
    watch: (serving) => void served.push(serving),
  })
  const protocol = Content.CONTENT_PROTOCOL
  const connect = () => client.connect({ addresses: network.addresses(), protocol })
  /** Returns the bytes that the server sent until it ended the channel cleanly. */
  const get = async (cid: string): Promise<Buffer> => {
    const channel = await connect()
    await channel.send(Content.encodeRequest({ cid }))
    const parts: Uint8Array[] = []
    for await (const part of channel.receive()) parts.push(part)
    expect(Math.max(0, ...parts.map(({ length }) => length))).toBeLessThanOrEqual(
      Content.CONTENT_MESSAGE_BYTES_MAX,
    )
    return Buffer.concat(parts)
  }
  return { get, connect, stopping, served, version, manifest, tokenizer, secret, weights }
}

// Finding: web-A2
test('gives manifest and tokenizer, neither weights nor what else is in the store', async () => {
  const { get, version, manifest, tokenizer, secret, weights } = await createWorld()
  expect(await get(Manifest.cidOf(version))).toEqual(Buffer.from(Manifest.encode(manifest)))
  expect(Hex.sha256Hex(await get(tokenizer.cid))).toBe(tokenizer.sha256)
  for (const { cid } of [secret, weights]) expect(await get(cid)).toHaveLength(0)
})

test('gives one peer only so many in a minute', async () => {
  const { get, version } = await createWorld()
  const cid = Manifest.cidOf(version)
  for (let left = CONTENTS_PER_PEER_MAX; left > 0; left--) await get(cid)
  await expect(get(cid)).rejects.toMatchObject({ code: 'channel-truncated' })
})

/** Runs all steps that do not wait for the peer. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 50; turn++) await new Promise<void>((resolve) => setImmediate(resolve))
}

test('a peer can leave no messages in memory after its request', async () => {
  const { connect, served, version, tokenizer } = await createWorld()
  for (const cid of [Manifest.cidOf(version), `${tokenizer.cid}x`]) {
    const channel = await connect()
    await channel.send(Content.encodeRequest({ cid }))
    for await (const part of channel.receive()) expect(part.length).toBeGreaterThan(0)
    await Promise.all(served)
    const more = channel.send(new Uint8Array(1024))
    await expect(more).rejects.toMatchObject({ code: 'channel-truncated' })
  }
})

test('a stop ends the channel of a peer that reads nothing of a file', async () => {
  const { connect, stopping, served, tokenizer } = await createWorld()
  const channel = await connect()
  await channel.send(Content.encodeRequest({ cid: tokenizer.cid }))
  await settle()
  stopping.abort()
  await Promise.all(served)
  const readAll = async () => await Array.fromAsync(channel.receive())
  await expect(readAll()).rejects.toMatchObject({ code: 'channel-truncated' })
})

test('a stop ends the channel of a peer that names no file, and later ones', async () => {
  const { connect, get, stopping, served, version } = await createWorld()
  const channel = await connect()
  await settle()
  stopping.abort()
  await Promise.all(served)
  await expect(channel.receive().next()).rejects.toMatchObject({ code: 'channel-truncated' })
  await expect(get(Manifest.cidOf(version))).rejects.toMatchObject({ code: 'channel-truncated' })
})

test('a channel that has ended before the stop is left as it is', async () => {
  const { get, stopping, served, version, manifest } = await createWorld()
  expect(await get(Manifest.cidOf(version))).toEqual(Buffer.from(Manifest.encode(manifest)))
  await Promise.all(served)
  stopping.abort()
  await settle()
  expect(served).toHaveLength(1)
})
