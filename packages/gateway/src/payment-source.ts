import { type Hash, Offer } from '@ostrom/protocol'
import type { ClientSession } from './sessions/client-session.ts'

/** Payment for one answer. */
export type PaymentSource = {
  readonly id: Hash
  readonly session: ClientSession
  readonly offer: Offer.Offer
  /** Called once the answer has ended, one way or the other. */
  readonly onEnd: () => Promise<void>
}

/**
 * Payment for an answer, with the most that the answer may cost and contain under the offer of
 * `source`.
 */
export type QuotedPayment = {
  readonly source: PaymentSource
  /** Tokens of output. */
  readonly maxTokens: number
  /** Base units, fee included. */
  readonly costMax: bigint
  /** Most that earlier tries at the question come to, in base units. */
  readonly lost: bigint
}

/** Returns the tier of an offer for its client; one of a later version was not asked for. */
export function servedTierOf(offer: Pick<Offer.Offer, 'nonce'>): Offer.ServiceTier {
  const tier = Offer.serviceTierOf(offer)
  return tier === 'unknown' ? 'default' : tier
}
