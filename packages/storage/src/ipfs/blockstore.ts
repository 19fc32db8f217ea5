import { BaseBlockstore } from 'blockstore-core'
import { NotFoundError } from 'interface-store'
import type { CID } from 'multiformats/cid'
import * as Cid from '../dag/cid.ts'
import { IPFS_SCRATCH_BYTES_MAX } from '../limits.ts'
import type { Storage } from '../storage.ts'

/** Blocks that this node recently sent or received; the oldest are evicted first. */
class Scratch {
  private readonly blocks = new Map<string, Uint8Array>()
  private bytes = 0

  get(key: string): Uint8Array | undefined {
    return this.blocks.get(key)
  }

  put(key: string, block: Uint8Array): void {
    if (this.blocks.has(key)) return
    this.blocks.set(key, block)
    this.bytes += block.length
    for (const [oldest, { length }] of this.blocks) {
      if (this.bytes <= IPFS_SCRATCH_BYTES_MAX) return
      this.blocks.delete(oldest)
      this.bytes -= length
    }
  }

  delete(key: string): void {
    this.bytes -= this.blocks.get(key)?.length ?? 0
    this.blocks.delete(key)
  }
}

/**
 * The store as a blockstore of IPFS. It reads leaves from the flat files, so there is no second
 * copy. Blocks from IPFS peers stay only in a small cache, from which a fetch takes them.
 */
export class StorageBlockstore extends BaseBlockstore {
  private readonly storage: Storage
  private readonly scratch = new Scratch()

  constructor(storage: Storage) {
    super()
    this.storage = storage
  }

  override async has(cid: CID): Promise<boolean> {
    return (await this.find(cid)) !== undefined
  }

  override async put(
    cid: CID,
    value: Uint8Array | Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  ): Promise<CID> {
    if (value instanceof Uint8Array) this.scratch.put(cid.toString(), value)
    else {
      const parts: Uint8Array[] = []
      for await (const part of value) parts.push(part)
      this.scratch.put(cid.toString(), Buffer.concat(parts))
    }
    return cid
  }

  override async *get(cid: CID): AsyncGenerator<Uint8Array> {
    const block = await this.find(cid)
    if (!block) throw new NotFoundError()
    yield block
  }

  override async delete(cid: CID): Promise<void> {
    this.scratch.delete(cid.toString())
  }

  /** The store itself lists contents. IPFS needs this list only for garbage collection. */
  override async *getAll(): AsyncGenerator<never> {}

  private async find(cid: CID): Promise<Uint8Array | undefined> {
    const key = cid.toString()
    const passing = this.scratch.get(key)
    if (passing) return passing
    if (!Cid.isUsable(cid)) return undefined
    const block = await this.storage.block(key)
    // A peer asks for a block's presence before it asks for the block; this avoids a second read.
    if (block) this.scratch.put(key, block)
    return block
  }
}
