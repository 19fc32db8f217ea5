import type { ContractAddresses, ContractName } from '@ostrom/contracts-evm/deployment'
import type { Address } from 'viem'
import type { EvmConnection } from '../chain/connection.ts'
import type { EvmDeployment } from '../deployment.ts'

/** A right as a reader finds it, before its holder is known. */
export type FoundRight = {
  /** Where the right is. */
  readonly contract: ContractName
  readonly right: string
  readonly holder: Address
  /** Why it must not be so. */
  readonly fault?: string
}

/** A contract of the deployment, and where it is. */
export type DeployedContractEntry = { readonly contract: ContractName; readonly address: Address }

/** All that readers of rights need. */
export type RightsContext = {
  readonly connection: EvmConnection
  readonly deployment: EvmDeployment
  readonly addresses: ContractAddresses<Address>
  /** Contracts that the deployment has, in the order of the plan. */
  readonly contracts: readonly DeployedContractEntry[]
}
