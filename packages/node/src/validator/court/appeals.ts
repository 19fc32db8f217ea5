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

const SPENT = 'validator/appeals'

/** What was appealed in a day, by case and stage: to try again after a failure costs no more. */
const spentShape = Shape.object({
  day: Shape.unsigned(64),
  tried: Shape.list(Shape.text(96), APPEALS_PER_DAY),
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
  const tried = `${id}/${stage}`
  if (deposit > depositMax || !(await spend(options, tried))) return false
  const { account, nativeAsset: asset } = ledger
  const available = await ledger.balance(account, asset)
  if (available < deposit) await ledger.deposit({ asset, amount: deposit - available })
  try {
    await audits.appeal(id)
    log('ruling-appealed', { case: id, stage, ruling })
    return true
  } catch (error) {
    // Another was quicker, or its time is over.
    const over = ['appeal-closed', 'case-stage-wrong'] as const
    if (!over.some((code) => isLedgerError(error, code))) throw error
    await giveBack(options, tried)
    return false
  }
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

type Spent = Shape.Infer<typeof spentShape>

async function spentToday({ ledger, state }: AppealOptions): Promise<Spent> {
  const day = (await ledger.nowSeconds()) / BUDGET_DAY_SECONDS
  const before = await createShelf(state).read(SPENT, spentShape)
  return before?.day === day ? before : { day, tried: [] }
}

/** Counts one more appeal in a day; false where the day's are used up. */
async function spend(options: AppealOptions, one: string): Promise<boolean> {
  const { day, tried } = await spentToday(options)
  if (tried.includes(one)) return true
  if (tried.length >= APPEALS_PER_DAY) return false
  await options.state.commit([put(SPENT, { day, tried: [...tried, one] })])
  return true
}

/** Counts an appeal no more that cost nothing. */
async function giveBack(options: AppealOptions, one: string): Promise<void> {
  const { day, tried } = await spentToday(options)
  await options.state.commit([put(SPENT, { day, tried: tried.filter((other) => other !== one) })])
}
