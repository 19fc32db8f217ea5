// Goal: ordinary IPFS peers fetch from the flat files of this store, and this store from them,
// without a second copy.
// Method: real libp2p nodes on loopback: one with a store of files, one with a store in memory, and
// a plain Helia node with its own blockstore and UnixFS.
// Requirements: R000-1, R001-9

import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { withBitswap } from '@helia/bitswap'
import { withLibp2pLight } from '@helia/libp2p'
import { unixfs } from '@helia/unixfs'
import { identify } from '@libp2p/identify'
import { noise } from '@libp2p/noise'
import { tcp } from '@libp2p/tcp'
import { yamux } from '@libp2p/yamux'
import { multiaddr } from '@multiformats/multiaddr'
import { temporaryFolder } from '@ostrom/protocol/temporary-folder'
import { createHeliaLight } from 'helia'
import { fixedSize } from 'ipfs-unixfs-importer/chunker'
import { balanced } from 'ipfs-unixfs-importer/layout'
import { CID } from 'multiformats/cid'
import { afterEach, beforeEach, expect, test } from 'vitest'
import {
  collectBytes,
  expectBytes,
  MIB,
  noise as noiseBytes,
  splitBytes,
} from '../conformance/fixture.ts'
import { createStorageFiles, type StorageFiles } from '../files/index.ts'
import { createStorageMemory } from '../memory.ts'
import type { Storage } from '../storage.ts'
import { publicDialling } from './dialling.ts'
import { createIpfs, type Ipfs } from './index.ts'

const bytes = noiseBytes(5 * MIB + 77)
const LOOPBACK = '/ip4/127.0.0.1/tcp/0'
const folder = temporaryFolder('ipfs', 'test')
let files: StorageFiles
const closing: (() => unknown)[] = []
beforeEach(async () => {
  files = await createStorageFiles({ path: folder })
})
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
  await files.close()
})

async function start(storage: Storage, bootstrap: readonly string[] = []): Promise<Ipfs> {
  const ipfs = await createIpfs({ storage, listen: [LOOPBACK], network: 'local', bootstrap })
  closing.push(ipfs.close)
  return ipfs
}

/** Starts a node without code of this package. */
async function startPlainHelia() {
  const node = withBitswap(
    withLibp2pLight(createHeliaLight(), {
      addresses: { listen: [LOOPBACK] },
      transports: [tcp()],
      connectionEncrypters: [noise()],
      streamMuxers: [yamux()],
      services: { identify: identify() },
    }),
  )
  await node.start()
  closing.push(() => node.stop())
  return node
}

test('a plain Helia node reads a file and a folder out of our flat files', async () => {
  const file = await files.add(splitBytes(bytes))
  const folderContent = await files.addFolder([{ path: 'deep/model.bin', cid: file.cid }])
  const ours = await start(files)
  const theirs = await startPlainHelia()
  await theirs.libp2p.dial(multiaddr(ours.addresses[0]!))
  const fs = unixfs(theirs)
  expectBytes(await collectBytes(fs.cat(CID.parse(file.cid))), bytes)
  const inside = fs.cat(CID.parse(folderContent.cid), { path: 'deep/model.bin', length: 100 })
  expectBytes(await collectBytes(inside), bytes.subarray(0, 100))
  expect(await readdir(join(folder, 'file'))).toEqual([file.cid])
})

test('we fetch what a plain Helia node added, under its CID', async () => {
  const theirs = await startPlainHelia()
  const cid = (await unixfs(theirs).addBytes(bytes)).toString()
  const ours = await start(files)
  await ours.connect(theirs.libp2p.getMultiaddrs()[0]!.toString())
  const content = await files.fetch({ cid }, { sources: [ours.source] })
  expect(content).toMatchObject({ cid, bytes: BigInt(bytes.length) })
  expectBytes(await collectBytes(files.read(cid)), bytes)
  expect(
    (await readdir(folder, { recursive: true })).filter((name) => name.includes(cid)),
  ).toHaveLength(2)
})

test('a content that was announced is found through the DHT', async () => {
  const file = await files.add(splitBytes(bytes))
  const middle = await start(createStorageMemory())
  const provider = await start(files)
  await provider.connect(middle.addresses[0]!)
  await provider.provide(file.cid)
  const storage = createStorageMemory()
  const seeker = await start(storage)
  await seeker.connect(middle.addresses[0]!)
  expect(await storage.fetch({ cid: file.cid }, { sources: [seeker.source] })).toEqual(file)
})

test('an address where nobody listens is refused with the reason', async () => {
  const ours = await start(files)
  await expect(ours.connect('/ip4/127.0.0.1/tcp/1')).rejects.toMatchObject({
    code: 'storage-unavailable',
  })
})

test('the bundled model, in three formats, has the CIDs that Helia computes', async () => {
  const helia = unixfs(await startPlainHelia())
  const profile = {
    cidVersion: 1 as const,
    rawLeaves: true,
    chunker: fixedSize({ chunkSize: MIB }),
    layout: balanced({ maxChildrenPerNode: 1024 }),
  }
  const model = fileURLToPath(new URL('../../../../models/tiny/ostrom-tiny/', import.meta.url))
  for (const name of ['ostrom-tiny-f16.gguf', 'model.safetensors', 'onnx/model.onnx']) {
    const { cid } = await files.addPath(join(model, name))
    expect(`${await helia.addBytes(await readFile(join(model, name)), profile)}`, name).toBe(cid)
  }
})

// Finding: OFF3-14
test('on the public network only private addresses that the owner names are dialled', async () => {
  const provider = await start(createStorageMemory())
  const [address = ''] = provider.addresses
  const ipfs = await createIpfs({ storage: files, listen: [] })
  closing.push(ipfs.close)
  await ipfs.connect(address)
  const isDenied = (text: string, own: readonly string[] = []) =>
    publicDialling(new Set(own)).connectionGater.denyDialMultiaddr(multiaddr(text))
  expect(isDenied(address)).toBe(true)
  expect(isDenied(address, [address])).toBe(false)
  expect(isDenied('/ip6/64:ff9b::a00:1/tcp/4001')).toBe(true)
  expect(isDenied('/dns4/ipfs.example/tcp/443/wss')).toBe(true)
  expect(isDenied('/dns4/ipfs.example/tcp/4001')).toBe(false)
  expect(isDenied('/ip4/8.8.8.8/tcp/4001')).toBe(false)
})
