import { sha256 } from '@noble/hashes/sha2.js'
import { keccak_256 } from '@noble/hashes/sha3.js'
import * as Hex from './hex.ts'
import * as Merkle from './merkle.ts'

// How a storage deal names a file, and what the beacon draws of it:
// docs/spec/storage-deals.md; `IStorageDeals` in the contracts.

/** Bytes of a chunk; the last of a file may have fewer, and an empty file has one empty chunk. */
export const CHUNK_BYTES = 1024

/** A file as a deal names it: a tree of RFC 9162, section 2.1, over SHA-256 of its chunks. */
export type ChunkCommitment = { readonly root: Hex.Hash; readonly chunkCount: number }

/** A chunk, and the siblings from its leaf up to the root. */
export type ChunkProof = { readonly chunk: Uint8Array; readonly path: readonly Hex.Hash[] }

const LEAF = new Uint8Array([0])

/** True where `shown` is the chunk at `index` of the file. */
export function verify(
  { root, chunkCount }: ChunkCommitment,
  index: number,
  shown: ChunkProof,
): boolean {
  const leaf = Hex.from(sha256(Hex.concat(LEAF, shown.chunk)))
  return Merkle.verifyLeaf({
    root,
    leaf,
    index: BigInt(index),
    count: BigInt(chunkCount),
    proof: shown.path,
  })
}

const TAG = keccak_256(new TextEncoder().encode('ostrom:storage-deals:v2'))

const word = (value: bigint): Uint8Array => Hex.toBytes(`0x${value.toString(16).padStart(64, '0')}`)

/** The chunk that an epoch's value draws of a deal; undefined where it draws none. */
export function drawnChunk(options: drawnChunk.Options): number | undefined {
  const { dealId, epoch, beacon, chunkCount } = options
  const words = [TAG, word(dealId), word(epoch), Hex.toBytes(beacon)]
  const seed = BigInt(Hex.from(keccak_256(Hex.concat(...words))))
  const period = BigInt(options.period)
  if (seed % period !== 0n) return undefined
  return Number((seed / period) % BigInt(chunkCount))
}

export declare namespace drawnChunk {
  type Options = {
    readonly dealId: bigint
    readonly epoch: bigint
    /** Of the beacon in that epoch. */
    readonly beacon: Hex.Hash
    /** A draw has one chance in `period`. */
    readonly period: number
    readonly chunkCount: number
  }
}
