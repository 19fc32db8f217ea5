import type { LedgerEvent, StorageDealStatus } from '@ostrom/ledger'
import type { Database } from './database.ts'
import { sequenceOf } from './event-sequence.ts'
import { toJson } from './json.ts'
import { put } from './rows.ts'

/** Status of a deal after the event that ends it. */
const finalStatuses = {
  'deal-cancelled': 'withdrawn',
  'deal-defaulted': 'missed',
  'deal-completed': 'kept',
} as const satisfies Readonly<Record<string, StorageDealStatus>>

/** Brings the table of promises to keep contents up to one more event. */
export function applyStorageDeal(database: Database, event: LedgerEvent): void {
  switch (event.kind) {
    case 'deal-proposed': {
      const { dealId, cid, client, terms } = event
      put(database, 'promises', {
        id: dealId.toString(),
        cid,
        client,
        status: 'offered',
        terms: toJson(terms),
        place: sequenceOf(event),
      })
      return
    }
    case 'deal-accepted': {
      const sql = "UPDATE promises SET status = 'taken', keeper = ?, firstEpoch = ? WHERE id = ?"
      const { storageProvider, firstEpoch, dealId } = event
      database.run(sql, storageProvider, Number(firstEpoch), dealId.toString())
      return
    }
    case 'deal-cancelled':
    case 'deal-defaulted':
    case 'deal-completed': {
      const status = finalStatuses[event.kind]
      const sql = 'UPDATE promises SET status = ? WHERE id = ?'
      database.run(sql, status, event.dealId.toString())
    }
  }
}
