// Goal: for every question through a proxy, a key's account records the cost of its tickets.
// Method: a service that answers at a price, called through the conversion of prices to tickets;
// properties of the rounding.
// Requirements: R001-11

import fc from 'fast-check'
import { expect, test } from 'vitest'
import type {
  Answer,
  AnswerEvent,
  InferenceService,
  Payment,
  Question,
} from '../inference/inference-service.ts'
import type { QuestionFunds } from '../inference/question-payment.ts'
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

// Finding: RDC-13
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

test('all payments of a question cost together what their sum costs', async () => {
  const amounts = fc.array(fc.bigInt({ min: 0n, max: 10_000n }), { minLength: 1, maxLength: 8 })
  const property = fc.asyncProperty(
    amounts,
    fc.bigInt({ min: 0n, max: 200n }),
    async (all, more) => {
      const sum = all.reduce((a, b) => a + b)
      const limit = ticketCostUp(sum, price) + more
      const expenseOf = (cost: bigint) => ({
        cost,
        fee: cost / 7n,
        inputTokens: 1,
        outputTokens: 0,
      })
      const payments = all.map((cost) => ({ expense: () => expenseOf(cost) }) as unknown as Payment)
      const last = payments.at(-1)!
      const inner = {
        async answer({ costMax, funds, onLostPayment }: Question) {
          expect(costMax).toBeGreaterThanOrEqual(sum)
          for (const { expense } of payments) await funds!.createNote()(expense().cost)
          for (const payment of payments.slice(0, -1)) onLostPayment?.(payment)
          const failedParts = payments.slice(0, -1).map(({ expense }) => expense())
          const events = (async function* () {
            yield { kind: 'end', cost: sum, fee: 0n, failedParts }
          })()
          return { ...last, expected: { cost: 0n }, events } as unknown as Answer
        },
      } as unknown as InferenceService
      let noted = 0n
      const createNote = () => async (amount: bigint) => {
        noted = amount
      }
      const funds = { createNote } as unknown as QuestionFunds
      const lost: Payment[] = []
      const onLostPayment = (payment: Payment) => void lost.push(payment)
      const question = { costMax: limit, funds, onLostPayment } as unknown as Question
      const service = priceByTickets(inner, price)
      const answer = await service.answer(question, new AbortController().signal)
      const charged = [...lost, answer].reduce((all, { expense }) => all + expense().cost, 0n)
      expect([charged, noted]).toEqual([ticketCostUp(sum, price), charged])
      expect(charged).toBeLessThanOrEqual(limit)
      for await (const event of answer.events) {
        const { cost, failedParts = [] } = event as Extract<AnswerEvent, { kind: 'end' }>
        expect(cost).toBe(charged)
        expect(failedParts.map((part) => part.cost)).toEqual(lost.map((one) => one.expense().cost))
      }
    },
  )
  await fc.assert(property, { seed: Number(process.env.OSTROM_SEED ?? 1) })
})
