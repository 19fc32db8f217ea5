import type { AccountId, Hex, Signable } from '@ostrom/protocol'

/** A payment signature with its expected signer. */
export type PaymentSignature = {
  readonly digest: Signable
  readonly signature: Hex.Hex
  readonly account: AccountId
}

/**
 * Verifies payment signatures, of which a provider checks many and submits the last. Supports keys
 * only, not contract accounts.
 */
export type PaymentKeys = {
  /**
   * Returns true exactly if `canonicalSignature` returns a signature; faster than a full `verify`
   * for an account seen before. It may accept a secp256k1 signature with a wrong v, which the chain
   * refuses.
   */
  verifyPayment(payment: PaymentSignature): Promise<boolean>
  /**
   * Returns the form of an accepted signature that the chain accepts too; `undefined` if there is
   * none. Takes up to two full verifications.
   */
  canonicalSignature(payment: PaymentSignature): Promise<Hex.Hex | undefined>
}
