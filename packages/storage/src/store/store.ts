import { createAsyncCache, type Hex } from '@ostrom/protocol'
import type { ContentReader, PartialFile, StorageBackend, StoreEntry } from '../backend.ts'
import { FileDagBuilder } from '../dag/builder.ts'
import * as Cid from '../dag/cid.ts'
import * as Folder from '../dag/folder.ts'
import * as Layout from '../dag/layout.ts'
import { ContentNotFoundError, StorageClosedError } from '../errors.ts'
import { LAST_USE_RESOLUTION_MS, LAYOUT_CACHE_ENTRIES_MAX } from '../limits.ts'
import type {
  ByteSource,
  Content,
  ContentQuery,
  FetchOptions,
  FileContent,
  FolderContent,
  FolderFile,
  ReadOptions,
  Storage,
  StoredContent,
  TransferOptions,
} from '../storage.ts'
import { PartialFileWriter } from '../transfer/sequential-transfer.ts'
import { type SourceTimeouts, timeoutsDefault } from '../transfer/timeouts.ts'
import { BlockIndex } from './block-index.ts'
import { fetchContent } from './fetch.ts'
import { PublishSingleFlight } from './publish-single-flight.ts'
import { Quota } from './quota.ts'
import { readStoredLayout } from './read-stored-layout.ts'
import { FetchSingleFlight } from './single-flight.ts'

/** The content store over any backend: the common code of the stores on disk and in memory. */
export class ContentStore implements Storage {
  readonly backend: StorageBackend
  readonly quota: Quota
  readonly timeouts: SourceTimeouts
  private readonly entries: Map<string, StoreEntry>
  private readonly nowMs: () => number
  private readonly layouts = createAsyncCache<string, Layout.DagLayout>({
    entriesMax: LAYOUT_CACHE_ENTRIES_MAX,
  })
  private readonly publications = new PublishSingleFlight()
  private readonly index = new BlockIndex()
  private indexing: Promise<void> | undefined
  private readonly fetches = new FetchSingleFlight()
  private closed = false

  constructor(options: ContentStore.Options, entries: readonly StoreEntry[]) {
    const { backend, bytesMax, timeouts = timeoutsDefault, nowMs = Date.now } = options
    this.backend = backend
    this.timeouts = timeouts
    this.nowMs = nowMs
    this.entries = new Map(entries.map((entry) => [entry.content.cid, entry]))
    const remove = (entry: StoreEntry) => this.forget(entry, () => backend.remove(entry))
    this.quota = new Quota({ bytesMax, entries: this.entries, remove })
  }

  async add(source: ByteSource, options: TransferOptions = {}): Promise<FileContent> {
    this.assertOpen()
    const { signal, onProgress } = options
    const draft = await this.backend.openPartial()
    const reservation = this.quota.reservation()
    try {
      const builder = new FileDagBuilder()
      const writer = new PartialFileWriter(draft, 0)
      for await (const piece of source) {
        signal?.throwIfAborted()
        builder.update(piece)
        await reservation.reserve(builder.bytes)
        await writer.write(piece)
        onProgress?.({ bytes: builder.bytes, source: 'add' })
      }
      await writer.flush()
      signal?.throwIfAborted()
      const { layout, sha256 } = builder.finish()
      return await this.publishFile(layout, sha256, draft)
    } catch (error) {
      await draft.discard()
      throw error
    } finally {
      reservation.release()
    }
  }

  async addFolder(files: readonly { path: string; cid: string }[]): Promise<FolderContent> {
    this.assertOpen()
    const leaves: Folder.FolderLeaf[] = []
    for (const { path, cid } of files) {
      const { content } = await this.fileEntry(cid)
      const { nodes, bytes } = await this.layout(content)
      const dagBytes = nodes.reduce((sum, node) => sum + node.length, bytes)
      leaves.push({ path, cid: Cid.parse(content.cid), dagBytes })
    }
    const { cid, nodes } = Folder.build(leaves)
    const paths = leaves.map((leaf) => ({ path: leaf.path, cid: leaf.cid }))
    return await this.publishFolder(cid, nodes, paths)
  }

  async has(cid: string): Promise<boolean> {
    return (await this.find(cid)) !== undefined
  }

  async stat(cid: string): Promise<Content | undefined> {
    return (await this.find(cid))?.content
  }

  async *read(cid: string, options: ReadOptions = {}): AsyncGenerator<Uint8Array> {
    const { offset = 0, length = Number.POSITIVE_INFINITY, signal } = options
    const entry = await this.fileEntry(cid)
    await this.use(entry)
    const { leaves } = await this.layout(entry.content)
    const reader = await this.open(entry)
    try {
      const end = Math.min(leaves.bytes, offset + length)
      for (let index = leaves.indexAt(offset); index < leaves.length; index++) {
        const leaf = leaves.at(index)
        if (leaf.offset >= end) return
        signal?.throwIfAborted()
        const bytes = await this.checkedLeaf(entry, leaf, () =>
          reader.readAt(leaf.offset, leaf.bytes),
        )
        yield bytes.subarray(Math.max(0, offset - leaf.offset), end - leaf.offset)
      }
    } finally {
      await reader.close()
    }
  }

  async check(cid: string, { signal }: { readonly signal?: AbortSignal } = {}): Promise<void> {
    const { content } = await this.entry(cid)
    const files = content.kind === 'file' ? [content] : content.files
    for (const file of files) for await (const _ of this.read(file.cid, { signal }));
  }

  async block(cid: string): Promise<Uint8Array | undefined> {
    this.assertOpen()
    const requested = Cid.parse(cid)
    // The empty file has no leaf, so the block index does not list it, but its bytes are a block.
    if (
      this.entries.get(requested.toString())?.content.bytes === 0n &&
      requested.code === Cid.RAW
    ) {
      return new Uint8Array()
    }
    // Concurrent callers wait for one run of `fillIndex`, because each run reads the manifests of
    // all contents.
    this.indexing ??= this.fillIndex()
    await this.indexing
    const location = this.index.find(requested)
    const entry = location && this.entries.get(location.content)
    if (!location || !entry) return undefined
    if (location.kind === 'node')
      return (await this.backend.nodes(location.content))[location.index]
    const reader = await this.open(entry)
    try {
      const leaf = { ...location, digest: requested.multihash.digest }
      return await this.checkedLeaf(entry, leaf, () => reader.readAt(leaf.offset, leaf.bytes))
    } finally {
      await reader.close()
    }
  }

  async fetch(want: ContentQuery, options: FetchOptions): Promise<Content> {
    this.assertOpen()
    return await this.fetches.run(want, options, (joined) => fetchContent(this, want, joined))
  }

  async pin(cid: string): Promise<void> {
    await this.mark(await this.entry(cid), 'pinned')
  }

  async unpin(cid: string): Promise<void> {
    const entry = await this.find(cid)
    if (entry) await this.mark(entry, 'cached')
  }

  async list(): Promise<readonly StoredContent[]> {
    this.assertOpen()
    const all = [...this.entries.values()].map(({ content, status }) => ({ ...content, status }))
    return all.sort((a, b) => (a.cid < b.cid ? -1 : 1))
  }

  async collect({ bytesMax }: { readonly bytesMax?: number } = {}): Promise<readonly string[]> {
    this.assertOpen()
    return await this.quota.collect(bytesMax)
  }

  async close(): Promise<void> {
    this.closed = true
    await this.fetches.stop(new StorageClosedError())
  }

  /** Publishes a complete partial file, unless the same content was added in the meantime. */
  async publishFile(
    layout: Layout.DagLayout,
    sha256: Hex.Hash,
    draft: PartialFile,
  ): Promise<FileContent> {
    this.assertOpen()
    const cid = layout.cid.toString()
    const content: FileContent = { kind: 'file', cid, sha256, bytes: BigInt(layout.bytes) }
    const published = await this.publishOnce(content, (entry) =>
      this.backend.publish(entry, layout.nodes, draft),
    )
    if (published !== content) await draft.discard()
    return published
  }

  private async publishOnce<C extends Content>(
    content: C,
    publish: (entry: StoreEntry) => Promise<void>,
  ): Promise<C> {
    return await this.publications.run(content, {
      stored: () => this.entries.get(content.cid)?.content,
      publish: () => this.publishEntry(content, publish),
    })
  }

  private async publishEntry(
    content: Content,
    publish: (entry: StoreEntry) => Promise<void>,
  ): Promise<Content> {
    const entry: StoreEntry = { content, status: 'cached', usedAtMs: this.nowMs() }
    await publish(entry)
    this.entries.set(content.cid, entry)
    this.indexing = undefined
    return content
  }

  /** Publishes a folder whose files are all in the store. */
  async publishFolder(
    cid: Cid.Cid,
    nodes: readonly Uint8Array[],
    paths: readonly { readonly path: string; readonly cid: Cid.Cid }[],
  ): Promise<FolderContent> {
    const files: FolderFile[] = []
    for (const { path, cid } of paths) {
      const { sha256, bytes, cid: text } = (await this.fileEntry(cid.toString())).content
      files.push({ path, cid: text, sha256, bytes })
    }
    files.sort((a, b) => (a.path < b.path ? -1 : 1))
    const bytes = files.reduce((sum, file) => sum + file.bytes, 0n)
    const sha256 = Cid.sha256Of(cid)
    const content: FolderContent = { kind: 'folder', cid: cid.toString(), sha256, bytes, files }
    return await this.publishOnce(content, (entry) => this.backend.publish(entry, nodes))
  }

  /**
   * Returns the entry of a content.
   *
   * @throws {ContentNotFoundError} The content is not in the store.
   */
  async entry(cid: string): Promise<StoreEntry> {
    const entry = await this.find(cid)
    if (!entry) throw new ContentNotFoundError({ cid })
    return entry
  }

  /** Records the use of a content, at most once a minute. */
  async use(entry: StoreEntry): Promise<void> {
    const usedAtMs = this.nowMs()
    if (usedAtMs - entry.usedAtMs < LAST_USE_RESOLUTION_MS) return
    await this.mark({ ...entry, usedAtMs }, entry.status)
  }

  private async fileEntry(cid: string): Promise<StoreEntry & { readonly content: FileContent }> {
    const entry = await this.entry(cid)
    const { content } = entry
    if (content.kind !== 'file') throw new ContentNotFoundError({ cid, what: 'file' })
    return { ...entry, content }
  }

  /**
   * Finds an entry. It also reads the backend, because another process may have added the content.
   */
  private async find(cid: string): Promise<StoreEntry | undefined> {
    this.assertOpen()
    const key = Cid.parse(cid).toString()
    const entry = this.entries.get(key)
    if (entry) return entry
    const found = await this.backend.find(key)
    if (!found || this.entries.has(key)) return this.entries.get(key)
    this.entries.set(key, found)
    this.indexing = undefined
    return found
  }

  /** Opens the file of an entry, and removes the entry if another process has removed the file. */
  private async open(entry: StoreEntry): Promise<ContentReader> {
    try {
      return await this.backend.reader(entry.content.cid)
    } catch (error) {
      if (error instanceof ContentNotFoundError) await this.forget(entry, async () => {})
      throw error
    }
  }

  private assertOpen(): void {
    if (this.closed) throw new StorageClosedError()
  }

  private async mark(entry: StoreEntry, status: StoreEntry['status']): Promise<void> {
    const marked = { ...entry, status }
    this.entries.set(entry.content.cid, marked)
    await this.backend.saveStatus(marked)
  }

  /**
   * Removes a content: first its entry, so that no caller finds it any more, then its bytes, which
   * `then` removes or turns into a partial file.
   */
  private async forget(entry: StoreEntry, then: () => Promise<void>): Promise<void> {
    this.entries.delete(entry.content.cid)
    this.layouts.delete(entry.content.cid)
    this.index.clear()
    this.indexing = undefined
    await then()
  }

  /** Reads and verifies a leaf. A damaged file is invalidated, so that a fetch can repair it. */
  private async checkedLeaf(
    entry: StoreEntry,
    leaf: Layout.Leaf,
    read: () => Promise<Uint8Array>,
  ): Promise<Uint8Array> {
    const bytes = await read()
    try {
      Layout.assertLeaf(leaf, bytes, 'disk')
    } catch (error) {
      await this.withdraw(entry)
      throw error
    }
    return bytes
  }

  private async withdraw(entry: StoreEntry): Promise<void> {
    if (!this.entries.has(entry.content.cid)) return
    await this.forget(entry, () => this.backend.invalidate(entry))
    // A folder is complete only with all of its files.
    for (const other of [...this.entries.values()]) {
      if (other.content.kind !== 'folder') continue
      const inside = other.content.files.some((file) => file.cid === entry.content.cid)
      if (inside) await this.forget(other, () => this.backend.remove(other))
    }
  }

  private async fillIndex(): Promise<void> {
    for (const { content } of [...this.entries.values()]) {
      const { cid } = content
      if (content.kind === 'folder') this.index.add(cid, await this.backend.nodes(cid))
      else {
        const { nodes, leaves } = await this.layout(content)
        this.index.add(cid, nodes, leaves)
      }
    }
  }

  /** Returns the layout of a stored file, whose nodes are verified from the root down. */
  private async layout(content: FileContent): Promise<Layout.DagLayout> {
    return await this.layouts.getOrMake(content.cid, () =>
      readStoredLayout(content, this.backend, async () => {
        await this.withdraw(await this.entry(content.cid))
      }),
    )
  }
}

export declare namespace ContentStore {
  type Options = {
    readonly backend: StorageBackend
    /** Most bytes of files that the store keeps. */
    readonly bytesMax: number
    readonly timeouts?: SourceTimeouts | undefined
    /** Unix time in milliseconds, which only determines the least recently used content. */
    readonly nowMs?: (() => number) | undefined
  }
}
