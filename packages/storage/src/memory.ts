import type { ContentReader, PartialFile, StorageBackend, StoreEntry } from './backend.ts'
import { ContentNotFoundError } from './errors.ts'
import { MEMORY_BYTES_MAX } from './limits.ts'
import type { Storage } from './storage.ts'
import { ContentStore } from './store/store.ts'
import type { SourceTimeouts } from './transfer/timeouts.ts'

/** Data that survive a crash in the simulation: complete contents, and partial files. */
export type StorageDisk = {
  /** Bytes of the complete files, by CID. */
  readonly files: Map<string, Uint8Array>
  readonly nodes: Map<string, readonly Uint8Array[]>
  readonly entries: Map<string, StoreEntry>
  readonly partialFiles: Map<string, Uint8Array>
}

/** Creates an empty disk for the in-memory store. */
export const createStorageDisk = (): StorageDisk => ({
  files: new Map(),
  nodes: new Map(),
  entries: new Map(),
  partialFiles: new Map(),
})

class MemoryPartialFile implements PartialFile {
  private bytes: Uint8Array
  private readonly save: (bytes: Uint8Array | undefined) => void

  constructor(bytes: Uint8Array, save: (bytes: Uint8Array | undefined) => void) {
    this.bytes = bytes
    this.save = save
  }

  content(): Uint8Array {
    return this.bytes
  }

  async size(): Promise<number> {
    return this.bytes.length
  }

  async readAt(offset: number, length: number): Promise<Uint8Array> {
    return this.bytes.slice(offset, offset + length)
  }

  async writeAt(offset: number, bytes: Uint8Array): Promise<void> {
    const end = offset + bytes.length
    if (end > this.bytes.length) {
      // The buffer grows by doubling, so that a file that arrives in parts is not copied for each
      // part.
      const { buffer } = this.bytes
      const room =
        buffer.byteLength >= end ? buffer : new ArrayBuffer(Math.max(end, 2 * this.bytes.length))
      const grown = new Uint8Array(room, 0, end)
      if (room !== buffer) grown.set(this.bytes)
      this.bytes = grown
    }
    this.bytes.set(bytes, offset)
    this.save(this.bytes)
  }

  async truncate(bytes: number): Promise<void> {
    this.bytes = this.bytes.slice(0, bytes)
    this.save(this.bytes)
  }

  async close(): Promise<void> {}

  async discard(): Promise<void> {
    this.save(undefined)
  }
}

/** A storage backend in memory. Its steps cannot be interrupted, so each one is atomic. */
class MemoryBackend implements StorageBackend {
  private readonly disk: StorageDisk

  constructor(disk: StorageDisk) {
    this.disk = disk
  }

  async load(): Promise<readonly StoreEntry[]> {
    return [...this.disk.entries.values()]
  }

  async find(cid: string): Promise<StoreEntry | undefined> {
    return this.disk.entries.get(cid)
  }

  async openPartial(key?: string): Promise<PartialFile> {
    const { partialFiles } = this.disk
    const bytes = key === undefined ? undefined : partialFiles.get(key)
    return new MemoryPartialFile(bytes?.slice() ?? new Uint8Array(), (written) => {
      if (key === undefined) return
      if (written) partialFiles.set(key, written)
      else partialFiles.delete(key)
    })
  }

  async reader(cid: string): Promise<ContentReader> {
    const bytes = this.disk.files.get(cid)
    if (!bytes) throw new ContentNotFoundError({ cid })
    return {
      readAt: async (offset, length) => bytes.slice(offset, offset + length),
      close: async () => {},
    }
  }

  async nodes(cid: string): Promise<readonly Uint8Array[]> {
    return this.disk.nodes.get(cid) ?? []
  }

  async publish(
    entry: StoreEntry,
    nodes: readonly Uint8Array[],
    draft?: PartialFile,
  ): Promise<void> {
    const { cid } = entry.content
    if (draft instanceof MemoryPartialFile) {
      this.disk.files.set(cid, draft.content().slice())
      await draft.discard()
    }
    this.disk.nodes.set(cid, nodes)
    this.disk.entries.set(cid, entry)
  }

  async saveStatus(entry: StoreEntry): Promise<void> {
    this.disk.entries.set(entry.content.cid, entry)
  }

  async remove({ content }: StoreEntry): Promise<void> {
    this.disk.entries.delete(content.cid)
    this.disk.nodes.delete(content.cid)
    this.disk.files.delete(content.cid)
  }

  async invalidate(entry: StoreEntry): Promise<void> {
    const { cid } = entry.content
    const bytes = this.disk.files.get(cid)
    if (bytes) this.disk.partialFiles.set(cid, bytes)
    await this.remove(entry)
  }
}

/**
 * Creates a content store in memory, for tests and for the simulation.
 *
 * @param options.disk Pass it to the next store to restart with the same contents.
 * @param options.bytesMax Maximum bytes of files; `MEMORY_BYTES_MAX` when omitted.
 * @param options.nowMs Unix time in milliseconds; the machine's clock when omitted.
 */
export function createStorageMemory(options: createStorageMemory.Options = {}): Storage {
  const { disk = createStorageDisk(), bytesMax = MEMORY_BYTES_MAX, timeouts, nowMs } = options
  const backend = new MemoryBackend(disk)
  return new ContentStore({ backend, bytesMax, timeouts, nowMs }, [...disk.entries.values()])
}

export declare namespace createStorageMemory {
  type Options = {
    readonly disk?: StorageDisk
    readonly bytesMax?: number
    readonly nowMs?: () => number
    readonly timeouts?: SourceTimeouts
  }
}
