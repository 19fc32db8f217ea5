import { open } from 'node:fs/promises'
import { pipeline } from 'node:stream'
import { createInflateRaw } from 'node:zlib'
import { ZIP_DIRECTORY_BYTES_MAX } from '../limits.ts'

/** A member of a zip file, as its central directory tells. */
type Member = {
  readonly name: string
  readonly method: number
  readonly compressed: number
  readonly bytes: number
  readonly headerOffset: number
}

type ReadAt = (offset: number, length: number) => Promise<Buffer>

const END_BYTES = 22
const END_SIGNATURE = 0x06054b50
const LOCATOR_BYTES = 20
const LOCATOR_SIGNATURE = 0x07064b50
const END64_BYTES = 56
const END64_SIGNATURE = 0x06064b50
const ENTRY_BYTES = 46
const ENTRY_SIGNATURE = 0x02014b50
const LOCAL_BYTES = 30
const LOCAL_SIGNATURE = 0x04034b50
const COMMENT_BYTES_MAX = 0xffff
const STORED = 0
const DEFLATED = 8
/** In a field of 32 bits: the true value stands in the zip64 extra field. */
const IN_EXTRA = 0xffffffff
const ZIP64_EXTRA = 0x0001

/** Where the central directory is. APPNOTE.TXT, sections 4.3.14 to 4.3.16. */
async function findDirectory(
  readAt: ReadAt,
  size: number,
): Promise<{ offset: number; bytes: number }> {
  const length = Math.min(size, END_BYTES + COMMENT_BYTES_MAX)
  const tail = await readAt(size - length, length)
  let end = tail.length - END_BYTES
  while (end >= 0 && tail.readUInt32LE(end) !== END_SIGNATURE) end -= 1
  if (end < 0) throw new Error('is not a zip file')
  const place = { bytes: tail.readUInt32LE(end + 12), offset: tail.readUInt32LE(end + 16) }
  if (place.offset !== IN_EXTRA && place.bytes !== IN_EXTRA) return place
  const locatorAt = size - length + end - LOCATOR_BYTES
  const locator = await readAt(Math.max(0, locatorAt), LOCATOR_BYTES)
  if (locator.length < LOCATOR_BYTES || locator.readUInt32LE(0) !== LOCATOR_SIGNATURE) {
    throw new Error('has a damaged zip64 directory')
  }
  const end64 = await readAt(Number(locator.readBigUInt64LE(8)), END64_BYTES)
  if (end64.length < END64_BYTES || end64.readUInt32LE(0) !== END64_SIGNATURE) {
    throw new Error('has a damaged zip64 directory')
  }
  return {
    bytes: Number(end64.readBigUInt64LE(40)),
    offset: Number(end64.readBigUInt64LE(48)),
  }
}

/** Replaces the fields that did not fit by those of the zip64 extra field, in their fixed order. */
function widen(member: Member, extra: Buffer): Member {
  for (let at = 0; at + 4 <= extra.length; ) {
    const id = extra.readUInt16LE(at)
    const end = Math.min(extra.length, at + 4 + extra.readUInt16LE(at + 2))
    let next = at + 4
    at = end
    if (id !== ZIP64_EXTRA) continue
    const take = (value: number): number => {
      if (value !== IN_EXTRA || next + 8 > end) return value
      next += 8
      return Number(extra.readBigUInt64LE(next - 8))
    }
    const bytes = take(member.bytes)
    const compressed = take(member.compressed)
    return { ...member, bytes, compressed, headerOffset: take(member.headerOffset) }
  }
  return member
}

function parseDirectory(directory: Buffer): readonly Member[] {
  const members: Member[] = []
  for (let at = 0; at + ENTRY_BYTES <= directory.length; ) {
    if (directory.readUInt32LE(at) !== ENTRY_SIGNATURE) break
    const nameEnd = at + ENTRY_BYTES + directory.readUInt16LE(at + 28)
    const extraEnd = nameEnd + directory.readUInt16LE(at + 30)
    const member = {
      name: directory.toString('utf8', at + ENTRY_BYTES, nameEnd),
      method: directory.readUInt16LE(at + 10),
      compressed: directory.readUInt32LE(at + 20),
      bytes: directory.readUInt32LE(at + 24),
      headerOffset: directory.readUInt32LE(at + 42),
    }
    members.push(widen(member, directory.subarray(nameEnd, extraEnd)))
    at = extraEnd + directory.readUInt16LE(at + 32)
  }
  return members
}

/**
 * Streams one member out of a zip file. At no time is more than a piece of it in memory, and no
 * more is given out than the directory promised, so a zip bomb ends early.
 *
 * The checksum of the format is not looked at: whoever asks knows a SHA-256.
 *
 * @throws {Error} Not a zip file, no such member, or a kind of member that wheels do not have.
 */
export async function* readMember(
  path: string,
  name: string,
  { signal }: { readonly signal: AbortSignal },
): AsyncGenerator<Uint8Array> {
  const handle = await open(path, 'r')
  try {
    const { size } = await handle.stat()
    const readAt: ReadAt = async (offset, length) => {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, offset)
      return buffer.subarray(0, bytesRead)
    }
    const directory = await findDirectory(readAt, size)
    if (directory.bytes > ZIP_DIRECTORY_BYTES_MAX) throw new Error('has too large a directory')
    const members = parseDirectory(await readAt(directory.offset, directory.bytes))
    const member = members.find((candidate) => candidate.name === name)
    if (!member) throw new Error(`does not hold ${name}`)
    const local = await readAt(member.headerOffset, LOCAL_BYTES)
    if (local.length < LOCAL_BYTES || local.readUInt32LE(0) !== LOCAL_SIGNATURE) {
      throw new Error('has a damaged entry')
    }
    const skip = LOCAL_BYTES + local.readUInt16LE(26) + local.readUInt16LE(28)
    const start = member.headerOffset + skip
    if (member.compressed === 0) return
    const end = start + member.compressed - 1
    const options = { start, end, signal, autoClose: false, highWaterMark: 1024 * 1024 }
    const packed = handle.createReadStream(options)
    if (member.method === STORED) return yield* packed
    if (member.method !== DEFLATED) throw new Error(`uses compression method ${member.method}`)
    // Errors of either stream end the iteration, so the callback has nothing to add.
    const unpacked = pipeline(packed, createInflateRaw({ chunkSize: 256 * 1024 }), () => {})
    let left = member.bytes
    for await (const piece of unpacked as AsyncIterable<Buffer>) {
      left -= piece.length
      if (left < 0) throw new Error('holds more than its directory tells')
      yield piece
    }
    if (left > 0) throw new Error('holds less than its directory tells')
  } finally {
    await handle.close()
  }
}
