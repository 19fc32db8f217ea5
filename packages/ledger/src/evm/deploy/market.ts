import { setTimeout } from 'node:timers/promises'
import { vetoGuardianAbi } from '@ostrom/contracts-evm'
import type { ContractName } from '@ostrom/contracts-evm/deployment'
import type { AccountId } from '@ostrom/protocol'
import type { Address } from 'viem'
import { LedgerError } from '../../errors.ts'
import { RECEIPT_TIMEOUT_MS } from '../../limits.ts'
import { createConnection, type EvmConnection } from '../chain/connection.ts'
import { createSender, type Sender, type TransactionSendOptions } from '../chain/sender.ts'
import { deploymentParts, type EvmDeployment } from '../deployment.ts'
import { type DeploymentOverrides, deploymentConfigOf } from './deploy-config.ts'
import { deployerTransaction, findDeployer } from './deployer.ts'
import { firstBlockAt } from './first-block.ts'
import {
  type DeployedBlockTimes,
  isDeployed,
  LABEL,
  type MarketPlan,
  planMarket,
  readDeployedContracts,
} from './plan.ts'
import { sendUnderGasCap } from './send-under-gas-cap.ts'

/** Identity of a market, its owner and its chain: addresses follow from these and the deployer. */
export type EvmMarketOptions = {
  readonly rpcUrl: string
  /** Id of the only accepted chain; any chain when absent. */
  readonly chainId?: number
  /**
   * Decisions that differ from the defaults; the account has the veto unless they name another
   * holder.
   */
  readonly overrides?: DeploymentOverrides
  /** Name of the market among those of the account; `ostrom` when absent. */
  readonly label?: string
  /** Address of the deployer; the usual address when absent. */
  readonly deployer?: AccountId
}

/** A contract that is deployed now, with its name in the plan. */
export type DeployedContract = { readonly contract: string; readonly address: Address }

export type DeployMarketOptions = EvmMarketOptions & {
  /**
   * Secret key of the account that pays for the deployment, and from which all addresses follow.
   */
  readonly secretKey: Uint8Array
  /** Highest price of a unit of gas, in base units of the native token. */
  readonly gasPriceMax?: bigint
  /** Called after each contract that this call deploys. The next one waits for its promise. */
  readonly onContract?: (made: DeployedContract) => void | Promise<void>
}

/**
 * Deploys a market: one transaction for each contract, and one before them for the deployer if the
 * chain has none. Existing contracts stay unchanged, so another call with the same options
 * continues an interrupted deployment and leads to the same addresses.
 *
 * @throws {LedgerError} `chain-mismatch`, `chain-unreachable`, `deployer-missing`,
 * `deployer-mismatch`, `deployment-mismatch`, `gas-price-above-maximum`, `insufficient-funds`,
 * `transaction-failed`, `transaction-unconfirmed`.
 */
export async function deployMarket(options: DeployMarketOptions): Promise<EvmDeployment> {
  const { rpcUrl, chainId, secretKey } = options
  const connection = await createConnection({ rpcUrl, ...(chainId !== undefined && { chainId }) })
  try {
    const sender = createSender(connection, secretKey)
    await requireNoPendingTransaction(connection, sender.account as Address)
    const { gasPriceMax } = options
    const send = (sending: TransactionSendOptions) =>
      sendUnderGasCap({ connection, sender, gasPriceMax }, sending)
    const { address: deployer, status } = await findDeployer(
      connection,
      options.deployer as Address,
    )
    if (status === 'missing') await deployCanonicalDeployer(connection, send)
    const account = sender.account as Address
    const plan = await planOn(connection, { ...options, deployer, account })
    const before = await readDeployedContracts(connection, plan)
    await deployMissing({ connection, plan, send, options }, before)
    return await deploymentOf(connection, plan)
  } finally {
    await connection.close()
  }
}

/**
 * Returns the plan of a market with these options for the deployer's address. If an existing market
 * was created with only the first tokens of the options, returns the plan of that market, because
 * votes list the other tokens.
 *
 * @throws {LedgerError} `chain-unreachable`.
 */
export async function planOn(
  connection: EvmConnection,
  options: Pick<EvmMarketOptions, 'label' | 'overrides'> & Pick<MarketPlan, 'deployer' | 'account'>,
): Promise<MarketPlan> {
  const plan = planFor(connection, options)
  const assets = options.overrides?.assets ?? []
  for (let count = assets.length; count >= 0; count--) {
    const overrides = { ...options.overrides, assets: assets.slice(0, count) }
    const earlier = planFor(connection, { ...options, overrides })
    if (await isDeployed(connection, earlier, 'Parameters')) return earlier
  }
  return plan
}

/** Returns the plan of a market with these options on a connection's chain. */
export function planFor(
  { chainId }: EvmConnection,
  options: Pick<EvmMarketOptions, 'label' | 'overrides'> & Pick<MarketPlan, 'deployer' | 'account'>,
): MarketPlan {
  const { deployer, account, label = LABEL, overrides } = options
  return planMarket({
    deployer,
    account,
    label,
    config: deploymentConfigOf(chainId, account, overrides),
  })
}

/**
 * Returns the addresses of a market whose contracts are all deployed.
 *
 * @throws {LedgerError} `deployment-mismatch`, `chain-unreachable`; `transaction-failed`: a
 * contract is missing.
 */
export async function deploymentOf(
  connection: EvmConnection,
  plan: MarketPlan,
): Promise<EvmDeployment> {
  const blockTimes = await readDeployedContracts(connection, plan)
  const missing = plan.plannedContracts.find(({ contract }) => !blockTimes.has(contract))
  if (missing) {
    const { contract, address } = missing
    throw new LedgerError('transaction-failed', { contract, address, reason: 'it is not there' })
  }
  const times = [...blockTimes.values()].sort((a, b) => (a < b ? -1 : 1))
  const block = await firstBlockAt(connection, times[0] ?? 0n)
  const { chainId } = connection
  const { config, addresses } = plan
  const veto = {
    account: config.veto.account as Address,
    expiry: await vetoExpiry(connection, plan),
  }
  const made = { chainId, block: Number(block), beacon: config.beacon.kind }
  return { ...made, ...deploymentParts(addresses, veto) }
}

/**
 * Returns the second at which the veto ends: its duration begins with the block in which its
 * contract was created.
 */
async function vetoExpiry(
  { client, ask }: EvmConnection,
  { addresses: { VetoGuardian: address } }: MarketPlan,
): Promise<number> {
  const call = { address, abi: vetoGuardianAbi, functionName: 'EXPIRES_AT' } as const
  return Number(await ask('read when the veto ends', () => client.readContract(call)))
}

/** Deploys the deployer at its usual address; another account may do so in the meantime. */
async function deployCanonicalDeployer(
  connection: EvmConnection,
  send: Sender['send'],
): Promise<void> {
  try {
    await send({ doing: 'deploy Deployer', ...deployerTransaction })
  } catch (error) {
    const found = await findDeployer(connection).catch(() => undefined)
    if (found?.status !== 'deployed') throw error
  }
}

type DeploymentRun = {
  readonly connection: EvmConnection
  readonly plan: MarketPlan
  readonly send: Sender['send']
  readonly options: Pick<DeployMarketOptions, 'onContract'>
}

/** Deploys the missing contracts. */
async function deployMissing(
  { connection, plan, send, options: { onContract } }: DeploymentRun,
  before: DeployedBlockTimes,
): Promise<void> {
  for (const { contract, address, data } of plan.plannedContracts) {
    if (before.has(contract)) continue
    try {
      await send({ doing: `deploy ${contract}`, to: plan.deployer, data })
    } catch (error) {
      // An earlier transaction, or one of another program, may have created the contract first.
      if (!(await requireDeployed(connection, plan, contract))) throw error
    }
    await onContract?.({ contract, address })
  }
}

async function requireDeployed(
  connection: EvmConnection,
  plan: MarketPlan,
  contract: ContractName,
): Promise<boolean> {
  const blockTimes = await readDeployedContracts(connection, plan).catch(() => undefined)
  return blockTimes?.has(contract) ?? false
}

/**
 * Waits until all sent transactions of the account are mined, because some may belong to this
 * deployment.
 */
async function requireNoPendingTransaction(
  { client, ask, pollIntervalMs }: EvmConnection,
  address: Address,
): Promise<void> {
  const until = performance.now() + RECEIPT_TIMEOUT_MS
  const count = (blockTag: 'latest' | 'pending') =>
    ask('count transactions', () => client.getTransactionCount({ address, blockTag }))
  for (;;) {
    const [latest, pending] = await Promise.all([count('latest'), count('pending')])
    if (pending <= latest) return
    if (performance.now() > until) {
      const reason = 'earlier transactions of the account still wait'
      throw new LedgerError('transaction-unconfirmed', { account: address, nonce: latest, reason })
    }
    await setTimeout(pollIntervalMs)
  }
}
