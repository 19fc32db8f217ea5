import type { Hash, Receipt } from '@ostrom/protocol'

/** A receipt under an anchored root. */
export type EvidenceItem = {
  readonly receipt: Receipt.ReceiptCore
  /** Path to one of the last two roots of its session or request; see `Merkle.prove`. */
  readonly path: readonly Hash[]
}
