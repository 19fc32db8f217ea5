import { Price, type Request } from '@ostrom/protocol'
import type { Question } from '../answering.ts'
import type { Bid } from '../routing/bid.ts'
import { FILTER_PROVIDERS_MAX } from './limits.ts'

/**
 * What a request asks of whoever locks it: what the chain can test, as it is, and what it cannot,
 * such as the form of the files, by the names of those that have it. Pure.
 */
export function requestFilter(
  { preferences, pins = {} }: Pick<Question, 'preferences' | 'pins'>,
  options: requestFilter.Options,
): Request.Filter {
  const { bid, open, isPinned } = options
  const most = (a = 0n, b = 0n) => (a > b ? a : b)
  const { prices } = bid.listing.offer
  // Others may lock it as well, as long as none of their prices is above those of the best.
  const fitting = open.filter(({ listing: { offer } }) => Price.within(offer.prices, prices))
  const byCost = fitting.toSorted((a, b) => (a.costInFull < b.costInFull ? -1 : 1))
  const providers = [bid, ...byCost].map(({ listing }) => listing.offer.provider)
  return {
    completionsMin: most(preferences.completionsMin, pins.completionsMin),
    stakeMin: most(preferences.stakeMin, pins.stakeMin),
    providers: isPinned ? [...new Set(providers)].slice(0, FILTER_PROVIDERS_MAX) : [],
  }
}

export declare namespace requestFilter {
  type Options = {
    /** The best of those that are open. */
    readonly bid: Bid
    readonly open: readonly Bid[]
    /** Whether anything else is asked than the chain can test. */
    readonly isPinned: boolean
  }
}
