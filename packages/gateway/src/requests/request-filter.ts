import { Price, type Request } from '@ostrom/protocol'
import type { Question } from '../inference-service.ts'
import type { PricedOffer } from '../routing/priced-offer.ts'
import { FILTER_PROVIDERS_MAX } from './limits.ts'

/**
 * What a request asks of whoever locks it: what the chain can test, as it is, and what it cannot,
 * such as the form of the files, by the names of those that have it. Pure.
 */
export function requestFilterOf(
  { preferences, constraints = {} }: Pick<Question, 'preferences' | 'constraints'>,
  options: requestFilterOf.Options,
): Request.ProviderFilter {
  const { bid, eligible, isConstrained } = options
  const most = (a = 0n, b = 0n) => (a > b ? a : b)
  const { prices } = bid.listing.offer
  // Others may lock it as well, as long as none of their prices is above those of the best.
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
    /** The best of those that are eligible. */
    readonly bid: PricedOffer
    readonly eligible: readonly PricedOffer[]
    /** Whether anything else is asked than the chain can test. */
    readonly isConstrained: boolean
  }
}
