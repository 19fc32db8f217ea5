import type { ChainParameters } from '../chain-parameters.ts'

// Parameters and settings that votes change. docs/spec/governance.md, section 4.

type ParameterField = Exclude<
  keyof ChainParameters,
  | 'closeWindowSeconds'
  | 'claimWindowSeconds'
  | 'releaseWindowSeconds'
  | 'settleIntervalSeconds'
  | 'unbondingSeconds'
  | 'stakeRatioBps'
>

export const settingUnits = [
  'bps',
  'seconds',
  'count',
  'share-of-stake',
  'seat-fees',
  'amount',
] as const

/** Unit of a governed number. `share-of-stake`: basis points of the least stake. */
export type SettingUnit = (typeof settingUnits)[number]

/**
 * Parameters of the market in the order of the contracts, each with its unit and the field of
 * `ChainParameters` that shows it.
 */
export const governedParameters = {
  feeBps: { unit: 'bps', field: 'feeBps' },
  auditWindow: { unit: 'seconds', field: 'auditWindowSeconds' },
  auditRateBps: { unit: 'bps', field: 'auditRateBps' },
  probationCompletions: { unit: 'count', field: 'probationSessions' },
  lockBondBps: { unit: 'share-of-stake', field: 'requestBond' },
  voteWindow: { unit: 'seconds', field: 'voteWindowSeconds' },
  appealWindow: { unit: 'seconds', field: 'appealWindowSeconds' },
  supplyWindow: { unit: 'seconds', field: 'supplyWindowSeconds' },
  caseBondBps: { unit: 'share-of-stake', field: 'caseBond' },
  penaltyBps: { unit: 'bps', field: 'penaltyBps' },
  minorPenaltyBps: { unit: 'bps', field: 'minorPenaltyBps' },
  proofPenaltyBps: { unit: 'bps', field: 'proofPenaltyBps' },
  withheldPenaltyBps: { unit: 'share-of-stake', field: 'withheldPenalty' },
  seatFeeBps: { unit: 'share-of-stake', field: 'seatFee' },
  absenceFees: { unit: 'seat-fees', field: 'absenceFine' },
  rewardBps: { unit: 'bps', field: 'rewardBps' },
  beaconBondBps: { unit: 'share-of-stake', field: 'beaconBond' },
  stakeMin: { unit: 'amount', field: 'stakeMin' },
} as const satisfies Readonly<
  Record<string, { readonly unit: SettingUnit; readonly field: ParameterField }>
>

export type GovernedParameterName = keyof typeof governedParameters

/**
 * Settings of rewards and proposals in the order of the contracts. Shares are of the treasury's
 * native income.
 */
const rewardSettings = {
  providersBps: { unit: 'bps' },
  validatorsBps: { unit: 'bps' },
  trainersBps: { unit: 'bps' },
  curatorsBps: { unit: 'bps' },
  honeypotsBps: { unit: 'bps' },
  rewardRateBps: { unit: 'bps' },
  capBps: { unit: 'bps' },
  reserveBps: { unit: 'bps' },
  saleSeconds: { unit: 'seconds' },
  slippageBps: { unit: 'bps' },
  burnBps: { unit: 'bps' },
  proposalDeposit: { unit: 'amount' },
  honeypotReward: { unit: 'amount' },
  unitFee: { unit: 'amount' },
  loadMinBps: { unit: 'bps' },
  loadTargetBps: { unit: 'bps' },
  datasetPointsBps: { unit: 'bps' },
} as const satisfies Readonly<Record<string, { readonly unit: SettingUnit }>>

export type RewardSettingName = keyof typeof rewardSettings

export type GovernedSettingName = GovernedParameterName | RewardSettingName

export const settingNames = [
  ...Object.keys(governedParameters),
  ...Object.keys(rewardSettings),
] as readonly GovernedSettingName[]

/** Returns true if a setting is a parameter of the chain. */
export const isGovernedParameter = (name: GovernedSettingName): name is GovernedParameterName =>
  Object.hasOwn(governedParameters, name)

/**
 * A governed number, its bounds, and the number that is decided to replace it, in the contracts'
 * units.
 */
export type GovernedSetting = {
  readonly name: GovernedSettingName
  readonly unit: SettingUnit
  readonly value: bigint
  /** Bounds of the number, both inclusive. */
  readonly min: bigint
  readonly max: bigint
  /**
   * The decided next value, and the second from which it can be applied. Absent for settings of
   * rewards, which take effect at once.
   */
  readonly next?: { readonly value: bigint; readonly fromSeconds: bigint }
}

/** The unit of a governed number. */
export const unitOf = (name: GovernedSettingName): SettingUnit =>
  isGovernedParameter(name) ? governedParameters[name].unit : rewardSettings[name].unit
