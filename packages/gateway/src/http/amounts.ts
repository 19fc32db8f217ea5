import { Amount, type AssetId } from '@ostrom/protocol'
import { FieldInvalidError } from './errors.ts'

/** What amounts of a request are read by. */
export type AmountFormat = {
  /** What people call assets, the native coin first. */
  readonly units: readonly Amount.AssetMetadata[]
  /** What the key pays in; the native coin when absent. */
  readonly asset: AssetId | undefined
}

/** Fields of `ostrom` that are amounts, and whether they are in the asset that is paid in. */
const fields = { cost_max: 'paid', output_price_max: 'paid', stake_min: 'native' } as const

/** Longest text that is read as an amount: 39 digits before and behind a point, and its unit. */
const LENGTH_MAX = 128

const isBaseUnits = (text: string): boolean => /^\d{1,39}$/.test(text)

/** One and a half of an asset, as people write it. */
const example = (unit: Amount.AssetMetadata): string =>
  `\`${Amount.formatExact(15n * 10n ** BigInt(Math.max(0, unit.decimals - 1)), unit)}\``

/** @throws {FieldInvalidError} Not an amount, or one of another asset. */
function read(name: keyof typeof fields, given: string, { units, asset }: AmountFormat): string {
  const param = `ostrom.${name}`
  const wanted = fields[name] === 'native' ? undefined : asset
  const unit = wanted === undefined ? units[0] : units.find((one) => one.asset === wanted)
  const reason = 'not an amount: give base units as a decimal string'
  if (!unit)
    throw new FieldInvalidError({ param, reason: `${reason}; its asset has no configured symbol` })
  const amount =
    given.length <= LENGTH_MAX && hasUnit(given) ? Amount.parse(given, unit) : undefined
  if (amount === undefined || !isBaseUnits(`${amount}`)) {
    const or = `, such as \`1500\`, or an amount with its unit, such as ${example(unit)}`
    throw new FieldInvalidError({ param, reason: `${reason}${or}` })
  }
  return `${amount}`
}

/** A number alone could be of base units or of the asset: only its unit says which. */
const hasUnit = (text: string): boolean => text.trim().replace(/^[\d.,\s]+[kMGT]?/, '') !== ''

/**
 * A request's body with the amounts of `ostrom` in base units, where they were written with their
 * unit, as people are shown them.
 *
 * @throws {FieldInvalidError} A text is no amount of the asset; the error names both ways.
 */
export function readAmounts(
  body: Readonly<Record<string, unknown>>,
  amounts: AmountFormat,
): Readonly<Record<string, unknown>> {
  const { ostrom } = body
  if (typeof ostrom !== 'object' || ostrom === null) return body
  const wish = { ...ostrom } as Record<string, unknown>
  for (const name of Object.keys(fields) as (keyof typeof fields)[]) {
    const given = wish[name]
    if (typeof given === 'string' && !isBaseUnits(given)) wish[name] = read(name, given, amounts)
  }
  return { ...body, ostrom: wish }
}
