import { type Hash, Hex } from '@ostrom/protocol'
import { GENERAL_DOMAIN, type Ruling } from '../court.ts'
import { check } from '../errors.ts'
import type { ModelStatus, ModelVersion } from '../models.ts'
import type { ReportWords, VersionReport } from '../reports.ts'
import { openCase } from './court.ts'
import type { KeptReport, ReportedVersion } from './court-state.ts'
import { setStatus } from './registry.ts'
import type { Context, State } from './state.ts'

/** So long after a jury refused it a creator waits before it asks again. */
const RESTORE_PAUSE_SECONDS = 604_800n

const fresh = { running: 0, warned: false, harmFoundAtSeconds: 0n, restorableAtSeconds: 0n }

const reportedOf = (state: State, version: Hash): Omit<ReportedVersion, 'caseId'> =>
  state.reported.get(version) ?? fresh

export function view(state: State, caseId: bigint): VersionReport | undefined {
  const known = state.reports.get(String(caseId))
  if (!known) return undefined
  const { openedAtSeconds: _, status: __, ...seen } = known
  const { restorableAtSeconds } = reportedOf(state, known.version)
  return { ...seen, restorableAtSeconds }
}

export function newest(state: State, version: Hash): VersionReport | undefined {
  const known = state.reported.get(version)
  return known && view(state, known.caseId)
}

/** @throws {LedgerError} `model-unknown`. */
function modelOf({ state }: Context, version: Hash): ModelVersion {
  const known = state.models.get(version)
  check(known, 'model-unknown', { version })
  return known
}

/**
 * Warns of a version and asks a jury. Returns the case's number.
 *
 * @throws {LedgerError} `model-unknown`, `report-stage-wrong`, `report-invalid`,
 * `domain-too-small`, `insufficient-funds`.
 */
export function report(context: Context, words: ReportWords): bigint {
  const { version } = words
  const { status } = modelOf(context, version)
  const fits = status === 'active' || status === 'warned'
  check(fits, 'report-stage-wrong', { version, status })
  const known = reportedOf(context.state, version)
  const caseId = open(context, words, 'harm')
  const warned = known.running === 0 ? status === 'warned' : known.warned
  const running = known.running + 1
  context.state.reported.set(version, { ...known, caseId, running, warned })
  if (status === 'active') setStatus(context, version, 'warned')
  return caseId
}

/**
 * Asks to have a version restored, by its creator.
 *
 * @throws {LedgerError} As `report`, and `account-mismatch`, `restore-too-early`.
 */
export function restore(context: Context, words: ReportWords): bigint {
  const { state, sender, nowSeconds } = context
  const { version } = words
  const { status, creator } = modelOf(context, version)
  check(sender === creator, 'account-mismatch', { sender, needed: creator })
  const fits = status === 'quarantined' || status === 'warned'
  check(fits, 'report-stage-wrong', { version, status })
  const known = reportedOf(state, version)
  const { restorableAtSeconds: from, restoration } = known
  check(nowSeconds >= from, 'restore-too-early', { from, nowSeconds })
  check(restoration === undefined, 'report-stage-wrong', { version, case: restoration ?? 0n })
  const caseId = open(context, words, 'restoration')
  state.reported.set(version, { ...known, caseId, restoration: caseId })
  return caseId
}

function open(
  context: Context,
  { version, evidence }: ReportWords,
  question: KeptReport['question'],
): bigint {
  const { state, sender, nowSeconds: openedAtSeconds } = context
  check(evidence !== Hex.zeroHash, 'report-invalid', { version })
  const { creator, status } = modelOf(context, version)
  const caseId = openCase(context, {
    module: 'reports',
    kind: question,
    jury: true,
    domain: GENERAL_DOMAIN,
    subject: version,
    opener: sender,
    ...(question === 'harm' && { respondent: creator }),
  })
  const made = { version, caseId, question, isRunning: true, openedAtSeconds, status }
  state.reports.set(String(caseId), made)
  context.emit({ kind: 'model-reported', version, reporter: sender, caseId, question, evidence })
  return caseId
}

/**
 * Does what the jury of a case ruled, by anybody.
 *
 * @throws {LedgerError} `report-stage-wrong`, `case-stage-wrong`.
 */
export function conclude(context: Context, caseId: bigint): void {
  const { state } = context
  const known = state.reports.get(String(caseId))
  check(known?.isRunning, 'report-stage-wrong', { case: caseId, status: 'nothing runs' })
  const tried = state.cases.get(String(caseId))
  check(tried?.isFinal, 'case-stage-wrong', { case: caseId, stands: 'running' })
  const { question, version } = known
  state.reports.set(String(caseId), { ...known, isRunning: false })
  const decide = question === 'restoration' ? restoreBy : judge
  const next = decide(context, known, tried.ruling)
  if (next) setUnlessSame(context, version, next)
  const { status } = modelOf(context, version)
  context.emit({ kind: 'report-concluded', version, caseId, status })
}

/** Where a version stands by the ruling on its restoration; undefined where nothing changes. */
function restoreBy(
  context: Context,
  { version, openedAtSeconds, status }: KeptReport,
  ruling: Ruling,
): ModelStatus | undefined {
  const { state, nowSeconds } = context
  const known = state.reported.get(version)
  if (!known) return undefined
  const { restoration: _, ...rest } = known
  const upheld = ruling === 'minor' || ruling === 'major'
  // What came after it was asked is another matter.
  const newest = rest.harmFoundAtSeconds < openedAtSeconds
  const warned = rest.warned && !(upheld && newest)
  const pause = ruling === 'no' && { restorableAtSeconds: nowSeconds + RESTORE_PAUSE_SECONDS }
  state.reported.set(version, { ...rest, warned, ...pause })
  if (!upheld) return undefined
  const present = modelOf(context, version).status
  const later = !newest || status !== 'quarantined'
  if (later && present === 'quarantined') return undefined
  return rest.running === 0 && !warned ? 'active' : 'warned'
}

/** Where a version stands by the ruling on its harm; undefined where nothing changes. */
function judge(context: Context, report: KeptReport, ruling: Ruling): ModelStatus | undefined {
  const { state, nowSeconds } = context
  const { version, openedAtSeconds } = report
  const known = state.reported.get(version)
  if (!known) return undefined
  const running = known.running - 1
  const found = (ruling === 'minor' || ruling === 'major') && { harmFoundAtSeconds: nowSeconds }
  const left = ruling === 'minor' && { warned: true }
  // Of reports that run side by side the worst ruling counts.
  const cleared = ruling === 'no' && known.harmFoundAtSeconds < openedAtSeconds && { warned: false }
  const next = { ...known, running, ...found, ...left, ...cleared }
  state.reported.set(version, next)
  if (ruling === 'major') return 'quarantined'
  if (next.warned || running > 0) return undefined
  // What the guardian did meanwhile stands.
  return modelOf(context, version).status === 'warned' ? 'active' : undefined
}

function setUnlessSame(context: Context, version: Hash, next: ModelStatus): void {
  const { status } = modelOf(context, version)
  if (status !== next && status !== 'retired') setStatus(context, version, next)
}
