import { trackGovernorAbi } from '@ostrom/contracts-evm'
import { assert, Hex } from '@ostrom/protocol'
import { rewardSettingNames } from '@ostrom/protocol/governed-numbers'
import {
  type Address,
  concat,
  encodeEventTopics,
  keccak256,
  pad,
  parseEventLogs,
  stringToBytes,
  zeroAddress,
} from 'viem'
import { check } from '../../errors.ts'
import { trackOf } from '../../governance/actions.ts'
import {
  type Proposal,
  type ProposalKey,
  type ProposalLedger,
  proposalStatuses,
  type VoteChoice,
} from '../../governance/proposals.ts'
import { type GovernanceTrackName, type Track, tracks } from '../../governance/tracks.ts'
import { checkProposal, type ProposalCheckReads } from '../../queries/proposal-check.ts'
import { callsOf, idInReceipt, transactionOf } from '../chain/calls.ts'
import type { EvmMarketContext } from '../chain/contracts.ts'
import { accountOf } from '../chain/encode.ts'
import { createEventLookup } from '../chain/event-lookup.ts'
import type { ContractOptions } from '../contract-options.ts'
import { decodeAction, encodeAction } from './actions.ts'
import { governanceContractsOf } from './contracts.ts'

/** Content of a proposal, which callers must repeat because the governor stores only its hash. */
type ProposalContent = {
  readonly id: bigint
  readonly proposer: Address
  readonly targets: readonly Address[]
  readonly values: readonly bigint[]
  readonly calldatas: readonly Hex.Hex[]
  readonly description: string
  readonly voteStart: bigint
}

const voteTypes = { against: 0, for: 1, abstain: 2 } as const
/** `VOTE_TYPE_FRACTIONAL` of the governor. */
const FRACTIONAL = 255
/** Text between the CID and the proposer in a proposal's text: `textOf` of `ProposalDeposits`. */
const PROPOSER_MARK = '#proposer='
const VOTE_MAX = 2n ** 128n - 1n

/**
 * Creates the functions of proposals of all tracks for a connection's account. The check before a
 * proposal is sent reads `governedValues`.
 */
export function createProposals(
  { market, sender, allowances }: Pick<ContractOptions, 'market' | 'sender' | 'allowances'>,
  governedValues: Omit<ProposalCheckReads, 'tracks'>,
): ProposalLedger {
  const { deployment } = market
  const contracts = governanceContractsOf(deployment)
  const call = callsOf(sender, transactionOf)
  const { deposits, settings, veto } = contracts
  const proposeBy = callsOf(sender, idInReceipt(deposits.abi, ['Proposed'], 'proposalId'))
  const reads = createReads(market)
  const { client, ask } = market.connection
  const argumentsOf = ({ targets, values, calldatas, description }: ProposalContent) =>
    [targets, values, calldatas, keccak256(stringToBytes(description))] as const
  return {
    ...reads.ledger,
    async propose({ actions, cid }) {
      const checked = { ...governedValues, tracks: reads.ledger.tracks }
      await checkProposal(checked, { proposer: sender.account, actions, cid })
      const [track] = actions.map(trackOf)
      assert(track, 'a proposal that was checked has an action')
      const calls = actions.map((action) => encodeAction(deployment, action))
      const targets = calls.map(({ target }) => target)
      const calldatas = calls.map(({ data }) => data)
      const values = calls.map(() => 0n)
      const reading = { ...settings, functionName: 'get' } as const
      const args = [rewardSettingNames.indexOf('proposalDeposit')] as const
      const amount = await ask('read a deposit', () => client.readContract({ ...reading, args }))
      const taking = { spender: accountOf(deposits.address), asset: zeroAddress, amount }
      const { address } = contracts.governorOf(track)
      return allowances.spend(taking, () =>
        proposeBy(deposits, 'propose', [address, targets, values, calldatas, cid]),
      )
    },
    vote({ track, id, choice }) {
      const governor = contracts.governorOf(track)
      if (typeof choice === 'string') return call(governor, 'castVote', [id, voteTypes[choice]])
      const args = [id, FRACTIONAL, '', packed(choice)] as const
      return call(governor, 'castVoteWithReasonAndParams', args)
    },
    async queue(key) {
      const content = await reads.require(key)
      return call(contracts.governorOf(key.track), 'queue', argumentsOf(content))
    },
    async execute(key) {
      const content = await reads.require(key)
      return call(contracts.governorOf(key.track), 'execute', argumentsOf(content))
    },
    async cancel(key) {
      const content = await reads.require(key)
      return call(contracts.governorOf(key.track), 'cancel', argumentsOf(content))
    },
    async veto(key) {
      const content = await reads.require(key)
      const { address: governor } = contracts.governorOf(key.track)
      const timelock = contracts.timelockOf(key.track)
      const [targets, values, calldatas, descriptionHash] = argumentsOf(content)
      // The salt with which `GovernorTimelockControl` hashes a timelock's operation.
      const salt = xor(pad(governor, { dir: 'right', size: 32 }), descriptionHash)
      const args = [targets, values, calldatas, Hex.zeroHash, salt] as const
      const operation = await ask('hash an operation', () =>
        client.readContract({ ...timelock, functionName: 'hashOperationBatch', args }),
      )
      return call(veto, 'veto', [timelock.address, operation])
    },
    async releaseDeposit(key) {
      await reads.require(key)
      return call(deposits, 'release', [contracts.governorOf(key.track).address, key.id])
    },
  }
}

const xor = (a: Hex.Hex, b: Hex.Hex): Hex.Hex =>
  `0x${(BigInt(a) ^ BigInt(b)).toString(16).padStart(64, '0')}`

/** Encodes a divided vote as three words of 16 bytes: weight against, for and abstaining. */
function packed(votes: Exclude<VoteChoice, string>): Hex.Hex {
  const words = [votes.against, votes.for, votes.abstain].map((weight) => {
    check(weight >= 0n && weight <= VOTE_MAX, 'amount-invalid', { weight, max: VOTE_MAX })
    return `0x${weight.toString(16).padStart(32, '0')}` as const
  })
  return concat(words)
}

type ProposalReads = ('tracks' | 'vetoGuardian' | 'proposals' | 'proposal') | 'castWeight'

function createReads(market: EvmMarketContext) {
  const { connection, deployment } = market
  const { client, ask } = connection
  const contracts = governanceContractsOf(deployment)
  const lookup = createEventLookup(market)
  const created = encodeEventTopics({ abi: trackGovernorAbi, eventName: 'ProposalCreated' })

  async function contentsOf(track: GovernanceTrackName): Promise<readonly ProposalContent[]> {
    const { address, abi } = contracts.governorOf(track)
    const logs = await ask('read proposals', async () => {
      const to = await client.getBlockNumber({ cacheTime: 0 })
      const from = BigInt(deployment.block)
      return lookup.logs({ address, from, to, topics: [created[0] as Hex.Hex] })
    })
    const events = parseEventLogs({ abi, eventName: 'ProposalCreated', logs: logs as never })
    return events.map(({ args }) => ({ ...args, id: args.proposalId }))
  }

  const find = async ({ track, id }: ProposalKey) =>
    (await contentsOf(track)).find((content) => content.id === id)

  const read = (track: GovernanceTrackName, content: ProposalContent) =>
    ask('read a proposal', () => readProposal(market, track, content))

  const ledger: Pick<ProposalLedger, ProposalReads> = {
    tracks: () =>
      ask('read the tracks', () => Promise.all(tracks.map((one) => readTrack(market, one)))),
    vetoGuardian: async () => ({
      holder: accountOf(deployment.governance.veto.account),
      expiresAtSeconds: BigInt(deployment.governance.veto.expiry),
    }),
    async proposals() {
      const lists = await Promise.all(
        tracks.map(async (track) =>
          Promise.all((await contentsOf(track)).map((content) => read(track, content))),
        ),
      )
      return lists.flat()
    },
    async proposal(key) {
      const content = await find(key)
      return content && read(key.track, content)
    },
    castWeight({ track, id, account }) {
      const args = [id, account] as const
      const reading = { ...contracts.governorOf(track), functionName: 'usedVotes', args } as const
      return ask('read a vote', () => client.readContract(reading))
    },
  }

  return {
    ledger,
    async require(key: ProposalKey): Promise<ProposalContent> {
      const content = await find(key)
      check(content, 'proposal-unknown', { track: key.track, proposal: key.id })
      return content
    },
  }
}

async function readTrack(market: EvmMarketContext, name: GovernanceTrackName): Promise<Track> {
  const { connection, deployment } = market
  const { client } = connection
  const contracts = governanceContractsOf(deployment)
  const governor = contracts.governorOf(name)
  const timelock = contracts.timelockOf(name)
  const latest = await client.getBlock()
  const [delay, period, late, threshold, quorum, wait] = await Promise.all([
    client.readContract({ ...governor, functionName: 'votingDelay' }),
    client.readContract({ ...governor, functionName: 'votingPeriod' }),
    client.readContract({ ...governor, functionName: 'lateQuorumVoteExtension' }),
    client.readContract({ ...governor, functionName: 'proposalThreshold' }),
    client.readContract({ ...governor, functionName: 'quorum', args: [latest.timestamp - 1n] }),
    client.readContract({ ...timelock, functionName: 'getMinDelay' }),
  ])
  return {
    name,
    timelock: accountOf(timelock.address),
    votingDelaySeconds: delay,
    votingPeriodSeconds: period,
    lateQuorumSeconds: BigInt(late),
    timelockSeconds: wait,
    // A proposer needs weight, even if the share of all weight rounds to zero.
    threshold: threshold === 0n ? 1n : threshold,
    quorum,
  }
}

async function readProposal(
  market: EvmMarketContext,
  track: GovernanceTrackName,
  content: ProposalContent,
): Promise<Proposal> {
  const { connection, deployment } = market
  const { client } = connection
  const contracts = governanceContractsOf(deployment)
  const governor = contracts.governorOf(track)
  const { deposits } = contracts
  const { id, targets, values, calldatas, description, voteStart: snapshotSeconds } = content
  const args = [id] as const
  const { timestamp } = await client.getBlock()
  const [state, votes, deadlineSeconds, eta, deposit] = await Promise.all([
    client.readContract({ ...governor, functionName: 'state', args }),
    client.readContract({ ...governor, functionName: 'proposalVotes', args }),
    client.readContract({ ...governor, functionName: 'proposalDeadline', args }),
    client.readContract({ ...governor, functionName: 'proposalEta', args }),
    client.readContract({ ...deposits, functionName: 'depositOf', args: [governor.address, id] }),
  ])
  const quorum =
    timestamp > snapshotSeconds &&
    (await client.readContract({ ...governor, functionName: 'quorum', args: [snapshotSeconds] }))
  const [against, inFavor, abstain] = votes
  const calls = targets.map((target, at) => ({
    target,
    data: calldatas[at] ?? '0x',
    value: values[at] ?? 0n,
  }))
  return {
    track,
    id,
    proposer: accountOf(content.proposer),
    actions: calls.map((one) => decodeAction(deployment, one)),
    cid: description.slice(0, description.lastIndexOf(PROPOSER_MARK)),
    status: proposalStatuses[state] ?? 'expired',
    votes: { for: inFavor, against, abstain },
    ...(quorum !== false && { quorum }),
    snapshotSeconds,
    deadlineSeconds,
    ...(eta > 0n && { executableSeconds: eta }),
    deposit: deposit[1],
  }
}
