import type { ContractAddresses, ContractName } from '@ostrom/contracts-evm/deployment'
import type { Address } from 'viem'
import type { EvmConnection } from '../chain/connection.ts'
import type { EvmDeployment } from '../deployment.ts'

/** A right that a function found on the chain. The kind of its holder is not determined yet. */
export type FoundRight = {
  /** Contract in which the right exists. */
  readonly contract: ContractName
  readonly right: string
  readonly holder: Address
  /** Reason why the holder is wrong; absent if it is as planned. */
  readonly fault?: string
}

/** A contract of the deployment, with its address. */
export type DeployedContractEntry = { readonly contract: ContractName; readonly address: Address }

/** Inputs of the readers of rights. */
export type RightsContext = {
  readonly connection: EvmConnection
  readonly deployment: EvmDeployment
  readonly addresses: ContractAddresses<Address>
  /** Contracts that the deployment has, in the order of the plan. */
  readonly contracts: readonly DeployedContractEntry[]
}
