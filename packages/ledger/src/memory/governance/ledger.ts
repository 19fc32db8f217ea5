import type { AccountId } from '@ostrom/protocol'
import type { GovernedStateLedger } from '../../governance/approvals.ts'
import type { ContributionLedger } from '../../governance/contributions.ts'
import type { GovernanceLedger } from '../../governance/governance.ts'
import type { ProposalLedger } from '../../governance/proposals.ts'
import { tracks } from '../../governance/tracks.ts'
import type { TreasuryLedger } from '../../governance/treasury.ts'
import type { BlockHistory } from '../chain/history.ts'
import { type SendRule, withId } from '../chain/send.ts'
import type { TransactionContext } from '../chain/state.ts'
import { feeSinkOf } from '../money/fee-sink.ts'
import { FEE_SINK } from '../money/system-accounts.ts'
import { stakeRatio } from '../registry/offers.ts'
import * as points from './points.ts'
import * as proposals from './proposals.ts'
import * as settings from './settings.ts'
import * as treasury from './treasury.ts'

type GovernanceContext = Pick<
  TransactionContext,
  'state' | 'domain' | 'nativeAsset' | 'assets' | 'governanceRules'
> & { readonly history: BlockHistory }

type Read = () => GovernanceContext & { readonly nowSeconds: bigint }

/**
 * Returns the governance member of a connection: proposals, points, treasury and governed settings.
 */
export function governanceLedger(core: GovernanceContext, send: SendRule): GovernanceLedger {
  const read: Read = () => ({ ...core, nowSeconds: core.history.nowSeconds() })
  return {
    ...proposalLedger(read, send),
    ...contributionLedger(read, send),
    ...treasuryLedger(read, send),
    ...governedState(read, send),
  }
}

function proposalLedger(read: Read, send: SendRule): ProposalLedger {
  return {
    tracks: async () => tracks.map((name) => proposals.trackOfName(read(), name)),
    vetoGuardian: async () => read().governanceRules.veto,
    proposals: async () => proposals.allProposals(read()),
    proposal: async (key) => proposals.proposalOf(read(), key),
    castWeight: async ({ track, id, account }) =>
      read().state.governance.cast.get(`${track}:${id}:${account}`) ?? 0n,
    propose: withId(send)(proposals.propose),
    vote: send(proposals.vote),
    queue: send(proposals.queue),
    execute: send(proposals.execute),
    cancel: send(proposals.cancel),
    veto: send(proposals.veto),
    releaseDeposit: send(proposals.releaseDeposit),
  }
}

function contributionLedger(read: Read, send: SendRule): ContributionLedger {
  return {
    contributionRules: async () => ({
      bucketSeconds: read().governanceRules.bucketSeconds,
      buckets: points.BUCKETS,
      claimBuckets: points.CLAIM_BUCKETS,
    }),
    claimContribution: send(points.claim),
    claimedPoints: async ({ epoch, account, role }) =>
      read().state.governance.claimed.get(`${epoch}:${account}:${role}`) ?? 0n,
    pointsIn: async (key) => points.pointsIn(read().state, key),
    totalPointsIn: async (bucket) => points.totalPointsIn(read().state, bucket),
    pointCap: async (bucket) => points.pointCap(read(), bucket),
    async voteWeight({ account, atSeconds }) {
      const context = read()
      if (atSeconds !== undefined) points.checkPast(context.nowSeconds, atSeconds)
      return points.weightAt(context, account, atSeconds ?? context.nowSeconds)
    },
    async totalVoteWeight(atSeconds) {
      const context = read()
      if (atSeconds !== undefined) points.checkPast(context.nowSeconds, atSeconds)
      return points.totalWeightAt(context, atSeconds ?? context.nowSeconds - 1n)
    },
    delegateOf: async (account: AccountId) => points.delegateOf(read().state, account),
    delegate: send(points.delegate),
  }
}

function treasuryLedger(read: Read, send: SendRule): TreasuryLedger {
  return {
    treasuryAccount: FEE_SINK,
    treasuryBalance: async (asset) => treasury.treasuryBalance(read(), asset),
    honeypotPot: async () => treasury.honeypotPot(read().state),
    rewardPool: async (key) => treasury.poolOf(read().state, key),
    rewardMultiplierBps: async (bucket) => treasury.rewardMultiplierBps(read(), bucket),
    reward: async (key) => treasury.rewardOf(read(), key),
    tokenSale: async (token) => treasury.tokenSale(read(), token),
    isHoneypotOwner: async (account) =>
      read().state.governance.honeypotOwners.get(account) ?? false,
    distribute: () => send(treasury.distribute)(undefined),
    claimReward: send(treasury.claimReward),
    returnPool: send(treasury.returnPool),
    sell: send(treasury.sell),
    supportHoneypot: send(treasury.supportHoneypot),
  }
}

function governedState(read: Read, send: SendRule): GovernedStateLedger {
  return {
    setting: async (name) => settings.settingOf(read(), name),
    feeSink: async () => {
      const { state } = read()
      const next = settings.pendingChange(state, { kind: 'fee-sink' })
      const value = feeSinkOf(state)
      return next ? { value, next: { ...next, value: next.value as AccountId } } : { value }
    },
    assetRatio: async (asset) => {
      const context = read()
      const next = settings.pendingChange(context.state, { kind: 'asset', asset })
      const isListed = asset === context.nativeAsset || context.assets.has(asset)
      const value = isListed ? stakeRatio(context, asset) : 0n
      return next ? { value, next: { ...next, value: next.value as bigint } } : { value }
    },
    applyChange: send(settings.applyChange),
    isApprovedBase: async (version) => read().state.governance.bases.get(version) ?? false,
    promotedVersion: async (model) => read().state.governance.promoted.get(model),
    datasetDecision: async (dataset) => read().state.governance.decisions.get(dataset) ?? 'none',
  }
}
