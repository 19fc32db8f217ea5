import { type AccountId, type Hash, Hex } from '@ostrom/protocol'
import type { DatasetRecord } from '../datasets.ts'
import { check } from '../errors.ts'
import * as juries from './juries.ts'
import {
  type CaseRecord,
  type Context,
  type KeptDataset,
  parametersOf,
  type State,
} from './state.ts'
import { FEE_SINK, forfeit, reserve, unreserve } from './vault.ts'

const TEXT_BYTES_MAX = 128
const SEATS = 21
const BOND_HOLD_SECONDS = 604_800n

export function view(state: State, dataset: Hash): DatasetRecord | undefined {
  const known = state.datasets.get(dataset)
  if (!known) return undefined
  const { challengeBond: _, ...record } = known
  return record
}

const save = ({ state }: Context, record: KeptDataset): void =>
  state.datasets.set(record.dataset, record)

/** @throws {LedgerError} `dataset-stage-wrong`. */
function inStatus(context: Context, dataset: Hash, status: KeptDataset['status']): KeptDataset {
  const known = context.state.datasets.get(dataset)
  const stage = known?.status ?? 'none'
  check(known && stage === status, 'dataset-stage-wrong', { dataset, stage, needed: status })
  return known
}

function checkText(text: string): void {
  const { length } = new TextEncoder().encode(text)
  check(length > 0 && length <= TEXT_BYTES_MAX, 'dataset-invalid', {
    bytes: length,
    max: TEXT_BYTES_MAX,
  })
}

/** @throws {LedgerError} `dataset-invalid`, `dataset-stage-wrong`, `insufficient-funds`. */
export function propose(
  context: Context,
  options: { dataset: Hash; cid: string; license: string },
): void {
  const { state, sender: proposer, nativeAsset: asset } = context
  const { dataset, cid, license } = options
  check(dataset !== Hex.zeroHash, 'dataset-invalid', { dataset })
  for (const text of [cid, license]) checkText(text)
  const stage = state.datasets.get(dataset)?.status ?? 'none'
  const open = ['none', 'rejected', 'undecided'].includes(stage)
  check(open, 'dataset-stage-wrong', { dataset, stage })
  const bond = parametersOf(state).accusationBond
  const caseId = juries.open(context, { subject: dataset, barred: [proposer], seats: SEATS })
  save(context, {
    ...{ dataset, status: 'proposed', proposer, bond, bondFreeAtSeconds: 0n },
    ...{ challengeBond: 0n, caseId },
  })
  context.emit({ kind: 'dataset-proposed', dataset, proposer, caseId, cid, license })
  reserve(context, { account: proposer, asset }, bond)
}

/** @throws {LedgerError} `dataset-stage-wrong`, `insufficient-funds`. */
export function challenge(context: Context, dataset: Hash): void {
  const { state, sender: challenger, nativeAsset: asset } = context
  const known = inStatus(context, dataset, 'accepted')
  const challengeBond = parametersOf(state).accusationBond
  const barred = [known.proposer, challenger]
  const caseId = juries.open(context, { subject: dataset, barred, seats: SEATS })
  save(context, { ...known, status: 'challenged', challenger, challengeBond, caseId })
  context.emit({ kind: 'dataset-challenged', dataset, challenger, caseId })
  reserve(context, { account: challenger, asset }, challengeBond)
}

/** @throws {LedgerError} `dataset-stage-wrong`, `case-stage-wrong`. */
export function conclude(context: Context, dataset: Hash): void {
  const { state } = context
  const challenged = state.datasets.get(dataset)?.status === 'challenged'
  const known = inStatus(context, dataset, challenged ? 'challenged' : 'proposed')
  const { caseId } = known
  const verdict = state.cases.get(String(caseId))
  check(verdict?.status === 'decided', 'case-stage-wrong', { case: caseId })
  const outcome = juries.clearOutcome(verdict)
  const status = challenged
    ? endChallenge(context, known, { ...verdict, outcome })
    : endProposal(context, known, { ...verdict, outcome })
  context.emit({ kind: 'dataset-concluded', dataset, caseId, status })
}

type Ending = 'accepted' | 'rejected' | 'undecided'

function endProposal(context: Context, known: KeptDataset, verdict: CaseRecord): Ending {
  const { proposer, bond } = known
  const left = bond - payJury(context, { verdict, from: proposer, bond })
  if (verdict.outcome === 'innocent') {
    const bondFreeAtSeconds = context.nowSeconds + BOND_HOLD_SECONDS
    save(context, { ...known, status: 'accepted', bond: left, bondFreeAtSeconds })
    return 'accepted'
  }
  const status = verdict.outcome === 'guilty' ? 'rejected' : 'undecided'
  save(context, { ...known, status, bond: 0n })
  if (status === 'rejected') move(context, { from: proposer, to: FEE_SINK, amount: left })
  else giveBack(context, proposer, left)
  return status
}

function endChallenge(context: Context, known: KeptDataset, verdict: CaseRecord): Ending {
  const { challenger = known.proposer, challengeBond, ...rest } = known
  const { proposer, bond } = rest
  const upheld = verdict.outcome === 'guilty'
  const status = upheld ? 'rejected' : 'accepted'
  if (upheld && bond > 0n) {
    save(context, { ...rest, status, bond: 0n, challengeBond: 0n })
    const paid = payJury(context, { verdict, from: proposer, bond })
    move(context, { from: proposer, to: challenger, amount: bond - paid })
    giveBack(context, challenger, challengeBond)
    return status
  }
  save(context, { ...rest, status, challengeBond: 0n })
  const paid = payJury(context, { verdict, from: challenger, bond: challengeBond })
  const left = challengeBond - paid
  if (verdict.outcome === 'innocent')
    move(context, { from: challenger, to: proposer, amount: left })
  else giveBack(context, challenger, left)
  return status
}

/** @throws {LedgerError} `dataset-stage-wrong`, `dataset-bond-held`, `dataset-bond-gone`. */
export function releaseBond(context: Context, dataset: Hash): void {
  const known = inStatus(context, dataset, 'accepted')
  const { bond, proposer, bondFreeAtSeconds: until } = known
  check(context.nowSeconds >= until, 'dataset-bond-held', { dataset, until })
  check(bond > 0n, 'dataset-bond-gone', { dataset })
  save(context, { ...known, bond: 0n })
  giveBack(context, proposer, bond)
}

/** Each seat that revealed has the same; returns what all have. */
function payJury(
  context: Context,
  { verdict, from, bond }: { verdict: CaseRecord; from: AccountId; bond: bigint },
): bigint {
  const jury = juries.revealers(verdict)
  const sum = BigInt(jury.reduce((all, { seats }) => all + seats, 0))
  if (sum === 0n) return 0n
  const { juryFee } = parametersOf(context.state)
  const most = bond / sum
  const amount = juryFee < most ? juryFee : most
  for (const { member: to, seats } of jury) {
    move(context, { from, to, amount: amount * BigInt(seats) })
  }
  return amount * sum
}

type Move = { readonly from: AccountId; readonly to: AccountId; readonly amount: bigint }

function move(context: Context, { from, to, amount }: Move): void {
  forfeit(context, { from, to, asset: context.nativeAsset, amount })
}

function giveBack(context: Context, account: AccountId, amount: bigint): void {
  unreserve(context, { account, asset: context.nativeAsset }, amount)
}
