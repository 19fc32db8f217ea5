// Goal: a request for a model without a provider takes no money from the others of its key.
// Method: the HTTP surface over scripted answers that take their money as real ones do; it ends
// with all money spent or free.

import { createStateMemory } from '@ostrom/state/memory'
import { describe, expect, test } from 'vitest'
import { NoProviderError } from '../errors.ts'
import type { InferenceService } from '../inference-service.ts'
import {
  createClockManual,
  createHarness,
  createInferenceServiceScripted,
  readJson,
} from '../testing/index.ts'

const chat = (text: string, more: object = {}) => ({
  model: 'scripted',
  messages: [{ role: 'user', content: text }],
  max_tokens: 100,
  ...more,
})

/** A gateway with a budget whose answers have `tokens` tokens, `delayMs` apart. */
async function open(budgetTotal: bigint, plan = { tokens: 60, delayMs: 1_000 }) {
  const clock = createClockManual()
  const script = () => ({
    tokens: Array.from({ length: plan.tokens }, () => 'x '),
    delayMs: plan.delayMs,
  })
  const scripted = createInferenceServiceScripted({ clock, script })
  const gone = (model: string) => new NoProviderError({ model, reasons: [] })
  const answerer: InferenceService = {
    ...scripted,
    async quote(question) {
      if (question.model === 'gone') throw gone('gone')
      return await scripted.quote(question)
    },
    async answer(question, signal) {
      if (question.model === 'gone') throw gone('gone')
      return await scripted.answer(question, signal)
    },
  }
  const state = createStateMemory()
  const harness = await createHarness({
    state,
    terms: { budgetTotal },
    answerer: { clock, answerer },
  })
  const money = async () => {
    const { spentTotal, held } = (await harness.gateway.keys.list())[0]!
    return { spentTotal, held }
  }
  /** Moves on a second at a time until it is there. */
  const until = async <T>(promise: Promise<T>, seconds: number): Promise<T> => {
    let isOver = false
    const over = promise.finally(() => {
      isOver = true
    })
    over.catch(() => {})
    for (let second = 0; second < seconds && !isOver; second++) await clock.advance(1_000)
    expect(isOver).toBe(true)
    return await promise
  }
  return { ...harness, clock, scripted, money, until }
}

describe('a request for a model without a provider', () => {
  test('is told so, and holds up no other of its key for more than five seconds', async () => {
    const { post, clock, until, money } = await open(10_000n)
    const long = post('/v1/chat/completions', chat('long'))
    await clock.advance(0)
    const gone = post('/v1/chat/completions', chat('gone', { model: 'gone' }))
    await clock.advance(0)
    const other = post('/v1/chat/completions', chat('other', { max_tokens: 1 }))
    expect((await until(other, 7)).status).toBe(200)
    const refused = await until(gone, 1)
    expect(await readJson(refused)).toMatchObject({ error: { ostrom: { code: 'no-provider' } } })
    expect((await until(long, 70)).status).toBe(200)
    expect((await money()).held).toBe(0n)
  })
})
