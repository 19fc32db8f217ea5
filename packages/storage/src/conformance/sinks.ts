import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createStorageMemory } from '../memory.ts'
import type { ContentSink, SinkResult } from '../sink.ts'
import type { ContentSource, FileContent, FolderContent, SourceDrop, Storage } from '../storage.ts'
import { createStoreSource } from '../store-peer.ts'
import { collectBytes, expectBytes, MIB, noise, splitBytes, TIMEOUT_MS } from './fixture.ts'

/** A content sink under test, with sources that read its contents back. */
export type SinkHarness = {
  readonly sink: ContentSink
  /** Returns sources of the stored content, from the sink's result. */
  sources(result: SinkResult): readonly ContentSource[]
  /** From now on, the sink refuses all contents. */
  refuse(): void
  /** From now on, the sources of the stored contents return wrong bytes. */
  lie(): void
  /**
   * From now on, the sink reports that it stored another content than it received; absent if it
   * reports no content.
   */
  confuse?(): void
  /** A secret that errors and results must not contain. */
  readonly secret?: string
  close(): Promise<void>
}

export type CreateSinkHarness = (options: {
  /** The contents that the sink can reach in the IPFS network. */
  readonly network: Storage
}) => Promise<SinkHarness>

export type SinkConformanceOptions = {
  /** True, the default, if the sink stores folders, not only single files. */
  readonly folders?: boolean
  /** True, the default, if the sink reports the stored content, and so can report a wrong one. */
  readonly confusing?: boolean
}

const absentCid = 'bafkreifjjcie6lypi6ny7amxnfftagclbuxndqonfipmb64f2km2devei4'

/** Runs the suite that each sink, with the source for its contents, must pass. */
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
    let harness: SinkHarness
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
      harness = await create({ network: origin })
      storage = createStorageMemory()
    })
    afterEach(async () => {
      await storage.close()
      await harness.close()
    })
    const put = (content: FileContent | FolderContent) =>
      harness.sink.put(content, { storage: origin })
    // If the sink offers only files, their DAG comes from another source.
    const dag = () => {
      const { name, block } = createStoreSource(origin, { name: 'dag' })
      return { name, block: block! }
    }

    test('a file that is put there comes back leaf by leaf', async () => {
      const result = await put(file)
      expect(result).toMatchObject({ sink: harness.sink.name, cid: file.cid, status: 'stored' })
      const sources = harness.sources(result)
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
        const sources = harness.sources(await put(folder))
        expect(await storage.fetch({ cid: folder.cid }, { sources })).toEqual(folder)
      })
    }

    test('a file of one leaf comes back', async () => {
      const one = await origin.add([noise(999, 8)])
      const sources = harness.sources(await put(one))
      expect(
        await storage.fetch({ cid: one.cid, sha256: one.sha256, bytes: one.bytes }, { sources }),
      ).toEqual(one)
    })

    test('a file that is put twice is stored both times', async () => {
      await put(file)
      expect((await put(file)).status).toBe('stored')
    })

    test('a place that refuses is named, and no secret is told', async () => {
      harness.refuse()
      const error = await put(file).catch((caught: unknown) => caught as Error)
      expect(error).toMatchObject({ code: 'sink-failed' })
      expect((error as Error).message).toContain(`Target: ${harness.sink.name}.`)
      if (harness.secret) expect(`${(error as Error).stack}`).not.toContain(harness.secret)
    })

    if (confusing) {
      test('a place that names another content has failed', async () => {
        expect(harness.confuse).toBeDefined()
        harness.confuse?.()
        await expect(put(file)).rejects.toMatchObject({ code: 'sink-failed' })
      })
    }

    test('a place that gives other bytes is dropped and named, and another goes on', async () => {
      const result = await put(file)
      harness.lie()
      const drops: SourceDrop[] = []
      const onSourceDropped = (drop: SourceDrop) => drops.push(drop)
      const liars = harness.sources(result)
      const want = { cid: file.cid }
      const alone = storage.fetch(want, { sources: [...liars, dag()], onSourceDropped })
      // The result is not checked: `dag` also serves leaves, as blocks, so this fetch may succeed
      // after the sink's sources were dropped.
      await alone.catch(() => undefined)
      const sources = [...liars, createStoreSource(origin, { name: 'honest' })]
      expect(await storage.fetch(want, { sources, onSourceDropped })).toEqual(file)
      expectBytes(await collectBytes(storage.read(file.cid)), bytes)
      expect(drops.map(({ source }) => source)).toContain(liars[0]!.name)
    })

    test('content that a sink does not have is not found there', async () => {
      const result = await put(file)
      const sources = harness.sources(result)
      const other = storage.fetch({ cid: absentCid }, { sources })
      await expect(other).rejects.toMatchObject({ code: 'source-unreachable' })
    })

    test('a put can be ended', async () => {
      const signal = AbortSignal.abort(new Error('not any more'))
      const ended = harness.sink.put(file, { storage: origin, signal })
      await expect(ended).rejects.toThrow('not any more')
    })
  })
}
