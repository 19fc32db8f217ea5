import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { Hex } from '@ostrom/protocol'
import { keccak_256 } from '@noble/hashes/sha3.js'

// Writes vectors/pieces.json: `npm run gen`, or `node vectors/pieces.ts`. Files of a few sizes, by
// the tree that promises of availability name them by (RFC 9162, section 2.1, word for word), some
// of their pieces with their paths, and what values of the beacon draw.

const PIECE_BYTES = 1024
const sizes = [0, 1, 1024, 1025, 3000, 7168]

/** Byte k of a file is (31 k + its length) modulo 256. */
const bytesOf = (length: number) => Uint8Array.from({ length }, (_, at) => 31 * at + length)

const sha256 = (prefix: number, ...parts: readonly Uint8Array[]): Uint8Array => {
  const hash = createHash('sha256').update(new Uint8Array([prefix]))
  for (const part of parts) hash.update(part)
  return new Uint8Array(hash.digest())
}

const splitOf = (count: number): number => 2 ** (Math.ceil(Math.log2(count)) - 1)

function rootOf(pieces: readonly Uint8Array[]): Uint8Array {
  if (pieces.length === 1) return sha256(0, pieces[0] as Uint8Array)
  const point = splitOf(pieces.length)
  return sha256(1, rootOf(pieces.slice(0, point)), rootOf(pieces.slice(point)))
}

function pathOf(pieces: readonly Uint8Array[], index: number): readonly Uint8Array[] {
  if (pieces.length === 1) return []
  const point = splitOf(pieces.length)
  const [left, right] = [pieces.slice(0, point), pieces.slice(point)]
  if (index < point) return [...pathOf(left, index), rootOf(right)]
  return [...pathOf(right, index - point), rootOf(left)]
}

const files = sizes.map((bytes) => {
  const whole = bytesOf(bytes)
  const count = Math.max(1, Math.ceil(bytes / PIECE_BYTES))
  const pieces = Array.from({ length: count }, (_, at) =>
    whole.subarray(at * PIECE_BYTES, (at + 1) * PIECE_BYTES),
  )
  const shown = [...new Set([0, count >> 1, count - 1])].map((index) => ({
    index, piece: Hex.from(pieces[index] as Uint8Array),
    path: pathOf(pieces, index).map((hash) => Hex.from(hash)),
  }))
  return { bytes, root: Hex.from(rootOf(pieces)), pieces: count, shown }
})

const utf8 = (text: string) => new TextEncoder().encode(text)
const word = (value: number) => Hex.toBytes(`0x${value.toString(16).padStart(64, '0')}`)
const tag = keccak_256(utf8('ostrom:availability:v1'))

const draws = Array.from({ length: 12 }, (_, epoch) => {
  const [promiseId, period, pieces] = [7, 3, 1000]
  const value = Hex.sha256Hex(utf8(`value ${epoch}`))
  const words = Hex.concat(tag, word(promiseId), word(epoch), Hex.toBytes(value))
  const seed = BigInt(Hex.from(keccak_256(words)))
  const drawn = seed % BigInt(period) === 0n
  const piece = drawn ? Number((seed / BigInt(period)) % BigInt(pieces)) : 0
  return { promiseId, epoch, value, period, pieces, drawn, piece }
})

const text = `${JSON.stringify({ files, draws }, undefined, 1)}\n`
writeFileSync(new URL('pieces.json', import.meta.url), text)
