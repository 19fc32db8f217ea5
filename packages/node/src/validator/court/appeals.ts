import {
  type AuditLedger,
  type CourtCase,
  isLedgerError,
  type JurorVerdict,
  type Ledger,
} from '@ostrom/ledger'
import { type AccountId, type Log, Schema } from '@ostrom/protocol'
import type { StateStore } from '@ostrom/state'
import { APPEAL_DEPOSIT_BONDS, APPEALS_PER_DAY, BUDGET_DAY_SECONDS } from '../limits.ts'
import { createRecordStore, putChange } from '../records/record-store.ts'

/** Decides which rulings a validator appeals to the next stage. */
export type AppealSettings = {
  /**
   * Also appeals rulings against the validator's own vote in cases of other parties. False when
   * absent.
   */
  readonly asJuror?: boolean
  /** Largest deposit of one appeal, in native base units; four bonds of the case when absent. */
  readonly depositMax?: bigint
}

export type AppealOptions = {
  readonly ledger: Ledger
  readonly audits: AuditLedger
  readonly state: StateStore
  readonly log: Log
  /** Accounts of this node; the node is a party if one of them is. */
  readonly own: ReadonlySet<AccountId>
  readonly settings: AppealSettings
}

const SPENT = 'validator/appeals'

/** Appeals of a day by case and stage, so that a retry after a failure is not counted twice. */
const dailyAppealsSchema = Schema.object({
  day: Schema.unsigned(64),
  tried: Schema.list(Schema.text(96), APPEALS_PER_DAY),
})

/**
 * Appeals a ruling that this node considers wrong, if limits allow. Returns true if it appealed.
 */
export async function appealIfWorth(
  options: AppealOptions,
  trial: CourtCase,
  voted: JurorVerdict | undefined,
): Promise<boolean> {
  const { ledger, audits, settings, log } = options
  const { id, stage, ruling, bond } = trial
  if (stage === 'plenary' || !isWrong(options, trial, voted)) return false
  const deposit = await audits.appealDeposit(id)
  const { depositMax = APPEAL_DEPOSIT_BONDS * bond } = settings
  const tried = `${id}/${stage}`
  if (deposit > depositMax || !(await countAppeal(options, tried))) return false
  const { account, nativeAsset: asset } = ledger
  const available = await ledger.balance(account, asset)
  if (available < deposit) await ledger.deposit({ asset, amount: deposit - available })
  try {
    await audits.appeal(trial)
    log('ruling-appealed', { case: id, stage, ruling })
    return true
  } catch (error) {
    // Another account appealed first, the appeal window closed, or the case has changed.
    const over = ['appeal-window-closed', 'case-state-invalid', 'case-changed'] as const
    if (!over.some((code) => isLedgerError(error, code))) throw error
    await uncountAppeal(options, tried)
    return false
  }
}

/**
 * Returns true if a ruling is against an account of this node or, with `asJuror`, against its vote.
 */
function isWrong(
  { own, settings }: AppealOptions,
  { ruling, opener, respondent }: CourtCase,
  voted: JurorVerdict | undefined,
): boolean {
  const isUpheld = ruling === 'minor' || ruling === 'major'
  if (own.has(opener)) return !isUpheld
  if (respondent && own.has(respondent)) return isUpheld
  if (!settings.asJuror || !voted || ruling === 'undecided') return false
  return (voted === 'no') === isUpheld
}

type DailyAppeals = Schema.Infer<typeof dailyAppealsSchema>

async function appealsToday({ ledger, state }: AppealOptions): Promise<DailyAppeals> {
  const day = (await ledger.nowSeconds()) / BUDGET_DAY_SECONDS
  const before = await createRecordStore(state).read(SPENT, dailyAppealsSchema)
  return before?.day === day ? before : { day, tried: [] }
}

/** Counts another appeal of a day. Returns false at the day's limit. */
async function countAppeal(options: AppealOptions, one: string): Promise<boolean> {
  const { day, tried } = await appealsToday(options)
  if (tried.includes(one)) return true
  if (tried.length >= APPEALS_PER_DAY) return false
  await options.state.commit([putChange(SPENT, { day, tried: [...tried, one] })])
  return true
}

/** Removes an appeal that cost nothing from the day's count. */
async function uncountAppeal(options: AppealOptions, one: string): Promise<void> {
  const { day, tried } = await appealsToday(options)
  await options.state.commit([
    putChange(SPENT, { day, tried: tried.filter((other) => other !== one) }),
  ])
}
