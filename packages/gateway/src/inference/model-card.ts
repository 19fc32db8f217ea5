import type { Provenance } from '@ostrom/models/provenance'
import type { AccountId, AssetId, Hash, Manifest, Offer, Price } from '@ostrom/protocol'

export type ModelCard = {
  /** Name by which callers request the model; for a registered adapter, `base+adapter`. */
  readonly id: string
  /** For an adapter, the name of the model that it changes. */
  readonly base?: string
  readonly task: Manifest.ModelTask
  readonly version: Hash
  readonly creator: AccountId
  readonly license: string
  /**
   * Origin of the model: its license with the license's terms, the models from which the model was
   * derived, and the hashes of the model's manifest and files.
   */
  readonly provenance: Provenance
  readonly status: 'active' | 'warned'
  readonly contextLength: number
  readonly createdAtSeconds: bigint
  /**
   * Lowest and highest price of each priced unit, such as output tokens, among the model's offers;
   * the lowest prices of two units, such as input and output tokens, may belong to different
   * offers.
   */
  readonly prices: { readonly min: Price.PriceMap; readonly max: Price.PriceMap }
  /**
   * Asset of `prices`: the gateway's usual asset, or another asset if no offer is in the usual
   * asset.
   */
  readonly asset: AssetId
  readonly providers: number
  /**
   * Verifiability of answers under the model's current offers; offers of equal verifiability share
   * one entry.
   */
  readonly verification: readonly OfferClass[]
  /** Regions that providers state, in ascending order. */
  readonly regions: readonly string[]
}

/**
 * Verifiability of answers under an offer, without the hashes of artifact and engine, which differ
 * between machines.
 */
export type OfferClass = Pick<Offer.VerificationLabels, 'counting' | 'sampling' | 'tier'> & {
  readonly class: Offer.VerifiabilityClass
  /** First requirement of a better class that the offer does not meet; absent if there is none. */
  readonly lack?: Offer.MissingRequirement
}

/** A registered model whose files this gateway cannot read now. */
export type UnreadableModel = {
  /** Name of its registration on the chain. */
  readonly id: string
  readonly version: Hash
  /** Reason why the files cannot be read, for people: one sentence without a full stop. */
  readonly reason: string
}
