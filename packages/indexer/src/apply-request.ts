import {
  type LedgerEvent,
  type RequestState,
  withAnswer,
  withoutAnswer,
  withoutLock,
} from '@ostrom/ledger'
import type { Hash } from '@ostrom/protocol'
import { collectAtOnce, insertSettlement, startMaturation } from './apply-pay.ts'
import type { Database } from './database.ts'
import { sequenceOf } from './event-sequence.ts'
import { fromJson, sortable, toJson } from './json.ts'
import { put } from './rows.ts'

/** Fields that are added to a request when a provider locks it, that is, commits to answer it. */
type Lock = Required<Omit<RequestState, 'id' | 'terms' | 'paid' | 'pay' | 'answers' | 'isFinal'>>

/** Applies one event to the table of requests. */
export function applyRequest(database: Database, event: LedgerEvent): void {
  switch (event.kind) {
    case 'request-opened': {
      const { requestId: id, terms, input } = event
      const state: RequestState = { id, status: 'open', terms, paid: 0n }
      put(database, 'requests', {
        id,
        client: terms.client,
        version: terms.modelVersion,
        status: 'open',
        deadlineSeconds: Number(terms.deadlineSeconds),
        request: toJson(state),
        input: input ?? null,
        sequence: sequenceOf(event),
        asset: terms.asset,
        amountAtRisk: sortable(terms.costMax),
        bond: sortable(0n),
      })
      return
    }
    case 'request-locked': {
      const { requestId, provider, offerHash, prices, addresses, bond } = event
      const lock: Lock = {
        status: 'locked',
        provider,
        offerHash,
        prices,
        addresses,
        bond,
        lockedAtSeconds: event.atSeconds,
      }
      saveRequest(database, requestId, (request) => ({ ...request, ...lock }))
      const sql = 'UPDATE requests SET offerHash = ? WHERE id = ?'
      database.run(sql, offerHash, requestId)
      return
    }
    case 'request-released':
    case 'request-lock-expired':
      saveRequest(database, event.requestId, withoutLock)
      return
    case 'answer-posted': {
      const { requestId, provider, sha256, atSeconds: postedAtSeconds } = event
      // A posted answer is stored here only if its request demands an audit, after which it is
      // paid. Any other answer is paid in the transaction that posts it, and the event
      // `request-claimed` reports this payment.
      saveRequest(database, requestId, (request) =>
        request.terms.onchain?.proof === 'audited'
          ? withAnswer(request, { provider, sha256, postedAtSeconds })
          : request,
      )
      return
    }
    case 'answer-failed':
      saveRequest(database, event.requestId, (request) => withoutAnswer(request, event.provider))
      return
    case 'request-claimed':
      claim(database, event)
      return
    case 'request-refunded': {
      const status = event.reason === 'cancelled' ? 'cancelled' : 'refunded'
      saveRequest(database, event.requestId, (request) => ({ ...request, status, paid: 0n }))
      setEnd(database, event)
      return
    }
    case 'audit-requested':
      database.run('UPDATE requests SET audited = 1 WHERE id = ?', event.requestId)
      return
    case 'audit-hold-ended':
      database.run('UPDATE requests SET audited = 2 WHERE id = ?', event.requestId)
  }
}

function claim(database: Database, event: Extract<LedgerEvent, { kind: 'request-claimed' }>): void {
  const { requestId: id, paid, provider, receiptsRoot } = event
  const state = saveRequest(database, id, ({ answers = [], ...request }) => {
    // Another provider may have locked the request after the paid answer was posted.
    const { offerHash, prices } = answers.find((one) => one.provider === provider) ?? {}
    const offered = { ...(offerHash && { offerHash }), ...(prices && { prices }) }
    return { ...request, ...offered, status: 'claimed', provider, paid }
  })
  if (!state) return
  setEnd(database, event)
  const { client, asset, modelVersion: version } = state.terms
  insertSettlement(database, event, {
    subject: id,
    subjectKind: 'request',
    client,
    provider,
    asset,
    version,
    amount: paid,
    answers: 1,
    receiptsRoot,
  })
  const { payout } = event
  if (payout) {
    collectAtOnce(database, event, { subject: id, provider, ...payout })
    return
  }
  const { offerHash } = state
  startMaturation(database, event, { table: 'requests', id, owed: paid, offerHash })
}

function setEnd(
  database: Database,
  { requestId, atSeconds }: Extract<LedgerEvent, { kind: 'request-claimed' | 'request-refunded' }>,
): void {
  const sql = 'UPDATE requests SET endedAtSeconds = ? WHERE id = ?'
  database.run(sql, Number(atSeconds), requestId)
}

function saveRequest(
  database: Database,
  id: Hash,
  change: (request: RequestState) => RequestState,
): RequestState | undefined {
  const row = database.one<{ request: string }>('SELECT request FROM requests WHERE id = ?', id)
  if (!row) return undefined
  const next = change(fromJson<RequestState>(row.request))
  const sql = `UPDATE requests SET status = ?, provider = ?, lockedAtSeconds = ?, paid = ?,
    request = ?, amountAtRisk = ?, bond = ?, answeredAtSeconds = ? WHERE id = ?`
  const locked = next.lockedAtSeconds === undefined ? null : Number(next.lockedAtSeconds)
  // The list `answers` is in the order in which the answers were posted.
  const first = next.answers?.[0]?.postedAtSeconds
  const answered = first === undefined ? null : Number(first)
  const { status, provider = null, paid, bond = 0n } = next
  const money = [status === 'claimed' ? paid : next.terms.costMax, bond].map(sortable)
  database.run(sql, status, provider, locked, paid.toString(), toJson(next), ...money, answered, id)
  return next
}
