import type { Manifest } from '@ostrom/protocol'

/** One file, identified by its content. See `Manifest.BlobDescriptor`. */
export type FileContent = Manifest.BlobDescriptor & { readonly kind: 'file' }

/** A file inside a folder. */
export type FolderFile = Manifest.BlobDescriptor & {
  /** Parts joined by `/`, without a leading `/`: `onnx/model.onnx`. */
  readonly path: string
}

/**
 * A folder of files. `bytes` is the sum of the files' sizes; `sha256` is the digest in the folder's
 * CID, since a folder has no byte sequence of its own.
 */
export type FolderContent = Manifest.BlobDescriptor & {
  readonly kind: 'folder'
  /** In ascending order of path. */
  readonly files: readonly FolderFile[]
}

export type Content = FileContent | FolderContent

/** A content in the store, with its status. */
export type StoredContent = Content & { readonly status: 'pinned' | 'cached' }

/** Bytes in parts of any size. A part's memory may be reused when the next one is requested. */
export type ByteSource = AsyncIterable<Uint8Array> | Iterable<Uint8Array>

/**
 * A query for a content: by `cid`, or by `sha256` and `bytes` for a file whose CID is unknown, as
 * from a model hub. Each given field is verified.
 */
export type ContentQuery = {
  readonly cid?: string | undefined
  readonly sha256?: Manifest.BlobDescriptor['sha256'] | undefined
  readonly bytes?: bigint | undefined
}

/**
 * A service that may have a content. It is never trusted: each byte is verified against the CID or
 * the SHA-256. A source offers one or more of the three methods. After an error of one source, the
 * fetch continues with the others.
 */
export type ContentSource = {
  /** Name in errors and progress, for example a host name, without secrets. */
  readonly name: string
  /**
   * Longest wait for the first byte of a source that has to prepare its response, in milliseconds;
   * default `SOURCE_RESPONSE_TIMEOUT_MS`.
   */
  readonly responseTimeoutMs?: number
  /** Returns one block of the DAG by its CID. */
  readonly block?: (cid: string, options: SourceOptions) => Promise<Uint8Array>
  /** Streams exactly `length` bytes of the file from `offset` on. */
  readonly range?: (want: ContentQuery, span: SourceSpan) => AsyncIterable<Uint8Array>
  /** Streams the whole file from its first byte. */
  readonly full?: (want: ContentQuery, options: SourceOptions) => AsyncIterable<Uint8Array>
}

export type SourceOptions = { readonly signal: AbortSignal }

export type SourceSpan = SourceOptions & { readonly offset: number; readonly length: number }

/**
 * Progress of a transfer, in bytes. A fetch with a known DAG counts only verified bytes; a fetch
 * with an unknown DAG verifies its bytes at the end.
 */
export type TransferProgress = {
  readonly bytes: number
  /** Absent while the size is unknown. */
  readonly bytesTotal?: number
  /**
   * Name of the source or sink of the newest bytes; `disk` for bytes that an earlier attempt left,
   * `block` for a content of one block, `add` for an import.
   */
  readonly source: string
}

export type TransferOptions = {
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: ((progress: TransferProgress) => void) | undefined
}

export type FetchOptions = TransferOptions & {
  /**
   * In order of preference. If the DAG is known, the fetch concurrently uses all sources that serve
   * blocks or ranges.
   */
  readonly sources: readonly ContentSource[]
  /**
   * Maximum bytes of the content; the store's limit when absent. The store refuses a larger content
   * before it removes another content for it. If DAG nodes state the size, the store refuses the
   * content before it fetches a leaf. Each caller of a shared fetch has its own limit.
   */
  readonly bytesMax?: number | undefined
  /**
   * Called when a source is dropped for wrong bytes or too many faults, while the others continue.
   */
  readonly onSourceDropped?: ((drop: SourceDrop) => void) | undefined
}

export type SourceDrop = { readonly source: string; readonly error: unknown }

/** Range of bytes to read. */
export type ReadOptions = {
  /** First byte; zero when omitted. */
  readonly offset?: number | undefined
  /** Bytes to read; to the end when omitted. A range past the end yields the existing bytes. */
  readonly length?: number | undefined
  readonly signal?: AbortSignal | undefined
}

/**
 * Content store. The id of a content is its CID by ordinary IPFS tools: UnixFS, CIDv1, raw leaves
 * of 1 MiB, balanced, 1,024 links. That is the profile `unixfs-v1-2025` of IPIP-499, and the output
 * of this command:
 *
 *     ipfs add --cid-version=1 --raw-leaves --chunker=size-1048576 --max-file-links=1024
 *
 * All methods also accept a CIDv0 and a CID of codec dag-cbor, which names the bytes of that one
 * block. Contents with leaves of another size, or another number of links per node, can be fetched
 * if their leaves are raw.
 */
export type Storage = {
  /**
   * Stores a file. A file that is already in the store is not changed.
   *
   * @throws {CacheFullError} The content does not fit, even without all unpinned contents.
   * @throws {ContentTooLargeError} It is above `CONTENT_BYTES_MAX`.
   */
  add(source: ByteSource, options?: TransferOptions): Promise<FileContent>
  /**
   * Stores a folder of files that are in the store.
   *
   * @throws {ContentNotFoundError} A file is not in the store.
   * @throws {ContentUnsupportedError} Too many files, a path of reserved characters or names
   * (`..`), or two files that claim one path.
   */
  addFolder(files: readonly { path: string; cid: string }[]): Promise<FolderContent>
  /** Returns true if the whole content is in the store. */
  has(cid: string): Promise<boolean>
  /** Returns the description of a content in the store; `undefined` for others. */
  stat(cid: string): Promise<Content | undefined>
  /**
   * Reads a file. Each leaf is verified before its bytes are returned.
   *
   * @throws {ContentNotFoundError} The content is not in the store, or is a folder.
   * @throws {ContentMismatchError} The store's own copy is damaged; `fetch` repairs it.
   */
  read(cid: string, options?: ReadOptions): AsyncIterable<Uint8Array>
  /**
   * Verifies each leaf of a content in the store, for files that other programs, such as engines,
   * read directly. It takes about a second per gigabyte.
   *
   * @throws {ContentNotFoundError} The content is not in the store.
   * @throws {ContentMismatchError} The store's own copy is damaged; `fetch` repairs it.
   */
  check(cid: string, options?: { readonly signal?: AbortSignal }): Promise<void>
  /** Returns a verified block of any content in the store: a DAG node, or a leaf of a file. */
  block(cid: string): Promise<Uint8Array | undefined>
  /**
   * Fetches a content from the given sources, and returns when all of it is verified. It does not
   * repeat the verified part of an interrupted fetch.
   *
   * @throws {SourceUnreachableError} No source returned it.
   * @throws {ContentMismatchError} Each source returned other bytes, or the content has another
   * SHA-256 or size than `want`.
   * @throws {CacheFullError} The content does not fit, even without all unpinned contents.
   * @throws {ContentTooLargeError} It is above `bytesMax`.
   * @throws {ContentUnsupportedError} The content is not a file or a folder of raw leaves.
   */
  fetch(want: ContentQuery, options: FetchOptions): Promise<Content>
  /**
   * Protects a content from removal.
   *
   * @throws {ContentNotFoundError} The content is not in the store.
   */
  pin(cid: string): Promise<void>
  /** Permits the removal of a content when space is needed. Has no effect without a pin. */
  unpin(cid: string): Promise<void>
  /** Returns all contents of the store, in ascending order of CID. */
  list(): Promise<readonly StoredContent[]>
  /**
   * Removes unpinned contents, least recently used first, until at most `bytesMax` bytes are left.
   *
   * @param options.bytesMax The store's own limit when omitted.
   * @returns The CIDs removed.
   */
  collect(options?: { readonly bytesMax?: number }): Promise<readonly string[]>
  /** Stops running fetches. The fetched parts remain for later fetches. */
  close(): Promise<void>
}

/** A store whose contents are ordinary files, as engines need them. */
export type StorageWithPaths = Storage & {
  /**
   * Returns the path of a content: a file, or a folder of files. It is read-only. A program that
   * reads this path directly reads unverified bytes; see `check`.
   *
   * @throws {ContentNotFoundError} The content is not in the store.
   */
  path(cid: string): Promise<string>
}
