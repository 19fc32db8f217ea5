import { type Ledger, type Listing, type Market, type Standing, standingOf } from '@ostrom/ledger'
import {
  type AccountId,
  type AssetId,
  type Clock,
  type Endpoint,
  type Hash,
  Hex,
} from '@ostrom/protocol'
import { createFresh, createFreshMap } from './fresh.ts'
import { MARKET_FRESH_MS, MARKET_KEYS_MAX, MARKET_STALE_MS } from './limits.ts'
import { createVerifiability, type Verifiability } from './verifiability.ts'

/** What the chain says of the market, read ahead of the questions that need it. */
export type MarketView = {
  /** The version that a name or a 0x hash stands for; `undefined` for unknown ones. */
  resolve(model: string): Promise<Hash | undefined>
  listings(version: Hash): Promise<readonly Listing[]>
  /** The same, read now. */
  listingsNow(version: Hash): Promise<readonly Listing[]>
  /** Where a provider is reached, read now or a moment ago. */
  endpoint(provider: AccountId): Promise<Endpoint.Endpoint | undefined>
  /** How a version stands, its base considered; `undefined` for unknown ones. */
  standing(version: Hash): Promise<Standing | undefined>
  /** The same, read now. */
  standingNow(version: Hash): Promise<Standing | undefined>
  /** How far answers under offers of a version can be checked. */
  verifiability(version: Hash): Promise<Verifiability>
  /** Least stake of a provider, in base units. */
  stakeMin(): Promise<bigint>
  /** What the wallet can reserve of an asset. */
  balance(asset: AssetId): Promise<bigint>
  /** The same, read now. */
  balanceNow(asset: AssetId): Promise<bigint>
}

export function createMarketView(options: {
  readonly ledger: Ledger
  readonly market: Market
  readonly clock: Clock
}): MarketView {
  const { ledger, market, clock } = options
  const ages = { clock, freshMs: MARKET_FRESH_MS, staleMs: MARKET_STALE_MS }
  const keyed = { ...ages, keysMax: MARKET_KEYS_MAX }
  const parameters = createFresh({ ...ages, read: () => ledger.parameters() })
  const balances = createFreshMap({
    ...keyed,
    read: (asset) => ledger.balance(ledger.account, asset as AssetId),
  })
  const versions = createFreshMap({
    ...keyed,
    read: async (model) => {
      if (!Hex.is(model, 32)) return await ledger.resolveModel(model)
      return (await ledger.modelVersion(model)) && model
    },
  })
  const listings = createFreshMap({
    ...keyed,
    read: async (version) => {
      await market.sync()
      return await market.offersFor(version as Hash)
    },
  })
  const standings = createFreshMap({
    ...keyed,
    read: (version) => standingOf(ledger, version as Hash),
  })
  const endpoints = createFreshMap({
    ...keyed,
    staleMs: MARKET_FRESH_MS,
    read: async (provider) => {
      await market.sync()
      return await market.endpoint(provider as AccountId)
    },
  })
  return {
    async resolve(model) {
      const version = versions(model)
      // A name that was unknown may have been registered since.
      return (await version.get()) ?? (await version.refresh())
    },
    listings: (version) => listings(version).get(),
    listingsNow: (version) => listings(version).refresh(),
    endpoint: (provider) => endpoints(provider).get(),
    async standing(version) {
      const standing = standings(version)
      const known = await standing.get()
      // It may have been restored since.
      return known?.status === 'quarantined' ? await standing.refresh() : known
    },
    standingNow: (version) => standings(version).refresh(),
    verifiability: createVerifiability(options),
    stakeMin: async () => (await parameters.get()).stakeMin,
    balance: (asset) => balances(asset).get(),
    balanceNow: (asset) => balances(asset).refresh(),
  }
}
