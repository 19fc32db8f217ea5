import { type AccountId, assert } from '@ostrom/protocol'
import { check } from '../../errors.ts'
import { type GovernanceAction, spendingOf, trackOf } from '../../governance/actions.ts'
import {
  DECISION_SECONDS,
  type Proposal,
  type ProposalKey,
  type ProposalLedger,
  type ProposalStatus,
  type VoteChoice,
  type VoteTally,
} from '../../governance/proposals.ts'
import { type GovernanceTrackName, type Track, tracks } from '../../governance/tracks.ts'
import { decidableSpending } from '../../governance/treasury.ts'
import { PROPOSAL_CID_BYTES_MAX } from '../../limits.ts'
import type { ProposalRecord } from '../chain/governance-state.ts'
import type { TransactionContext } from '../chain/state.ts'
import { FEE_SINK } from '../money/system-accounts.ts'
import { creditSystemAccount, payOut } from '../money/vault.ts'
import { applyAction, checkAction } from './actions.ts'
import { totalWeightAt, weightAt } from './points.ts'
import { setting } from './settings.ts'
import { treasuryBalance } from './treasury.ts'

// Rules of the contracts `TrackGovernor`, `TrackTimelock`, `ProposalDeposits` and `VetoGuardian`.

const BPS = 10_000n
/**
 * Basis points: share of the votes for a proposal among the votes for or against it. The treasury
 * gets the deposit of a defeated proposal if its share is smaller and all its votes, for, against
 * and abstaining, reach the quorum.
 */
const WORTHLESS_BPS = 1_000n

type VoteContext = Pick<TransactionContext, 'state' | 'governanceRules' | 'nowSeconds'>

const keyOf = ({ track, id }: ProposalKey): string => `${track}:${id}`

const save = ({ state }: VoteContext, record: ProposalRecord): void =>
  state.governance.proposals.set(keyOf(record), record)

/** Returns the account that represents the timelock of a track. */
const timelockOf = (track: GovernanceTrackName): AccountId =>
  `0x${(0xa0 + tracks.indexOf(track)).toString(16).repeat(20)}`

function quorumAt(context: VoteContext, track: GovernanceTrackName, second: bigint): bigint {
  const { quorumBps, quorumMin } = context.governanceRules.tracks[track]
  const share = (totalWeightAt(context, second) * quorumBps) / BPS
  const needed = share < quorumMin ? quorumMin : share
  // A vote without any weight must not reach the quorum, so the quorum is at least one.
  return needed === 0n ? 1n : needed
}

/** A proposer needs weight, even if the share of all weight rounds to zero. */
const thresholdOf = (context: VoteContext, track: GovernanceTrackName): bigint => {
  const { thresholdBps } = context.governanceRules.tracks[track]
  const needed = (totalWeightAt(context, context.nowSeconds - 1n) * thresholdBps) / BPS
  return needed === 0n ? 1n : needed
}

/** Returns a track of governance with its rules. */
export const trackOfName = (context: VoteContext, name: GovernanceTrackName): Track => {
  const rules = context.governanceRules.tracks[name]
  return {
    name,
    timelock: timelockOf(name),
    votingDelaySeconds: rules.votingDelay,
    votingPeriodSeconds: rules.votingPeriod,
    lateQuorumSeconds: rules.lateQuorumExtension,
    timelockSeconds: rules.timelockDelay,
    threshold: thresholdOf(context, name),
    quorum: quorumAt(context, name, context.nowSeconds - 1n),
  }
}

function statusOf(context: VoteContext, record: ProposalRecord): ProposalStatus {
  const { nowSeconds } = context
  if (record.ended) return record.ended
  if (record.snapshotSeconds >= nowSeconds) return 'pending'
  if (record.deadlineSeconds >= nowSeconds) return 'active'
  const { votes } = record
  const isPassed = hasQuorum(context, record) && votes.for > votes.against
  if (!isPassed) return 'defeated'
  const { executableSeconds } = record
  if (executableSeconds === undefined) {
    return nowSeconds > record.deadlineSeconds + DECISION_SECONDS ? 'expired' : 'succeeded'
  }
  return nowSeconds >= executableSeconds + DECISION_SECONDS ? 'expired' : 'queued'
}

const quorumOf = (context: VoteContext, { track, snapshotSeconds }: ProposalRecord): bigint =>
  quorumAt(context, track, snapshotSeconds)

const hasQuorum = (context: VoteContext, record: ProposalRecord): boolean =>
  record.votes.for + record.votes.abstain >= quorumOf(context, record)

/** @throws {LedgerError} `proposal-unknown`. */
function requireProposal({ state }: VoteContext, key: ProposalKey): ProposalRecord {
  const record = state.governance.proposals.get(keyOf(key))
  check(record, 'proposal-unknown', { track: key.track, proposal: key.id })
  return record
}

/** @throws {LedgerError} `proposal-unknown`, `proposal-state-invalid`. */
function requireStatus(
  context: VoteContext,
  key: ProposalKey,
  wanted: ProposalStatus,
): ProposalRecord {
  const record = requireProposal(context, key)
  const status = statusOf(context, record)
  const values = { track: key.track, proposal: key.id, status, wanted }
  check(status === wanted, 'proposal-state-invalid', values)
  return record
}

/**
 * Returns a proposal in the form of the ledger port, with its quorum only after the snapshot;
 * `undefined` if it does not exist.
 */
export function proposalOf(context: VoteContext, key: ProposalKey): Proposal | undefined {
  const record = context.state.governance.proposals.get(keyOf(key))
  if (!record) return undefined
  const { ended: _, isQuorumSeen: __, ...fields } = record
  const status = statusOf(context, record)
  const isKnown = record.snapshotSeconds < context.nowSeconds
  return { ...fields, status, ...(isKnown && { quorum: quorumOf(context, record) }) }
}

/** Returns all proposals, by track and number. */
export const allProposals = (context: VoteContext): readonly Proposal[] =>
  tracks.flatMap((track) => {
    const count = context.state.governance.counts.get(track) ?? 0n
    const ids = Array.from({ length: Number(count) }, (_, at) => BigInt(at + 1))
    return ids.flatMap((id) => proposalOf(context, { track, id }) ?? [])
  })

/** @throws {LedgerError} `governance-right-missing`. */
function onlyTrackOf(actions: readonly GovernanceAction[]): GovernanceTrackName {
  const [track, ...others] = new Set(actions.map(trackOf))
  const named = [track, ...others].join(', ')
  check(track && others.length === 0, 'governance-right-missing', { tracks: named || 'none' })
  return track
}

const textOf = (value: unknown): string =>
  JSON.stringify(value, (_, part) => (typeof part === 'bigint' ? `${part}n` : part))

/**
 * @throws {LedgerError} `governance-right-missing`, `governance-weight-too-low`,
 * `proposal-text-invalid`, `proposal-state-invalid`, `setting-out-of-bounds`, `reserve-too-low`,
 * `insufficient-funds`.
 */
export function propose(
  context: TransactionContext,
  { actions, cid }: Parameters<ProposalLedger['propose']>[0],
): bigint {
  const { state, sender: proposer, nowSeconds, nativeAsset: asset, governanceRules } = context
  const { length } = new TextEncoder().encode(cid)
  const isTextValid = length > 0 && length <= PROPOSAL_CID_BYTES_MAX
  check(isTextValid, 'proposal-text-invalid', { length, max: PROPOSAL_CID_BYTES_MAX })
  const track = onlyTrackOf(actions)
  for (const action of actions) checkAction(context, action)
  for (const [spent, amount] of spendingOf(actions)) {
    const most = decidableSpending(treasuryBalance(context, spent))
    check(amount <= most, 'reserve-too-low', { asset: spent, amount, most })
  }
  const weight = weightAt(context, proposer, nowSeconds - 1n)
  const threshold = thresholdOf(context, track)
  check(weight >= threshold, 'governance-weight-too-low', { proposer, weight, threshold })
  const content = textOf({ track, actions, cid, proposer })
  check(!state.governance.contents.get(content), 'proposal-state-invalid', { track, cid })
  state.governance.contents.set(content, true)
  const id = (state.governance.counts.get(track) ?? 0n) + 1n
  state.governance.counts.set(track, id)
  const { votingDelay, votingPeriod } = governanceRules.tracks[track]
  const snapshotSeconds = nowSeconds + votingDelay
  const deposit = setting(context, 'proposalDeposit')
  const votes = { for: 0n, against: 0n, abstain: 0n }
  const times = { snapshotSeconds, deadlineSeconds: snapshotSeconds + votingPeriod }
  const record = { track, id, proposer, actions, cid, votes, ...times, deposit }
  save(context, { ...record, isQuorumSeen: false })
  context.emit({ kind: 'proposal-created', track, proposalId: id, proposer, deposit, cid })
  creditSystemAccount(context, 'proposalDeposits', asset, deposit)
  return id
}

function divide(choice: VoteChoice, left: bigint): VoteTally {
  const none = { for: 0n, against: 0n, abstain: 0n }
  return typeof choice === 'string' ? { ...none, [choice]: left } : choice
}

const sumOf = (votes: VoteTally): bigint => votes.for + votes.against + votes.abstain

/** @throws {LedgerError} `proposal-unknown`, `proposal-state-invalid`, `vote-already-cast`. */
export function vote(
  context: TransactionContext,
  { choice, ...key }: ProposalKey & { readonly choice: VoteChoice },
): void {
  const { state, sender: account, nowSeconds } = context
  const record = requireStatus(context, key, 'active')
  const castKey = `${keyOf(key)}:${account}`
  const used = state.governance.cast.get(castKey) ?? 0n
  const left = weightAt(context, account, record.snapshotSeconds) - used
  const votes = divide(choice, left)
  const amount = sumOf(votes)
  check(left > 0n && amount <= left, 'vote-already-cast', { account, weight: amount, left })
  state.governance.cast.set(castKey, used + amount)
  const counted: ProposalRecord = {
    ...record,
    votes: {
      for: record.votes.for + votes.for,
      against: record.votes.against + votes.against,
      abstain: record.votes.abstain + votes.abstain,
    },
  }
  const { track, id: proposalId } = key
  context.emit({ kind: 'vote-cast', track, proposalId, account, votes })
  if (counted.isQuorumSeen || !hasQuorum(context, counted)) {
    save(context, counted)
    return
  }
  const extended = nowSeconds + context.governanceRules.tracks[track].lateQuorumExtension
  const isLate = extended > counted.deadlineSeconds
  const deadlineSeconds = isLate ? extended : counted.deadlineSeconds
  save(context, { ...counted, isQuorumSeen: true, deadlineSeconds })
  if (isLate) context.emit({ kind: 'vote-extended', track, proposalId, deadlineSeconds })
}

/** @throws {LedgerError} `proposal-unknown`, `proposal-state-invalid`. */
export function queue(context: TransactionContext, key: ProposalKey): void {
  const record = requireStatus(context, key, 'succeeded')
  const { timelockDelay } = context.governanceRules.tracks[key.track]
  const executableSeconds = context.nowSeconds + timelockDelay
  save(context, { ...record, executableSeconds })
  const { track, id: proposalId } = key
  context.emit({ kind: 'proposal-queued', track, proposalId, executableSeconds })
}

/** @throws {LedgerError} `proposal-unknown`, `proposal-state-invalid`, `execution-too-early`. */
export function execute(context: TransactionContext, key: ProposalKey): void {
  const record = requireStatus(context, key, 'queued')
  const { executableSeconds } = record
  const { nowSeconds } = context
  assert(executableSeconds !== undefined, 'a queued proposal has a second to execute it from')
  check(nowSeconds >= executableSeconds, 'execution-too-early', { executableSeconds, nowSeconds })
  save(context, { ...record, ended: 'executed' })
  for (const action of record.actions) applyAction(context, action)
  context.emit({ kind: 'proposal-executed', track: key.track, proposalId: key.id })
}

/** @throws {LedgerError} `proposal-unknown`, `proposal-state-invalid`. */
export function cancel(context: TransactionContext, key: ProposalKey): void {
  const record = requireStatus(context, key, 'pending')
  const { proposer } = record
  const { sender } = context
  check(sender === proposer, 'proposal-state-invalid', { sender, proposer })
  save(context, { ...record, ended: 'canceled' })
  context.emit({ kind: 'proposal-canceled', track: key.track, proposalId: key.id })
}

/**
 * @throws {LedgerError} `account-mismatch`, `veto-expired`, `proposal-unknown`,
 * `proposal-state-invalid`.
 */
export function veto(context: TransactionContext, key: ProposalKey): void {
  const { sender, nowSeconds, governanceRules } = context
  const { holder, expiresAtSeconds } = governanceRules.veto
  check(sender === holder, 'account-mismatch', { sender, needed: holder })
  check(nowSeconds < expiresAtSeconds, 'veto-expired', { expiresAtSeconds, nowSeconds })
  const record = requireStatus(context, key, 'queued')
  save(context, { ...record, ended: 'canceled' })
}

/** @throws {LedgerError} `proposal-unknown`, `deposit-not-due`. */
export function releaseDeposit(context: TransactionContext, key: ProposalKey): void {
  const { track, id: proposalId } = key
  const record = requireProposal(context, key)
  const status = statusOf(context, record)
  const isOver = status !== 'pending' && status !== 'active' && record.deposit > 0n
  check(isOver, 'deposit-not-due', { track, proposal: proposalId, status })
  const { proposer, deposit: amount } = record
  const isForfeited = status === 'defeated' && isWorthless(context, record)
  save(context, { ...record, deposit: 0n })
  context.emit({ kind: 'deposit-released', track, proposalId, amount, isForfeited })
  const to = isForfeited ? FEE_SINK : proposer
  payOut(context, 'proposalDeposits', { to, asset: context.nativeAsset, amount })
}

function isWorthless(context: VoteContext, record: ProposalRecord): boolean {
  const { votes } = record
  const isQuorate = sumOf(votes) >= quorumOf(context, record)
  return isQuorate && votes.for * BPS < (votes.for + votes.against) * WORTHLESS_BPS
}
