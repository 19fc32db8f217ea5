import type { OfferListing, RequestState } from '@ostrom/ledger'
import { Address, Price } from '@ostrom/protocol'
import { NoProviderError } from '../errors.ts'

export type LockedTerms = Pick<RequestState, 'provider' | 'offerHash' | 'terms' | 'prices'>

/**
 * Returns the published offer under which a provider locked a request. Pure.
 *
 * @throws {NoProviderError} The offer is not acceptable or not found, or its provider has no
 *   endpoint. The gateway then sends no question and pays nothing.
 */
export function lockedOffer(
  { provider, offerHash, terms, prices }: LockedTerms,
  listings: readonly OfferListing[],
  accepts: (listing: OfferListing) => boolean,
): OfferListing & { readonly endpoint: NonNullable<OfferListing['endpoint']> } {
  const refuse = (what: string): never => {
    const reasons = [`Provider ${Address.formatField('provider', provider)} locked it ${what}.`]
    throw new NoProviderError({ model: terms.modelVersion, reasons })
  }
  const fitting = listings.filter(
    ({ offer, offerHash: hash }) =>
      (offerHash === undefined || hash === offerHash) &&
      offer.modelVersion === terms.modelVersion &&
      offer.asset === terms.asset &&
      Price.priceUnits.every((unit) => offer.prices[unit] === prices?.[unit]),
  )
  // If the chain does not state the offer's hash, several offers may have the same prices, so all
  // of them must be acceptable.
  if (!fitting.every(accepts)) return refuse('by an offer that was not chosen')
  const [listing] = fitting
  if (!listing?.endpoint) return refuse('and has no address')
  return { ...listing, endpoint: listing.endpoint }
}
