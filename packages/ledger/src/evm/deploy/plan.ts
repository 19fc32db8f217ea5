import { deployerAbi } from '@ostrom/contracts-evm'
import {
  type ArtifactName,
  addresses,
  argumentsOf,
  artifactOf,
  type ContractName,
  contracts,
  type DeploymentConfig,
  labelText,
} from '@ostrom/contracts-evm/deployment'
import {
  type Address,
  encodeDeployData,
  encodeFunctionData,
  type Hex,
  keccak256,
  slice,
  toHex,
} from 'viem'
import { LedgerError } from '../../errors.ts'
import type { EvmConnection } from '../chain/connection.ts'
import { bytecodes } from './bytecodes.ts'
import { addressOfLabel, readDeploymentRecord } from './deployer.ts'

/** One contract of a planned market. */
export type PlannedContract = {
  readonly contract: ContractName
  readonly artifact: ArtifactName
  readonly label: Hex
  readonly address: Address
  /** Creation code with the constructor's arguments. */
  readonly code: Hex
  /** Data of the call to the deployer that creates the contract. */
  readonly data: Hex
}

/** A planned market, completely known before any transaction is sent. */
export type MarketPlan = {
  readonly deployer: Address
  /** Caller of the deployer: all addresses follow from it. */
  readonly account: Address
  /** Name of the market among those of this account. */
  readonly label: string
  readonly config: DeploymentConfig
  readonly addresses: { readonly [name in ContractName]: Address }
  readonly plannedContracts: readonly PlannedContract[]
}

/** Default name of an account's market. */
export const LABEL = 'ostrom'

/** Returns all contracts of a market: their future addresses, and their creation code. */
export function planMarket(
  options: Pick<MarketPlan, 'deployer' | 'account' | 'label' | 'config'>,
): MarketPlan {
  const { deployer, account, label: market, config } = options
  const labelOf = (name: ContractName) => keccak256(toHex(labelText(market, name)))
  const made = addresses((name) => addressOfLabel(deployer, account, labelOf(name)))
  const plannedContracts = contracts.map((contract): PlannedContract => {
    const label = labelOf(contract)
    const artifact = artifactOf(contract, config)
    const args = argumentsOf(contract, { config, addresses: made })
    const code = encodeDeployData({ ...bytecodes[artifact], args })
    const call = { abi: deployerAbi, functionName: 'deploy', args: [label, code] } as const
    const address = made[contract]
    return { contract, artifact, label, address, code, data: encodeFunctionData(call) }
  })
  return { ...options, addresses: made, plannedContracts }
}

/** Second of the creation block of each deployed contract. */
export type DeployedBlockTimes = ReadonlyMap<ContractName, bigint>

/**
 * Returns the creation second of each deployed contract of a plan. The deployer must be deployed.
 *
 * @throws {LedgerError} `deployment-mismatch`: the account created a different contract under a
 * label, by another version or with other decisions; `chain-unreachable`.
 */
export async function readDeployedContracts(
  connection: EvmConnection,
  plan: MarketPlan,
): Promise<DeployedBlockTimes> {
  const { deployer, account } = plan
  const records = await Promise.all(
    plan.plannedContracts.map(({ label }) =>
      readDeploymentRecord(connection, { deployer, account, label }),
    ),
  )
  const blockTimes = new Map<ContractName, bigint>()
  for (const [at, { contract, address, code }] of plan.plannedContracts.entries()) {
    const record = records[at]
    if (!record) continue
    if (record.codeHash !== hashOf(code)) {
      throw new LedgerError('deployment-mismatch', { label: plan.label, contract, address })
    }
    blockTimes.set(contract, record.atSeconds)
  }
  return blockTimes
}

/**
 * Returns true if a contract of a plan is deployed with exactly this code. The deployer must be
 * deployed.
 *
 * @throws {LedgerError} `chain-unreachable`.
 */
export async function isDeployed(
  connection: EvmConnection,
  { deployer, account, plannedContracts }: MarketPlan,
  contract: ContractName,
): Promise<boolean> {
  const piece = plannedContracts.find((one) => one.contract === contract)
  if (!piece) return false
  const record = await readDeploymentRecord(connection, { deployer, account, label: piece.label })
  return record?.codeHash === hashOf(piece.code)
}

/** Returns the deployer's stored hash of a creation code. */
const hashOf = (code: Hex): Hex => slice(keccak256(code), 0, 24)
