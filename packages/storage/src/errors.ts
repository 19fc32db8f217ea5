import { BaseError } from '@ostrom/protocol'

/** The text is not a CID, or the store cannot verify this kind of CID. */
export class CidInvalidError extends BaseError<'cid-invalid'> {
  override readonly name = 'CidInvalidError'

  constructor({ cid, reason }: { cid: string; reason: string }) {
    super({
      code: 'cid-invalid',
      retry: 'never',
      summary: 'The content id (CID) is invalid or not supported.',
      details: [
        `Received: ${cid.slice(0, 128)}.`,
        `Reason: ${reason}.`,
        'Use a CID with a SHA-256 hash, as `ipfs add --cid-version=1` prints it.',
      ],
    })
  }
}

/** The content is not in this store. */
export class ContentNotFoundError extends BaseError<'content-not-found'> {
  override readonly name = 'ContentNotFoundError'

  constructor({ cid, what = 'content' }: { cid: string; what?: string }) {
    super({
      code: 'content-not-found',
      retry: 'elsewhere',
      summary: `The content store does not have this ${what}.`,
      details: [`CID: ${cid}.`, 'Fetch it from a source first.'],
    })
  }
}

/** The bytes do not match the CID, hash or size. */
export class ContentMismatchError extends BaseError<'content-mismatch'> {
  override readonly name = 'ContentMismatchError'

  constructor(options: {
    /** Source of the bytes; `disk` for the store's own copy. */
    source: string
    expected: string
    received: string
    /** The part of the content, for example `bytes 0 to 1048575`. */
    part?: string
    cause?: unknown
  }) {
    const { source, expected, received, part } = options
    super({
      code: 'content-mismatch',
      retry: 'elsewhere',
      summary: 'The received bytes do not match the content id.',
      details: [
        `Source: ${source}.`,
        ...(part ? [`Part: ${part}.`] : []),
        `Expected: ${expected}.`,
        `Received: ${received}.`,
        source === 'disk'
          ? 'The copy on disk is damaged: fetch it again and check the disk.'
          : 'Use another source; if all sources agree, the CID or SHA-256 is wrong.',
      ],
      cause: options.cause,
    })
  }
}

/** No source returned the content. */
export class SourceUnreachableError extends BaseError<'source-unreachable'> {
  override readonly name = 'SourceUnreachableError'

  constructor(options: {
    want: string
    failures: readonly { readonly source: string; readonly reason: string }[]
    cause?: unknown
  }) {
    const { want, failures } = options
    super({
      code: 'source-unreachable',
      retry: 'later',
      summary: 'No source returned the content.',
      details: [
        `Content: ${want}.`,
        ...failures.map(({ source, reason }) => `${source}: ${reason}.`),
        failures.length === 0
          ? 'Name at least one source.'
          : 'Check the network, or add another source. The store keeps all verified parts.',
      ],
      cause: options.cause,
    })
  }
}

/** The content does not fit into the cache. */
export class CacheFullError extends BaseError<'cache-full'> {
  override readonly name = 'CacheFullError'

  constructor(options: { bytes: number; bytesMax: number; pinned: number }) {
    const { bytes, bytesMax, pinned } = options
    super({
      code: 'cache-full',
      retry: 'never',
      summary: 'The content does not fit into the content store.',
      details: [
        `Needed: ${bytes} bytes. Limit: ${bytesMax} bytes, of which ${pinned} are in use.`,
        'Unpin content, or raise the size limit of the content store.',
      ],
    })
  }
}

/** The content is larger than any that this store handles. */
export class ContentTooLargeError extends BaseError<'content-too-large'> {
  override readonly name = 'ContentTooLargeError'
  /** Known minimum size of the content, in bytes. */
  readonly bytes: number

  constructor({ bytes, bytesMax }: { bytes: number; bytesMax: number }) {
    super({
      code: 'content-too-large',
      retry: 'never',
      summary: 'The content is too large.',
      details: [
        `Bytes: at least ${bytes}; the limit is ${bytesMax}.`,
        'Split it into several files.',
      ],
    })
    this.bytes = bytes
  }
}

/** A DAG, a folder or a path of a kind that this store does not handle. */
export class ContentUnsupportedError extends BaseError<'content-unsupported'> {
  override readonly name = 'ContentUnsupportedError'

  constructor({ cid, reason }: { cid: string; reason: string }) {
    super({
      code: 'content-unsupported',
      retry: 'never',
      summary: 'The store does not handle this kind of content.',
      details: [
        `CID: ${cid}.`,
        `Reason: ${reason}.`,
        'Add the files again with CIDv1 and raw leaves, in plain folders.',
      ],
    })
  }
}

/** The store was closed. */
export class StorageClosedError extends BaseError<'storage-closed'> {
  override readonly name = 'StorageClosedError'

  constructor() {
    super({
      code: 'storage-closed',
      retry: 'never',
      summary: 'The content store is closed.',
      details: ['Open it again; fetched content is still there.'],
    })
  }
}

/** The disk of the content store fails to read or write. */
export class StorageUnavailableError extends BaseError<'storage-unavailable'> {
  override readonly name = 'StorageUnavailableError'

  constructor({ reason, cause }: { reason: string; cause?: unknown }) {
    super({
      code: 'storage-unavailable',
      retry: 'later',
      summary: 'The content store cannot be read or written.',
      details: [`Reason: ${reason}.`, 'Check free space and permissions of the data folder.'],
      cause,
    })
  }
}

/** Returns true for a fault of this content store, which says nothing of any source. */
export const isStorageFault = (error: unknown): boolean =>
  error instanceof StorageUnavailableError ||
  error instanceof StorageClosedError ||
  error instanceof CacheFullError

/** A wheel could not be fetched from the Python package index. */
export class PipFailedError extends BaseError<'pip-failed'> {
  override readonly name = 'PipFailedError'

  constructor({ wheel, reason }: { wheel: string; reason: string }) {
    super({
      code: 'pip-failed',
      retry: 'elsewhere',
      summary: 'The Python package could not be fetched.',
      details: [
        `Package: ${wheel}.`,
        `Reason: ${reason}.`,
        'Install Python 3 with pip, check the network, or use another source.',
      ],
    })
  }
}

/** A storage target did not accept a content. */
export class SinkFailedError extends BaseError<'sink-failed'> {
  override readonly name = 'SinkFailedError'

  constructor(options: { sink: string; cid: string; reason: string; cause?: unknown }) {
    const { sink, cid, reason } = options
    super({
      code: 'sink-failed',
      retry: 'later',
      summary: 'A storage target did not accept the content.',
      details: [
        `Target: ${sink}.`,
        `Content: ${cid}.`,
        `Reason: ${reason}.`,
        'Check its address, its key and its balance; other targets are not affected.',
      ],
      cause: options.cause,
    })
  }
}
