import { Address, Amount, type AssetId } from '@ostrom/protocol'
import { describeTime } from '../error-times.ts'

/** Codes of errors whose values are amounts if their names say so. */
const ofMoney: ReadonlySet<string> = new Set([
  'amount-invalid',
  'approval-missing',
  'insufficient-funds',
  'honeypot-bond-low',
  'reserve-too-low',
  'stake-locked',
  'stake-in-use',
  'stake-too-low',
])

/** Names of values that are amounts in these errors. */
const amounts: ReadonlySet<string> = new Set([
  'allowance',
  'amount',
  'approved',
  'available',
  'balance',
  'bond',
  'cap',
  'costMax',
  'free',
  'inUse',
  'locked',
  'max',
  'most',
  'stake',
  'stakeMin',
  'unbonding',
  'wallet',
])

/** Names of required amounts, which are rounded up. */
const needs: ReadonlySet<string> = new Set(['needed', 'required'])

type ErrorValues = Readonly<Record<string, string | number | bigint | boolean>>

/** Converts the name of a value to the start of a sentence: `capReached` becomes `Cap reached`. */
const sentenceStart = (name: string): string => {
  const words = name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** Returns the values of an error, one sentence each, with readable amounts and times. */
export function describeErrorValues(code: string, values: ErrorValues): readonly string[] {
  const asset = typeof values.asset === 'string' ? (values.asset as AssetId) : undefined
  // Weights of training jobs have no asset.
  const isMoney = ofMoney.has(code) && !('weight' in values)
  const describe = (name: string, value: ErrorValues[string]) => {
    if (typeof value !== 'bigint' || !isMoney) return `${Address.formatField(name, value)}`
    if (needs.has(name)) return Amount.detailUp(value, asset)
    return amounts.has(name) ? Amount.detail(value, asset) : `${value}`
  }
  const now = values.now ?? values.nowSeconds
  return Object.entries(values).map(([name, value]) => {
    const time = describeTime(name, value, now)
    if (time !== undefined) return `${sentenceStart(name.replace(/Seconds$/, ''))}: ${time}.`
    return `${sentenceStart(name)}: ${describe(name, value)}.`
  })
}
