import type { AccountId, Hash } from '@ostrom/protocol'
import { type CourtCase, type Ruling, rulings } from '../../court/court.ts'
import { STRIKE_SECONDS, WITHHOLDING_WINDOW_SECONDS } from '../../court/data-challenges.ts'
import { check } from '../../errors.ts'
import { courtRecordOf } from '../chain/court-records.ts'
import type { CaseRecord, TrialRecord } from '../chain/court-state.ts'
import { type MemoryState, nextId, parametersOf, type TransactionContext } from '../chain/state.ts'
import { BURN_ADDRESS, systemAccounts } from '../money/system-accounts.ts'
import { payOut, transfer } from '../money/vault.ts'
import { larger, smaller } from './extremes.ts'
import { settleDeposits } from './fees.ts'
import { lockStake, penaltyKey, penaltyTotalsOf, takeStake } from './penalties.ts'
import { endBudget, openBudget } from './returned-pay.ts'
import * as trials from './trials.ts'

/** Largest reward of a case's opener, as a multiple of the case's bond. */
export const REWARD_BONDS_MAX = 4n
/**
 * Largest part of a case's takings that is reserved for other running cases, as a multiple of the
 * case's bond.
 */
const RESERVED_BONDS_MAX = 8n

/** A module's request to open a case; see `Opening` in `ICourt`. */
export type CaseOptions = {
  readonly module: string
  readonly kind: string
  readonly jury: boolean
  readonly recorded?: boolean
  readonly excludes?: boolean
  readonly returnsFrom?: Ruling
  readonly domain: Hash
  readonly subject: Hash
  readonly opener: AccountId
  readonly respondent?: AccountId
  /** Payer of the deposit in a case with a jury: the opener, or a module from its pot. */
  readonly payer?: AccountId
  readonly counter?: { readonly payer: AccountId; readonly bond: bigint }
  readonly minor?: bigint
  readonly major?: bigint
  /** Money of the respondent that the module holds and may take if the case is upheld. */
  readonly externalStake?: bigint
}

/**
 * Opens a case: copies all terms, takes the deposits, locks the larger penalty.
 *
 * @throws {LedgerError} `juror-pool-too-small`, `insufficient-funds`.
 */
export function openCase(context: TransactionContext, opening: CaseOptions): bigint {
  const { state, nowSeconds: openedAtSeconds, nativeAsset: asset } = context
  const { opener, respondent, domain, subject, jury } = opening
  const id = nextId(state, 'cases')
  const { caseBond: bond, rewardBps } = parametersOf(state)
  const payer = opening.payer ?? opener
  const trial = jury ? trials.beginTrial(context, { domain, opener, respondent, payer }) : undefined
  // A jury takes no more stake than the weight of its domain. If this weight is below the major
  // penalty, the ruling excludes the respondent from this domain only.
  const atMost = (penalty = 0n) => (trial ? smaller(penalty, trial.weight) : penalty)
  const [minor, major] = [atMost(opening.minor), atMost(opening.major)]
  const excludes = major === (opening.major ?? 0n) ? 'all' : 'domain'
  const takings = penaltyTotalsOf(state, penaltyKey(opening))
  const record: CaseRecord = {
    id,
    module: opening.module,
    kind: opening.kind,
    domain,
    subject,
    opener,
    bond,
    rewardBps,
    recorded: opening.recorded ?? false,
    minor,
    major,
    ...(opening.excludes && { excludes }),
    openedAtSeconds,
    isFinal: false,
    ruling: 'undecided',
    pays: [],
    slashedBefore: takings.sum,
    externalMax: atMost(opening.externalStake),
    ...(opening.returnsFrom && { returnsFrom: opening.returnsFrom }),
    ...(opening.returnsFrom && trial && { budget: openBudget(state, opening) }),
    ...(respondent && { respondent }),
    ...(opening.counter && { counter: opening.counter }),
    ...(trial && { trial }),
  }
  const penalty = larger(minor, major)
  state.cases.set(String(id), record)
  context.emit({
    kind: 'case-opened',
    caseId: id,
    opener,
    domain,
    subject,
    ...(respondent && { respondent }),
  })
  if (respondent && penalty > 0n) {
    const running = takings.running + 1
    state.penaltyTotals.set(penaltyKey(opening), { ...takings, running })
    state.pendingPenalties.set(respondent, (state.pendingPenalties.get(respondent) ?? 0n) + penalty)
    lockStake(context, respondent)
  }
  const { counter } = opening
  if (counter)
    transfer(context, {
      from: counter.payer,
      to: systemAccounts.court,
      asset,
      amount: counter.bond,
    })
  if (trial) {
    const amount = bond + trials.depositOfStage(trial, 0)
    transfer(context, { from: payer, to: systemAccounts.juries, asset, amount })
  }
  return id
}

function openRecord({ state }: TransactionContext, id: bigint): CaseRecord {
  const record = state.cases.get(String(id))
  check(record && !record.isFinal, 'case-state-invalid', {
    case: id,
    stands: record ? 'final' : 'none',
  })
  return record
}

/**
 * @throws {LedgerError} `case-state-invalid`: the case is not open, or its time limit is over.
 */
export function running(context: TransactionContext, id: bigint): CaseRecord {
  const record = openRecord(context, id)
  const until = trials.endsAt(record)
  check(context.nowSeconds < until, 'case-state-invalid', { case: id, until })
  return record
}

/**
 * Ends a case without a jury; the module that opened the case calls this. A case with a penalty can
 * be ended like this only before its time limit.
 *
 * @throws {LedgerError} `case-state-invalid`.
 */
export function endCase(context: TransactionContext, id: bigint, ruling: Ruling): void {
  const record = openRecord(context, id)
  const until = trials.endsAt(record)
  const late = context.nowSeconds >= until && record.minor + record.major > 0n
  check(!late, 'case-state-invalid', { case: id, until })
  finish(context, record, ruling)
}

/**
 * Ends a case by its jury's ruling after the appeal window, or undecided after the case's time
 * limit. Any account may call it, but only the module can end a case with neither jury nor penalty.
 */
export function finalize(context: TransactionContext, id: bigint): void {
  const record = openRecord(context, id)
  const { trial, minor, major } = record
  check(trial || minor + major > 0n, 'appeal-window-open', { case: id })
  const { nowSeconds } = context
  const deadline = trials.endsAt(record)
  const over = nowSeconds >= deadline
  const ruled = trial?.status === 'ruled'
  const from = trial && ruled ? trials.appealableUntil(trial) : deadline
  check(over || nowSeconds >= from, 'appeal-window-open', { case: id, from, nowSeconds })
  const ruling = over || !trial ? 'undecided' : trial.ruling
  finish(context, record, ruling)
}

function finish(context: TransactionContext, record: CaseRecord, ruling: Ruling): void {
  const { state, nativeAsset: asset, nowSeconds: endedAtSeconds } = context
  const { id, respondent, counter, trial } = record
  const ended = trial && { trial: { ...trial, status: 'final', ruling } as const }
  state.cases.set(String(id), { ...record, isFinal: true, endedAtSeconds, ruling, ...ended })
  endBudget(state, record, returnsPay(record, ruling))
  if (record.recorded && respondent && ruling !== 'undecided') {
    writeCourtRecord(context, respondent, record, ruling)
  }
  const upheld = ruling === 'minor' || ruling === 'major'
  const pot = trial ? 'juries' : 'court'
  const slashed = respondent ? takeStake(context, { known: record, respondent, ruling, pot }) : 0n
  const counterBond = counter?.bond ?? 0n
  if (counter) {
    const to = upheld ? systemAccounts[pot] : counter.payer
    payOut(context, 'court', { to, asset, amount: counterBond })
  }
  let lost = upheld ? slashed + counterBond : 0n
  const most = smaller((lost * record.rewardBps) / 10_000n, REWARD_BONDS_MAX * record.bond)
  const key = penaltyKey(record)
  const takings = penaltyTotalsOf(state, key)
  const others = takings.running > 0
  let remainder = !others || upheld ? takings.retained : 0n
  if (remainder > 0n) state.penaltyTotals.set(key, { ...takings, retained: 0n })
  if (upheld) {
    if (trial) payOut(context, 'court', { to: systemAccounts.juries, asset, amount: remainder })
    lost += remainder
    remainder = 0n
  }
  if (trial) lost = settleDeposits(context, { known: record, trial, ruling, lost })
  const reward = smaller(most, lost)
  let burnt = lost - reward
  if (ruling === 'no' && respondent && isAtStake(record)) {
    payOut(context, pot, { to: respondent, asset, amount: burnt / 2n })
    burnt -= burnt / 2n
  }
  const parties = { caseId: id, ...(respondent && { respondent }) }
  payOut(context, pot, { to: record.opener, asset, amount: reward })
  if (others && upheld) {
    // The retained amount pays the fees of parties that win other cases, even if no stake is left
    // to take.
    const keep = smaller(burnt, RESERVED_BONDS_MAX * record.bond)
    state.penaltyTotals.set(key, { ...takings, retained: keep })
    if (trial) payOut(context, pot, { to: systemAccounts.court, asset, amount: keep })
    burnt -= keep
  }
  payOut(context, pot, { to: BURN_ADDRESS, asset, amount: burnt })
  payOut(context, 'court', { to: BURN_ADDRESS, asset, amount: remainder })
  const sums = { slashed, reward, burnt: burnt + remainder }
  context.emit({ kind: 'case-ended', ...parties, ruling, ...sums })
}

/** Returns true if a ruling returns the pay that its case names. */
export const returnsPay = ({ returnsFrom: from }: CaseRecord, ruling: Ruling): boolean =>
  from !== undefined && rulings.indexOf(ruling) >= rulings.indexOf(from)

/** Returns true if the respondent had stake to lose. */
const isAtStake = ({ minor, major, counter, externalMax }: CaseRecord): boolean =>
  minor + major + (counter?.bond ?? 0n) + externalMax > 0n

/** Appeals a ruling to the next jury, whose deposit the sender pays. Any account may call it. */
export function appeal(
  context: TransactionContext,
  courtCase: Pick<CourtCase, 'id' | 'termsHash'>,
): void {
  const { sender: appellant, nativeAsset: asset } = context
  const { known: record, stage } = trials.reopenByAppeal(context, courtCase)
  const named = trials.stageNames[stage] ?? 'plenary'
  context.emit({ kind: 'case-appealed', caseId: record.id, stage: named, appellant })
  const amount = record.bond + trials.depositOfStage(record.trial, stage)
  transfer(context, { from: appellant, to: systemAccounts.juries, asset, amount })
}

/** Returns the deposit of the next appeal, in native base units; zero without a jury. */
export function depositOf(state: MemoryState, id: bigint): bigint {
  const record = state.cases.get(String(id))
  if (!record?.trial) return 0n
  return record.bond + trials.depositOfStage(record.trial, trials.stageOf(record.trial.draw) + 1)
}

/**
 * Returns the number of a new `minor` ruling among those of the last `WITHHOLDING_WINDOW_SECONDS`:
 * 1, 2 or 3; the third excludes the account. The number of an excluded account is at most 2.
 * Returns zero within a day after the last counted ruling.
 */
export function currentStrike(
  { state, nowSeconds }: TransactionContext,
  account: AccountId,
): number {
  const { withheldAtSeconds, withheldBeforeSeconds, excluded } = courtRecordOf(state, account)
  if (nowSeconds < withheldAtSeconds + STRIKE_SECONDS) return 0
  const isLate = (at: bigint) => nowSeconds < at + WITHHOLDING_WINDOW_SECONDS
  const strike = 1 + [withheldAtSeconds, withheldBeforeSeconds].filter(isLate).length
  return excluded ? Math.min(strike, 2) : strike
}

function writeCourtRecord(
  context: TransactionContext,
  account: AccountId,
  courtCase: CaseRecord,
  ruling: Ruling,
): void {
  const { state, nowSeconds } = context
  const record = courtRecordOf(state, account)
  if (ruling === 'no') {
    state.courtRecords.set(account, { ...record, rejected: record.rejected + 1n })
    return
  }
  const { excludes, domain } = courtCase
  // A ruling of a domain with too little weight does not affect other models.
  const light = excludes === 'domain'
  const strike = light ? 0 : currentStrike(context, account)
  const out = ruling === 'major' ? excludes === 'all' : strike === 3
  if (ruling === 'major' && light) {
    state.excludedFrom.set(`${account}:${domain}`, true)
  }
  if (out && !record.excluded) context.emit({ kind: 'account-excluded', account })
  const minor = ruling === 'minor' && {
    withheld: record.withheld + 1n,
    ...(strike !== 0 && {
      withheldBeforeSeconds: record.withheldAtSeconds,
      withheldAtSeconds: nowSeconds,
    }),
  }
  // A single withholding, without a jury's ruling, does not bar a provider from new sessions and
  // requests.
  const bars = !light && (courtCase.trial !== undefined || out || ruling === 'major')
  const failed = { failed: record.failed + 1n, ...(bars && { failedAtSeconds: nowSeconds }) }
  state.courtRecords.set(account, {
    ...record,
    ...failed,
    ...minor,
    excluded: record.excluded || out,
  })
}

/** Returns a case in the form of the ledger port; `undefined` if it does not exist. */
export function view(state: MemoryState, id: bigint): CourtCase | undefined {
  const record = state.cases.get(String(id))
  if (!record) return undefined
  const { opener, respondent, domain, bond, openedAtSeconds, isFinal, trial } = record
  const status = isFinal ? 'final' : trial ? trialStatus(trial) : 'waiting'
  const appealUntil = trial &&
    status === 'ruled' && {
      appealUntilSeconds: trials.appealableUntil(trial),
    }
  return {
    id,
    hasJury: trial !== undefined,
    status,
    ruling: isFinal ? record.ruling : (trial?.ruling ?? 'undecided'),
    stage: trials.stageNames[trials.stageOf(trial?.draw ?? 0)] ?? 'first',
    draw: trial?.draw ?? 0,
    opener,
    domain,
    bond,
    fee: trial?.fee ?? 0n,
    openedAtSeconds,
    ...(respondent && { respondent }),
    endsAtSeconds: trials.endsAt(record),
    voteWindowSeconds: trial?.voteWindowSeconds ?? 0n,
    seedEpoch: trial?.seedEpoch ?? 0n,
    termsHash: trials.termsHashOf(record),
    ...appealUntil,
  }
}

const trialStatus = ({ status }: TrialRecord): CourtCase['status'] =>
  status === 'open' ? 'waiting' : status
