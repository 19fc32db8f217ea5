import {
  type AuditLedger,
  type CourtCase,
  isLedgerError,
  type Ledger,
  type LedgerEvent,
} from '@ostrom/ledger'
import type { AccountId, Log } from '@ostrom/protocol'
import type { StateChange, StateStore } from '@ostrom/state'
import { tryLogged } from '../../try-logged.ts'
import { CASE_PAYS_RELEASED_MAX } from '../limits.ts'
import { type CaseRecords, createCaseRecords } from './case-records.ts'

export type CaseDefenceOptions = {
  readonly ledger: Ledger
  readonly audits: AuditLedger
  /** The respondent of the cases. */
  readonly provider: AccountId
  readonly state: StateStore
  /** True to appeal rulings against the provider. */
  readonly appeals: boolean
  readonly log: Log
}

/** Defends cases against this provider: docs/spec/verification.md, sections 9 and 10. */
export type CaseDefence = {
  /** Returns the state changes that an event causes. Repeated events change nothing. */
  onEvent(event: LedgerEvent): Promise<readonly StateChange[]>
  /**
   * Appeals rulings against the provider, finalizes cases, and releases the pay that ended cases
   * held.
   */
  step(): Promise<void>
  /** Returns true while a jury may request transcripts of an open case. */
  hasOpenCase(): Promise<boolean>
}

type CaseDefenceContext = CaseDefenceOptions & {
  readonly records: CaseRecords
  /** Cases against this provider since the start of the process. */
  readonly newCases: Set<bigint>
}

/**
 * Creates a provider's defence. An honest provider should appeal: an appeal costs at most a bond
 * and fees, and a larger jury does not convict an honest provider. All state except the list of
 * open cases is on chain, so a crash only delays the defence.
 *
 * Each case with a jury took a deposit from its opener. This bounds the number of such cases, so
 * one step processes all of them. Cases without a jury, such as audit holds, need no deposit and
 * end by the call that opened them; the first step deletes their records.
 */
export function createCaseDefence(options: CaseDefenceOptions): CaseDefence {
  const { provider, state, log } = options
  const records = createCaseRecords(state)
  const newCases = new Set<bigint>()
  const defending: CaseDefenceContext = { ...options, records, newCases }
  return {
    async onEvent(event) {
      if (event.kind === 'pay-attached') {
        const { caseId, subject } = event
        const isOurs = newCases.has(caseId) || (await records.has(caseId))
        return isOurs ? [records.payChange(caseId, subject)] : []
      }
      if (event.kind === 'case-ended' && event.respondent === provider && event.slashed > 0n) {
        const { caseId, ruling, slashed, burnt } = event
        log('stake-slashed', { case: caseId, ruling, slashed, burnt })
      }
      if (event.kind !== 'case-opened' || event.respondent !== provider) return []
      newCases.add(event.caseId)
      return [records.caseChange(event.caseId)]
    },
    async step() {
      for (const id of await records.cases()) {
        await tryLogged({ log, failed: 'defence-failed', what: { case: id } }, () =>
          processCase(defending, id),
        )
      }
    },
    async hasOpenCase() {
      return (await records.cases()).length > 0
    },
  }
}

async function processCase(defending: CaseDefenceContext, id: bigint): Promise<void> {
  const { audits, ledger, provider } = defending
  const courtCase = await audits.courtCase(id)
  // This chain node lags behind the node that reported the event.
  if (!courtCase) return
  // A reorganisation removed the case, and another case has its number.
  if (courtCase.respondent !== provider) return await dropCase(defending, id)
  if (courtCase.status === 'final') return await releasePays(defending, id)
  if (!courtCase.hasJury) return await dropCase(defending, id)
  const now = await ledger.nowSeconds()
  if (await appeal(defending, courtCase, now)) return
  const { status, appealUntilSeconds = 0n, endsAtSeconds } = courtCase
  const isOver = status === 'ruled' && now >= appealUntilSeconds
  if (isOver || now >= endsAtSeconds) await finalize(defending, id)
}

async function dropCase({ records, newCases }: CaseDefenceContext, id: bigint): Promise<void> {
  await records.deleteCase(id)
  newCases.delete(id)
}

async function finalize({ audits, log }: CaseDefenceContext, id: bigint): Promise<void> {
  try {
    await audits.finalizeCase(id)
    log('case-ended', { case: id })
  } catch (error) {
    // Another account finalized the case first.
    if (!isLedgerError(error, 'case-state-invalid')) throw error
  }
}

/** Appeals a ruling against the provider. Returns true if it sent an appeal. */
async function appeal(
  { audits, ledger, appeals, log }: CaseDefenceContext,
  courtCase: CourtCase,
  now: bigint,
): Promise<boolean> {
  const { id, status, ruling, stage, appealUntilSeconds = 0n } = courtCase
  const isAgainst = status === 'ruled' && (ruling === 'minor' || ruling === 'major')
  if (!appeals || !isAgainst || stage === 'plenary' || now >= appealUntilSeconds) return false
  await fund(ledger, await audits.appealDeposit(id))
  try {
    await audits.appeal(courtCase)
    log('ruling-appealed', { case: id, stage, ruling })
  } catch (error) {
    // An earlier appeal of this node succeeded, another account appealed first, the window closed,
    // or a reorganisation changed the case.
    const over = ['appeal-window-closed', 'case-state-invalid', 'case-changed'] as const
    if (!over.some((code) => isLedgerError(error, code))) throw error
  }
  return true
}

/** Deposits into the Vault the amount that the account lacks for an appeal. */
async function fund(ledger: Ledger, deposit: bigint): Promise<void> {
  const { account, nativeAsset: asset } = ledger
  const available = await ledger.balance(account, asset)
  if (available < deposit) await ledger.deposit({ asset, amount: deposit - available })
}

/** Resolves the pay that a case held: it matures, or returns to clients after a fraud ruling. */
async function releasePays(defending: CaseDefenceContext, caseId: bigint) {
  const { audits, records, log } = defending
  const subjects = await records.pays(caseId, CASE_PAYS_RELEASED_MAX)
  for (const subject of subjects) {
    try {
      await audits.resolveHeldPay({ caseId, subject })
      log('pay-released', { case: caseId, subject })
    } catch (error) {
      // The jury's weight does not cover the stake behind this pay. Other running cases against
      // this provider may free weight when they end, so a later step tries again.
      if (isLedgerError(error, 'pay-awaits-cases')) return
      // The hold was resolved before, or the session is still open and has no pay yet.
      const over = ['pay-not-attached', 'pay-not-maturing'] as const
      if (!over.some((code) => isLedgerError(error, code))) throw error
    }
    await records.deletePay(caseId, subject)
  }
  if (subjects.length === CASE_PAYS_RELEASED_MAX) return
  await dropCase(defending, caseId)
}
