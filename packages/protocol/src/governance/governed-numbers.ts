// Numbers that votes can change: the parameters of a market and its courts, and the settings of
// rewards and proposals. The contracts' enumerations and bounds, the values of a deployment, and
// the ledgers' names, units, bounds and defaults follow from these two tables. Pure data without
// imports of other rooms, because the build of the contracts reads it: docs/spec/governance.md.

import type { GovernedRow } from './governed-row.ts'
import { governedParameters } from './market-parameters.ts'
import { rewardSettings } from './reward-settings.ts'

export { type GovernedRow, type GovernedUnit, governedUnits } from './governed-row.ts'
export { governedParameters, rewardSettings }

export type GovernedParameterName = keyof typeof governedParameters

export type RewardSettingName = keyof typeof rewardSettings

/** In the order of the contract's enumeration `Parameter`. */
export const governedParameterNames = Object.keys(
  governedParameters,
) as readonly GovernedParameterName[]

/** In the order of the contract's enumeration `Setting`. */
export const rewardSettingNames = Object.keys(rewardSettings) as readonly RewardSettingName[]

/** Returns the values with which a network starts. */
export const initialValues = <Name extends string>(
  table: { readonly [name in Name]: GovernedRow },
  chain: 'public' | 'local' = 'public',
): { readonly [name in Name]: bigint } => {
  const rows = Object.entries<GovernedRow>(table)
  const values = rows.map(([name, { initial, local = initial }]) => [
    name,
    chain === 'local' ? local : initial,
  ])
  return Object.fromEntries(values) as { readonly [name in Name]: bigint }
}

/**
 * Returns the bounds of the later values of a number on a public chain, both inclusive.
 *
 * @param first The number's first value, from which its bounds follow if its row has a factor.
 */
export function boundsOf(
  { min, max, factor }: GovernedRow,
  first: bigint,
): { readonly min: bigint; readonly max: bigint } {
  if (factor === undefined) return { min, max }
  const least = first / factor
  return { min: least === 0n ? 1n : least, max: first * factor }
}
