import type { Provenance } from '@ostrom/models/provenance'
import type { AccountId, AssetId, Hash, Manifest, Offer, Price } from '@ostrom/protocol'

export type ModelCard = {
  /** Name to ask for it by; of an adapter `base+adapter`. */
  readonly id: string
  /** For an adapter, the name of the model that it changes. */
  readonly base?: string
  readonly task: Manifest.ModelTask
  readonly version: Hash
  readonly creator: AccountId
  readonly license: string
  /** License with its terms, lineage, hashes of manifest and files. */
  readonly provenance: Provenance
  readonly status: 'active' | 'warned'
  readonly contextLength: number
  readonly createdAtSeconds: bigint
  /** Lowest and highest price of each unit among its offers; none need have all of the lowest. */
  readonly prices: { readonly min: Price.PriceMap; readonly max: Price.PriceMap }
  /** Asset of those prices: the gateway's usual asset, if an offer is in that asset. */
  readonly asset: AssetId
  readonly providers: number
  /** Promises in current offers about how answers are made, each once. */
  readonly verification: readonly OfferClass[]
  /** Regions that providers state, in ascending order. */
  readonly regions: readonly string[]
}

/** How far answers under an offer can be checked, without the hashes that tell machines apart. */
export type OfferClass = Pick<Offer.VerificationLabels, 'counting' | 'sampling' | 'tier'> & {
  readonly class: Offer.VerifiabilityClass
  /** Requirement that the offer misses for a better class; absent where it misses none. */
  readonly lack?: Offer.MissingRequirement
}

/** A model that is on the market and cannot be used here now. */
export type UnreadableModel = {
  /** Name that it is registered under. */
  readonly id: string
  readonly version: Hash
  /** One sentence without a point. */
  readonly reason: string
}
