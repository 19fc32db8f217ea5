import { contributionsAbi, governedSettingsAbi, treasuryAbi, vaultAbi } from '@ostrom/contracts-evm'
import * as bytecodes from '@ostrom/contracts-evm/bytecode'
import type { EvmDeployment } from '@ostrom/ledger/evm'
import { Contribution, type Hash } from '@ostrom/protocol'
import {
  type Abi,
  type Address,
  createWalletClient,
  defineChain,
  type Hex,
  http,
  publicActions,
} from 'viem'
import { privateKeyToAccount } from 'viem/accounts'

/** Contracts of points beside a market, and what an account does with them. */
export type TestGovernance = Awaited<ReturnType<typeof deployTestGovernance>>

/** Buckets of the least length that a chain of one's own allows for epochs of a minute. */
export const BUCKET_SECONDS = 600n

/** First values of settings, in the contracts' order; rewards are half of points at most. */
const settings = [
  3_000n,
  2_500n,
  1_500n,
  500n,
  1_000n,
  5_000n,
  2_000n,
  0n,
  86_400n,
  100n,
  0n,
  10n ** 18n,
  10n ** 17n,
  // Of computation that bounds nothing here: sessions of tests are a few base units.
  10n ** 24n,
  5_000n,
  5_000n,
]

/** Deploys settings, points and a treasury for a market, by an account that moves settings. */
export async function deployTestGovernance(options: {
  readonly rpcUrl: string
  readonly secretKey: Hex
  readonly deployment: EvmDeployment
}) {
  const { rpcUrl, secretKey, deployment } = options
  const { chainId, contracts } = deployment
  const account = privateKeyToAccount(secretKey)
  const chain = defineChain({
    id: chainId,
    name: 'test',
    nativeCurrency: { name: 'Ether', symbol: 'ETH', decimals: 18 },
    rpcUrls: { default: { http: [rpcUrl] } },
  })
  const wallet = createWalletClient({ account, chain, transport: http() }).extend(publicActions)
  const mined = async (hash: Hex) => {
    const receipt = await wallet.waitForTransactionReceipt({ hash, pollingInterval: 20 })
    if (receipt.status !== 'success') throw new Error(`the transaction ${hash} failed`)
    return receipt
  }
  const deploy = async (abi: Abi, bytecode: Hex, args: readonly unknown[]): Promise<Address> => {
    const { contractAddress } = await mined(await wallet.deployContract({ abi, bytecode, args }))
    if (!contractAddress) throw new Error('nothing was deployed')
    return contractAddress
  }
  const GovernedSettings = await deploy(governedSettingsAbi, bytecodes.governedSettingsBytecode, [
    account.address,
    settings,
  ])
  const points = [contracts.Epochs, GovernedSettings, BUCKET_SECONDS, 10n ** 24n]
  const Contributions = await deploy(contributionsAbi, bytecodes.contributionsBytecode, points)
  const Treasury = await deploy(treasuryAbi, bytecodes.treasuryBytecode, [
    contracts.Vault,
    Contributions,
    GovernedSettings,
    contracts.Honeypots,
    account.address,
  ])
  const contributions = { address: Contributions, abi: contributionsAbi } as const
  const treasury = { address: Treasury, abi: treasuryAbi } as const
  const more = { GovernedSettings, Contributions, Treasury }
  const withPoints: EvmDeployment = { ...deployment, contracts: { ...contracts, ...more } }
  return {
    deployment: withPoints,
    wallet,
    contributions,
    treasury,
    settings: { address: GovernedSettings, abi: governedSettingsAbi } as const,
    /** Claims an item for its owner. */
    async claim(
      { account: owner, role, points }: Contribution.Contribution,
      proof: { readonly epoch: bigint; readonly index: bigint; readonly path: readonly Hash[] },
    ) {
      const item = { account: owner, role: Contribution.roles.indexOf(role), points }
      const args = [proof.epoch, item, proof.index, proof.path] as const
      await mined(await wallet.writeContract({ ...contributions, functionName: 'claim', args }))
    },
    /** Pays income into the treasury, and divides it. */
    async distribute(amount: bigint) {
      const vault = { address: contracts.Vault, abi: vaultAbi } as const
      const args = ['0x0000000000000000000000000000000000000000', amount, Treasury] as const
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
