// Requirements: R003-12

import { MemoryBlockstore } from 'blockstore-core'
import { importBytes } from 'ipfs-unixfs-importer'
import { fixedSize } from 'ipfs-unixfs-importer/chunker'
import { CID } from 'multiformats/cid'
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createStorageMemory } from '../memory.ts'
import type {
  ContentSource,
  FileContent,
  SourceDrop,
  Storage,
  TransferProgress,
} from '../storage.ts'
import type { SourceTimeouts } from '../transfer/timeouts.ts'
import {
  breakAt,
  type CreateStorageHarness,
  collectBytes,
  countBytes,
  expectBytes,
  flipAt,
  MIB,
  noise,
  type StorageHarness,
  sha256Hex,
  sourceOf,
  splitBytes,
  TIMEOUT_MS,
} from './fixture.ts'

const absentCid = 'bafybeih6xkmhvqxwlqbxjgw6ou7hvsnmoyp3hnj5vfwdnnvpzbcmpvcmfq'

/** Tests of fetches from sources that fail, stop and send wrong bytes. */
export function fetchingConformance(name: string, createHarness: CreateStorageHarness): void {
  describe(`storage conformance, fetching: ${name}`, { timeout: TIMEOUT_MS }, () => {
    const bytes = noise(9 * MIB + 333)
    let origin: Storage
    let file: FileContent
    let harness: StorageHarness
    let storage: Storage
    beforeAll(async () => {
      origin = createStorageMemory()
      file = await origin.add(splitBytes(bytes))
    })
    beforeEach(async () => {
      harness = await createHarness()
      storage = await harness.open()
    })
    afterEach(async () => {
      await storage.close()
      await harness.remove()
    })
    const reopen = async (timeouts: SourceTimeouts): Promise<void> => {
      await storage.close()
      storage = await harness.open({ timeouts })
    }
    const byHash = () => ({ sha256: file.sha256, bytes: file.bytes })

    test.each([
      ['blocks and ranges', ['block', 'range'] as const],
      ['blocks alone', ['block'] as const],
    ])('fetches by CID through %s, and reports progress', async (_what, offers) => {
      const source = sourceOf(origin, file.cid, { offers })
      const seen: TransferProgress[] = []
      const onProgress = (progress: TransferProgress) => seen.push(progress)
      const { cid, sha256 } = file
      const content = await storage.fetch({ cid, sha256 }, { sources: [source], onProgress })
      expect(content).toEqual(file)
      expectBytes(await collectBytes(storage.read(cid)), bytes)
      expect(seen.at(-1)).toEqual({
        bytes: bytes.length,
        bytesTotal: bytes.length,
        source: 'mirror',
      })
      const steps = seen.map((progress) => progress.bytes)
      expect(steps).toEqual([...steps].sort((a, b) => a - b))
    })

    test('content that is stored here is not fetched again', async () => {
      const source = sourceOf(origin, file.cid)
      await storage.fetch({ cid: file.cid }, { sources: [source] })
      const { requests } = source
      await storage.fetch({ cid: file.cid }, { sources: [source] })
      await storage.fetch(byHash(), { sources: [source] })
      expect(source.requests).toBe(requests)
    })

    test('callers who want the same share one fetch, and one may leave', async () => {
      const source = sourceOf(origin, file.cid)
      const control = new AbortController()
      const fetches = [undefined, control.signal].map((signal) =>
        storage.fetch({ cid: file.cid }, { sources: [source], signal }),
      )
      control.abort()
      await expect(fetches[1]).rejects.toThrow('aborted')
      expect(await fetches[0]).toEqual(file)
      expect(source.bytes).toBeLessThan(bytes.length + 10_000)
    })

    test('several sources share the work', async () => {
      // The file is larger than `SPAN_BYTES`, so a fetch requests it in more than one byte range.
      const large = noise(17 * MIB, 5)
      const { cid } = await origin.add(splitBytes(large))
      const sources = ['a', 'b', 'c'].map((name) => sourceOf(origin, cid, { name }))
      await storage.fetch({ cid }, { sources })
      expectBytes(await collectBytes(storage.read(cid)), large)
      const sum = sources.reduce((total, source) => total + source.bytes, 0)
      expect(sum).toBeLessThan(large.length + 10_000)
      expect(sources.filter((source) => source.bytes >= MIB).length).toBeGreaterThan(1)
    })

    test('a mirror that lies is dropped with both CIDs named, and the rest goes on', async () => {
      const target = 7 * MIB + 5
      const liar = sourceOf(origin, file.cid, { name: 'liar', tamper: flipAt(target) })
      const honest = sourceOf(origin, file.cid, { name: 'honest' })
      const drops: SourceDrop[] = []
      const onSourceDropped = (drop: SourceDrop) => drops.push(drop)
      // `liar` is the only source of the first fetch, so that the fetch surely receives its wrong
      // bytes.
      const alone = storage.fetch({ cid: file.cid }, { sources: [liar], onSourceDropped })
      await expect(alone).rejects.toMatchObject({ code: 'content-mismatch' })
      expect(drops.map((drop) => drop.source)).toEqual(['liar'])
      const { message } = drops[0]!.error as Error
      expect(message).toContain('Source: liar.')
      expect(message).toContain('Part: bytes 7340032 to 8388607.')
      expect(message).toMatch(/Expected: bafkrei\w+\.\n- Received: bafkrei\w+\./)
      const sources = [liar, honest]
      expect(await storage.fetch({ cid: file.cid }, { sources, onSourceDropped })).toEqual(file)
      expectBytes(await collectBytes(storage.read(file.cid)), bytes)
    })

    test('a source that lies about the DAG is dropped too', async () => {
      const tamperBlock = (block: Uint8Array) => {
        block[block.length - 1]! ^= 1
        return block
      }
      const liar = sourceOf(origin, file.cid, { name: 'liar', tamperBlock })
      const honest = sourceOf(origin, file.cid, { name: 'honest' })
      const drops: string[] = []
      const onSourceDropped = (drop: SourceDrop) => drops.push(drop.source)
      const sources = [liar, honest]
      expect(await storage.fetch({ cid: file.cid }, { sources, onSourceDropped })).toEqual(file)
      expect(drops).toEqual(['liar'])
    })

    test('goes on where a broken fetch stopped, also after close and open', async () => {
      // The source serves the nodes of the DAG, but fails for blocks that are leaves of 1 MiB.
      const tamperBlock = (block: Uint8Array) => breakAt(MIB - 1)(block, 0)
      const broken = sourceOf(origin, file.cid, { tamper: breakAt(7 * MIB), tamperBlock })
      const first = storage.fetch({ cid: file.cid }, { sources: [broken] })
      await expect(first).rejects.toMatchObject({ code: 'source-unreachable' })
      await storage.close()
      storage = await harness.open()
      const source = sourceOf(origin, file.cid)
      await storage.fetch({ cid: file.cid }, { sources: [source] })
      expectBytes(await collectBytes(storage.read(file.cid)), bytes)
      expect(source.bytes).toBeLessThan(4 * MIB)
    })

    test('an aborted fetch keeps what it has', async () => {
      const control = new AbortController()
      const onProgress = (progress: TransferProgress) => {
        if (progress.bytes > 4 * MIB) control.abort()
      }
      const { signal } = control
      const sources = [sourceOf(origin, file.cid)]
      const aborted = storage.fetch({ cid: file.cid }, { sources, signal, onProgress })
      await expect(aborted).rejects.toThrow('aborted')
      const source = sourceOf(origin, file.cid)
      await storage.fetch({ cid: file.cid }, { sources: [source] })
      expect(source.bytes).toBeLessThan(6 * MIB)
    })

    test('a damaged copy is mended by fetching the damaged leaf alone', async () => {
      await storage.fetch({ cid: file.cid }, { sources: [sourceOf(origin, file.cid)] })
      await harness.damage(file.cid, 5 * MIB)
      await expect(countBytes(storage.read(file.cid))).rejects.toMatchObject({
        code: 'content-mismatch',
      })
      const source = sourceOf(origin, file.cid)
      await storage.fetch({ cid: file.cid }, { sources: [source] })
      expectBytes(await collectBytes(storage.read(file.cid)), bytes)
      expect(source.bytes).toBeLessThan(MIB + 10_000)
    })

    test.each(['range', 'whole'] as const)(
      'fetches by SHA-256 and size through %s',
      async (way) => {
        const source = sourceOf(origin, file.cid, { offers: [way] })
        expect(await storage.fetch(byHash(), { sources: [source] })).toEqual(file)
        expectBytes(await collectBytes(storage.read(file.cid)), bytes)
      },
    )

    test('a plain URL goes on where it stopped, and the next source takes over', async () => {
      const offers = ['range'] as const
      const broken = sourceOf(origin, file.cid, { offers, tamper: breakAt(6 * MIB) })
      const next = sourceOf(origin, file.cid, { offers, name: 'next' })
      expect(await storage.fetch(byHash(), { sources: [broken, next] })).toEqual(file)
      expect(broken.bytes).toBeLessThan(7 * MIB)
      expect(next.bytes).toBeLessThan(5 * MIB)
    })

    test('a plain URL that lies is dropped at the end, and an honest one is used', async () => {
      const tamper = flipAt(MIB)
      const liar = sourceOf(origin, file.cid, { offers: ['range'], name: 'liar', tamper })
      const honest = sourceOf(origin, file.cid, { offers: ['whole'], name: 'honest' })
      expect(await storage.fetch(byHash(), { sources: [liar, honest] })).toEqual(file)
      expectBytes(await collectBytes(storage.read(file.cid)), bytes)
    })

    test('a lie left by an interrupted source does not ruin an honest one', async () => {
      const offers = ['range'] as const
      const lie = (piece: Uint8Array, offset: number) =>
        breakAt(8 * MIB)(flipAt(MIB)(piece, offset), offset)
      const liar = sourceOf(origin, file.cid, { offers, name: 'liar', tamper: lie })
      await expect(storage.fetch(byHash(), { sources: [liar] })).rejects.toMatchObject({
        code: 'source-unreachable',
      })
      const honest = sourceOf(origin, file.cid, { offers })
      expect(await storage.fetch(byHash(), { sources: [honest] })).toEqual(file)
    })

    test('when all lie, the error names what was expected and what came', async () => {
      const liar = sourceOf(origin, file.cid, { offers: ['whole'], tamper: flipAt(3) })
      const lied = bytes.slice()
      lied[3]! ^= 1
      const error = await storage.fetch(byHash(), { sources: [liar] }).catch((error) => error)
      expect(error).toMatchObject({ code: 'content-mismatch', retry: 'elsewhere' })
      expect(error.message).toContain(`Expected: SHA-256 ${file.sha256}`)
      expect(error.message).toContain(`Received: SHA-256 ${sha256Hex(lied)}`)
    })

    test('a wrong SHA-256 or size for a right CID is refused', async () => {
      const sources = [sourceOf(origin, file.cid)]
      const { cid } = file
      const mismatch = { code: 'content-mismatch' }
      const wrong = { cid, sha256: sha256Hex(noise(3)) }
      await expect(storage.fetch(wrong, { sources })).rejects.toMatchObject(mismatch)
      await expect(storage.fetch({ cid, bytes: 5n }, { sources })).rejects.toMatchObject(mismatch)
      await storage.fetch({ cid }, { sources })
      await expect(storage.fetch(wrong, { sources })).rejects.toMatchObject(mismatch)
    })

    test('names every source that could not be reached, and why', async () => {
      await reopen({ responseMs: 300, stallMs: 300 })
      const down: ContentSource = {
        name: 'down',
        block: () => Promise.reject(new Error('connection refused')),
      }
      const silent: ContentSource = { name: 'silent', block: () => new Promise(() => {}) }
      const error = await storage
        .fetch({ cid: absentCid }, { sources: [down, silent, sourceOf(origin, file.cid)] })
        .catch((error) => error)
      expect(error).toMatchObject({ code: 'source-unreachable', retry: 'later' })
      expect(error.details).toEqual([
        `Content: ${absentCid}.`,
        'down: connection refused.',
        'silent: no answer within 300 ms.',
        expect.stringMatching(/^mirror: /),
        expect.any(String),
      ])
      await expect(storage.fetch({ cid: absentCid }, { sources: [] })).rejects.toMatchObject({
        code: 'source-unreachable',
      })
      await expect(storage.fetch({}, { sources: [] })).rejects.toMatchObject({ code: 'malformed' })
    })

    test('a source that stalls is left, and another brings the rest', async () => {
      await reopen({ responseMs: 20_000, stallMs: 200 })
      const { range: _, ...honest } = sourceOf(origin, file.cid, { name: 'honest' })
      const stalling: ContentSource = {
        name: 'stalling',
        async *range(_want, { signal }) {
          yield bytes.subarray(0, 10)
          await new Promise((_, reject) => signal.addEventListener('abort', reject))
        },
      }
      const sources = [stalling, honest]
      expect(await storage.fetch({ cid: file.cid }, { sources })).toEqual(file)
    })

    test('fetches folders, one file after another, and a single block', async () => {
      const small = await origin.add([noise(100, 9)])
      const folder = await origin.addFolder([
        { path: 'deep/er/model.bin', cid: file.cid },
        { path: 'config.json', cid: small.cid },
      ])
      const sources = [sourceOf(origin, file.cid)]
      expect(await storage.fetch({ cid: folder.cid }, { sources })).toEqual(folder)
      expectBytes(await collectBytes(storage.read(file.cid)), bytes)
      const cbor = CID.createV1(0x71, CID.parse(small.cid).multihash).toString()
      expect(await storage.fetch({ cid: cbor }, { sources })).toEqual(small)
    })

    test('fetches a DAG of other leaf sizes under its own CID', async () => {
      const blocks = new MemoryBlockstore()
      const small = noise(700_001, 3)
      const options = {
        rawLeaves: true,
        cidVersion: 1 as const,
        chunker: fixedSize({ chunkSize: 262_144 }),
      }
      const { cid } = await importBytes(small, blocks, options)
      const source: ContentSource = {
        name: 'blocks',
        block: async (requestedCid) => await collectBytes(blocks.get(CID.parse(requestedCid))),
      }
      const content = await storage.fetch({ cid: cid.toString() }, { sources: [source] })
      expect(content).toMatchObject({ cid: cid.toString(), sha256: sha256Hex(small) })
      expectBytes(await collectBytes(storage.read(content.cid)), small)
    })

    test('refuses DAGs that are not made of raw leaves', async () => {
      const blocks = new MemoryBlockstore()
      const options = { rawLeaves: false, cidVersion: 0 as const }
      const { cid } = await importBytes(noise(3 * MIB), blocks, options)
      const source: ContentSource = {
        name: 'blocks',
        block: async (requestedCid) => await collectBytes(blocks.get(CID.parse(requestedCid))),
      }
      await expect(
        storage.fetch({ cid: cid.toString() }, { sources: [source] }),
      ).rejects.toMatchObject({ code: 'content-unsupported' })
    })

    test('a content above its limit is refused before a leaf comes or another goes', async () => {
      const [node, whole] = [
        sourceOf(origin, file.cid),
        sourceOf(origin, file.cid, { offers: ['whole'] }),
      ]
      const kept = await storage.add([noise(MIB, 2)])
      const bytesMax = Number(file.bytes) - 1
      const tooLarge = { code: 'content-too-large' }
      const want = { cid: file.cid }
      const refused = storage.fetch(want, { sources: [node], bytesMax })
      await expect(refused).rejects.toMatchObject(tooLarge)
      // The source has sent the root, and no leaf.
      expect(node.bytes).toBeLessThan(MIB)
      const streamed = storage.fetch(want, { sources: [whole], bytesMax: MIB })
      await expect(streamed).rejects.toMatchObject(tooLarge)
      expect(whole.bytes).toBeLessThan(4 * MIB)
      expect(await storage.has(kept.cid)).toBe(true)
      // Callers share a fetch, but the low limit of one caller does not fail a caller with a higher
      // one.
      const [low, high] = await Promise.allSettled([
        storage.fetch(want, { sources: [node], bytesMax }),
        storage.fetch(want, { sources: [node], bytesMax: bytesMax + 1 }),
      ])
      expect(low).toMatchObject({ status: 'rejected', reason: tooLarge })
      expect(high).toMatchObject({ status: 'fulfilled', value: { cid: file.cid } })
    })

    test('does not begin what cannot fit', async () => {
      await storage.close()
      storage = await harness.open({ bytesMax: 5 * MIB })
      const source = sourceOf(origin, file.cid)
      const full = { code: 'cache-full' }
      await expect(storage.fetch({ cid: file.cid }, { sources: [source] })).rejects.toMatchObject(
        full,
      )
      await expect(storage.fetch(byHash(), { sources: [source] })).rejects.toMatchObject(full)
      expect(source.bytes).toBeLessThan(10_000)
    })

    test('does not blame a source when what it gives does not fit', async () => {
      await storage.close()
      storage = await harness.open({ bytesMax: 5 * MIB })
      const drops: SourceDrop[] = []
      const fetching = storage.fetch(
        { cid: file.cid },
        {
          sources: [sourceOf(origin, file.cid, { offers: ['whole'] })],
          onSourceDropped: (drop) => drops.push(drop),
        },
      )
      await expect(fetching).rejects.toMatchObject({ code: 'cache-full' })
      expect(drops).toEqual([])
    })
  })
}
