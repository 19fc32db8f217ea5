import { createHash } from 'node:crypto'
import { expect } from 'vitest'
import type { ByteSource, ContentQuery, ContentSource, SourceSpan, Storage } from '../storage.ts'
import type { SourceTimeouts } from '../transfer/timeouts.ts'

export const MIB = 1024 * 1024

/** Timeout of one test, which hashes megabytes several times on busy machines. */
export const TIMEOUT_MS = 300_000

/** Options of a store under test. */
export type StoreOptions = {
  readonly bytesMax?: number
  readonly nowMs?: () => number
  readonly timeouts?: SourceTimeouts
}

/** Opens stores on a location that survives closing. */
export type StorageHarness = {
  open(options?: StoreOptions): Promise<Storage>
  /** Flips one bit of a file's stored bytes directly on the disk, as a fault of the disk would. */
  damage(cid: string, offset: number): Promise<void>
  remove(): Promise<void>
}

export type CreateStorageHarness = () => Promise<StorageHarness>

/** Returns pseudo-random bytes from a seed, so that the leaves of a file differ. */
export function noise(length: number, seed = 1): Uint8Array {
  const bytes = new Uint8Array(length)
  let state = seed * 2654435761 + 1
  for (let index = 0; index < length; index += 4) {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    for (let i = 0; i < 4 && index + i < length; i++) bytes[index + i] = (state >>> (8 * i)) & 0xff
  }
  return bytes
}

/** Splits bytes into parts that do not end where leaves end. */
export function* splitBytes(bytes: Uint8Array, size = 70_001): Generator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size)
}

export async function collectBytes(source: ByteSource): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  for await (const part of source) parts.push(part)
  return Buffer.concat(parts)
}

/**
 * Reads to the end and returns the number of bytes. For reads that should fail: if one succeeds,
 * the test report shows a number and not megabytes of content.
 */
export async function countBytes(source: ByteSource): Promise<number> {
  let bytes = 0
  for await (const part of source) bytes += part.length
  return bytes
}

/** Compares long byte arrays without printing them. */
export const expectBytes = (received: Uint8Array, expected: Uint8Array): void => {
  expect(received.length).toBe(expected.length)
  expect(Buffer.compare(received, expected)).toBe(0)
}

export const sha256Hex = (bytes: Uint8Array): `0x${string}` =>
  `0x${createHash('sha256').update(bytes).digest('hex')}`

/** A source over another store that counts the bytes it sends. */
export type CountingSource = ContentSource & { bytes: number; requests: number }

/** Faults of a test source. */
export type SourceBehaviour = {
  readonly name?: string
  readonly offers?: readonly ('block' | 'range' | 'whole')[]
  /** Changes the bytes at an offset of the file, or throws. */
  readonly tamper?: (bytes: Uint8Array, offset: number) => Uint8Array
  readonly tamperBlock?: (block: Uint8Array) => Uint8Array
}

/** Creates a source over a store that may send wrong bytes, fail, or offer only some methods. */
export function sourceOf(
  storage: Storage,
  cid: string,
  behaviour: SourceBehaviour = {},
): CountingSource {
  const { name = 'mirror', offers = ['block', 'range'], tamperBlock = (block) => block } = behaviour
  const { tamper = (bytes: Uint8Array) => bytes } = behaviour
  const count = (bytes: Uint8Array): Uint8Array => {
    source.bytes += bytes.length
    return bytes
  }
  async function* stream(from: string, span: Partial<SourceSpan>): AsyncGenerator<Uint8Array> {
    source.requests += 1
    let { offset = 0 } = span
    const { signal } = span
    for await (const bytes of storage.read(from, { offset, length: span.length, signal })) {
      yield count(tamper(bytes.slice(), offset))
      offset += bytes.length
    }
  }
  const source = {
    name,
    bytes: 0,
    requests: 0,
    ...(offers.includes('block') && {
      async block(requestedCid: string) {
        source.requests += 1
        const block = await storage.block(requestedCid)
        if (!block) throw new Error('no such block')
        return count(tamperBlock(block.slice()))
      },
    }),
    ...(offers.includes('range') && {
      range: (want: ContentQuery, span: SourceSpan) => stream(want.cid ?? cid, span),
    }),
    ...(offers.includes('whole') && {
      full: (_want: ContentQuery, { signal }: { signal: AbortSignal }) => stream(cid, { signal }),
    }),
  }
  return source
}

/** Returns a `tamper` function that flips one bit of the byte at `target`. */
export const flipAt =
  (target: number) =>
  (bytes: Uint8Array, offset: number): Uint8Array => {
    const index = target - offset
    if (index >= 0 && index < bytes.length) bytes[index]! ^= 1
    return bytes
  }

/** Returns a `tamper` function that throws for each part with bytes at or after `target`. */
export const breakAt =
  (target: number) =>
  (bytes: Uint8Array, offset: number): Uint8Array => {
    if (offset + bytes.length > target) throw new Error('connection reset')
    return bytes
  }
