import { type Hash, Offer } from '@ostrom/protocol'
import type { ClientSession } from './client-session.ts'

/** Payment for one answer. */
export type PaymentSource = {
  readonly id: Hash
  readonly session: ClientSession
  readonly offer: Offer.Offer
  /** Called once the answer has ended, for any reason. */
  readonly onEnd: () => Promise<void>
}

/**
 * Payment for an answer by `source`, with the maximum cost and the maximum output tokens of the
 * answer under the offer of `source`.
 */
export type QuotedPayment = {
  readonly source: PaymentSource
  /** Most tokens of output. */
  readonly maxTokens: number
  /** Most base units that the answer may cost, fee included. */
  readonly costMax: bigint
  /** Most that the earlier tries of the question may have cost, in base units. */
  readonly lost: bigint
}

/**
 * Returns the service tier of an offer; the default tier if this version of the gateway does not
 * know the offer's tier.
 */
export function servedTierOf(offer: Pick<Offer.Offer, 'nonce'>): Offer.ServiceTier {
  const tier = Offer.serviceTierOf(offer)
  return tier === 'unknown' ? 'default' : tier
}
