import type { PaymentKeys } from '@ostrom/ledger'
import { type AccountId, type Channel, type Domain, Voucher } from '@ostrom/protocol'

/** An accepted voucher, its signer and its signing domain. */
export type AcceptedVoucher = {
  /** With the signature as received: see `PaymentKeys.verifyPayment`. */
  readonly last: Channel.SignedVoucher
  readonly signer: AccountId
  readonly domain: Domain
}

/**
 * Returns a voucher with its canonical signature, the only form that chains and clients accept. A
 * signature without a canonical form, as in a damaged record, stays unchanged and the chain
 * refuses it.
 */
export async function settleable(
  keys: Pick<PaymentKeys, 'canonicalSignature'>,
  { last: { voucher, signature }, signer, domain }: AcceptedVoucher,
): Promise<Channel.SignedVoucher> {
  const digest = Voucher.hash(voucher, domain)
  const canonical = await keys.canonicalSignature({ digest, signature, account: signer })
  return { voucher, signature: canonical ?? signature }
}
