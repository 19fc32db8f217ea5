import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readSummaries } from '@ostrom/gateway-web/dashboard/audit-summaries'
import {
  createReputationFold,
  type Ledger,
  type LedgerEvent,
  type ProviderReputation,
  readAllEvents,
  stakeMarkets,
} from '@ostrom/ledger'
import { findItems, subjectOf } from '@ostrom/node/validator/epochs/epoch-blocks'
import { Address, type Hash, Hex, JsonText } from '@ostrom/protocol'
import type { Command } from 'commander'
import { ArgumentInvalidError, jsonFileArgument } from '../../command-line/arguments.ts'
import { printable } from '../../command-line/output.ts'
import { CANARY_FILE } from '../../config/canary-file.ts'
import { type CommandContext, withLedger } from '../../context/context.ts'
import { versionOfModel } from '../../context/model-version.ts'
import { callManagementApi } from '../../management/client.ts'
import {
  anchorOf,
  checkLabels,
  checkReceiptFile,
  operatorChecks,
  type ReceiptDocument,
  receiptDocumentSchema,
} from '../../receipts/receipt-document.ts'
import { printOwnAudits } from './own-audits.ts'

/** One step of the trail from the chain to the answer's bytes, with the result of its check. */
type AuditTrailEntry = {
  readonly step: string
  readonly detail: string
  /** Absent if the step only reports a fact and checks nothing. */
  readonly ok?: boolean
}

/** Runs `ostrom audit`. */
export async function auditAnswer(_options: unknown, command: Command): Promise<void> {
  await printOwnAudits(command)
}

/** Runs `ostrom audit trail <subject>`. */
export async function showAuditTrail(
  what: string,
  _options: unknown,
  context: CommandContext,
): Promise<void> {
  const receipt = await receiptOf(what, (id) => callManagementApi(context, `receipts?id=${id}`))
  const account = Address.tryParse(what)
  const own = account ? await ownSteps(context.home.path, account) : []
  const steps = await withLedger(context, async (ledger) => {
    const events = await readAllEvents(ledger)
    if (receipt) return await trailOfReceipt(ledger, events, receipt)
    const version = await versionOfModel(context, ledger, what)
    if (version) return await trailOfModel(ledger, events, version)
    if (account) return [...(await trailOfProvider(ledger, events, account)), ...own]
    const expected = 'a receipt, an account, or the name or version of a registered model'
    throw new ArgumentInvalidError({ argument: 'what', value: what, expected })
  })
  const ok = steps.every((step) => step.ok !== false)
  console.log(
    context.output.json
      ? JsonText.stringify({ ok, steps }, { indent: 2 })
      : printable(textOf(steps)),
  )
  if (!ok) process.exitCode = 1
}

/**
 * Reads the findings about a provider that the validator of this data folder recorded: from its
 * audits, and from its canary questions (which it asks as a client).
 */
async function ownSteps(
  folder: string,
  provider: Hex.AccountId,
): Promise<readonly AuditTrailEntry[]> {
  const summaries = await readSummaries(folder, provider)
  const audited = summaries.map((summary): AuditTrailEntry => {
    const { modelVersion, scored, inconclusive, level, isFlagged } = summary
    const sums = `${scored} receipts scored, ${inconclusive} without a conclusion`
    const detail = `${sums}, evidence ${level.toPrecision(3)}, model ${modelVersion}`
    return isFlagged
      ? { step: 'audited here', detail, ok: false }
      : { step: 'audited here', detail }
  })
  return [...audited, ...(await canarySteps(folder, provider))]
}

/** Returns the validator's findings about a provider from its canary questions. */
async function canarySteps(
  folder: string,
  provider: Hex.AccountId,
): Promise<readonly AuditTrailEntry[]> {
  const file = await readFile(join(folder, CANARY_FILE), 'utf8').catch(() => '')
  const findings = file
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>)
    .filter((finding) => finding.provider === provider)
  return findings.map((finding): AuditTrailEntry => {
    const { atSeconds, evidence = 'none', mode, receiptId } = finding
    const at = new Date(Number(atSeconds) * 1_000).toISOString()
    const detail = `${at}, evidence ${evidence}, ${mode}, receipt ${receiptId}`
    return { step: 'canary', detail }
  })
}

const textOf = (steps: readonly AuditTrailEntry[]): string => {
  const width = Math.max(...steps.map(({ step }) => step.length))
  const line = ({ step, detail, ok }: AuditTrailEntry) =>
    `${checkLabels[`${ok}`]} ${step.padEnd(width)}  ${detail}`
  return steps.map(line).join('\n')
}

/** Returns the receipt from a file, or from the running gateway by its id. */
async function receiptOf(
  what: string,
  ask: (id: string) => Promise<unknown>,
): Promise<ReceiptDocument | undefined> {
  if (what.endsWith('.json'))
    return receiptDocumentSchema(await jsonFileArgument('what', what), 'receipt')
  if (!Hex.is(what, 32)) return undefined
  const found = await ask(what).catch(() => null)
  return found === null ? undefined : receiptDocumentSchema(found, 'receipt')
}

async function trailOfReceipt(
  ledger: Ledger,
  events: readonly LedgerEvent[],
  receipt: ReceiptDocument,
): Promise<readonly AuditTrailEntry[]> {
  const { core, proof, provider } = receipt
  const { sessionId, index } = core
  const settled = anchorOf(events, sessionId)
  const all = [...checkReceiptFile(receipt), ...operatorChecks(events, receipt)]
  const checks = all.map(
    ({ name: step, ...rest }): AuditTrailEntry => ({ step, detail: '', ...rest }),
  )
  const anchored = settled
    ? `transaction ${settled.transaction}, block ${settled.block}`
    : 'not settled yet'
  return [
    { step: 'receipt', detail: `${receipt.id}, answer ${index} of session ${sessionId}` },
    ...checks,
    {
      step: 'root on chain',
      detail: anchored,
      ...(settled && proof ? { ok: settled.receiptsRoot === proof.root } : {}),
    },
    ...(await blockSteps(ledger, events, sessionId)),
    ...(await modelSteps(ledger, core.modelVersion, core.artifactHash)),
    ...(await trailOfProvider(ledger, events, provider)),
  ]
}

/**
 * Finds the items of a session or request in the epoch blocks, and states whether the chain
 * confirms that each block contains its item.
 */
async function blockSteps(
  ledger: Ledger,
  events: readonly LedgerEvent[],
  subject: Hash,
): Promise<readonly AuditTrailEntry[]> {
  if (!ledger.audits) return []
  return (await findItems(ledger, events, subject)).map(
    ({ item, block, position, isIncluded: ok }): AuditTrailEntry => {
      const step = 'in the block of epochs'
      const what = `${item.kind} of ${subjectOf(item)}`
      if (!block || !position || ok === undefined) return { step, detail: `${what}: not final yet` }
      return { step, detail: `${what}: epoch ${block.epoch}, block ${block.hash}`, ok }
    },
  )
}

async function modelSteps(
  ledger: Ledger,
  version: Hash,
  served?: Hash,
): Promise<readonly AuditTrailEntry[]> {
  const model = await ledger.modelVersion(version)
  if (!model) return [{ step: 'model', detail: `${version} is not registered`, ok: false }]
  const artifacts = model.artifacts.map((artifact): AuditTrailEntry => {
    const { format, cid, sha256, bytes } = artifact
    const detail = `${format} ${cid}, SHA-256 ${sha256}, ${bytes} bytes`
    return { step: artifact.sha256 === served ? 'artifact that answered' : 'artifact', detail }
  })
  const isPublished =
    served === undefined || model.artifacts.some(({ sha256 }) => sha256 === served)
  return [
    { step: 'model', detail: `${model.model}, version ${version}, ${model.status}` },
    { step: 'creator', detail: `${Address.format(model.creator)}, license ${model.license}` },
    ...model.parents.map((parent): AuditTrailEntry => ({ step: 'parent', detail: parent })),
    ...(served === undefined
      ? []
      : [{ step: 'artifact is of this version', detail: served, ok: isPublished }]),
    ...artifacts,
  ]
}

async function trailOfModel(
  ledger: Ledger,
  events: readonly LedgerEvent[],
  version: Hash,
): Promise<readonly AuditTrailEntry[]> {
  const registered = events.find(
    (event) => event.kind === 'model-registered' && event.version === version,
  )
  const parents = (await ledger.modelVersion(version))?.parents ?? []
  const lineage = await Promise.all(parents.map((parent) => modelSteps(ledger, parent)))
  return [
    ...(await modelSteps(ledger, version)),
    ...(registered ? [eventEntry('registered', registered)] : []),
    ...(await blockSteps(ledger, events, version)),
    ...events.flatMap((event): AuditTrailEntry[] => {
      if (event.kind === 'model-status-set' && event.version === version) {
        return [eventEntry(event.status, event)]
      }
      const offered = event.kind === 'offer-published' && event.offer.modelVersion === version
      return offered
        ? [eventEntry(`offered by ${Address.format(event.offer.provider)}`, event)]
        : []
    }),
    ...lineage.flat(),
  ]
}

const eventEntry = (
  step: string,
  { transaction, block, atSeconds }: LedgerEvent,
): AuditTrailEntry => ({
  step,
  detail: `${new Date(Number(atSeconds) * 1_000).toISOString()}, block ${block}, ${transaction}`,
})

function reputationSteps(seen: ProviderReputation): readonly AuditTrailEntry[] {
  const { completions, flaggedVolume, volume, locks, timeouts, ratedVolume, ratingSum } = seen
  const { auditsFailed, auditFailedAtSeconds, acquittals, validatedVolume, isExcluded } = seen
  const last = new Date(Number(auditFailedAtSeconds) * 1_000).toISOString()
  const stars = ratedVolume === 0n ? 'none' : `${Number((ratingSum * 100n) / ratedVolume) / 100}`
  return [
    {
      step: 'reputation',
      detail: `${completions} completed, ${flaggedVolume} of ${volume} flagged, stars ${stars}`,
    },
    { step: 'requests', detail: `${locks} locked, ${timeouts} not served in time` },
    {
      step: 'audits',
      detail:
        `${auditsFailed} failed${auditsFailed > 0n ? `, last ${last}` : ''}, ` +
        `${acquittals} acquitted, ${validatedVolume} of ${volume} validated`,
    },
    ...(isExcluded ? [{ step: 'excluded', detail: 'by the court, permanently', ok: false }] : []),
  ]
}

/** Returns a provider's reputation: the chain's record of it, and counts from the events. */
async function reputationOf(
  ledger: Ledger,
  events: readonly LedgerEvent[],
  provider: Hex.AccountId,
): Promise<ProviderReputation> {
  const reputations = createReputationFold()
  for (const event of events) reputations.apply(event)
  return reputations.of(await ledger.providerRecord(provider))
}

/** Lists the account's stake for each market in which it has stake. */
async function stakeSteps(
  ledger: Ledger,
  account: Hex.AccountId,
): Promise<readonly AuditTrailEntry[]> {
  const stakes = await Promise.all(
    stakeMarkets.map(async (market) => ({ market, ...(await ledger.stake(account, market)) })),
  )
  return stakes.flatMap(
    ({ market, amount, inUse, locked, unbonding, operator }): AuditTrailEntry[] => {
      if (amount + unbonding === 0n) return []
      const parts = `${inUse} in use, ${locked} locked, ${unbonding} unbonding`
      const sums = `${amount} for ${market}, ${parts}`
      return [
        {
          step: 'stake',
          detail: operator ? `${sums}, operator ${Address.format(operator)}` : sums,
        },
      ]
    },
  )
}

async function trailOfProvider(
  ledger: Ledger,
  events: readonly LedgerEvent[],
  provider: Hex.AccountId,
): Promise<readonly AuditTrailEntry[]> {
  const seen = await reputationOf(ledger, events, provider)
  const own = new Set<Hash>()
  for (const event of events) {
    if (event.kind === 'session-opened' && event.provider === provider) own.add(event.sessionId)
  }
  const settlements = events.flatMap((event): AuditTrailEntry[] => {
    if (event.kind !== 'session-settled' || !own.has(event.sessionId)) return []
    const { detail } = eventEntry('', event)
    const what = `${event.count} answers for ${event.total}, root ${event.receiptsRoot}`
    return [{ step: 'settled', detail: `${what}; ${detail}` }]
  })
  return [
    { step: 'provider', detail: Address.format(provider) },
    ...(await stakeSteps(ledger, provider)),
    ...reputationSteps(seen),
    ...settlements,
  ]
}
