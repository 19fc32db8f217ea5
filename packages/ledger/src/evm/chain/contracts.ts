import * as Abi from '@ostrom/contracts-evm'
import { type ParameterName, parameterNames } from '@ostrom/contracts-evm/deployment'
import type { AccountId } from '@ostrom/protocol'
import type { Address } from 'viem'
import type { ChainParameters } from '../../chain-parameters.ts'
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

const BPS = 10_000n

type GovernedParameterName = Exclude<
  keyof ChainParameters,
  | 'closeWindowSeconds'
  | 'claimWindowSeconds'
  | 'releaseWindowSeconds'
  | 'settleIntervalSeconds'
  | 'unbondingSeconds'
  | 'stakeRatioBps'
>

/**
 * For each parameter of the contract, its name in the port. The contract stores a `share` in basis
 * points of the minimum stake, and `fees` as a multiple of a seat's fee; the port has amounts
 * instead.
 */
const governed: {
  readonly [name in ParameterName]: readonly [GovernedParameterName, ('share' | 'fees')?]
} = {
  feeBps: ['feeBps'],
  auditWindow: ['auditWindowSeconds'],
  auditRateBps: ['auditRateBps'],
  probationCompletions: ['probationSessions'],
  lockBondBps: ['requestBond', 'share'],
  voteWindow: ['voteWindowSeconds'],
  appealWindow: ['appealWindowSeconds'],
  supplyWindow: ['supplyWindowSeconds'],
  caseBondBps: ['caseBond', 'share'],
  penaltyBps: ['penaltyBps'],
  minorPenaltyBps: ['minorPenaltyBps'],
  proofPenaltyBps: ['proofPenaltyBps'],
  withheldPenaltyBps: ['withheldPenalty', 'share'],
  seatFeeBps: ['seatFee', 'share'],
  absenceFees: ['absenceFine', 'fees'],
  rewardBps: ['rewardBps'],
  beaconBondBps: ['beaconBond', 'share'],
  stakeMin: ['stakeMin'],
}

/** Returns the port's name of an index in the enumeration of `IParameters`. */
export const parameterNameOf = (index: number): GovernedParameterName | 'unknown' => {
  const name = parameterNames[index]
  return name ? governed[name][0] : 'unknown'
}

/** Amounts in which the contract states some of its parameters. */
export type ParameterUnits = { readonly stakeMin: bigint; readonly seatFee: bigint }

/** Returns true if the contract states a parameter as a share or a multiple of `ParameterUnits`. */
export const isInUnits = (index: number): boolean => {
  const name = parameterNames[index]
  return name !== undefined && governed[name][1] !== undefined
}

/**
 * Converts a value of the contract to the port's unit: shares of the minimum stake, and multiples
 * of a seat's fee, become amounts.
 */
export function toPortValue(
  index: number,
  value: bigint,
  { stakeMin, seatFee }: ParameterUnits,
): bigint {
  const name = parameterNames[index]
  const kind = name && governed[name][1]
  if (kind === 'share') return (value * stakeMin) / BPS
  return kind === 'fees' ? value * seatFee : value
}

/** Returns the contract's index and value, in its unit, of a parameter of the port. */
export function toContractValue(
  port: string,
  value: bigint,
  { stakeMin, seatFee }: ParameterUnits,
): { readonly index: number; readonly value: bigint } | undefined {
  const index = parameterNames.findIndex((name) => governed[name][0] === port)
  const name = parameterNames[index]
  if (!name) return undefined
  const kind = governed[name][1]
  if (kind === 'share') return { index, value: (value * BPS) / stakeMin }
  return { index, value: kind === 'fees' ? value / seatFee : value }
}

/** Converts all parameters of the contract, in its order, to those of the port. */
export function toPortParameters(values: readonly bigint[]): {
  readonly [name in GovernedParameterName]: bigint
} {
  const numberOf = (name: ParameterName) => values[parameterNames.indexOf(name)] ?? 0n
  const [stakeMin, fee] = [numberOf('stakeMin'), numberOf('seatFeeBps')]
  const unit = { stakeMin, seatFee: (fee * stakeMin) / BPS }
  const entries = values.map((value, index) => [
    parameterNameOf(index),
    toPortValue(index, value, unit),
  ])
  return Object.fromEntries(entries) as { [name in GovernedParameterName]: bigint }
}
