import { sha256 } from '@noble/hashes/sha2.js'
import { keccak_256 } from '@noble/hashes/sha3.js'
import * as Hex from './hex.ts'
import * as Merkle from './merkle.ts'

// How a promise of availability names a file, and what the beacon draws of it:
// docs/spec/availability.md; `IAvailability` in the contracts.

/** Bytes of a piece; the last of a file may have fewer, and an empty file has one empty piece. */
export const PIECE_BYTES = 1024

/** A file as a promise names it: a tree of RFC 9162, section 2.1, over SHA-256 of its pieces. */
export type Outline = { readonly root: Hex.Hash; readonly pieces: number }

/** A piece, and the siblings from its leaf up to the root. */
export type Shown = { readonly piece: Uint8Array; readonly path: readonly Hex.Hash[] }

const LEAF = new Uint8Array([0])

/** True where `shown` is the piece at `index` of the file. */
export function verify({ root, pieces }: Outline, index: number, shown: Shown): boolean {
  const leaf = Hex.from(sha256(Hex.concat(LEAF, shown.piece)))
  return Merkle.leads({
    root,
    leaf,
    index: BigInt(index),
    count: BigInt(pieces),
    proof: shown.path,
  })
}

const TAG = keccak_256(new TextEncoder().encode('ostrom:availability:v1'))

const word = (value: bigint): Uint8Array => Hex.toBytes(`0x${value.toString(16).padStart(64, '0')}`)

/** The piece that an epoch's value draws of a promise; undefined where it draws none. */
export function drawn(options: drawn.Options): number | undefined {
  const { promiseId, epoch, value, pieces } = options
  const words = [TAG, word(promiseId), word(epoch), Hex.toBytes(value)]
  const seed = BigInt(Hex.from(keccak_256(Hex.concat(...words))))
  const period = BigInt(options.period)
  if (seed % period !== 0n) return undefined
  return Number((seed / period) % BigInt(pieces))
}

export declare namespace drawn {
  type Options = {
    readonly promiseId: bigint
    readonly epoch: bigint
    /** Of the beacon in that epoch. */
    readonly value: Hex.Hash
    /** A draw has one chance in `period`. */
    readonly period: number
    readonly pieces: number
  }
}
