import { type Hash, Hex } from '@ostrom/protocol'
import { GENERAL_DOMAIN } from '../../court/court.ts'
import type { ModelReport, ModelReportEvidence } from '../../court/model-reports.ts'
import { check } from '../../errors.ts'
import type { ModelStatus, ModelVersion } from '../../registry/models.ts'
import type { CaseRecord, ModelReportRecord, VersionReportSummary } from '../chain/court-state.ts'
import type { MemoryState, TransactionContext } from '../chain/state.ts'
import { endGuardianTerm, modelInEffect, setStatus, termOf } from '../registry/models.ts'
import { openCase } from './court.ts'
import { larger } from './extremes.ts'

/** Seconds that a creator waits after a refused restoration before it may ask again. */
const RESTORE_PAUSE_SECONDS = 604_800n

const noReports = {
  running: 0,
  warned: false,
  harmFoundAtSeconds: 0n,
  restoredFromSeconds: 0n,
  restorableAtSeconds: 0n,
}

const reportedOf = (state: MemoryState, version: Hash): Omit<VersionReportSummary, 'caseId'> =>
  state.versionReports.get(version) ?? noReports

/** Returns the report of a case in the form of the ledger port; `undefined` without a report. */
export function view(state: MemoryState, caseId: bigint): ModelReport | undefined {
  const record = state.reports.get(String(caseId))
  if (!record) return undefined
  const { openedAtSeconds: _, ...seen } = record
  const { restorableAtSeconds } = reportedOf(state, record.version)
  return { ...seen, restorableAtSeconds }
}

/** Returns the latest report about a version. */
export function latestReport(state: MemoryState, version: Hash): ModelReport | undefined {
  const latest = state.versionReports.get(version)
  return latest && view(state, latest.caseId)
}

/**
 * Returns the version with its lasting status.
 *
 * @throws {LedgerError} `model-unknown`.
 */
function modelOf({ state }: TransactionContext, version: Hash): ModelVersion {
  const model = state.models.get(version)
  check(model, 'model-unknown', { version })
  return model
}

/**
 * Gives an active version the status `warned`, and asks a jury whether the version is harmful.
 * Returns the case's number.
 *
 * @throws {LedgerError} `model-unknown`, `model-report-state-invalid`, `model-report-invalid`,
 * `juror-pool-too-small`, `insufficient-funds`.
 */
export function report(context: TransactionContext, words: ModelReportEvidence): bigint {
  const { version } = words
  const { status } = modelOf(context, version)
  const fits = status === 'active' || status === 'warned'
  check(fits, 'model-report-state-invalid', { version, status })
  const reported = reportedOf(context.state, version)
  const caseId = open(context, words, 'harm')
  const warned = reported.running === 0 ? status === 'warned' : reported.warned
  const running = reported.running + 1
  context.state.versionReports.set(version, { ...reported, caseId, running, warned })
  if (status === 'active') setStatus(context, version, 'warned')
  return caseId
}

/**
 * Requests the restoration of a version. Only its creator may call it.
 *
 * @throws {LedgerError} As `report`, and `account-mismatch`, `restoration-too-early`.
 */
export function restore(context: TransactionContext, words: ModelReportEvidence): bigint {
  const { state, sender, nowSeconds } = context
  const { version } = words
  const { creator } = modelOf(context, version)
  const status = modelInEffect(context, version)?.status ?? 'active'
  check(sender === creator, 'account-mismatch', { sender, needed: creator })
  const reported = reportedOf(state, version)
  // A warning that only running reports caused ends with these reports, so it needs no restoration.
  const isWarned = reported.warned || hasGuardianStatus(context, version)
  const fits = status === 'quarantined' || (status === 'warned' && isWarned)
  check(fits, 'model-report-state-invalid', { version, status })
  const { restorableAtSeconds: from, restoration } = reported
  check(nowSeconds >= from, 'restoration-too-early', { from, nowSeconds })
  check(restoration === undefined, 'model-report-state-invalid', {
    version,
    case: restoration ?? 0n,
  })
  const caseId = open(context, words, 'restoration')
  state.versionReports.set(version, { ...reported, caseId, restoration: caseId })
  return caseId
}

function open(
  context: TransactionContext,
  { version, evidence }: ModelReportEvidence,
  question: ModelReportRecord['question'],
): bigint {
  const { state, sender, nowSeconds: openedAtSeconds } = context
  check(evidence !== Hex.zeroHash, 'model-report-invalid', { version })
  const { creator } = modelOf(context, version)
  const caseId = openCase(context, {
    module: 'model-reports',
    kind: question,
    jury: true,
    domain: GENERAL_DOMAIN,
    subject: version,
    opener: sender,
    ...(question === 'harm' && { respondent: creator }),
  })
  const made = { version, caseId, question, isRunning: true, openedAtSeconds }
  state.reports.set(String(caseId), made)
  context.emit({ kind: 'model-reported', version, reporter: sender, caseId, question, evidence })
  return caseId
}

/**
 * Applies the ruling of a case's jury. Any account may call it.
 *
 * @throws {LedgerError} `model-report-state-invalid`, `case-state-invalid`.
 */
export function conclude(context: TransactionContext, caseId: bigint): void {
  const { state } = context
  const record = state.reports.get(String(caseId))
  check(record?.isRunning, 'model-report-state-invalid', { case: caseId, status: 'nothing runs' })
  const tried = state.cases.get(String(caseId))
  check(tried?.isFinal, 'case-state-invalid', { case: caseId, stands: 'running' })
  const { question, version } = record
  state.reports.set(String(caseId), { ...record, isRunning: false })
  const decide = question === 'restoration' ? applyRestorationRuling : applyHarmRuling
  const next = decide(context, record, tried)
  if (next) setStatusIfChanged(context, version, next)
  const status = modelInEffect(context, version)?.status ?? 'active'
  context.emit({ kind: 'report-concluded', version, caseId, status })
}

/**
 * Returns the status of a version by the ruling on its restoration; undefined if it does not
 * change.
 */
function applyRestorationRuling(
  context: TransactionContext,
  { version, openedAtSeconds }: ModelReportRecord,
  { ruling }: CaseRecord,
): ModelStatus | undefined {
  const { state, nowSeconds } = context
  const latest = state.versionReports.get(version)
  if (!latest) return undefined
  const { restoration: _, ...rest } = latest
  const upheld = ruling === 'minor' || ruling === 'major'
  // The ruling does not cover harm that was found after the request.
  const newest = rest.harmFoundAtSeconds < openedAtSeconds
  const warned = rest.warned && !(upheld && newest)
  const pause = ruling === 'no' && { restorableAtSeconds: nowSeconds + RESTORE_PAUSE_SECONDS }
  const { status } = modelOf(context, version)
  const restores = upheld && status !== 'retired'
  const judged = restores && newest && { restoredFromSeconds: openedAtSeconds }
  state.versionReports.set(version, { ...rest, warned, ...pause, ...judged })
  if (!restores) return undefined
  const isEarlier = (termOf(state, version).set?.fromSeconds ?? 0n) < openedAtSeconds
  const lifts = status === 'quarantined' || hasGuardianStatus(context, version)
  if (newest && isEarlier && lifts) endGuardianTerm(context, version)
  if (!newest && status === 'quarantined') return undefined
  return rest.running === 0 && !warned ? 'active' : 'warned'
}

/** Returns the status of a version by the ruling on its harm; undefined if it does not change. */
function applyHarmRuling(
  context: TransactionContext,
  report: ModelReportRecord,
  { ruling: ruled, endedAtSeconds = 0n }: CaseRecord,
): ModelStatus | undefined {
  const { state } = context
  const { version, openedAtSeconds } = report
  const latest = state.versionReports.get(version)
  if (!latest) return undefined
  const running = latest.running - 1
  // A restoration covers all findings before its request, whenever their case is concluded.
  const isFound = ruled === 'minor' || ruled === 'major'
  const ruling = isFound && endedAtSeconds < latest.restoredFromSeconds ? 'undecided' : ruled
  const found = (ruling === 'minor' || ruling === 'major') && {
    harmFoundAtSeconds: larger(latest.harmFoundAtSeconds, endedAtSeconds),
  }
  const left = ruling === 'minor' && { warned: true }
  // Among parallel reports the most severe ruling counts.
  const cleared = ruling === 'no' &&
    latest.harmFoundAtSeconds < openedAtSeconds && { warned: false }
  const next = { ...latest, running, ...found, ...left, ...cleared }
  state.versionReports.set(version, next)
  if (ruling === 'major') return 'quarantined'
  if (next.warned || running > 0) return undefined
  return modelOf(context, version).status === 'warned' ? 'active' : undefined
}

function hasGuardianStatus({ state, nowSeconds }: TransactionContext, version: Hash): boolean {
  const { set } = termOf(state, version)
  return set !== undefined && set.status !== 'active' && nowSeconds < set.untilSeconds
}

function setStatusIfChanged(context: TransactionContext, version: Hash, next: ModelStatus): void {
  const { status } = modelOf(context, version)
  if (status !== next && status !== 'retired') setStatus(context, version, next)
}
