import type { AccountId, Endpoint, Hash, Offer } from '@ostrom/protocol'
import { OFFERS_PER_PROVIDER_MAX } from '../../limits.ts'
import { MARKET_PAGE_MAX } from '../../queries/market.ts'

export type PublishedOffer = { readonly offerHash: Hash; readonly offer: Offer.Offer }

/** Reads that choose between providers if a page has no room for all. */
type ProviderLookup = {
  stakeOf(provider: AccountId): Promise<bigint>
  endpoint(provider: AccountId): Promise<Endpoint.Endpoint | undefined>
}

type RankedOffer = { readonly one: PublishedOffer; readonly turn: number }
type ProviderRank = { readonly stake: bigint; readonly isReachable: boolean }
type WeightedOffer = RankedOffer & ProviderRank

/**
 * Returns the offers of one page, chosen and ordered as `MarketReader.offersFor` states.
 *
 * @param offers The cheapest first.
 */
export async function offerPage(
  offers: readonly PublishedOffer[],
  { stakeOf, endpoint }: ProviderLookup,
): Promise<readonly PublishedOffer[]> {
  const turns = new Map<AccountId, number>()
  const matching = offers.flatMap((one): readonly RankedOffer[] => {
    const turn = (turns.get(one.offer.provider) ?? 0) + 1
    turns.set(one.offer.provider, turn)
    return turn > OFFERS_PER_PROVIDER_MAX ? [] : [{ one, turn }]
  })
  if (matching.length <= MARKET_PAGE_MAX) return matching.map(({ one }) => one)
  const weights = new Map<AccountId, ProviderRank>()
  for (const provider of turns.keys()) {
    const isReachable = (await endpoint(provider)) !== undefined
    weights.set(provider, { stake: await stakeOf(provider), isReachable })
  }
  const weighed = matching.map((each) => ({ ...each, ...weights.get(each.one.offer.provider)! }))
  // Both sorts are stable, so that equal offers keep the order of their prices.
  const byPrice = weighed.toSorted(firstOfReachable)
  const byStake = weighed.toSorted((a, b) => firstOfReachable(a, b) || descending(a.stake, b.stake))
  const chosen = new Set<PublishedOffer>()
  for (let at = 0; chosen.size < MARKET_PAGE_MAX; at++) {
    for (const { one } of [byPrice[at]!, byStake[at]!]) {
      if (chosen.size < MARKET_PAGE_MAX) chosen.add(one)
    }
  }
  return matching.flatMap(({ one }) => (chosen.has(one) ? [one] : []))
}

const firstOfReachable = (a: WeightedOffer, b: WeightedOffer): number =>
  Number(b.isReachable) - Number(a.isReachable) || a.turn - b.turn

const descending = (a: bigint, b: bigint): number => (a === b ? 0 : a < b ? 1 : -1)
