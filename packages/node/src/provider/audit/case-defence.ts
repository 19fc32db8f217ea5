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
  /** Whom cases are against. */
  readonly provider: AccountId
  readonly state: StateStore
  /** Whether rulings against it are appealed. */
  readonly appeals: boolean
  readonly log: Log
}

/** Looks after cases against this provider: docs/spec/verification.md, sections 9 and 10. */
export type CaseDefence = {
  /** What to write of an event, maybe more than once. */
  onEvent(event: LedgerEvent): Promise<readonly StateChange[]>
  /**
   * Asks the next jury about rulings against it, ends what can be ended, and has pay let go of that
   * ended cases hold.
   */
  step(): Promise<void>
  /** A jury may still ask for what it answered. */
  hasOpenCase(): Promise<boolean>
}

type CaseDefenceContext = CaseDefenceOptions & {
  readonly records: CaseRecords
  /** Cases against us that were heard of since the start. */
  readonly newCases: Set<bigint>
}

/**
 * Creates a provider's defence. Who did what it promised has nothing to fear of more jurors, and
 * loses no more than a bond and fees by them. All else it knows from the chain, so a kill at any
 * moment costs nothing but time.
 *
 * Each case with a jury took a deposit of its opener's, so one look looks at all of them. Those
 * without are ended by what opened them, also holds of pay for an audit, for which nobody deposits
 * anything: they are forgotten at the first look, however many there are.
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
  const standing = await audits.courtCase(id)
  // The chain's node is behind the one that told of it.
  if (!standing) return
  // Its block is gone, and another case has its number.
  if (standing.respondent !== provider) return await dropCase(defending, id)
  if (standing.status === 'final') return await releasePays(defending, id)
  if (!standing.hasJury) return await dropCase(defending, id)
  const now = await ledger.nowSeconds()
  if (await appeal(defending, standing, now)) return
  const { status, appealUntilSeconds = 0n, endsAtSeconds } = standing
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
    // Somebody else was quicker.
    if (!isLedgerError(error, 'case-state-invalid')) throw error
  }
}

/** True where an appeal left now. */
async function appeal(
  { audits, ledger, appeals, log }: CaseDefenceContext,
  { id, status, ruling, stage, appealUntilSeconds = 0n }: CourtCase,
  now: bigint,
): Promise<boolean> {
  const isAgainst = status === 'ruled' && (ruling === 'minor' || ruling === 'major')
  if (!appeals || !isAgainst || stage === 'plenary' || now >= appealUntilSeconds) return false
  await fund(ledger, await audits.appealDeposit(id))
  try {
    await audits.appeal(id)
    log('ruling-appealed', { case: id, stage, ruling })
  } catch (error) {
    // It had arrived before we were killed, another was quicker, or the time ended meanwhile.
    const over = ['appeal-window-closed', 'case-state-invalid'] as const
    if (!over.some((code) => isLedgerError(error, code))) throw error
  }
  return true
}

/** Moves money into the Vault where it holds too little for a deposit. */
async function fund(ledger: Ledger, deposit: bigint): Promise<void> {
  const { account, nativeAsset: asset } = ledger
  const available = await ledger.balance(account, asset)
  if (available < deposit) await ledger.deposit({ asset, amount: deposit - available })
}

/** What a case held matures on, or returns to clients where it found fraud. */
async function releasePays(defending: CaseDefenceContext, caseId: bigint) {
  const { audits, records, log } = defending
  const subjects = await records.pays(caseId, CASE_PAYS_RELEASED_MAX)
  for (const subject of subjects) {
    try {
      await audits.resolveHeldPay({ caseId, subject })
      log('pay-released', { case: caseId, subject })
    } catch (error) {
      // It was ended before, or its session is still open: then nothing of it is held.
      const over = ['pay-not-attached', 'pay-not-maturing'] as const
      if (!over.some((code) => isLedgerError(error, code))) throw error
    }
    await records.deletePay(caseId, subject)
  }
  if (subjects.length === CASE_PAYS_RELEASED_MAX) return
  await dropCase(defending, caseId)
}
