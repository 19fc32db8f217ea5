import type { ApiOutput } from '../../api/client.ts'

type MarketOffer = ApiOutput<'GET /api/model'>['offers'][number]

/** The fields by which a conversation chooses among offers. */
export type ChoosableOffer = Pick<MarketOffer, 'provider' | 'asset' | 'serviceTier' | 'presence'>

/** Service tier of all questions of a conversation: the one of a request that names none. */
const TIER = 'default'

/**
 * Returns the offers that questions of a conversation can use, in their order: one for each
 * provider that is not offline, of the default service tier, in the paying asset if the provider
 * takes it.
 *
 * Pure.
 */
export function usedOffers<T extends ChoosableOffer>(
  offers: readonly T[],
  asset: string | undefined,
): readonly T[] {
  const open = offers.filter(
    ({ presence, serviceTier }) => presence !== 'offline' && serviceTier === TIER,
  )
  const providers = [...new Set(open.map(({ provider }) => provider))]
  return providers.map((provider) => {
    const own = open.filter((one) => one.provider === provider)
    return own.find((one) => one.asset === asset) ?? own[0]!
  })
}
