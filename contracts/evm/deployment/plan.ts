// In which order, and with which arguments, the contracts are deployed. Pure data: sending the
// transactions is the work of whoever has a wallet.
//
// Contracts are immutable and name each other in their constructors, so some are told addresses
// that others are going to have. `Deployer` gives each the address of its label, whatever its code
// and whenever it comes. Where that can be checked, a constructor reverts unless it was named.

import type { ArtifactName } from './artifacts.ts'
import {
  type GovernanceConfig,
  type GovernanceContractName,
  governanceArtifactOf,
  governanceConstructors,
  governanceContracts,
  governanceDefaults,
  localGovernanceDefaults,
  VETO_SECONDS_DEFAULT,
  type VetoConfig,
} from './governance.ts'

export { type ArtifactName, artifacts } from './artifacts.ts'
export {
  type GovernanceConfig,
  type GovernanceContractName,
  governanceContracts,
  type SettingName,
  settingNames,
  type TrackName,
  type TrackRight,
  trackContracts,
  trackNames,
  trackRights,
  trackRules,
  VETO_SECONDS_MAX,
  type VetoConfig,
} from './governance.ts'

/** Contracts of the market in the order of deployment: some ask in constructors those before. */
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
] as const

export type MarketContractName = (typeof marketContracts)[number]

/** All contracts in the order of deployment: governance needs the market's. */
export const contracts = [...marketContracts, ...governanceContracts] as const

export type ContractName = MarketContractName | GovernanceContractName

const isOfGovernance = (name: ContractName): name is GovernanceContractName =>
  governanceContracts.some((one) => one === name)

/** What can stand in the place of `Beacon`, by `DeploymentConfig.beacon.kind`. */
export const beaconArtifacts = {
  'commit-reveal': 'CommitRevealBeacon',
  drand: 'DrandBeacon',
} as const

/** Which artifact is deployed as a contract. */
export function artifactOf(
  name: ContractName,
  { beacon }: Pick<DeploymentConfig, 'beacon'>,
): ArtifactName {
  if (isOfGovernance(name)) return governanceArtifactOf(name)
  return name === 'Beacon' ? beaconArtifacts[beacon.kind] : name
}

/** Parameters of `IParameters`, in the order of its enumeration. */
export const parameterNames = [
  'feeBps',
  'auditWindow',
  'auditRateBps',
  'probationCompletions',
  'lockBondBps',
  'voteWindow',
  'appealWindow',
  'supplyWindow',
  'caseBondBps',
  'penaltyBps',
  'minorPenaltyBps',
  'proofPenaltyBps',
  'withheldPenaltyBps',
  'seatFeeBps',
  'absenceFees',
  'rewardBps',
  'beaconBondBps',
  'stakeMin',
] as const

export type ParameterName = (typeof parameterNames)[number]

/** How the chain comes by its randomness. */
export type BeaconConfig =
  | { readonly kind: 'commit-reveal' }
  | {
      readonly kind: 'drand'
      /** Key of the network: four coordinates of a point of G2, as EIP-197 has them. */
      readonly publicKey: readonly [bigint, bigint, bigint, bigint]
      /** Second of round 1. */
      readonly genesis: bigint
      /** Seconds from one round to the next. */
      readonly period: bigint
      /** Seconds of an epoch in which its value is not known. */
      readonly lead: bigint
    }

/** What whoever deploys decides. Times in seconds. */
export type DeploymentConfig = {
  /** The one right that an account keeps, for a time. */
  readonly veto: VetoConfig
  readonly governance: GovernanceConfig
  /**
   * Length of an epoch of the beacon: 4 to 86,400. Above a fortieth of `caseMax` a case that is
   * appealed twice can end before all its draws have their values.
   */
  readonly epochSeconds: bigint
  /** What counts from the start. */
  readonly parameters: { readonly [name in ParameterName]: bigint }
  /** Listed from the start beside the native token, with what 1e18 units of stake back in them. */
  readonly assets: readonly { readonly asset: string; readonly ratio: bigint }[]
  /** Time that stake takes to leave: longer than the longest audit window and case together. */
  readonly unbonding: bigint
  /** Longest audit window; what `Parameters` allows is 14 days. */
  readonly windowMax: bigint
  /** Longest that a court holds pay beyond its window; not shorter than a case. */
  readonly holdMax: bigint
  /** Longest life of a case. */
  readonly caseMax: bigint
  /** Time that a change of parameters waits: longer than unbonding, window and hold together. */
  readonly delay: bigint
  readonly beacon: BeaconConfig
}

/** What counts where nobody says otherwise: all but whose veto it is. */
export type DeploymentDefaults = Omit<DeploymentConfig, 'veto'> & {
  readonly veto: Pick<VetoConfig, 'seconds'>
}

const DAY = 86_400n

const publicDefaults: DeploymentDefaults = {
  epochSeconds: 300n,
  parameters: {
    feeBps: 1_000n,
    auditWindow: 3n * DAY,
    auditRateBps: 500n,
    probationCompletions: 20n,
    // Jurors wait three quarters of `voteWindow` for what they challenge for: it is there by then.
    lockBondBps: 100n,
    voteWindow: DAY / 4n,
    appealWindow: DAY,
    supplyWindow: DAY / 8n,
    caseBondBps: 5_000n,
    penaltyBps: 5_000n,
    minorPenaltyBps: 1_000n,
    proofPenaltyBps: 10_000n,
    withheldPenaltyBps: 5_000n,
    seatFeeBps: 50n,
    absenceFees: 10n,
    rewardBps: 1_000n,
    beaconBondBps: 10_000n,
    // Amounts are shares of it.
    stakeMin: 10n ** 17n,
  },
  assets: [],
  unbonding: 25n * DAY,
  windowMax: 14n * DAY,
  holdMax: 7n * DAY,
  caseMax: 7n * DAY,
  delay: 47n * DAY,
  beacon: { kind: 'commit-reveal' },
  governance: governanceDefaults,
  veto: { seconds: VETO_SECONDS_DEFAULT },
}

/** The chain of a machine of one's own, where times may be as short as one wants to wait. */
const LOCAL_CHAIN_ID = 31_337

const localDefaults: DeploymentDefaults = {
  ...publicDefaults,
  epochSeconds: 10n,
  parameters: {
    ...publicDefaults.parameters,
    auditWindow: 60n,
    voteWindow: 10n,
    appealWindow: 10n,
    supplyWindow: 20n,
  },
  governance: localGovernanceDefaults,
}

/** What a deployment on a chain begins with: on the local chain everything is quick. */
export const defaultsOf = (chainId: number): DeploymentDefaults =>
  chainId === LOCAL_CHAIN_ID ? localDefaults : publicDefaults

export type ContractAddresses<Address = string> = { readonly [name in ContractName]: Address }

/** The addresses of all contracts, given that of each. */
export function addresses<Address>(
  addressOf: (name: ContractName) => Address,
): ContractAddresses<Address> {
  const entries = contracts.map((name) => [name, addressOf(name)] as const)
  return Object.fromEntries(entries) as ContractAddresses<Address>
}

/**
 * What a contract's label is made of: the market's name, so that one account can have several, and
 * its own. The label is the keccak256 of its UTF-8 bytes.
 */
export const labelText = (market: string, name: ContractName): string => `${market}/${name}`

/** Modules of the court: they alone open cases. */
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

/** Arguments of one contract's constructor, as its ABI takes them. */
export const argumentsOf = (name: ContractName, wiring: DeploymentWiring): readonly unknown[] =>
  isOfGovernance(name) ? governanceConstructors[name](wiring) : constructors[name](wiring)

type ConstructorArguments = (wiring: DeploymentWiring) => readonly unknown[]

/** What modules read: `EvidenceSources` of Evidence.sol. */
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

/** Sessions and requests are held by the same rules. */
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
  parameterNames.map((name) => config.parameters[name]),
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
}
