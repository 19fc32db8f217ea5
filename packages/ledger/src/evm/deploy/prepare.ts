import type { AccountId, AssetId } from '@ostrom/protocol'
import { type Address, type Hex, size, slice } from 'viem'
import { createConnection } from '../chain/connection.ts'
import { type GasPrice, gasPrice } from '../chain/gas-price.ts'
import type { EvmDeployment } from '../deployment.ts'
import { bytecodes } from './bytecodes.ts'
import { deployerTransaction, findDeployer } from './deployer.ts'
import { dryRun } from './dry-run.ts'
import { deploymentOf, type EvmMarketOptions, planFor, planOn } from './market.ts'
import type { PlannedContract } from './plan.ts'
import { readDeployedContracts } from './plan.ts'

/** A transaction for the key's holder to sign. */
export type UnsignedTransaction = {
  /** Name of the contract that the transaction creates. */
  readonly contract: string
  readonly to: Address
  readonly data: Hex
  /** Units of gas that the transaction took on the chain in memory. */
  readonly gas: bigint
}

/** A planned or deployed contract of a market. */
export type PreparedContract = Pick<PlannedContract, 'contract' | 'artifact' | 'address'> & {
  readonly status: 'deployed' | 'missing'
  /** ABI-encoded arguments of the constructor, as explorers want them. */
  readonly constructorArguments: Hex
}

/** Planned transactions of a market's deployment, before anything is sent. */
export type DeploymentPreview = {
  readonly chainId: number
  readonly deployer: Address
  readonly account: AccountId
  /** Account that may cancel decisions of tracks, and the duration of its right in seconds. */
  readonly veto: { readonly account: AccountId; readonly seconds: bigint }
  /**
   * Tokens that the market lists from the start; an existing market may list fewer than the options
   * name.
   */
  readonly assets: readonly AssetId[]
  readonly contracts: readonly PreparedContract[]
  /** Missing transactions, in the order in which they must be sent. */
  readonly transactions: readonly UnsignedTransaction[]
  readonly price: GasPrice
  /** Base units of the native token that the account holds. */
  readonly balance: bigint
  /** Addresses of the market; absent until all contracts are deployed. */
  readonly deployment?: EvmDeployment
}

/**
 * Predicts the transactions and the cost of deploying a market: reads the existing contracts, and
 * creates all contracts on a separate chain in memory with the same id, account and decisions. So a
 * constructor's refusal is known before any gas is paid.
 *
 * @param options Options of the market, with the account that will send the transactions.
 * @throws {LedgerError} Those of `deployMarket`; `dev-chain-failed`.
 */
export async function previewMarketDeployment(
  options: EvmMarketOptions & { readonly account: AccountId },
): Promise<DeploymentPreview> {
  const { rpcUrl, chainId } = options
  const connection = await createConnection({ rpcUrl, ...(chainId !== undefined && { chainId }) })
  try {
    const account = options.account as Address
    const location = await findDeployer(connection, options.deployer as Address)
    const isThere = location.status === 'deployed'
    const planned = { ...options, account, deployer: location.address }
    const plan = isThere ? await planOn(connection, planned) : planFor(connection, planned)
    const blockTimes = isThere ? await readDeployedContracts(connection, plan) : new Map()
    const missing = plan.plannedContracts.filter(({ contract }) => !blockTimes.has(contract))
    const gas = missing.length > 0 ? await dryRun(connection, plan) : undefined
    const transactions = missing.map(({ contract, data }) => {
      return { contract, to: plan.deployer, data, gas: gas?.of(contract) ?? 0n }
    })
    const first = { contract: 'Deployer', ...deployerTransaction, gas: gas?.deployer ?? 0n }
    const { client, ask } = connection
    const { account: holder, seconds } = plan.config.veto
    return {
      chainId: connection.chainId,
      deployer: plan.deployer,
      account: options.account,
      veto: { account: holder as AccountId, seconds },
      assets: plan.config.assets.map(({ asset }) => asset as AssetId),
      contracts: plan.plannedContracts.map((piece) => {
        const status = blockTimes.has(piece.contract) ? 'deployed' : 'missing'
        const { contract, artifact, address } = piece
        return { contract, artifact, address, status, constructorArguments: argumentsIn(piece) }
      }),
      transactions: isThere ? transactions : [first, ...transactions],
      price: await gasPrice(connection),
      balance: await ask('read a wallet', () => client.getBalance({ address: account })),
      ...(missing.length === 0 && { deployment: await deploymentOf(connection, plan) }),
    }
  } finally {
    await connection.close()
  }
}

function argumentsIn({ artifact, code }: PlannedContract): Hex {
  const bytes = size(bytecodes[artifact].bytecode)
  return bytes === size(code) ? '0x' : slice(code, bytes)
}
