// A network without an owner, on a local EVM chain with the real contracts. Three nodes with
// unequal contributions vote to change its fee. The network pays the rewards of a bucket (the
// period for which contributions are counted), rejects a bad proposal, refuses a value beyond its
// bound, and quarantines a model.

import { isLedgerError, requireMember } from '@ostrom/ledger'
import { startAnvil } from '@ostrom/ledger/evm'
import { Amount, assert, Hex } from '@ostrom/protocol'
import type { StandaloneExample } from '../example.ts'
import {
  COIN,
  creditContributions,
  type ExampleNetwork,
  endBucket,
  foundNetwork,
} from './network.ts'
import { serveSession } from './paid-session.ts'
import { carryOut, vote } from './votes.ts'

type Print = Parameters<StandaloneExample>[0]['print']

/** Points of the three nodes: the weight of their votes, and their shares of the rewards. */
const POINTS = [COIN / 2n, (COIN * 3n) / 10n, COIN / 5n] as const
/** Placeholder for the texts of proposals, which would be files on IPFS. */
const textOf = (n: number): string => `bafkrei${'c'.repeat(51)}${n}`

/** Creates a network, and lets it govern itself. */
export const governance: StandaloneExample = async ({ print }) => {
  const chain = await startAnvil()
  let network: ExampleNetwork | undefined
  try {
    network = await foundNetwork(chain)
    const { parametersOwner, veto } = network.deployment.governance
    print(`founded    the parameters belong to the contract ${parametersOwner}\n`)
    print(`veto       ${veto.account} can cancel decisions until ${dateOf(veto.expiry)}\n`)
    const version = await serveSession(network, COIN / 10n)
    const bucket = await earnPoints(network, print)
    // Rewards are claimed first, because their time limit is eight buckets, and the change of the
    // fee takes as long.
    await payRewards(network, bucket, print)
    await changeFee(network, print)
    await rejectAndRefuse(network, print)
    await quarantine(network, version, print)
  } finally {
    await network?.close()
    await chain.stop()
  }
}

const coins = (amount: bigint): string =>
  Amount.formatExact(amount, { symbol: 'ETH', decimals: 18 })

const dateOf = (seconds: number): string => new Date(seconds * 1_000).toISOString()

/**
 * Divides the treasury's income, and credits points in the same bucket. Returns the number of the
 * bucket.
 */
async function earnPoints(network: ExampleNetwork, print: Print): Promise<bigint> {
  const { nodes, client } = network
  const governed = requireMember(client, 'governance')
  const { income } = await governed.treasuryBalance(client.nativeAsset)
  await governed.distribute()
  print(`income     ${coins(income)} of fees are divided into pools\n`)
  const items = nodes.map(({ account }, at) => {
    const points = POINTS[at]
    assert(points, 'each node has points')
    return { account, role: 'provider', points } as const
  })
  await creditContributions(network, items)
  const bucket = await endBucket(network)
  for (const { account } of nodes) {
    print(`weight     ${account} has ${await governed.voteWeight({ account })} points\n`)
  }
  return bucket
}

async function changeFee(network: ExampleNetwork, print: Print): Promise<void> {
  const { client, chain, nodes } = network
  const governed = requireMember(nodes[1], 'governance')
  const { feeBps: before } = await client.parameters()
  const action = { kind: 'set-parameter', name: 'feeBps', value: 800n } as const
  const choices = ['for', 'for', 'against'] as const
  const decided = await vote(network, { action, cid: textOf(1), choices })
  assert(decided.status === 'succeeded', 'most weight is for it')
  await carryOut(network, decided)
  const { next } = await governed.setting('feeBps')
  assert(next, 'the change waits for its delay')
  await chain.advance(next.fromSeconds - (await client.nowSeconds()))
  await governed.applyChange({ kind: 'parameter', name: 'feeBps' })
  const { feeBps: after } = await client.parameters()
  assert(after === 800, 'the vote changed the fee')
  print(`fee        ${before} is ${after} by ${decided.votes.for} points\n`)
}

async function rejectAndRefuse(network: ExampleNetwork, print: Print): Promise<void> {
  const [first] = network.nodes
  const governed = requireMember(first, 'governance')
  const bad = { kind: 'set-parameter', name: 'penaltyBps', value: 1_000n } as const
  const choices = ['for', 'against', 'against'] as const
  const rejected = await vote(network, { action: bad, cid: textOf(2), choices })
  assert(rejected.status === 'defeated', 'a tie is no majority')
  print(`rejected   ${bad.name} stays: ${rejected.votes.against} points against\n`)
  const beyond = { kind: 'set-parameter', name: 'feeBps', value: 1_001n } as const
  const refusal = await governed.propose({ actions: [beyond], cid: textOf(3) }).then(
    () => undefined,
    (error: unknown) => error,
  )
  assert(isLedgerError(refusal, 'setting-out-of-bounds'), 'no vote moves a bound')
  print(`refused    feeBps 1001: ${refusal.code}, at most ${refusal.values.max}\n`)
}

async function quarantine(network: ExampleNetwork, version: Hex.Hash, print: Print): Promise<void> {
  const { client } = network
  const from = await client.nowSeconds()
  const reason = Hex.from(new Uint8Array(32).fill(5))
  const action = { kind: 'set-model-status', version, status: 'quarantined', reason } as const
  const choices = ['for', 'for', undefined] as const
  const decided = await vote(network, { action, cid: textOf(4), choices })
  await carryOut(network, decided)
  const seconds = (await client.nowSeconds()) - from
  const model = await client.modelVersion(version)
  assert(model?.status === 'quarantined', 'the emergency track quarantines')
  print(`quarantine ${version} after ${seconds} seconds\n`)
}

async function payRewards(
  { nodes, client }: ExampleNetwork,
  bucket: bigint,
  print: Print,
): Promise<void> {
  const governed = requireMember(client, 'governance')
  const role = 'provider'
  let sum = 0n
  for (const { account } of nodes) {
    const { amount } = await governed.reward({ bucket, account, role })
    await governed.claimReward({ bucket, account, role })
    sum += amount
    print(`reward     ${account} has ${coins(amount)}\n`)
  }
  const { total, paid } = await governed.rewardPool({ bucket, role })
  assert(sum > 0n && paid === sum && sum <= total, 'rewards are paid out of their pool')
}
