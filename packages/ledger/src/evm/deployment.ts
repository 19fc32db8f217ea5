import * as generated from '@ostrom/contracts-evm'
import {
  type Addresses,
  type ArtifactName,
  addresses,
  argumentsOf,
  artifactOf,
  type beaconArtifacts,
  type ContractName,
  contracts,
  defaultsOf,
  type Given,
} from '@ostrom/contracts-evm/deployment'
import { Shape } from '@ostrom/protocol'
import { type Abi, type Address, encodeDeployData, getContractAddress, type Hex } from 'viem'
import { LedgerError } from '../errors.ts'
import { type Connection, createConnection } from './connection.ts'
import { createSender } from './sender.ts'

/** Where the contracts of one market are. Plain JSON, to be kept in a file. */
export type Deployment = {
  readonly chainId: number
  /** Block of the first contract: nothing happened before it. */
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

type Code = { readonly abi: Abi; readonly bytecode: Hex }

const code: { readonly [name in ArtifactName]: Code } = {
  Vault: { abi: generated.vaultAbi, bytecode: generated.vaultBytecode },
  Stakes: { abi: generated.stakesAbi, bytecode: generated.stakesBytecode },
  Sessions: { abi: generated.sessionsAbi, bytecode: generated.sessionsBytecode },
  Requests: { abi: generated.requestsAbi, bytecode: generated.requestsBytecode },
  Parameters: { abi: generated.parametersAbi, bytecode: generated.parametersBytecode },
  ModelRegistry: { abi: generated.modelRegistryAbi, bytecode: generated.modelRegistryBytecode },
  LoRARegistry: { abi: generated.loRARegistryAbi, bytecode: generated.loRARegistryBytecode },
  Offers: { abi: generated.offersAbi, bytecode: generated.offersBytecode },
  Feedback: { abi: generated.feedbackAbi, bytecode: generated.feedbackBytecode },
  Availability: { abi: generated.availabilityAbi, bytecode: generated.availabilityBytecode },
  CommitRevealBeacon: {
    abi: generated.commitRevealBeaconAbi,
    bytecode: generated.commitRevealBeaconBytecode,
  },
  DrandBeacon: { abi: generated.drandBeaconAbi, bytecode: generated.drandBeaconBytecode },
  Juries: { abi: generated.juriesAbi, bytecode: generated.juriesBytecode },
  Court: { abi: generated.courtAbi, bytecode: generated.courtBytecode },
  Epochs: { abi: generated.epochsAbi, bytecode: generated.epochsBytecode },
  HeldPay: { abi: generated.heldPayAbi, bytecode: generated.heldPayBytecode },
  Accusations: { abi: generated.accusationsAbi, bytecode: generated.accusationsBytecode },
  Demands: { abi: generated.demandsAbi, bytecode: generated.demandsBytecode },
  Proofs: { abi: generated.proofsAbi, bytecode: generated.proofsBytecode },
  Datasets: { abi: generated.datasetsAbi, bytecode: generated.datasetsBytecode },
  Reports: { abi: generated.reportsAbi, bytecode: generated.reportsBytecode },
  Plants: { abi: generated.plantsAbi, bytecode: generated.plantsBytecode },
}

/** What is decided otherwise than by default. */
export type Overrides = Partial<Omit<Given, 'parameters'>> & {
  readonly parameters?: Partial<Given['parameters']>
}

export type DeployOptions = {
  readonly rpcUrl: string
  /** Pays for the deployment, and governs it unless `overrides` names others. */
  readonly secretKey: Uint8Array
  readonly overrides?: Overrides
}

/** All that is decided: what the options say, and the defaults of the chain. */
function givenOf(connection: Connection, self: Address, overrides: Overrides = {}): Given {
  const defaults = defaultsOf(connection.chainId)
  return {
    ...{ owner: self, feeSink: self, guardian: self },
    ...defaults,
    ...overrides,
    parameters: { ...defaults.parameters, ...overrides.parameters },
  }
}

/**
 * Deploys a market: one transaction for each contract.
 *
 * @throws {LedgerError} `chain-unreachable`, `insufficient-funds`, `transaction-failed`.
 */
export async function deployMarket(options: DeployOptions): Promise<Deployment> {
  const connection = await createConnection({ rpcUrl: options.rpcUrl })
  try {
    const sender = createSender(connection, options.secretKey)
    const self = sender.account
    const first = BigInt(await connection.client.getTransactionCount({ address: self }))
    const made = addresses((offset) => {
      const made = getContractAddress({ from: self, nonce: first + BigInt(offset) })
      return made.toLowerCase() as Address
    })
    const given = givenOf(connection, self, options.overrides)
    let block: number | undefined
    for (const name of contracts) {
      const args = argumentsOf(name, { given, addresses: made })
      const data = encodeDeployData({ ...code[artifactOf(name, given)], args })
      const receipt = await sender.send({ doing: `deploy ${name}`, data })
      const at = receipt.contractAddress?.toLowerCase()
      if (at !== made[name]) {
        const values = { contract: name, expected: made[name], got: at ?? 'none' }
        throw new LedgerError('transaction-failed', values)
      }
      block ??= Number(receipt.blockNumber)
    }
    const { chainId } = connection
    return { chainId, block: block ?? 0, beacon: given.beacon.kind, contracts: made }
  } finally {
    await connection.close()
  }
}
