import type { Hash } from '@ostrom/protocol'
import { rulings } from '../../court/court.ts'
import { check } from '../../errors.ts'
import type { CaseRecord } from '../chain/court-state.ts'
import type { MemoryState, TransactionContext } from '../chain/state.ts'
import { hold, payState, release, returnPay, stakeForUp } from '../money/escrow.ts'
import { countReturned, running } from './court.ts'

/** Names the pay of a session or request in a case, and holds it: now, or once it is there. */
export function attachPay(context: TransactionContext, caseId: bigint, subject: Hash): void {
  const courtCase = running(context, caseId)
  if (courtCase.pays.some((pay) => pay.subject === subject)) return
  context.emit({ kind: 'pay-attached', caseId, subject })
  const isHeld = tryHold(context, subject)
  const pays = [...courtCase.pays, { subject, held: isHeld }]
  context.state.cases.set(String(caseId), { ...courtCase, pays })
}

/** Holds pay that matures, and counts that a case more holds it. False where there is none. */
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

/** Holds the pay of a named session that was open when it was named. By anybody. */
export function holdPay(context: TransactionContext, payKey: CasePayKey): void {
  const courtCase = running(context, payKey.caseId)
  const pay = requireAttached(courtCase, payKey)
  if (pay.held) return
  const isHeld = tryHold(context, payKey.subject)
  const pays = courtCase.pays.map((one) => (one === pay ? { ...one, held: isHeld } : one))
  context.state.cases.set(String(courtCase.id), { ...courtCase, pays })
}

/** Stake that pay which has ended needs. */
function stakeBehind({ pays }: MemoryState, subject: Hash): bigint {
  const pay = pays.get(subject)
  return pay ? stakeForUp(pay.owed, pay.offer) : 0n
}

/**
 * After the end of a case: returns named pay where the ruling says so and its jurors weigh enough,
 * or lets go of it.
 */
export function resolveHeldPay(context: TransactionContext, payKey: CasePayKey): void {
  const { state, nowSeconds } = context
  const { caseId, subject } = payKey
  const courtCase = state.cases.get(String(caseId))
  check(courtCase?.isFinal, 'case-state-invalid', { case: caseId, stands: 'running' })
  const pay = requireAttached(courtCase, payKey)
  const { returnsFrom: from, ruling } = courtCase
  const ruled = from !== undefined && rulings.indexOf(ruling) >= rulings.indexOf(from)
  const stands = payState(state, subject)
  check(!ruled || stands, 'pay-not-maturing', { subject, status: 'open' })
  const due = stands?.status === 'maturing' || stands?.status === 'held'
  const returned = ruled && (!due || countReturned(state, courtCase, stakeBehind(state, subject)))
  const pays = courtCase.pays.filter((one) => one !== pay)
  state.cases.set(String(caseId), { ...courtCase, pays })
  const others = (state.payHolds.get(subject) ?? 0) - (pay.held ? 1 : 0)
  if (pay.held) state.payHolds.set(subject, others)
  if (returned) {
    if (stands?.status === 'maturing' && nowSeconds < stands.dueAtSeconds) hold(context, subject)
    if (payState(state, subject)?.status === 'held') returnPay(context, subject)
  } else if (pay.held && others === 0 && stands?.status === 'held') {
    release(context, subject)
  }
}
