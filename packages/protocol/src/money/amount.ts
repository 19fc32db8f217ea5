import * as Address from '../encoding/address.ts'
import type { AssetId } from '../encoding/hex.ts'

/** Display metadata of an asset: its symbol and decimal places. */
export type AssetMetadata = {
  readonly asset: AssetId
  /**
   * For example `ETH` or `USDC`. The symbol of a token comes only from the program's
   * configuration, not from the token.
   */
  readonly symbol: string
  /** Decimal places: 18 for ETH, 9 for SOL, 6 for USDC. */
  readonly decimals: number
}

/** Significant digits of a compact amount; `formatExact` has all digits. */
export const SIGNIFICANT_DIGITS = 4

/** SI prefixes of a symbol, with their power of 1,000. */
const SI_PREFIXES_BELOW_ONE: Readonly<Record<string, number>> = {
  µ: -2,
  n: -3,
  p: -4,
  f: -5,
  a: -6,
}
/** Letters after a number, with their power of 1,000. */
const THOUSANDS_SUFFIXES: Readonly<Record<string, number>> = { k: 1, M: 2, G: 3, T: 4 }
/** Prefixes that `parse` accepts. Formatted amounts never have `m`. */
const PARSED_PREFIXES: Readonly<Record<string, number>> = {
  ...SI_PREFIXES_BELOW_ONE,
  u: -2,
  μ: -2,
  m: -1,
}

/** Powers of ten for which an amount has neither prefix nor letter: 0.001 to 9999. */
const PLAIN_EXPONENTS = { from: -3, to: 3 } as const

/** Direction of rounding. Maximum costs are rounded up. */
export type RoundingDirection = 'down' | 'up'

/** An amount for display in two parts, because pages style them differently. */
export type CompactAmount = {
  /** At most four significant digits; from 10,000 with a letter for the power of 1,000. */
  readonly number: string
  /** The symbol, with an SI prefix if the amount is below a thousandth of it. */
  readonly unit: string
}

/** Returns base units as a decimal number with all digits. `places` may be negative. */
function decimal(amount: bigint, places: number): string {
  if (places <= 0) return `${amount * 10n ** BigInt(-places)}`
  const text = amount.toString().padStart(places + 1, '0')
  const fraction = text.slice(-places).replace(/0+$/, '')
  return `${text.slice(0, -places)}${fraction && `.${fraction}`}`
}

/** Returns base units as a decimal number with all digits, without the symbol. */
export const toDecimal = (amount: bigint, { decimals }: Pick<AssetMetadata, 'decimals'>): string =>
  decimal(amount, decimals)

/** Returns base units as a decimal number with all digits, with the symbol. */
export const formatExact = (amount: bigint, unit: Omit<AssetMetadata, 'asset'>): string =>
  `${toDecimal(amount, unit)} ${unit.symbol}`

/**
 * Returns the entry of `marks` for the largest power of 1,000 that is at most 10^`power`; the last
 * entry if `marks` has none for it.
 */
function prefixOf(
  power: number,
  marks: Readonly<Record<string, number>>,
): readonly [string, number] {
  const exponent = Math.floor(power / 3)
  const prefixes = Object.entries(marks)
  return prefixes.find(([, thousands]) => thousands === exponent) ?? prefixes.at(-1)!
}

/**
 * Formats base units for display: at most four significant digits, and a unit in which the number
 * is between 0.001 and 9999. Larger amounts have a letter after the number, smaller ones an SI
 * prefix of the symbol.
 *
 * Pure. An amount above zero is never shown as zero.
 *
 * @see docs/spec/money.md, section 8.
 *
 * @example
 * compact(9_600_000_000n, { symbol: 'ETH', decimals: 18 }, 'down') // '9.6', 'nETH'
 * compact(12_345_000_000n, { symbol: 'USDC', decimals: 6 }, 'down') // '12.34k', 'USDC'
 */
export function compact(
  amount: bigint,
  unit: Omit<AssetMetadata, 'asset'>,
  toward: RoundingDirection,
): CompactAmount {
  const { symbol, decimals } = unit
  if (amount === 0n) return { number: '0', unit: symbol }
  const step = 10n ** BigInt(Math.max(0, `${amount}`.length - SIGNIFICANT_DIGITS))
  const rounded = ((toward === 'up' ? amount + step - 1n : amount) / step) * step
  const power = `${rounded}`.length - 1 - decimals
  if (power >= PLAIN_EXPONENTS.from && power <= PLAIN_EXPONENTS.to) {
    return { number: decimal(rounded, decimals), unit: symbol }
  }
  const isSmall = power < PLAIN_EXPONENTS.from
  const [mark, thousands] = prefixOf(power, isSmall ? SI_PREFIXES_BELOW_ONE : THOUSANDS_SUFFIXES)
  const number = decimal(rounded, decimals + 3 * thousands)
  return isSmall ? { number, unit: mark + symbol } : { number: number + mark, unit: symbol }
}

const formatCompact = (
  amount: bigint,
  unit: Omit<AssetMetadata, 'asset'>,
  toward: RoundingDirection,
): string => {
  const { number, unit: name } = compact(amount, unit, toward)
  return `${number} ${name}`.trimEnd()
}

/** Formats base units for display, rounded down; see `compact`. */
export const formatDown = (amount: bigint, unit: Omit<AssetMetadata, 'asset'>): string =>
  formatCompact(amount, unit, 'down')

/** Formats base units for display, rounded up, as for a maximum cost; see `compact`. */
export const formatUp = (amount: bigint, unit: Omit<AssetMetadata, 'asset'>): string =>
  formatCompact(amount, unit, 'up')

/** Maximum digits of a parsed amount, before and after its point. */
const PARSED_DIGITS_MAX = 39

const amountPattern = new RegExp(
  `^(\\d{1,${PARSED_DIGITS_MAX}})(?:([.,])(\\d{1,${PARSED_DIGITS_MAX}}))?\\s*([kMGT])?\\s*(\\S{1,32})?$`,
)

/**
 * Returns the power of 1,000 in the unit of a parsed amount, such as -2 for `µETH`; `undefined` if
 * the unit is not that of the asset.
 */
function thousandsOf(name: string, symbol: string): number | undefined {
  const same = (one: string) => one.toLowerCase() === symbol.toLowerCase()
  if (name === '' || same(name)) return 0
  return same(name.slice(1)) ? PARSED_PREFIXES[name.charAt(0)] : undefined
}

/**
 * Parses an amount that a person wrote, such as `1.5`, `1.5 USDC`, `380 µETH` or `12k USDC`, to
 * base units.
 *
 * A comma is a decimal point, unless exactly three digits follow: then it could also separate
 * thousands, and the text is no amount.
 *
 * @returns `undefined` if the text is no amount, has another symbol, or has more decimal places
 * than the asset.
 */
export function parse(given: string, unit: Omit<AssetMetadata, 'asset'>): bigint | undefined {
  const match = amountPattern.exec(given.trim())
  if (!match) return undefined
  const [, whole = '', point, fraction = '', letter = '', name = ''] = match
  if (point === ',' && fraction.length === 3) return undefined
  const prefix = thousandsOf(name, unit.symbol)
  if (prefix === undefined || (letter !== '' && prefix !== 0)) return undefined
  const power = unit.decimals - fraction.length + 3 * (prefix + (THOUSANDS_SUFFIXES[letter] ?? 0))
  const value = BigInt(whole + fraction)
  if (power >= 0) return value * 10n ** BigInt(power)
  const step = 10n ** BigInt(-power)
  return value % step === 0n ? value / step : undefined
}

/** Converts amounts to numbers in one common unit for a chart, with the name of the unit. */
export function toCommonUnit(
  amounts: readonly (bigint | null)[],
  unit: Omit<AssetMetadata, 'asset'>,
): { readonly values: readonly (number | null)[]; readonly unit: string } {
  const most = amounts.reduce<bigint>((a, b) => (b !== null && b > a ? b : a), 0n)
  const { unit: name } = compact(most, unit, 'down')
  const thousands = name === unit.symbol ? 0 : (SI_PREFIXES_BELOW_ONE[name.charAt(0)] ?? 0)
  const places = unit.decimals + 3 * thousands
  return {
    values: amounts.map((amount) => (amount === null ? null : Number(amount) / 10 ** places)),
    unit: name,
  }
}

/**
 * Formats an amount for the text of an error. The code that throws does not know the asset's
 * symbol, and the text may be sent over the network; code that displays it applies
 * `humanizeDetails`.
 *
 * @param asset The chain's native asset when absent.
 */
export const detail = (amount: bigint, asset?: AssetId): string =>
  `${amount} base units${asset && !isNative(asset) ? ` of ${asset}` : ''}`

/** Like `detail`, for a required amount, which `humanizeDetails` rounds up. */
export const detailUp = (amount: bigint, asset?: AssetId): string =>
  `at least ${detail(amount, asset)}`

/** Returns true for the id of a chain's native asset, which is all zeros. */
export const isNative = (asset: AssetId): boolean => /^0x0+$/.test(asset)

const detailPattern =
  /(at least )?\b(\d{1,78}) base units(?: of (0x(?:[0-9a-f]{64}|[0-9a-f]{40})))?/g

/** Formats the amounts in an error's text for display. Amounts of unknown assets stay unchanged. */
export function humanizeDetails(details: string, units: readonly AssetMetadata[]): string {
  return details.replace(
    detailPattern,
    (whole, least: string | undefined, amount: string, asset?: AssetId) => {
      const unit = units.find((one) => (asset ? one.asset === asset : isNative(one.asset)))
      if (!unit) return asset ? whole.replace(asset, Address.format(asset)) : whole
      return least ? `at least ${formatUp(BigInt(amount), unit)}` : formatDown(BigInt(amount), unit)
    },
  )
}
