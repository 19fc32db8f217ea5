import type { AccountId, Hash } from '@ostrom/protocol'
import { hashAbiEncoded } from '../../abi-hash.ts'
import type { EvidenceItem } from '../../court/evidence.ts'
import { penaltyOf } from '../../court/penalties.ts'
import { check } from '../../errors.ts'
import { parametersOf, type TransactionContext } from '../chain/state.ts'
import { totalStakeOf } from '../money/stakes.ts'
import { openCase } from './court.ts'
import { checkItem, type IncludedReceipt } from './evidence.ts'
import { attachPay } from './pay-holds.ts'

const ITEMS_MIN = 4
const ITEMS_MAX = 24

/**
 * Accuses a provider by drawn receipts of several clients. Returns the case's number.
 *
 * @throws {LedgerError} `evidence-insufficient`, `receipt-already-used`, `receipt-in-case`,
 * `juror-pool-too-small`, `insufficient-funds`, and as `checkItem`.
 */
export function accuse(context: TransactionContext, items: readonly EvidenceItem[]): bigint {
  const { state, sender: accuser } = context
  const enough = items.length >= ITEMS_MIN && items.length <= ITEMS_MAX
  check(enough, 'evidence-insufficient', { receipts: items.length, min: ITEMS_MIN, max: ITEMS_MAX })
  const found = items
    .map((item) => checkItem(context, item))
    .sort((a, b) => (a.receiptId < b.receiptId ? -1 : 1))
  const [first] = found
  check(first, 'evidence-insufficient', { receipts: 0 })
  const { provider, modelVersion } = { ...first.subject, modelVersion: versionOf(items) }
  const receiptIds = found.map(({ receiptId }) => receiptId)
  checkParties(context, { found, provider, accuser })
  for (const receiptId of receiptIds) checkNotInCase(context, receiptId)
  const stake = totalStakeOf(state, provider)
  const parameters = parametersOf(state)
  const caseId = openCase(context, {
    module: 'accusations',
    kind: 'fraud',
    jury: true,
    recorded: true,
    excludes: true,
    returnsFrom: 'major',
    domain: modelVersion,
    subject: hashAbiEncoded(...receiptIds),
    opener: accuser,
    respondent: provider,
    minor: penaltyOf('minor', stake, parameters),
    major: penaltyOf('major', stake, parameters),
  })
  context.emit({ kind: 'provider-accused', caseId, provider, accuser, modelVersion, receiptIds })
  for (const { receiptId, subject } of found) {
    state.caseOfReceipt.set(receiptId, caseId)
    attachPay(context, caseId, subject.id)
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

type AccusationParties = {
  readonly found: readonly IncludedReceipt[]
  readonly provider: AccountId
  readonly accuser: AccountId
}

function checkParties(
  { auditRules }: TransactionContext,
  { found, provider, accuser }: AccusationParties,
): void {
  const ids = new Set(found.map(({ receiptId }) => receiptId))
  check(ids.size === found.length, 'evidence-insufficient', { receipts: ids.size, twice: true })
  const same = found.every(({ subject }) => subject.provider === provider)
  check(same, 'evidence-insufficient', { what: 'receipts of another provider' })
  const clients = new Set(found.map(({ subject }) => subject.client))
  const party = clients.has(provider) || clients.has(accuser)
  check(!party, 'evidence-insufficient', { what: 'receipts of a party' })
  const { clientsMin } = auditRules
  check(clients.size >= clientsMin, 'evidence-insufficient', { clients: clients.size, clientsMin })
}

/** A receipt of a running case, or of a case that found fraud, opens no second case. */
function checkNotInCase({ state }: TransactionContext, receiptId: Hash): void {
  const before = state.caseOfReceipt.get(receiptId)
  const courtCase = before === undefined ? undefined : state.cases.get(String(before))
  const ended = courtCase === undefined || courtCase.isFinal
  check(ended, 'receipt-in-case', { receiptId, caseId: before ?? 0n })
  check(courtCase?.ruling !== 'major', 'receipt-already-used', { receiptId, caseId: before ?? 0n })
}
