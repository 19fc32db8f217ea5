// Parquet files whose headers and pages have any contents that a test needs: a writer of Apache
// Thrift's compact protocol, and of the few structures of parquet.thrift that a reader uses.

/** A value of Thrift's compact protocol. */
type Thrift =
  | { readonly i32: number }
  | { readonly i64: bigint | number }
  | { readonly text: string }
  | { readonly yes: boolean }
  | { readonly list: readonly Thrift[] }
  /** Fields by their numbers, in their order. */
  | { readonly struct: Readonly<Record<number, Thrift>> }

function varint(value: bigint): number[] {
  const bytes: number[] = []
  let left = value
  while (left > 0x7fn) {
    bytes.push(Number(left & 0x7fn) | 0x80)
    left >>= 7n
  }
  return [...bytes, Number(left)]
}

const zigzag = (value: bigint) => varint(value < 0n ? -value * 2n - 1n : value * 2n)

function typeOf(value: Thrift): number {
  if ('i32' in value) return 5
  if ('i64' in value) return 6
  if ('text' in value) return 8
  if ('yes' in value) return value.yes ? 1 : 2
  return 'list' in value ? 9 : 12
}

function body(value: Thrift): Buffer {
  if ('i32' in value) return Buffer.from(zigzag(BigInt(value.i32)))
  if ('i64' in value) return Buffer.from(zigzag(BigInt(value.i64)))
  if ('yes' in value) return Buffer.alloc(0)
  if ('text' in value) {
    const text = Buffer.from(value.text)
    return Buffer.concat([Buffer.from(varint(BigInt(text.length))), text])
  }
  if ('list' in value) {
    const [first] = value.list
    const type = first ? typeOf(first) : 12
    const head = Buffer.from([0xf0 | type, ...varint(BigInt(value.list.length))])
    return Buffer.concat([head, ...value.list.map(body)])
  }
  let last = 0
  const fields = Object.entries(value.struct).flatMap(([number, one]) => {
    const id = Number(number)
    const head = Buffer.from([((id - last) << 4) | typeOf(one)])
    last = id
    return [head, body(one)]
  })
  return Buffer.concat([...fields, Buffer.from([0])])
}

const i32 = (value: number): Thrift => ({ i32: value })
const i64 = (value: number | bigint): Thrift => ({ i64: value })

/** Numbers of compression codecs, column types, their meanings and encodings in parquet.thrift. */
export const Codec = { none: 0, snappy: 1, gzip: 2, brotli: 4, zstd: 6 } as const
export const Kind = { boolean: 0, int32: 1, bytes: 6, fixed: 7 } as const
export const Meaning = { text: 0, json: 19 } as const
export const Encoding = { plain: 0, rle: 3, dictionary: 8 } as const

/** A page of a column: its bytes, and what its header states about them, true or false. */
type Page = {
  readonly kind: 'data' | 'data-2' | 'dictionary'
  /** Bytes of the page as stored in the file. */
  readonly bytes: Uint8Array
  /** Size after decompression that the header states. */
  readonly unpacked?: number
  readonly values: number
  readonly encoding?: number
}

function encodePage({ kind, bytes, unpacked = bytes.length, values, encoding = 0 }: Page): Buffer {
  const count = i32(values)
  const form: Thrift = i32(encoding)
  const own: Readonly<Record<number, Thrift>> = {
    data: { 5: { struct: { 1: count, 2: form, 3: i32(3), 4: i32(3) } } },
    dictionary: { 7: { struct: { 1: count, 2: form } } },
    'data-2': {
      8: { struct: { 1: count, 2: i32(0), 3: count, 4: form, 5: i32(0), 6: i32(0) } },
    },
  }[kind]
  const type = { data: 0, dictionary: 2, 'data-2': 3 }[kind]
  const header = { 1: i32(type), 2: i32(unpacked), 3: i32(bytes.length), ...own }
  return Buffer.concat([body({ struct: header }), bytes])
}

/** A column of a file: its pages are stored once, and each row group refers to them. */
export type ParquetColumn = {
  readonly name: string
  readonly kind?: number
  readonly isOptional?: boolean
  /** Number of what the bytes mean in parquet.thrift; `text` when absent. */
  readonly meaning?: number
  readonly codec?: number
  readonly pages: readonly Page[]
}

type ParquetForm = {
  readonly columns: readonly ParquetColumn[]
  /** Number of rows that each row group states; all groups refer to the same pages. */
  readonly groups: readonly (number | bigint)[]
  /** Number of rows that the file states; the sum of its groups when absent. */
  readonly rows?: number | bigint
  /** Number of nested groups above the columns; each of these groups states one field. */
  readonly depth?: number
}

/** Returns a Parquet file with the given parts, which may contradict each other. */
export function parquetFile({ columns, groups, rows, depth = 0 }: ParquetForm): Uint8Array {
  const parts: Buffer[] = [Buffer.from('PAR1')]
  let at = 4
  const placed = columns.map((column) => {
    const bytes = Buffer.concat(column.pages.map(encodePage))
    const place = { ...column, at, length: bytes.length }
    parts.push(bytes)
    at += bytes.length
    return place
  })
  const levels = Array.from({ length: depth }, (_, level) => `l${level}`)
  const leaf = (column: ParquetColumn): Thrift => {
    const { name, kind = Kind.bytes, isOptional = false, meaning = Meaning.text } = column
    const repetition = i32(isOptional ? 1 : 0)
    const own = { 1: i32(kind), 3: repetition, 4: { text: name } }
    return { struct: kind === Kind.bytes ? { ...own, 6: i32(meaning) } : own }
  }
  const schema: readonly Thrift[] = [
    { struct: { 4: { text: 'root' }, 5: i32(depth === 0 ? columns.length : 1) } },
    ...levels.map((text): Thrift => ({ struct: { 3: i32(0), 4: { text }, 5: i32(1) } })),
    ...columns.map(leaf),
  ]
  const chunk = (column: (typeof placed)[number], count: number | bigint): Thrift => {
    const path = [...levels, column.name].map((text) => ({ text }))
    const hasDictionary = column.pages[0]?.kind === 'dictionary'
    const meta: Readonly<Record<number, Thrift>> = {
      1: i32(column.kind ?? Kind.bytes),
      2: { list: [i32(0)] },
      3: { list: path },
      4: i32(column.codec ?? Codec.none),
      5: i64(count),
      6: i64(column.length),
      7: i64(column.length),
      9: i64(column.at),
      ...(hasDictionary && { 11: i64(column.at) }),
    }
    return { struct: { 2: i64(column.at), 3: { struct: meta } } }
  }
  const all = rows ?? groups.reduce<bigint>((sum, one) => sum + BigInt(one), 0n)
  const footer = body({
    struct: {
      1: i32(1),
      2: { list: schema },
      3: i64(all),
      4: {
        list: groups.map(
          (count): Thrift => ({
            struct: {
              1: { list: placed.map((one) => chunk(one, count)) },
              2: i64(0),
              3: i64(count),
            },
          }),
        ),
      },
    },
  })
  const length = Buffer.alloc(4)
  length.writeUInt32LE(footer.length)
  return Buffer.concat([...parts, footer, length, Buffer.from('PAR1')])
}

/** Returns a text in Parquet's plain encoding: its length and its bytes. */
export function plainText(text: string): Buffer {
  const bytes = Buffer.from(text)
  const length = Buffer.alloc(4)
  length.writeUInt32LE(bytes.length)
  return Buffer.concat([length, bytes])
}

/**
 * Returns a run: one value repeated `count` times, in Parquet's hybrid encoding of runs and packed
 * bits.
 */
export const run = (count: number, value: number): Buffer =>
  Buffer.from([...varint(BigInt(count) << 1n), value])

/**
 * Returns the levels (definition or repetition) of a data page of version 1: their length, then
 * their bytes.
 */
export function levels(bytes: Uint8Array): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32LE(bytes.length)
  return Buffer.concat([length, bytes])
}

/** `count` zeros in Snappy's format: a literal, and copies of 64 bytes by three bytes each. */
export function snappyZeros(count: number): Buffer {
  const copies = Math.floor((count - 1) / 64)
  const rest = count - 1 - copies * 64
  const copy = Buffer.from([(63 << 2) | 2, 1, 0])
  return Buffer.concat([
    Buffer.from([...varint(BigInt(count)), 0, 0]),
    Buffer.alloc(copies * 3, copy),
    ...(rest > 0 ? [Buffer.from([((rest - 1) << 2) | 2, 1, 0])] : []),
  ])
}
