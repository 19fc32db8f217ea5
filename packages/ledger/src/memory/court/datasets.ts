import { type Hash, Hex } from '@ostrom/protocol'
import { GENERAL_DOMAIN } from '../../court/court.ts'
import { DATASET_DISPUTE_SECONDS, type DatasetRecord } from '../../court/datasets.ts'
import { check } from '../../errors.ts'
import type { DatasetEntry } from '../chain/court-state.ts'
import { type MemoryState, parametersOf, type TransactionContext } from '../chain/state.ts'
import { systemAccounts } from '../money/system-accounts.ts'
import { creditSystemAccount, payOut } from '../money/vault.ts'
import { openCase } from './court.ts'

const TEXT_BYTES_MAX = 128

/**
 * Proposes a dataset, with a bond of the sender.
 *
 * @throws {LedgerError} `dataset-invalid`, `dataset-state-invalid`, `insufficient-funds`.
 */
export function propose(
  context: TransactionContext,
  { dataset, cid, license }: { dataset: Hash; cid: string; license: string },
): void {
  const { state, sender: proposer, nativeAsset: asset, nowSeconds } = context
  check(dataset !== Hex.zeroHash, 'dataset-invalid', { dataset })
  for (const text of [cid, license]) {
    const bytes = new TextEncoder().encode(text).length
    check(bytes > 0 && bytes <= TEXT_BYTES_MAX, 'dataset-invalid', { bytes, max: TEXT_BYTES_MAX })
  }
  const { status, caseId } = state.datasets.get(dataset) ?? { status: 'none' }
  const open = ['none', 'rejected', 'undecided'].includes(status)
  check(open, 'dataset-state-invalid', { dataset, status })
  const { caseBond: bond } = parametersOf(state)
  const times = { proposedAtSeconds: nowSeconds, wasAccepted: false }
  const made = { dataset, status: 'proposed', proposer, bond, ...times } as const
  state.datasets.set(dataset, caseId === undefined ? made : { ...made, caseId })
  context.emit({ kind: 'dataset-proposed', dataset, proposer, bond, cid, license })
  creditSystemAccount(context, 'datasets', asset, bond)
}

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
 * Accepts a proposal that nobody challenged, by anybody, and returns its bond.
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
 * Asks a jury to reject a dataset. Returns the case's number.
 *
 * @throws {LedgerError} `dataset-state-invalid`, `juror-pool-too-small`, `insufficient-funds`.
 */
export function dispute(
  context: TransactionContext,
  { dataset, evidence }: { dataset: Hash; evidence: Hash },
): bigint {
  const { state, sender: challenger } = context
  const wasAccepted = state.datasets.get(dataset)?.status === 'accepted'
  const entry = requireStatus(context, dataset, wasAccepted ? 'accepted' : 'proposed')
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
 * Does what the jury ruled, by anybody.
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
  // The court has kept the bond of what was rejected.
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

export function view(state: MemoryState, dataset: Hash): DatasetRecord | undefined {
  const entry = state.datasets.get(dataset)
  if (!entry) return undefined
  const { status, proposer, bond, caseId, proposedAtSeconds, wasAccepted } = entry
  const isUsable = status === 'accepted' || (status === 'disputed' && wasAccepted)
  const acceptableAtSeconds = proposedAtSeconds + DATASET_DISPUTE_SECONDS
  const seen = { dataset, status, isUsable, proposer, bond, acceptableAtSeconds }
  return { ...seen, ...(caseId !== undefined && { caseId }) }
}
