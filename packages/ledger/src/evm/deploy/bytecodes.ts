import * as generated from '@ostrom/contracts-evm'
import type { ArtifactName } from '@ostrom/contracts-evm/deployment'
import type { Abi, Hex } from 'viem'

/** A contract as it was compiled: constructor arguments follow the code. */
export type ContractBytecode = { readonly abi: Abi; readonly bytecode: Hex }

/** All contracts, as they were compiled. */
export const bytecodes: { readonly [name in ArtifactName]: ContractBytecode } = {
  Vault: { abi: generated.vaultAbi, bytecode: generated.vaultBytecode },
  Stakes: { abi: generated.stakesAbi, bytecode: generated.stakesBytecode },
  Sessions: { abi: generated.sessionsAbi, bytecode: generated.sessionsBytecode },
  Requests: { abi: generated.requestsAbi, bytecode: generated.requestsBytecode },
  Parameters: { abi: generated.parametersAbi, bytecode: generated.parametersBytecode },
  ModelRegistry: { abi: generated.modelRegistryAbi, bytecode: generated.modelRegistryBytecode },
  LoRARegistry: { abi: generated.loRARegistryAbi, bytecode: generated.loRARegistryBytecode },
  Offers: { abi: generated.offersAbi, bytecode: generated.offersBytecode },
  Feedback: { abi: generated.feedbackAbi, bytecode: generated.feedbackBytecode },
  StorageDeals: { abi: generated.storageDealsAbi, bytecode: generated.storageDealsBytecode },
  CommitRevealBeacon: {
    abi: generated.commitRevealBeaconAbi,
    bytecode: generated.commitRevealBeaconBytecode,
  },
  DrandBeacon: { abi: generated.drandBeaconAbi, bytecode: generated.drandBeaconBytecode },
  Juries: { abi: generated.juriesAbi, bytecode: generated.juriesBytecode },
  Court: { abi: generated.courtAbi, bytecode: generated.courtBytecode },
  Epochs: { abi: generated.epochsAbi, bytecode: generated.epochsBytecode },
  AuditHolds: { abi: generated.auditHoldsAbi, bytecode: generated.auditHoldsBytecode },
  Accusations: { abi: generated.accusationsAbi, bytecode: generated.accusationsBytecode },
  DataChallenges: { abi: generated.dataChallengesAbi, bytecode: generated.dataChallengesBytecode },
  FraudProofs: { abi: generated.fraudProofsAbi, bytecode: generated.fraudProofsBytecode },
  Datasets: { abi: generated.datasetsAbi, bytecode: generated.datasetsBytecode },
  ModelReports: { abi: generated.modelReportsAbi, bytecode: generated.modelReportsBytecode },
  Honeypots: { abi: generated.honeypotsAbi, bytecode: generated.honeypotsBytecode },
  TrainingEntry: { abi: generated.trainingEntryAbi, bytecode: generated.trainingEntryBytecode },
  TrainingJobs: { abi: generated.trainingJobsAbi, bytecode: generated.trainingJobsBytecode },
  TrainingChallenges: {
    abi: generated.trainingChallengesAbi,
    bytecode: generated.trainingChallengesBytecode,
  },
  TrainingResults: {
    abi: generated.trainingResultsAbi,
    bytecode: generated.trainingResultsBytecode,
  },
  IntegerReferee: { abi: generated.integerRefereeAbi, bytecode: generated.integerRefereeBytecode },
  ComputationDisputes: {
    abi: generated.computationDisputesAbi,
    bytecode: generated.computationDisputesBytecode,
  },
  OnchainRequests: {
    abi: generated.onchainRequestsAbi,
    bytecode: generated.onchainRequestsBytecode,
  },
  CertifiedAnswers: {
    abi: generated.certifiedAnswersAbi,
    bytecode: generated.certifiedAnswersBytecode,
  },
  ModeratedBoard: { abi: generated.moderatedBoardAbi, bytecode: generated.moderatedBoardBytecode },
  InstructionInbox: {
    abi: generated.instructionInboxAbi,
    bytecode: generated.instructionInboxBytecode,
  },
  ChainClassifier: {
    abi: generated.chainClassifierAbi,
    bytecode: generated.chainClassifierBytecode,
  },
  ProofRegistry: { abi: generated.proofRegistryAbi, bytecode: generated.proofRegistryBytecode },
  Deployer: { abi: generated.deployerAbi, bytecode: generated.deployerBytecode },
  DeploymentProxy: {
    abi: generated.deploymentProxyAbi,
    bytecode: generated.deploymentProxyBytecode,
  },
}
