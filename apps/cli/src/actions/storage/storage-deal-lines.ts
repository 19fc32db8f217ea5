import type { StorageDealCounts } from '@ostrom/indexer'

/**
 * Returns lines for people about the storage deals of a content; none if the chain has no storage
 * deals.
 */
export function storageDealLines(dealCounts: StorageDealCounts | undefined): readonly string[] {
  if (!dealCounts) return []
  const { storageProviders, proposed, defaulted } = dealCounts
  const counts = `${storageProviders} active; ${proposed} proposed; ${defaulted} defaulted`
  const summary = `Storage deals: ${counts}.`
  return [summary]
}
