import {
  type beaconArtifacts,
  type ContractAddresses,
  type ContractName,
  type MarketContractName,
  marketContracts,
  type OptionalContractName,
  optionalContracts,
  type TrackName,
  trackContracts,
  trackNames,
} from '@ostrom/contracts-evm/deployment'
import { Schema } from '@ostrom/protocol'
import type { Address } from 'viem'
import { LedgerError } from '../errors.ts'

/** Addresses of the contracts of one market. Plain JSON, to be kept in a file. */
export type EvmDeployment = {
  readonly chainId: number
  /**
   * Number of the first block with the same second as the creation of the first contract; no event
   * of the market is in an earlier block.
   */
  readonly block: number
  /** Kind of the contract that is deployed as `Beacon`, the market's source of randomness. */
  readonly beacon: keyof typeof beaconArtifacts
  readonly contracts: MarketContractAddresses
  readonly governance: EvmGovernance
}

/**
 * Addresses of the market's contracts; contracts that an earlier version did not deploy are absent.
 */
export type MarketContractAddresses = {
  readonly [name in Exclude<MarketContractName, OptionalContractName>]: Address
} & { readonly [name in OptionalContractName]?: Address }

/** Addresses of the contracts of governance. */
export type EvmGovernance = {
  readonly settings: Address
  readonly contributions: Address
  readonly treasury: Address
  /**
   * Contract that owns `Parameters`; the root track and the track of parameters exercise the
   * owner's rights through it.
   */
  readonly parametersOwner: Address
  readonly approvals: Address
  readonly deposits: Address
  readonly tracks: { readonly [name in TrackName]: EvmTrack }
  readonly veto: EvmVeto
}

/**
 * A track (kind of decision): the contract that counts its votes, and the contract that executes
 * its decisions.
 */
export type EvmTrack = { readonly governor: Address; readonly timelock: Address }

/** The veto: the only right that an account has in a deployment without a vote. It expires. */
export type EvmVeto = {
  /** Contract through which the holder uses the veto. */
  readonly contract: Address
  /** Holder of the veto; the zero address if it has none. */
  readonly account: Address
  /** Unix second at which the veto ends. */
  readonly expiry: number
}

/** Returns the addresses of all contracts of a deployment, by their names in its plan. */
export function addressesOf({
  contracts,
  governance,
}: Pick<EvmDeployment, 'contracts' | 'governance'>): ContractAddresses<Address> {
  const { tracks } = governance
  const ofTracks = trackNames.flatMap((track) => {
    const { governor, timelock } = trackContracts[track]
    return [
      [timelock, tracks[track].timelock],
      [governor, tracks[track].governor],
    ]
  })
  return {
    ...contracts,
    GovernedSettings: governance.settings,
    Contributions: governance.contributions,
    Treasury: governance.treasury,
    ParametersOwner: governance.parametersOwner,
    Approvals: governance.approvals,
    VetoGuardian: governance.veto.contract,
    ProposalDeposits: governance.deposits,
    ...Object.fromEntries(ofTracks),
  } as ContractAddresses<Address>
}

/**
 * Returns the fields `contracts` and `governance` of a deployment. `addresses` has the names of the
 * contracts in the plan.
 *
 * @param veto Holder of the veto, and its expiry.
 */
export function deploymentParts(
  addresses: { readonly [name in ContractName]: Address },
  { account, expiry }: Pick<EvmVeto, 'account' | 'expiry'>,
): Pick<EvmDeployment, 'contracts' | 'governance'> {
  const contracts = Object.fromEntries(marketContracts.map((name) => [name, addresses[name]]))
  const tracks = trackNames.map((track): [TrackName, EvmTrack] => {
    const { governor, timelock } = trackContracts[track]
    return [track, { governor: addresses[governor], timelock: addresses[timelock] }]
  })
  return {
    contracts: contracts as EvmDeployment['contracts'],
    governance: {
      settings: addresses.GovernedSettings,
      contributions: addresses.Contributions,
      treasury: addresses.Treasury,
      parametersOwner: addresses.ParametersOwner,
      approvals: addresses.Approvals,
      deposits: addresses.ProposalDeposits,
      tracks: Object.fromEntries(tracks) as EvmGovernance['tracks'],
      veto: { contract: addresses.VetoGuardian, account, expiry },
    },
  }
}

const address = Schema.hex(20)

const isOptional = (name: MarketContractName): boolean =>
  optionalContracts.some((one) => one === name)

const contractsSchema = Schema.object(
  Object.fromEntries(
    marketContracts.map((name) => [name, isOptional(name) ? Schema.optional(address) : address]),
  ),
) as unknown as Schema.Schema<MarketContractAddresses>

const track: Schema.Schema<EvmTrack> = Schema.object({ governor: address, timelock: address })

const trackShapes = Object.fromEntries(trackNames.map((name) => [name, track])) as {
  readonly [name in TrackName]: Schema.Schema<EvmTrack>
}

const governance: Schema.Schema<EvmGovernance> = Schema.object({
  settings: address,
  contributions: address,
  treasury: address,
  parametersOwner: address,
  approvals: address,
  deposits: address,
  tracks: Schema.object(trackShapes),
  veto: Schema.object({
    contract: address,
    account: address,
    expiry: Schema.integer(0, Number.MAX_SAFE_INTEGER),
  }),
})

const deploymentSchema: Schema.Schema<EvmDeployment> = Schema.object({
  chainId: Schema.integer(1, Number.MAX_SAFE_INTEGER),
  block: Schema.integer(0, Number.MAX_SAFE_INTEGER),
  beacon: Schema.oneOf('commit-reveal', 'drand'),
  contracts: contractsSchema,
  governance,
})

/**
 * Reads a deployment from untrusted JSON.
 *
 * @throws {MalformedError} At the first fault.
 * @throws {LedgerError} `deployment-superseded`: the file names no governance, so an earlier
 * version wrote it.
 */
export const evmDeploymentSchema: Schema.Schema<EvmDeployment> = (value, path) => {
  const isObject = typeof value === 'object' && value !== null
  if (isObject && 'contracts' in value && !('governance' in value)) {
    throw new LedgerError('deployment-superseded', { missing: `${path}.governance` })
  }
  return deploymentSchema(value, path)
}
