import type { Hash } from '@ostrom/protocol'
import type { AuditHold } from '../../court/audit-hold.ts'
import { GENERAL_DOMAIN } from '../../court/court.ts'
import { check } from '../../errors.ts'
import { courtRecordOf } from '../chain/court-records.ts'
import type { AuditHoldRecord } from '../chain/court-state.ts'
import type { MemoryState, TransactionContext } from '../chain/state.ts'
import { payState } from '../money/escrow.ts'
import { CASE_MAX_SECONDS } from '../money/stakes.ts'
import { endCase, openCase } from './court.ts'
import { attachPay, resolveHeldPay } from './pay-holds.ts'

/** Seconds before a case's time limit from which pay of an unendorsed answer can be returned. */
const RETURN_SECONDS = 86_400n

/**
 * Requests an audit of the answer. Only the request's client may call it, before a provider locks
 * the request.
 *
 * @throws {LedgerError} `request-not-open`, `account-mismatch`.
 */
export function requestAudit({ state, sender, emit }: TransactionContext, requestId: Hash): void {
  const request = state.requests.get(requestId)
  const status = request?.status ?? 'none'
  check(request && status === 'open', 'request-not-open', { request: requestId, status })
  const { client } = request.terms
  check(sender === client, 'account-mismatch', { sender, needed: client })
  state.auditRequests.set(requestId, true)
  emit({ kind: 'audit-requested', requestId, client })
}

/**
 * Puts the claimed pay of a request on hold if its client requested an audit. Any account may call
 * it.
 *
 * @throws {LedgerError} `request-not-on-hold`, `audit-hold-endorsed`, `pay-not-maturing`.
 */
export function hold(context: TransactionContext, requestId: Hash): void {
  const { state, nowSeconds: openedAtSeconds } = context
  check(state.auditRequests.get(requestId), 'request-not-on-hold', {
    request: requestId,
    status: 'not-requested',
  })
  const endorsed = state.endorsed.get(requestId) === true
  check(!endorsed, 'audit-hold-endorsed', { request: requestId, endorsed })
  const again = state.auditHolds.get(requestId)
  check(!again, 'request-not-on-hold', { request: requestId, status: 'held before' })
  const { terms, lock, claim } = state.requests.get(requestId) ?? {}
  check(terms && lock && claim, 'pay-not-maturing', { subject: requestId, status: 'open' })
  const { provider } = lock
  const caseId = openCase(context, {
    module: 'audit-holds',
    kind: 'audit',
    jury: false,
    returnsFrom: 'minor',
    domain: GENERAL_DOMAIN,
    subject: requestId,
    opener: terms.client,
    respondent: provider,
  })
  state.auditHolds.set(requestId, { provider, openedAtSeconds, caseId, ended: false })
  context.emit({ kind: 'audit-hold-placed', requestId, provider })
  attachPay(context, caseId, requestId)
  const status = payState(state, requestId)?.status
  check(status === 'held', 'pay-not-maturing', { subject: requestId, status: status ?? 'open' })
}

/** Releases the held pay of an endorsed answer to its provider. Any account may call it. */
export function release(context: TransactionContext, requestId: Hash): void {
  const endorsed = context.state.endorsed.get(requestId) === true
  check(endorsed, 'audit-hold-not-endorsed', { request: requestId, endorsed })
  end(context, requestId, 'no')
}

/**
 * Returns held pay to the client. If the provider withheld the answer or is excluded, this is
 * possible at once. Otherwise the return is possible in the last `RETURN_SECONDS` before the time
 * limit of the case, and later. Pay of an endorsed answer is never returned.
 */
export function returnToClient(context: TransactionContext, requestId: Hash): void {
  const { state, nowSeconds } = context
  const endorsed = state.endorsed.get(requestId) === true
  check(!endorsed, 'audit-hold-endorsed', { request: requestId, endorsed })
  if (state.subjectsWithWithholding.get(requestId) !== true) {
    const { provider, openedAtSeconds } = heldOf(state, requestId)
    const from = openedAtSeconds + CASE_MAX_SECONDS - RETURN_SECONDS
    const { excluded } = courtRecordOf(state, provider)
    check(excluded || nowSeconds >= from, 'refund-too-early', { from, nowSeconds })
  }
  end(context, requestId, 'minor')
}

/** @throws {LedgerError} `request-not-on-hold`. */
function heldOf(state: MemoryState, requestId: Hash): AuditHoldRecord {
  const record = state.auditHolds.get(requestId)
  check(record && !record.ended, 'request-not-on-hold', { request: requestId, status: 'not held' })
  return record
}

function end(context: TransactionContext, requestId: Hash, ruling: 'no' | 'minor'): void {
  const { state } = context
  const record = heldOf(state, requestId)
  const { caseId } = record
  state.auditHolds.set(requestId, { ...record, ended: true })
  context.emit({ kind: 'audit-hold-ended', requestId, endorsed: ruling === 'no' })
  endCase(context, caseId, ruling)
  resolveHeldPay(context, { caseId, subject: requestId })
}

/** Returns the audit hold of a request; `undefined` if its client asked for no audit. */
export function view(state: MemoryState, requestId: Hash): AuditHold | undefined {
  if (!state.auditRequests.get(requestId)) return undefined
  const record = state.auditHolds.get(requestId)
  if (!record) return { status: 'requested' }
  const { provider, openedAtSeconds, ended } = record
  const returnFromSeconds = openedAtSeconds + CASE_MAX_SECONDS - RETURN_SECONDS
  return ended ? { status: 'ended', provider } : { status: 'held', provider, returnFromSeconds }
}
