import { SignedObject } from '@ostrom/protocol'
import type { PaymentKeys } from '../money/payment-keys.ts'
import { canonicalSignature, isSignedUpToV } from './secp256k1.ts'

/** Payment keys of chains with secp256k1 signatures. */
export const paymentKeys: PaymentKeys = {
  verifyPayment: async ({ digest, signature, account }) =>
    isSignedUpToV(account, SignedObject.requireDigest(digest), signature),
  canonicalSignature: async ({ digest, signature, account }) =>
    canonicalSignature(account, SignedObject.requireDigest(digest), signature),
}
