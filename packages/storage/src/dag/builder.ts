import { createHash } from 'node:crypto'
import { Hex } from '@ostrom/protocol'
import { ContentTooLargeError } from '../errors.ts'
import { CONTENT_BYTES_MAX, LEAF_BYTES, NODE_LINKS } from '../limits.ts'
import * as Cid from './cid.ts'
import { type DagLayout, Leaves, single } from './layout.ts'
import * as Node from './node.ts'

export type BuiltFile = { readonly layout: DagLayout; readonly sha256: Hex.Hash }

/**
 * Builds the balanced DAG of a file from its leaves, as ordinary IPFS tools do.
 *
 * @param options.nodeLinks Most links of one node; smaller in tests, to get deep DAGs of little
 * data.
 */
function fromLeaves(leaves: Leaves, { nodeLinks = NODE_LINKS } = {}): DagLayout {
  if (leaves.length === 0) return single(Cid.ofBlock(Cid.RAW, new Uint8Array()), 0)
  if (leaves.length === 1) {
    const { digest, bytes } = leaves.at(0)
    return single(Cid.ofDigest(Cid.RAW, digest.slice()), bytes)
  }
  // Builds the levels of nodes from the leaves up, each as a list of its own, because `DagLayout`
  // lists the nodes from the root down.
  const levels: Uint8Array[][] = []
  let links: Node.FileLink[] = Array.from({ length: leaves.length }, (_, index) => {
    const { digest, bytes } = leaves.at(index)
    return { cid: Cid.ofDigest(Cid.RAW, digest.slice()), bytes, dagBytes: bytes }
  })
  do {
    const level: Uint8Array[] = []
    const parents: Node.FileLink[] = []
    for (let start = 0; start < links.length; start += nodeLinks) {
      const children = links.slice(start, start + nodeLinks)
      const block = Node.encodeFile(children)
      level.push(block)
      parents.push({
        cid: Cid.ofBlock(Cid.DAG_PB, block),
        bytes: children.reduce((sum, child) => sum + child.bytes, 0),
        dagBytes: children.reduce((sum, child) => sum + child.dagBytes, block.length),
      })
    }
    levels.unshift(level)
    links = parents
  } while (links.length > 1)
  return { cid: links[0]!.cid, bytes: leaves.bytes, leaves, nodes: levels.flat() }
}

/** Splits a byte stream into leaves and hashes it, in memory of one leaf. */
export class FileDagBuilder {
  private readonly leaves = new Leaves()
  private readonly whole = createHash('sha256')
  private readonly leafBytes: number
  private readonly nodeLinks: number
  private leaf = createHash('sha256')
  private filled = 0

  constructor({ leafBytes = LEAF_BYTES, nodeLinks = NODE_LINKS } = {}) {
    this.leafBytes = leafBytes
    this.nodeLinks = nodeLinks
  }

  /** Bytes received so far. */
  get bytes(): number {
    return this.leaves.bytes + this.filled
  }

  /**
   * Adds bytes.
   *
   * @throws {ContentTooLargeError} More than `CONTENT_BYTES_MAX` in total.
   */
  update(bytes: Uint8Array): void {
    if (this.bytes + bytes.length > CONTENT_BYTES_MAX) {
      const size = this.bytes + bytes.length
      throw new ContentTooLargeError({ bytes: size, bytesMax: CONTENT_BYTES_MAX })
    }
    this.whole.update(bytes)
    for (let start = 0; start < bytes.length; ) {
      const piece = bytes.subarray(start, start + this.leafBytes - this.filled)
      this.leaf.update(piece)
      this.filled += piece.length
      start += piece.length
      if (this.filled === this.leafBytes) this.cut()
    }
  }

  /** Ends the stream. The builder cannot be used afterwards. */
  finish(): BuiltFile {
    if (this.filled > 0) this.cut()
    const layout = fromLeaves(this.leaves, { nodeLinks: this.nodeLinks })
    return { layout, sha256: Hex.from(this.whole.digest()) }
  }

  private cut(): void {
    this.leaves.push(this.leaf.digest(), this.filled)
    this.leaf = createHash('sha256')
    this.filled = 0
  }
}
