import { setTimeout } from 'node:timers/promises'
import type { ContractName } from '@ostrom/contracts-evm/deployment'
import type { AccountId } from '@ostrom/protocol'
import type { Address } from 'viem'
import { LedgerError } from '../../errors.ts'
import { RECEIPT_TIMEOUT_MS } from '../../limits.ts'
import { type Connection, createConnection } from '../connection.ts'
import type { Deployment } from '../deployment.ts'
import { createSender, type Sender, type Sending } from '../sender.ts'
import { givenOf, type Overrides } from './decisions.ts'
import { deployerTransaction, findDeployer } from './deployer.ts'
import { firstBlockAt } from './first-block.ts'
import { isMade, LABEL, type MarketPlan, planMarket, type Standing, standingOf } from './plan.ts'
import { sendWithin } from './send-within.ts'

/** Which market, of whom, and where: addresses follow from these and the deployer. */
export type MarketOptions = {
  readonly rpcUrl: string
  /** Refuses any other chain. */
  readonly chainId?: number
  /** What is decided otherwise than by default; who governs is the account, unless it says. */
  readonly overrides?: Overrides
  /** Name of the market among those of the account; `ostrom` when absent. */
  readonly label?: string
  /** Where the deployer is; at its usual address when absent. */
  readonly deployer?: AccountId
}

/** A contract that stands now. */
export type MadeContract = { readonly contract: string; readonly address: Address }

export type DeployOptions = MarketOptions & {
  /** Pays for the deployment; all addresses follow from its account. */
  readonly secretKey: Uint8Array
  /** Most that a unit of gas may cost, in base units of the native token. */
  readonly gasPriceMax?: bigint
  /** Told of each contract once it stands; waited for. */
  readonly onContract?: (made: MadeContract) => void | Promise<void>
}

/**
 * Deploys a market: one transaction for each contract, and one before for the deployer where the
 * chain has none. What stands already is left as it is, so whatever ended it, calling it again with
 * the same options goes on, and ends in the same addresses.
 *
 * @throws {LedgerError} `chain-mismatch`, `chain-unreachable`, `deployer-missing`,
 * `deployer-differs`, `deployment-differs`, `gas-price-high`, `insufficient-funds`,
 * `transaction-failed`, `transaction-unconfirmed`.
 */
export async function deployMarket(options: DeployOptions): Promise<Deployment> {
  const { rpcUrl, chainId, secretKey } = options
  const connection = await createConnection({ rpcUrl, ...(chainId !== undefined && { chainId }) })
  try {
    const sender = createSender(connection, secretKey)
    await nothingPending(connection, sender.account as Address)
    const { gasPriceMax } = options
    const send = (sending: Sending) => sendWithin({ connection, sender, gasPriceMax }, sending)
    const { address: deployer, status } = await findDeployer(
      connection,
      options.deployer as Address,
    )
    if (status === 'wanted') await putUsual(connection, send)
    const account = sender.account as Address
    const plan = await planOn(connection, { ...options, deployer, account })
    const before = await standingOf(connection, plan)
    await deployMissing({ connection, plan, send, options }, before)
    return await deploymentOf(connection, plan)
  } finally {
    await connection.close()
  }
}

/**
 * The plan of a market of these options, where the deployer stands. If it stands, and was made with
 * fewer tokens than are named now, it is that market: the others are to be listed by its owner.
 *
 * @throws {LedgerError} `chain-unreachable`.
 */
export async function planOn(
  connection: Connection,
  options: Pick<MarketOptions, 'label' | 'overrides'> & Pick<MarketPlan, 'deployer' | 'account'>,
): Promise<MarketPlan> {
  const plan = planFor(connection, options)
  const assets = options.overrides?.assets ?? []
  for (let count = assets.length; count >= 0; count--) {
    const overrides = { ...options.overrides, assets: assets.slice(0, count) }
    const earlier = planFor(connection, { ...options, overrides })
    if (await isMade(connection, earlier, 'Parameters')) return earlier
  }
  return plan
}

/** The plan of a market of these options on a connection's chain. */
export function planFor(
  { chainId }: Connection,
  options: Pick<MarketOptions, 'label' | 'overrides'> & Pick<MarketPlan, 'deployer' | 'account'>,
): MarketPlan {
  const { deployer, account, label = LABEL, overrides } = options
  return planMarket({ deployer, account, label, given: givenOf(chainId, account, overrides) })
}

/**
 * Where a market is, once all of it stands.
 *
 * @throws {LedgerError} `deployment-differs`, `chain-unreachable`; `transaction-failed`: something
 * does not stand.
 */
export async function deploymentOf(connection: Connection, plan: MarketPlan): Promise<Deployment> {
  const standing = await standingOf(connection, plan)
  const missing = plan.pieces.find(({ contract }) => !standing.has(contract))
  if (missing) {
    const { contract, address } = missing
    throw new LedgerError('transaction-failed', { contract, address, reason: 'it is not there' })
  }
  const times = [...standing.values()].sort((a, b) => (a < b ? -1 : 1))
  const block = await firstBlockAt(connection, times[0] ?? 0n)
  const { chainId } = connection
  const { given, addresses: contracts } = plan
  return { chainId, block: Number(block), beacon: given.beacon.kind, contracts }
}

/** Puts the deployer at its usual address; somebody else may do so meanwhile. */
async function putUsual(connection: Connection, send: Sender['send']): Promise<void> {
  try {
    await send({ doing: 'deploy Deployer', ...deployerTransaction })
  } catch (error) {
    const found = await findDeployer(connection).catch(() => undefined)
    if (found?.status !== 'standing') throw error
  }
}

type Deploying = {
  readonly connection: Connection
  readonly plan: MarketPlan
  readonly send: Sender['send']
  readonly options: Pick<DeployOptions, 'onContract'>
}

/** Sends what does not stand. */
async function deployMissing(
  { connection, plan, send, options: { onContract } }: Deploying,
  before: Standing,
): Promise<void> {
  for (const { contract, address, data } of plan.pieces) {
    if (before.has(contract)) continue
    try {
      await send({ doing: `deploy ${contract}`, to: plan.deployer, data })
    } catch (error) {
      // What was sent before this began, or is by another program, may have come first.
      if (!(await stands(connection, plan, contract))) throw error
    }
    await onContract?.({ contract, address })
  }
}

async function stands(
  connection: Connection,
  plan: MarketPlan,
  contract: ContractName,
): Promise<boolean> {
  const standing = await standingOf(connection, plan).catch(() => undefined)
  return standing?.has(contract) ?? false
}

/** Waits until all that the account has sent is in blocks: some of it may be of this deployment. */
async function nothingPending(
  { client, ask, pollIntervalMs }: Connection,
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
