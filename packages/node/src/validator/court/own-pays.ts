import { type AuditLedger, isLedgerError, type LedgerEvent } from '@ostrom/ledger'
import { type AccountId, type Hash, type Log, Schema } from '@ostrom/protocol'
import type { StateStore } from '@ostrom/state'
import { createRoundRobin } from '../../round-robin.ts'
import { tryLogged } from '../../try-logged.ts'
import { CASE_PAYS_PER_STEP_MAX, OWN_PAY_RETRY_SECONDS, OWN_PAY_SECONDS } from '../limits.ts'
import { createRecordStore, deleteChange, putChange } from '../records/record-store.ts'

// Resolves the pay that cases without a jury hold. Such cases have no docket. The case of a data
// challenge is final at once, but the session whose answer was withheld may still be open then. So
// the node of the case's opener resolves the pay later. No other validator's node does it.

export type OwnPaysOptions = {
  readonly audits: Pick<AuditLedger, 'courtCase' | 'resolveHeldPay'>
  /** Accounts of this node. The node resolves the pay of cases that these accounts opened. */
  readonly own: ReadonlySet<AccountId>
  readonly state: StateStore
  readonly log: Log
}

/** Resolves the pay of own cases without a jury as soon as the chain allows it. */
export type OwnPays = {
  /** Records pay that one of the node's cases names. Repeated events have no effect. */
  onEvent(event: LedgerEvent): Promise<void>
  /**
   * Tries to resolve up to `CASE_PAYS_PER_STEP_MAX` payments, in turn, each at most once an hour.
   */
  step(nowSeconds: bigint): Promise<void>
}

type OwnPay = {
  readonly caseId: bigint
  readonly subject: Hash
  readonly attachedAtSeconds: bigint
  readonly triedAtSeconds: bigint
}

const paySchema: Schema.Schema<OwnPay> = Schema.object({
  caseId: Schema.unsigned(64),
  subject: Schema.hash,
  attachedAtSeconds: Schema.unsigned(64),
  triedAtSeconds: Schema.unsigned(64),
})

const PAYS = 'validator/own-pay/'

const keyOf = ({ caseId, subject }: Pick<OwnPay, 'caseId' | 'subject'>) =>
  `${PAYS}${caseId}/${subject}`

/** Creates the service that resolves pay of cases of its own accounts. */
export function createOwnPays({ audits, own, state, log }: OwnPaysOptions): OwnPays {
  const { valuesOf } = createRecordStore(state)
  const rota = createRoundRobin<OwnPay>(CASE_PAYS_PER_STEP_MAX, keyOf)

  /** Returns true if nothing is left to do. */
  async function resolve({ caseId, subject }: OwnPay): Promise<boolean> {
    const known = await audits.courtCase(caseId)
    // A case with a jury has a docket; a missing case was removed by a reorganisation.
    if (!known || known.hasJury) return true
    if (known.status !== 'final') return false
    try {
      await audits.resolveHeldPay({ caseId, subject })
      log('pay-released', { case: caseId, subject })
      return true
    } catch (error) {
      // The conclusion of the data challenge, or another account, has already resolved the pay.
      if (isLedgerError(error, 'pay-not-attached')) return true
      // The session is still open, or other running cases against the provider use weight of the
      // domain that this pay needs. These cases may free the weight when they end.
      const isEarly =
        isLedgerError(error, 'pay-not-maturing') || isLedgerError(error, 'pay-awaits-cases')
      if (!isEarly) throw error
      return false
    }
  }

  const opened = new Set<bigint>()
  return {
    async onEvent(event) {
      // The transaction that opens a case also attaches its pay, so this set is never stored.
      if (event.kind === 'case-opened' && own.has(event.opener)) opened.add(event.caseId)
      if (event.kind === 'case-ended') opened.delete(event.caseId)
      if (event.kind !== 'pay-attached' || !opened.has(event.caseId)) return
      const { caseId, subject, atSeconds: attachedAtSeconds } = event
      const pay: OwnPay = { caseId, subject, attachedAtSeconds, triedAtSeconds: 0n }
      if (!(await state.get(keyOf(pay)))) await state.commit([putChange(keyOf(pay), pay)])
    },
    async step(nowSeconds) {
      const due = (await valuesOf(PAYS, paySchema)).filter(
        ({ triedAtSeconds }) => nowSeconds >= triedAtSeconds + OWN_PAY_RETRY_SECONDS,
      )
      for (const pay of rota(due)) {
        const what = { case: pay.caseId, subject: pay.subject }
        await tryLogged({ log, failed: 'own-pay-failed', what }, async () => {
          const isOver = nowSeconds >= pay.attachedAtSeconds + OWN_PAY_SECONDS
          const change =
            (await resolve(pay)) || isOver
              ? deleteChange(keyOf(pay))
              : putChange(keyOf(pay), { ...pay, triedAtSeconds: nowSeconds })
          await state.commit([change])
        })
      }
    },
  }
}
