import type { Content } from '../storage.ts'

/** A file that can be read at any place. */
export type ContentReader = {
  /**
   * Up to `length` bytes from `offset`; fewer only at the end. The bytes are the caller's.
   *
   * @param into Takes the bytes, when given; at least `length` long. Who reads leaf after leaf
   *   saves a megabyte of garbage with each.
   */
  readAt(offset: number, length: number, into?: Uint8Array): Promise<Uint8Array>
  close(): Promise<void>
}

/** A file that is being written; it survives an interruption when it was opened with a key. */
export type PartialFile = ContentReader & {
  /** Bytes up to the last one written, in this or an earlier try. */
  size(): Promise<number>
  writeAt(offset: number, bytes: Uint8Array): Promise<void>
  truncate(bytes: number): Promise<void>
  /** Closes it and removes its bytes. */
  discard(): Promise<void>
}

/** What is kept about one content. */
export type StoreEntry = {
  readonly content: Content
  readonly status: 'pinned' | 'cached'
  /** Unix time of the last use, in milliseconds. */
  readonly usedAtMs: number
}

/**
 * Where a store keeps its bytes. The store above it decides what is kept; a medium only makes
 * each step atomic, so that a process killed at any instruction leaves a whole content or none.
 */
export type StorageBackend = {
  /** All contents that are whole. Clears away what an earlier process left half done. */
  load(): Promise<readonly StoreEntry[]>
  /** A content that has become whole since `load`; `undefined` when there is none. */
  find(cid: string): Promise<StoreEntry | undefined>
  /**
   * Opens a draft. With a key, it continues what an earlier try with the same key had written,
   * unless somebody else is writing that one now.
   */
  openPartial(key?: string): Promise<PartialFile>
  /** Opens the file of a content. @throws {ContentNotFoundError} It is gone. */
  reader(cid: string): Promise<ContentReader>
  /** DAG nodes of a content as they were published. Not checked here. */
  nodes(cid: string): Promise<readonly Uint8Array[]>
  /** Makes a content whole: closes the draft (a file's bytes) and gives it its name. */
  publish(entry: StoreEntry, nodes: readonly Uint8Array[], draft?: PartialFile): Promise<void>
  /** Writes down a new status or time of use. */
  saveStatus(entry: StoreEntry): Promise<void>
  remove(entry: StoreEntry): Promise<void>
  /** Turns a damaged file back into a draft with its CID as key, for a later fetch to mend. */
  invalidate(entry: StoreEntry): Promise<void>
}
