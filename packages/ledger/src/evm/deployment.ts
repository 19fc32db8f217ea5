import {
  type Addresses,
  type beaconArtifacts,
  type ContractName,
  contracts,
} from '@ostrom/contracts-evm/deployment'
import { Shape } from '@ostrom/protocol'
import type { Address } from 'viem'

/** Where the contracts of one market are. Plain JSON, to be kept in a file. */
export type Deployment = {
  readonly chainId: number
  /** Block of the second in which the first contract was made: nothing happened before it. */
  readonly block: number
  /** How the chain comes by its randomness: what stands in the place of `Beacon`. */
  readonly beacon: keyof typeof beaconArtifacts
  readonly contracts: Addresses<Address>
}

const address = Shape.hex(20)

const contractShapes = Object.fromEntries(contracts.map((name) => [name, address])) as {
  readonly [name in ContractName]: Shape.Shape<Address>
}

/** Reads a deployment from untrusted JSON; throws `MalformedError` at the first fault. */
export const deploymentShape: Shape.Shape<Deployment> = Shape.object({
  chainId: Shape.integer(1, Number.MAX_SAFE_INTEGER),
  block: Shape.integer(0, Number.MAX_SAFE_INTEGER),
  beacon: Shape.oneOf('secrets', 'drand'),
  contracts: Shape.object(contractShapes),
})
