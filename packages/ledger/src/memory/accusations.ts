import type { AccountId, Hash } from '@ostrom/protocol'
import { check } from '../errors.ts'
import type { EvidenceItem } from '../evidence.ts'
import { openCase } from './court.ts'
import { namePay } from './court-pay.ts'
import { checkItem, type Included } from './evidence.ts'
import { wholeOf } from './stakes.ts'
import { type Context, parametersOf } from './state.ts'
import { hashWords } from './words.ts'

const ITEMS_MIN = 4
const ITEMS_MAX = 24

/**
 * Accuses a provider by drawn receipts of several clients. Returns the case's number.
 *
 * @throws {LedgerError} `evidence-insufficient`, `receipt-used`, `case-running`,
 * `domain-too-small`, `insufficient-funds`, and as `checkItem`.
 */
export function accuse(context: Context, items: readonly EvidenceItem[]): bigint {
  const { state, sender: accuser } = context
  const enough = items.length >= ITEMS_MIN && items.length <= ITEMS_MAX
  check(enough, 'evidence-insufficient', { receipts: items.length, min: ITEMS_MIN, max: ITEMS_MAX })
  const found = items
    .map((item) => checkItem(context, item))
    .sort((a, b) => (a.receiptId < b.receiptId ? -1 : 1))
  const [first] = found
  check(first, 'evidence-insufficient', { receipts: 0 })
  const { provider, modelVersion } = { ...first.work, modelVersion: versionOf(items) }
  const receiptIds = found.map(({ receiptId }) => receiptId)
  checkTogether(context, { found, provider, accuser })
  for (const receiptId of receiptIds) checkUnjudged(context, receiptId)
  const stake = wholeOf(state, provider)
  const { penaltyBps, minorPenaltyBps } = parametersOf(state)
  const caseId = openCase(context, {
    module: 'accusations',
    kind: 'fraud',
    jury: true,
    recorded: true,
    excludes: true,
    returnsFrom: 'major',
    domain: modelVersion,
    subject: hashWords(...receiptIds),
    opener: accuser,
    respondent: provider,
    minor: (stake * minorPenaltyBps) / 10_000n,
    major: (stake * penaltyBps) / 10_000n,
  })
  context.emit({ kind: 'accused', caseId, provider, accuser, modelVersion, receiptIds })
  for (const { receiptId, work } of found) {
    state.caseOfReceipt.set(receiptId, caseId)
    namePay(context, caseId, work.id)
  }
  return caseId
}

/** @throws {LedgerError} `evidence-insufficient`: receipts of several versions. */
function versionOf(items: readonly EvidenceItem[]): Hash {
  const versions = new Set(items.map(({ receipt }) => receipt.modelVersion))
  const [version] = versions
  check(version && versions.size === 1, 'evidence-insufficient', { versions: versions.size })
  return version
}

type Together = {
  readonly found: readonly Included[]
  readonly provider: AccountId
  readonly accuser: AccountId
}

function checkTogether({ auditRules }: Context, { found, provider, accuser }: Together): void {
  const ids = new Set(found.map(({ receiptId }) => receiptId))
  check(ids.size === found.length, 'evidence-insufficient', { receipts: ids.size, twice: true })
  const same = found.every(({ work }) => work.provider === provider)
  check(same, 'evidence-insufficient', { what: 'receipts of another provider' })
  const clients = new Set(found.map(({ work }) => work.client))
  const party = clients.has(provider) || clients.has(accuser)
  check(!party, 'evidence-insufficient', { what: 'receipts of a party' })
  const { clientsMin } = auditRules
  check(clients.size >= clientsMin, 'evidence-insufficient', { clients: clients.size, clientsMin })
}

/** A receipt of a case that runs, or that found fraud, opens no second one. */
function checkUnjudged({ state }: Context, receiptId: Hash): void {
  const before = state.caseOfReceipt.get(receiptId)
  const known = before === undefined ? undefined : state.cases.get(String(before))
  const ended = known === undefined || known.isFinal
  check(ended, 'case-running', { receiptId, caseId: before ?? 0n })
  check(known?.ruling !== 'major', 'receipt-used', { receiptId, caseId: before ?? 0n })
}
