import {
  type EffectiveModelStatus,
  effectiveModelStatus,
  type Ledger,
  type MarketReader,
  type OfferListing,
  resolveVersion,
} from '@ostrom/ledger'
import type { AccountId, AssetId, Clock, Endpoint, Hash } from '@ostrom/protocol'
import { MARKET_FRESH_MS, MARKET_KEYS_MAX, MARKET_STALE_MS } from './limits.ts'
import {
  createStaleWhileRevalidate,
  createStaleWhileRevalidateMap,
} from './stale-while-revalidate.ts'
import { createVerifiability, type Verifiability } from './verifiability.ts'

/** Cached chain state of the market, so that few questions wait for a read of the chain. */
export type MarketCache = {
  /**
   * Resolves a name or a 0x hash to a version, as `resolveVersion` does; `undefined` if there is no
   * such version.
   */
  resolve(model: string): Promise<Hash | undefined>
  listings(version: Hash): Promise<readonly OfferListing[]>
  /** Like `listings`, but always read from the chain now. */
  listingsNow(version: Hash): Promise<readonly OfferListing[]>
  /** Returns a provider's endpoint, read at most `MARKET_FRESH_MS` ago. */
  endpoint(provider: AccountId): Promise<Endpoint.Endpoint | undefined>
  /** Returns a version's effective model status; `undefined` if unknown. */
  modelStatus(version: Hash): Promise<EffectiveModelStatus | undefined>
  /** Like `modelStatus`, but always read from the chain now. */
  modelStatusNow(version: Hash): Promise<EffectiveModelStatus | undefined>
  /** Returns the verifiability of the offers of a version. */
  verifiability(version: Hash): Promise<Verifiability>
  /** Least stake of a provider, in base units. */
  stakeMin(): Promise<bigint>
  /** Returns the wallet's available balance of an asset, in base units. */
  balance(asset: AssetId): Promise<bigint>
  /** Like `balance`, but always read from the chain now. */
  balanceNow(asset: AssetId): Promise<bigint>
}

/**
 * Creates a cache of the chain's market. Entries older than `MARKET_FRESH_MS` are still used, while
 * the cache reads them again in the background.
 */
export function createMarketCache(options: {
  readonly ledger: Ledger
  readonly market: MarketReader
  readonly clock: Clock
}): MarketCache {
  const { ledger, market, clock } = options
  const ages = { clock, freshMs: MARKET_FRESH_MS, staleMs: MARKET_STALE_MS }
  const keyed = { ...ages, keysMax: MARKET_KEYS_MAX }
  const parameters = createStaleWhileRevalidate({ ...ages, read: () => ledger.parameters() })
  const balances = createStaleWhileRevalidateMap({
    ...keyed,
    read: (asset) => ledger.balance(ledger.account, asset as AssetId),
  })
  const versions = createStaleWhileRevalidateMap({
    ...keyed,
    read: (model) => resolveVersion({ ledger, market, clock }, model),
  })
  const listings = createStaleWhileRevalidateMap({
    ...keyed,
    read: async (version) => {
      await market.sync()
      return await market.offersFor(version as Hash)
    },
  })
  const modelStatuses = createStaleWhileRevalidateMap({
    ...keyed,
    read: (version) => effectiveModelStatus(ledger, version as Hash),
  })
  const endpoints = createStaleWhileRevalidateMap({
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
    async modelStatus(version) {
      const cached = modelStatuses(version)
      const current = await cached.get()
      // The version may have been restored since.
      return current?.status === 'quarantined' ? await cached.refresh() : current
    },
    modelStatusNow: (version) => modelStatuses(version).refresh(),
    verifiability: createVerifiability(options),
    stakeMin: async () => (await parameters.get()).stakeMin,
    balance: (asset) => balances(asset).get(),
    balanceNow: (asset) => balances(asset).refresh(),
  }
}
