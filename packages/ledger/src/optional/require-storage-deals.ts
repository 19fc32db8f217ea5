import { errorClass } from '@ostrom/protocol'
import type { Ledger, StorageDealLedger } from '../index.ts'

/** A caller needs storage deals, but the ledger's chain has none. */
export class StorageDealsUnsupportedError extends errorClass('StorageDealsUnsupportedError', {
  code: 'storage-deals-unsupported',
  retry: 'never',
  summary: 'This chain has no storage deals.',
  details: ({ chain }: { chain: string }) => [
    `Chain: ${chain}.`,
    'Use a chain whose contracts include storage deals, such as an EVM chain.',
  ],
}) {}

/**
 * Returns the storage deals of a ledger. @throws {StorageDealsUnsupportedError} Its chain has none.
 */
export function requireStorageDeals({ storageDeals, id }: Ledger): StorageDealLedger {
  if (!storageDeals) throw new StorageDealsUnsupportedError({ chain: id })
  return storageDeals
}
