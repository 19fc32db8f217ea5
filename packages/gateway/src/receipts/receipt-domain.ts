import { type Domain, type Hash, Receipt, Request } from '@ostrom/protocol'

/**
 * Returns the domain of a receipt's signature on a deployment: that of sessions, or of requests.
 */
export function receiptDomain(
  deployment: Domain,
  { id, core }: { readonly id: Hash; readonly core: Receipt.ReceiptCore },
): Domain {
  return Receipt.idOf(core, deployment) === id ? deployment : Request.domain(deployment)
}
