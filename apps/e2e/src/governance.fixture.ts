import { contributionsAbi, governedSettingsAbi, treasuryAbi, vaultAbi } from '@ostrom/contracts-evm'
import { deployMarket, type EvmDeployment } from '@ostrom/ledger/evm'
import { Contribution, type Hash, Hex as HexText } from '@ostrom/protocol'
import {
  type Address,
  createWalletClient,
  defineChain,
  type Hex,
  http,
  publicActions,
  zeroAddress,
} from 'viem'
import { privateKeyToAccount } from 'viem/accounts'

/**
 * A market's contracts for points (which count contributions and give votes and rewards), and an
 * account's operations on them.
 */
export type TestGovernance = Awaited<ReturnType<typeof deployTestGovernance>>

/** Seconds of a bucket: the minimum for a local chain with epochs of a minute. */
export const BUCKET_SECONDS = 600n

/** Deploys a market with epochs of a minute, short buckets, and no caps. */
export async function deployTestGovernance(options: {
  readonly rpcUrl: string
  readonly secretKey: Uint8Array
}) {
  const { rpcUrl, secretKey } = options
  const deployment = await deployMarket({
    rpcUrl,
    secretKey,
    overrides: {
      epochSeconds: 60n,
      governance: {
        bucketSeconds: BUCKET_SECONDS,
        capMin: 10n ** 24n,
        // The unit fee bounds the points of a computation. It is high, because sessions of tests
        // cost a few base units, and their points would otherwise be cut to the bound.
        settings: { reserveBps: 0n, unitFee: 10n ** 24n },
      },
    },
  })
  return { deployment, ...governanceClientOf({ rpcUrl, secretKey, deployment }) }
}

/** Operations of an account on the contracts of points and of the treasury. */
export function governanceClientOf(options: {
  readonly rpcUrl: string
  readonly secretKey: Uint8Array
  readonly deployment: EvmDeployment
}) {
  const { rpcUrl, secretKey } = options
  const { chainId, contracts, governance } = options.deployment
  const chain = defineChain({
    id: chainId,
    name: 'test',
    nativeCurrency: { name: 'Ether', symbol: 'ETH', decimals: 18 },
    rpcUrls: { default: { http: [rpcUrl] } },
  })
  const account = privateKeyToAccount(HexText.from(secretKey))
  const wallet = createWalletClient({ account, chain, transport: http() }).extend(publicActions)
  const mined = async (hash: Hex) => {
    const receipt = await wallet.waitForTransactionReceipt({ hash, pollingInterval: 20 })
    if (receipt.status !== 'success') throw new Error(`the transaction ${hash} failed`)
  }
  const contributions = { address: governance.contributions, abi: contributionsAbi } as const
  const treasury = { address: governance.treasury, abi: treasuryAbi } as const
  return {
    wallet,
    contributions,
    treasury,
    settings: { address: governance.settings, abi: governedSettingsAbi } as const,
    /** Claims an item for its owner. */
    async claim(
      { account: owner, role, points }: Contribution.Contribution,
      proof: { readonly epoch: bigint; readonly index: bigint; readonly path: readonly Hash[] },
    ) {
      const item = { account: owner, role: Contribution.roles.indexOf(role), points }
      const args = [proof.epoch, item, proof.index, proof.path] as const
      await mined(await wallet.writeContract({ ...contributions, functionName: 'claim', args }))
    },
    /** Pays income into the treasury, and distributes it. */
    async distribute(amount: bigint) {
      const vault = { address: contracts.Vault, abi: vaultAbi } as const
      const args = [zeroAddress, amount, governance.treasury] as const
      await mined(
        await wallet.writeContract({ ...vault, functionName: 'deposit', args, value: amount }),
      )
      await mined(await wallet.writeContract({ ...treasury, functionName: 'distribute' }))
    },
    async claimReward(bucket: bigint, owner: Address) {
      const args = [bucket, owner, 0] as const
      await mined(await wallet.writeContract({ ...treasury, functionName: 'claimReward', args }))
    },
  }
}
