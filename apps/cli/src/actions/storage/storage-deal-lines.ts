import type { StorageDealCounts } from '@ostrom/indexer'

/** Storage deals of a content, for people; nothing where the chain has none. */
export function storageDealLines(dealCounts: StorageDealCounts | undefined): readonly string[] {
  if (!dealCounts) return []
  const { storageProviders, proposed, defaulted } = dealCounts
  const counts = `${storageProviders} active; ${proposed} proposed; ${defaulted} defaulted`
  const summary = `Storage deals: ${counts}.`
  return [summary]
}
