import {
  accusationsAbi,
  auditHoldsAbi,
  commitRevealBeaconAbi,
  courtAbi,
  dataChallengesAbi,
  datasetsAbi,
  drandBeaconAbi,
  epochsAbi,
  feedbackAbi,
  fraudProofsAbi,
  honeypotsAbi,
  juriesAbi,
  loRARegistryAbi,
  modelRegistryAbi,
  modelReportsAbi,
  offersAbi,
  onchainRequestsAbi,
  parametersAbi,
  proofRegistryAbi,
  requestsAbi,
  sessionsAbi,
  stakesAbi,
  storageDealsAbi,
  ticketsAbi,
  trainingChallengesAbi,
  trainingEntryAbi,
  trainingJobsAbi,
  trainingResultsAbi,
  vaultAbi,
} from '@ostrom/contracts-evm'
import type { AccountId } from '@ostrom/protocol'
import type { Address } from 'viem'
import type { StakeMarket } from '../../money/stakes.ts'
import type { EvmDeployment } from '../deployment.ts'
import type { EvmConnection } from './connection.ts'

/** The contracts of a deployment with their ABIs, as the client library takes them. */
export const contractsOf = ({ contracts }: EvmDeployment) => ({
  vault: { address: contracts.Vault, abi: vaultAbi },
  stakes: { address: contracts.Stakes, abi: stakesAbi },
  parameters: { address: contracts.Parameters, abi: parametersAbi },
  models: { address: contracts.ModelRegistry, abi: modelRegistryAbi },
  loras: { address: contracts.LoRARegistry, abi: loRARegistryAbi },
  sessions: { address: contracts.Sessions, abi: sessionsAbi },
  requests: { address: contracts.Requests, abi: requestsAbi },
  offers: { address: contracts.Offers, abi: offersAbi },
  feedback: { address: contracts.Feedback, abi: feedbackAbi },
  /**
   * ABI of the beacon of bonded secrets. It also serves for the functions that both kinds of beacon
   * share.
   */
  beacon: { address: contracts.Beacon, abi: commitRevealBeaconAbi },
  drand: { address: contracts.Beacon, abi: drandBeaconAbi },
  juries: { address: contracts.Juries, abi: juriesAbi },
  court: { address: contracts.Court, abi: courtAbi },
  epochs: { address: contracts.Epochs, abi: epochsAbi },
  auditHolds: { address: contracts.AuditHolds, abi: auditHoldsAbi },
  accusations: { address: contracts.Accusations, abi: accusationsAbi },
  dataChallenges: { address: contracts.DataChallenges, abi: dataChallengesAbi },
  fraudProofs: { address: contracts.FraudProofs, abi: fraudProofsAbi },
  datasets: { address: contracts.Datasets, abi: datasetsAbi },
  modelReports: { address: contracts.ModelReports, abi: modelReportsAbi },
  honeypots: { address: contracts.Honeypots, abi: honeypotsAbi },
  storageDeals: { address: contracts.StorageDeals, abi: storageDealsAbi },
  trainingJobs: { address: contracts.TrainingJobs, abi: trainingJobsAbi },
  /**
   * `TrainingJobs` again, with the ABI of the functions that it delegates to the code of
   * `TrainingEntry`.
   */
  trainingEntry: { address: contracts.TrainingJobs, abi: trainingEntryAbi },
  trainingChallenges: { address: contracts.TrainingChallenges, abi: trainingChallengesAbi },
  trainingResults: { address: contracts.TrainingResults, abi: trainingResultsAbi },
  onchainRequests: { address: contracts.OnchainRequests, abi: onchainRequestsAbi },
  ...(contracts.Tickets && { tickets: { address: contracts.Tickets, abi: ticketsAbi } }),
  proofRegistry: { address: contracts.ProofRegistry, abi: proofRegistryAbi },
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
