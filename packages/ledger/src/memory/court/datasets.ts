import { type AccountId, type Hash, Hex } from '@ostrom/protocol'
import { GENERAL_DOMAIN } from '../../court/court.ts'
import {
  DATASET_DISPUTE_SECONDS,
  type DatasetLedger,
  type DatasetRecord,
} from '../../court/datasets.ts'
import { check } from '../../errors.ts'
import { hashDatasetTerms, hashDatasetTexts } from '../../terms-hash.ts'
import type { DatasetEntry } from '../chain/court-state.ts'
import { type MemoryState, parametersOf, type TransactionContext } from '../chain/state.ts'
import { systemAccounts } from '../money/system-accounts.ts'
import { creditSystemAccount, payOut } from '../money/vault.ts'
import { openCase } from './court.ts'

const TEXT_BYTES_MAX = 128
const MANIFEST_BYTES_MAX = 16_384
/** Number of first bytes of a manifest in which the creator's field must begin. */
const MANIFEST_HEAD = 1_024

/**
 * Proposes a dataset, with a bond of the sender; the manifest must name the sender as its creator.
 *
 * @throws {LedgerError} `dataset-invalid`, `dataset-state-invalid`, `account-mismatch`,
 * `insufficient-funds`.
 */
export function propose(
  context: TransactionContext,
  { manifest, cid, license }: Parameters<DatasetLedger['proposeDataset']>[0],
): void {
  const { state, sender: proposer, nativeAsset: asset, nowSeconds } = context
  checkLength(manifest.length, MANIFEST_BYTES_MAX)
  for (const text of [cid, license]) {
    checkLength(new TextEncoder().encode(text).length, TEXT_BYTES_MAX)
  }
  const dataset = Hex.sha256Hex(manifest)
  check(isBy(manifest, proposer), 'account-mismatch', { dataset, sender: proposer })
  const { status, caseId } = state.datasets.get(dataset) ?? { status: 'none' }
  const open = ['none', 'rejected', 'undecided'].includes(status)
  check(open, 'dataset-state-invalid', { dataset, status })
  const { caseBond: bond } = parametersOf(state)
  const textsHash = hashDatasetTexts({ cid, license })
  const times = { proposedAtSeconds: nowSeconds, wasAccepted: false, textsHash }
  const made = { dataset, status: 'proposed', proposer, bond, ...times } as const
  state.datasets.set(dataset, caseId === undefined ? made : { ...made, caseId })
  context.emit({ kind: 'dataset-proposed', dataset, proposer, bond, cid, license })
  creditSystemAccount(context, 'datasets', asset, bond)
}

function checkLength(bytes: number, max: number): void {
  check(bytes > 0 && bytes <= max, 'dataset-invalid', { bytes, max })
}

/**
 * Returns true if the canonical bytes of a manifest name an account as its creator near their
 * beginning.
 */
function isBy(manifest: Uint8Array, creator: AccountId): boolean {
  const field = Hex.from(new TextEncoder().encode(`gcreatorx*${creator}`)).slice(2)
  const end = MANIFEST_HEAD + field.length / 2 - 1
  const head = Hex.from(manifest.subarray(0, end)).slice(2)
  for (let at = head.indexOf(field); at >= 0; at = head.indexOf(field, at + 1)) {
    if (at % 2 === 0) return true
  }
  return false
}

const termsHashOf = ({ proposer, bond, textsHash }: DatasetEntry): Hash =>
  hashDatasetTerms({ proposer, bond, textsHash })

/** @throws {LedgerError} `dataset-state-invalid`. */
function requireStatus(
  { state }: TransactionContext,
  dataset: Hash,
  required: DatasetEntry['status'],
): DatasetEntry {
  const entry = state.datasets.get(dataset)
  const status = entry?.status ?? 'none'
  check(entry && status === required, 'dataset-state-invalid', { dataset, status })
  return entry
}

/**
 * Accepts a proposal that no account disputed in time, and pays its bond back. Any account may call
 * it.
 *
 * @throws {LedgerError} `dataset-state-invalid`, `dataset-disputable`.
 */
export function accept(context: TransactionContext, dataset: Hash): void {
  const entry = requireStatus(context, dataset, 'proposed')
  const from = entry.proposedAtSeconds + DATASET_DISPUTE_SECONDS
  check(context.nowSeconds >= from, 'dataset-disputable', { dataset, from })
  settle(context, entry, 'accepted')
}

/**
 * Opens a case in which a jury may reject a dataset. Returns the case's number.
 *
 * @throws {LedgerError} `dataset-state-invalid`, `terms-changed`, `juror-pool-too-small`,
 * `insufficient-funds`.
 */
export function dispute(
  context: TransactionContext,
  { dataset, termsHash, evidence }: Parameters<DatasetLedger['disputeDataset']>[0],
): bigint {
  const { state, sender: challenger } = context
  const wasAccepted = state.datasets.get(dataset)?.status === 'accepted'
  const entry = requireStatus(context, dataset, wasAccepted ? 'accepted' : 'proposed')
  check(termsHashOf(entry) === termsHash, 'terms-changed', { dataset, termsHash })
  const { proposer, bond } = entry
  const caseId = openCase(context, {
    module: 'datasets',
    kind: 'dataset',
    jury: true,
    domain: GENERAL_DOMAIN,
    subject: dataset,
    opener: challenger,
    respondent: proposer,
    ...(bond > 0n && { counter: { payer: systemAccounts.datasets, bond } }),
  })
  state.datasets.set(dataset, { ...entry, status: 'disputed', wasAccepted, caseId })
  context.emit({ kind: 'dataset-disputed', dataset, challenger, caseId, evidence })
  return caseId
}

/**
 * Applies the jury's ruling to a disputed dataset. Any account may call it.
 *
 * @throws {LedgerError} `dataset-state-invalid`, `case-state-invalid`.
 */
export function conclude(context: TransactionContext, dataset: Hash): void {
  const entry = requireStatus(context, dataset, 'disputed')
  const { caseId = 0n, wasAccepted } = entry
  const tried = context.state.cases.get(String(caseId))
  check(tried?.isFinal, 'case-state-invalid', { case: caseId, stands: 'running' })
  const { ruling } = tried
  const upheld = ruling === 'minor' || ruling === 'major'
  const undecided = ruling === 'undecided' && !wasAccepted
  // The court has kept the bond of a rejected dataset.
  const left = upheld ? { ...entry, bond: 0n } : entry
  settle(context, left, upheld ? 'rejected' : undecided ? 'undecided' : 'accepted')
}

function settle(
  context: TransactionContext,
  entry: DatasetEntry,
  status: 'accepted' | 'rejected' | 'undecided',
): void {
  const { dataset, bond: amount, proposer: to } = entry
  context.state.datasets.set(dataset, { ...entry, status, bond: 0n })
  context.emit({ kind: 'dataset-settled', dataset, status })
  payOut(context, 'datasets', { to, asset: context.nativeAsset, amount })
}

/** Returns a dataset's record in the form of the ledger port; `undefined` if it does not exist. */
export function view(state: MemoryState, dataset: Hash): DatasetRecord | undefined {
  const entry = state.datasets.get(dataset)
  if (!entry) return undefined
  const { status, proposer, bond, caseId, proposedAtSeconds, wasAccepted } = entry
  const isUsable = status === 'accepted' || (status === 'disputed' && wasAccepted)
  const acceptableAtSeconds = proposedAtSeconds + DATASET_DISPUTE_SECONDS
  const termsHash = termsHashOf(entry)
  const seen = { dataset, status, isUsable, proposer, bond, termsHash, acceptableAtSeconds }
  return { ...seen, ...(caseId !== undefined && { caseId }) }
}
