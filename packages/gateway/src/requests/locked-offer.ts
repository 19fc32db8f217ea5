import type { OfferListing, RequestState } from '@ostrom/ledger'
import { Address, Price } from '@ostrom/protocol'
import { NoProviderError } from '../errors.ts'

export type LockedTerms = Pick<RequestState, 'provider' | 'offerHash' | 'terms' | 'prices'>

/**
 * The offer that a request was locked by, of those that stand of its provider. Pure.
 *
 * @throws {NoProviderError} It is none that was chosen, or nobody can be reached under it: nothing
 * is asked, and nothing paid.
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
  // Where the chain does not say which of two offers at the same prices it was, it may be either.
  if (!fitting.every(accepts)) return refuse('by an offer that was not chosen')
  const [listing] = fitting
  if (!listing?.endpoint) return refuse('and gives no address')
  return { ...listing, endpoint: listing.endpoint }
}
