import { Price, type Request } from '@ostrom/protocol'
import type { Question } from '../inference/inference-service.ts'
import type { PricedOffer } from '../routing/priced-offer.ts'
import { FILTER_PROVIDERS_MAX } from './limits.ts'

/**
 * Returns the provider filter of a request. The chain checks some constraints itself; the filter
 * expresses others, such as the artifact variant, by a list of providers. Pure.
 */
export function requestFilterOf(
  { preferences, constraints = {} }: Pick<Question, 'preferences' | 'constraints'>,
  options: requestFilterOf.Options,
): Request.ProviderFilter {
  const { bid, eligible, isConstrained } = options
  const most = (a = 0n, b = 0n) => (a > b ? a : b)
  const { prices } = bid.listing.offer
  // The filter also admits the provider of another offer if, for every unit, the price in this
  // offer is at most the price in the best offer.
  const fitting = eligible.filter(({ listing: { offer } }) => Price.isWithin(offer.prices, prices))
  const byCost = fitting.toSorted((a, b) => (a.fullCost < b.fullCost ? -1 : 1))
  const providers = [bid, ...byCost].map(({ listing }) => listing.offer.provider)
  return {
    completionsMin: most(preferences.completionsMin, constraints.completionsMin),
    stakeMin: most(preferences.stakeMin, constraints.stakeMin),
    providers: isConstrained ? [...new Set(providers)].slice(0, FILTER_PROVIDERS_MAX) : [],
  }
}

export declare namespace requestFilterOf {
  type Options = {
    /** The best eligible offer. */
    readonly bid: PricedOffer
    readonly eligible: readonly PricedOffer[]
    /** True if only a list of providers can express the constraints on offers. */
    readonly isConstrained: boolean
  }
}
