import type { LedgerEvent } from '@ostrom/ledger'
import type { Database } from './database.ts'

/** Brings what is known of demands for transcripts up to one more event. */
export function applyDemand(database: Database, event: LedgerEvent): void {
  switch (event.kind) {
    case 'transcript-demanded': {
      const sql = 'INSERT OR REPLACE INTO demands (id, subject, answer) VALUES (?, ?, ?)'
      database.run(sql, Number(event.demandId), event.sessionId, Number(event.answer))
      return
    }
    case 'consent-denied':
      setDenied(database, event.demandId, 1)
      return
    case 'demand-reopened':
    case 'transcript-private':
      setDenied(database, event.demandId, 0)
  }
}

function setDenied(database: Database, id: bigint, denied: 0 | 1): void {
  database.run('UPDATE demands SET denied = ? WHERE id = ?', denied, Number(id))
}
