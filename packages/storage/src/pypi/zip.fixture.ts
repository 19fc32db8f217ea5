import { crc32, deflateRawSync } from 'node:zlib'

export type ZipMember = {
  readonly name: string
  readonly bytes: Uint8Array
  readonly method?: 'stored' | 'deflated'
  /** Size in the directory, if it differs from the actual one. */
  readonly claimedBytes?: number
  /** General purpose bits of its headers; bit 0 means encryption. */
  readonly flags?: number
  /** Code of its compression method in the directory, if it differs from the actual one. */
  readonly claimedMethod?: number
  /** Bytes of a comment in its directory entry. */
  readonly commentBytes?: number
}

type Field = readonly [value: number, bytes: 2 | 4 | 8]

const fields = (...list: readonly Field[]): Buffer => {
  const parts = list.map(([value, size]) => {
    const part = Buffer.alloc(size)
    if (size === 8) part.writeBigUInt64LE(BigInt(value))
    else part.writeUIntLE(value, 0, size)
    return part
  })
  return Buffer.concat(parts)
}

/** Value of a 32-bit field whose number is in the zip64 extra field. */
const WIDE = 0xffffffff
/** An extra field of another kind, as some writers put it before that of zip64. */
const OTHER_EXTRA = Buffer.from([0x55, 0x54, 1, 0, 0])

/** Returns one member as in the file, and its entry in the directory. */
function member(described: ZipMember, offset: number, zip64: boolean) {
  const { name, bytes, method, claimedBytes, claimedMethod, flags = 0 } = described
  const { commentBytes = 0 } = described
  const label = Buffer.from(name)
  const packed = method === 'stored' ? Buffer.from(bytes) : deflateRawSync(bytes)
  const size = claimedBytes ?? bytes.length
  const code: Field = [claimedMethod ?? (method === 'stored' ? 0 : 8), 2]
  const start: Field[] = [[20, 2], [flags, 2], code, [0, 2], [0, 2], [crc32(bytes), 4]]
  const sizes: Field[] = [
    [packed.length, 4],
    [size, 4],
  ]
  const wide = fields([1, 2], [24, 2], [size, 8], [packed.length, 8], [offset, 8])
  const extra = zip64 ? Buffer.concat([OTHER_EXTRA, wide]) : Buffer.alloc(0)
  const head = fields([0x04034b50, 4], ...start, ...sizes, [label.length, 2], [0, 2])
  const listed = fields(
    [0x02014b50, 4],
    [20, 2],
    ...start,
    ...(zip64 ? sizes.map((): Field => [WIDE, 4]) : sizes),
    [label.length, 2],
    [extra.length, 2],
    [commentBytes, 2],
    [0, 2],
    [0, 2],
    [0, 4],
    [zip64 ? WIDE : offset, 4],
  )
  return {
    body: Buffer.concat([head, label, packed]),
    listing: [listed, label, extra, Buffer.alloc(commentBytes)],
  }
}

type ZipOptions = {
  readonly zip64?: boolean
  /** Number of members in the end record, if it differs from the actual one. */
  readonly claimedMembers?: number
}

/** Writes a zip file, with the zip64 fields if requested. */
export function zip(members: readonly ZipMember[], options: ZipOptions = {}): Buffer {
  const { zip64 = false, claimedMembers } = options
  const bodies: Buffer[] = []
  const listings: Buffer[] = []
  let offset = 0
  for (const each of members) {
    const { body, listing } = member(each, offset, zip64)
    bodies.push(body)
    listings.push(...listing)
    offset += body.length
  }
  const directory = Buffer.concat(listings)
  const count = claimedMembers ?? members.length
  const short = Math.min(count, 0xffff)
  const end64 = Buffer.concat([
    fields([0x06064b50, 4], [44, 8], [45, 2], [45, 2], [0, 4], [0, 4]),
    fields([count, 8], [count, 8], [directory.length, 8], [offset, 8]),
    fields([0x07064b50, 4], [0, 4], [offset + directory.length, 8], [1, 4]),
  ])
  const end = Buffer.concat([
    fields([0x06054b50, 4], [0, 2], [0, 2], [short, 2], [short, 2], [directory.length, 4]),
    fields([zip64 ? WIDE : offset, 4], [0, 2]),
  ])
  return Buffer.concat([...bodies, directory, ...(zip64 ? [end64] : []), end])
}
