// Goal: parallel answers under one limit never spend a base unit above it. In all dialects, no
// answer is refused or cut while the limit has available funds.
// Method: scripted answers whose provider pauses when it has sent the allowed tokens. The code that
// limits real answers limits these too (`fundOffer`, `createAnswerFunds`), with random caps,
// lengths and speeds.

import type { OfferListing } from '@ostrom/ledger'
import { Inference, Price, Receipt } from '@ostrom/protocol'
import { createClockManual } from '@ostrom/protocol/testing'
import { createStateMemory } from '@ostrom/state/memory'
import { expect, test } from 'vitest'
import { createAnswerFunds, fundOffer, isWholeUnder } from '../answers/answer-funds.ts'
import { OverBudgetError } from '../errors.ts'
import type {
  Answer,
  AnswerEvent,
  InferenceService,
  Question,
} from '../inference/inference-service.ts'
import { costOf, pricedOfferOf } from '../routing/priced-offer.ts'
import { spendingLimitOf } from '../routing/spending-limit.ts'
import {
  createHarness,
  createInferenceServiceScripted,
  readJson,
  scriptedCard,
} from '../testing/index.ts'
import { FEE_BPS, NATIVE, scriptedReceipt } from '../testing/scripted-card.ts'

const SEED = Number(process.env.OSTROM_SEED ?? 1)

/** Mulberry32: generates pseudo-random numbers below `n`. */
function randomOf(seed: number) {
  let state = seed >>> 0
  return (n: number): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * n)
  }
}

const listing = {
  offer: {
    prices: scriptedCard.prices.min,
    asset: NATIVE,
    feeBps: FEE_BPS,
    verification: { counting: Receipt.tokenCountings.indexOf('ids') },
  },
} as unknown as OfferListing

/** Reserves the funds of an answer as for a real provider. @throws {OverBudgetError} */
async function fund(service: InferenceService, question: Question, signal: AbortSignal) {
  const { prompt, funds } = question
  const isText = !Inference.isEmbeddingPrompt(prompt) && prompt.kind !== 'image'
  const size = {
    inputTokens: await service.countTokens(question),
    images: Inference.countImages(prompt),
    maxTokens: isText ? (question.maxTokens ?? scriptedCard.contextLength) : 0,
  }
  const fullCost = costOf(listing, size, size.maxTokens)
  const bounds = { costMax: spendingLimitOf(question), spendableMax: () => undefined }
  const priced = pricedOfferOf({ listing, fullCost }, size, bounds)
  if ('reason' in priced) {
    throw new OverBudgetError({ needed: priced.needed, allowed: bounds.costMax ?? 0n })
  }
  const isWhole = isWholeUnder(question, listing)
  const shared = { size, funds, lost: 0n, isWhole, signal }
  const { costMax: allowed } = await fundOffer(priced, { ...shared, cachedTokens: () => 0 })
  const keeper = createAnswerFunds({ ...shared, listing, allowed })
  return { keeper, size, bounds: keeper.limits(0) }
}

/**
 * Gives the answers of another service, as if their provider sent no token beyond the allowed
 * tokens.
 */
function createFundedService(service: InferenceService): InferenceService {
  let receipts = 0
  const answer = async (question: Question, signal: AbortSignal): Promise<Answer> => {
    const { keeper, size, bounds } = await fund(service, question, signal)
    const { funds: _, ...unfunded } = question
    const unlimited = { ...unfunded, costMax: undefined, maxTokens: size.maxTokens }
    const whole = await service.answer(unlimited, signal)
    let [output, allowed, isEnded, hasMedia] = [0, bounds.allowedTokens, false, false]
    let wake = () => {}
    const cost = () => (output > 0 || hasMedia ? costOf(listing, size, output) : 0n)
    const pause = () =>
      new Promise<void>((resolve) => {
        wake = resolve
        signal.addEventListener('abort', () => resolve(), { once: true })
      })
    const cutEnd = (): AnswerEvent => {
      const [total, finish, input] = [cost(), 'length' as const, size.inputTokens]
      keeper.close(total)
      const index = 1_000_000 + receipts++
      const receipt = scriptedReceipt({ card: scriptedCard, index, input, output, total, finish })
      const counts = { inputTokens: input, outputTokens: output }
      const usage = { ...counts, cachedInputTokens: 0, reasoningTokens: 0 }
      const fee = Price.shareDown(total, FEE_BPS)
      return { kind: 'end', finish, usage, cost: total, fee, receipt }
    }
    async function* events(): AsyncGenerator<AnswerEvent> {
      keeper.connect({
        allow(tokens) {
          allowed = tokens
          wake()
        },
        end() {
          isEnded = true
          wake()
        },
      })
      try {
        for await (const event of whole.events) {
          if (event.kind === 'embeddings' || event.kind === 'image') hasMedia = true
          if (event.kind === 'text') {
            const isOver = () => isEnded || output >= bounds.maxTokens
            while (output >= allowed && !isOver() && !signal.aborted) await pause()
            signal.throwIfAborted()
            if (isOver()) {
              yield cutEnd()
              return
            }
            output += 1
            keeper.onOutput(output)
          }
          if (event.kind === 'end') keeper.close(event.cost)
          yield event
        }
      } finally {
        keeper.end()
      }
    }
    const counts = () => ({ inputTokens: size.inputTokens, outputTokens: output })
    return {
      ...whole,
      get isCostBound() {
        return keeper.isCostBound()
      },
      events: events(),
      expense: () => ({ cost: cost(), fee: Price.shareDown(cost(), FEE_BPS), ...counts() }),
    }
  }
  return { ...service, answer }
}

const prompt = 'one two three'
const messages = [{ role: 'user', content: prompt }]
const dialects = [
  { path: '/v1/chat/completions', body: { messages }, isText: true, least: 11n },
  { path: '/v1/completions', body: { prompt, max_tokens: 900 }, isText: true, least: 11n },
  { path: '/v1/responses', body: { input: prompt }, isText: true, least: 11n },
  { path: '/v1/messages', body: { messages, max_tokens: 900 }, isText: true, least: 11n },
  { path: '/v1/embeddings', body: { input: prompt }, isText: false, least: 6n },
  { path: '/v1/images/generations', body: { prompt }, isText: false, least: 15n },
] as const

async function open(budgetTotal?: bigint) {
  const clock = createClockManual()
  const plans: { readonly tokens: number; readonly delayMs: number }[] = []
  const script = () => {
    const { tokens, delayMs } = plans.shift()!
    return { tokens: Array.from({ length: tokens }, () => 'x '), delayMs }
  }
  const answerer = createFundedService(createInferenceServiceScripted({ clock, script }))
  const state = createStateMemory()
  const terms = budgetTotal === undefined ? {} : { budgetTotal }
  const harness = await createHarness({ state, terms, answerer: { clock, answerer } })
  const ask = async ({ path, body }: (typeof dialects)[number], limits: object) => {
    const response = await harness.post(path, { model: 'scripted', ...body, ostrom: limits })
    const value = await readJson(response)
    const { status } = response
    const { ostrom } = value
    if (status !== 200) return { status, cost: 0n, cut: false, code: value.error.ostrom.code }
    return { status, cost: BigInt(ostrom.cost), cut: ostrom.stopped !== undefined, code: '' }
  }
  return { ...harness, clock, ask, plans }
}

// Finding: CAP3-6
test('eight answers at once overspend none of 125 random caps and waste none', async () => {
  const random = randomOf(SEED)
  const { ask, plans, clock, gateway } = await open()
  let spent = 0n
  for (let round = 0; round < 125; round++) {
    const asked = Array.from({ length: 8 }, () => dialects[random(dialects.length)]!)
    const tokens = 1 + random(round % 5 === 0 ? 160 : 40)
    const delayMs = 1 + random(100)
    plans.push(...asked.map(() => ({ tokens, delayMs })))
    const costs = asked.map(({ isText, least }) => (isText ? 6n + 5n * BigInt(tokens) : least))
    const whole = costs.reduce((sum, cost) => sum + cost, 0n)
    const isScarce = random(2) === 1
    const cap = isScarce ? (whole * BigInt(random(100))) / 100n : whole
    const scope = random(2) === 1 ? 'task' : 'conversation'
    const limits = { [scope]: { id: `round ${round}`, max_cost: `${cap}` } }
    const all = Promise.all(asked.map((dialect) => ask(dialect, limits)))
    let isOver = false
    void all.finally(() => {
      isOver = true
    })
    for (let second = 0; second < 300 && !isOver; second++) await clock.advance(1_000)
    const ended = await all
    plans.length = 0
    const told = `seed ${SEED}, round ${round}, cap ${cap} of ${whole}, ${tokens}, ${delayMs} ms`
    const cost = ended.reduce((sum, one) => sum + one.cost, 0n)
    spent += cost
    expect(cost <= cap, told).toBe(true)
    const short = ended.filter(({ status, cut }) => status !== 200 || cut)
    if (!isScarce) expect([short.length, cost], told).toEqual([0, whole])
    for (const [at, { status, cut, code }] of ended.entries()) {
      // If a request is refused, the rest of the cap is less than the request's minimum. If an
      // answer is cut, the rest is less than the price of its prompt and one output token.
      if (status !== 200) expect(['over-budget', 'spending-cap-reached'], told).toContain(code)
      if (status !== 200) expect(cost + asked[at]!.least > cap, told).toBe(true)
      if (cut) expect(cost + 11n > cap, told).toBe(true)
    }
  }
  expect(await gateway.keys.list()).toMatchObject([{ spentTotal: spent, held: 0n }])
  expect(clock.sleeping).toBe(0)
})

// Finding: CAP3-6
test('200 concurrent answers in all dialects are complete if the budget suffices', async () => {
  const asked = Array.from({ length: 200 }, (_, at) => dialects[at % dialects.length]!)
  const whole = asked.reduce((sum, { isText, least }) => sum + (isText ? 41n : least), 0n)
  for (const missing of [0n, 1n]) {
    const { ask, plans, clock, gateway } = await open(whole - missing)
    plans.push(...asked.map(() => ({ tokens: 7, delayMs: 10 })))
    const all = Promise.all(asked.map((dialect) => ask(dialect, {})))
    for (let second = 0; second < 40; second++) await clock.advance(1_000)
    const ended = await all
    const short = ended.filter(({ status, cut }) => status !== 200 || cut)
    expect([missing, short.length]).toEqual([missing, Number(missing)])
    expect(short.some(({ code }) => code === 'budget-reserved')).toBe(false)
    const [key] = await gateway.keys.list()
    expect(key!.held).toBe(0n)
    expect(key!.spentTotal <= whole - missing && key!.spentTotal > whole - missing - 15n).toBe(true)
    expect(clock.sleeping).toBe(0)
  }
})
