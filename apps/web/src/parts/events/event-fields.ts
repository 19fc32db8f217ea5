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

/** One value of an event, as it is shown. */
export type EventField = {
  /** In words. */
  readonly label: string
  readonly kind: FieldKind
  /** One, or those of a list. */
  readonly values: readonly string[]
}

/** Ids, accounts and transactions of either kind of chain; no CID, which has 46 letters or 59. */
export const isHash = (value: string): boolean =>
  /^(?:0x(?:[0-9a-f]{40}|[0-9a-f]{64})|[1-9A-HJ-NP-Za-km-z]{32,44}|[1-9A-HJ-NP-Za-km-z]{64,88})$/.test(
    value,
  )

/** Fields that hold base units of what the work is paid in. */
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

/** Fields that hold base units of the native coin, in which stake and the court's pay are. */
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

/** Prices, for a million tokens, a picture, or a request. */
const priceFields = /(?:^prices|^pricesMax|\.prices|\.pricesMax)\./

/** Hashes of which no page can tell more: keys that are sealed to, documents that are elsewhere. */
const unlinkedHashFields: ReadonlySet<string> = new Set([
  'sealKey',
  'evidence',
  'salt',
  'seed',
  'artifact',
  'engineClass',
  'profile',
])

/** Words that a value's form says already. */
const impliedEnd = /(?:AtSeconds|Seconds|Bps)$/

/** Hundredths of a percent. */
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

/** No token but the chain's own has a name of zeros, which are ones in base58. */
const isNative = (value: unknown): boolean =>
  typeof value === 'string' && /^(?:0x0+|1{32})$/.test(value)

/** Highest prices from here on are no limit: contracts name the largest number of their type. */
const PRICE_UNBOUNDED = 1n << 120n

const isUnbounded = (name: string, value: string): boolean =>
  /(?:^|\.)pricesMax\./.test(name) && /^\d+$/.test(value) && BigInt(value) >= PRICE_UNBOUNDED

type FieldValue = { readonly name: string; readonly value: unknown }

/** Values of terms one by one, but those that say nothing. */
function flattenField({ name, value }: FieldValue, isInner = false): readonly FieldValue[] {
  if (name.endsWith('asset') && isNative(value)) return []
  // Jurors of all matters, rather than those of one model.
  if (name === 'domain' && isNative(value)) return []
  // Tells terms from others that say the same, and nothing else.
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
    // In parts of 10^18.
    ratio: last === 'stakeRatio' && isNumber,
    hash: values.every(isHash) && !unlinkedHashFields.has(last),
  }
  const fieldKinds = Object.keys(kinds) as (keyof typeof kinds)[]
  return { label: labelOf(name), kind: fieldKinds.find((kind) => kinds[kind]) ?? 'text', values }
}

/** Returns the fields of an event, value by value, in the order of the contract. */
export const fieldsOf = (fields: readonly RawEventField[]): readonly EventField[] =>
  fields.flatMap((field) => flattenField(parseField(field))).map(fieldOf)
