import {
  type GovernedParameterName,
  governedParameterNames,
  governedParameters,
} from '@ostrom/protocol/governed-numbers'
import type { ParameterField } from '../chain-parameters.ts'

const BPS = 10_000n

/** Returns the name of a governed parameter in `ChainParameters`. */
export function parameterField(name: GovernedParameterName): ParameterField {
  const { unit } = governedParameters[name]
  const fields: Readonly<Record<string, string>> = {
    seconds: `${name}Seconds`,
    'share-of-stake': name.replace(/Bps$/, ''),
    'seat-fees': name.replace(/Fees$/, 'Fine'),
  }
  return (fields[unit] ?? name) as ParameterField
}

export const parameterFields: readonly ParameterField[] = governedParameterNames.map(parameterField)

const nameByField: ReadonlyMap<string, GovernedParameterName> = new Map(
  governedParameterNames.map((name) => [parameterField(name), name]),
)

/** Returns the governed parameter that a field of `ChainParameters` shows. */
export const parameterOfField = (field: string): GovernedParameterName | undefined =>
  nameByField.get(field)

/** Amounts in which the contracts state some of the parameters. */
export type ParameterUnits = { readonly stakeMin: bigint; readonly seatFee: bigint }

/** Returns true if the contracts state a parameter as a share or a multiple of `ParameterUnits`. */
export function isInUnits(name: GovernedParameterName): boolean {
  const { unit } = governedParameters[name]
  return unit === 'share-of-stake' || unit === 'seat-fees'
}

/**
 * Converts a value of the contracts to that of `ChainParameters`: shares of the minimum stake, and
 * multiples of a seat's fee, become amounts.
 */
export function toPortValue(
  name: GovernedParameterName,
  value: bigint,
  { stakeMin, seatFee }: ParameterUnits,
): bigint {
  const { unit } = governedParameters[name]
  if (unit === 'share-of-stake') return (value * stakeMin) / BPS
  return unit === 'seat-fees' ? value * seatFee : value
}

/** Converts a value of `ChainParameters` to the contracts' unit. */
export function toContractValue(
  name: GovernedParameterName,
  value: bigint,
  { stakeMin, seatFee }: ParameterUnits,
): bigint {
  const { unit } = governedParameters[name]
  if (unit === 'share-of-stake') return (value * BPS) / stakeMin
  return unit === 'seat-fees' ? value / seatFee : value
}

/** Converts all values of the contracts to those of `ChainParameters`. */
export function toPortParameters(values: { readonly [name in GovernedParameterName]: bigint }): {
  readonly [field in ParameterField]: bigint
} {
  const { stakeMin, seatFeeBps } = values
  const units = {
    stakeMin,
    seatFee: toPortValue('seatFeeBps', seatFeeBps, { stakeMin, seatFee: 0n }),
  }
  const entries = governedParameterNames.map((name) => [
    parameterField(name),
    toPortValue(name, values[name], units),
  ])
  return Object.fromEntries(entries) as { [field in ParameterField]: bigint }
}
