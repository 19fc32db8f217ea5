import { errorClass } from '@ostrom/protocol'

/** The text is not a CID, or the store cannot verify this kind of CID. */
export class CidInvalidError extends errorClass('CidInvalidError', {
  code: 'cid-invalid',
  retry: 'never',
  summary: 'The content id (CID) is invalid or not supported.',
  details: ({ cid, reason }: { cid: string; reason: string }) => [
    `Received: ${cid.slice(0, 128)}.`,
    `Reason: ${reason}.`,
    'Use a CID with a SHA-256 hash, as `ipfs add --cid-version=1` prints it.',
  ],
}) {}

/** The content is not in this store. */
export class ContentNotFoundError extends errorClass('ContentNotFoundError', {
  code: 'content-not-found',
  retry: 'elsewhere',
  summary: ({ what = 'content' }) => `The content store does not have this ${what}.`,
  details: ({ cid }: { cid: string; what?: string }) => [
    `CID: ${cid}.`,
    'Fetch it from a source first.',
  ],
}) {}

type ContentMismatchValues = {
  /** Source of the bytes; `disk` for the store's own copy. */
  readonly source: string
  readonly expected: string
  readonly received: string
  /** The part of the content, for example `bytes 0 to 1048575`. */
  readonly part?: string
}

/** The bytes do not match the CID, hash or size. */
export class ContentMismatchError extends errorClass('ContentMismatchError', {
  code: 'content-mismatch',
  retry: 'elsewhere',
  summary: 'The received bytes do not match the content id.',
  details: ({ source, expected, received, part }: ContentMismatchValues) => [
    `Source: ${source}.`,
    ...(part ? [`Part: ${part}.`] : []),
    `Expected: ${expected}.`,
    `Received: ${received}.`,
    source === 'disk'
      ? 'The copy on disk is damaged: fetch it again and check the disk.'
      : 'Use another source; if all sources agree, the CID or SHA-256 is wrong.',
  ],
}) {}

type SourceUnreachableValues = {
  readonly want: string
  readonly failures: readonly { readonly source: string; readonly reason: string }[]
}

/** No source returned the content. */
export class SourceUnreachableError extends errorClass('SourceUnreachableError', {
  code: 'source-unreachable',
  retry: 'later',
  summary: 'No source returned the content.',
  details: ({ want, failures }: SourceUnreachableValues) => [
    `Content: ${want}.`,
    ...failures.map(({ source, reason }) => `${source}: ${reason}.`),
    failures.length === 0
      ? 'Name at least one source.'
      : 'Check the network, or add another source. The store keeps all verified parts.',
  ],
}) {}

/** The content does not fit into the cache. */
export class CacheFullError extends errorClass('CacheFullError', {
  code: 'cache-full',
  retry: 'never',
  summary: 'The content does not fit into the content store.',
  details: ({ bytes, bytesMax, pinned }: { bytes: number; bytesMax: number; pinned: number }) => [
    `Needed: ${bytes} bytes. Limit: ${bytesMax} bytes, of which ${pinned} are in use.`,
    'Unpin content, or raise the size limit of the content store.',
  ],
}) {}

type ContentTooLargeValues = {
  /** Lower bound of the content's size, in bytes: the bytes read or stated so far. */
  readonly bytes: number
  readonly bytesMax: number
}

/** The content is larger than `CONTENT_BYTES_MAX`, or than the limit of the caller's fetch. */
export class ContentTooLargeError extends errorClass('ContentTooLargeError', {
  code: 'content-too-large',
  retry: 'never',
  summary: 'The content is too large.',
  details: ({ bytes, bytesMax }: ContentTooLargeValues) => [
    `Bytes: at least ${bytes}; the limit is ${bytesMax}.`,
    'Split it into several files.',
  ],
  fields: ({ bytes }) => ({ bytes }),
}) {}

/** A DAG, a folder or a path of a kind that this store does not handle. */
export class ContentUnsupportedError extends errorClass('ContentUnsupportedError', {
  code: 'content-unsupported',
  retry: 'never',
  summary: 'The store does not handle this kind of content.',
  details: ({ cid, reason }: { cid: string; reason: string }) => [
    `CID: ${cid}.`,
    `Reason: ${reason}.`,
    'Add the files again with CIDv1 and raw leaves, in plain folders.',
  ],
}) {}

/** The store was closed. */
export class StorageClosedError extends errorClass('StorageClosedError', {
  code: 'storage-closed',
  retry: 'never',
  summary: 'The content store is closed.',
  details: ['Open it again; fetched content is still there.'],
}) {}

/** The store's disk or IPFS peer fails, or too many fetches run at once. */
export class StorageUnavailableError extends errorClass('StorageUnavailableError', {
  code: 'storage-unavailable',
  retry: 'later',
  summary: 'The content store cannot be read or written.',
  details: ({ reason }: { reason: string }) => [
    `Reason: ${reason}.`,
    'Check free space and permissions of the data folder.',
  ],
}) {}

/** Returns true for a fault of this content store, for which no source is to blame. */
export const isStorageFault = (error: unknown): boolean =>
  error instanceof StorageUnavailableError ||
  error instanceof StorageClosedError ||
  error instanceof CacheFullError

/** A wheel could not be fetched from the Python package index. */
export class PipFailedError extends errorClass('PipFailedError', {
  code: 'pip-failed',
  retry: 'elsewhere',
  summary: 'The Python package could not be fetched.',
  details: ({ wheel, reason }: { wheel: string; reason: string }) => [
    `Package: ${wheel}.`,
    `Reason: ${reason}.`,
    'Install Python 3 with pip, check the network, or use another source.',
  ],
}) {}

/** A storage target did not accept a content. */
export class SinkFailedError extends errorClass('SinkFailedError', {
  code: 'sink-failed',
  retry: 'later',
  summary: 'A storage target did not accept the content.',
  details: ({ sink, cid, reason }: { sink: string; cid: string; reason: string }) => [
    `Target: ${sink}.`,
    `Content: ${cid}.`,
    `Reason: ${reason}.`,
    'Check its address, its key and its balance; other targets are not affected.',
  ],
}) {}
