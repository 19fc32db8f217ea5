import type { LedgerEvent, TicketTerms } from '@ostrom/ledger'
import type { AccountId, Hash } from '@ostrom/protocol'
import type { Database } from '../database.ts'
import { fromJson, type Json } from '../json.ts'
import { INDEX_PAGE_MAX } from '../limits.ts'

/** A key of an issuer, with the size of its anonymity set. */
export type TicketKeyRow = {
  readonly keyId: Hash
  readonly issuer: AccountId
  readonly terms: TicketTerms
  /** Tickets that were sold. */
  readonly sold: number
  /** Accounts that bought these tickets: a spent ticket may belong to any of them. */
  readonly buyers: number
  readonly isBroken: boolean
  readonly isSettled: boolean
}

/** Queries of tickets. */
export type TicketQueries = {
  /** Returns the ticket keys of all issuers, the last opened first. */
  readonly keys: () => readonly TicketKeyRow[]
}

type KeyOpened = Extract<LedgerEvent, { readonly kind: 'ticket-key-opened' }>
type CrowdRow = { readonly sold: number; readonly buyers: number }

/** Creates the queries of tickets of an index. */
export function createTicketQueries(database: Database): TicketQueries {
  const has = (kind: LedgerEvent['kind'], keyId: Hash): boolean => {
    const sql = `SELECT 1 FROM events WHERE kind = ? AND json_extract(event, '$.keyId') = ? LIMIT 1`
    return database.all(sql, kind, keyId).length > 0
  }
  return {
    keys() {
      const sql = `SELECT event FROM events WHERE kind = 'ticket-key-opened'
        ORDER BY block DESC, idx DESC LIMIT ?`
      const rows = database.all<{ readonly event: Json<KeyOpened> }>(sql, INDEX_PAGE_MAX)
      return rows.map(({ event }) => {
        const { keyId, issuer, terms } = fromJson<KeyOpened>(event)
        const crowd = `SELECT coalesce(sum(json_extract(event, '$.count')), 0) AS sold,
          count(DISTINCT json_extract(event, '$.buyer')) AS buyers
          FROM events WHERE kind = 'tickets-bought' AND json_extract(event, '$.keyId') = ?`
        const [{ sold, buyers } = { sold: 0, buyers: 0 }] = database.all<CrowdRow>(crowd, keyId)
        const isBroken = has('ticket-key-broken', keyId)
        const isSettled = has('ticket-key-settled', keyId)
        return { keyId, issuer, terms, sold, buyers, isBroken, isSettled }
      })
    },
  }
}
