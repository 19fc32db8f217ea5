import type { OfferListing } from '@ostrom/ledger'
import { type AssetId, Endpoint, type Hash, Hex, Offer, Price } from '@ostrom/protocol'
import { sampleEndpoint, sampleOffer } from '@ostrom/protocol/testing'

// Offers of a small market, for tests of the ranking.

export const UNIT = 10n ** 18n
export const native: AssetId = `0x${'00'.repeat(20)}`

export type ListingFields = {
  readonly n: number
  readonly output?: bigint
  readonly prices?: Partial<Price.PriceMap>
  readonly asset?: AssetId
  readonly stake?: bigint
  readonly endpoint?: 'fresh' | 'expired' | 'none'
  readonly region?: string
  readonly court?: Hex.AccountId
  readonly verification?: Partial<Offer.VerificationTerms>
  readonly feeBps?: number
  /** Service tier; the default tier when absent. */
  readonly service?: Offer.ServiceTier
  readonly record?: Partial<OfferListing['reputation']>
}

/**
 * Creates the offer of provider `n`. The offer's output price is 100 base units per million tokens
 * by default.
 */
export function listing(fields: ListingFields): OfferListing {
  const { n, output = 100n, stake = UNIT, endpoint = 'fresh', feeBps = 1_000 } = fields
  const provider: Hex.AccountId = `0x${n.toString(16).padStart(40, '0')}`
  const hash: Hash = `0x${n.toString(16).padStart(64, '0')}`
  const expiresAtSeconds = endpoint === 'fresh' ? 3_000_000n : 1_000n
  return {
    offerHash: hash,
    offer: sampleOffer({
      provider,
      modelVersion: Hex.zeroHash,
      asset: fields.asset ?? native,
      prices: { ...Price.zeroPrices, output, ...fields.prices },
      feeBps,
      royalties: [],
      windowSeconds: 0,
      court: fields.court ?? provider,
      stakeRatio: UNIT,
      verification: { ...Offer.unverifiedTerms, ...fields.verification },
      nonce: Offer.nonceFrom({ tier: fields.service ?? 'default', unique: 0n }),
    }),
    endpoint:
      endpoint === 'none'
        ? undefined
        : sampleEndpoint({
            ...Endpoint.noStatements,
            ...(fields.region !== undefined && { region: fields.region }),
            provider,
            sealKey: hash,
            addresses: ['/a'],
            issuedAtSeconds: 0n,
            expiresAtSeconds,
          }),
    reputation: {
      provider,
      completions: 0n,
      volume: 0n,
      locks: 0n,
      timeouts: 0n,
      flaggedVolume: 0n,
      ratedVolume: 0n,
      ratingSum: 0n,
      challengedAtSeconds: 0n,
      validatedVolume: 0n,
      acquittals: 0n,
      auditsFailed: 0n,
      auditFailedAtSeconds: 0n,
      isExcluded: false,
      ...fields.record,
    },
    stake: { amount: stake, inUse: 0n, locked: 0n, unbonding: 0n, unbondsAtSeconds: 0n },
  }
}
