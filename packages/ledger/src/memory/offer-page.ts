import type { AccountId, Endpoint, Hash, Offer } from '@ostrom/protocol'
import { OFFERS_PER_PROVIDER_MAX } from '../limits.ts'
import { MARKET_PAGE_MAX } from '../market.ts'

export type Published = { readonly offerHash: Hash; readonly offer: Offer.Offer }

/** What decides between providers where there is no room for all. */
type Weights = {
  stakeOf(provider: AccountId): Promise<bigint>
  endpoint(provider: AccountId): Promise<Endpoint.Endpoint | undefined>
}

type Kept = { readonly one: Published; readonly turn: number }
type Weight = { readonly stake: bigint; readonly isReachable: boolean }
type Weighed = Kept & Weight

/**
 * The offers that a page of the market has room for, as the port `Market` says, in their order.
 *
 * @param offers The cheapest first.
 */
export async function offerPage(
  offers: readonly Published[],
  { stakeOf, endpoint }: Weights,
): Promise<readonly Published[]> {
  const turns = new Map<AccountId, number>()
  const kept = offers.flatMap((one): readonly Kept[] => {
    const turn = (turns.get(one.offer.provider) ?? 0) + 1
    turns.set(one.offer.provider, turn)
    return turn > OFFERS_PER_PROVIDER_MAX ? [] : [{ one, turn }]
  })
  if (kept.length <= MARKET_PAGE_MAX) return kept.map(({ one }) => one)
  const weights = new Map<AccountId, Weight>()
  for (const provider of turns.keys()) {
    const isReachable = (await endpoint(provider)) !== undefined
    weights.set(provider, { stake: await stakeOf(provider), isReachable })
  }
  const weighed = kept.map((each) => ({ ...each, ...weights.get(each.one.offer.provider)! }))
  // Both sorts are stable, so that equals stay in the order of their prices.
  const byPrice = weighed.toSorted(firstOfReachable)
  const byStake = weighed.toSorted((a, b) => firstOfReachable(a, b) || descending(a.stake, b.stake))
  const chosen = new Set<Published>()
  for (let at = 0; chosen.size < MARKET_PAGE_MAX; at++) {
    for (const { one } of [byPrice[at]!, byStake[at]!]) {
      if (chosen.size < MARKET_PAGE_MAX) chosen.add(one)
    }
  }
  return kept.flatMap(({ one }) => (chosen.has(one) ? [one] : []))
}

const firstOfReachable = (a: Weighed, b: Weighed): number =>
  Number(b.isReachable) - Number(a.isReachable) || a.turn - b.turn

const descending = (a: bigint, b: bigint): number => (a === b ? 0 : a < b ? 1 : -1)
