import type { LoadedModel } from '@ostrom/engine'
import type { Tokenizer } from '@ostrom/engine/tokenizer'
import type { AssetId, Hash, Manifest, Offer, Price } from '@ostrom/protocol'

/** A service tier other than the default tier. */
export type ExtraServiceTier = Exclude<Offer.ServiceTier, 'default'>

/** A model version that this provider has loaded, with its prices. */
export type ServedModel = {
  readonly version: Hash
  readonly manifest: Manifest.Manifest
  readonly model: LoadedModel
  /** Tokenizer from the manifest's artifacts; needed if the engine returns no token ids. */
  readonly tokenizer?: Tokenizer
  readonly asset: AssetId
  readonly prices: Price.PriceMap
  /** Prices of the other service tiers that this provider offers; none when absent. */
  readonly tierPrices?: Readonly<Partial<Record<ExtraServiceTier, Price.PriceMap>>>
  /** `T0`: the offered answers are not audited; the engine's best tier when absent. */
  readonly tier?: 'T0'
}

/** Returns the tiers in which a model is offered, with their prices; the default tier is first. */
export function offeredTiers({
  prices,
  tierPrices = {},
}: Pick<ServedModel, 'prices' | 'tierPrices'>): readonly (readonly [
  Offer.ServiceTier,
  Price.PriceMap,
])[] {
  const { flex, priority, padded } = tierPrices
  return [
    ['default', prices],
    ...(flex ? [['flex', flex] as const] : []),
    ...(priority ? [['priority', priority] as const] : []),
    ...(padded ? [['padded', padded] as const] : []),
  ]
}
