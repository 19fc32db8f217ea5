import type { Hash, Hex, Receipt, Session } from '@ostrom/protocol'

/** A receipt under an anchored root. */
export type EvidenceItem = {
  readonly receipt: Receipt.ReceiptCore
  /** Path to one of the last two roots of its session or request; see `Merkle.prove`. */
  readonly path: readonly Hash[]
}

/** By which a session was opened: it names the signer, which no chain knows once it has ended. */
export type SessionOpening = {
  readonly authorization: Session.SessionAuthorization
  readonly signature: Hex.Hex
}
