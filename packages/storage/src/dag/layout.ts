import { CidInvalidError, ContentMismatchError, ContentUnsupportedError } from '../errors.ts'
import {
  BLOCK_BYTES_MAX,
  CONTENT_BYTES_MAX,
  CONTENT_LEAVES_MAX,
  CONTENT_NODES_MAX,
  DEPTH_MAX,
} from '../limits.ts'
import * as Cid from './cid.ts'
import * as Node from './node.ts'

/** Positions of a file's leaves, and the DAG nodes from its root down to these leaves. */
export type DagLayout = {
  readonly cid: Cid.Cid
  readonly bytes: number
  readonly leaves: Leaves
  /** DAG nodes, root first; empty for a file of one leaf. */
  readonly nodes: readonly Uint8Array[]
}

/** Position of a leaf in the file, and its SHA-256. */
export type Leaf = { readonly offset: number; readonly bytes: number; readonly digest: Uint8Array }

/** The leaves of one file in packed form. A file of a terabyte has a million of them. */
export class Leaves {
  private digests = new Uint8Array(32 * 64)
  private ends = new Float64Array(64)
  private count = 0

  get length(): number {
    return this.count
  }

  /** Size of the file: the sum of the bytes of all leaves. */
  get bytes(): number {
    return this.count === 0 ? 0 : this.ends[this.count - 1]!
  }

  push(digest: Uint8Array, bytes: number): void {
    if (this.count === this.ends.length) {
      const digests = new Uint8Array(this.digests.length * 2)
      digests.set(this.digests)
      this.digests = digests
      const ends = new Float64Array(this.ends.length * 2)
      ends.set(this.ends)
      this.ends = ends
    }
    this.digests.set(digest, 32 * this.count)
    this.ends[this.count] = this.bytes + bytes
    this.count += 1
  }

  at(index: number): Leaf {
    const offset = index === 0 ? 0 : this.ends[index - 1]!
    const digest = this.digests.subarray(32 * index, 32 * (index + 1))
    return { offset, bytes: this.ends[index]! - offset, digest }
  }

  /** Returns the index of the leaf with the byte at `offset`; `length` past the end. */
  indexAt(offset: number): number {
    let low = 0
    let high = this.count
    while (low < high) {
      const middle = (low + high) >>> 1
      if (this.ends[middle]! > offset) high = middle
      else low = middle + 1
    }
    return low
  }
}

/** Returns a DAG node that was verified against its CID. */
export type GetNode = (cid: Cid.Cid) => Promise<Uint8Array>

/** Returns the CID of one leaf. */
export const leafCid = (leaf: Leaf): Cid.Cid => Cid.ofDigest(Cid.RAW, leaf.digest.slice())

/**
 * Verifies a leaf's bytes against its digest.
 *
 * @throws {ContentMismatchError} The bytes differ. The error has both CIDs and the source.
 */
export function assertLeaf(leaf: Leaf, bytes: Uint8Array, source: string): void {
  const received = Cid.digest(bytes)
  if (Buffer.compare(received, leaf.digest) === 0) return
  throw new ContentMismatchError({
    source,
    part: `bytes ${leaf.offset} to ${leaf.offset + leaf.bytes - 1}`,
    expected: leafCid(leaf).toString(),
    received: Cid.ofDigest(Cid.RAW, received).toString(),
  })
}

/** Returns the layout of a file that is one raw leaf of `bytes` bytes. */
export function single(cid: Cid.Cid, bytes: number): DagLayout {
  const leaves = new Leaves()
  if (bytes > 0) leaves.push(cid.multihash.digest, bytes)
  return { cid, bytes, leaves, nodes: [] }
}

/**
 * Walks the DAG of a file from its root node down to the leaves, without fetching a leaf.
 *
 * @throws {ContentUnsupportedError} Not a file of raw leaves, or beyond the limits.
 */
export async function read(cid: Cid.Cid, getNode: GetNode): Promise<DagLayout> {
  if (cid.code !== Cid.DAG_PB) {
    throw new CidInvalidError({ cid: cid.toString(), reason: 'it does not name a DAG node' })
  }
  const leaves = new Leaves()
  const nodes: Uint8Array[] = []
  const refuse = (reason: string): never => {
    throw new ContentUnsupportedError({ cid: cid.toString(), reason })
  }
  const walk = async (node: Cid.Cid, depth: number): Promise<number> => {
    if (nodes.length >= CONTENT_NODES_MAX) refuse(`more than ${CONTENT_NODES_MAX} nodes`)
    if (depth > DEPTH_MAX) refuse(`deeper than ${DEPTH_MAX} nodes`)
    const block = await getNode(node)
    nodes.push(block)
    const decoded = Node.decode(node, block)
    if (decoded.kind !== 'file') return refuse('a folder inside a file')
    let sum = 0
    for (const link of decoded.links) {
      if (link.cid.code === Cid.DAG_PB) {
        const below = await walk(link.cid, depth + 1)
        if (below !== link.bytes) refuse('a link has another size than the node below it')
      } else {
        if (link.bytes > BLOCK_BYTES_MAX) refuse(`a leaf of ${link.bytes} bytes`)
        leaves.push(link.cid.multihash.digest, link.bytes)
      }
      sum += link.bytes
      if (leaves.length > CONTENT_LEAVES_MAX) refuse(`more than ${CONTENT_LEAVES_MAX} leaves`)
      if (leaves.bytes > CONTENT_BYTES_MAX) refuse(`more than ${CONTENT_BYTES_MAX} bytes`)
    }
    return sum
  }
  await walk(cid, 1)
  return { cid, bytes: leaves.bytes, leaves, nodes }
}
