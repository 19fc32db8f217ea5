import type { StoreEntry } from '../backend.ts'
import { CacheFullError, ContentTooLargeError } from '../errors.ts'

/** Space that one transfer reserves until its content is complete. */
export type Reservation = {
  /**
   * Raises the reservation to `bytes` in total.
   *
   * @throws {CacheFullError} It does not fit.
   */
  reserve(bytes: number): Promise<void>
  /** Protects a content from removal during the transfer. */
  hold(cid: string): void
  release(): void
}

/**
 * Returns a reservation with a limit of bytes, which is checked before any content is removed to
 * make space.
 */
export const limitReservation = (
  reservation: Reservation,
  bytesMax: number | undefined,
): Reservation => ({
  ...reservation,
  async reserve(bytes) {
    if (bytesMax !== undefined && bytes > bytesMax) {
      throw new ContentTooLargeError({ bytes, bytesMax })
    }
    await reservation.reserve(bytes)
  },
})

type ReservedSpace = { bytes: number; readonly cids: Set<string> }

/**
 * Keeps a store within its size limit. It removes contents that no pin, folder or reservation
 * protects.
 */
export class Quota {
  private readonly bytesMax: number
  private readonly entries: ReadonlyMap<string, StoreEntry>
  private readonly remove: (entry: StoreEntry) => Promise<void>
  private readonly held = new Set<ReservedSpace>()
  /** Removals run one after another; concurrent ones would count the same space twice. */
  private tail: Promise<unknown> = Promise.resolve()

  constructor(options: Quota.Options) {
    this.bytesMax = options.bytesMax
    this.entries = options.entries
    this.remove = options.remove
  }

  reservation(): Reservation {
    const mine: ReservedSpace = { bytes: 0, cids: new Set() }
    this.held.add(mine)
    return {
      reserve: async (bytes) => {
        if (bytes <= mine.bytes) return
        const extra = bytes - mine.bytes
        mine.bytes = bytes
        if (this.stored() + this.reserved() <= this.bytesMax) return
        await this.shrink(this.bytesMax)
        if (this.stored() + this.reserved() <= this.bytesMax) return
        mine.bytes -= extra
        const pinned = this.stored() + this.reserved() - mine.bytes
        throw new CacheFullError({ bytes, bytesMax: this.bytesMax, pinned })
      },
      hold: (cid) => mine.cids.add(cid),
      release: () => this.held.delete(mine),
    }
  }

  /**
   * Removes unprotected contents, least recently used first, until stored and reserved bytes are at
   * most `bytesMax`.
   */
  collect(bytesMax = this.bytesMax): Promise<readonly string[]> {
    return this.shrink(bytesMax)
  }

  private stored(): number {
    let sum = 0
    for (const { content } of this.entries.values()) {
      if (content.kind === 'file') sum += Number(content.bytes)
    }
    return sum
  }

  private reserved(): number {
    let sum = 0
    for (const { bytes } of this.held) sum += bytes
    return sum
  }

  private shrink(bytesMax: number): Promise<readonly string[]> {
    const run = async (): Promise<readonly string[]> => {
      const removed: string[] = []
      while (this.stored() + this.reserved() > bytesMax) {
        const entry = this.oldestRemovable()
        if (!entry) break
        await this.remove(entry)
        removed.push(entry.content.cid)
      }
      return removed
    }
    const result = this.tail.then(run)
    this.tail = result.catch(() => undefined)
    return result
  }

  /**
   * Returns the least recently used content that may be removed. A file inside a folder can be
   * removed only after the folder.
   */
  private oldestRemovable(): StoreEntry | undefined {
    const required = new Set<string>()
    for (const reservation of this.held) for (const cid of reservation.cids) required.add(cid)
    for (const { content, status } of this.entries.values()) {
      if (status === 'pinned') required.add(content.cid)
      if (content.kind === 'folder') for (const file of content.files) required.add(file.cid)
    }
    let oldest: StoreEntry | undefined
    for (const entry of this.entries.values()) {
      if (required.has(entry.content.cid)) continue
      if (!oldest || entry.usedAtMs < oldest.usedAtMs) oldest = entry
    }
    return oldest
  }
}

export declare namespace Quota {
  type Options = {
    readonly bytesMax: number
    /** The store's own map of its entries by CID, which the quota only reads. */
    readonly entries: ReadonlyMap<string, StoreEntry>
    readonly remove: (entry: StoreEntry) => Promise<void>
  }
}
