import type { Log } from '@ostrom/protocol'
import { OverBudgetError } from '../errors.ts'
import type { QuotedPayment } from '../payment-source.ts'
import { type AnswerSize, pricedOfferOf } from '../routing/priced-offer.ts'
import type { RequestChannel } from './request-client.ts'

/**
 * Quotes the offer under which a request was locked. The offer at its opening is only an upper
 * bound, because a provider with lower prices may have locked it.
 *
 * @throws {OverBudgetError} The prompt costs more than the amount in escrow; the channel is closed.
 */
export async function quoteLockedRequest(
  { session, requestId, listing }: RequestChannel,
  { size, costMax, log }: quoteLockedRequest.Options,
): Promise<QuotedPayment> {
  const { offer } = listing
  const onEnd = async () => {
    const transaction = await session.finish()
    log('request-finished', { request: requestId, transaction })
  }
  const quote = pricedOfferOf(listing, size, { costMax, spendableMax: () => undefined })
  if ('reason' in quote) {
    await onEnd().catch(() => {})
    throw new OverBudgetError({ needed: quote.needed, allowed: costMax, asset: offer.asset })
  }
  const source = { id: requestId, session, offer, onEnd }
  return { source, maxTokens: quote.maxTokens, costMax: quote.costMax }
}

export declare namespace quoteLockedRequest {
  type Options = {
    readonly size: AnswerSize
    /** Base units that the request reserves for the answer. */
    readonly costMax: bigint
    readonly log: Log
  }
}
