import {
  approvalsAbi,
  contributionsAbi,
  governedSettingsAbi,
  proposalDepositsAbi,
  trackGovernorAbi,
  treasuryAbi,
} from '@ostrom/contracts-evm'
import { Contribution, Hex } from '@ostrom/protocol'
import { rewardSettingNames } from '@ostrom/protocol/governed-numbers'
import type { decodeEventLog, RpcLog } from 'viem'
import type { LedgerEventData } from '../../events.ts'
import { datasetDecisions } from '../../governance/actions.ts'
import type { ContributionEvent, DecisionEvent, TreasuryEvent } from '../../governance/events.ts'
import type { VoteTally } from '../../governance/proposals.ts'
import type { GovernanceTrackName } from '../../governance/tracks.ts'
import { accountOf } from '../chain/encode.ts'
import { createLogDecoder } from '../chain/log-decoder.ts'
import type { EvmDeployment } from '../deployment.ts'
import { trackOfGovernor } from './contracts.ts'

const eventsAbi = [
  ...trackGovernorAbi,
  ...proposalDepositsAbi,
  ...contributionsAbi,
  ...treasuryAbi,
  ...governedSettingsAbi,
  ...approvalsAbi,
].filter((entry) => entry.type === 'event')

const parseLog = createLogDecoder(eventsAbi)

type GovernanceLog = ReturnType<typeof decodeEventLog<typeof eventsAbi>>

/** Returns true if a contract of governance emitted a log. */
export const isOfGovernance = (log: RpcLog, { governance }: EvmDeployment): boolean => {
  const { settings, contributions, treasury, approvals, deposits, tracks } = governance
  const governors = Object.values(tracks).map(({ governor }) => governor)
  const all = [settings, contributions, treasury, approvals, deposits, ...governors]
  return all.some((address) => accountOf(address) === accountOf(log.address))
}

/** Decodes a log of governance; `undefined` if the port has no event for it. */
export function decodeGovernanceEvent(
  log: RpcLog,
  deployment: EvmDeployment,
): LedgerEventData | undefined {
  const event = parseLog(log)
  if (!event) return undefined
  const track = trackOfGovernor(deployment, log.address)
  if (track) return decodeVoteEvent(event, track)
  return (
    decodeDepositEvent(event, deployment) ??
    decodeContributionEvent(event) ??
    decodeTreasuryEvent(event) ??
    decodeDecisionEvent(event)
  )
}

const supports = ['against', 'for', 'abstain'] as const

/** Returns the weights of one vote: all on one choice, or as a divided vote divides them. */
function votesOf(support: number, weight: bigint, params: Hex.Hex): VoteTally {
  const none = { for: 0n, against: 0n, abstain: 0n }
  const choice = supports[support]
  if (choice) return { ...none, [choice]: weight }
  const words = params.slice(2).match(/.{32}/g) ?? []
  const [against = 0n, inFavor = 0n, abstain = 0n] = words.map((word) => BigInt(`0x${word}`))
  return { for: inFavor, against, abstain }
}

function decodeVoteEvent(
  event: GovernanceLog,
  track: GovernanceTrackName,
): LedgerEventData | undefined {
  switch (event.eventName) {
    case 'VoteCast':
    case 'VoteCastWithParams': {
      const { voter, proposalId, support, weight } = event.args
      const params = event.eventName === 'VoteCast' ? '0x' : event.args.params
      const votes = votesOf(support, weight, params)
      return { kind: 'vote-cast', track, proposalId, account: accountOf(voter), votes }
    }
    case 'ProposalExtended': {
      const { proposalId, extendedDeadline } = event.args
      const deadlineSeconds = BigInt(extendedDeadline)
      return { kind: 'vote-extended', track, proposalId, deadlineSeconds }
    }
    case 'ProposalQueued': {
      const { proposalId, etaSeconds: executableSeconds } = event.args
      return { kind: 'proposal-queued', track, proposalId, executableSeconds }
    }
    case 'ProposalExecuted':
      return { kind: 'proposal-executed', track, proposalId: event.args.proposalId }
    case 'ProposalCanceled':
      return { kind: 'proposal-canceled', track, proposalId: event.args.proposalId }
    default:
      return undefined
  }
}

function decodeDepositEvent(
  event: GovernanceLog,
  deployment: EvmDeployment,
): LedgerEventData | undefined {
  switch (event.eventName) {
    case 'Proposed': {
      const { governor, proposalId, proposer, deposit, cid } = event.args
      const track = trackOfGovernor(deployment, governor)
      const by = { proposer: accountOf(proposer), deposit, cid }
      return track && { kind: 'proposal-created', track, proposalId, ...by }
    }
    case 'DepositReturned':
    case 'DepositForfeited': {
      const { governor, proposalId, amount } = event.args
      const track = trackOfGovernor(deployment, governor)
      const isForfeited = event.eventName === 'DepositForfeited'
      return track && { kind: 'deposit-released', track, proposalId, amount, isForfeited }
    }
    default:
      return undefined
  }
}

const roleOf = (index: number): Contribution.ContributionRole =>
  Contribution.roles[index] ?? 'provider'

function decodeContributionEvent(event: GovernanceLog): ContributionEvent | undefined {
  switch (event.eventName) {
    case 'BucketsFixed':
      return { kind: 'buckets-fixed', seconds: event.args.bucketSeconds }
    case 'ContributionCredited': {
      const { role, bucket, epoch, points } = event.args
      const account = accountOf(event.args.account)
      const delegatee = accountOf(event.args.delegatee)
      const where = { account, role: roleOf(role), bucket, epoch }
      return { kind: 'contribution-credited', ...where, points, delegatee }
    }
    case 'DelegateChanged': {
      const { delegator, fromDelegate, toDelegate } = event.args
      const [from, to] = [accountOf(fromDelegate), accountOf(toDelegate)]
      return { kind: 'delegate-changed', account: accountOf(delegator), from, to }
    }
    default:
      return undefined
  }
}

function decodeTreasuryEvent(event: GovernanceLog): TreasuryEvent | undefined {
  switch (event.eventName) {
    case 'IncomeDistributed':
      return { kind: 'income-distributed', ...event.args }
    case 'RewardPaid': {
      const { bucket, role, amount } = event.args
      const account = accountOf(event.args.account)
      return { kind: 'reward-paid', bucket, account, role: roleOf(role), amount }
    }
    case 'PoolReturned': {
      const { bucket, role, amount } = event.args
      return { kind: 'pool-returned', bucket, role: roleOf(role), amount }
    }
    case 'TokenSold':
      return { kind: 'token-sold', ...event.args, token: accountOf(event.args.token) }
    case 'ReserveSpent': {
      const { asset, to, amount } = event.args
      return { kind: 'reserve-spent', asset: accountOf(asset), to: accountOf(to), amount }
    }
    case 'HoneypotSupported':
      return { kind: 'honeypot-supported', ...event.args }
    case 'HoneypotOwnerSet': {
      const { owner, accepted } = event.args
      return { kind: 'honeypot-owner-set', account: accountOf(owner), accepted }
    }
    default:
      return undefined
  }
}

function decodeDecisionEvent(event: GovernanceLog): DecisionEvent | undefined {
  switch (event.eventName) {
    case 'SettingSet': {
      const { setting, previous, value } = event.args
      const name = rewardSettingNames[setting]
      return name && { kind: 'setting-changed', name, previous, value }
    }
    case 'BaseSet': {
      const { modelVersion: version, approved } = event.args
      return { kind: 'base-set', version, approved }
    }
    case 'VersionPromoted': {
      const { name: model, modelVersion } = event.args
      const version = modelVersion === Hex.zeroHash ? undefined : modelVersion
      return { kind: 'version-promoted', model, version }
    }
    case 'DatasetDecided': {
      const { dataset, decision } = event.args
      return { kind: 'dataset-decided', dataset, decision: datasetDecisions[decision] ?? 'none' }
    }
    default:
      return undefined
  }
}
