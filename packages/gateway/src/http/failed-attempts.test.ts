// Goal: the payments for failed attempts are charged to the key, even if they become known late,
// and until then their maximum stays reserved.
// Method: the HTTP API over an inference service whose attempts the test fails.

import { createClockManual } from '@ostrom/protocol/testing'
import { createStateMemory } from '@ostrom/state/memory'
import { expect, test } from 'vitest'
import { NoProviderError } from '../errors.ts'
import type { InferenceService, Payment } from '../inference/inference-service.ts'
import { createHarness } from '../testing/harness.ts'
import { createInferenceServiceScripted } from '../testing/scripted-inference-service.ts'

const body = { model: 'scripted', messages: [{ role: 'user', content: 'a' }], max_tokens: 5 }
const provider = `0x${'a1'.repeat(20)}` as const
const asset = `0x${'00'.repeat(20)}` as const

/**
 * An inference service with paid failed attempts, whose cost becomes final when `over` resolves.
 */
async function createScenario(options: {
  readonly over?: Promise<void>
  /**
   * Whether a successful answer follows: `well` for an answer with a final payment, `unsettled` for
   * an answer whose payment is pending too; absent if no answer follows.
   */
  readonly answers?: 'well' | 'unsettled'
}) {
  const clock = createClockManual()
  const scripted = createInferenceServiceScripted({ clock, script: () => ({ tokens: ['a', 'b'] }) })
  let isOver = options.over === undefined
  options.over?.then(() => {
    isOver = true
  })
  const payment: Payment = {
    model: 'scripted',
    provider,
    asset,
    expense: () => ({ cost: isOver ? 7n : 3n, fee: 0n, inputTokens: 4, outputTokens: 0 }),
    whenFinal: () => (isOver ? undefined : options.over),
  }
  const answerer: InferenceService = {
    ...scripted,
    quote: async () => ({
      min: 20n,
      max: 20n,
      firstMax: 34n,
      prepaidLossMax: 14n,
      resumesMax: 0n,
      asset,
    }),
    async answer(question, signal) {
      if (options.answers !== 'unsettled') question.onLostPayment?.(payment)
      if (options.answers) {
        // The answer's payment may grow after its end, so it gives no funds back at the end.
        const funds = question.funds && { ...question.funds, close: () => {} }
        const answer = await scripted.answer({ ...question, funds }, signal)
        return options.answers === 'well' ? answer : { ...answer, ...payment }
      }
      throw new NoProviderError({ model: 'scripted', reasons: [] })
    },
  }
  const terms = { budgetTotal: 100n }
  const state = createStateMemory()
  const harness = await createHarness({ state, terms, answerer: { clock, answerer } })
  const key = async () => {
    const { spentTotal, held } = (await harness.gateway.keys.list())[0]!
    return { spentTotal, held }
  }
  return { ...harness, key }
}

test('a question holds budget for its failed attempts, within its own bound', async () => {
  const over = Promise.withResolvers<void>()
  const { post, key } = await createScenario({ over: over.promise })
  await post('/v1/chat/completions', body)
  expect(await key()).toEqual({ spentTotal: 0n, held: 34n })
  await post('/v1/chat/completions', { ...body, n: 2, ostrom: { cost_max: '25' } })
  expect(await key()).toEqual({ spentTotal: 0n, held: 34n + 25n })
})

// Finding: GAT-1
test('a failed attempt is charged to its key, with or without a later answer', async () => {
  const failed = await createScenario({})
  expect((await failed.post('/v1/chat/completions', body)).status).toBe(503)
  expect(await failed.key()).toEqual({ spentTotal: 7n, held: 0n })
  const answered = await createScenario({ answers: 'well' })
  const response = await answered.post('/v1/chat/completions', body)
  const { ostrom } = (await response.json()) as { ostrom: { cost: string } }
  expect(await answered.key()).toEqual({ spentTotal: 7n + BigInt(ostrom.cost), held: 0n })
  const outcomes: string[] = []
  for await (const { outcome, cost } of answered.gateway.keys.usage()) {
    outcomes.push(`${outcome} ${cost}`)
  }
  expect(outcomes.toSorted()).toEqual([`answered ${ostrom.cost}`, 'failed 7'])
})

// Finding: GAT-3
test('an unknown cost stays reserved in full, and is charged when it is known', async () => {
  const over = Promise.withResolvers<void>()
  const { post, key } = await createScenario({ over: over.promise })
  expect((await post('/v1/chat/completions', body)).status).toBe(503)
  expect(await key()).toEqual({ spentTotal: 0n, held: 34n })
  over.resolve()
  await new Promise<void>((resolve) => setImmediate(resolve))
  expect(await key()).toEqual({ spentTotal: 7n, held: 0n })
})

// Finding: GAT-3
test('an answer is charged to its key when the pay of its provider is final', async () => {
  const over = Promise.withResolvers<void>()
  const { post, key } = await createScenario({ over: over.promise, answers: 'unsettled' })
  expect((await post('/v1/chat/completions', body)).status).toBe(200)
  // The answer has begun, so no other provider is prepaid, and only this answer's maximum cost is
  // held.
  expect(await key()).toEqual({ spentTotal: 0n, held: 27n })
  over.resolve()
  await new Promise<void>((resolve) => setImmediate(resolve))
  expect(await key()).toEqual({ spentTotal: 7n, held: 0n })
})
