import { sha256 } from '@noble/hashes/sha2.js'
import { assert } from './errors.ts'
import * as Hex from './hex.ts'

/**
 * An append-only Merkle tree of receipt ids, kept as its peaks only: what a party must remember to
 * append the next leaf. Peaks run from the largest subtree to the smallest.
 *
 * The tree, its root and its proofs are those of RFC 9162, section 2.1, over SHA-256, save that the
 * root of the empty tree is 32 zero bytes.
 */
export type Frontier = {
  readonly count: bigint
  readonly peaks: readonly Hex.Hash[]
}

export const empty: Frontier = { count: 0n, peaks: [] }

const LEAF = new Uint8Array([0])
const NODE = new Uint8Array([1])

/** Hash of a leaf, kept apart from the hash of a node by its first byte (RFC 9162, 2.1.1). */
export const leafHash = (id: Hex.Hash): Hex.Hash =>
  Hex.from(sha256(Hex.concat(LEAF, Hex.toBytes(id))))

const nodeHash = (left: Hex.Hash, right: Hex.Hash): Hex.Hash =>
  Hex.from(sha256(Hex.concat(NODE, Hex.toBytes(left), Hex.toBytes(right))))

/** Returns the tree with one more leaf. Takes as many hashes as the count has trailing ones. */
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

/** Root over all leaves: peaks folded from the smallest to the largest. */
export function root({ peaks }: Frontier): Hex.Hash {
  const last = peaks.at(-1)
  if (!last) return Hex.zeroHash
  return peaks.slice(0, -1).reduceRight((right, left) => nodeHash(left, right), last)
}

/** Root of the tree over `ids`, in order. */
export const rootOf = (ids: readonly Hex.Hash[]): Hex.Hash => root(ids.reduce(append, empty))

/**
 * Proves leaves of the tree over `ids`: sibling hashes from a leaf up to the root (RFC 9162,
 * 2.1.3.1). The tree is hashed once, however many of its leaves are proved.
 */
export function prover(ids: readonly Hex.Hash[]): (index: number) => readonly Hex.Hash[] {
  const levels: (readonly Hex.Hash[])[] = [ids.map(leafHash)]
  for (let below = levels[0]!; below.length > 1; below = levels.at(-1)!) {
    const pairs = Array.from({ length: Math.ceil(below.length / 2) }, (_, at) => {
      const [left, right] = [below[2 * at]!, below[2 * at + 1]]
      // The last of an odd number has no sibling here, and meets one further up.
      return right === undefined ? left : nodeHash(left, right)
    })
    levels.push(pairs)
  }
  return (index) => {
    assert(index >= 0 && index < ids.length, 'a proof is asked for a leaf of the tree')
    return levels.flatMap((level, height) => level[(index >> height) ^ 1] ?? [])
  }
}

/** As `prover`, of one leaf. */
export const prove = (ids: readonly Hex.Hash[], index: number): readonly Hex.Hash[] =>
  prover(ids)(index)

/** True when `proof` leads from leaf `id` at `index` of `count` to `root` (RFC 9162, 2.1.3.2). */
export const verify = ({ id, ...place }: verify.Options): boolean =>
  verifyLeaf({ leaf: leafHash(id), ...place })

/** As `verify`, of any leaf by its hash. */
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
