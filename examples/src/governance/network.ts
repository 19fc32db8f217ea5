import { GENERAL_DOMAIN, type Ledger, requireMember } from '@ostrom/ledger'
import {
  type Anvil,
  accountOf,
  createLedgerEvm,
  deployMarket,
  type EvmDeployment,
} from '@ostrom/ledger/evm'
import { assert, Contribution, type EpochBlock, Hex, Merkle } from '@ostrom/protocol'

export const COIN = 10n ** 18n

/** Three nodes with weight in the court's general domain, and a client. */
export type ExampleNetwork = {
  readonly chain: Anvil
  readonly deployment: EvmDeployment
  readonly nodes: readonly [Ledger, Ledger, Ledger]
  readonly client: Ledger
  close(): Promise<void>
}

const secretOf = (n: number): Uint8Array => new Uint8Array(32).fill(n)

/** Deploys a network without an owner. Its nodes add stake, so that they can attest to blocks. */
export async function foundNetwork(chain: Anvil): Promise<ExampleNetwork> {
  const { rpcUrl } = chain
  const deployer = secretOf(41)
  await chain.fund(accountOf(deployer), 100n * COIN)
  const deployment = await deployMarket({ rpcUrl, secretKey: deployer })
  const open = async (n: number) => {
    const secretKey = secretOf(n)
    await chain.fund(accountOf(secretKey), 100n * COIN)
    const ledger = await createLedgerEvm({ rpcUrl, secretKey, deployment })
    await ledger.deposit({ asset: ledger.nativeAsset, amount: 10n * COIN })
    return ledger
  }
  const nodes = [await open(42), await open(43), await open(44)] as const
  const client = await open(45)
  for (const node of nodes) {
    const { account } = node
    await node.addStake({ market: 'court', amount: COIN })
    const audits = requireMember(node, 'audits')
    await audits.enlist({ account, domain: GENERAL_DOMAIN, weight: COIN })
  }
  const all = [...nodes, client]
  return {
    chain,
    deployment,
    nodes,
    client,
    close: async () => void (await Promise.all(all.map((one) => one.close()))),
  }
}

/** Moves to the beginning of the next epoch, and returns the ended epoch. */
async function endEpoch({ chain, client }: ExampleNetwork): Promise<bigint> {
  const seconds = await requireMember(client, 'audits').epochSeconds()
  const now = await client.nowSeconds()
  await chain.advance(seconds - (now % seconds))
  return now / seconds
}

/** Moves to the next bucket, and returns the closed bucket. */
export async function endBucket({ chain, client }: ExampleNetwork): Promise<bigint> {
  const { bucketSeconds } = await requireMember(client, 'governance').contributionRules()
  const now = await client.nowSeconds()
  await chain.advance(bucketSeconds - (now % bucketSeconds) + 1n)
  return now / bucketSeconds
}

/**
 * All nodes attest to the block of an epoch with these contributions. Then each contribution is
 * claimed with a Merkle proof.
 */
export async function creditContributions(
  network: ExampleNetwork,
  items: readonly Contribution.Contribution[],
): Promise<void> {
  await endEpoch(network)
  const epoch = await endEpoch(network)
  const leaves = items.map(Contribution.leaf)
  const block: EpochBlock.EpochBlock = {
    epoch,
    previous: Hex.zeroHash,
    root: Merkle.rootOf(leaves),
    items: BigInt(items.length),
    answers: 0n,
  }
  for (const node of network.nodes) {
    await requireMember(node, 'audits').attestBlock({ block, account: node.account })
  }
  await requireMember(network.client, 'audits').finalizeBlock(block)
  const prove = Merkle.prover(leaves)
  const governance = requireMember(network.client, 'governance')
  for (const [at, contribution] of items.entries()) {
    const claim = { epoch, contribution, index: BigInt(at), path: prove(at) }
    await governance.claimContribution(claim)
  }
  assert(leaves.length > 0, 'somebody contributed')
}
