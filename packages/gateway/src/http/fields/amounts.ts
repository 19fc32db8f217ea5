import { Amount, type AssetId } from '@ostrom/protocol'
import { capScopes } from '../../keys/index.ts'
import { FieldInvalidError } from '../errors.ts'

/** The asset of a request's amounts, and the units in which a client may write them. */
export type AmountFormat = {
  /** Symbols and decimals of the configured assets, the native coin first. */
  readonly units: readonly Amount.AssetMetadata[]
  /** Asset that the key pays in; the native coin when absent. */
  readonly asset: AssetId | undefined
  /** Returns the name of a field for errors: the header that contained it, or else its path. */
  readonly nameOf?: (param: string) => string
}

/** Fields of `ostrom` that are amounts, each in the asset of the payment or in the native coin. */
const fields = {
  cost_max: 'paid',
  soft_cost: 'paid',
  output_price_max: 'paid',
  stake_min: 'native',
} as const

/** Fields of a task's or a conversation's limits that are amounts, in the asset of the payment. */
const capFields = ['max_cost', 'soft_cost'] as const

/** Characters of the longest amount: 39 digits before and after the point, and a unit. */
const LENGTH_MAX = 128

const AMOUNT_MAX = 2n ** 128n - 1n

/**
 * Returns true for an amount in base units, written in decimal digits, of at most 128 bits. Pure.
 */
export const isBaseUnits = (text: string): boolean =>
  /^\d{1,39}$/.test(text) && BigInt(text) <= AMOUNT_MAX

/** Returns the example amount of one and a half units of an asset, in backquotes. */
const example = (unit: Amount.AssetMetadata): string =>
  `\`${Amount.formatExact(15n * 10n ** BigInt(Math.max(0, unit.decimals - 1)), unit)}\``

/**
 * Parses one amount.
 *
 * @throws {FieldInvalidError} The text is no amount, or its unit belongs to another asset.
 */
function read(name: string, given: string, { units, asset, nameOf }: AmountFormat): string {
  const path = `ostrom.${name}`
  const param = nameOf?.(path) ?? path
  const isNative = name in fields && fields[name as keyof typeof fields] === 'native'
  const targetAsset = isNative ? undefined : asset
  const unit = targetAsset === undefined ? units[0] : units.find((one) => one.asset === targetAsset)
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

/**
 * Returns true for an amount with a unit. A number such as `1.5` without a unit is refused, because
 * it may mean base units or whole units.
 */
const hasUnit = (text: string): boolean => text.trim().replace(/^[\d.,\s]+[kMGT]?/, '') !== ''

/**
 * Returns a request's body with the amounts of `ostrom` converted to base units. A caller may write
 * an amount with its unit.
 *
 * @throws {FieldInvalidError} A text is no amount of the asset. The error names both formats.
 */
export function readAmounts(
  body: Readonly<Record<string, unknown>>,
  amounts: AmountFormat,
): Readonly<Record<string, unknown>> {
  const { ostrom } = body
  if (typeof ostrom !== 'object' || ostrom === null) return body
  const wish = { ...ostrom } as Record<string, unknown>
  for (const name of Object.keys(fields)) {
    const given = wish[name]
    if (typeof given === 'string' && !isBaseUnits(given)) wish[name] = read(name, given, amounts)
  }
  for (const scope of capScopes) {
    const given = wish[scope]
    if (typeof given !== 'object' || given === null) continue
    const cap = { ...given } as Record<string, unknown>
    for (const name of capFields) {
      const text = cap[name]
      if (typeof text === 'string' && !isBaseUnits(text))
        cap[name] = read(`${scope}.${name}`, text, amounts)
    }
    wish[scope] = cap
  }
  return { ...body, ostrom: wish }
}
