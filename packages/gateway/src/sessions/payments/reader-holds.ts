import { READER_HOLD_MS, READER_HOLD_SPARE_MS } from '../limits.ts'

/** Bounds the time that the vouchers of a channel wait for slow readers. */
export type ReaderHolds = {
  /**
   * Returns true if a voucher may be held back once more. The provider then waits for the voucher,
   * and ends no running answer.
   */
  mayHold(): boolean
  /** Records that a voucher was held for `ms` milliseconds while the present calls ran. */
  add(ms: number): void
}

/**
 * Creates the record of how long vouchers of one channel were held back. A provider allows each
 * answer a fixed wait, and more for each checkpoint of its own usage: docs/spec/sessions.md,
 * section 3.
 */
export function createReaderHolds(options: createReaderHolds.Options): ReaderHolds {
  const { checkpoint, dueFor, calls } = options
  /** Milliseconds for which vouchers were held during each running call. */
  let heldMs: ReadonlyMap<bigint, number> = new Map()
  return {
    mayHold() {
      if (checkpoint === 0n) return false
      return [...calls.keys()].every((id) => {
        const earnedMs = Number((dueFor(id) * BigInt(READER_HOLD_MS)) / checkpoint)
        return (heldMs.get(id) ?? 0) + READER_HOLD_MS <= READER_HOLD_SPARE_MS + earnedMs
      })
    },
    add(ms) {
      heldMs = new Map([...calls.keys()].map((id) => [id, (heldMs.get(id) ?? 0) + ms]))
    },
  }
}

export declare namespace createReaderHolds {
  type Options = {
    /** Base units of a checkpoint. */
    readonly checkpoint: bigint
    /** Returns the base units due for a running call. */
    readonly dueFor: (callId: bigint) => bigint
    readonly calls: ReadonlyMap<bigint, unknown>
  }
}
