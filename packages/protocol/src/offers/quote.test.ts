// Goal: a quote is never below the cost of an answer, for any cached part of its prompt.
// Method: random prices and counts, compared with the cost of the answer itself.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Price from '../money/price.ts'
import * as Quote from './quote.ts'

const amount = fc.bigInt({ min: 0n, max: 1n << 64n })
const count = fc.nat(200_000)

test('a quote bounds the cost, however many prompt tokens turn out to be cached', () => {
  const size = fc.record({ inputTokens: count, maxTokens: count, images: fc.nat(8) })
  const shares = fc.record({
    cached: fc.double({ min: 0, max: 1, noNaN: true }),
    output: fc.nat(1),
  })
  const prices = fc.record({
    input: amount,
    cachedInput: amount,
    output: amount,
    image: amount,
    second: fc.constant(0n),
    request: amount,
  })
  fc.assert(
    fc.property(prices, size, shares, (drawn, question, { cached, output }) => {
      const { costMax } = Quote.from({ offer: { prices: drawn, feeBps: 0 }, ...question })
      const fromCache = Math.floor(question.inputTokens * cached)
      const cost = Price.costUp(drawn, {
        ...Price.zeroCounts,
        input: BigInt(question.inputTokens - fromCache),
        cachedInput: BigInt(fromCache),
        output: BigInt(question.maxTokens * output),
        image: BigInt(question.images),
        request: 1n,
      })
      expect(cost).toBeLessThanOrEqual(costMax)
    }),
  )
})

// Finding: gap-2
test('cached prompt tokens that are dearer than others are quoted at their own price', () => {
  const prices = { ...Price.zeroPrices, input: 1_000_000n, cachedInput: 3_000_000n }
  const offer = { prices, feeBps: 500 }
  expect(Quote.from({ offer, inputTokens: 100, maxTokens: 10 })).toEqual({
    costMax: 300n,
    feeMax: 15n,
  })
})
