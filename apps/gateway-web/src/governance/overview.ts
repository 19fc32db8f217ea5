import type { SequencedEvent } from '@ostrom/indexer'
import {
  formerSettings,
  type GovernanceOverview,
  isGovernedParameter,
  type LedgerEvent,
  type Proposal,
  readGovernanceOverview,
} from '@ostrom/ledger'
import { actionFields } from '@ostrom/ledger/governance/action-fields'
import { requireGovernance } from '@ostrom/ledger/optional/require-governance'
import { Contribution } from '@ostrom/protocol'
import type { WebContext } from '../context/web-context.ts'
import type { EndpointOutput } from '../schema/endpoints.ts'
import { GOVERNANCE_AGE_MS } from '../services/limits.ts'

type OverviewOutput = EndpointOutput<'GET /api/governance'>

const text = (amount: bigint): string => amount.toString()

/** Returns all indexed events of these kinds, the oldest first. */
function eventsOf(
  { queries }: WebContext['parts']['indexer'],
  kinds: readonly LedgerEvent['kind'][],
): readonly SequencedEvent[] {
  const found: SequencedEvent[] = []
  for (let page = queries.events({ kinds }); page.length > 0; ) {
    found.push(...page)
    page = queries.events({ kinds, before: page.at(-1)!.sequence })
  }
  return found.reverse()
}

function proposalOf(proposal: Proposal): OverviewOutput['proposals'][number] {
  const { id, actions, votes, quorum, deposit, executableSeconds, ...rest } = proposal
  return {
    ...rest,
    id: text(id),
    actions: actions.map(actionFields),
    votes: { for: text(votes.for), against: text(votes.against), abstain: text(votes.abstain) },
    snapshotSeconds: Number(rest.snapshotSeconds),
    deadlineSeconds: Number(rest.deadlineSeconds),
    deposit: text(deposit),
    ...(quorum !== undefined && { quorum: text(quorum) }),
    ...(executableSeconds !== undefined && { executableSeconds: Number(executableSeconds) }),
  }
}

/**
 * Returns the treasury's present balances from the chain, and from events the division of its
 * income in the current bucket (a week).
 */
function moneyOf(
  { indexer }: WebContext['parts'],
  { money, bucket }: GovernanceOverview,
  fromSeconds: bigint,
): OverviewOutput['money'] {
  const { treasury, honeypots, pools } = money
  const sums = { divided: 0n, reserve: 0n, burnt: 0n }
  for (const event of eventsOf(indexer, ['income-distributed', 'token-sold'])) {
    if (event.kind === 'income-distributed' && event.bucket === bucket) {
      sums.divided += event.income
      sums.reserve += event.reserved
    }
    if (event.kind === 'token-sold' && event.atSeconds >= fromSeconds) sums.burnt += event.burnt
  }
  const inPools = Contribution.roles.reduce((sum, role) => sum + pools[role].total, 0n)
  // The chain may be a block ahead of the index, so pools may include later income than the events.
  const rest = sums.divided - sums.reserve - inPools
  return {
    balance: text(treasury.balance),
    income: text(treasury.income),
    reserve: text(treasury.reserve),
    spendable: text(treasury.spendable),
    honeypots: text(honeypots),
    bucket: {
      divided: text(sums.divided),
      pools: Contribution.roles.map((role) => {
        const { total, paid } = pools[role]
        return { role, total: text(total), paid: text(paid) }
      }),
      honeypots: text(rest > 0n ? rest : 0n),
      reserve: text(sums.reserve),
      burnt: text(sums.burnt),
    },
  }
}

/** Returns the governed numbers, each with its value before the last change, if there was one. */
function settingsOf(
  { indexer }: WebContext['parts'],
  { settings }: GovernanceOverview,
): OverviewOutput['settings'] {
  const former = formerSettings(eventsOf(indexer, ['setting-changed', 'parameter-changed']))
  return settings.map(({ name, unit, value, min, max, next }) => {
    const before = former.get(name)
    return {
      name,
      unit,
      of: isGovernedParameter(name) ? 'market' : 'rewards',
      value: text(value),
      min: text(min),
      max: text(max),
      ...(before && { before: { value: text(before.value), unit: before.unit } }),
      ...(next && { next: { value: text(next.value), fromSeconds: Number(next.fromSeconds) } }),
    }
  })
}

async function readOverview({ parts }: WebContext): Promise<OverviewOutput> {
  const governance = requireGovernance(parts.ledger)
  const [overview, totalWeight, { bucketSeconds }] = await Promise.all([
    readGovernanceOverview(parts.ledger),
    governance.totalVoteWeight(),
    governance.contributionRules(),
  ])
  const { nowSeconds, bucket, tracks, veto, proposals } = overview
  const newestFirst = proposals.toSorted((a, b) => Number(b.snapshotSeconds - a.snapshotSeconds))
  return {
    nowSeconds: Number(nowSeconds),
    bucket: text(bucket),
    bucketEndsAtSeconds: Number((bucket + 1n) * bucketSeconds),
    totalWeight: text(totalWeight),
    tracks: tracks.map(({ timelock: _, threshold, quorum, ...track }) => ({
      name: track.name,
      votingDelaySeconds: Number(track.votingDelaySeconds),
      votingPeriodSeconds: Number(track.votingPeriodSeconds),
      lateQuorumSeconds: Number(track.lateQuorumSeconds),
      timelockSeconds: Number(track.timelockSeconds),
      threshold: text(threshold),
      quorum: text(quorum),
    })),
    veto: { holder: veto.holder, expiresAtSeconds: Number(veto.expiresAtSeconds) },
    proposals: newestFirst.map(proposalOf),
    settings: settingsOf(parts, overview),
    money: moneyOf(parts, overview, bucket * bucketSeconds),
  }
}

/** Reads the governance data of all pages, with a cache that can be cleared. */
export type GovernanceReader = {
  /** @throws {GovernanceUnsupportedError} The chain has no votes. */
  read(): Promise<OverviewOutput>
  /** Clears the cache, so that the next page shows the chain's present state. */
  forget(): void
}

type KnownOverview = {
  readonly atMs: number
  /** Block height of the index at the time of reading. */
  readonly block: bigint | undefined
  readonly output: Promise<OverviewOutput>
}

/**
 * Creates the reader of the overview. All pages share a result for `GOVERNANCE_AGE_MS`, or until
 * the index has a new block, because a read takes some hundred requests to the chain.
 */
export function createGovernanceReader(context: WebContext): GovernanceReader {
  const { clock, indexer } = context.parts
  let known: KnownOverview | undefined
  return {
    read() {
      const [atMs, block] = [clock.nowMs(), indexer.cursor()?.block]
      const isFresh = (one: KnownOverview) =>
        one.block === block && atMs - one.atMs < GOVERNANCE_AGE_MS
      if (known && isFresh(known)) return known.output
      const output = readOverview(context)
      known = { atMs, block, output }
      output.catch(() => {
        if (known?.output === output) known = undefined
      })
      return output
    },
    forget() {
      known = undefined
    },
  }
}
