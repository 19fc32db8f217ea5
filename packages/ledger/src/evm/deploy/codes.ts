import * as generated from '@ostrom/contracts-evm'
import type { ArtifactName } from '@ostrom/contracts-evm/deployment'
import type { Abi, Hex } from 'viem'

/** A contract as it was compiled: constructor arguments follow the code. */
export type Code = { readonly abi: Abi; readonly bytecode: Hex }

/** All contracts, as they were compiled. */
export const codes: { readonly [name in ArtifactName]: Code } = {
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
  Deployer: { abi: generated.deployerAbi, bytecode: generated.deployerBytecode },
  Seat: { abi: generated.seatAbi, bytecode: generated.seatBytecode },
}
