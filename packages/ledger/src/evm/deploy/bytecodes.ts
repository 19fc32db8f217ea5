import * as abis from '@ostrom/contracts-evm'
import * as codes from '@ostrom/contracts-evm/bytecode'
import type { ArtifactName } from '@ostrom/contracts-evm/deployment'
import type { Abi, Hex } from 'viem'

/** ABI and creation code of a compiled contract, without the constructor arguments. */
export type ContractBytecode = { readonly abi: Abi; readonly bytecode: Hex }

/** ABIs and creation codes of all contracts that a deployment can have. */
export const bytecodes: { readonly [name in ArtifactName]: ContractBytecode } = {
  Vault: { abi: abis.vaultAbi, bytecode: codes.vaultBytecode },
  Stakes: { abi: abis.stakesAbi, bytecode: codes.stakesBytecode },
  Sessions: { abi: abis.sessionsAbi, bytecode: codes.sessionsBytecode },
  Requests: { abi: abis.requestsAbi, bytecode: codes.requestsBytecode },
  Parameters: { abi: abis.parametersAbi, bytecode: codes.parametersBytecode },
  ModelRegistry: { abi: abis.modelRegistryAbi, bytecode: codes.modelRegistryBytecode },
  LoRARegistry: { abi: abis.loRARegistryAbi, bytecode: codes.loRARegistryBytecode },
  Offers: { abi: abis.offersAbi, bytecode: codes.offersBytecode },
  Feedback: { abi: abis.feedbackAbi, bytecode: codes.feedbackBytecode },
  StorageDeals: { abi: abis.storageDealsAbi, bytecode: codes.storageDealsBytecode },
  CommitRevealBeacon: {
    abi: abis.commitRevealBeaconAbi,
    bytecode: codes.commitRevealBeaconBytecode,
  },
  DrandBeacon: { abi: abis.drandBeaconAbi, bytecode: codes.drandBeaconBytecode },
  Juries: { abi: abis.juriesAbi, bytecode: codes.juriesBytecode },
  Court: { abi: abis.courtAbi, bytecode: codes.courtBytecode },
  Epochs: { abi: abis.epochsAbi, bytecode: codes.epochsBytecode },
  AuditHolds: { abi: abis.auditHoldsAbi, bytecode: codes.auditHoldsBytecode },
  Accusations: { abi: abis.accusationsAbi, bytecode: codes.accusationsBytecode },
  DataChallenges: { abi: abis.dataChallengesAbi, bytecode: codes.dataChallengesBytecode },
  FraudProofs: { abi: abis.fraudProofsAbi, bytecode: codes.fraudProofsBytecode },
  Datasets: { abi: abis.datasetsAbi, bytecode: codes.datasetsBytecode },
  ModelReports: { abi: abis.modelReportsAbi, bytecode: codes.modelReportsBytecode },
  Honeypots: { abi: abis.honeypotsAbi, bytecode: codes.honeypotsBytecode },
  TrainingEntry: { abi: abis.trainingEntryAbi, bytecode: codes.trainingEntryBytecode },
  TrainingJobs: { abi: abis.trainingJobsAbi, bytecode: codes.trainingJobsBytecode },
  TrainingChallenges: {
    abi: abis.trainingChallengesAbi,
    bytecode: codes.trainingChallengesBytecode,
  },
  TrainingResults: {
    abi: abis.trainingResultsAbi,
    bytecode: codes.trainingResultsBytecode,
  },
  IntegerReferee: { abi: abis.integerRefereeAbi, bytecode: codes.integerRefereeBytecode },
  ComputationDisputes: {
    abi: abis.computationDisputesAbi,
    bytecode: codes.computationDisputesBytecode,
  },
  Tickets: { abi: abis.ticketsAbi, bytecode: codes.ticketsBytecode },
  OnchainRequests: {
    abi: abis.onchainRequestsAbi,
    bytecode: codes.onchainRequestsBytecode,
  },
  CertifiedAnswers: {
    abi: abis.certifiedAnswersAbi,
    bytecode: codes.certifiedAnswersBytecode,
  },
  ModeratedBoard: { abi: abis.moderatedBoardAbi, bytecode: codes.moderatedBoardBytecode },
  InstructionInbox: {
    abi: abis.instructionInboxAbi,
    bytecode: codes.instructionInboxBytecode,
  },
  ChainClassifier: {
    abi: abis.chainClassifierAbi,
    bytecode: codes.chainClassifierBytecode,
  },
  ProofRegistry: { abi: abis.proofRegistryAbi, bytecode: codes.proofRegistryBytecode },
  Contributions: { abi: abis.contributionsAbi, bytecode: codes.contributionsBytecode },
  GovernedSettings: { abi: abis.governedSettingsAbi, bytecode: codes.governedSettingsBytecode },
  Treasury: { abi: abis.treasuryAbi, bytecode: codes.treasuryBytecode },
  TrackGovernor: { abi: abis.trackGovernorAbi, bytecode: codes.trackGovernorBytecode },
  TrackTimelock: { abi: abis.trackTimelockAbi, bytecode: codes.trackTimelockBytecode },
  ProposalDeposits: { abi: abis.proposalDepositsAbi, bytecode: codes.proposalDepositsBytecode },
  VetoGuardian: { abi: abis.vetoGuardianAbi, bytecode: codes.vetoGuardianBytecode },
  Approvals: { abi: abis.approvalsAbi, bytecode: codes.approvalsBytecode },
  ParametersOwner: { abi: abis.parametersOwnerAbi, bytecode: codes.parametersOwnerBytecode },
  Deployer: { abi: abis.deployerAbi, bytecode: codes.deployerBytecode },
  DeploymentProxy: {
    abi: abis.deploymentProxyAbi,
    bytecode: codes.deploymentProxyBytecode,
  },
}
