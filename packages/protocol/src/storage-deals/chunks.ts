import { sha256 } from '@noble/hashes/sha2.js'
import { keccak_256 } from '@noble/hashes/sha3.js'
import * as Hex from '../encoding/hex.ts'
import * as Merkle from '../hashing/merkle.ts'

// Chunk commitments of storage deals, and the chunks that a beacon value draws:
// docs/spec/storage-deals.md; `IStorageDeals` in the contracts.

/** Bytes of a chunk. The last chunk of a file may have fewer; an empty file has one empty chunk. */
export const CHUNK_BYTES = 1024

/**
 * Commitment of a deal to a file: the Merkle tree of RFC 9162, section 2.1, with SHA-256, whose
 * leaves are the file's chunks.
 */
export type ChunkCommitment = { readonly root: Hex.Hash; readonly chunkCount: number }

/** A chunk, and the siblings from its leaf up to the root. */
export type ChunkProof = { readonly chunk: Uint8Array; readonly path: readonly Hex.Hash[] }

const LEAF = new Uint8Array([0])

/** Returns true if a proof proves the chunk at `index` of the file. */
export function verify(
  { root, chunkCount }: ChunkCommitment,
  index: number,
  proof: ChunkProof,
): boolean {
  const leaf = Hex.from(sha256(Hex.concat(LEAF, proof.chunk)))
  return Merkle.verifyLeaf({
    root,
    leaf,
    index: BigInt(index),
    count: BigInt(chunkCount),
    proof: proof.path,
  })
}

const TAG = keccak_256(new TextEncoder().encode('ostrom:storage-deals:v2'))

const word = (value: bigint): Uint8Array => Hex.toBytes(`0x${value.toString(16).padStart(64, '0')}`)

/**
 * Returns the index of the chunk of a deal that an epoch's beacon value draws; undefined if it
 * draws none.
 */
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
    /** Beacon value of the epoch. */
    readonly beacon: Hex.Hash
    /** The probability of a draw is 1 / `period`. */
    readonly period: number
    readonly chunkCount: number
  }
}
