import {
  type GovernedParameterName,
  type GovernedUnit,
  governedParameterNames,
  governedParameters,
  type RewardSettingName,
  rewardSettingNames,
  rewardSettings,
} from '@ostrom/protocol/governed-numbers'

// Parameters and settings that votes change. docs/spec/governance.md, section 4.

export type GovernedSettingName = GovernedParameterName | RewardSettingName

export const settingNames: readonly GovernedSettingName[] = [
  ...governedParameterNames,
  ...rewardSettingNames,
]

/** Returns true if a setting is a parameter of the chain. */
export const isGovernedParameter = (name: GovernedSettingName): name is GovernedParameterName =>
  Object.hasOwn(governedParameters, name)

/**
 * A governed number, its bounds, and the number that is decided to replace it, in the contracts'
 * units.
 */
export type GovernedSetting = {
  readonly name: GovernedSettingName
  readonly unit: GovernedUnit
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
export const unitOf = (name: GovernedSettingName): GovernedUnit =>
  isGovernedParameter(name) ? governedParameters[name].unit : rewardSettings[name].unit
