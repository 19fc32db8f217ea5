import {
  type beaconArtifacts,
  type ContractAddresses,
  type ContractName,
  contracts,
} from '@ostrom/contracts-evm/deployment'
import { Schema } from '@ostrom/protocol'
import type { Address } from 'viem'

/** Where the contracts of one market are. Plain JSON, to be kept in a file. */
export type EvmDeployment = {
  readonly chainId: number
  /** Block of the second in which the first contract was made: nothing happened before it. */
  readonly block: number
  /** How the chain comes by its randomness: what stands in the place of `Beacon`. */
  readonly beacon: keyof typeof beaconArtifacts
  readonly contracts: ContractAddresses<Address>
}

const address = Schema.hex(20)

const contractShapes = Object.fromEntries(contracts.map((name) => [name, address])) as {
  readonly [name in ContractName]: Schema.Schema<Address>
}

/** Reads a deployment from untrusted JSON; throws `MalformedError` at the first fault. */
export const evmDeploymentSchema: Schema.Schema<EvmDeployment> = Schema.object({
  chainId: Schema.integer(1, Number.MAX_SAFE_INTEGER),
  block: Schema.integer(0, Number.MAX_SAFE_INTEGER),
  beacon: Schema.oneOf('commit-reveal', 'drand'),
  contracts: Schema.object(contractShapes),
})
