import type { Observation } from './observations.ts'
import type { PricedOffer } from './priced-offer.ts'

type Observe = (provider: PricedOffer['listing']['offer']['provider']) => Observation

/**
 * Returns the offer for the last try of a question: the best offer whose provider has answered this
 * gateway, and has not failed since; or else the best one whose provider has not failed, or else
 * the first. Without this, as many cheap providers that fail as a question has tries could keep a
 * model from all callers.
 *
 * @param offers Best first.
 */
export function lastTryOf(
  offers: readonly PricedOffer[],
  observe: Observe,
): PricedOffer | undefined {
  const seen = offers.map((offer) => ({ offer, ...observe(offer.listing.offer.provider) }))
  const unfailed = seen.filter(({ failuresInRow }) => failuresInRow === 0)
  const best = unfailed.find(({ hasAnswered }) => hasAnswered) ?? unfailed[0] ?? seen[0]
  return best?.offer
}
