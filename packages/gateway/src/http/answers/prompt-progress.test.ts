// Goal: a stream for a long prompt opens before its answer has started, reports progress in a form
// that clients of each dialect accept, and then ends like any other stream. A failed stream reports
// its failure. The response to a short prompt, or to a question that fails before the stream opens,
// has its usual headers and status.
// Method: a scripted answerer whose prompt takes seconds of a manual clock; the streams as text,
// and through OpenAI's SDK.
// Shows (ask): streams over long prompts report their progress in each dialect, in `ostrom chat`
// and in the app. If the caller stops an answer, the client pays for completed steps, but not for
// the current step.
// Missing: pay beyond the prepaid tokens at a stop, under an offer that has not yet given this
// gateway an answer with output.

import { createClockManual } from '@ostrom/protocol/testing'
import { createStateMemory } from '@ostrom/state/memory'
import OpenAI from 'openai'
import { describe, expect, test } from 'vitest'
import { NoProviderError } from '../../errors.ts'
import type { InferenceService, Question } from '../../inference/inference-service.ts'
import { type AnswerScript, createHarness, parseSse, readJson } from '../../testing/index.ts'
import { createInferenceServiceScripted } from '../../testing/scripted-inference-service.ts'
import { KEEPALIVE_INTERVAL_MS, LONG_PROMPT_TOKENS, PROGRESS_WAIT_MS } from '../limits.ts'

const TOTAL = 32_000
const STEP_MS = 1_000
const STEPS = 8
const TICK_MS = 50

type PromptScript = {
  readonly total?: number
  /** Milliseconds of each progress step. */
  readonly stepMs?: number
  /** Whether the provider reports progress. */
  readonly reports?: boolean
  readonly error?: unknown
  /** Answer after the prompt. */
  readonly answer?: AnswerScript
}

/** A gateway with one provider that takes a set time for a prompt. */
async function open(script: PromptScript = {}) {
  const { total = TOTAL, stepMs = STEP_MS, reports = true, error } = script
  const { answer = { tokens: ['Yes', '.'] } } = script
  const clock = createClockManual()
  const scripted = createInferenceServiceScripted({
    clock,
    script: () => answer,
  })
  const questions: Question[] = []
  const answerer: InferenceService = {
    ...scripted,
    async answer(question, signal) {
      questions.push(question)
      question.onPromptProgress?.({ tokens: 0, total })
      for (let step = 1; step <= STEPS; step++) {
        await clock.sleep(stepMs, signal)
        signal.throwIfAborted()
        if (reports) question.onPromptProgress?.({ tokens: (total / STEPS) * step, total })
      }
      if (error) throw error
      return scripted.answer(question, signal)
    },
  }
  const harness = await createHarness({ state: createStateMemory(), answerer: { clock, answerer } })
  /** Advances the clock until a piece of work is done. */
  const run = async <T>(work: Promise<T>): Promise<T> => {
    let isOver = false
    const over = work.finally(() => {
      isOver = true
    })
    over.catch(() => {})
    for (let tick = 0; tick < 2_000 && !isOver; tick++) {
      await clock.advance(TICK_MS)
      // Clients read their streams in turns of the event loop.
      await new Promise((resolve) => setImmediate(resolve))
    }
    expect(isOver).toBe(true)
    return await over
  }
  return { ...harness, clock, questions, run }
}

const messages = [{ role: 'user' as const, content: 'long' }]
const dialects = {
  '/v1/chat/completions': { messages },
  '/v1/completions': { prompt: 'long' },
  '/v1/responses': { input: 'long' },
  '/v1/messages': { messages, max_tokens: 9 },
}

/** The fields in which each dialect's events have reasoning. */
type StreamEvent = {
  readonly type?: string
  readonly delta?: string | { readonly thinking?: string }
  readonly choices?: readonly { readonly delta?: { readonly reasoning_content?: string } }[]
}

/** Returns the reasoning in an event of a stream. */
function thoughtOf({ type = '', delta, choices }: StreamEvent): string {
  if (typeof delta === 'string') return type.startsWith('response.reasoning') ? delta : ''
  return delta?.thinking ?? choices?.[0]?.delta?.reasoning_content ?? ''
}

describe.each(Object.entries(dialects))('a stream of %s', (path, fields) => {
  const body = { model: 'scripted', ...fields, stream: true }

  test('opens early, tells the progress, and ends as any other', async () => {
    const { post, clock, run } = await open()
    const asked = post(path, body)
    await clock.advance(PROGRESS_WAIT_MS)
    const response = await asked
    expect([response.status, response.headers.get('x-ostrom-provider')]).toEqual([200, null])
    const events = parseSse(await run(response.text()))
    const comments = events.filter(({ event }) => event === 'comment').map(({ data }) => data)
    const told = comments.flatMap((text) => {
      const [, json] = /^ostrom\.progress (.*)$/.exec(text) ?? []
      return json === undefined ? [] : [JSON.parse(json)]
    })
    expect(told.at(0)).toEqual({ tokens: TOTAL / STEPS, total: TOTAL })
    expect(told.map(({ tokens }) => tokens)).toEqual(
      told.map((_, at) => (TOTAL / STEPS) * (at + 1)),
    )
    // A client that ignores comments sees a usual stream, plus some events that report no new
    // state.
    const usual = await open({ total: 8, stepMs: 0 })
    const expected = parseSse(await usual.run((await usual.run(usual.post(path, body))).text()))
    const seen = (all: typeof events) =>
      all
        .map(({ event }) => event)
        .filter((event) => !['comment', 'ping', 'response.in_progress'].includes(event))
    expect(seen(events)).toEqual(seen(expected))
    const numbers = events.flatMap(({ data }) => /"sequence_number":(\d+)/.exec(data)?.[1] ?? [])
    expect(numbers).toEqual(numbers.map((_, at) => `${at}`))
  })

  test('a stream has its reasoning, and ends with its cost limits and ignored fields', async () => {
    const answer = { reasoning: ['Hm', '.'], tokens: ['Yes', '.'] }
    const { get, post, run } = await open({ answer })
    // A word of the prompt costs 2 base units, and each of the three output tokens 5.
    const conversation = { id: 'c', max_cost: '17' }
    const asked = { ...body, unknown: 1, ostrom: { conversation } }
    const response = await run(post(path, asked))
    expect(response.headers.get('x-ostrom-provider')).toBeNull()
    expect(response.headers.get('x-ostrom-ignored')).toBe('unknown')
    const text = await run(response.text())
    expect(text).toContain('ostrom.progress')
    const events = parseSse(text).flatMap(({ event, data }) =>
      event === 'comment' || data === '[DONE]' ? [] : [JSON.parse(data)],
    )
    expect(events.map(thoughtOf).join('')).toBe(path === '/v1/completions' ? '' : 'Hm.')
    const last = events.map((one) => one.ostrom ?? one.response?.ostrom).findLast(Boolean)
    expect(last).toMatchObject({
      cost: '17',
      ignored: ['unknown'],
      stopped: { reason: 'max-cost', limit: 'conversation' },
      caps: [{ ...conversation, scope: 'conversation', spent: '17', status: 'spent' }],
    })
    if (path !== '/v1/responses') return
    const { response: ended } = events.at(-1)
    expect(await readJson(await get(`${path}/${ended.id}`))).toEqual(ended)
  })

  test('tells a failure after it has opened', async () => {
    const { post, run, gateway } = await open({
      error: new NoProviderError({ model: 'scripted', reasons: ['a: gone.'] }),
    })
    const events = parseSse(await run((await run(post(path, body))).text()))
    const last = events.filter(({ event }) => event !== 'comment').at(-1)!
    expect(last.data).toContain('no-provider')
    expect(await Array.fromAsync(gateway.keys.usage())).toEqual([])
  })

  test('stops what was asked when its client leaves', async () => {
    const { post, clock, run, questions } = await open({ stepMs: 60_000 })
    const response = await run(post(path, body))
    const reader = response.body!.getReader()
    await run(reader.read())
    await reader.cancel()
    await clock.advance(1)
    expect([questions.length, clock.sleeping]).toEqual([1, 0])
  })
})

describe('a stream of chat', () => {
  const path = '/v1/chat/completions'
  const body = { model: 'scripted', messages, stream: true }

  test('a stream has a sign of life in each interval, even without provider reports', async () => {
    const { post, clock, run } = await open({ stepMs: 6 * STEP_MS, reports: false })
    const response = await run(post(path, body))
    const reader = response.body!.getReader()
    const signs: number[] = []
    const read = async () => {
      for (let next = await reader.read(); !next.done; next = await reader.read()) {
        signs.push(clock.nowMs())
      }
    }
    await run(read())
    const gaps = signs.slice(1).map((at, index) => at - signs[index]!)
    expect(Math.max(...gaps)).toBeLessThanOrEqual(KEEPALIVE_INTERVAL_MS + TICK_MS)
    expect(gaps.length).toBeGreaterThan(5)
  })

  test('a stream of a short prompt waits for its provider and names it', async () => {
    const { post, run } = await open({ total: LONG_PROMPT_TOKENS / 2, reports: false })
    const response = await run(post(path, body))
    expect(response.headers.get('x-ostrom-provider')).not.toBeNull()
    expect(await run(response.text())).not.toContain('ostrom.progress')
  })

  test('keeps the status of a failure before it opens', async () => {
    const error = new NoProviderError({ model: 'scripted', reasons: ['a: gone.'] })
    const { post, run } = await open({ stepMs: TICK_MS, error })
    expect((await run(post(path, body))).status).toBe(503)
  })
})

test("OpenAI's client bears with the progress of chat and responses", async () => {
  const { secret: apiKey, gateway, run } = await open()
  const fetch = (url: string | URL | Request, init?: RequestInit) =>
    gateway.handle(new Request(url, init))
  const client = new OpenAI({ apiKey, baseURL: 'http://gateway.test/v1', fetch })
  const chat = client.chat.completions.stream({ model: 'scripted', messages })
  expect((await run(chat.finalChatCompletion())).choices[0]!.message.content).toBe('Yes.')
  const response = client.responses.stream({ model: 'scripted', input: 'long' })
  expect((await run(response.finalResponse())).output_text).toBe('Yes.')
})

// Finding: DIA-8
test('progress events that repeat the request settings are rarer than comments', async () => {
  const { post, clock, run } = await open({ stepMs: 2_000 })
  const instructions = 'x'.repeat(100_000)
  const asked = post('/v1/responses', {
    model: 'scripted',
    input: 'long',
    instructions,
    // The response repeats neither of these two fields, because the first is no text and the second
    // is too long.
    prompt_cache_key: { a: instructions },
    safety_identifier: instructions,
    stream: true,
  })
  await clock.advance(PROGRESS_WAIT_MS)
  const text = await run((await asked).text())
  const count = (mark: string) => text.split(mark).length - 1
  expect(count('ostrom.progress')).toBe(STEPS + 1)
  // One such event begins the stream, and one follows after every six of the sixteen seconds.
  expect(count('event: response.in_progress')).toBe(3)
  expect(count(instructions)).toBe(count('event: response.created') + 3 + 1)
})
