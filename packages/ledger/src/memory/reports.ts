import { type AccountId, type Hash, Hex } from '@ostrom/protocol'
import { check } from '../errors.ts'
import type { ModelStatus, ModelVersion } from '../models.ts'
import type { ReportParty, ReportWords, VersionReport } from '../reports.ts'
import * as juries from './juries.ts'
import { setStatus } from './registry.ts'
import { activeOf } from './stakes.ts'
import {
  type CaseRecord,
  type Context,
  type KeptReport,
  parametersOf,
  type State,
} from './state.ts'
import { FEE_SINK, forfeit, reserve, unreserve } from './vault.ts'

const SEATS = 21
const SEATS_APPEAL = 63
const BOND_PARTS = 4n
const STAKES_FOR_TRIAL = 5n
const REPORTS_MAX = 24
const REPORT_SECONDS = 1_209_600n
const APPEAL_PAUSE_SECONDS = 604_800n

const none = (version: Hash): KeptReport => ({
  ...{ version, stage: 'none', weight: 0n, lapsesAtSeconds: 0n, appealableAtSeconds: 0n },
  ...{ appealBond: 0n, parties: [], before: 'active' },
})

const keptOf = (state: State, version: Hash): KeptReport =>
  state.reports.get(version) ?? none(version)

export function view(state: State, version: Hash): VersionReport {
  const { before: _, ...seen } = keptOf(state, version)
  return seen
}

const save = ({ state }: Context, record: KeptReport): void =>
  state.reports.set(record.version, record)

/** @throws {LedgerError} `report-stage-wrong`. */
function inStage(context: Context, version: Hash, needed: KeptReport['stage']): KeptReport {
  const known = keptOf(context.state, version)
  check(known.stage === needed, 'report-stage-wrong', { version, stage: known.stage, needed })
  return known
}

/**
 * The reports that run, or new ones, which warn.
 *
 * @throws {LedgerError} `report-invalid`, `report-stage-wrong`, `report-refused`.
 */
function opened(context: Context, { version, evidence }: ReportWords): KeptReport {
  const { state, nowSeconds } = context
  check(evidence !== Hex.zeroHash, 'report-invalid', { version })
  const known = keptOf(state, version)
  if (known.stage === 'reported') return known
  check(known.stage === 'none', 'report-stage-wrong', { version, stage: known.stage })
  const status = state.models.get(version)?.status
  const open = status === 'active' || status === 'warned'
  check(open, 'report-refused', { version, status: status ?? 'unknown' })
  const lapsesAtSeconds = nowSeconds + REPORT_SECONDS
  const fresh = { stage: 'reported', before: status, weight: 0n, parties: [] } as const
  if (status === 'active') setStatus(context, version, 'warned')
  return { ...known, ...fresh, lapsesAtSeconds }
}

/**
 * @throws {LedgerError} `stake-too-low`, `report-invalid`, `report-stage-wrong`,
 * `report-refused`, `list-full`, `reported-already`, `insufficient-funds`.
 */
export function report(context: Context, words: ReportWords): void {
  const { state, sender: account, nativeAsset: asset } = context
  const { stakeMin: needed, validatorStakeMin, accusationBond } = parametersOf(state)
  const stake = activeOf(state, account)
  check(stake > 0n && stake >= needed, 'stake-too-low', { account, stake, needed })
  const known = opened(context, words)
  check(known.parties.length < REPORTS_MAX, 'list-full', { max: REPORTS_MAX })
  const again = known.parties.some((party) => party.account === account)
  check(!again, 'reported-already', { version: words.version, account })
  const bond = accusationBond / BOND_PARTS
  const weight = known.weight + stake
  const parties = [...known.parties, { account, bond }]
  const { version, evidence } = words
  context.emit({ kind: 'model-reported', version, reporter: account, evidence, weight: stake })
  const next = { ...known, weight, parties }
  if (weight >= STAKES_FOR_TRIAL * validatorStakeMin) tryBefore(context, next)
  else save(context, next)
  reserve(context, { account, asset }, bond)
}

/**
 * @throws {LedgerError} `report-invalid`, `report-stage-wrong`, `report-refused`,
 * `insufficient-funds`.
 */
export function bring(context: Context, words: ReportWords): void {
  const { state, sender: account, nativeAsset: asset } = context
  const known = opened(context, words)
  const bond = parametersOf(state).accusationBond
  const { version, evidence } = words
  context.emit({ kind: 'model-reported', version, reporter: account, evidence, weight: 0n })
  tryBefore(context, { ...known, parties: [...known.parties, { account, bond }] })
  reserve(context, { account, asset }, bond)
}

/** Asks a jury of none of the parties. */
function tryBefore(context: Context, known: KeptReport): void {
  const { version } = known
  const caseId = ask(context, known, SEATS)
  save(context, { ...known, stage: 'tried', caseId })
  context.emit({ kind: 'report-tried', version, caseId })
}

function ask(context: Context, { version, parties }: KeptReport, seats: number): bigint {
  const { creator } = modelOf(context, version)
  const barred = [creator, ...parties.map(({ account }) => account)]
  return juries.open(context, { subject: version, barred, seats })
}

function modelOf({ state }: Context, version: Hash): ModelVersion {
  const known = state.models.get(version)
  check(known, 'model-unknown', { version })
  return known
}

/** @throws {LedgerError} `report-stage-wrong`, `report-not-now`. */
export function lapse(context: Context, version: Hash): void {
  const known = inStage(context, version, 'reported')
  const { lapsesAtSeconds: from } = known
  check(context.nowSeconds >= from, 'report-not-now', { version, from })
  context.emit({ kind: 'report-lapsed', version })
  asBefore(context, known)
  giveBack(context, known.parties)
  save(context, { ...known, stage: 'none', parties: known.parties.map(spent) })
}

/**
 * @throws {LedgerError} `report-stage-wrong`, `model-unknown`, `account-mismatch`,
 * `report-refused`, `report-not-now`, `insufficient-funds`.
 */
export function appeal(context: Context, { version, evidence }: ReportWords): void {
  const { state, sender, nowSeconds, nativeAsset: asset } = context
  const known = inStage(context, version, 'none')
  const { creator, status } = modelOf(context, version)
  check(creator === sender, 'account-mismatch', { sender, needed: creator })
  check(status === 'quarantined', 'report-refused', { version, status })
  const { appealableAtSeconds: from } = known
  check(nowSeconds >= from, 'report-not-now', { version, from })
  const appealBond = parametersOf(state).accusationBond
  const caseId = ask(context, known, SEATS_APPEAL)
  save(context, { ...known, stage: 'appealed', caseId, appealBond })
  context.emit({ kind: 'quarantine-appealed', version, caseId, evidence })
  reserve(context, { account: creator, asset }, appealBond)
}

/** @throws {LedgerError} `report-stage-wrong`, `case-stage-wrong`. */
export function conclude(context: Context, version: Hash): void {
  const { state } = context
  const appealed = keptOf(state, version).stage === 'appealed'
  const known = inStage(context, version, appealed ? 'appealed' : 'tried')
  const { caseId = 0n } = known
  const verdict = state.cases.get(String(caseId))
  check(verdict?.status === 'decided', 'case-stage-wrong', { case: caseId })
  const outcome = juries.clearOutcome(verdict)
  if (appealed) endAppeal(context, known, { ...verdict, outcome })
  else endTrial(context, known, { ...verdict, outcome })
  const { status } = modelOf(context, version)
  const what = appealed ? 'appeal' : 'report'
  context.emit({ kind: 'report-concluded', version, caseId, what, status })
}

function endTrial(context: Context, known: KeptReport, verdict: CaseRecord): void {
  const { version } = known
  const left = payJury(context, { verdict, parties: known.parties })
  save(context, { ...known, stage: 'none', parties: known.parties.map(spent) })
  if (verdict.outcome === 'innocent') {
    change(context, version, 'active')
    const { creator } = modelOf(context, version)
    for (const { account: from, bond: amount } of left) move(context, { from, to: creator, amount })
    return
  }
  if (verdict.outcome === 'guilty') change(context, version, 'quarantined')
  else asBefore(context, known)
  giveBack(context, left)
}

function endAppeal(context: Context, known: KeptReport, verdict: CaseRecord): void {
  const { version, appealBond } = known
  const { creator } = modelOf(context, version)
  const left = payJury(context, { verdict, parties: [{ account: creator, bond: appealBond }] })
  const restored = verdict.outcome === 'innocent'
  const appealableAtSeconds = restored
    ? known.appealableAtSeconds
    : context.nowSeconds + APPEAL_PAUSE_SECONDS
  save(context, { ...known, stage: 'none', appealBond: 0n, appealableAtSeconds })
  if (restored) change(context, version, 'active')
  if (verdict.outcome !== 'guilty') {
    giveBack(context, left)
    return
  }
  for (const { account: from, bond: amount } of left) move(context, { from, to: FEE_SINK, amount })
}

/**
 * Each seat that revealed has the same. Each party pays in proportion to its bond, rounded up,
 * until all is paid; returns what is left of the bonds.
 */
function payJury(
  context: Context,
  { verdict, parties }: { verdict: CaseRecord; parties: readonly ReportParty[] },
): readonly ReportParty[] {
  const jury = juries.revealers(verdict)
  const sum = BigInt(jury.reduce((all, { seats }) => all + seats, 0))
  const pot = parties.reduce((all, { bond }) => all + bond, 0n)
  if (sum === 0n || pot === 0n) return parties
  const { juryFee } = parametersOf(context.state)
  const fee = juryFee < pot / sum ? juryFee : pot / sum
  const due = jury.map(({ member, seats }) => ({ member, amount: fee * BigInt(seats) }))
  let left = fee * sum
  return parties.map(({ account, bond }) => {
    const share = (bond * fee * sum + pot - 1n) / pot
    let own = share < left ? share : left
    left -= own
    const paid = own
    while (own > 0n) {
      const first = due[0]!
      const amount = own < first.amount ? own : first.amount
      move(context, { from: account, to: first.member, amount })
      ;[own, first.amount] = [own - amount, first.amount - amount]
      if (first.amount === 0n) due.shift()
    }
    return { account, bond: bond - paid }
  })
}

const spent = ({ account }: ReportParty): ReportParty => ({ account, bond: 0n })

/** A warning ends with the reports that made it. */
function asBefore(context: Context, { version, before }: KeptReport): void {
  if (modelOf(context, version).status === 'warned') change(context, version, before)
}

function change(context: Context, version: Hash, status: ModelStatus): void {
  const { status: present } = modelOf(context, version)
  if (present !== status && present !== 'retired') setStatus(context, version, status)
}

type Move = { readonly from: AccountId; readonly to: AccountId; readonly amount: bigint }

function move(context: Context, { from, to, amount }: Move): void {
  forfeit(context, { from, to, asset: context.nativeAsset, amount })
}

function giveBack(context: Context, parties: readonly ReportParty[]): void {
  for (const { account, bond } of parties) {
    unreserve(context, { account, asset: context.nativeAsset }, bond)
  }
}
