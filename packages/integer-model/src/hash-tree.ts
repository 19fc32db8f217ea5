import { type Hash, Hex, Keccak } from '@ostrom/protocol'

/**
 * A perfect binary Keccak-256 tree over leaves, padded with zero words to a power of two.
 * `levels[0]` has the leaves, the last level the root. Nodes are 32 bytes each, in one array.
 *
 * @see docs/spec/integer-transformer.md, section 4.
 */
export type HashTree = {
  readonly depth: number
  readonly levels: readonly Uint8Array[]
}

const WORD = 32
const LEAF = 0
const NODE = 1

/** Returns the hash of a leaf: Keccak-256 of a zero byte and the contents. */
export function leafOf(contents: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(1 + contents.length)
  bytes[0] = LEAF
  bytes.set(contents, 1)
  return Keccak.keccak256(bytes)
}

/** Returns the depth of the tree over a number of leaves. */
export const depthOf = (leaves: number): number => Math.ceil(Math.log2(Math.max(1, leaves)))

/** Returns the tree over hashes of leaves. */
export function from(leaves: readonly Uint8Array[]): HashTree {
  const depth = depthOf(leaves.length)
  const bottom = new Uint8Array(2 ** depth * WORD)
  leaves.forEach((leaf, at) => {
    bottom.set(leaf, at * WORD)
  })
  const levels = [bottom]
  const pair = new Uint8Array(1 + 2 * WORD)
  pair[0] = NODE
  for (let level = 0; level < depth; level += 1) {
    const below = levels[level] ?? bottom
    const nodes = new Uint8Array(below.length / 2)
    for (let at = 0; at < nodes.length; at += WORD) {
      pair.set(below.subarray(2 * at, 2 * at + 2 * WORD), 1)
      nodes.set(Keccak.keccak256(pair), at)
    }
    levels.push(nodes)
  }
  return { depth, levels }
}

/** Returns the hash of a node: `level` 0 has the leaves. */
export const nodeOf = ({ levels }: HashTree, level: number, index: number): Uint8Array =>
  levels[level]?.subarray(index * WORD, (index + 1) * WORD) ?? new Uint8Array(WORD)

/** Returns the root of a tree. */
export const rootOf = (tree: HashTree): Hash => Hex.from(nodeOf(tree, tree.depth, 0))

/** Returns the sibling hashes on the path from a node up `height` levels, lowest first. */
export const pathOf = (tree: HashTree, options: pathOf.Options): readonly Uint8Array[] =>
  Array.from({ length: options.height }, (_, step) =>
    nodeOf(tree, options.level + step, Math.floor(options.index / 2 ** step) ^ 1),
  )

/** Returns the node computed from a hash at `index` and the sibling hashes on its path. */
export function climb(hash: Uint8Array, index: number, path: readonly Uint8Array[]): Uint8Array {
  return path.reduce(
    (node, beside, step) =>
      Math.floor(index / 2 ** step) % 2 === 0 ? parentOf(node, beside) : parentOf(beside, node),
    hash,
  )
}

/** Returns the root over hashes, whose number must be a power of two. */
export function foldOf(hashes: readonly Uint8Array[]): Uint8Array {
  const tree = from(hashes)
  return nodeOf(tree, tree.depth, 0)
}

const parentOf = (left: Uint8Array, right: Uint8Array): Uint8Array =>
  Keccak.keccak256(Hex.join([Uint8Array.of(NODE), left, right]))

export declare namespace pathOf {
  type Options = { readonly level: number; readonly index: number; readonly height: number }
}
