// Fixed-width fields, little-endian, of instructions and accounts.

/** Types of fields, and the types of their values. */
export type FieldValues = {
  u8: number
  u16: number
  u32: number
  u64: bigint
  /** The address of an account or of a program: 32 bytes. */
  key: Uint8Array
  /** A hash, an id or an encryption key: 32 bytes that are no address. */
  bytes32: Uint8Array
  prices: readonly bigint[]
  /** A length in 16 bits, then this number of bytes. */
  counted: Uint8Array
  /** A length in 16 bits, then this number of bytes of UTF-8. */
  text: Uint8Array
  /** A count in 8 bits, then this number of addresses. */
  keys: readonly Uint8Array[]
  /** A count in 8 bits, then this number of hashes or ids. */
  bytes32s: readonly Uint8Array[]
}

export type SolanaFieldType = keyof FieldValues

/** Fields in their order. */
export type FieldLayout = { readonly [name: string]: SolanaFieldType }

export type LayoutValues<L extends FieldLayout> = {
  readonly [name in keyof L]: FieldValues[L[name]]
}

const KEY_BYTES = 32
/** Number of prices in a price list, in the order of `Price.priceUnits`. */
export const PRICES = 6

type FieldCodec<T extends SolanaFieldType> = CodecOf<FieldValues[T]>

type CodecOf<V> = {
  encode(value: V): Uint8Array
  decode(bytes: DataView, at: number): readonly [V, number]
}

function encodeUnsigned(size: number, value: bigint): Uint8Array {
  if (value < 0n || value >= 1n << BigInt(8 * size)) throw new RangeError(`${value}: ${size} bytes`)
  const bytes = new Uint8Array(size)
  for (let i = 0, rest = value; i < size; i++, rest >>= 8n) bytes[i] = Number(rest & 0xffn)
  return bytes
}

const slice = (view: DataView, at: number, length: number): Uint8Array =>
  new Uint8Array(view.buffer, view.byteOffset + at, length).slice()

const number = (size: 1 | 2 | 4): CodecOf<number> => ({
  encode: (value) => encodeUnsigned(size, BigInt(value)),
  decode: (view, at) => {
    const read = { 1: view.getUint8, 2: view.getUint16, 4: view.getUint32 }[size]
    return [read.call(view, at, true), at + size]
  },
})

const key: CodecOf<Uint8Array> = {
  encode: (value) => {
    if (value.length !== KEY_BYTES) throw new RangeError(`a key has 32 bytes, not ${value.length}`)
    return value
  },
  decode: (view, at) => [slice(view, at, KEY_BYTES), at + KEY_BYTES],
}

const keys: CodecOf<readonly Uint8Array[]> = {
  encode: (value) => concat([encodeUnsigned(1, BigInt(value.length)), ...value.map(key.encode)]),
  decode: (view, at) => {
    const count = view.getUint8(at)
    const start = at + 1
    const found = Array.from({ length: count }, (_, i) => slice(view, start + 32 * i, KEY_BYTES))
    return [found, start + 32 * count]
  },
}

const counted: CodecOf<Uint8Array> = {
  encode: (value) => concat([encodeUnsigned(2, BigInt(value.length)), value]),
  decode: (view, at) => {
    const length = view.getUint16(at, true)
    return [slice(view, at + 2, length), at + 2 + length]
  },
}

const codecs: { readonly [T in SolanaFieldType]: FieldCodec<T> } = {
  u8: number(1),
  u16: number(2),
  u32: number(4),
  u64: {
    encode: (value) => encodeUnsigned(8, value),
    decode: (view, at) => [view.getBigUint64(at, true), at + 8],
  },
  key,
  bytes32: key,
  prices: {
    encode: (value) => concat(value.map((price) => encodeUnsigned(8, price))),
    decode: (view, at) => {
      const prices = Array.from({ length: PRICES }, (_, i) => view.getBigUint64(at + 8 * i, true))
      return [prices, at + 8 * PRICES]
    },
  },
  counted,
  text: counted,
  keys,
  bytes32s: keys,
}

/** Joins byte arrays. */
export function concat(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

/**
 * Returns the bytes of the fields, in the layout's order.
 *
 * @throws {RangeError} A value does not fit its field.
 */
export function encodeFields<L extends FieldLayout>(
  layout: L,
  values: LayoutValues<L>,
): Uint8Array {
  const parts = Object.entries(layout).map(([name, type]) => {
    const codec = codecs[type] as FieldCodec<SolanaFieldType>
    return codec.encode(values[name] as FieldValues[SolanaFieldType])
  })
  return concat(parts)
}

/**
 * Returns the fields that begin at `from`, and the offset after them. Fields with names that begin
 * with `unused` are left out.
 *
 * @throws {RangeError} There are too few bytes.
 */
export function decodeFields<L extends FieldLayout>(
  layout: L,
  bytes: Uint8Array,
  from = 0,
): { readonly values: LayoutValues<L>; readonly end: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const values: Record<string, FieldValues[SolanaFieldType]> = {}
  let at = from
  for (const [name, type] of Object.entries(layout)) {
    const [value, end] = (codecs[type] as FieldCodec<SolanaFieldType>).decode(view, at)
    if (!name.startsWith('unused')) values[name] = value
    at = end
  }
  return { values: values as LayoutValues<L>, end: at }
}
