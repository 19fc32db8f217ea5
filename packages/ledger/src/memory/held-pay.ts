import type { Hash } from '@ostrom/protocol'
import { GENERAL_DOMAIN } from '../court.ts'
import { check } from '../errors.ts'
import type { HeldPay } from '../held-pay.ts'
import { endCase, openCase } from './court.ts'
import { endPay, namePay } from './court-pay.ts'
import { courtRecordOf } from './court-records.ts'
import type { HoldRecord } from './court-state.ts'
import { payState } from './escrow.ts'
import { CASE_MAX_SECONDS } from './stakes.ts'
import type { Context, State } from './state.ts'

/** So long before `CASE_MAX_SECONDS` are over pay that nobody endorsed can be returned. */
const RETURN_SECONDS = 86_400n

/**
 * Asks that an answer is audited, by the request's client, before a provider took it.
 *
 * @throws {LedgerError} `request-not-open`, `account-mismatch`.
 */
export function ask({ state, sender, emit }: Context, requestId: Hash): void {
  const known = state.requests.get(requestId)
  const status = known?.status ?? 'none'
  check(known && status === 'open', 'request-not-open', { request: requestId, status })
  const { client } = known.terms
  check(sender === client, 'account-mismatch', { sender, needed: client })
  state.audited.set(requestId, true)
  emit({ kind: 'audit-asked', requestId, client })
}

/**
 * Holds what was claimed, by anybody.
 *
 * @throws {LedgerError} `request-not-held`, `held-not-refused`, `pay-not-maturing`.
 */
export function hold(context: Context, requestId: Hash): void {
  const { state, nowSeconds: openedAtSeconds } = context
  check(state.audited.get(requestId), 'request-not-held', { request: requestId, status: 'unasked' })
  const endorsed = state.endorsed.get(requestId) === true
  check(!endorsed, 'held-not-refused', { request: requestId, endorsed })
  const again = state.auditHolds.get(requestId)
  check(!again, 'request-not-held', { request: requestId, status: 'held before' })
  const { terms, lock, claim } = state.requests.get(requestId) ?? {}
  check(terms && lock && claim, 'pay-not-maturing', { subject: requestId, status: 'open' })
  const { provider } = lock
  const caseId = openCase(context, {
    module: 'held-pay',
    kind: 'audit',
    jury: false,
    returnsFrom: 'minor',
    domain: GENERAL_DOMAIN,
    subject: requestId,
    opener: terms.client,
    respondent: provider,
  })
  state.auditHolds.set(requestId, { provider, openedAtSeconds, caseId, ended: false })
  context.emit({ kind: 'audit-held', requestId, provider })
  namePay(context, caseId, requestId)
  const status = payState(state, requestId)?.status
  check(status === 'held', 'pay-not-maturing', { subject: requestId, status: status ?? 'open' })
}

/** Lets go of what was endorsed. By anybody. */
export function release(context: Context, requestId: Hash): void {
  const endorsed = context.state.endorsed.get(requestId) === true
  check(endorsed, 'held-refused', { request: requestId, endorsed })
  end(context, requestId, 'no')
}

/**
 * Returns what nobody endorsed in time, what was withheld, and what an excluded provider is owed.
 */
export function giveBack(context: Context, requestId: Hash): void {
  const { state, nowSeconds } = context
  if (state.withheldIn.get(requestId) !== true) {
    const endorsed = state.endorsed.get(requestId) === true
    check(!endorsed, 'held-not-refused', { request: requestId, endorsed })
    const { provider, openedAtSeconds } = heldOf(state, requestId)
    const from = openedAtSeconds + CASE_MAX_SECONDS - RETURN_SECONDS
    const { excluded } = courtRecordOf(state, provider)
    check(excluded || nowSeconds >= from, 'refund-too-early', { from, nowSeconds })
  }
  end(context, requestId, 'minor')
}

/** @throws {LedgerError} `request-not-held`. */
function heldOf(state: State, requestId: Hash): HoldRecord {
  const known = state.auditHolds.get(requestId)
  check(known && !known.ended, 'request-not-held', { request: requestId, status: 'not held' })
  return known
}

function end(context: Context, requestId: Hash, ruling: 'no' | 'minor'): void {
  const { state } = context
  const known = heldOf(state, requestId)
  const { caseId } = known
  state.auditHolds.set(requestId, { ...known, ended: true })
  context.emit({ kind: 'audit-ended', requestId, endorsed: ruling === 'no' })
  endCase(context, caseId, ruling)
  endPay(context, { caseId, subject: requestId })
}

export function view(state: State, requestId: Hash): HeldPay | undefined {
  if (!state.audited.get(requestId)) return undefined
  const known = state.auditHolds.get(requestId)
  if (!known) return { status: 'asked' }
  const { provider, openedAtSeconds, ended } = known
  const returnFromSeconds = openedAtSeconds + CASE_MAX_SECONDS - RETURN_SECONDS
  return ended ? { status: 'ended', provider } : { status: 'held', provider, returnFromSeconds }
}
