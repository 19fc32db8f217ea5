import { hash } from 'node:crypto'
import { Hex, Schema } from '@ostrom/protocol'

// Derives values of a type from its name and an index alone, so that any implementation can make
// the same values: docs/spec/signed-objects.md, section 6.

/** The derived value: its type, its index, and the bytes of accounts. */
export type Draw = {
  readonly type: string
  readonly index: number
  /** Bytes of each account; drawn for each account when absent. */
  readonly accountBytes?: 20 | 32
}

/** Most derived characters of a text, or bytes of raw bytes and hex. */
const LENGTH_MAX = 40
/** Most derived items of a list. */
const ITEMS_MAX = 3

/** The 64 characters of derived texts: each has one UTF-16 unit. */
const alphabet = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ01-./ "\\\n\u00e9\u20ac\u8a9e'

const textOf = ({ type, index }: Draw, field: string): string => `${type}/${index}/${field}`

/** Returns the number of a field: SHA-256 of the field's text, big-endian. */
const numberOf = (draw: Draw, field: string): bigint =>
  BigInt(`0x${hash('sha256', textOf(draw, field))}`)

/** Returns `number mod count`, as an index. */
const choice = (draw: Draw, field: string, count: number): number =>
  Number(numberOf(draw, field) % BigInt(count))

/** Returns the first `size` bytes of the field's blocks. */
function bytesOf(draw: Draw, field: string, size: number): Uint8Array {
  const text = textOf(draw, field)
  const bytes = new Uint8Array(size)
  for (let block = 0; block * 32 < size; block++) {
    const made = hash('sha256', block === 0 ? text : `${text}+${block}`, 'buffer')
    bytes.set(made.subarray(0, size - block * 32), block * 32)
  }
  return bytes
}

const lengthOf = (draw: Draw, field: string, max: number): number =>
  choice(draw, `${field}#`, Math.min(max, LENGTH_MAX) + 1)

/** Returns an unsigned integer of at most `bits` bits; all widths are equally likely. */
export function unsignedOf(draw: Draw, field: string, bits: number): bigint {
  const number = numberOf(draw, field)
  const width = 1n + ((number >> 240n) % BigInt(bits))
  return number & ((1n << width) - 1n)
}

function signedOf(draw: Draw, field: string, bits: number): bigint {
  const value = unsignedOf(draw, field, bits - 1)
  return choice(draw, `${field}-`, 2) === 1 ? -1n - value : value
}

function integerOf(draw: Draw, field: string, { min, max }: { min: number; max: number }): number {
  const span = BigInt(max) - BigInt(min)
  const value = unsignedOf(draw, field, span.toString(2).length) % (span + 1n)
  return Number(BigInt(min) + value)
}

/** Returns the bytes of an account in hex. */
export function accountOf(draw: Draw, field: string): Hex.AccountId {
  const size = draw.accountBytes ?? (choice(draw, `${field}#`, 2) === 1 ? 32 : 20)
  return Hex.from(bytesOf(draw, field, size)) as Hex.AccountId
}

/** Returns a hash. */
export const hashOf = (draw: Draw, field: string): Hex.Hash => Hex.from(bytesOf(draw, field, 32))

function textValueOf(draw: Draw, field: string, max: number): string {
  const bytes = bytesOf(draw, field, lengthOf(draw, field, max))
  return Array.from(bytes, (byte) => alphabet[byte % alphabet.length]).join('')
}

type Fields = Extract<Schema.Shape, { kind: 'object' }>['fields']

function objectOf(draw: Draw, field: string, fields: Fields): Readonly<Record<string, unknown>> {
  const made: Record<string, unknown> = {}
  for (const [name, part] of Object.entries(fields)) {
    const path = field === '' ? name : `${field}.${name}`
    if (typeof part === 'function') made[name] = derive(part, draw, path)
    else if (choice(draw, `${path}?`, 2) === 1) made[name] = derive(part.optional, draw, path)
  }
  return made
}

/** The order of alternatives: that of their texts, by UTF-16 units. */
const sortedTexts = <T extends string | number | boolean>(values: readonly T[]): readonly T[] =>
  values.toSorted((a, b) => (String(a) < String(b) ? -1 : 1))

/**
 * Returns the value of a schema for a type and an index.
 *
 * @param field Path of the value from the root, such as `offer.royalties[0].bps`; empty for the
 *   root.
 * @throws {Error} A schema within states no shape.
 */
export function derive(schema: Schema.Schema<unknown>, draw: Draw, field = ''): unknown {
  const shape = Schema.shapeOf(schema)
  if (shape === undefined)
    throw new Error(`${draw.type}: the schema of "${field}" has no shape: use Schema.shaped`)
  switch (shape.kind) {
    case 'boolean':
      return choice(draw, field, 2) === 1
    case 'account':
      return accountOf(draw, field)
    case 'unsigned':
    case 'decimal':
      return unsignedOf(draw, field, shape.bits)
    case 'signed':
      return signedOf(draw, field, shape.bits)
    case 'integer':
      return integerOf(draw, field, shape)
    case 'real':
      return shape.min + ((shape.max - shape.min) * choice(draw, field, 1_025)) / 1_024
    case 'text':
      return textValueOf(draw, field, shape.max)
    case 'bytes':
      return bytesOf(draw, field, shape.size ?? lengthOf(draw, field, shape.max))
    case 'hex':
      return Hex.from(bytesOf(draw, field, shape.size ?? lengthOf(draw, field, shape.max)))
    case 'one-of':
      return sortedTexts(shape.values)[choice(draw, field, shape.values.length)]
    case 'list': {
      const count = choice(draw, `${field}#`, Math.min(shape.max, ITEMS_MAX) + 1)
      return Array.from({ length: count }, (_, i) => derive(shape.item, draw, `${field}[${i}]`))
    }
    case 'object':
      return objectOf(draw, field, shape.fields)
    case 'union': {
      const kinds = sortedTexts(Object.keys(shape.cases))
      const kind = kinds[choice(draw, `${field}|`, kinds.length)] as string
      return derive(shape.cases[kind] as Schema.Schema<unknown>, draw, field)
    }
  }
}

/** Returns the shape of a schema as text, with fields and alternatives in alphabetical order. */
export function describe(schema: Schema.Schema<unknown>): string {
  const shape = Schema.shapeOf(schema)
  switch (shape?.kind) {
    case undefined:
      return '?'
    case 'boolean':
    case 'account':
      return shape.kind
    case 'unsigned':
      return `uint${shape.bits}`
    case 'signed':
      return `int${shape.bits}`
    case 'decimal':
      return `decimal uint${shape.bits}`
    case 'integer':
    case 'real':
      return `${shape.kind} ${shape.min}..${shape.max}`
    case 'text':
      return `text ..${shape.max}`
    case 'bytes':
    case 'hex':
      return `${shape.kind} ${shape.size ?? `..${shape.max}`}`
    case 'one-of':
      return sortedTexts(shape.values)
        .map((value) => JSON.stringify(value))
        .join(' | ')
    case 'list':
      return `[${describe(shape.item)}] ..${shape.max}`
    case 'object': {
      const names = sortedTexts(Object.keys(shape.fields))
      const fields = names.map((name) => {
        const part = shape.fields[name]!
        return typeof part === 'function'
          ? `${name}: ${describe(part)}`
          : `${name}?: ${describe(part.optional)}`
      })
      return `{ ${fields.join(', ')} }`
    }
    case 'union': {
      const kinds = sortedTexts(Object.keys(shape.cases))
      return kinds.map((kind) => describe(shape.cases[kind]!)).join(' | ')
    }
  }
}
