import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createStorageMemory } from '../memory.ts'
import type { ContentSink, SinkResult } from '../sink.ts'
import type { ContentSource, FileContent, FolderContent, SourceDrop, Storage } from '../storage.ts'
import { createStoreSource } from '../store-peer.ts'
import { collectBytes, expectBytes, MIB, noise, splitBytes, TIMEOUT_MS } from './fixture.ts'

/** A place that keeps contents, with a way to read them back. */
export type SinkHarness = {
  readonly sink: ContentSink
  /** Sources that give what was put there; told by what the sink said of it. */
  sources(kept: SinkResult): readonly ContentSource[]
  /** From now on the place refuses whatever is put there. */
  refuse(): void
  /** From now on it gives other bytes than it was given. */
  lie(): void
  /** Names another content than the one it was given, from now on; absent where it names none. */
  confuse?(): void
  /** What must never be told. */
  readonly secret?: string
  close(): Promise<void>
}

export type CreateSinkHarness = (options: {
  /** What the place could reach in the network of IPFS. */
  readonly network: Storage
}) => Promise<SinkHarness>

export type SinkConformanceOptions = {
  /** Keeps folders; else files alone. */
  readonly folders?: boolean
  /** Names what it took, so that it can name another. */
  readonly confusing?: boolean
}

const absentCid = 'bafkreifjjcie6lypi6ny7amxnfftagclbuxndqonfipmb64f2km2devei4'

/** Every sink, and the source that reads from the same place, passes this suite. */
export function sinkConformance(
  name: string,
  create: CreateSinkHarness,
  { folders = true, confusing = true }: SinkConformanceOptions = {},
): void {
  describe(`sink conformance: ${name}`, { timeout: TIMEOUT_MS }, () => {
    const bytes = noise(3 * MIB + 333)
    let origin: Storage
    let file: FileContent
    let folder: FolderContent
    let place: SinkHarness
    let storage: Storage
    beforeAll(async () => {
      origin = createStorageMemory()
      file = await origin.add(splitBytes(bytes))
      const small = await origin.add([noise(500, 3)])
      folder = await origin.addFolder([
        { path: 'model.onnx', cid: file.cid },
        { path: 'onnx/config.json', cid: small.cid },
      ])
    })
    beforeEach(async () => {
      place = await create({ network: origin })
      storage = createStorageMemory()
    })
    afterEach(async () => {
      await storage.close()
      await place.close()
    })
    const put = (content: FileContent | FolderContent) =>
      place.sink.put(content, { storage: origin })
    // Where a place gives files alone, their DAG comes from another source.
    const dag = () => {
      const { name, block } = createStoreSource(origin, { name: 'dag' })
      return { name, block: block! }
    }

    test('a file that is put there comes back leaf by leaf', async () => {
      const kept = await put(file)
      expect(kept).toMatchObject({ sink: place.sink.name, cid: file.cid, status: 'stored' })
      const sources = place.sources(kept)
      const content = await storage.fetch(
        { cid: file.cid, sha256: file.sha256, bytes: file.bytes },
        {
          sources: folders ? sources : [...sources, dag()],
        },
      )
      expect(content).toEqual(file)
      expectBytes(await collectBytes(storage.read(file.cid)), bytes)
    })

    if (folders) {
      test('a folder comes back with its names', async () => {
        const sources = place.sources(await put(folder))
        expect(await storage.fetch({ cid: folder.cid }, { sources })).toEqual(folder)
      })
    }

    test('a file of one leaf comes back', async () => {
      const one = await origin.add([noise(999, 8)])
      const sources = place.sources(await put(one))
      expect(
        await storage.fetch({ cid: one.cid, sha256: one.sha256, bytes: one.bytes }, { sources }),
      ).toEqual(one)
    })

    test('what is put twice is kept once more', async () => {
      await put(file)
      expect((await put(file)).status).toBe('stored')
    })

    test('a place that refuses is named, and no secret is told', async () => {
      place.refuse()
      const error = await put(file).catch((caught: unknown) => caught as Error)
      expect(error).toMatchObject({ code: 'sink-failed' })
      expect((error as Error).message).toContain(`Target: ${place.sink.name}.`)
      if (place.secret) expect(`${(error as Error).stack}`).not.toContain(place.secret)
    })

    if (confusing) {
      test('a place that names another content has failed', async () => {
        expect(place.confuse).toBeDefined()
        place.confuse?.()
        await expect(put(file)).rejects.toMatchObject({ code: 'sink-failed' })
      })
    }

    test('a place that gives other bytes is dropped and named, and another goes on', async () => {
      const kept = await put(file)
      place.lie()
      const drops: SourceDrop[] = []
      const onSourceDropped = (drop: SourceDrop) => drops.push(drop)
      const liars = place.sources(kept)
      const want = { cid: file.cid }
      const alone = storage.fetch(want, { sources: [...liars, dag()], onSourceDropped })
      // The DAG alone cannot finish the file, unless the honest source is faster with the leaves.
      await alone.catch(() => undefined)
      const sources = [...liars, createStoreSource(origin, { name: 'honest' })]
      expect(await storage.fetch(want, { sources, onSourceDropped })).toEqual(file)
      expectBytes(await collectBytes(storage.read(file.cid)), bytes)
      expect(drops.map(({ source }) => source)).toContain(liars[0]!.name)
    })

    test('what it does not have is not found there', async () => {
      const kept = await put(file)
      const sources = place.sources(kept)
      const other = storage.fetch({ cid: absentCid }, { sources })
      await expect(other).rejects.toMatchObject({ code: 'source-unreachable' })
    })

    test('a put can be ended', async () => {
      const signal = AbortSignal.abort(new Error('not any more'))
      const ended = place.sink.put(file, { storage: origin, signal })
      await expect(ended).rejects.toThrow('not any more')
    })
  })
}
