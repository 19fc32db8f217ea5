// Goal: two attempts at one question together are never paid more than the question's hold or its
// limit, for any order of their tokens. When one attempt has ended, the other continues.
// Method: random orders of starts, tokens and ends of two attempts with one hold on a key's budget.
// After each step, the maximum pay of both attempts is compared with the held amount.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { QuestionFunds } from '../inference/question-payment.ts'
import { listing } from '../routing/listing.fixture.ts'
import { costOf } from '../routing/priced-offer.ts'
import { type AnswerFunds, createAnswerFunds, fundBeside } from './answer-funds.ts'

const { signal } = new AbortController()
const size = { inputTokens: 100, images: 0, maxTokens: 400 }
const prices = { input: 500_000n, request: 7n }
const offers = [
  listing({ n: 1, output: 1_000_000n, prices }),
  listing({ n: 2, output: 1_300_000n, prices }),
] as const
const firstCost = (at: 0 | 1) => costOf(offers[at], size, 64)
const wholeCost = (at: 0 | 1) => costOf(offers[at], size, size.maxTokens)

const second = { listing: offers[1], fullCost: 0n, maxTokens: 400, costMax: wholeCost(1) }

/** The funds of one question, for a key without other users. */
function fundsOf(left: bigint, begun: bigint): QuestionFunds {
  let held = begun
  return {
    held: () => held,
    shortOf: () => undefined,
    async grow({ least, soon }) {
      const next = soon <= left ? soon : least <= left ? left : held
      if (next > held) held = next
      return held
    },
    reduce({ soon }) {
      if (soon < held) held = soon
    },
    close(cost) {
      if (cost < held) held = cost
    },
    createNote: () => async () => {},
  }
}

/** Two attempts, of which the second runs in parallel with the first. */
function createTries(funds: QuestionFunds | undefined, limit: bigint | undefined) {
  const over = [false, false]
  const allowed = [0, 0]
  const tries: readonly AnswerFunds[] = offers.map((offer, at) =>
    createAnswerFunds({
      listing: offer,
      size,
      allowed: costOf(offer, size, size.maxTokens),
      isWhole: false,
      funds,
      lost: 0n,
      beside: (): bigint => (over[1 - at] ? 0n : tries[1 - at]!.reserved()),
      limit,
      signal,
    }),
  )
  const begin = (at: 0 | 1) => {
    allowed[at] = tries[at]!.limits(0).allowedTokens
    tries[at]!.connect({
      allow: (tokens) => {
        allowed[at] = tokens
      },
      end: () => {},
    })
  }
  const reserved = () => tries.reduce((sum, one, at) => sum + (over[at] ? 0n : one.reserved()), 0n)
  return { tries, begin, reserved, over, allowed }
}

const steps = fc.array(
  fc.record({
    at: fc.constantFrom(0 as const, 1 as const),
    tokens: fc.integer({ max: 40, min: 1 }),
  }),
  { maxLength: 40 },
)
const amounts = fc.bigInt({ min: firstCost(0), max: 3n * wholeCost(1) })

// Finding: RES-24
test('two attempts get at most the reserved funds and the limit of their question', async () => {
  await fc.assert(
    fc.asyncProperty(steps, amounts, amounts, fc.boolean(), async (orders, left, most, isKey) => {
      const limit = isKey ? undefined : most
      const funds = isKey ? fundsOf(left, firstCost(0)) : undefined
      const { tries, begin, reserved, allowed } = createTries(funds, limit)
      const check = () => {
        if (funds) expect(reserved() <= funds.held() && funds.held() <= left).toBe(true)
        if (limit !== undefined) expect(reserved() <= limit).toBe(true)
      }
      begin(0)
      check()
      const taken = reserved()
      const isFunded = await fundBeside(second, { size, funds, taken, cachedTokens: () => 0 })
      const isRoom = limit === undefined || taken + firstCost(1) <= limit
      if (isFunded && isRoom) begin(1)
      check()
      const output = [0, 0]
      for (const { at, tokens } of orders) {
        output[at] = Math.min(allowed[at]!, output[at]! + tokens)
        tries[at]!.onOutput(output[at]!)
        // An attempt requests more funds, and gets them, in later turns of the event loop.
        for (let turn = 0; turn < 8; turn++) {
          check()
          await undefined
        }
      }
    }),
  )
})

test('a second try takes what it needs at once, or nothing', async () => {
  const both = firstCost(0) + firstCost(1)
  const { begin, reserved } = createTries(fundsOf(both, firstCost(0)), undefined)
  begin(0)
  const beside = { size, taken: reserved(), cachedTokens: () => 0 }
  const enough = fundsOf(both, firstCost(0))
  expect(await fundBeside(second, { ...beside, funds: enough })).toBe(true)
  expect(enough.held()).toBe(both)
  const short = fundsOf(both - 1n, firstCost(0))
  expect(await fundBeside(second, { ...beside, funds: short })).toBe(false)
  expect(short.held()).toBe(firstCost(0))
})

test('a try goes on to its end once the one beside it is over', async () => {
  const funds = fundsOf(firstCost(1) + wholeCost(0), firstCost(0))
  const tried = createTries(funds, wholeCost(0) + firstCost(1))
  const { tries, begin, over, allowed } = tried
  begin(0)
  await fundBeside(second, { size, funds, taken: tried.reserved(), cachedTokens: () => 0 })
  begin(1)
  expect(allowed[0]).toBe(64)
  over[1] = true
  for (const tokens of [32, 64, 128, 192, 256, 320, 384]) {
    tries[0]!.onOutput(tokens)
    for (let turn = 0; turn < 8; turn++) await undefined
  }
  expect(allowed[0]).toBe(400)
  expect(tries[0]!.reserved()).toBe(wholeCost(0))
})
