import {
  type AuditLedger,
  type CourtCase,
  isLedgerError,
  type LedgerErrorCode,
} from '@ostrom/ledger'
import type { AccountId, Log } from '@ostrom/protocol'
import { CASE_PAYS_PER_STEP_MAX, FINE_LOOKS_MAX, FINES_PER_STEP_MAX } from '../limits.ts'
import type { Ballots } from './ballots.ts'
import type { Docket, Dockets, FineProgress } from './dockets.ts'

// What is left to do of a case that has ended: fees, fines, pay that it held.

export type EndingOptions = {
  readonly audits: AuditLedger
  readonly account: AccountId
  /** Accounts of this node: what they opened is theirs to end. */
  readonly own: ReadonlySet<AccountId>
  readonly dockets: Dockets
  readonly ballots: Ballots
  readonly log: Log
}

/** Does some of it. True where nothing is left. */
export async function endCase(
  options: EndingOptions,
  docket: Docket,
  trial: CourtCase,
): Promise<boolean> {
  await collectFees(options, docket)
  const isPaid = await endPays(options, docket, trial)
  return (await fineSilent(options, docket, trial)) && isPaid
}

/** Passes over what others did first. */
async function unless(codes: readonly LedgerErrorCode[], act: () => Promise<unknown>) {
  try {
    await act()
    return true
  } catch (error) {
    if (codes.some((code) => isLedgerError(error, code))) return false
    throw error
  }
}

/** Fees of this juror's votes; of those that were against the ruling there are none. */
async function collectFees(options: EndingOptions, { caseId }: Docket): Promise<void> {
  const { audits, account, ballots, log } = options
  for (const draw of await ballots.draws(caseId)) {
    const place = { caseId, draw }
    const isPaid = await unless(['nothing-owed'], () => audits.collectFee({ ...place, account }))
    if (isPaid) log('fee-collected', place)
    await ballots.forget(place)
  }
}

/** Where the case was ours and found fraud, what it named returns to clients. */
async function endPays(
  { audits, dockets, own, log }: EndingOptions,
  { caseId }: Docket,
  { ruling, opener }: CourtCase,
): Promise<boolean> {
  if (!own.has(opener) || ruling !== 'major') return true
  const subjects = await dockets.pays(caseId, CASE_PAYS_PER_STEP_MAX)
  for (const subject of subjects) {
    const over = ['pay-not-named', 'pay-not-maturing'] as const
    const isEnded = await unless(over, () => audits.endPay({ caseId, subject }))
    if (isEnded) log('pay-ended', { case: caseId, subject })
    await dockets.dropPay(caseId, subject)
  }
  return subjects.length < CASE_PAYS_PER_STEP_MAX
}

/** Fines jurors that had seats and kept silent, some accounts at a time. True at the end. */
async function fineSilent(
  options: EndingOptions,
  docket: Docket,
  trial: CourtCase,
): Promise<boolean> {
  const { audits, account: self, dockets, log } = options
  const { caseId, domain } = docket
  let progress: FineProgress = docket.fined ?? { draw: 0, after: '' }
  let looks = FINE_LOOKS_MAX
  let fines = FINES_PER_STEP_MAX
  while (progress.draw <= trial.draw && looks > 0 && fines > 0) {
    const { draw, after } = progress
    const place = { caseId, draw }
    const seated = await audits.courtDraw(place)
    const jurors = seated?.tallied ? await dockets.jurors(domain, after, looks) : []
    for (const account of jurors) {
      if (fines === 0) break
      looks -= 1
      progress = { draw, after: account }
      if (account === self || (await dockets.hasRevealed(caseId, draw, account))) continue
      if ((await audits.seatsOf({ ...place, account })) === 0n) continue
      fines -= 1
      const over = ['juror-not-silent', 'nothing-owed'] as const
      const isFined = await unless(over, () => audits.fineJuror({ ...place, account }))
      if (isFined) log('juror-fined', { ...place, account })
    }
    looks -= 1
    if (jurors.length === 0) progress = { draw: draw + 1, after: '' }
  }
  await dockets.save({ ...docket, fined: progress })
  return progress.draw > trial.draw
}
