import type { AccountId } from '@ostrom/protocol'
import type { JurorVerdict, JuryDrawKey, Ruling } from '../../court/court.ts'
import { check } from '../../errors.ts'
import type { CaseRecord, TrialRecord } from '../chain/court-state.ts'
import type { TransactionContext } from '../chain/state.ts'
import * as stakes from '../money/stakes.ts'
import { BURN_ADDRESS } from '../money/system-accounts.ts'
import { payOut } from '../money/vault.ts'
import { settledWeightAt, trim } from './enlistments.ts'
import * as trials from './trials.ts'

/** Divisor: the account that requested a fine gets the fine divided by this number. */
const FINE_PARTS = 10n
/** Seconds after the opening of a case within which its silent jurors can be fined. */
const FINABLE_SECONDS = 2n * stakes.CASE_MAX_SECONDS
/** Largest share of a juror's weight that fines take, in basis points. */
const FINES_MAX_BPS = 500n

const smaller = (a: bigint, b: bigint): bigint => (a < b ? a : b)

/** Returns true if the payer of a stage, who opened or appealed the case, loses its bond. */
function isLost(trial: TrialRecord, stage: number, ruling: Ruling): boolean {
  // If a seated jury decided nothing, its payer bears the cost.
  if (ruling === 'undecided') return stage === trials.stageOf(trial.draw) && isSeated(trial, stage)
  return stage === 0 ? ruling === 'no' : ruling === trial.appeals[stage - 1]?.against
}

const isSeated = ({ draws }: TrialRecord, stage: number): boolean => draws[2 * stage] !== undefined

/**
 * Pays the deposits of all stages back by the final ruling. Payers that won also get their jury
 * fees back, out of `options.lost` and the lost bonds. Returns the rest of these two sums.
 */
export function settleDeposits(
  context: TransactionContext,
  options: { known: CaseRecord; trial: TrialRecord; ruling: Ruling; lost: bigint },
): bigint {
  const { known: courtCase, trial, ruling, lost } = options
  const { nativeAsset: asset } = context
  let left = lost + lostBonds(courtCase, trial, ruling)
  for (const stage of stagesOf(trial)) {
    const used = spentDeposit(trial, stage, ruling)
    let back = trials.depositOfStage(trial, stage) - used
    if (!isLost(trial, stage, ruling)) {
      back += courtCase.bond
      const repaid = ruling === 'undecided' ? 0n : smaller(used, left)
      left -= repaid
      back += repaid
    }
    const to = payerOf(trial, stage)
    if (to) payOut(context, 'juries', { to, asset, amount: back })
  }
  return left
}

const stagesOf = (trial: TrialRecord): readonly number[] =>
  Array.from({ length: trials.stageOf(trial.draw) + 1 }, (_, stage) => stage)

const payerOf = (trial: TrialRecord, stage: number): AccountId | undefined =>
  stage === 0 ? trial.payer : trial.appeals[stage - 1]?.payer

const lostBonds = ({ bond }: CaseRecord, trial: TrialRecord, ruling: Ruling): bigint =>
  bond * BigInt(stagesOf(trial).filter((stage) => isLost(trial, stage, ruling)).length)

/**
 * Returns the jury fees that the opener of an upheld case paid and that no lost bond repaid. A
 * module owes the opener these fees, out of the stake that the module holds itself. Pure.
 */
export function unpaidFeesOf(courtCase: CaseRecord, trial: TrialRecord): bigint {
  const { ruling, opener } = courtCase
  let left = lostBonds(courtCase, trial, ruling)
  let unpaid = 0n
  for (const stage of stagesOf(trial)) {
    if (isLost(trial, stage, ruling)) continue
    const used = spentDeposit(trial, stage, ruling)
    const repaid = smaller(used, left)
    left -= repaid
    if (payerOf(trial, stage) === opener) unpaid += used - repaid
  }
  return unpaid
}

/** Returns the sum of the jurors' fees in both draws of a stage. */
function spentDeposit(trial: TrialRecord, stage: number, ruling: Ruling): bigint {
  let used = 0n
  for (const draw of [2 * stage, 2 * stage + 1]) {
    const seats = paidSeats(trial, draw, ruling)
    if (seats > 0n) used += payFor(trial, { draw, ruling, seats })
  }
  return used
}

function paidSeats({ draws }: TrialRecord, draw: number, ruling: Ruling): bigint {
  const { no, minor, major } = draws[draw] ?? { no: 0n, minor: 0n, major: 0n }
  if (ruling === 'undecided') return no + minor + major
  return ruling === 'no' ? no : minor + major
}

/**
 * Returns the pay for `seats` of the paid seats of a draw. If the deposit of a stage is too small
 * for all fees, the seats of its first draw are paid before those of its second.
 */
function payFor(
  trial: TrialRecord,
  { draw, ruling, seats }: { draw: number; ruling: Ruling; seats: bigint },
): bigint {
  const stage = trials.stageOf(draw)
  const pot = trials.depositOfStage(trial, stage)
  if (stage === trials.PLENARY) return (pot * seats) / trial.weight
  const { fee } = trial
  const before = draw % 2 === 1 ? paidSeats(trial, draw - 1, ruling) * fee : 0n
  const left = before < pot ? pot - before : 0n
  const paid = paidSeats(trial, draw, ruling)
  return (paid * fee > left ? left / paid : fee) * seats
}

type JurorDrawKey = JuryDrawKey & { readonly account: AccountId }

const agrees = (verdict: JurorVerdict, ruling: Ruling): boolean =>
  ruling === 'undecided' || (verdict === 'no') === (ruling === 'no')

/** Pays an account for its votes in a draw of an ended case. Any account may call it. */
export function collectFee(
  context: TransactionContext,
  { caseId, draw, account }: JurorDrawKey,
): void {
  const courtCase = trials.requireTrialStatus(context, caseId, 'final')
  const { trial } = courtCase
  const { ruling } = trial
  const ballot = trial.draws[draw]?.ballots.find((one) => one.account === account)
  const owed = ballot?.verdict && !ballot.settled && agrees(ballot.verdict, ruling)
  check(ballot && owed, 'juror-fee-not-owed', { case: caseId, account })
  settleBallot(context, courtCase, { caseId, draw, account })
  const amount = payFor(trial, { draw, ruling, seats: ballot.seats })
  context.emit({ kind: 'fee-collected', caseId, draw, account, amount })
  payOut(context, 'juries', { to: account, asset: context.nativeAsset, amount })
}

/** Marks an account's ballot as paid or fined, even if the account never committed to a vote. */
function settleBallot(
  { state }: TransactionContext,
  courtCase: trials.CaseWithTrial,
  drawKey: JurorDrawKey,
): void {
  const { draw, account } = drawKey
  const { trial } = courtCase
  const seated = trial.draws[draw]
  if (!seated) return
  const own = seated.ballots.find((one) => one.account === account)
  const others = seated.ballots.filter((one) => one.account !== account)
  const next = { ...(own ?? { account, seats: 0n }), settled: true }
  const draws = trial.draws.map((one, at) =>
    at === draw && one ? { ...one, ballots: [...others, next] } : one,
  )
  state.cases.set(String(courtCase.id), { ...courtCase, trial: { ...trial, draws } })
}

/** Fines a juror that has seats in a tallied draw and revealed no vote. */
export function fine(context: TransactionContext, { caseId, draw, account }: JurorDrawKey): void {
  const { state, sender, nowSeconds } = context
  const courtCase = state.cases.get(String(caseId))
  const { trial } = courtCase ?? {}
  const seated = trial?.draws[draw]
  const seats = trials.seatsOf(state, { caseId, draw, account })
  const ballot = seated?.ballots.find((one) => one.account === account)
  const isFinable = trial && seated?.tallied && trials.isFinable(trial, draw)
  const late = nowSeconds >= (courtCase?.openedAtSeconds ?? 0n) + FINABLE_SECONDS
  const silent = !late && seats > 0n && isFinable && !ballot?.verdict && !ballot?.settled
  check(courtCase && trial && silent, 'juror-not-absent', { case: caseId, account })
  settleBallot(context, { ...courtCase, trial }, { caseId, draw, account })
  const plenary = trials.stageOf(draw) === trials.PLENARY
  const share = plenary
    ? (trials.depositOfStage(trial, trials.PLENARY) * seats) / trial.weight
    : trial.fee * seats
  const key = { account, market: 'court', caseId } as const
  const due = finable(context, { known: courtCase, account, due: share * trial.absenceFees })
  const taken = stakes.lock(context, key, due)
  context.emit({ kind: 'juror-fined', caseId, draw, account, amount: taken })
  if (taken === 0n) return
  const sum = finedBefore(context, account) + taken
  state.fines.set(account, { sum, lastAtSeconds: context.nowSeconds })
  // The sender gets a part only if the case has a ruling. Otherwise an account could open cases
  // against itself in a domain of inactive jurors, and earn their fines.
  const ruled = courtCase.isFinal && courtCase.ruling !== 'undecided'
  const part = ruled ? taken / FINE_PARTS : 0n
  stakes.slash(context, { ...key, to: sender }, part)
  stakes.slash(context, { ...key, to: BURN_ADDRESS }, taken - part)
  trim(context, { account, domain: courtCase.domain })
}

/** Returns the sum of an account's fines since its last `FINABLE_SECONDS` without a fine. */
function finedBefore({ state, nowSeconds }: TransactionContext, account: AccountId): bigint {
  const { sum = 0n, lastAtSeconds = 0n } = state.fines.get(account) ?? {}
  return nowSeconds < lastAtSeconds + FINABLE_SECONDS ? sum : 0n
}

/** Returns the part of a fine that is due: see `fine` in `IJuries`. */
function finable(
  context: TransactionContext,
  { known: courtCase, account, due }: { known: CaseRecord; account: AccountId; due: bigint },
): bigint {
  const { domain, openedAtSeconds: atSeconds } = courtCase
  const weight = settledWeightAt(context.state, { account, domain, atSeconds })
  const left = (weight * FINES_MAX_BPS) / 10_000n - finedBefore(context, account)
  return left > 0n ? smaller(due, left) : 0n
}

/** Returns the juries' holdings for a case: deposits while it runs, then uncollected fees. */
export function liabilityOfCase({ trial, bond, isFinal, ruling }: CaseRecord): bigint {
  if (!trial) return 0n
  const stages = Array.from({ length: trials.stageOf(trial.draw) + 1 }, (_, stage) => stage)
  if (!isFinal) {
    return stages.reduce((sum, stage) => sum + bond + trials.depositOfStage(trial, stage), 0n)
  }
  let owed = stages.reduce((sum, stage) => sum + spentDeposit(trial, stage, ruling), 0n)
  for (const [draw, seated] of trial.draws.entries()) {
    for (const { verdict, settled, seats } of seated?.ballots ?? []) {
      if (verdict && settled) owed -= payFor(trial, { draw, ruling, seats })
    }
  }
  return owed
}
