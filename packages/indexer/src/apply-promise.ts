import type { LedgerEvent, PromiseStatus } from '@ostrom/ledger'
import type { Database } from './database.ts'
import { toJson } from './json.ts'
import { placeOf } from './place.ts'
import { put } from './rows.ts'

/** Brings the table of promises to keep contents up to one more event. */
export function applyPromise(database: Database, event: LedgerEvent): void {
  switch (event.kind) {
    case 'promise-offered': {
      const { promiseId, cid, client, terms } = event
      put(database, 'promises', {
        id: promiseId.toString(),
        cid,
        client,
        status: 'offered',
        terms: toJson(terms),
        place: placeOf(event),
      })
      return
    }
    case 'promise-taken': {
      const sql = "UPDATE promises SET status = 'taken', keeper = ?, firstEpoch = ? WHERE id = ?"
      const { keeper, firstEpoch, promiseId } = event
      database.run(sql, keeper, Number(firstEpoch), promiseId.toString())
      return
    }
    case 'promise-withdrawn':
    case 'promise-missed':
    case 'promise-kept': {
      const status = event.kind.slice('promise-'.length) as PromiseStatus
      const sql = 'UPDATE promises SET status = ? WHERE id = ?'
      database.run(sql, status, event.promiseId.toString())
    }
  }
}
