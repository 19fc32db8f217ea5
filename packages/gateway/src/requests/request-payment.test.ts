import type { OfferListing } from '@ostrom/ledger'
import { Hex } from '@ostrom/protocol'
import { describe, expect, test } from 'vitest'
import { OverBudgetError } from '../errors.ts'
import { listing } from '../routing/listing.fixture.ts'
import { costOf } from '../routing/priced-offer.ts'
import type { RequestChannel } from './request-client.ts'
import { quoteLockedRequest } from './request-payment.ts'

// Goal: an answer that is paid from escrow has the prices of the offer that locked its request,
// never those of the offer for which the request was opened. It never costs more than the reserved
// amount.
// Method: hand-written listings, with a session that records its end.

const size = { inputTokens: 0, images: 0, maxTokens: 1_000_000 }
const bound = listing({ n: 1, output: 1_000n })

function lockedBy(one: OfferListing) {
  let ends = 0
  const session = { finish: async () => `transaction ${++ends}` }
  const channel = { session, requestId: Hex.zeroHash, listing: one } as unknown as RequestChannel
  return { channel, ends: () => ends }
}

describe('the quote of a locked request', () => {
  const costMax = costOf(bound, size, size.maxTokens)

  test('the quote of a locked request is that of the cheaper offer that locked it', async () => {
    const cheaper = listing({ n: 2, output: 400n })
    const { channel } = lockedBy(cheaper)
    const payment = await quoteLockedRequest(channel, { size, costMax, log: () => {} })
    expect(payment.source.offer).toBe(cheaper.offer)
    expect(payment.costMax).toBe(costOf(cheaper, size, size.maxTokens))
    expect(payment.costMax).toBeLessThan(costMax)
  })

  test('the quote of a locked request is the quote that made its offer eligible', async () => {
    const { channel } = lockedBy(bound)
    const eligible = [{ listing: bound, fullCost: costMax, maxTokens: 7, costMax: costMax - 1n }]
    const options = { size, costMax, eligible, log: () => {} }
    const payment = await quoteLockedRequest(channel, options)
    expect(payment).toMatchObject({ maxTokens: 7, costMax: costMax - 1n })
  })

  test('a locked request gets a new quote if its offer was eligible at a higher cost', async () => {
    const dear = listing({ n: 4, output: 2_000n })
    const { channel } = lockedBy(dear)
    const fullCost = costOf(dear, size, size.maxTokens)
    const eligible = [{ listing: dear, fullCost, maxTokens: size.maxTokens, costMax: fullCost }]
    const options = { size, costMax, eligible, log: () => {} }
    const payment = await quoteLockedRequest(channel, options)
    expect(payment.costMax).toBeLessThanOrEqual(costMax)
    expect(payment.maxTokens).toBeLessThan(size.maxTokens)
  })

  test('adds the tokens beyond the bound', async () => {
    const cheaper = listing({ n: 2, output: 500n })
    const { channel } = lockedBy(cheaper)
    const allowed = { size, costMax: costMax / 2n, log: () => {} }
    const payment = await quoteLockedRequest(channel, allowed)
    expect(payment.maxTokens).toBe(size.maxTokens)
  })

  test('refuses what costs more than the request reserves, and ends it', async () => {
    const { channel, ends } = lockedBy(listing({ n: 3, output: 1_001_000_000n }))
    const quote = quoteLockedRequest(channel, { size, costMax, log: () => {} })
    await expect(quote).rejects.toThrow(OverBudgetError)
    expect(ends()).toBe(1)
  })
})
