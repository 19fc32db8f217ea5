export {
  CacheFullError,
  CidInvalidError,
  ContentMismatchError,
  ContentNotFoundError,
  ContentTooLargeError,
  ContentUnsupportedError,
  PipFailedError,
  SinkFailedError,
  SourceUnreachableError,
  StorageClosedError,
  StorageUnavailableError,
} from './errors.ts'
export * as Limits from './limits.ts'
export { addBlob, addManifest } from './manifests.ts'
export { outlineOf, type PieceStore, showPiece } from './pieces/pieces.ts'
export type { Chunks } from './pieces/tree.ts'
export type { Kept, KeptLocation, Sink, SinkOptions } from './sink.ts'
export type {
  ByteSource,
  Content,
  FetchOptions,
  FileContent,
  FolderContent,
  FolderFile,
  Progress,
  ReadOptions,
  Source,
  SourceDrop,
  SourceOptions,
  SourceSpan,
  Storage,
  StorageWithPaths,
  Stored,
  TransferOptions,
  Want,
} from './storage.ts'
export { createStoreSink, createStoreSource } from './store-peer.ts'
export { type Probe, probeSource } from './transfer/probe.ts'
