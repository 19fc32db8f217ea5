import type { LedgerEvent } from '@ostrom/ledger'
import type { Database } from './database.ts'

/** Brings what is known of demands for transcripts up to one more event. */
export function applyDataChallenge(database: Database, event: LedgerEvent): void {
  switch (event.kind) {
    case 'transcript-challenged': {
      const sql = 'INSERT OR REPLACE INTO demands (id, subject, answer) VALUES (?, ?, ?)'
      database.run(sql, Number(event.challengeId), event.sessionId, Number(event.answer))
      return
    }
    case 'consent-missing':
      setConsentMissing(database, event.challengeId, 1)
      return
    case 'challenge-reopened':
    case 'transcript-private':
      setConsentMissing(database, event.challengeId, 0)
  }
}

function setConsentMissing(database: Database, id: bigint, denied: 0 | 1): void {
  database.run('UPDATE demands SET denied = ? WHERE id = ?', denied, Number(id))
}
