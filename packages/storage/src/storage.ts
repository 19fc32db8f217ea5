import type { Manifest } from '@ostrom/protocol'

/** One file, named by what is in it. See `Manifest.Blob`. */
export type FileContent = Manifest.BlobDescriptor & { readonly kind: 'file' }

/** A file inside a folder. */
export type FolderFile = Manifest.BlobDescriptor & {
  /** Parts joined by `/`, without a leading one: `onnx/model.onnx`. */
  readonly path: string
}

/**
 * A folder of files. `bytes` is the sum of its files; `sha256` is the digest inside its CID,
 * since a folder has no byte sequence of its own.
 */
export type FolderContent = Manifest.BlobDescriptor & {
  readonly kind: 'folder'
  /** In ascending order of path. */
  readonly files: readonly FolderFile[]
}

export type Content = FileContent | FolderContent

/** A content as the store holds it. */
export type StoredContent = Content & { readonly status: 'pinned' | 'cached' }

/** Bytes that arrive in pieces of any size. A piece may be reused once the next is asked for. */
export type ByteSource = AsyncIterable<Uint8Array> | Iterable<Uint8Array>

/**
 * What a caller wants. Either `cid`, or `sha256` and `bytes` for a file of which only these are
 * known, as from a model hub. Whatever is given is checked.
 */
export type ContentQuery = {
  readonly cid?: string | undefined
  readonly sha256?: Manifest.BlobDescriptor['sha256'] | undefined
  readonly bytes?: bigint | undefined
}

/**
 * A place that may have a content. Never trusted: every byte is checked against the CID or the
 * SHA-256. A source offers any of the three ways; errors that it throws are its own affair, and
 * the fetch goes on with the other sources.
 */
export type ContentSource = {
  /** Shown in errors and progress, for example a host name. Holds no secrets. */
  readonly name: string
  /**
   * For a source that has to prepare before its first byte; `SOURCE_RESPONSE_TIMEOUT_MS` if not.
   */
  readonly responseTimeoutMs?: number
  /** One block of the DAG by its CID. */
  readonly block?: (cid: string, options: SourceOptions) => Promise<Uint8Array>
  /** Exactly `length` bytes of the file from `offset` on. */
  readonly range?: (want: ContentQuery, span: SourceSpan) => AsyncIterable<Uint8Array>
  /** The whole file from its first byte. */
  readonly full?: (want: ContentQuery, options: SourceOptions) => AsyncIterable<Uint8Array>
}

export type SourceOptions = { readonly signal: AbortSignal }

export type SourceSpan = SourceOptions & { readonly offset: number; readonly length: number }

/** How far a transfer has come, in bytes that have been checked and kept. */
export type TransferProgress = {
  readonly bytes: number
  /** Absent while the size is not known. */
  readonly bytesTotal?: number
  /** The source that the last bytes came from; `disk` for what an earlier try had left. */
  readonly source: string
}

export type TransferOptions = {
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: ((progress: TransferProgress) => void) | undefined
}

export type FetchOptions = TransferOptions & {
  /** In order of preference. All that give verifiable pieces are used at the same time. */
  readonly sources: readonly ContentSource[]
  /** Told when a source is dropped, by a lie or by too many faults, while the others go on. */
  readonly onSourceDropped?: ((drop: SourceDrop) => void) | undefined
}

export type SourceDrop = { readonly source: string; readonly error: unknown }

/** Which bytes to read. */
export type ReadOptions = {
  /** First byte; zero when omitted. */
  readonly offset?: number | undefined
  /** Bytes to read; to the end when omitted. Reading past the end gives what there is. */
  readonly length?: number | undefined
  readonly signal?: AbortSignal | undefined
}

/**
 * Content store. A content is named by the CID that ordinary IPFS tools give it: UnixFS, CIDv1,
 * raw leaves of 1 MiB, balanced, 1,024 links, which is the profile `unixfs-v1-2025` of IPIP-499
 * and what this prints:
 *
 *     ipfs add --cid-version=1 --raw-leaves --chunker=size-1048576 --max-file-links=1024
 *
 * A CID of codec dag-cbor or CIDv0 is accepted wherever a CID is asked for; a dag-cbor CID names
 * the bytes of that one block. Other leaf sizes and widths can be fetched, as long as the leaves
 * are raw.
 */
export type Storage = {
  /**
   * Stores a file. Adding what is there already changes nothing.
   *
   * @throws {CacheFullError} It does not fit, even with everything unpinned removed.
   * @throws {ContentTooLargeError} It is above `CONTENT_BYTES_MAX`.
   */
  add(source: ByteSource, options?: TransferOptions): Promise<FileContent>
  /**
   * Stores a folder of files that are in the store.
   *
   * @throws {ContentNotFoundError} A file is not in the store.
   * @throws {ContentUnsupportedError} Too many files, or a path that is not plain.
   */
  addFolder(files: readonly { path: string; cid: string }[]): Promise<FolderContent>
  /** True when the whole content is here. */
  has(cid: string): Promise<boolean>
  /** What is known of a content that is here; `undefined` when it is not. */
  stat(cid: string): Promise<Content | undefined>
  /**
   * Reads a file. Every leaf is checked before its bytes are given out.
   *
   * @throws {ContentNotFoundError} Not here, or a folder.
   * @throws {ContentMismatchError} The store's own copy is damaged; `fetch` mends it.
   */
  read(cid: string, options?: ReadOptions): AsyncIterable<Uint8Array>
  /**
   * Checks every leaf of a content that is here: for files that others, such as engines, are
   * about to read by themselves. Takes about a second for each gigabyte.
   *
   * @throws {ContentNotFoundError} Not here.
   * @throws {ContentMismatchError} The store's own copy is damaged; `fetch` mends it.
   */
  check(cid: string, options?: { readonly signal?: AbortSignal }): Promise<void>
  /** One block of any content that is here, checked: a DAG node, or a leaf of a file. */
  block(cid: string): Promise<Uint8Array | undefined>
  /**
   * Brings a content here from the given sources and returns once all of it is checked. What an
   * interrupted fetch had checked is not fetched again.
   *
   * @throws {SourceUnreachableError} No source gave it.
   * @throws {ContentMismatchError} Every source that answered gave something else.
   * @throws {CacheFullError} It does not fit, even with everything unpinned removed.
   * @throws {ContentUnsupportedError} It is not a file or a folder of raw leaves.
   */
  fetch(want: ContentQuery, options: FetchOptions): Promise<Content>
  /** Keeps a content from being removed. @throws {ContentNotFoundError} Not here. */
  pin(cid: string): Promise<void>
  /** Lets a content be removed once space is needed. Nothing happens when it is not pinned. */
  unpin(cid: string): Promise<void>
  /** All that is here, in ascending order of CID. */
  list(): Promise<readonly StoredContent[]>
  /**
   * Removes what is not pinned, least recently used first, until at most `bytesMax` are left.
   *
   * @param options.bytesMax The store's own limit when omitted.
   * @returns The CIDs removed.
   */
  collect(options?: { readonly bytesMax?: number }): Promise<readonly string[]>
  /** Ends what is going on. What was fetched so far stays for the next time. */
  close(): Promise<void>
}

/** A store whose contents are ordinary files, as engines want them. */
export type StorageWithPaths = Storage & {
  /**
   * Where a content is: a file, or a folder of files. It must only be read. Whoever reads it
   * there reads unchecked; see `check`.
   *
   * @throws {ContentNotFoundError} Not here.
   */
  path(cid: string): Promise<string>
}
