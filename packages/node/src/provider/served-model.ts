import type { LoadedModel } from '@ostrom/engine'
import type { Tokenizer } from '@ostrom/engine/tokenizer'
import type { AssetId, Hash, Manifest, Price } from '@ostrom/protocol'

/** A model version that this provider has in memory, and what it asks for it. */
export type ServedModel = {
  readonly version: Hash
  readonly manifest: Manifest.Manifest
  readonly model: LoadedModel
  /** From the manifest's small artifacts; needed where the engine gives no ids. */
  readonly tokenizer?: Tokenizer
  readonly asset: AssetId
  readonly prices: Price.PriceMap
}
