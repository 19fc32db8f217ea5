import { Price } from '@ostrom/protocol'
import type { QuoteSize } from '../conversation.ts'

type PricedOffer = {
  readonly asset: string
  readonly prices: Readonly<Record<string, string>>
}

/**
 * The highest cost of a sealed answer, in base units, whichever offer of this asset the gateway
 * chooses. The page computes it, because no session is open yet for which the gateway could quote.
 *
 * @returns `undefined` if no offer is for this asset.
 */
export function sealedCostMax(
  offers: readonly PricedOffer[],
  asset: string | undefined,
  { inputTokens, maxTokens }: Pick<QuoteSize, 'inputTokens'> & { readonly maxTokens: number },
): bigint | undefined {
  const costs = offers
    .filter((offer) => offer.asset === asset)
    .map(({ prices }) => {
      const map: Price.PriceMap = {
        ...Price.zeroPrices,
        ...Object.fromEntries(Object.entries(prices).map(([unit, one]) => [unit, BigInt(one)])),
      }
      const tokens = { input: BigInt(inputTokens), output: BigInt(maxTokens) }
      return Price.costUp(map, { ...Price.zeroCounts, ...tokens, request: 1n })
    })
  return costs.reduce<bigint | undefined>(
    (most, cost) => (most === undefined || cost > most ? cost : most),
    undefined,
  )
}
