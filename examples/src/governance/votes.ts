import {
  type GovernanceAction,
  type GovernanceLedger,
  type Ledger,
  type Proposal,
  type ProposalKey,
  requireMember,
  trackOf,
  type VoteChoice,
} from '@ostrom/ledger'
import { assert } from '@ostrom/protocol'
import type { ExampleNetwork } from './network.ts'

const of = (ledger: Ledger): GovernanceLedger => requireMember(ledger, 'governance')

const track = async (ledger: Ledger, name: ProposalKey['track']) => {
  const found = (await of(ledger).tracks()).find((one) => one.name === name)
  assert(found, 'every track is deployed')
  return found
}

/** Proposes as the first node, and lets each node vote. Returns the proposal after its vote. */
export async function vote(
  { chain, nodes }: ExampleNetwork,
  { action, cid, choices }: vote.Options,
): Promise<Proposal> {
  const [proposer] = nodes
  const { id } = await of(proposer).propose({ actions: [action], cid })
  const key = { track: trackOf(action), id }
  const { votingDelaySeconds } = await track(proposer, key.track)
  await chain.advance(votingDelaySeconds + 1n)
  for (const [at, node] of nodes.entries()) {
    const choice = choices[at]
    if (choice !== undefined) await of(node).vote({ ...key, choice })
  }
  const open = await of(proposer).proposal(key)
  assert(open?.status === 'active', 'the vote is open')
  await chain.advance(open.deadlineSeconds - (await proposer.nowSeconds()) + 1n)
  const decided = await of(proposer).proposal(key)
  assert(decided, 'the proposal is there')
  return decided
}

export declare namespace vote {
  type Options = {
    readonly action: GovernanceAction
    readonly cid: string
    /**
     * The choice of each node, in the order of the nodes; undefined for a node that does not vote.
     */
    readonly choices: readonly (VoteChoice | undefined)[]
  }
}

/** Queues the decided action, and executes it when the track's delay is over. */
export async function carryOut({ chain, nodes: [node] }: ExampleNetwork, key: ProposalKey) {
  await of(node).queue(key)
  const { timelockSeconds } = await track(node, key.track)
  await chain.advance(timelockSeconds)
  await of(node).execute(key)
}
