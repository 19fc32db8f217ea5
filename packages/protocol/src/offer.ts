import type { Domain } from './domain.ts'
import type { AccountId, AssetId, Hash } from './hex.ts'
import { type PriceMap, priceShape } from './price.ts'
import * as Shape from './shape.ts'
import { digest, type Kind } from './signed-object.ts'

/** At most this many royalty recipients: the model's creator and the base model's. */
export const ROYALTIES_MAX = 2

export type Royalty = {
  readonly recipient: AccountId
  /** Share of the gross price, in basis points. */
  readonly bps: number
}

/**
 * The terms under which a provider serves one model version. What a session is bound to: neither
 * side can change them once the session is open.
 */
export type Offer = {
  readonly provider: AccountId
  /** Hash of the model version's manifest, see `Manifest.hash`. */
  readonly modelVersion: Hash
  readonly asset: AssetId
  readonly prices: PriceMap
  /** The network's fee, in basis points of the gross price, taken from the provider's side. */
  readonly feeBps: number
  readonly royalties: readonly Royalty[]
  /** Audit window: for so long pay matures, and the court may hold it. Zero where none is. */
  readonly windowSeconds: number
  /** The one court that judges work under this offer; the zero account where none does. */
  readonly court: AccountId
  /** Base units of the asset that 10^18 native base units of stake back. */
  readonly stakeRatio: bigint
  /** Told apart only by this: a provider may publish the same terms again after retiring them. */
  readonly nonce: bigint
}

const royaltyShape = Shape.object({ recipient: Shape.account, bps: Shape.integer(1, 10_000) })

export const offerShape: Shape.Shape<Offer> = Shape.object({
  provider: Shape.account,
  modelVersion: Shape.hash,
  asset: Shape.account,
  prices: priceShape,
  feeBps: Shape.integer(0, 10_000),
  royalties: Shape.list(royaltyShape, ROYALTIES_MAX),
  windowSeconds: Shape.integer(0, 0xffff_ffff),
  court: Shape.account,
  stakeRatio: Shape.unsigned(128),
  nonce: Shape.unsigned(64),
})

type OfferFields = Omit<Offer, 'prices' | 'royalties'> &
  PriceMap & {
    readonly royaltyRecipient0: AccountId
    readonly royaltyBps0: number
    readonly royaltyRecipient1: AccountId
    readonly royaltyBps1: number
  }

/** Absent royalties are hashed as the zero account with zero basis points. */
export const offerKind: Kind<OfferFields> = {
  name: 'Offer',
  contract: 'offers',
  fields: [
    ['provider', 'account'],
    ['modelVersion', 'bytes32'],
    ['asset', 'account'],
    ['input', 'uint128'],
    ['cachedInput', 'uint128'],
    ['output', 'uint128'],
    ['image', 'uint128'],
    ['second', 'uint128'],
    ['request', 'uint128'],
    ['feeBps', 'uint16'],
    ['royaltyRecipient0', 'account'],
    ['royaltyBps0', 'uint16'],
    ['royaltyRecipient1', 'account'],
    ['royaltyBps1', 'uint16'],
    ['windowSeconds', 'uint32'],
    ['court', 'account'],
    ['stakeRatio', 'uint128'],
    ['nonce', 'uint64'],
  ],
}

const nobody = (asset: AssetId): AccountId => `0x${'0'.repeat(asset.length - 2)}`

/** Id of an offer: the digest of its terms. `offerHash` in a session authorization. */
export function hash(offer: Offer, domain: Domain): Hash {
  const { prices, royalties, ...rest } = offer
  const fields: OfferFields = {
    ...rest,
    ...prices,
    royaltyRecipient0: royalties[0]?.recipient ?? nobody(offer.asset),
    royaltyBps0: royalties[0]?.bps ?? 0,
    royaltyRecipient1: royalties[1]?.recipient ?? nobody(offer.asset),
    royaltyBps1: royalties[1]?.bps ?? 0,
  }
  return digest(offerKind, fields, domain)
}
