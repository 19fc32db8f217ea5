// JSON numbers that doubles cannot represent exactly, such as ids of 19 digits. `JSON.parse` rounds
// them silently; here they stay as text, and `JSON.stringify` writes them unchanged.

import { survey, unlimited } from './json-survey.ts'

/** A number without an equal double, as its canonical decimal text. */
export type ExactNumber = { readonly rawJSON: string }

type SourceReviver = (key: string, value: unknown, context: { readonly source?: string }) => unknown

/** Functions of the ECMAScript proposal "JSON.parse source text access", which TypeScript lacks. */
const rawJson = JSON as unknown as {
  parse(text: string, reviver: SourceReviver): unknown
  rawJSON(text: string): ExactNumber
  isRawJSON(value: unknown): value is ExactNumber
}

/** Returns true for a number that `parse` kept as text. */
export const isExact = (value: unknown): value is ExactNumber => rawJson.isRawJSON(value)

/** A number as `digits * 10 ** exponent`, whose digits neither begin nor end with a zero. */
type Decimal = {
  readonly isNegative: boolean
  readonly digits: string
  readonly exponent: number
}

const numberParts = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d{1,9}))?$/

/** Maximum shift of the decimal point, in digits, that is written without an exponent. */
const PLAIN_PLACES_MAX = 30

/**
 * Maximum digits of a number that `bigintOf` converts, because the conversion takes time
 * proportional to the square of the digits.
 */
const WHOLE_DIGITS_MAX = 400

/**
 * Parses a decimal number; returns undefined for a text that is no number or has an exponent of
 * more than nine digits.
 */
function decimalOf(text: string): Decimal | undefined {
  const [, sign, whole = '', fraction = '', exponent = '0'] = numberParts.exec(text) ?? []
  if (sign === undefined) return undefined
  const all = whole + fraction
  let from = 0
  let to = all.length
  while (from < to && all[from] === '0') from++
  while (to > from && all[to - 1] === '0') to--
  const digits = all.slice(from, to)
  if (digits === '') return { isNegative: false, digits, exponent: 0 }
  const moved = Number(exponent) - fraction.length + (all.length - to)
  return { isNegative: sign === '-', digits, exponent: moved }
}

const isSame = (a: Decimal, b: Decimal) =>
  a.isNegative === b.isNegative && a.digits === b.digits && a.exponent === b.exponent

/** Returns the canonical text of a number: equal numbers have equal texts. */
function textOf({ isNegative, digits, exponent }: Decimal): string {
  const sign = isNegative ? '-' : ''
  if (Math.abs(exponent) > PLAIN_PLACES_MAX) return `${sign}${digits}e${exponent}`
  if (exponent >= 0) return sign + digits + '0'.repeat(exponent)
  const padded = digits.padStart(1 - exponent, '0')
  return `${sign}${padded.slice(0, exponent)}.${padded.slice(exponent)}`
}

function read(source: string): number | ExactNumber {
  const value = Number(source)
  const exact = decimalOf(source)
  if (!exact) return rawJson.rawJSON(source)
  const rounded = decimalOf(String(value))
  return rounded && isSame(exact, rounded) ? value : rawJson.rawJSON(textOf(exact))
}

/**
 * Reads JSON as `JSON.parse` does, but returns a number without an equal double as an
 * `ExactNumber`.
 *
 * Pure. An `ExactNumber` is recognized by object identity, so a copy by `structuredClone` is not an
 * `ExactNumber`.
 *
 * @throws {SyntaxError} The text is no JSON.
 *
 * @example
 * JSON.stringify(parse('[2512292042121000001, 0.1]')) // '[2512292042121000001,0.1]'
 */
export function parse(text: string): unknown {
  if (!survey(text, unlimited).hasLongNumber) return JSON.parse(text)
  return rawJson.parse(text, (_, value, { source }) =>
    typeof value === 'number' && source !== undefined ? read(source) : value,
  )
}

/** Returns the decimal text of a number. */
export const decimal = (value: number | ExactNumber): string =>
  isExact(value) ? value.rawJSON : String(value)

/** Returns true for a whole number. */
export const isInteger = (value: unknown): value is number | ExactNumber =>
  isExact(value) ? (decimalOf(value.rawJSON)?.exponent ?? -1) >= 0 : Number.isInteger(value)

/**
 * Returns a whole number as a `bigint`; undefined for any other value, and for a number of more
 * than 400 digits.
 */
export function bigintOf(value: unknown): bigint | undefined {
  const whole = isInteger(value) ? decimalOf(decimal(value)) : undefined
  if (!whole || whole.digits.length + whole.exponent > WHOLE_DIGITS_MAX) return undefined
  const size = BigInt(whole.digits || '0') * 10n ** BigInt(whole.exponent)
  return whole.isNegative ? -size : size
}
