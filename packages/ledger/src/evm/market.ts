import {
  accusationsAbi,
  availabilityAbi,
  commitRevealBeaconAbi,
  courtAbi,
  datasetsAbi,
  demandsAbi,
  drandBeaconAbi,
  epochsAbi,
  feedbackAbi,
  heldPayAbi,
  juriesAbi,
  loRARegistryAbi,
  modelRegistryAbi,
  offersAbi,
  parametersAbi,
  plantsAbi,
  proofsAbi,
  reportsAbi,
  requestsAbi,
  sessionsAbi,
  stakesAbi,
  vaultAbi,
} from '@ostrom/contracts-evm'
import { type ParameterName, parameterNames } from '@ostrom/contracts-evm/deployment'
import type { AccountId } from '@ostrom/protocol'
import type { Address } from 'viem'
import type { Parameters } from '../ledger.ts'
import type { StakeMarket } from '../stakes.ts'
import type { Connection } from './connection.ts'
import type { Deployment } from './deployment.ts'

/** The contracts of a deployment with their ABIs, as the client library takes them. */
export const contractsOf = ({ contracts }: Deployment) => ({
  vault: { address: contracts.Vault, abi: vaultAbi },
  stakes: { address: contracts.Stakes, abi: stakesAbi },
  parameters: { address: contracts.Parameters, abi: parametersAbi },
  models: { address: contracts.ModelRegistry, abi: modelRegistryAbi },
  loras: { address: contracts.LoRARegistry, abi: loRARegistryAbi },
  sessions: { address: contracts.Sessions, abi: sessionsAbi },
  requests: { address: contracts.Requests, abi: requestsAbi },
  offers: { address: contracts.Offers, abi: offersAbi },
  feedback: { address: contracts.Feedback, abi: feedbackAbi },
  /** By bonded secrets; also what both kinds of beacon have in common. */
  beacon: { address: contracts.Beacon, abi: commitRevealBeaconAbi },
  drand: { address: contracts.Beacon, abi: drandBeaconAbi },
  juries: { address: contracts.Juries, abi: juriesAbi },
  court: { address: contracts.Court, abi: courtAbi },
  epochs: { address: contracts.Epochs, abi: epochsAbi },
  heldPay: { address: contracts.HeldPay, abi: heldPayAbi },
  accusations: { address: contracts.Accusations, abi: accusationsAbi },
  demands: { address: contracts.Demands, abi: demandsAbi },
  proofs: { address: contracts.Proofs, abi: proofsAbi },
  datasets: { address: contracts.Datasets, abi: datasetsAbi },
  reports: { address: contracts.Reports, abi: reportsAbi },
  plants: { address: contracts.Plants, abi: plantsAbi },
  availability: { address: contracts.Availability, abi: availabilityAbi },
})

/** One deployment, and the line to its chain. */
export type Market = {
  readonly connection: Connection
  readonly deployment: Deployment
  readonly contracts: ReturnType<typeof contractsOf>
}

/** For what, and under which court, a stake is put up: jurors' is the juries' own. */
export function bondPlace(
  { Sessions, Requests, Court, Juries }: Deployment['contracts'],
  market: StakeMarket,
): readonly [market: Address, court: Address] {
  if (market === 'court') return [Juries, Juries]
  return [market === 'sessions' ? Sessions : Requests, Court]
}

/** The market that contracts name; undefined for bonds of other markets or courts. */
export function marketOf(
  contracts: Deployment['contracts'],
  named: { readonly market: AccountId; readonly court: AccountId },
): StakeMarket | undefined {
  const markets: readonly StakeMarket[] = ['sessions', 'requests', 'court']
  return markets.find((name) => {
    const [market, court] = bondPlace(contracts, name)
    return market === named.market && court === named.court
  })
}

const BPS = 10_000n

type Names = Exclude<
  keyof Parameters,
  | 'closeWindowSeconds'
  | 'claimWindowSeconds'
  | 'releaseWindowSeconds'
  | 'settleIntervalSeconds'
  | 'stakeMin'
  | 'unbondingSeconds'
  | 'stakeRatioBps'
>

/** What the contract's number is called in the port, and whether it is a share of the stake. */
const governed: { readonly [name in ParameterName]: readonly [Names, ('share' | 'fees')?] } = {
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
  silenceFees: ['silenceFine', 'fees'],
  rewardBps: ['rewardBps'],
  beaconBondBps: ['beaconBond', 'share'],
}

/** The port's name of a number of `IParameters`' enumeration. */
export const portName = (index: number): Names | 'unknown' => {
  const name = parameterNames[index]
  return name ? governed[name][0] : 'unknown'
}

type Unit = { readonly stakeMin: bigint; readonly seatFee: bigint }

/** The contract's number in the units of the port: shares of the least stake are amounts there. */
export function portValue(index: number, value: bigint, { stakeMin, seatFee }: Unit): bigint {
  const name = parameterNames[index]
  const kind = name && governed[name][1]
  if (kind === 'share') return (value * stakeMin) / BPS
  return kind === 'fees' ? value * seatFee : value
}

/** The contract's parameter, by its place and in its units, that a number of the port is. */
export function governedValue(
  port: string,
  value: bigint,
  { stakeMin, seatFee }: Unit,
): { readonly index: number; readonly value: bigint } | undefined {
  const index = parameterNames.findIndex((name) => governed[name][0] === port)
  const name = parameterNames[index]
  if (!name) return undefined
  const kind = governed[name][1]
  if (kind === 'share') return { index, value: (value * BPS) / stakeMin }
  return { index, value: kind === 'fees' ? value / seatFee : value }
}

/** All governed numbers of the port, from those of the contract in its order. */
export function governedNumbers(
  values: readonly bigint[],
  stakeMin: bigint,
): { readonly [name in Names]: bigint } {
  const fee = values[parameterNames.indexOf('seatFeeBps')] ?? 0n
  const unit = { stakeMin, seatFee: (fee * stakeMin) / BPS }
  const entries = values.map((value, index) => [portName(index), portValue(index, value, unit)])
  return Object.fromEntries(entries) as { [name in Names]: bigint }
}
