import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { Hex } from '@ostrom/protocol'
import { keccak_256 } from '@noble/hashes/sha3.js'
import { jsonLines } from '../tools/codegen/json-lines.ts'

// Writes vectors/chunks.json: `npm run gen`, or `node vectors/chunks.ts`. The vectors have, for
// files of a few sizes, the root of the tree of chunks that storage deals use (RFC 9162, section
// 2.1, unchanged), and some chunks with their paths. They also have the chunks that values of the
// beacon draw.

const CHUNK_BYTES = 1024
const sizes = [0, 1, 1024, 1025, 3000, 7168]

/** Returns the bytes of a file: byte k is (31 k + length) modulo 256. */
const bytesOf = (length: number) => Uint8Array.from({ length }, (_, at) => 31 * at + length)

const sha256 = (prefix: number, ...parts: readonly Uint8Array[]): Uint8Array => {
  const hash = createHash('sha256').update(new Uint8Array([prefix]))
  for (const part of parts) hash.update(part)
  return new Uint8Array(hash.digest())
}

const splitOf = (count: number): number => 2 ** (Math.ceil(Math.log2(count)) - 1)

function rootOf(chunks: readonly Uint8Array[]): Uint8Array {
  if (chunks.length === 1) return sha256(0, chunks[0] as Uint8Array)
  const point = splitOf(chunks.length)
  return sha256(1, rootOf(chunks.slice(0, point)), rootOf(chunks.slice(point)))
}

function pathOf(chunks: readonly Uint8Array[], index: number): readonly Uint8Array[] {
  if (chunks.length === 1) return []
  const point = splitOf(chunks.length)
  const [left, right] = [chunks.slice(0, point), chunks.slice(point)]
  if (index < point) return [...pathOf(left, index), rootOf(right)]
  return [...pathOf(right, index - point), rootOf(left)]
}

const files = sizes.map((bytes) => {
  const whole = bytesOf(bytes)
  const count = Math.max(1, Math.ceil(bytes / CHUNK_BYTES))
  const chunks = Array.from({ length: count }, (_, at) =>
    whole.subarray(at * CHUNK_BYTES, (at + 1) * CHUNK_BYTES),
  )
  const samples = [...new Set([0, count >> 1, count - 1])].map((index) => ({
    index, chunk: Hex.from(chunks[index] as Uint8Array),
    path: pathOf(chunks, index).map((hash) => Hex.from(hash)),
  }))
  return { bytes, root: Hex.from(rootOf(chunks)), chunkCount: count, proofs: samples }
})

const utf8 = (text: string) => new TextEncoder().encode(text)
const word = (value: number) => Hex.toBytes(`0x${value.toString(16).padStart(64, '0')}`)
const tag = keccak_256(utf8('ostrom:storage-deals:v2'))

const draws = Array.from({ length: 12 }, (_, epoch) => {
  const [dealId, period, chunkCount] = [7, 3, 1000]
  const value = Hex.sha256Hex(utf8(`value ${epoch}`))
  const words = Hex.concat(tag, word(dealId), word(epoch), Hex.toBytes(value))
  const seed = BigInt(Hex.from(keccak_256(words)))
  const drawn = seed % BigInt(period) === 0n
  const chunk = drawn ? Number((seed / BigInt(period)) % BigInt(chunkCount)) : 0
  return { dealId, epoch, value, period, chunkCount, drawn, chunk }
})

writeFileSync(new URL('chunks.json', import.meta.url), jsonLines({ files, draws }, 2))
