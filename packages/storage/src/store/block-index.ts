import * as Cid from '../dag/cid.ts'
import type { Leaves } from '../dag/layout.ts'

/** Location of a block: a node stored with a content, or a leaf inside a file. */
export type BlockLocation =
  | { readonly kind: 'node'; readonly content: string; readonly index: number }
  | {
      readonly kind: 'leaf'
      readonly content: string
      readonly offset: number
      readonly bytes: number
    }

/** Returns a digest as a short text key, in half the memory of hex. */
const keyOf = (digest: Uint8Array): string => Buffer.from(digest).toString('latin1')

/**
 * Finds any block of any content by its hash. It takes about 150 bytes per mebibyte of contents,
 * from the first request for a single block on.
 */
export class BlockIndex {
  private readonly places = new Map<string, BlockLocation>()
  private readonly contents = new Set<string>()

  add(content: string, nodes: readonly Uint8Array[], leaves?: Leaves): void {
    if (this.contents.has(content)) return
    this.contents.add(content)
    for (const [index, node] of nodes.entries()) {
      this.places.set(keyOf(Cid.digest(node)), { kind: 'node', content, index })
    }
    for (let index = 0; index < (leaves?.length ?? 0); index++) {
      const { digest, offset, bytes } = leaves!.at(index)
      this.places.set(keyOf(digest), { kind: 'leaf', content, offset, bytes })
    }
  }

  /**
   * Removes all entries. Contents share blocks, so removing one content alone would need a scan of
   * the rest.
   */
  clear(): void {
    this.places.clear()
    this.contents.clear()
  }

  find(cid: Cid.Cid): BlockLocation | undefined {
    return this.places.get(keyOf(cid.multihash.digest))
  }
}
