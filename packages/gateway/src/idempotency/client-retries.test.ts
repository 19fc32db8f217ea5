// Goal: a client's own retry gets the lost answer again. Equal questions that are not retries each
// get their own answer.
// Method: repeated attempts with one body through `handle`, with clients that disconnect, and
// refusals of each kind.

import { TokenizerBusyError } from '@ostrom/engine'
import { createStateMemory } from '@ostrom/state/memory'
import { describe, expect, test } from 'vitest'
import { NoProviderError } from '../errors.ts'
import { type AnswerScript, createHarness, type Harness, readJson } from '../testing/index.ts'

const path = '/v1/chat/completions'
const body = { model: 'scripted', messages: [{ role: 'user', content: 'hi' }] }
const streamed = { ...body, stream: true }
const attempt = (count: number) => ({ headers: { 'x-stainless-retry-count': String(count) } })
const slow = (): AnswerScript => ({ tokens: ['a', 'b', 'c'], delayMs: 100 })
const replayed = (response: Response) => response.headers.get('idempotent-replayed') === 'true'

const harness = (options: Partial<Parameters<typeof createHarness>[0]> = {}) =>
  createHarness({ state: createStateMemory(), ...options })

/**
 * Sends a request and disconnects before any byte of the answer, as a client does at its time
 * limit.
 */
async function loseReader(
  { post, clock }: Pick<Harness, 'post' | 'clock'>,
  init: { readonly headers: Record<string, string> },
  ask: object = body,
): Promise<void> {
  const leaving = new AbortController()
  const lost = post(path, ask, { ...init, signal: leaving.signal })
  await clock.advance(1)
  leaving.abort()
  await clock.advance(1)
  lost.catch(() => {})
}

/** Sends requests in parallel, and returns the responses when all have arrived. */
async function together(
  { post, clock }: Pick<Harness, 'post' | 'clock'>,
  inits: readonly { readonly headers?: Record<string, string> }[],
): Promise<readonly Response[]> {
  const responses = inits.map((init) => post(path, body, init))
  await clock.advance(1000)
  return await Promise.all(responses)
}

const idOf = async (response: Response): Promise<string> => (await readJson(response)).id

describe('an answer', () => {
  test.each([
    ['whole', body],
    ['streamed', streamed],
  ])('an answer that was delivered to its end is never given to a retry: %s', async (_, ask) => {
    const { post, answerer, gateway } = await harness()
    const first = await (await post(path, ask, attempt(0))).text()
    const again = await post(path, ask, attempt(1))
    expect(replayed(again)).toBe(false)
    expect(await again.text()).not.toBe(first)
    expect(answerer.seen.questions).toHaveLength(2)
    expect(await Array.fromAsync(gateway.keys.usage())).toHaveLength(2)
  })

  test.each([
    ['whole', body],
    ['streamed', streamed],
  ])('whose reader left first goes to the retry and is charged once: %s', async (_, ask) => {
    const made = await harness({ script: slow })
    await loseReader(made, attempt(0), ask)
    const again = made.post(path, ask, attempt(1))
    const text = again.then((response) => response.text())
    await made.clock.advance(1000)
    expect(replayed(await again)).toBe(true)
    expect(await text).toContain('c')
    expect(made.answerer.seen.questions).toHaveLength(1)
    expect(await Array.fromAsync(made.gateway.keys.usage())).toHaveLength(1)
  })

  test('an answer that one retry took is given to no other retry', async () => {
    const made = await harness({ script: slow })
    await loseReader(made, attempt(0))
    const responses = await together(made, [attempt(1), attempt(1)])
    expect(responses.map(replayed)).toEqual([true, false])
    const [third] = await together(made, [attempt(1)])
    expect(replayed(third!)).toBe(false)
    const ids = await Promise.all([...responses, third!].map(idOf))
    expect(new Set(ids).size).toBe(3)
  })

  test('an answer that a retry lost again goes only to a retry with the next number', async () => {
    const made = await harness({ script: slow })
    await loseReader(made, attempt(0))
    await loseReader(made, attempt(1))
    const responses = await together(made, [attempt(1), attempt(2)])
    expect(responses.map(replayed)).toEqual([false, true])
    expect(made.answerer.seen.questions).toHaveLength(2)
  })

  test('an answer that its client still reads is given to no retry', async () => {
    const made = await harness({ script: slow })
    const responses = await together(made, [attempt(0), attempt(1)])
    expect(responses.map(replayed)).toEqual([false, false])
    expect(new Set(await Promise.all(responses.map(idOf))).size).toBe(2)
  })

  test('an answer of another key is not found by a retry', async () => {
    const made = await harness({ script: slow })
    const { secret } = await made.gateway.keys.create({ name: 'other', settlement: 'session' })
    await loseReader(made, attempt(0))
    const authorization = `Bearer ${secret}`
    const [other] = await together(made, [{ headers: { ...attempt(1).headers, authorization } }])
    expect(replayed(other!)).toBe(false)
    const [own] = await together(made, [attempt(1)])
    expect(replayed(own!)).toBe(true)
  })

  test('each equal question that is no retry gets a new answer', async () => {
    const made = await harness({ script: slow })
    await loseReader(made, attempt(0))
    const responses = await together(made, [attempt(0), attempt(0), {}])
    expect(new Set(await Promise.all(responses.map(idOf))).size).toBe(3)
    expect(made.answerer.seen.questions).toHaveLength(4)
  })

  test('a retry of which no other try is known gets a new answer', async () => {
    const { post, answerer } = await harness()
    expect((await post(path, body, attempt(2))).status).toBe(200)
    expect(answerer.seen.questions).toHaveLength(1)
  })
})

/** A refusal of the second of two equal questions, after the answer of the first was lost. */
type Refusal = {
  readonly code: string
  /** Options that make the service refuse while `refuses` returns true. */
  readonly options: (refuses: () => boolean) => Partial<Parameters<typeof createHarness>[0]>
}

const refusals: readonly Refusal[] = [
  { code: 'key-rate-limited', options: () => ({ terms: { requestsPerMinute: 1 }, script: slow }) },
  {
    code: 'no-provider',
    options: (refuses) => ({
      script: () =>
        refuses()
          ? { tokens: [], refuse: new NoProviderError({ model: 'scripted', reasons: [] }) }
          : slow(),
    }),
  },
  {
    code: 'tokenizer-busy',
    options: (refuses) => ({
      script: slow,
      tokenizers: {
        async unsupportedReason() {
          if (refuses()) throw new TokenizerBusyError({ reason: 'test' })
          return undefined
        },
      },
    }),
  },
]

describe('a refused try', () => {
  test.each(refusals)('makes its retry a new question: $code', async ({ code, options }) => {
    let refuses = false
    const made = await harness(options(() => refuses))
    const ask = { ...body, response_format: { type: 'json_object' } }
    const send = async (tries: number) => {
      const response = made.post(path, ask, attempt(tries))
      await made.clock.advance(1000)
      return await response
    }
    // The answer to one question is lost, and an equal question is refused.
    await loseReader(made, attempt(0), ask)
    refuses = true
    expect((await readJson(await send(0))).error.ostrom.code).toBe(code)
    refuses = false
    // Only one of the two clients' retries gets the lost answer, and this retry does not count
    // toward the rate.
    expect([replayed(await send(1)), replayed(await send(1))]).toEqual([false, true])
  })

  test('leaves nothing behind where its client had left before', async () => {
    let refuses = false
    const made = await harness(refusals[2]!.options(() => refuses))
    const ask = { ...body, response_format: { type: 'json_object' } }
    await loseReader(made, attempt(0), ask)
    refuses = true
    const leaving = new AbortController()
    leaving.abort()
    await made.post(path, ask, { ...attempt(0), signal: leaving.signal })
    refuses = false
    const again = made.post(path, ask, attempt(1))
    await made.clock.advance(1000)
    expect(replayed(await again)).toBe(true)
  })
})

describe('the rate of a key', () => {
  const once = { terms: { requestsPerMinute: 1 } }
  const key = { headers: { 'idempotency-key': 'k' } }

  test('the rate limit of a key applies to each copy of an answer', async () => {
    const { post, clock, gateway } = await harness(once)
    const first = await (await post(path, body, key)).text()
    for (let copies = 0; copies < 3; copies++) {
      const refused = await post(path, body, key)
      expect((await readJson(refused)).error.ostrom.code).toBe('key-rate-limited')
    }
    await clock.advance(60_000)
    const copy = await readJson(await post(path, body, key))
    expect(copy.id).toBe(JSON.parse(first).id)
    expect(await Array.fromAsync(gateway.keys.usage())).toHaveLength(1)
  })

  test('the rate limit of a key counts a lost answer only once', async () => {
    const made = await harness({ ...once, script: slow })
    await loseReader(made, key)
    const [again, copy] = await together(made, [key, key])
    expect([again!.status, copy!.status]).toEqual([200, 429])
  })
})
