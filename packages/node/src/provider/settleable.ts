import type { PaymentKeys } from '@ostrom/ledger'
import { type AccountId, type Channel, type Domain, Voucher } from '@ostrom/protocol'

/** A voucher that was accepted, and by what it is signed. */
export type AcceptedVoucher = {
  /** As it came, see `PaymentKeys.verifyPayment`. */
  readonly last: Channel.SignedVoucher
  readonly signer: AccountId
  /** Of its signature. */
  readonly domain: Domain
}

/**
 * The voucher in the form in which it leaves the provider: chains and clients take no other. One
 * that has none, which only a damaged record holds, stays as it is, and the chain refuses it.
 */
export async function settleable(
  keys: Pick<PaymentKeys, 'canonicalSignature'>,
  { last: { voucher, signature }, signer, domain }: AcceptedVoucher,
): Promise<Channel.SignedVoucher> {
  const digest = Voucher.hash(voucher, domain)
  const taken = await keys.canonicalSignature({ digest, signature, account: signer })
  return { voucher, signature: taken ?? signature }
}
