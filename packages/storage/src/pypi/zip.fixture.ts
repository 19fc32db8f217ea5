import { crc32, deflateRawSync } from 'node:zlib'

export type ZipMember = {
  readonly name: string
  readonly bytes: Uint8Array
  readonly method?: 'stored' | 'deflated'
  /** What the directory tells, when that is not the truth. */
  readonly claimedBytes?: number
}

const fields = (...pairs: readonly (readonly [number, 2 | 4 | 8])[]): Buffer => {
  const parts = pairs.map(([value, size]) => {
    const part = Buffer.alloc(size)
    if (size === 8) part.writeBigUInt64LE(BigInt(value))
    else part.writeUIntLE(value, 0, size)
    return part
  })
  return Buffer.concat(parts)
}

/** Writes a zip file, with the zip64 fields when asked for. */
export function zip(members: readonly ZipMember[], { zip64 = false } = {}): Buffer {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, bytes, method = 'deflated', claimedBytes } of members) {
    const label = Buffer.from(name)
    const packed = method === 'stored' ? Buffer.from(bytes) : deflateRawSync(bytes)
    const size = claimedBytes ?? bytes.length
    const code = method === 'stored' ? 0 : 8
    const start = [
      [20, 2],
      [0, 2],
      [code, 2],
      [0, 2],
      [0, 2],
      [crc32(bytes), 4],
    ] as const
    const sizes = zip64
      ? ([
          [0xffffffff, 4],
          [0xffffffff, 4],
        ] as const)
      : ([
          [packed.length, 4],
          [size, 4],
        ] as const)
    const wide = [
      [size, 8],
      [packed.length, 8],
      [offset, 8],
    ] as const
    // An extra field of another kind comes first, as some writers have it.
    const extra = zip64 ? fields([0x5455, 2], [1, 2], [0, 2]).subarray(0, 5) : Buffer.alloc(0)
    const extra64 = zip64 ? Buffer.concat([extra, fields([1, 2], [24, 2], ...wide)]) : extra
    const lengths = [
      [label.length, 2],
      [extra64.length, 2],
    ] as const
    const local = fields(
      [0x04034b50, 4],
      ...start,
      [packed.length, 4],
      [size, 4],
      [label.length, 2],
      [0, 2],
    )
    bodies.push(local, label, packed)
    const at = zip64 ? 0xffffffff : offset
    const rest = [
      [0, 2],
      [0, 2],
      [0, 2],
      [0, 4],
      [at, 4],
    ] as const
    directory.push(
      fields([0x02014b50, 4], [20, 2], ...start, ...sizes, ...lengths, ...rest),
      label,
      extra64,
    )
    offset += local.length + label.length + packed.length
  }
  const listed = Buffer.concat(directory)
  const count = members.length
  const end64 = fields(
    [0x06064b50, 4],
    [44, 8],
    [45, 2],
    [45, 2],
    [0, 4],
    [0, 4],
    [count, 8],
    [count, 8],
    [listed.length, 8],
    [offset, 8],
    [0x07064b50, 4],
    [0, 4],
    [offset + listed.length, 8],
    [1, 4],
  )
  const place = zip64 ? 0xffffffff : offset
  const end = fields(
    [0x06054b50, 4],
    [0, 2],
    [0, 2],
    [count, 2],
    [count, 2],
    [listed.length, 4],
    [place, 4],
    [0, 2],
  )
  return Buffer.concat([...bodies, listed, ...(zip64 ? [end64] : []), end])
}
