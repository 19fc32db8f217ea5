import { Amount } from '@ostrom/protocol'
import { durationText } from '../../amount.ts'
import type { ApiOutput } from '../../api/client.ts'

type Setting = ApiOutput<'GET /api/governance'>['settings'][number]

/** Unit of a governed number. */
export type SettingValueUnit = Setting['unit']

type Coin = Omit<Amount.AssetMetadata, 'asset'>

/** Returns a unit whose numbers are shown unchanged, followed by `symbol`. */
const plain = (symbol: string): Coin => ({ symbol, decimals: 0 })

/** Units in which people write numbers: one percent is 100 of the contracts' basis points. */
const writtenIn: { readonly [unit in SettingValueUnit]: (coin: Coin) => Coin } = {
  bps: () => ({ symbol: '%', decimals: 2 }),
  'share-of-stake': () => ({ symbol: '% of the least stake', decimals: 2 }),
  seconds: () => plain('seconds'),
  count: () => plain(''),
  'seat-fees': () => plain('fees of a seat'),
  amount: (coin) => coin,
}

/** Returns the symbol that people write after a number of this unit. */
export const symbolOf = (unit: SettingValueUnit, coin: Coin): string => writtenIn[unit](coin).symbol

/** Formats a governed number for people, without its unit; `parseSetting` parses this form. */
export const writeSetting = (value: string, unit: SettingValueUnit, coin: Coin): string =>
  Amount.toDecimal(BigInt(value), writtenIn[unit](coin))

/** A governed number for people, with its unit. */
export function settingText(value: string, unit: SettingValueUnit, coin: Coin): string {
  if (unit === 'seconds') return durationText(Number(value))
  if (unit === 'amount') return Amount.formatDown(BigInt(value), coin)
  return `${writeSetting(value, unit, coin)} ${symbolOf(unit, coin)}`.trim()
}

/** Text of a new value, parsed. */
export type WrittenSetting =
  | { readonly kind: 'empty' }
  | { readonly kind: 'value'; readonly value: bigint }
  | { readonly kind: 'wrong'; readonly reason: string }

/** Parses a new value of a setting, and reports an error of its form or its bounds. */
export function parseSetting(text: string, setting: Setting, coin: Coin): WrittenSetting {
  if (text.trim() === '') return { kind: 'empty' }
  const { unit, min, max } = setting
  const { decimals, symbol } = writtenIn[unit](coin)
  // Only a number is accepted: the field shows its unit, and letters would be read as powers of
  // ten.
  const isNumber = /^\s*[\d.,]+\s*$/.test(text)
  const value = isNumber ? Amount.parse(text, { symbol, decimals }) : undefined
  if (value === undefined) {
    const places = decimals === 0 ? 'a whole number' : `a number with at most ${decimals} decimals`
    return { kind: 'wrong', reason: `Enter ${places}.` }
  }
  if (value < BigInt(min) || value > BigInt(max)) {
    const [from, to] = [min, max].map((bound) => settingText(bound, unit, coin))
    return { kind: 'wrong', reason: `Votes cannot go beyond the bounds: ${from} to ${to}.` }
  }
  if (`${value}` === setting.value) return { kind: 'wrong', reason: 'This is the present value.' }
  return { kind: 'value', value }
}
