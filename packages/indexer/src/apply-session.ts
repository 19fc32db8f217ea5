import type { LedgerEvent } from '@ostrom/ledger'
import { insertSettlement, startMaturation } from './apply-pay.ts'
import type { Database } from './database.ts'
import { sequenceOf } from './event-sequence.ts'
import { sortable } from './json.ts'
import { put } from './rows.ts'

type SessionProjection = {
  readonly client: string
  readonly provider: string
  readonly asset: string
  readonly offerHash: string
  readonly cap: string
  readonly settled: string
  readonly count: number
}

/** Applies one event to the table of sessions. */
export function applySession(database: Database, event: LedgerEvent): void {
  switch (event.kind) {
    case 'session-opened': {
      const { sessionId, client, signer, provider, asset, offerHash, cap } = event
      put(database, 'sessions', {
        id: sessionId,
        client,
        signer,
        provider,
        asset,
        offerHash,
        status: 'open',
        cap: cap.toString(),
        deadlineSeconds: Number(event.expiresAtSeconds),
        openedAtSeconds: Number(event.atSeconds),
        sequence: sequenceOf(event),
        amountAtRisk: sortable(cap),
      })
      return
    }
    case 'session-cap-raised': {
      const sql = 'UPDATE sessions SET cap = ?, amountAtRisk = ? WHERE id = ?'
      const { sessionId: id, cap } = event
      const { settled = '0' } = rowOf(database, id) ?? {}
      database.run(sql, cap.toString(), sortable(cap - BigInt(settled)), id)
      return
    }
    case 'session-settled':
      settle(database, event)
      return
    case 'session-close-requested': {
      const sql = 'UPDATE sessions SET deadlineSeconds = ? WHERE id = ?'
      database.run(sql, Number(event.deadlineSeconds), event.sessionId)
      return
    }
    case 'session-closed': {
      const { sessionId: id, total, refunded, atSeconds } = event
      const sql = `UPDATE sessions SET status = 'closed', refunded = ?, closedAtSeconds = ?
        WHERE id = ?`
      database.run(sql, refunded.toString(), Number(atSeconds), id)
      const { offerHash } = rowOf(database, id) ?? {}
      startMaturation(database, event, { table: 'sessions', id, owed: total, offerHash })
    }
  }
}

const rowOf = (database: Database, id: string): SessionProjection | undefined =>
  database.one<SessionProjection>('SELECT * FROM sessions WHERE id = ?', id)

function settle(
  database: Database,
  event: Extract<LedgerEvent, { kind: 'session-settled' }>,
): void {
  const { sessionId, total, count, receiptsRoot } = event
  const session = rowOf(database, sessionId)
  if (!session) return
  const sql = `UPDATE sessions SET settled = ?, amountAtRisk = ?, count = ?, receiptsRoot = ?
    WHERE id = ?`
  const left = sortable(BigInt(session.cap) - total)
  database.run(sql, total.toString(), left, Number(count), receiptsRoot, sessionId)
  const offer = database.one<{ version: string }>(
    'SELECT version FROM offers WHERE offerHash = ?',
    session.offerHash,
  )
  insertSettlement(database, event, {
    subject: sessionId,
    subjectKind: 'session',
    client: session.client,
    provider: session.provider,
    asset: session.asset,
    version: offer?.version,
    receiptsRoot,
    amount: total - BigInt(session.settled),
    answers: Number(count) - session.count,
  })
}
