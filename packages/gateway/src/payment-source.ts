import { type Hash, Offer } from '@ostrom/protocol'
import type { ClientSession } from './sessions/client-session.ts'

/** Payment for one answer. */
export type PaymentSource = {
  readonly id: Hash
  readonly session: ClientSession
  readonly offer: Offer.Offer
  /** Called once the answer has ended, for any reason. */
  readonly onEnd: () => Promise<void>
}

/**
 * Payment for an answer, with the most that the answer may cost and contain under the offer of
 * `source`.
 */
export type QuotedPayment = {
  readonly source: PaymentSource
  /** Most tokens of output. */
  readonly maxTokens: number
  /** Most base units that the answer may cost, fee included. */
  readonly costMax: bigint
  /** Most that earlier tries of the question cost, in base units. */
  readonly lost: bigint
}

/**
 * Returns the service tier of an offer; the default tier if this version of the client does not
 * know it.
 */
export function servedTierOf(offer: Pick<Offer.Offer, 'nonce'>): Offer.ServiceTier {
  const tier = Offer.serviceTierOf(offer)
  return tier === 'unknown' ? 'default' : tier
}
