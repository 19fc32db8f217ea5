import type { Hash, Hex, Receipt, Session } from '@ostrom/protocol'

/** A receipt under an anchored root. */
export type EvidenceItem = {
  readonly receipt: Receipt.ReceiptCore
  /** Merkle path to one of the last two roots of its subject; see `Merkle.prove`. */
  readonly path: readonly Hash[]
}

/**
 * Authorization of a session. It names the signer of the session's vouchers, which no chain stores
 * after the session's end.
 */
export type SessionOpening = {
  readonly authorization: Session.SessionAuthorization
  readonly signature: Hex.Hex
}
