import {
  type AuditLedger,
  type CourtCase,
  isLedgerError,
  type Ledger,
  type Verdict,
} from '@ostrom/ledger'
import { type AccountId, type Log, Shape } from '@ostrom/protocol'
import type { State } from '@ostrom/state'
import { APPEAL_DEPOSIT_BONDS, APPEALS_PER_DAY, BUDGET_DAY_SECONDS } from '../limits.ts'
import { createShelf, put } from '../shelf.ts'

/** When a validator asks the next jury. */
export type AppealSettings = {
  /** Also where it was no party, and a ruling is not what it voted itself. Off when absent. */
  readonly asJuror?: boolean
  /** Most that one appeal may take, in native base units; four bonds of a case when absent. */
  readonly depositMax?: bigint
}

export type AppealOptions = {
  readonly ledger: Ledger
  readonly audits: AuditLedger
  readonly state: State
  readonly log: Log
  /** Accounts of this node: it is a party where one of them is. */
  readonly own: ReadonlySet<AccountId>
  readonly settings: AppealSettings
}

const SPENT = 'validator/appeals-spent'

const spentShape = Shape.object({
  day: Shape.unsigned(64),
  count: Shape.integer(0, Number.MAX_SAFE_INTEGER),
})

/** Appeals a ruling where this node has a reason to and the deposit is worth it: true if it did. */
export async function appealIfWorth(
  options: AppealOptions,
  trial: CourtCase,
  voted: Verdict | undefined,
): Promise<boolean> {
  const { ledger, audits, settings, log } = options
  const { id, stage, ruling, bond } = trial
  if (stage === 'plenary' || !isWrong(options, trial, voted)) return false
  const deposit = await audits.appealDeposit(id)
  const { depositMax = APPEAL_DEPOSIT_BONDS * bond } = settings
  if (deposit > depositMax || !(await spend(options))) return false
  const { account, nativeAsset: asset } = ledger
  const available = await ledger.balance(account, asset)
  if (available < deposit) await ledger.deposit({ asset, amount: deposit - available })
  try {
    await audits.appeal(id)
    log('ruling-appealed', { case: id, stage, ruling })
  } catch (error) {
    // Another was quicker, or its time is over.
    const over = ['appeal-closed', 'case-stage-wrong'] as const
    if (!over.some((code) => isLedgerError(error, code))) throw error
  }
  return true
}

/** Whether a ruling is not what this node holds to be true. */
function isWrong(
  { own, settings }: AppealOptions,
  { ruling, opener, respondent }: CourtCase,
  voted: Verdict | undefined,
): boolean {
  const isUpheld = ruling === 'minor' || ruling === 'major'
  if (own.has(opener)) return !isUpheld
  if (respondent && own.has(respondent)) return isUpheld
  if (!settings.asJuror || !voted || ruling === 'undecided') return false
  return (voted === 'no') === isUpheld
}

/** Counts one more appeal in a day; false where the day's are used up. */
async function spend({ ledger, state }: AppealOptions): Promise<boolean> {
  const day = (await ledger.nowSeconds()) / BUDGET_DAY_SECONDS
  const before = await createShelf(state).read(SPENT, spentShape)
  const count = before?.day === day ? before.count : 0
  if (count >= APPEALS_PER_DAY) return false
  await state.commit([put(SPENT, { day, count: count + 1 })])
  return true
}
