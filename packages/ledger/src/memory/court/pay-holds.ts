import type { Hash } from '@ostrom/protocol'
import { check } from '../../errors.ts'
import type { CaseRecord } from '../chain/court-state.ts'
import type { MemoryState, TransactionContext } from '../chain/state.ts'
import { hold, payState, release, returnPay, stakeForUp } from '../money/escrow.ts'
import { returnsPay, running } from './court.ts'
import { countPay, othersCount } from './returned-pay.ts'

/**
 * Names the pay of a session or request in a case. Holds the pay if it matures now; if the session
 * is still open, `holdPay` can hold its pay later.
 */
export function attachPay(context: TransactionContext, caseId: bigint, subject: Hash): void {
  const courtCase = running(context, caseId)
  if (courtCase.pays.some((pay) => pay.subject === subject)) return
  context.emit({ kind: 'pay-attached', caseId, subject })
  holdAttached(context, courtCase, { subject, held: false, counted: 0n })
}

/**
 * Holds named pay if it exists, and counts the stake that backs it. If the pay does not exist yet,
 * counts the stake behind its largest possible amount. If the pay is already due, paid or returned,
 * counts no stake.
 */
function holdAttached(
  context: TransactionContext,
  courtCase: CaseRecord,
  pay: CaseRecord['pays'][number],
): void {
  const { state } = context
  const { subject, counted: had } = pay
  const held = tryHold(context, subject)
  const isOpen = payState(state, subject) === undefined
  const needed = held || isOpen ? stakeBehind(state, subject) : 0n
  const { counted = had, budget } = countPay(state, courtCase, { had, needed }) ?? {}
  const others = courtCase.pays.filter((one) => one !== pay)
  const pays = [...others, { subject, held, counted }]
  state.cases.set(String(courtCase.id), { ...courtCase, pays, ...(budget && { budget }) })
}

/**
 * Holds pay for one more case, if the pay matures or another case holds it. Returns false for any
 * other pay.
 */
function tryHold(context: TransactionContext, subject: Hash): boolean {
  const { state, nowSeconds } = context
  const pay = payState(state, subject)
  const matures = pay?.status === 'maturing' && nowSeconds < pay.dueAtSeconds
  if (matures) hold(context, subject)
  else if (pay?.status !== 'held') return false
  state.payHolds.set(subject, (state.payHolds.get(subject) ?? 0) + 1)
  return true
}

type CasePayKey = { readonly caseId: bigint; readonly subject: Hash }

/** @throws {LedgerError} `pay-not-attached`. */
function requireAttached(
  courtCase: CaseRecord,
  { caseId, subject }: CasePayKey,
): CaseRecord['pays'][number] {
  const pay = courtCase.pays.find((one) => one.subject === subject)
  check(pay, 'pay-not-attached', { case: caseId, subject })
  return pay
}

/**
 * Holds the pay of a session that was still open when the case named it. Any account may call it.
 */
export function holdPay(context: TransactionContext, payKey: CasePayKey): void {
  const courtCase = running(context, payKey.caseId)
  const pay = requireAttached(courtCase, payKey)
  if (!pay.held) holdAttached(context, courtCase, pay)
}

/**
 * Returns the stake behind pay; before the end of a session, behind its largest possible amount.
 */
function stakeBehind({ pays, sessions }: MemoryState, subject: Hash): bigint {
  const pay = pays.get(subject)
  if (pay) return stakeForUp(pay.owed, pay.offer)
  const session = sessions.get(subject)
  return session ? stakeForUp(session.cap, session.offer) : 0n
}

/**
 * Resolves named pay after the end of a case. Returns the pay if the ruling says so and, in a case
 * with a jury, the jurors' weight covers the stake behind this pay and the stake already counted
 * for other pay. Otherwise releases the pay.
 *
 * @throws {LedgerError} `case-state-invalid`, `pay-not-attached`, `pay-not-maturing`,
 * `pay-awaits-cases`.
 */
export function resolveHeldPay(context: TransactionContext, payKey: CasePayKey): void {
  const { state, nowSeconds } = context
  const { caseId, subject } = payKey
  const courtCase = state.cases.get(String(caseId))
  check(courtCase?.isFinal, 'case-state-invalid', { case: caseId, stands: 'running' })
  const pay = requireAttached(courtCase, payKey)
  const ruled = returnsPay(courtCase, courtCase.ruling)
  const stands = payState(state, subject)
  check(!ruled || stands, 'pay-not-maturing', { subject, status: 'open' })
  const due = stands?.status === 'maturing' || stands?.status === 'held'
  const needed = due ? stakeBehind(state, subject) : 0n
  const counted = ruled ? countPay(state, courtCase, { had: pay.counted, needed }) : undefined
  const returned = ruled && (!counted || counted.counted === needed)
  const waits = ruled && !returned && othersCount(state, courtCase)
  check(!waits, 'pay-awaits-cases', { case: caseId, subject })
  // If the counted stake is insufficient, it is freed for pay that is resolved later.
  const freed = counted && !returned ? counted.counted : 0n
  const budget = counted && { ...counted.budget, spare: counted.budget.spare + freed }
  const pays = courtCase.pays.filter((one) => one !== pay)
  state.cases.set(String(caseId), { ...courtCase, pays, ...(budget && { budget }) })
  const others = (state.payHolds.get(subject) ?? 0) - (pay.held ? 1 : 0)
  if (pay.held) state.payHolds.set(subject, others)
  if (returned) {
    if (stands?.status === 'maturing' && nowSeconds < stands.dueAtSeconds) hold(context, subject)
    if (payState(state, subject)?.status === 'held') returnPay(context, subject)
  } else if (pay.held && others === 0 && stands?.status === 'held') {
    release(context, subject)
  }
}
