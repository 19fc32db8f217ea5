import { type Hash, Hex } from '@ostrom/protocol'
import { GENERAL_DOMAIN, type Ruling } from '../court.ts'
import { check } from '../errors.ts'
import type { ModelStatus, ModelVersion } from '../models.ts'
import type { ReportWords, VersionReport } from '../reports.ts'
import { openCase } from './court.ts'
import type { KeptReport } from './court-state.ts'
import { setStatus } from './registry.ts'
import type { Context, State } from './state.ts'

/** So long after a jury refused it a creator waits before it asks again. */
const RESTORE_PAUSE_SECONDS = 604_800n

export function view(state: State, version: Hash): VersionReport | undefined {
  const known = state.reports.get(version)
  if (!known) return undefined
  const { before: _, ...seen } = known
  return seen
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
  const caseId = open(context, words, { question: 'harm', before: status })
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
  const from = state.reports.get(version)?.restorableAtSeconds ?? 0n
  check(nowSeconds >= from, 'restore-too-early', { from, nowSeconds })
  return open(context, words, { question: 'restoration', before: status })
}

function open(
  context: Context,
  { version, evidence }: ReportWords,
  { question, before }: Pick<KeptReport, 'question' | 'before'>,
): bigint {
  const { state, sender } = context
  check(evidence !== Hex.zeroHash, 'report-invalid', { version })
  const known = state.reports.get(version)
  check(!known?.isRunning, 'report-stage-wrong', { version, case: known?.caseId ?? 0n })
  const { creator } = modelOf(context, version)
  const caseId = openCase(context, {
    ...{ module: 'reports', kind: question, jury: true, domain: GENERAL_DOMAIN },
    ...{ subject: version, opener: sender },
    ...(question === 'harm' && { respondent: creator }),
  })
  const { restorableAtSeconds = 0n } = known ?? {}
  const made = { version, caseId, question, isRunning: true, restorableAtSeconds, before }
  state.reports.set(version, made)
  context.emit({ kind: 'model-reported', version, reporter: sender, caseId, question, evidence })
  return caseId
}

/**
 * Does what the jury ruled, by anybody.
 *
 * @throws {LedgerError} `report-stage-wrong`, `case-stage-wrong`.
 */
export function conclude(context: Context, version: Hash): void {
  const { state, nowSeconds } = context
  const known = state.reports.get(version)
  check(known?.isRunning, 'report-stage-wrong', { version, status: 'nothing runs' })
  const { caseId, question } = known
  const tried = state.cases.get(String(caseId))
  check(tried?.isFinal, 'case-stage-wrong', { case: caseId, stands: 'running' })
  const { ruling } = tried
  const refused = question === 'restoration' && ruling === 'no'
  const pause = refused && { restorableAtSeconds: nowSeconds + RESTORE_PAUSE_SECONDS }
  state.reports.set(version, { ...known, isRunning: false, ...pause })
  const next = statusAfter(context, known, ruling)
  if (next) setUnlessSame(context, version, next)
  const { status } = modelOf(context, version)
  context.emit({ kind: 'report-concluded', version, caseId, status })
}

function statusAfter(context: Context, known: KeptReport, ruling: Ruling): ModelStatus | undefined {
  const upheld = ruling === 'minor' || ruling === 'major'
  if (known.question === 'restoration') return upheld ? 'active' : undefined
  if (ruling === 'major') return 'quarantined'
  if (ruling === 'no') return 'active'
  // What the guardian did meanwhile stands.
  const stands = modelOf(context, known.version).status
  const undone = ruling === 'undecided' && known.before === 'active' && stands === 'warned'
  return undone ? 'active' : undefined
}

function setUnlessSame(context: Context, version: Hash, next: ModelStatus): void {
  const { status } = modelOf(context, version)
  if (status !== next && status !== 'retired') setStatus(context, version, next)
}
