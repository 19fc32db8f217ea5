import { sha256 } from '@noble/hashes/sha2.js'
import * as Hex from '../encoding/hex.ts'
import { assert } from '../errors/errors.ts'

/**
 * An append-only Merkle tree of receipt ids, reduced to its peaks, which suffice to append the next
 * leaf. Peaks are in order from the largest subtree to the smallest.
 *
 * The tree, its root and its proofs are those of RFC 9162, section 2.1, over SHA-256, except that
 * the root of the empty tree is 32 zero bytes.
 */
export type Frontier = {
  readonly count: bigint
  readonly peaks: readonly Hex.Hash[]
}

export const empty: Frontier = { count: 0n, peaks: [] }

const LEAF = new Uint8Array([0])
const NODE = new Uint8Array([1])

/**
 * Returns the hash of a leaf: over the byte 0 and the id. Nodes are hashed after the byte 1, so
 * that no leaf can be taken for a node (RFC 9162, 2.1.1).
 */
export const leafHash = (id: Hex.Hash): Hex.Hash =>
  Hex.from(sha256(Hex.concat(LEAF, Hex.toBytes(id))))

const nodeHash = (left: Hex.Hash, right: Hex.Hash): Hex.Hash =>
  Hex.from(sha256(Hex.concat(NODE, Hex.toBytes(left), Hex.toBytes(right))))

/**
 * Returns the tree with one more leaf. The number of hashes is one, and one more per trailing 1 bit
 * of the count.
 */
export function append({ count, peaks }: Frontier, id: Hex.Hash): Frontier {
  const next = [...peaks]
  let top = leafHash(id)
  for (let rest = count; rest & 1n; rest >>= 1n) {
    const left = next.pop()
    assert(left, 'a tree has one peak for each bit set in its count')
    top = nodeHash(left, top)
  }
  return { count: count + 1n, peaks: [...next, top] }
}

/** Returns the root over all leaves: the peaks, folded from the smallest to the largest. */
export function root({ peaks }: Frontier): Hex.Hash {
  const last = peaks.at(-1)
  if (!last) return Hex.zeroHash
  return peaks.slice(0, -1).reduceRight((right, left) => nodeHash(left, right), last)
}

/** Returns the root of the tree over `ids`, in order. */
export const rootOf = (ids: readonly Hex.Hash[]): Hex.Hash => root(ids.reduce(append, empty))

/**
 * Returns a function that proves leaves of the tree over `ids`: sibling hashes from a leaf up to
 * the root (RFC 9162, 2.1.3.1). The tree is hashed once for all proofs.
 */
export function prover(ids: readonly Hex.Hash[]): (index: number) => readonly Hex.Hash[] {
  const levels: (readonly Hex.Hash[])[] = [ids.map(leafHash)]
  for (let below = levels[0]!; below.length > 1; below = levels.at(-1)!) {
    const pairs = Array.from({ length: Math.ceil(below.length / 2) }, (_, at) => {
      const [left, right] = [below[2 * at]!, below[2 * at + 1]]
      // The last of an odd number of nodes has no sibling at this level, and gets one at a higher
      // level.
      return right === undefined ? left : nodeHash(left, right)
    })
    levels.push(pairs)
  }
  return (index) => {
    assert(index >= 0 && index < ids.length, 'the index is that of a leaf of the tree')
    return levels.flatMap((level, height) => level[(index >> height) ^ 1] ?? [])
  }
}

/** Proves one leaf; see `prover`. */
export const prove = (ids: readonly Hex.Hash[], index: number): readonly Hex.Hash[] =>
  prover(ids)(index)

/**
 * Returns true if `proof` leads from leaf `id` at `index` of `count` to `root` (RFC 9162, 2.1.3.2).
 */
export const verify = ({ id, ...inclusion }: verify.Options): boolean =>
  verifyLeaf({ leaf: leafHash(id), ...inclusion })

/** Verifies a leaf by its hash; see `verify`. */
export function verifyLeaf(options: verifyLeaf.Options): boolean {
  const { leaf, index, count, proof } = options
  if (index < 0n || index >= count) return false
  let position = index
  let last = count - 1n
  let hash = leaf
  for (const sibling of proof) {
    if (last === 0n) return false
    if (position & 1n || position === last) {
      hash = nodeHash(sibling, hash)
      while (!(position & 1n) && position !== 0n) {
        position >>= 1n
        last >>= 1n
      }
    } else {
      hash = nodeHash(hash, sibling)
    }
    position >>= 1n
    last >>= 1n
  }
  return last === 0n && hash === options.root
}

export declare namespace verify {
  type Options = Omit<verifyLeaf.Options, 'leaf'> & { readonly id: Hex.Hash }
}

export declare namespace verifyLeaf {
  type Options = {
    readonly leaf: Hex.Hash
    readonly index: bigint
    readonly count: bigint
    readonly proof: readonly Hex.Hash[]
    readonly root: Hex.Hash
  }
}
