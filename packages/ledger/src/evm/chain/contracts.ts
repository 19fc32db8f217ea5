import * as Abi from '@ostrom/contracts-evm'
import type { AccountId } from '@ostrom/protocol'
import type { Address } from 'viem'
import type { StakeMarket } from '../../money/stakes.ts'
import type { EvmDeployment } from '../deployment.ts'
import type { EvmConnection } from './connection.ts'

/** The contracts of a deployment with their ABIs, as the client library takes them. */
export const contractsOf = ({ contracts }: EvmDeployment) => ({
  vault: { address: contracts.Vault, abi: Abi.vaultAbi },
  stakes: { address: contracts.Stakes, abi: Abi.stakesAbi },
  parameters: { address: contracts.Parameters, abi: Abi.parametersAbi },
  models: { address: contracts.ModelRegistry, abi: Abi.modelRegistryAbi },
  loras: { address: contracts.LoRARegistry, abi: Abi.loRARegistryAbi },
  sessions: { address: contracts.Sessions, abi: Abi.sessionsAbi },
  requests: { address: contracts.Requests, abi: Abi.requestsAbi },
  offers: { address: contracts.Offers, abi: Abi.offersAbi },
  feedback: { address: contracts.Feedback, abi: Abi.feedbackAbi },
  /**
   * ABI of the beacon of bonded secrets. It also serves for the functions that both kinds of beacon
   * share.
   */
  beacon: { address: contracts.Beacon, abi: Abi.commitRevealBeaconAbi },
  drand: { address: contracts.Beacon, abi: Abi.drandBeaconAbi },
  juries: { address: contracts.Juries, abi: Abi.juriesAbi },
  court: { address: contracts.Court, abi: Abi.courtAbi },
  epochs: { address: contracts.Epochs, abi: Abi.epochsAbi },
  auditHolds: { address: contracts.AuditHolds, abi: Abi.auditHoldsAbi },
  accusations: { address: contracts.Accusations, abi: Abi.accusationsAbi },
  dataChallenges: { address: contracts.DataChallenges, abi: Abi.dataChallengesAbi },
  fraudProofs: { address: contracts.FraudProofs, abi: Abi.fraudProofsAbi },
  datasets: { address: contracts.Datasets, abi: Abi.datasetsAbi },
  modelReports: { address: contracts.ModelReports, abi: Abi.modelReportsAbi },
  honeypots: { address: contracts.Honeypots, abi: Abi.honeypotsAbi },
  storageDeals: { address: contracts.StorageDeals, abi: Abi.storageDealsAbi },
  trainingJobs: { address: contracts.TrainingJobs, abi: Abi.trainingJobsAbi },
  /**
   * `TrainingJobs` again, with the ABI of the functions that it delegates to the code of
   * `TrainingEntry`.
   */
  trainingEntry: { address: contracts.TrainingJobs, abi: Abi.trainingEntryAbi },
  trainingChallenges: { address: contracts.TrainingChallenges, abi: Abi.trainingChallengesAbi },
  trainingResults: { address: contracts.TrainingResults, abi: Abi.trainingResultsAbi },
  onchainRequests: { address: contracts.OnchainRequests, abi: Abi.onchainRequestsAbi },
  ...(contracts.Tickets && { tickets: { address: contracts.Tickets, abi: Abi.ticketsAbi } }),
  proofRegistry: { address: contracts.ProofRegistry, abi: Abi.proofRegistryAbi },
})

/** One deployment, and the connection to its chain. */
export type EvmMarketContext = {
  readonly connection: EvmConnection
  readonly deployment: EvmDeployment
  readonly contracts: ReturnType<typeof contractsOf>
}

/**
 * Returns the market and the court of a stake; for jurors' stake, both are the contract of juries.
 */
export function stakeContracts(
  { Sessions, Requests, Court, Juries }: EvmDeployment['contracts'],
  market: StakeMarket,
): readonly [market: Address, court: Address] {
  if (market === 'court') return [Juries, Juries]
  return [market === 'sessions' ? Sessions : Requests, Court]
}

/**
 * Returns which of the port's markets has these two contracts; undefined if the bond belongs to a
 * market or court of another deployment.
 */
export function stakeMarketOf(
  contracts: EvmDeployment['contracts'],
  named: { readonly market: AccountId; readonly court: AccountId },
): StakeMarket | undefined {
  const markets: readonly StakeMarket[] = ['sessions', 'requests', 'court']
  return markets.find((name) => {
    const [market, court] = stakeContracts(contracts, name)
    return market === named.market && court === named.court
  })
}
