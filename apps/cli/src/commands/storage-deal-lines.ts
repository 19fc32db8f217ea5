import type { StorageDealCounts } from '@ostrom/indexer'

/** Storage deals of a content, for people; nothing where the chain has none. */
export function storageDealLines(kept: StorageDealCounts | undefined): readonly string[] {
  if (!kept) return []
  const { storageProviders, proposed, defaulted } = kept
  const counts = `${storageProviders} active; ${proposed} proposed; ${defaulted} defaulted`
  const told = `Storage deals: ${counts}.`
  return [told]
}
