import {
  type AuditLedger,
  type CourtCase,
  isLedgerError,
  type LedgerErrorCode,
} from '@ostrom/ledger'
import type { AccountId, Log } from '@ostrom/protocol'
import { CASE_PAYS_PER_STEP_MAX, FINE_READS_MAX, FINES_PER_STEP_MAX } from '../limits.ts'
import type { JurorBallots } from './ballots.ts'
import type { Docket, Dockets, FineProgress } from './dockets.ts'

// Cleanup after a final ruling: collects fees, fines silent jurors, resolves held pay.

export type CaseCleanupOptions = {
  readonly audits: AuditLedger
  readonly account: AccountId
  /** Accounts of this node. The node resolves the held pay of cases that these accounts opened. */
  readonly own: ReadonlySet<AccountId>
  readonly dockets: Dockets
  readonly ballots: JurorBallots
  readonly log: Log
}

/** Processes a bounded part of the cleanup. Returns true when it is complete. */
export async function cleanUpCase(
  options: CaseCleanupOptions,
  docket: Docket,
  trial: CourtCase,
): Promise<boolean> {
  await collectFees(options, docket)
  const isPaid = await refundPays(options, docket, trial)
  return (await fineSilentJurors(options, docket, trial)) && isPaid
}

/**
 * Runs a call; returns the listed error code with which it was refused, or undefined after a
 * success.
 */
async function refusalOf<Code extends LedgerErrorCode>(
  codes: readonly Code[],
  act: () => Promise<unknown>,
): Promise<Code | undefined> {
  try {
    await act()
    return undefined
  } catch (error) {
    const refused = codes.find((code) => isLedgerError(error, code))
    if (refused) return refused
    throw error
  }
}

/** Collects the fees of this juror's votes. Votes against the ruling earn no fee. */
async function collectFees(options: CaseCleanupOptions, { caseId }: Docket): Promise<void> {
  const { audits, account, ballots, log } = options
  for (const draw of await ballots.draws(caseId)) {
    const drawKey = { caseId, draw }
    const refused = await refusalOf(['juror-fee-not-owed'], () =>
      audits.collectJurorFee({ ...drawKey, account }),
    )
    if (!refused) log('fee-collected', drawKey)
    await ballots.delete(drawKey)
  }
}

/**
 * Returns the held pay of a case to clients if this node opened the case and the ruling is `major`.
 */
async function refundPays(
  { audits, dockets, own, log }: CaseCleanupOptions,
  { caseId }: Docket,
  { ruling, opener }: CourtCase,
): Promise<boolean> {
  if (!own.has(opener) || ruling !== 'major') return true
  const subjects = await dockets.pays(caseId, CASE_PAYS_PER_STEP_MAX)
  for (const subject of subjects) {
    const over = ['pay-not-attached', 'pay-not-maturing', 'pay-awaits-cases'] as const
    const refused = await refusalOf(over, () => audits.resolveHeldPay({ caseId, subject }))
    if (refused === 'pay-awaits-cases') return false
    if (!refused) log('pay-released', { case: caseId, subject })
    await dockets.dropPay(caseId, subject)
  }
  return subjects.length < CASE_PAYS_PER_STEP_MAX
}

/**
 * Fines silent jurors with seats, a bounded number per call. Returns true once it has examined all
 * draws of the case.
 */
async function fineSilentJurors(
  options: CaseCleanupOptions,
  docket: Docket,
  trial: CourtCase,
): Promise<boolean> {
  const { audits, account: self, dockets, log } = options
  const { caseId, domain } = docket
  let progress: FineProgress = docket.fineProgress ?? { draw: 0, after: '' }
  let looks = FINE_READS_MAX
  let fines = FINES_PER_STEP_MAX
  while (progress.draw <= trial.draw && looks > 0 && fines > 0) {
    const { draw, after } = progress
    const drawKey = { caseId, draw }
    const seated = await audits.juryDraw(drawKey)
    // The chain refuses fines if less than half of the expected seats voted; this check avoids most
    // refused calls.
    const spoke = seated?.tallied && seated.no + seated.minor + seated.major > 0n
    const jurors = spoke ? await dockets.jurors(domain, after, looks) : []
    for (const account of jurors) {
      if (fines === 0) break
      looks -= 1
      progress = { draw, after: account }
      if (account === self || (await dockets.hasRevealed(caseId, draw, account))) continue
      if ((await audits.seatsOf({ ...drawKey, account })) === 0n) continue
      fines -= 1
      const over = ['juror-not-absent', 'juror-fee-not-owed'] as const
      const refused = await refusalOf(over, () => audits.fineJuror({ ...drawKey, account }))
      if (!refused) log('juror-fined', { ...drawKey, account })
    }
    looks -= 1
    if (jurors.length === 0) progress = { draw: draw + 1, after: '' }
  }
  await dockets.save({ ...docket, fineProgress: progress })
  return progress.draw > trial.draw
}
