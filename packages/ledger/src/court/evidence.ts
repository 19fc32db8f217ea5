import type { Hash, Hex, Receipt, Session } from '@ostrom/protocol'

/** A receipt with the proof that a root on chain includes it. */
export type EvidenceItem = {
  readonly receipt: Receipt.ReceiptCore
  /**
   * Merkle path from the receipt to one of the last two roots on chain of its session or request;
   * see `Merkle.prove`.
   */
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
