import { type JurorVerdict, type Ledger, type LedgerEvent, readAllEvents } from '@ostrom/ledger'
import { requireLedgerMember } from '@ostrom/ledger/optional/require-audits'
import { fundCase } from '@ostrom/ledger/top-up-vault'
import type { Hash } from '@ostrom/protocol'
import { ArgumentInvalidError } from '../../command-line/arguments.ts'
import { writeVerdict } from '../../composition/court/verdict-files.ts'
import { type CommandContext, withLedger } from '../../context/context.ts'
import { versionOfModel } from '../../context/model-version.ts'
import { caseLines } from '../court/cases.ts'
import { pinEvidence } from '../court/pin-evidence.ts'

/** Runs `ostrom models report <model>`. */
export async function reportModel(
  model: string,
  options: { evidence: string },
  context: CommandContext,
): Promise<void> {
  const evidence = await pinEvidence(context, options.evidence)
  await withLedger(context, async (ledger) => {
    const version = await versionOf(context, ledger, model)
    await fundCase(ledger)
    const words = { version, evidence: evidence.sha256 }
    const { id: caseId, hash: transaction } = await requireLedgerMember(
      ledger,
      'modelReports',
    ).reportModel(words)
    const result = { ...words, cid: evidence.cid, caseId, transaction }
    const lines = [`reported by ${transaction}`, `case ${caseId}`]
    const found = [`evidence ${evidence.sha256}`, `CID ${evidence.cid}`]
    context.output.result(result, [...lines, ...found].join('\n'))
  })
}

/** Runs `ostrom models restore <model>`. */
export async function restoreModel(
  model: string,
  options: { evidence: string },
  context: CommandContext,
): Promise<void> {
  const { sha256: evidence } = await pinEvidence(context, options.evidence)
  await withLedger(context, async (ledger) => {
    const version = await versionOf(context, ledger, model)
    await fundCase(ledger)
    const restoration = await requireLedgerMember(ledger, 'modelReports').requestRestoration({
      version,
      evidence,
    })
    const { id: caseId, hash: transaction } = restoration
    const text = `asked by ${transaction}\ncase ${caseId}`
    context.output.result({ version, caseId, transaction }, text)
  })
}

/** Runs `ostrom models status <model>`. */
export async function showModelSafety(
  model: string,
  _options: unknown,
  context: CommandContext,
): Promise<void> {
  await withLedger(context, async (ledger) => {
    const version = await versionOf(context, ledger, model)
    const { status, statusUntilSeconds } = (await ledger.modelVersion(version)) ?? {}
    const report = await ledger.modelReports?.latestReport(version)
    const trial = report && (await ledger.audits?.courtCase(report.caseId))
    const history = (await readAllEvents(ledger)).filter((event) => isAbout(event, version))
    const lines = [
      `${model}: ${status}${lapseText(statusUntilSeconds)}`,
      ...(report ? [`${report.isRunning ? 'on trial' : 'tried'} for ${report.question}`] : []),
      ...(trial ? caseLines(context, trial) : []),
      ...history.map(lineOf),
    ]
    const lapse = statusUntilSeconds === undefined ? {} : { statusUntilSeconds }
    const words = {
      version,
      status,
      ...lapse,
      report: report ?? null,
      case: trial ?? null,
      history,
    }
    context.output.result(words, lines.join('\n'))
  })
}

const lapseText = (untilSeconds: bigint | undefined): string =>
  untilSeconds === undefined
    ? ''
    : ` by the guardian until ${new Date(Number(untilSeconds) * 1_000).toISOString()}`

/** Runs `ostrom models conclude <model>`. */
export async function concludeModelCase(
  model: string,
  options: { case?: bigint },
  context: CommandContext,
): Promise<void> {
  await withLedger(context, async (ledger) => {
    const version = await versionOf(context, ledger, model)
    const modelReports = requireLedgerMember(ledger, 'modelReports')
    const caseId = options.case ?? (await modelReports.latestReport(version))?.caseId
    if (caseId === undefined) {
      throw new ArgumentInvalidError({
        argument: 'model',
        value: model,
        expected: 'a reported model',
      })
    }
    const { hash } = await modelReports.concludeReport(caseId)
    const status = (await ledger.modelVersion(version))?.status
    context.output.result({ version, status, transaction: hash }, `${status}: ${hash}`)
  })
}

/** Runs `ostrom models vote <model>`. */
export async function voteOnModel(
  model: string,
  { verdict }: { verdict: JurorVerdict },
  context: CommandContext,
): Promise<void> {
  await withLedger(context, async (ledger) => {
    const version = await versionOf(context, ledger, model)
    const report = await requireLedgerMember(ledger, 'modelReports').latestReport(version)
    if (!report?.isRunning) {
      throw new ArgumentInvalidError({
        argument: 'model',
        value: model,
        expected: 'a model on trial',
      })
    }
    const { caseId } = report
    await writeVerdict(context.home.path, { caseId, verdict })
    context.output.result({ version, caseId, verdict }, `case ${caseId}: ${verdict}`)
  })
}

const kinds = new Set(['model-reported', 'model-status-set', 'report-concluded'])

const isAbout = (event: LedgerEvent, version: Hash): boolean =>
  kinds.has(event.kind) && 'version' in event && event.version === version

function lineOf(event: LedgerEvent): string {
  if (event.kind === 'model-reported') {
    const { question, reporter, evidence } = event
    const label = question === 'harm' ? 'reported by' : 'restoration requested by'
    return `block ${event.block}: ${label} ${reporter}, evidence ${evidence}`
  }
  if (event.kind === 'model-status-set' && event.untilSeconds !== undefined) {
    return `block ${event.block}: guardian, ${event.status}${lapseText(event.untilSeconds)}`
  }
  if (event.kind === 'model-status-set' || event.kind === 'report-concluded') {
    return `block ${event.block}: ${event.kind}, ${event.status}`
  }
  return `block ${event.block}: ${event.kind}`
}

/** @throws {ArgumentInvalidError} No registered model has this name or id. */
async function versionOf(context: CommandContext, ledger: Ledger, model: string): Promise<Hash> {
  const version = await versionOfModel(context, ledger, model)
  if (version) return version
  const expected = 'the name or the id of a registered model'
  throw new ArgumentInvalidError({ argument: 'model', value: model, expected })
}
