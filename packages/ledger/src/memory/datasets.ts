import { type Hash, Hex } from '@ostrom/protocol'
import { GENERAL_DOMAIN } from '../court.ts'
import { CHALLENGE_SECONDS, type DatasetRecord } from '../datasets.ts'
import { check } from '../errors.ts'
import { openCase } from './court.ts'
import type { KeptDataset } from './court-state.ts'
import { pots } from './pots.ts'
import { type Context, parametersOf, type State } from './state.ts'
import { payOut, put } from './vault.ts'

const TEXT_BYTES_MAX = 128

/**
 * Proposes a dataset, with a bond of the sender.
 *
 * @throws {LedgerError} `dataset-invalid`, `dataset-stage-wrong`, `insufficient-funds`.
 */
export function propose(
  context: Context,
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
  check(open, 'dataset-stage-wrong', { dataset, status })
  const { caseBond: bond } = parametersOf(state)
  const times = { proposedAtSeconds: nowSeconds, wasAccepted: false }
  const made = { dataset, status: 'proposed', proposer, bond, ...times } as const
  state.datasets.set(dataset, caseId === undefined ? made : { ...made, caseId })
  context.emit({ kind: 'dataset-proposed', dataset, proposer, bond, cid, license })
  put(context, 'datasets', asset, bond)
}

/** @throws {LedgerError} `dataset-stage-wrong`. */
function inStage({ state }: Context, dataset: Hash, wanted: KeptDataset['status']): KeptDataset {
  const known = state.datasets.get(dataset)
  const status = known?.status ?? 'none'
  check(known && status === wanted, 'dataset-stage-wrong', { dataset, status })
  return known
}

/**
 * Accepts a proposal that nobody challenged, by anybody, and returns its bond.
 *
 * @throws {LedgerError} `dataset-stage-wrong`, `dataset-challengeable`.
 */
export function accept(context: Context, dataset: Hash): void {
  const known = inStage(context, dataset, 'proposed')
  const from = known.proposedAtSeconds + CHALLENGE_SECONDS
  check(context.nowSeconds >= from, 'dataset-challengeable', { dataset, from })
  settle(context, known, 'accepted')
}

/**
 * Asks a jury to reject a dataset. Returns the case's number.
 *
 * @throws {LedgerError} `dataset-stage-wrong`, `domain-too-small`, `insufficient-funds`.
 */
export function challenge(
  context: Context,
  { dataset, evidence }: { dataset: Hash; evidence: Hash },
): bigint {
  const { state, sender: challenger } = context
  const wasAccepted = state.datasets.get(dataset)?.status === 'accepted'
  const known = inStage(context, dataset, wasAccepted ? 'accepted' : 'proposed')
  const { proposer, bond } = known
  const caseId = openCase(context, {
    module: 'datasets',
    kind: 'dataset',
    jury: true,
    domain: GENERAL_DOMAIN,
    subject: dataset,
    opener: challenger,
    respondent: proposer,
    ...(bond > 0n && { counter: { payer: pots.datasets, bond } }),
  })
  state.datasets.set(dataset, { ...known, status: 'challenged', wasAccepted, caseId })
  context.emit({ kind: 'dataset-challenged', dataset, challenger, caseId, evidence })
  return caseId
}

/**
 * Does what the jury ruled, by anybody.
 *
 * @throws {LedgerError} `dataset-stage-wrong`, `case-stage-wrong`.
 */
export function conclude(context: Context, dataset: Hash): void {
  const known = inStage(context, dataset, 'challenged')
  const { caseId = 0n, wasAccepted } = known
  const tried = context.state.cases.get(String(caseId))
  check(tried?.isFinal, 'case-stage-wrong', { case: caseId, stands: 'running' })
  const { ruling } = tried
  const upheld = ruling === 'minor' || ruling === 'major'
  const undecided = ruling === 'undecided' && !wasAccepted
  // The court has kept the bond of what was rejected.
  const left = upheld ? { ...known, bond: 0n } : known
  settle(context, left, upheld ? 'rejected' : undecided ? 'undecided' : 'accepted')
}

function settle(
  context: Context,
  known: KeptDataset,
  status: 'accepted' | 'rejected' | 'undecided',
): void {
  const { dataset, bond: amount, proposer: to } = known
  context.state.datasets.set(dataset, { ...known, status, bond: 0n })
  context.emit({ kind: 'dataset-settled', dataset, status })
  payOut(context, 'datasets', { to, asset: context.nativeAsset, amount })
}

export function view(state: State, dataset: Hash): DatasetRecord | undefined {
  const known = state.datasets.get(dataset)
  if (!known) return undefined
  const { status, proposer, bond, caseId, proposedAtSeconds, wasAccepted } = known
  const isUsable = status === 'accepted' || (status === 'challenged' && wasAccepted)
  const acceptableAtSeconds = proposedAtSeconds + CHALLENGE_SECONDS
  const seen = { dataset, status, isUsable, proposer, bond, acceptableAtSeconds }
  return { ...seen, ...(caseId !== undefined && { caseId }) }
}
