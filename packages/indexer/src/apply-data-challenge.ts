import type { LedgerEvent } from '@ostrom/ledger'
import type { Database } from './database.ts'

/** Applies one event to the table of data challenges. */
export function applyDataChallenge(database: Database, event: LedgerEvent): void {
  switch (event.kind) {
    case 'transcript-challenged': {
      const sql = 'INSERT OR REPLACE INTO dataChallenges (id, subject, answer) VALUES (?, ?, ?)'
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

function setConsentMissing(database: Database, id: bigint, consentMissing: 0 | 1): void {
  const sql = 'UPDATE dataChallenges SET consentMissing = ? WHERE id = ?'
  database.run(sql, consentMissing, Number(id))
}
