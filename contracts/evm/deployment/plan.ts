// The order in which contracts are deployed, and the arguments of their constructors. Pure data:
// the owner of a wallet sends the transactions.
//
// Contracts are immutable and name each other in their constructors, so some constructors need
// addresses of contracts that are deployed later. `Deployer` gives each contract an address that
// depends only on its label, not on its code or the time of its deployment. If a constructor can
// check that another contract names it, it reverts otherwise.

import { governedParameterNames } from '@ostrom/protocol/governed-numbers'
import type { ArtifactName } from './artifacts.ts'
import type { DeploymentConfig } from './config.ts'
import {
  type GovernanceContractName,
  governanceArtifactOf,
  governanceConstructors,
  governanceContracts,
} from './governance.ts'

export { type ArtifactName, artifacts } from './artifacts.ts'
export {
  type BeaconConfig,
  type DeploymentConfig,
  type DeploymentDefaults,
  defaultsOf,
  type TicketsConfig,
} from './config.ts'
export {
  type GovernanceConfig,
  type GovernanceContractName,
  governanceContracts,
  type TrackName,
  type TrackRight,
  trackContracts,
  trackNames,
  trackRights,
  trackRules,
  VETO_SECONDS_MAX,
  type VetoConfig,
} from './governance.ts'

/**
 * Contracts of the market in the order of deployment; some constructors call contracts deployed
 * before.
 */
export const marketContracts = [
  'Vault',
  'Stakes',
  'Parameters',
  'ModelRegistry',
  'LoRARegistry',
  'Sessions',
  'Requests',
  'Offers',
  'Feedback',
  'Beacon',
  'Juries',
  'Court',
  'Epochs',
  'AuditHolds',
  'Accusations',
  'DataChallenges',
  'FraudProofs',
  'Datasets',
  'ModelReports',
  'Honeypots',
  'StorageDeals',
  'TrainingEntry',
  'TrainingJobs',
  'TrainingChallenges',
  'TrainingResults',
  'OnchainRequests',
  'ProofRegistry',
  'Tickets',
] as const

export type MarketContractName = (typeof marketContracts)[number]

/** Contracts that deployments of earlier versions lack; all other functions work without them. */
export const optionalContracts = ['Tickets'] as const satisfies readonly MarketContractName[]

export type OptionalContractName = (typeof optionalContracts)[number]

/** All contracts in the order of deployment: governance comes last, because it needs the market. */
export const contracts = [...marketContracts, ...governanceContracts] as const

export type ContractName = MarketContractName | GovernanceContractName

export type RequiredContractName = Exclude<ContractName, OptionalContractName>

const isOfGovernance = (name: ContractName): name is GovernanceContractName =>
  governanceContracts.some((one) => one === name)

/** Artifacts that can be deployed as `Beacon`, by `DeploymentConfig.beacon.kind`. */
export const beaconArtifacts = {
  'commit-reveal': 'CommitRevealBeacon',
  drand: 'DrandBeacon',
} as const

/** Returns the artifact to deploy for a contract of the plan. */
export function artifactOf(
  name: ContractName,
  { beacon }: Pick<DeploymentConfig, 'beacon'>,
): ArtifactName {
  if (isOfGovernance(name)) return governanceArtifactOf(name)
  return name === 'Beacon' ? beaconArtifacts[beacon.kind] : name
}

/** Addresses by the contracts' names in the plan; optional contracts may be absent. */
export type ContractAddresses<Address = string> = {
  readonly [name in RequiredContractName]: Address
} & { readonly [name in OptionalContractName]?: Address }

/** Returns the addresses of all contracts, from a function that returns the address of each. */
export function addresses<Address>(addressOf: (name: ContractName) => Address): {
  readonly [name in ContractName]: Address
} {
  const entries = contracts.map((name) => [name, addressOf(name)] as const)
  return Object.fromEntries(entries) as { [name in ContractName]: Address }
}

/**
 * Returns the text of a contract's label: the market's name, so that one account can deploy several
 * markets, and the contract's name. The label is the keccak256 of its UTF-8 bytes.
 */
export const labelText = (market: string, name: ContractName): string => `${market}/${name}`

/** Modules of the court, the only contracts that can open cases. */
export const modules = [
  'Accusations',
  'AuditHolds',
  'DataChallenges',
  'FraudProofs',
  'Datasets',
  'ModelReports',
  'TrainingChallenges',
] as const satisfies readonly ContractName[]

export type DeploymentWiring = {
  readonly config: DeploymentConfig
  readonly addresses: ContractAddresses
}

/** Returns the arguments of a contract's constructor, in the order of its ABI. */
export const argumentsOf = (name: ContractName, wiring: DeploymentWiring): readonly unknown[] =>
  isOfGovernance(name) ? governanceConstructors[name](wiring) : constructors[name](wiring)

type ConstructorArguments = (wiring: DeploymentWiring) => readonly unknown[]

/** Contracts that modules read: `EvidenceSources` of Evidence.sol. */
const moduleSources: ConstructorArguments = ({ addresses }) => [
  {
    court: addresses.Court,
    sessions: addresses.Sessions,
    requests: addresses.Requests,
    beacon: addresses.Beacon,
    parameters: addresses.Parameters,
    audited: addresses.AuditHolds,
    drawn: addresses.DataChallenges,
  },
]

/** Constructor arguments of both escrows, sessions and requests. */
const escrow: ConstructorArguments = ({ config, addresses: { Vault, Stakes, Offers } }) => [
  Vault,
  Stakes,
  Offers,
  config.windowMax,
  config.holdMax,
]

const beacon: ConstructorArguments = ({
  config,
  addresses: { Vault, Stakes, Parameters, Juries },
}) => {
  const { beacon: choice, epochSeconds } = config
  if (choice.kind === 'commit-reveal') return [Vault, Stakes, Parameters, Juries, epochSeconds]
  const { publicKey, genesis, period, lead } = choice
  return [{ publicKey, genesis, period }, epochSeconds, lead]
}

const parameters: ConstructorArguments = ({ config, addresses }) => [
  addresses.ParametersOwner,
  addresses.Treasury,
  addresses.Stakes,
  config.delay,
  governedParameterNames.map((name) => config.parameters[name]),
  config.assets,
]

const constructors: { readonly [name in MarketContractName]: ConstructorArguments } = {
  Vault: () => [],
  Stakes: ({ config, addresses }) => [
    addresses.Vault,
    config.unbonding,
    config.windowMax,
    config.caseMax,
  ],
  Parameters: parameters,
  ModelRegistry: ({ addresses }) => [addresses.EmergencyTimelock, addresses.ModelReports],
  LoRARegistry: ({ addresses }) => [addresses.ModelRegistry],
  Sessions: escrow,
  Requests: escrow,
  Offers: ({ addresses: { Parameters, ModelRegistry, Sessions, Requests, Court } }) => [
    Parameters,
    ModelRegistry,
    Sessions,
    Requests,
    Court,
  ],
  Feedback: ({ addresses: { Sessions, Requests, OnchainRequests } }) => [
    Sessions,
    Requests,
    OnchainRequests,
  ],
  Beacon: beacon,
  Juries: ({ addresses: { Stakes, Beacon, Parameters, Court } }) => [
    Stakes,
    Beacon,
    Parameters,
    Court,
  ],
  Court: ({ addresses }) => {
    const { Juries, Sessions, Requests, Parameters } = addresses
    return [Juries, Sessions, Requests, Parameters, modules.map((name) => addresses[name])]
  },
  Epochs: ({ addresses: { Juries, Beacon, Sessions, Requests } }) => [
    Juries,
    Beacon,
    Sessions,
    Requests,
  ],
  AuditHolds: ({ addresses: { Court, Requests, Epochs, DataChallenges } }) => [
    Court,
    Requests,
    Epochs,
    DataChallenges,
  ],
  Accusations: moduleSources,
  DataChallenges: moduleSources,
  FraudProofs: moduleSources,
  Datasets: ({ addresses: { Vault, Court, Parameters } }) => [Vault, Court, Parameters],
  ModelReports: ({ addresses: { Court, ModelRegistry } }) => [Court, ModelRegistry],
  Honeypots: moduleSources,
  StorageDeals: ({ addresses: { Vault, Beacon } }) => [Vault, Beacon],
  TrainingEntry: ({ addresses: { Vault, Parameters, ModelRegistry, TrainingResults } }) => [
    Vault,
    Parameters,
    ModelRegistry,
    TrainingResults,
  ],
  TrainingJobs: ({ addresses: { TrainingEntry, Beacon, TrainingChallenges } }) => [
    TrainingEntry,
    Beacon,
    TrainingChallenges,
  ],
  TrainingChallenges: ({ addresses: { Vault, Court, TrainingJobs } }) => [
    Vault,
    Court,
    TrainingJobs,
  ],
  TrainingResults: ({ addresses: { TrainingJobs, ModelRegistry } }) => [
    TrainingJobs,
    ModelRegistry,
  ],
  OnchainRequests: ({ addresses: { Requests, Offers, Juries, Beacon } }) => [
    Requests,
    Offers,
    Juries,
    Beacon,
  ],
  ProofRegistry: ({ addresses: { ModelRegistry } }) => [ModelRegistry],
  Tickets: ({ config: { tickets }, addresses: { Vault, Offers } }) => [
    Vault,
    Offers,
    tickets.saleMin,
    tickets.saleMax,
    tickets.posts,
    tickets.refunds,
    tickets.challenges,
  ],
}
