import type { Log } from '@ostrom/protocol'
import { OverBudgetError } from '../errors.ts'
import {
  type AnswerSize,
  costOf,
  type PricedOffer,
  pricedOfferOf,
} from '../routing/priced-offer.ts'
import type { QuotedPayment } from '../sessions/payment-source.ts'
import type { RequestChannel } from './request-client.ts'

/**
 * Returns the quote of the offer under which a request was locked: the offer's quote from the
 * ranking, or a new quote. The quote at the opening of the request is only an upper bound, because
 * a provider with lower prices may have locked the request.
 *
 * @throws {OverBudgetError} The prompt costs more than the amount in escrow; the channel is
 *   closed.
 */
export async function quoteLockedRequest(
  { session, requestId, listing }: RequestChannel,
  { size, costMax, eligible = [], log }: quoteLockedRequest.Options,
): Promise<QuotedPayment> {
  const { offer } = listing
  const onEnd = async () => {
    const transaction = await session.finish()
    log('request-finished', { request: requestId, transaction })
  }
  const known = eligible.find((one) => one.listing.offerHash === listing.offerHash)
  const isWithin = known !== undefined && known.costMax <= costMax
  const quote = isWithin ? known : quoteOf(listing, { size, costMax })
  if ('reason' in quote) {
    await onEnd().catch(() => {})
    throw new OverBudgetError({ needed: quote.needed, allowed: costMax, asset: offer.asset })
  }
  const source = { id: requestId, session, offer, onEnd }
  return { source, maxTokens: quote.maxTokens, costMax: quote.costMax, lost: 0n }
}

function quoteOf(
  listing: RequestChannel['listing'],
  { size, costMax }: Pick<quoteLockedRequest.Options, 'size' | 'costMax'>,
) {
  const fullCost = costOf(listing, size, size.maxTokens)
  return pricedOfferOf({ listing, fullCost }, size, { costMax, spendableMax: () => undefined })
}

export declare namespace quoteLockedRequest {
  type Options = {
    readonly size: AnswerSize
    /** Base units that the request reserves for the answer. */
    readonly costMax: bigint
    /** Offers with their quotes for an answer of this size. */
    readonly eligible?: readonly PricedOffer[]
    readonly log: Log
  }
}
