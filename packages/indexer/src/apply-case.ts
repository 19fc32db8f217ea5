import { type LedgerEvent, WEIGHT_WINDOW_SECONDS } from '@ostrom/ledger'
import type { Database } from './database.ts'
import { sortable } from './json.ts'
import { put } from './rows.ts'

/**
 * Deletes the weights that an account enlisted in a domain of the court and replaced before a given
 * second; no query reads them any more. An enlisted weight is an account's weight in the draw of
 * jurors.
 */
const DELETE_OLD_WEIGHTS = `DELETE FROM enlistments WHERE domain = ? AND account = ?
  AND fromSeconds < (SELECT max(fromSeconds) FROM enlistments
    WHERE domain = ? AND account = ? AND fromSeconds <= ?)`

/** Applies one event to the tables of cases and enlisted weights. */
export function applyCase(database: Database, event: LedgerEvent): void {
  if (event.kind === 'weight-enlisted') {
    const { domain, account, weight, atSeconds } = event
    const fromSeconds = Number(atSeconds + 1n)
    put(database, 'enlistments', { domain, account, fromSeconds, weight: sortable(weight) })
    const since = Number(atSeconds - WEIGHT_WINDOW_SECONDS)
    database.run(DELETE_OLD_WEIGHTS, domain, account, domain, account, since)
    return
  }
  if (event.kind === 'case-opened') {
    const { caseId, opener, respondent = null, domain, subject, atSeconds } = event
    const sql = `INSERT OR REPLACE INTO cases
      (id, kind, status, ruling, stage, opener, respondent, domain, subject, openedAtSeconds)
      VALUES (?, 'other', 'waiting', 'undecided', 'first', ?, ?, ?, ?, ?)`
    const words = [opener, respondent, domain, subject, Number(atSeconds)]
    database.run(sql, Number(caseId), ...words)
    return
  }
  const changes = caseChanges(event)
  if (!changes || !('caseId' in event)) return
  const names = Object.keys(changes).map((name) => `${name} = ?`)
  const sql = `UPDATE cases SET ${names.join(', ')} WHERE id = ?`
  database.run(sql, ...Object.values(changes), Number(event.caseId))
}

/**
 * Returns the columns of the table of cases that an event changes, with their new values;
 * `undefined` if it changes none.
 */
function caseChanges(
  event: LedgerEvent,
): Readonly<Record<string, string | number | null>> | undefined {
  switch (event.kind) {
    // Besides `case-opened`, the contract that opens a case emits an event that tells its kind.
    case 'provider-accused':
      return { kind: 'accusation' }
    case 'fraud-proven':
      return { kind: 'fraud-proof' }
    case 'dataset-disputed':
      return { kind: 'dataset' }
    case 'model-reported':
      return { kind: event.question }
    case 'jury-seated':
      return { status: 'voting' }
    case 'jury-failed':
      return { status: 'waiting' }
    case 'case-ruled': {
      const { ruling, stage, appealUntilSeconds } = event
      return { status: 'ruled', ruling, stage, appealUntilSeconds: Number(appealUntilSeconds) }
    }
    case 'case-appealed':
      return { status: 'waiting', stage: event.stage, appealUntilSeconds: null }
    case 'case-ended': {
      const { ruling, slashed, atSeconds } = event
      const end = { status: 'final', ruling, slashed: `${slashed}`, appealUntilSeconds: null }
      return { ...end, endedAtSeconds: Number(atSeconds) }
    }
    default:
      return undefined
  }
}
