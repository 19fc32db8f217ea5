// Goal: for every question through a proxy, a key's account records the cost of its tickets.
// Method: a service that answers at a price, called through the conversion of prices to tickets;
// properties of the rounding.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Answer, InferenceService, Question } from '../inference-service.ts'
import type { QuestionFunds } from '../question-payment.ts'
import { priceByTickets, ticketCostUp } from './ticket-prices.ts'

/**
 * Base units of a ticket of value 100: a client pays 101, because the issuer takes a fee of 1, and
 * providers get 90, because the proxy takes a fee of 10.
 */
const price = { cost: 101n, credit: 90n }

test('a cost is never below its part of the tickets, nor a unit above it', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 2n ** 100n }), (amount) => {
      const cost = ticketCostUp(amount, price)
      expect(cost * price.credit).toBeGreaterThanOrEqual(amount * price.cost)
      expect((cost - 1n) * price.credit).toBeLessThan(amount * price.cost)
    }),
  )
})

test('a question is bounded, set aside and charged by what tickets cost', async () => {
  const asked: Question[] = []
  const expense = { cost: 45n, fee: 9n, inputTokens: 1, outputTokens: 2 }
  const inner = {
    async answer(question: Question) {
      asked.push(question)
      await question.funds?.grow({ least: 9n, soon: 18n, most: 90n })
      await question.funds?.createNote()(45n)
      question.funds?.close(45n)
      const events = (async function* () {
        yield { kind: 'text', text: 'x' }
        yield { kind: 'end', cost: 45n, fee: 9n, hedged: [{ provider: '0x1', cost: 9n, fee: 0n }] }
      })()
      return { expected: { cost: 10n }, expense: () => expense, events } as unknown as Answer
    },
  } as unknown as InferenceService
  const books: [string, bigint][] = []
  const funds: QuestionFunds = {
    held: () => 202n,
    shortOf: () => undefined,
    async grow({ least, soon, most }) {
      books.push(['least', least], ['soon', soon], ['most', most])
      return most
    },
    reduce: () => {},
    close: (cost) => void books.push(['close', cost]),
    createNote: () => async (amount) => void books.push(['note', amount]),
  }
  const service = priceByTickets(inner, price)
  const question = { costMax: 202n, funds } as unknown as Question
  const answer = await service.answer(question, new AbortController().signal)
  expect(asked[0]?.costMax).toBe(180n)
  expect(asked[0]?.funds?.held()).toBe(180n)
  expect(books).toEqual([
    ['least', 11n],
    ['soon', 21n],
    ['most', 101n],
    ['note', 51n],
    ['close', 51n],
  ])
  expect(answer.expense()).toMatchObject({ cost: 51n, fee: 11n })
  expect(answer.expected.cost).toBe(12n)
  const events = []
  for await (const event of answer.events) events.push(event)
  const hedged = [{ provider: '0x1', cost: 11n, fee: 0n }]
  expect(events.at(-1)).toMatchObject({ kind: 'end', cost: 51n, fee: 11n, hedged })
})
