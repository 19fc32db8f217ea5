import {
  type GovernanceLedger,
  type LedgerEvent,
  type Proposal,
  readAllEvents,
  readContributionOverview,
} from '@ostrom/ledger'
import { requireGovernance } from '@ostrom/ledger/optional/require-governance'
import {
  type ContributionClaim,
  findWaitingContributions,
} from '@ostrom/node/validator/epochs/waiting-contributions'
import { type AccountId, Contribution, type Hash } from '@ostrom/protocol'
import { toEventRows } from '../context/event-rows.ts'
import type { WebContext } from '../context/web-context.ts'
import type { EndpointOutput } from '../schema/endpoints.ts'
import { WEB_PAGE_MAX } from '../services/limits.ts'

type ContributionOutput = EndpointOutput<'GET /api/wallet/contribution'>

/** Events that explain an account's points and rewards. */
const kinds = [
  'contribution-credited',
  'reward-paid',
  'delegate-changed',
] as const satisfies readonly LedgerEvent['kind'][]

async function votesOf(
  governance: GovernanceLedger,
  account: AccountId,
): Promise<ContributionOutput['votes']> {
  const active = (await governance.proposals()).filter(({ status }) => status === 'active')
  const voteIn = async ({ track, id, snapshotSeconds }: Proposal) => {
    const [cast, weight] = await Promise.all([
      governance.castWeight({ track, id, account }),
      governance.voteWeight({ account, atSeconds: snapshotSeconds }),
    ])
    return { track, id: `${id}`, cast: `${cast}`, weight: `${weight}` }
  }
  return Promise.all(active.map(voteIn))
}

type WaitingPoints = EndpointOutput<'GET /api/wallet/governance/waiting-points'>['items'][number]

/**
 * Reads which points of the gateway's wallet are in final blocks and are not credited yet. It
 * recomputes these blocks from all events of the chain.
 *
 * @throws {GovernanceUnsupportedError} {AuditsUnsupportedError} The chain has no points.
 */
export async function readWaitingPoints({ parts }: WebContext): Promise<WaitingPoints[]> {
  const { ledger } = parts
  const found = await findWaitingContributions(ledger, await readAllEvents(ledger))
  return found.map(({ epoch, contribution: { role, points }, index, path }) => ({
    epoch: `${epoch}`,
    role,
    points: `${points}`,
    index: `${index}`,
    path: [...path],
  }))
}

/**
 * Converts an account's waiting points from the form of the API to the claim that the ledger sends
 * to the chain.
 */
export const claimOf = (
  { epoch, role, points, index, path }: WaitingPoints,
  account: AccountId,
): ContributionClaim => ({
  epoch: BigInt(epoch),
  contribution: { account, role, points: BigInt(points) },
  index: BigInt(index),
  path: path as readonly Hash[],
})

/**
 * Reads an account's vote weight and delegate, its points and rewards in each bucket, its votes on
 * active proposals, and the events behind these numbers.
 *
 * @throws {GovernanceUnsupportedError} The chain has no points.
 */
export async function readContribution(
  { parts }: WebContext,
  account: AccountId,
): Promise<ContributionOutput> {
  const { ledger, indexer } = parts
  const governance = requireGovernance(ledger)
  const [overview, votes, nowSeconds] = await Promise.all([
    readContributionOverview(ledger, account),
    votesOf(governance, account),
    ledger.nowSeconds(),
  ])
  const { weight, totalWeight, delegate, cap, rules } = overview
  const events = indexer.queries.events({ subject: account, kinds, limit: WEB_PAGE_MAX })
  return {
    account,
    weight: `${weight}`,
    totalWeight: `${totalWeight}`,
    delegate,
    cap: `${cap}`,
    bucketsCounted: Number(rules.buckets),
    buckets: overview.buckets.map(({ bucket, fromSeconds, points, rewards = [] }) => ({
      bucket: `${bucket}`,
      fromSeconds: Number(fromSeconds),
      isRunning: fromSeconds + rules.bucketSeconds > nowSeconds,
      points: Contribution.roles
        .filter((role) => points[role] > 0n)
        .map((role) => ({ role, points: `${points[role]}` })),
      rewards: rewards.map(({ role, amount, isPaid }) => ({ role, amount: `${amount}`, isPaid })),
    })),
    votes,
    events: toEventRows(parts, events),
  }
}
