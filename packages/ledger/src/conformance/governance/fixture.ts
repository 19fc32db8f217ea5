import { assert, Contribution, type EpochBlock, Hex, Merkle } from '@ostrom/protocol'
import type { GovernanceAction } from '../../governance/actions.ts'
import { trackOf } from '../../governance/actions.ts'
import type { GovernanceLedger } from '../../governance/governance.ts'
import type { ProposalKey, VoteChoice } from '../../governance/proposals.ts'
import type { Ledger } from '../../ledger.ts'
import { requireMember } from '../../queries/capabilities.ts'
import {
  auditsOf,
  type CourtActors,
  type CourtFixture,
  createCourtFixture,
  nextEpoch,
} from '../court/fixture.ts'
import type { Scenario } from '../world.ts'

export const governanceOf = (ledger: Ledger): GovernanceLedger =>
  requireMember(ledger, 'governance')

/** Returns the CID of a proposal's text; the numbers from 0 to 7 give different CIDs. */
export const proposalCid = (n: number): string => `bafkrei${'b'.repeat(51)}${n % 8}`

/** Voters with unequal weight, and validators that attest to the voters' points. */
export type GovernanceFixture = {
  readonly court: CourtFixture
  readonly validators: readonly Ledger[]
  /** Accounts whose points are in the ratio 5 : 3 : 2. */
  readonly voters: readonly [Ledger, Ledger, Ledger]
  readonly points: readonly [bigint, bigint, bigint]
}

/** Accounts whose calls bring proposals of governance to a decision. */
export type GovernanceActors = CourtActors & { readonly validators: readonly Ledger[] }

/**
 * Finalizes a block of these contributions with attestations of all validators. Returns its epoch.
 */
export async function finalizeContributions(
  actors: GovernanceActors,
  items: readonly Contribution.Contribution[],
): Promise<bigint> {
  const { validators, client } = actors
  const epoch = (await nextEpoch(actors)) - 1n
  const previous = (await auditsOf(client).latestBlock())?.hash ?? Hex.zeroHash
  const root = Merkle.rootOf(items.map(Contribution.leaf))
  const count = BigInt(items.length)
  const block: EpochBlock.EpochBlock = { epoch, previous, root, items: count, answers: 0n }
  for (const validator of validators) {
    await auditsOf(validator).attestBlock({ block, account: validator.account })
  }
  await auditsOf(client).finalizeBlock(block)
  return epoch
}

/** Makes contributions final, and claims each for its owner. Returns their epoch. */
export async function contribute(
  actors: GovernanceActors,
  items: readonly Contribution.Contribution[],
): Promise<bigint> {
  const epoch = await finalizeContributions(actors, items)
  const prove = Merkle.prover(items.map(Contribution.leaf))
  for (const [at, contribution] of items.entries()) {
    const claim = { epoch, contribution, index: BigInt(at), path: prove(at) }
    await governanceOf(actors.client).claimContribution(claim)
  }
  return epoch
}

/** Moves to the first second of the next bucket. Returns the bucket that closed. */
export async function closeBucket({ client, advance }: CourtActors): Promise<bigint> {
  const { bucketSeconds } = await governanceOf(client).contributionRules()
  const now = await client.nowSeconds()
  await advance(bucketSeconds - (now % bucketSeconds))
  return now / bucketSeconds
}

/** Creates three voters whose points count from now on, with money for deposits. */
export async function createGovernanceFixture(scenario: Scenario): Promise<GovernanceFixture> {
  const court = await createCourtFixture(scenario)
  const { jurors: validators } = court
  await nextEpoch(scenario)
  await nextEpoch(scenario)
  const [one, two, three] = validators
  assert(one && two && three, 'the court has four jurors')
  const { client } = scenario
  const { bucketSeconds } = await governanceOf(client).contributionRules()
  // Starts at the beginning of a bucket, so that the block and all its claims fall into the same
  // bucket.
  await closeBucket(scenario)
  const cap = await governanceOf(client).pointCap((await client.nowSeconds()) / bucketSeconds)
  const points = [cap, (cap * 3n) / 5n, (cap * 2n) / 5n] as const
  const voters = [one, two, three] as const
  const items = voters.map(({ account }, at) => ({
    account,
    role: 'provider' as const,
    points: points[at] as bigint,
  }))
  await contribute({ ...scenario, validators }, items)
  await closeBucket(scenario)
  await scenario.advance(2n)
  for (const voter of voters) {
    await voter.deposit({ asset: voter.nativeAsset, amount: 10n * scenario.unit })
  }
  return { court, validators, voters, points }
}

/** Makes a proposal, and advances time to its voting period. */
export async function openVote(
  { advance }: Pick<CourtActors, 'advance'>,
  by: Ledger,
  options: { readonly actions: readonly GovernanceAction[]; readonly cid: string },
): Promise<ProposalKey> {
  const { id } = await governanceOf(by).propose(options)
  const [action] = options.actions
  assert(action, 'a proposal has an action')
  const track = trackOf(action)
  const { votingDelaySeconds } = await rulesOf(by, track)
  await advance(votingDelaySeconds + 1n)
  return { track, id }
}

export async function rulesOf(ledger: Ledger, name: ProposalKey['track']) {
  const track = (await governanceOf(ledger).tracks()).find((one) => one.name === name)
  assert(track, 'a ledger with governance has all tracks')
  return track
}

/** Lets each account vote and advances time past the vote, without queueing the decision. */
export async function castVotes(
  { advance }: Pick<CourtActors, 'advance'>,
  key: ProposalKey,
  votes: readonly (readonly [Ledger, VoteChoice])[],
): Promise<void> {
  for (const [voter, choice] of votes) await governanceOf(voter).vote({ ...key, choice })
  const [[first] = []] = votes
  assert(first, 'somebody votes')
  const proposal = await governanceOf(first).proposal(key)
  assert(proposal, 'the proposal is there')
  const left = proposal.deadlineSeconds - (await first.nowSeconds())
  await advance(left + 1n)
}

/** Queues and executes the decided proposal. */
export async function carryOut(
  { advance }: Pick<CourtActors, 'advance'>,
  by: Ledger,
  key: ProposalKey,
): Promise<void> {
  await governanceOf(by).queue(key)
  const { timelockSeconds } = await rulesOf(by, key.track)
  await advance(timelockSeconds)
  await governanceOf(by).execute(key)
}

/** Runs a proposal from its creation to its execution, by the votes of all voters. */
export async function decide(
  actors: Pick<CourtActors, 'advance'>,
  { voters }: Pick<GovernanceFixture, 'voters'>,
  options: { readonly actions: readonly GovernanceAction[]; readonly cid: string },
): Promise<ProposalKey> {
  const [proposer] = voters
  const key = await openVote(actors, proposer, options)
  await castVotes(
    actors,
    key,
    voters.map((voter) => [voter, 'for'] as const),
  )
  await carryOut(actors, proposer, key)
  return key
}
