import type { AccountId, Hex, Signable } from '@ostrom/protocol'

/** A signature that pays, and whose it should be. */
export type PaymentSignature = {
  readonly digest: Signable
  readonly signature: Hex.Hex
  readonly account: AccountId
}

/**
 * Signatures of payments, of which a provider checks many and hands on the last. Of keys alone: no
 * contract is asked.
 */
export type PaymentKeys = {
  /**
   * True exactly where `canonicalSignature` finds a signature; faster than `Keys.verify` for an
   * account seen before. A signature of secp256k1 may so be taken with the wrong v, which the chain
   * refuses.
   */
  verifyPayment(payment: PaymentSignature): Promise<boolean>
  /**
   * The form of the signature that the chain takes, for whoever hands one on that `verifyPayment`
   * took; `undefined` where there is none. Costs up to two of `Keys.verify`.
   */
  canonicalSignature(payment: PaymentSignature): Promise<Hex.Hex | undefined>
}
