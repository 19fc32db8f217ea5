import {
  type AuditLedger,
  type CourtCase,
  isLedgerError,
  type Ledger,
  type LedgerEvent,
} from '@ostrom/ledger'
import type { AccountId, Log } from '@ostrom/protocol'
import type { Change, State } from '@ostrom/state'
import { attempt } from '../../attempt.ts'
import { CASE_PAYS_ENDED_MAX } from '../limits.ts'
import { type CaseRecords, createCaseRecords } from './case-records.ts'

export type DefenceOptions = {
  readonly ledger: Ledger
  readonly audits: AuditLedger
  /** Whom cases are against. */
  readonly provider: AccountId
  readonly state: State
  /** Whether rulings against it are appealed. */
  readonly appeals: boolean
  readonly log: Log
}

/** Looks after cases against this provider: docs/spec/verification.md, sections 9 and 10. */
export type Defence = {
  /** What to write of an event, maybe more than once. */
  hear(event: LedgerEvent): Promise<readonly Change[]>
  /**
   * Asks the next jury about rulings against it, ends what can be ended, and has pay let go of that
   * ended cases hold.
   */
  step(): Promise<void>
  /** A jury may still ask for what it answered. */
  isTried(): Promise<boolean>
}

type Defending = DefenceOptions & {
  readonly records: CaseRecords
  /** Cases against us that were heard of since the start. */
  readonly heard: Set<bigint>
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
export function createDefence(options: DefenceOptions): Defence {
  const { provider, state, log } = options
  const records = createCaseRecords(state)
  const heard = new Set<bigint>()
  const defending: Defending = { ...options, records, heard }
  return {
    async hear(event) {
      if (event.kind === 'pay-named') {
        const { caseId, subject } = event
        const isOurs = heard.has(caseId) || (await records.has(caseId))
        return isOurs ? [records.payChange(caseId, subject)] : []
      }
      if (event.kind !== 'case-opened' || event.respondent !== provider) return []
      heard.add(event.caseId)
      return [records.caseChange(event.caseId)]
    },
    async step() {
      for (const id of await records.cases()) {
        await attempt({ log, failed: 'defence-failed', what: { case: id } }, () =>
          attend(defending, id),
        )
      }
    },
    async isTried() {
      return (await records.cases()).length > 0
    },
  }
}

async function attend(defending: Defending, id: bigint): Promise<void> {
  const { audits, ledger, provider } = defending
  const standing = await audits.courtCase(id)
  // The chain's node is behind the one that told of it.
  if (!standing) return
  // Its block is gone, and another case has its number.
  if (standing.respondent !== provider) return await forget(defending, id)
  if (standing.status === 'final') return await endPays(defending, id)
  if (!standing.jury) return await forget(defending, id)
  const now = await ledger.nowSeconds()
  if (await appeal(defending, standing, now)) return
  const { status, appealUntilSeconds = 0n, endsAtSeconds } = standing
  const isOver = status === 'ruled' && now >= appealUntilSeconds
  if (isOver || now >= endsAtSeconds) await finalize(defending, id)
}

async function forget({ records, heard }: Defending, id: bigint): Promise<void> {
  await records.dropCase(id)
  heard.delete(id)
}

async function finalize({ audits, log }: Defending, id: bigint): Promise<void> {
  try {
    await audits.finalizeCase(id)
    log('case-ended', { case: id })
  } catch (error) {
    // Somebody else was quicker.
    if (!isLedgerError(error, 'case-stage-wrong')) throw error
  }
}

/** True where an appeal left now. */
async function appeal(
  { audits, ledger, appeals, log }: Defending,
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
    const over = ['appeal-closed', 'case-stage-wrong'] as const
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
async function endPays(defending: Defending, caseId: bigint) {
  const { audits, records, log } = defending
  const subjects = await records.pays(caseId, CASE_PAYS_ENDED_MAX)
  for (const subject of subjects) {
    try {
      await audits.endPay({ caseId, subject })
      log('pay-ended', { case: caseId, subject })
    } catch (error) {
      // It was ended before, or its session is still open: then nothing of it is held.
      const over = ['pay-not-named', 'pay-not-maturing'] as const
      if (!over.some((code) => isLedgerError(error, code))) throw error
    }
    await records.dropPay(caseId, subject)
  }
  if (subjects.length === CASE_PAYS_ENDED_MAX) return
  await forget(defending, caseId)
}
