import * as Address from './address.ts'
import type { AssetId } from './hex.ts'

/** Display metadata of an asset: its symbol and decimal places. */
export type AssetMetadata = {
  readonly asset: AssetId
  /** For example `ETH` or `USDC`. For a token, from the operator's configuration only. */
  readonly symbol: string
  /** Places of the decimal number: 18 of ETH, 9 of SOL, 6 of USDC. */
  readonly decimals: number
}

/** Significant digits that people are shown. All of them are in `exact`. */
export const SIGNIFICANT_DIGITS = 4

/** Prefixes of a symbol, by the thousands that they stand for. */
const SI_PREFIXES_BELOW_ONE: Readonly<Record<string, number>> = {
  µ: -2,
  n: -3,
  p: -4,
  f: -5,
  a: -6,
}
/** Letters behind a number, likewise. */
const THOUSANDS_SUFFIXES: Readonly<Record<string, number>> = { k: 1, M: 2, G: 3, T: 4 }
/** Other ways to write a prefix; `m` is read, and never written. */
const PARSED_PREFIXES: Readonly<Record<string, number>> = {
  ...SI_PREFIXES_BELOW_ONE,
  u: -2,
  μ: -2,
  m: -1,
}

/** Powers of ten between which an amount is written without prefix or letter: 0.001 to 9999. */
const PLAIN_EXPONENTS = { from: -3, to: 3 } as const

/** Direction of rounding. Maximum amounts owed are rounded up. */
export type RoundingDirection = 'down' | 'up'

/** An amount for people, in two parts, since pages set them apart. */
export type CompactAmount = {
  /** At most four significant digits, with a letter for thousands where there are more. */
  readonly number: string
  /** The symbol, with a prefix where the amount is below a thousandth of it. */
  readonly unit: string
}

/** Base units as a decimal number with every digit. `places` may be below zero. */
function decimal(amount: bigint, places: number): string {
  if (places <= 0) return `${amount * 10n ** BigInt(-places)}`
  const text = amount.toString().padStart(places + 1, '0')
  const fraction = text.slice(-places).replace(/0+$/, '')
  return `${text.slice(0, -places)}${fraction && `.${fraction}`}`
}

/** Base units as a decimal number with every digit, without its symbol. */
export const toDecimal = (amount: bigint, { decimals }: Pick<AssetMetadata, 'decimals'>): string =>
  decimal(amount, decimals)

/** Base units as a decimal number with every digit, and the symbol. */
export const formatExact = (amount: bigint, unit: Omit<AssetMetadata, 'asset'>): string =>
  `${toDecimal(amount, unit)} ${unit.symbol}`

/** The mark of the thousands nearest below a power of ten, and how many they are. */
function prefixOf(
  power: number,
  marks: Readonly<Record<string, number>>,
): readonly [string, number] {
  const wanted = Math.floor(power / 3)
  const known = Object.entries(marks)
  return known.find(([, thousands]) => thousands === wanted) ?? known.at(-1)!
}

/**
 * Base units for people: at most four significant digits, and a unit in which the number is
 * between 0.001 and 9999. Above, thousands are a letter behind the number; below, a prefix of the
 * symbol.
 *
 * Pure. Nothing is shown as zero that is not.
 *
 * @see docs/spec/money.md, section 8.
 *
 * @example
 * short(9_600_000_000n, { symbol: 'ETH', decimals: 18 }, 'down') // { number: '9.6', unit: 'nETH' }
 * short(12_345_000_000n, { symbol: 'USDC', decimals: 6 }, 'down') // '12.34k', 'USDC'
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

/** Base units for people, never more than there is; see `short`. */
export const formatDown = (amount: bigint, unit: Omit<AssetMetadata, 'asset'>): string =>
  formatCompact(amount, unit, 'down')

/** Base units for people, never less, as for the most that something costs; see `short`. */
export const formatUp = (amount: bigint, unit: Omit<AssetMetadata, 'asset'>): string =>
  formatCompact(amount, unit, 'up')

/** Digits that a written amount may have, before and behind its point. */
const PARSED_DIGITS_MAX = 39

const amountPattern = new RegExp(
  `^(\\d{1,${PARSED_DIGITS_MAX}})(?:([.,])(\\d{1,${PARSED_DIGITS_MAX}}))?\\s*([kMGT])?\\s*(\\S{1,32})?$`,
)

/** The thousands that a unit beside a number stands for; `undefined` of another asset's. */
function thousandsOf(name: string, symbol: string): number | undefined {
  const same = (one: string) => one.toLowerCase() === symbol.toLowerCase()
  if (name === '' || same(name)) return 0
  return same(name.slice(1)) ? PARSED_PREFIXES[name.charAt(0)] : undefined
}

/**
 * Reads an amount that a person wrote, such as `1.5`, `1.5 USDC`, `380 µETH` or `12k USDC`, as
 * base units.
 *
 * A comma is a decimal point where it cannot be one between thousands.
 *
 * @returns `undefined` where the text is no amount, is of another symbol, or has more decimal
 * places than the asset.
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

/** Amounts as numbers to draw, all in one unit, and its name for the axis. */
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
 * @param asset The chain's native one when absent.
 */
export const detail = (amount: bigint, asset?: AssetId): string =>
  `${amount} base units${asset && !isNative(asset) ? ` of ${asset}` : ''}`

/** As `detail`, for a required amount, which `humanizeDetails` rounds up. */
export const detailUp = (amount: bigint, asset?: AssetId): string =>
  `at least ${detail(amount, asset)}`

/** Returns true for the id of a chain's native asset, which is all zeros. */
export const isNative = (asset: AssetId): boolean => /^0x0+$/.test(asset)

const detailPattern =
  /(at least )?\b(\d{1,78}) base units(?: of (0x(?:[0-9a-f]{64}|[0-9a-f]{40})))?/g

/** Rewrites the amounts of an error's text as people read them. Unknown assets stay as they are. */
export function humanizeDetails(told: string, units: readonly AssetMetadata[]): string {
  return told.replace(
    detailPattern,
    (whole, least: string | undefined, amount: string, asset?: AssetId) => {
      const unit = units.find((one) => (asset ? one.asset === asset : isNative(one.asset)))
      if (!unit) return asset ? whole.replace(asset, Address.format(asset)) : whole
      return least ? `at least ${formatUp(BigInt(amount), unit)}` : formatDown(BigInt(amount), unit)
    },
  )
}
