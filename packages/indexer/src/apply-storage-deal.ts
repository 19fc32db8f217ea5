import type { LedgerEvent, StorageDealStatus } from '@ostrom/ledger'
import type { Database } from './database.ts'
import { sequenceOf } from './event-sequence.ts'
import { toJson } from './json.ts'
import { put } from './rows.ts'

/** Status of a deal after the event that ends it. */
const finalStatuses = {
  'deal-cancelled': 'cancelled',
  'deal-defaulted': 'defaulted',
  'deal-completed': 'completed',
} as const satisfies Readonly<Record<string, StorageDealStatus>>

/** Applies one event to the table of storage deals. */
export function applyStorageDeal(database: Database, event: LedgerEvent): void {
  switch (event.kind) {
    case 'deal-proposed': {
      const { dealId, cid, client, terms } = event
      put(database, 'storageDeals', {
        id: dealId.toString(),
        cid,
        client,
        status: 'proposed',
        terms: toJson(terms),
        sequence: sequenceOf(event),
      })
      return
    }
    case 'deal-accepted': {
      const sql = `UPDATE storageDeals SET status = ?, storageProvider = ?, firstEpoch = ?
        WHERE id = ?`
      const status: StorageDealStatus = 'active'
      const { storageProvider, firstEpoch, dealId } = event
      database.run(sql, status, storageProvider, Number(firstEpoch), dealId.toString())
      return
    }
    case 'deal-cancelled':
    case 'deal-defaulted':
    case 'deal-completed': {
      const status = finalStatuses[event.kind]
      const sql = 'UPDATE storageDeals SET status = ? WHERE id = ?'
      database.run(sql, status, event.dealId.toString())
    }
  }
}
