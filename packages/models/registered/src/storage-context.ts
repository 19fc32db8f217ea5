import type { ContentSource, StorageWithPaths } from '@ostrom/storage'

/** Stores of a command: its own store, and other sources of contents. */
export type StorageContext = {
  readonly storage: StorageWithPaths
  readonly sources: readonly ContentSource[]
}
