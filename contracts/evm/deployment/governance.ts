// Governance of a deployment: its contracts, the rules and rights of each track, and the initial
// settings. Pure data like `plan.ts`, whose plan includes these contracts.

import {
  initialValues,
  type RewardSettingName,
  rewardSettingNames,
  rewardSettings,
} from '@ostrom/protocol/governed-numbers'

/**
 * Governance contracts in the order of deployment; the timelocks and governors of tracks come last.
 */
export const governanceContracts = [
  'GovernedSettings',
  'Contributions',
  'Treasury',
  'ParametersOwner',
  'Approvals',
  'VetoGuardian',
  'ProposalDeposits',
  'RootTimelock',
  'RootGovernor',
  'ParametersTimelock',
  'ParametersGovernor',
  'TreasuryTimelock',
  'TreasuryGovernor',
  'ModelsTimelock',
  'ModelsGovernor',
  'DatasetsTimelock',
  'DatasetsGovernor',
  'EmergencyTimelock',
  'EmergencyGovernor',
] as const

export type GovernanceContractName = (typeof governanceContracts)[number]

/** Tracks: kinds of decisions, each with its own governor and timelock. */
export const trackNames = [
  'root',
  'parameters',
  'treasury',
  'models',
  'datasets',
  'emergency',
] as const

export type TrackName = (typeof trackNames)[number]

export type TrackContracts = {
  readonly governor: GovernanceContractName
  readonly timelock: GovernanceContractName
}

/** The two contracts of each track. */
export const trackContracts = {
  root: { governor: 'RootGovernor', timelock: 'RootTimelock' },
  parameters: { governor: 'ParametersGovernor', timelock: 'ParametersTimelock' },
  treasury: { governor: 'TreasuryGovernor', timelock: 'TreasuryTimelock' },
  models: { governor: 'ModelsGovernor', timelock: 'ModelsTimelock' },
  datasets: { governor: 'DatasetsGovernor', timelock: 'DatasetsTimelock' },
  emergency: { governor: 'EmergencyGovernor', timelock: 'EmergencyTimelock' },
} as const satisfies { readonly [name in TrackName]: TrackContracts }

/** Returns the artifact of a governance contract; all tracks have the same code. */
export function governanceArtifactOf(name: GovernanceContractName) {
  if (isGovernor(name)) return 'TrackGovernor' as const
  if (isTimelock(name)) return 'TrackTimelock' as const
  return name
}

type GovernorName = Extract<GovernanceContractName, `${string}Governor`>
type TimelockName = Extract<GovernanceContractName, `${string}Timelock`>

const isGovernor = (name: GovernanceContractName): name is GovernorName => name.endsWith('Governor')
const isTimelock = (name: GovernanceContractName): name is TimelockName => name.endsWith('Timelock')

/**
 * Rules of a track, which never change: `TrackRules` of TrackConstants.sol, and the timelock's
 * delay.
 */
export type TrackRules = {
  /** Seconds from a proposal to the snapshot of weights. */
  readonly votingDelay: bigint
  readonly votingPeriod: bigint
  /** Least time to vote after the quorum is reached, in seconds. */
  readonly lateQuorumExtension: bigint
  /** Least weight of a proposer, in basis points of all weight. */
  readonly thresholdBps: bigint
  /** Least weight that must vote for a decision to be valid, in basis points of all weight. */
  readonly quorumBps: bigint
  /** Seconds from a decision to its execution. */
  readonly delay: bigint
}

const MINUTE = 60n
const HOUR = 60n * MINUTE
const DAY = 24n * HOUR

/**
 * Rules of each track. Tracks whose decisions can harm more are slower; the emergency track decides
 * within half a day.
 */
export const trackRules: { readonly [name in TrackName]: TrackRules } = {
  root: {
    votingDelay: 2n * DAY,
    votingPeriod: 7n * DAY,
    lateQuorumExtension: 2n * DAY,
    thresholdBps: 100n,
    quorumBps: 2_000n,
    delay: 7n * DAY,
  },
  parameters: {
    votingDelay: DAY,
    votingPeriod: 5n * DAY,
    lateQuorumExtension: DAY,
    thresholdBps: 100n,
    quorumBps: 1_500n,
    delay: 2n * DAY,
  },
  treasury: {
    votingDelay: DAY,
    votingPeriod: 5n * DAY,
    lateQuorumExtension: DAY,
    thresholdBps: 100n,
    quorumBps: 2_000n,
    delay: 3n * DAY,
  },
  models: {
    votingDelay: DAY,
    votingPeriod: 3n * DAY,
    lateQuorumExtension: DAY,
    thresholdBps: 50n,
    quorumBps: 1_000n,
    delay: DAY,
  },
  datasets: {
    votingDelay: DAY,
    votingPeriod: 3n * DAY,
    lateQuorumExtension: DAY,
    thresholdBps: 50n,
    quorumBps: 1_000n,
    delay: DAY,
  },
  emergency: {
    votingDelay: 5n * MINUTE,
    votingPeriod: 8n * HOUR,
    lateQuorumExtension: HOUR,
    thresholdBps: 100n,
    quorumBps: 500n,
    delay: HOUR,
  },
}

/** A function that a track's timelock may call. */
export type TrackRight = {
  readonly contract: GovernanceContractName | 'ModelRegistry'
  /** Signature as in Solidity; `selector` is the first four bytes of its hash. */
  readonly signature: string
  readonly selector: `0x${string}`
}

const right = (
  contract: TrackRight['contract'],
  signature: string,
  selector: `0x${string}`,
): TrackRight => ({ contract, signature, selector })

/** All functions that each track may call. */
export const trackRights: { readonly [name in TrackName]: readonly TrackRight[] } = {
  root: [
    right('ParametersOwner', 'proposeFeeSink(address)', '0x6411f956'),
    right('ParametersOwner', 'cancelFeeSink()', '0x4c11e11e'),
    right('ParametersOwner', 'proposeAsset(address,uint128)', '0x4e0cf9a4'),
    right('ParametersOwner', 'cancelAsset(address)', '0x54411e49'),
    right('ParametersOwner', 'transferOwnership(address)', '0xf2fde38b'),
  ],
  parameters: [
    right('ParametersOwner', 'propose(uint8,uint256)', '0xb9219a54'),
    right('ParametersOwner', 'cancelParameter(uint8)', '0x5ba04fba'),
    right('GovernedSettings', 'set(uint8,uint256)', '0x48ab5e6c'),
  ],
  treasury: [
    right('Treasury', 'spend(address,address,uint256)', '0x791c27ef'),
    right('Treasury', 'setSwap(address)', '0xacb3c073'),
    right('Treasury', 'setSale(address,uint128,uint128)', '0x44626133'),
    right('Treasury', 'setHoneypotOwner(address,bool)', '0x9ab92e53'),
  ],
  models: [
    right('Approvals', 'setBase(bytes32,bool)', '0xac3d3627'),
    right('Approvals', 'promote(string,bytes32)', '0x06f3016f'),
  ],
  datasets: [right('Approvals', 'decide(bytes32,uint8)', '0x515d84e7')],
  emergency: [right('ModelRegistry', 'setGuardianStatus(bytes32,uint8,bytes32)', '0x8f9db2ea')],
}

/** Decisions of the deployer about governance. */
export type GovernanceConfig = {
  /** Length of a bucket of points, in seconds: one to 28 days. */
  readonly bucketSeconds: bigint
  /**
   * Points that an account can be credited in a bucket even if other accounts have few points, of
   * which the limit for one account is a share.
   */
  readonly capMin: bigint
  /**
   * Least weight, in points, that must vote for a decision to be valid, in any track except the
   * emergency track. Before the accounts of the network have this weight, they cannot decide. An
   * account that is credited only `capMin` in each bucket cannot reach it alone.
   */
  readonly quorumMin: bigint
  readonly settings: { readonly [name in RewardSettingName]: bigint }
}

/** Account that can cancel decisions of tracks, and the duration of this right. */
export type VetoConfig = {
  /** The zero address if no account has this right. */
  readonly account: string
  /** Seconds from the deployment on; at most three years. */
  readonly seconds: bigint
}

export const VETO_SECONDS_MAX = 3n * 365n * DAY
export const VETO_SECONDS_DEFAULT = 365n * DAY

const UNIT = 10n ** 18n

/** Initial values for the governance of a public chain. */
export const governanceDefaults: GovernanceConfig = {
  bucketSeconds: 7n * DAY,
  capMin: UNIT,
  quorumMin: 100n * UNIT,
  settings: initialValues(rewardSettings),
}

/**
 * Initial values for a local market, whose few answers cost too little to reach a public market's
 * quorum.
 */
export const localGovernanceDefaults: GovernanceConfig = {
  ...governanceDefaults,
  quorumMin: 1_000_000_000n,
  settings: initialValues(rewardSettings, 'local'),
}

type GovernanceWiring = {
  readonly config: { readonly governance: GovernanceConfig; readonly veto: VetoConfig }
  readonly addresses: {
    readonly [name in
      | GovernanceContractName
      | 'Epochs'
      | 'Honeypots'
      | 'ModelRegistry'
      | 'Parameters'
      | 'Vault']: string
  }
}

type GovernanceArguments = (wiring: GovernanceWiring) => readonly unknown[]

const timelock =
  (track: TrackName): GovernanceArguments =>
  ({ addresses }) => [
    trackRules[track].delay,
    addresses[trackContracts[track].governor],
    addresses.VetoGuardian,
    trackRights[track].map(({ contract, selector }) => ({ target: addresses[contract], selector })),
  ]

const governor =
  (track: TrackName): GovernanceArguments =>
  ({ config, addresses }) => {
    const { delay: _, ...rules } = trackRules[track]
    const quorumMin = track === 'emergency' ? 0n : config.governance.quorumMin
    return [
      `Ostrom ${track}`,
      addresses.Contributions,
      addresses[trackContracts[track].timelock],
      addresses.ProposalDeposits,
      { ...rules, quorumMin },
    ]
  }

/** Arguments of the constructors of the governance contracts. */
export const governanceConstructors: {
  readonly [name in GovernanceContractName]: GovernanceArguments
} = {
  GovernedSettings: ({ config, addresses }) => [
    addresses.ParametersTimelock,
    rewardSettingNames.map((name) => config.governance.settings[name]),
  ],
  Contributions: ({ config, addresses: { Epochs, GovernedSettings } }) => [
    Epochs,
    GovernedSettings,
    config.governance.bucketSeconds,
    config.governance.capMin,
  ],
  Treasury: ({ addresses }) => {
    const { Vault, Contributions, GovernedSettings, Honeypots, TreasuryTimelock } = addresses
    return [Vault, Contributions, GovernedSettings, Honeypots, TreasuryTimelock]
  },
  ParametersOwner: ({ addresses: { Parameters, RootTimelock, ParametersTimelock } }) => [
    Parameters,
    RootTimelock,
    ParametersTimelock,
  ],
  Approvals: ({ addresses: { ModelRegistry, ModelsTimelock, DatasetsTimelock } }) => [
    ModelRegistry,
    ModelsTimelock,
    DatasetsTimelock,
  ],
  VetoGuardian: ({ config }) => [config.veto.account, config.veto.seconds],
  ProposalDeposits: ({ addresses }) => [
    addresses.Vault,
    addresses.GovernedSettings,
    addresses.Treasury,
    trackNames.map((track) => addresses[trackContracts[track].governor]),
  ],
  RootTimelock: timelock('root'),
  RootGovernor: governor('root'),
  ParametersTimelock: timelock('parameters'),
  ParametersGovernor: governor('parameters'),
  TreasuryTimelock: timelock('treasury'),
  TreasuryGovernor: governor('treasury'),
  ModelsTimelock: timelock('models'),
  ModelsGovernor: governor('models'),
  DatasetsTimelock: timelock('datasets'),
  DatasetsGovernor: governor('datasets'),
  EmergencyTimelock: timelock('emergency'),
  EmergencyGovernor: governor('emergency'),
}
