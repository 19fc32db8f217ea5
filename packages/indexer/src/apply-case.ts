import type { LedgerEvent } from '@ostrom/ledger'
import type { Database } from './database.ts'

/** Brings the table of the court's cases up to one more event. */
export function applyCase(database: Database, event: LedgerEvent): void {
  const about = aboutOf(event)
  if (about) return set(database, about.caseId, { about: about.about })
  switch (event.kind) {
    case 'case-opened': {
      const { caseId, opener, respondent = null, domain, subject, atSeconds } = event
      const sql = `INSERT OR REPLACE INTO cases
        (id, about, status, ruling, stage, opener, respondent, domain, subject, openedAtSeconds)
        VALUES (?, 'other', 'waiting', 'undecided', 'first', ?, ?, ?, ?, ?)`
      const words = [opener, respondent, domain, subject, Number(atSeconds)]
      return database.run(sql, Number(caseId), ...words)
    }
    case 'jury-seated':
      return set(database, event.caseId, { status: 'voting' })
    case 'jury-failed':
      return set(database, event.caseId, { status: 'waiting' })
    case 'case-ruled': {
      const { caseId, ruling, stage, appealUntilSeconds } = event
      const until = Number(appealUntilSeconds)
      return set(database, caseId, { status: 'ruled', ruling, stage, appealUntilSeconds: until })
    }
    case 'case-appealed':
      return set(database, event.caseId, {
        ...{ status: 'waiting', stage: event.stage, appealUntilSeconds: null },
      })
    case 'case-ended': {
      const { caseId, ruling, slashed, atSeconds } = event
      return set(database, caseId, {
        ...{ status: 'final', ruling, slashed: `${slashed}`, endedAtSeconds: Number(atSeconds) },
        appealUntilSeconds: null,
      })
    }
  }
}

/** What a case is about, as the module says that opened it. */
function aboutOf(event: LedgerEvent) {
  switch (event.kind) {
    case 'accused':
      return { caseId: event.caseId, about: 'accusation' }
    case 'offence-proven':
      return { caseId: event.caseId, about: 'offence' }
    case 'dataset-challenged':
      return { caseId: event.caseId, about: 'dataset' }
    case 'model-reported':
      return { caseId: event.caseId, about: event.question }
    default:
      return undefined
  }
}

function set(
  database: Database,
  caseId: bigint,
  changes: Readonly<Record<string, string | number | null>>,
): void {
  const names = Object.keys(changes).map((name) => `${name} = ?`)
  const sql = `UPDATE cases SET ${names.join(', ')} WHERE id = ?`
  database.run(sql, ...Object.values(changes), Number(caseId))
}
