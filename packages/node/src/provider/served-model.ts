import type { LoadedModel } from '@ostrom/engine'
import type { Tokenizer } from '@ostrom/engine/tokenizer'
import type { AssetId, Hash, Manifest, Price } from '@ostrom/protocol'

/** A model version that this provider has loaded, with its prices. */
export type ServedModel = {
  readonly version: Hash
  readonly manifest: Manifest.Manifest
  readonly model: LoadedModel
  /** Tokenizer from the manifest's artifacts; needed if the engine returns no token ids. */
  readonly tokenizer?: Tokenizer
  readonly asset: AssetId
  readonly prices: Price.PriceMap
  /** `T0` to offer answers that no validator audits; the engine's best tier when absent. */
  readonly tier?: 'T0'
}
