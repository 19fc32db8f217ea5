import type { ApiOutput } from '../../api/client.ts'

type RawEventField = ApiOutput<'GET /api/events'>['rows'][number]['fields'][number]

type FieldKind =
  | 'hash'
  | 'case'
  | 'money'
  | 'stake'
  | 'moment'
  | 'duration'
  | 'share'
  | 'ratio'
  | 'text'

/** One field of an event, as pages show it. */
export type EventField = {
  /** Name of the field in words. */
  readonly label: string
  readonly kind: FieldKind
  /** The single value, or the values of a list. */
  readonly values: readonly string[]
}

/**
 * Returns whether a text is an id, an account or a transaction of either kind of chain; false for a
 * CID, which has 46 or 59 letters.
 */
export const isHash = (value: string): boolean =>
  /^(?:0x(?:[0-9a-f]{40}|[0-9a-f]{64})|[1-9A-HJ-NP-Za-km-z]{32,44}|[1-9A-HJ-NP-Za-km-z]{64,88})$/.test(
    value,
  )

/** Fields with base units of the asset in which the work is paid. */
const moneyFields: ReadonlySet<string> = new Set([
  'amount',
  'cap',
  'total',
  'fee',
  'refunded',
  'paid',
  'costMax',
  'net',
  'royalties',
])

/** Fields with base units of the native coin, the asset of stake and of the court's payments. */
const stakeFields: ReadonlySet<string> = new Set([
  'bond',
  'slashed',
  'pool',
  'weight',
  'stake',
  'stakeMin',
  'reward',
  'burnt',
  'callbackFee',
  'points',
])

/** Prices per million tokens, per picture, or per request. */
const priceFields = /(?:^prices|^pricesMax|\.prices|\.pricesMax)\./

/**
 * Hashes about which no page has more data: sealing keys, and documents that are stored elsewhere.
 */
const unlinkedHashFields: ReadonlySet<string> = new Set([
  'sealKey',
  'evidence',
  'salt',
  'seed',
  'artifact',
  'engineClass',
  'profile',
])

/** Ends of field names that pages leave out, because the shown value already has its unit. */
const impliedEnd = /(?:AtSeconds|Seconds|Bps)$/

/** Names of fields with hundredths of a percent (basis points). */
const shareFields = /bps$/i

/** `expiresAtSeconds` as `expires`, `receiptIds` as `receipt ids`, `feeBps` as `fee`. */
export function labelOf(name: string): string {
  const last = name.split('.').at(-1)!
  const words = last
    .replace(impliedEnd, '')
    .replace(/([A-Z])/g, ' $1')
    .toLowerCase()
    .replace(/^bps$/, 'share')
  return priceFields.test(name) ? `${words} price` : words
}

const isNothing = (value: unknown): boolean =>
  value === '' || value === '0' || value === 0 || (Array.isArray(value) && value.length === 0)

/** Only the chain's own token has an id of zeros, which are ones in base58. */
const isNative = (value: unknown): boolean =>
  typeof value === 'string' && /^(?:0x0+|1{32})$/.test(value)

/** Prices from this value on mean no limit: contracts use the largest number of their type. */
const PRICE_UNBOUNDED = 1n << 120n

const isUnbounded = (name: string, value: string): boolean =>
  /(?:^|\.)pricesMax\./.test(name) && /^\d+$/.test(value) && BigInt(value) >= PRICE_UNBOUNDED

type FieldValue = { readonly name: string; readonly value: unknown }

/** Lists the values of nested terms one by one, and leaves out those without information. */
function flattenField({ name, value }: FieldValue, isInner = false): readonly FieldValue[] {
  if (name.endsWith('asset') && isNative(value)) return []
  // A domain of zeros is the general one; only the domain of one model is shown.
  if (name === 'domain' && isNative(value)) return []
  // This field only distinguishes otherwise equal terms.
  if (name.endsWith('.nonce')) return []
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return Object.entries(value).flatMap(([inner, one]) =>
      flattenField({ name: `${name}.${inner}`, value: one }, true),
    )
  }
  if (Array.isArray(value) && value.some((one) => typeof one === 'object')) {
    return value.flatMap((one) => flattenField({ name, value: one }, true))
  }
  return isInner && (isNothing(value) || isNative(value)) ? [] : [{ name, value }]
}

function parseField({ name, value }: RawEventField): FieldValue {
  if (!/^[[{]/.test(value)) return { name, value }
  try {
    return { name, value: JSON.parse(value) }
  } catch {
    return { name, value }
  }
}

function fieldOf({ name, value }: FieldValue): EventField {
  const values = (Array.isArray(value) ? value : [value]).map(String)
  const last = name.split('.').at(-1)!
  if (values.every((one) => isUnbounded(name, one)))
    return { label: labelOf(name), kind: 'text', values: ['no limit'] }
  const isNumber = values.every((one) => /^\d+$/.test(one))
  const kinds = {
    case: last === 'caseId',
    money: isNumber && (moneyFields.has(last) || priceFields.test(name)),
    stake: isNumber && stakeFields.has(last),
    share: isNumber && shareFields.test(last),
    moment: last.endsWith('Seconds') && values.every((one) => Number(one) > 1e9),
    duration: last.endsWith('Seconds') && isNumber,
    // A `stakeRatio` counts parts of 10^18.
    ratio: last === 'stakeRatio' && isNumber,
    hash: values.every(isHash) && !unlinkedHashFields.has(last),
  }
  const fieldKinds = Object.keys(kinds) as (keyof typeof kinds)[]
  return { label: labelOf(name), kind: fieldKinds.find((kind) => kinds[kind]) ?? 'text', values }
}

/** Returns the fields of an event, value by value, in the order of the contract. */
export const fieldsOf = (fields: readonly RawEventField[]): readonly EventField[] =>
  fields.flatMap((field) => flattenField(parseField(field))).map(fieldOf)
