export {
  buildChunkTree,
  type ChunkSource,
  proveChunk,
} from './chunks/chunks.ts'
export type { ChunkTree } from './chunks/tree.ts'
export {
  CacheFullError,
  CidInvalidError,
  ContentMismatchError,
  ContentNotFoundError,
  ContentTooLargeError,
  ContentUnsupportedError,
  isStorageFault,
  PipFailedError,
  SinkFailedError,
  SourceUnreachableError,
  StorageClosedError,
  StorageUnavailableError,
} from './errors.ts'
export * as Limits from './limits.ts'
export { addBlob, addManifest } from './manifests.ts'
export type {
  ContentSink,
  SinkLocation,
  SinkOptions,
  SinkResult,
} from './sink.ts'
export type {
  ByteSource,
  Content,
  ContentQuery,
  ContentSource,
  FetchOptions,
  FileContent,
  FolderContent,
  FolderFile,
  ReadOptions,
  SourceDrop,
  SourceOptions,
  SourceSpan,
  Storage,
  StorageWithPaths,
  StoredContent,
  TransferOptions,
  TransferProgress,
} from './storage.ts'
export { createStoreSink, createStoreSource } from './store-peer.ts'
export { probeSource, type SourceProbe } from './transfer/probe.ts'
