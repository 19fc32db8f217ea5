import { hash } from 'node:crypto'
import { assert, Chunks, Hex } from '@ostrom/protocol'
import { CHUNKS_PER_GROUP } from '../limits.ts'

// The tree of RFC 9162, section 2.1, over chunks of 1 KiB. Groups of 1,024 chunks are complete
// subtrees, so their hashes suffice to prove any chunk: 32 bytes per MiB.

const HASH_BYTES = 32

type Digest = Uint8Array

const sha256 = (bytes: Uint8Array): Digest => hash('sha256', bytes, 'buffer')

// The inputs of all leaf hashes share one buffer, as do those of all node hashes, because a GiB
// takes two million hashes.
const leafBytes = new Uint8Array(1 + Chunks.CHUNK_BYTES)
const nodeBytes = new Uint8Array(1 + 2 * HASH_BYTES)
nodeBytes[0] = 1

function leafOf(piece: Uint8Array): Digest {
  leafBytes.set(piece, 1)
  return sha256(leafBytes.subarray(0, 1 + piece.length))
}

function nodeOf(left: Digest, right: Digest): Digest {
  nodeBytes.set(left, 1)
  nodeBytes.set(right, 1 + HASH_BYTES)
  return sha256(nodeBytes)
}

/** Bytes of a full group of chunks. */
export const CHUNK_GROUP_BYTES = CHUNKS_PER_GROUP * Chunks.CHUNK_BYTES

/** Returns the levels of a tree over hashes, from the leaves to the root. */
function merkleLevels(leaves: readonly Digest[]): readonly (readonly Digest[])[] {
  const levels = [leaves]
  for (let below = leaves; below.length > 1; below = levels.at(-1)!) {
    const pairs: Digest[] = []
    for (let at = 0; at < below.length; at += 2) {
      const [left, right] = [below[at]!, below[at + 1]]
      // The last of an odd number of nodes has no sibling at this level, and gets one at a higher
      // level.
      pairs.push(right === undefined ? left : nodeOf(left, right))
    }
    levels.push(pairs)
  }
  return levels
}

const pathIn = (levels: readonly (readonly Digest[])[], index: number): readonly Digest[] =>
  levels.flatMap((level, height) => level[(index >> height) ^ 1] ?? [])

const rootOf = (levels: readonly (readonly Digest[])[]): Digest => levels.at(-1)![0]!

/** Returns the hash of each chunk in a group; one hash for an empty file. */
function leavesOf(chunk: Uint8Array): readonly Digest[] {
  const leaves: Digest[] = []
  for (let at = 0; at < chunk.length || at === 0; at += Chunks.CHUNK_BYTES) {
    leaves.push(leafOf(chunk.subarray(at, at + Chunks.CHUNK_BYTES)))
  }
  return leaves
}

/** Commitment to a content, and the hashes of its groups, from which `prove` makes its proofs. */
export type ChunkTree = Chunks.ChunkCommitment & { readonly hashes: Uint8Array }

/** Builds the tree of a byte stream, in memory of one group and 32 bytes per MiB. */
export class ChunkTreeBuilder {
  private readonly chunk = new Uint8Array(CHUNK_GROUP_BYTES)
  private filled = 0
  private pieces = 0
  private hashes: Digest[] = []

  add(bytes: Uint8Array): void {
    let rest = bytes
    while (rest.length > 0) {
      // A full group is closed only when more bytes follow, so that `finish` adds no empty group
      // after it.
      if (this.filled === CHUNK_GROUP_BYTES) this.close()
      const part = rest.subarray(0, CHUNK_GROUP_BYTES - this.filled)
      this.chunk.set(part, this.filled)
      this.filled += part.length
      rest = rest.subarray(part.length)
    }
  }

  finish(): ChunkTree {
    this.close()
    const root = Hex.from(rootOf(merkleLevels(this.hashes))) as Hex.Hash
    return { root, chunkCount: this.pieces, hashes: Hex.concat(...this.hashes) }
  }

  private close(): void {
    const leaves = leavesOf(this.chunk.subarray(0, this.filled))
    this.pieces += leaves.length
    this.hashes.push(rootOf(merkleLevels(leaves)))
    this.filled = 0
  }
}

/** Returns the chunk at `index` with its proof, given the bytes of its group. */
export function prove(
  { hashes, chunkCount }: ChunkTree,
  index: number,
  chunk: Uint8Array,
): Chunks.ChunkProof {
  assert(index >= 0 && index < chunkCount, 'a piece is one of its file')
  const position = index % CHUNKS_PER_GROUP
  const inside = merkleLevels(leavesOf(chunk))
  const roots = Array.from({ length: hashes.length / HASH_BYTES }, (_, at) =>
    hashes.subarray(at * HASH_BYTES, (at + 1) * HASH_BYTES),
  )
  const above = pathIn(merkleLevels(roots), Math.floor(index / CHUNKS_PER_GROUP))
  const start = position * Chunks.CHUNK_BYTES
  return {
    chunk: chunk.slice(start, start + Chunks.CHUNK_BYTES),
    path: [...pathIn(inside, position), ...above].map((digest) => Hex.from(digest) as Hex.Hash),
  }
}
