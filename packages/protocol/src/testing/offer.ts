import type { Offer } from '../offers/offer.ts'
import { accountOf, hashOf } from './values.ts'

/**
 * Returns a valid offer for tests, with the given fields. Every other field differs from its empty
 * value. The offer belongs to the service tier `flex`.
 */
export const sampleOffer = (fields: Partial<Offer> = {}): Offer => ({
  provider: accountOf('a1'),
  modelVersion: hashOf('12'),
  asset: accountOf('a2'),
  prices: { input: 1n, cachedInput: 2n, output: 3n, image: 4n, second: 5n, request: 6n },
  feeBps: 1_000,
  royalties: [
    { recipient: accountOf('a3'), bps: 300 },
    { recipient: accountOf('a4'), bps: 200 },
  ],
  windowSeconds: 3_600,
  court: accountOf('a7'),
  stakeRatio: 10n ** 18n,
  verification: {
    artifact: hashOf('13'),
    engineClass: hashOf('14'),
    counting: 1,
    sampling: 2,
    tier: 1,
  },
  nonce: (1n << 56n) | 7n,
  ...fields,
})
