import type { Content } from './storage.ts'

/** An open file that can be read from any offset. */
export type ContentReader = {
  /**
   * Returns up to `length` bytes from `offset`; fewer only at the end. The caller owns the bytes.
   *
   * @param into Buffer for the bytes, at least `length` long. Reusing the buffer saves a megabyte
   * of garbage per leaf.
   */
  readAt(offset: number, length: number, into?: Uint8Array): Promise<Uint8Array>
  close(): Promise<void>
}

/**
 * An incomplete file that is being written. If it was opened with a key, its bytes survive the end
 * of the process, and `openPartial` with the same key opens it again.
 */
export type PartialFile = ContentReader & {
  /** Returns the size: the offset after the last byte that this or an earlier attempt wrote. */
  size(): Promise<number>
  writeAt(offset: number, bytes: Uint8Array): Promise<void>
  truncate(bytes: number): Promise<void>
  /** Closes the file and removes its bytes. */
  discard(): Promise<void>
}

/** Description and status of one stored content. */
export type StoreEntry = {
  readonly content: Content
  readonly status: 'pinned' | 'cached'
  /** Unix time of the last use, in milliseconds. */
  readonly usedAtMs: number
}

/**
 * Storage of a content store's bytes. The content store decides which contents to keep. A backend
 * makes each step atomic, so that a process killed at any instruction leaves a complete content or
 * none.
 */
export type StorageBackend = {
  /** Returns all complete contents. Removes the leftovers of earlier processes. */
  load(): Promise<readonly StoreEntry[]>
  /**
   * Returns a complete content, such as one that another process published after `load`;
   * `undefined` if there is none.
   */
  find(cid: string): Promise<StoreEntry | undefined>
  /**
   * Opens a partial file. With a key, it resumes the file of an earlier attempt with the same key,
   * unless a running process is still writing that file.
   */
  openPartial(key?: string): Promise<PartialFile>
  /**
   * Opens the file of a content.
   *
   * @throws {ContentNotFoundError} The content was removed.
   */
  reader(cid: string): Promise<ContentReader>
  /** Returns the published DAG nodes of a content without verifying them. */
  nodes(cid: string): Promise<readonly Uint8Array[]>
  /**
   * Makes a content complete: stores its description and DAG nodes. `draft` has the bytes of a
   * file, and becomes the file of the content; a folder has no draft.
   */
  publish(entry: StoreEntry, nodes: readonly Uint8Array[], draft?: PartialFile): Promise<void>
  /** Stores the status and the time of the last use of `entry`. */
  saveStatus(entry: StoreEntry): Promise<void>
  remove(entry: StoreEntry): Promise<void>
  /**
   * Turns a damaged file into a partial file with its CID as the key, so that a later fetch can
   * repair it.
   */
  invalidate(entry: StoreEntry): Promise<void>
}
