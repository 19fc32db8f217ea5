// Goal: a failure of the disk, a provider or the gateway itself loses no money and blocks no client
// forever.
// Method: stores whose writes fail, answers that do not end, a gateway at its limit.

import { createLocalHost } from '@ostrom/engine/tokenizer'
import type { Clock, RandomBytes } from '@ostrom/protocol'
import { createClockManual } from '@ostrom/protocol/testing'
import { type StateStore, StateUnavailableError } from '@ostrom/state'
import { createStateMemory } from '@ostrom/state/memory'
import { describe, expect, test } from 'vitest'
import { createBatchStore } from '../batches/batch-store.ts'
import { createIdempotencyCache } from '../idempotency/index.ts'
import type { InferenceService } from '../inference/inference-service.ts'
import { createApiKeyStore } from '../keys/index.ts'
import { KEY_RATE_WAIT_MAX_MS } from '../keys/limits.ts'
import { createResponseStore } from '../stored-responses/response-store.ts'
import {
  createHarness,
  createInferenceServiceScripted,
  createRandomCounting,
  readJson,
  readSse,
} from '../testing/index.ts'
import type { AnswerRun } from './answers/answer-run.ts'
import { parseChat } from './chat/request.ts'
import { createTransfers } from './incoming/transfers.ts'
import { createInferenceHandler } from './inference-handler.ts'
import { CANCEL_WAIT_MS, RUNS_MAX } from './limits.ts'

const path = '/v1/chat/completions'

const batchesOf = (clock: Clock, random: RandomBytes) => {
  const askAs = () => () => Promise.reject(new Error('no batch runs here'))
  return createBatchStore({ state: createStateMemory(), clock, random, log: () => {}, askAs })
}

const storeOf = (clock: Clock, random: RandomBytes) =>
  createResponseStore({ state: createStateMemory(), clock, random, log: () => {} })
const body = { model: 'scripted', messages: [{ role: 'user', content: 'hi' }] }

/** A state that refuses a commit if it writes an entry whose key has this prefix. */
function refusing(prefix: string): StateStore {
  const state = createStateMemory()
  return {
    ...state,
    async commit(changes, options) {
      if (changes.some(({ kind, key }) => kind === 'put' && key.startsWith(prefix))) {
        throw new StateUnavailableError({ reason: 'full' })
      }
      await state.commit(changes, options)
    },
  }
}

describe('a disk that is full', () => {
  test('before the answer: no content is sent, and the answer is stopped', async () => {
    const { post, answerer } = await createHarness({
      state: refusing('gateway/key-hold/'),
      terms: { budgetTotal: 1000n },
    })
    for (const stream of [false, true]) {
      const response = await post(path, { ...body, stream })
      expect(response.status).toBe(503)
      expect((await readJson(response)).error.code).toBe('state-unavailable')
    }
    expect(answerer.seen).toMatchObject({ running: 0, paid: 0n })
  })

  test('after the answer: the stream ends with an error', async () => {
    const { post, logged } = await createHarness({ state: refusing('gateway/usage/') })
    const events = await readSse(await post(path, { ...body, stream: true }))
    expect(JSON.parse(events.at(-1)!.data).error.code).toBe('state-unavailable')
    expect((await post(path, body)).status).toBe(503)
    expect(logged.join()).toContain('answer-fail')
  })
})

test('an answer with a receipt for its delivered part is charged by that receipt', async () => {
  const { post, gateway } = await createHarness({
    state: createStateMemory(),
    script: () => ({ tokens: ['a', 'b'], finish: 'aborted' }),
  })
  const answer = await readJson(await post(path, body))
  expect(answer.choices[0].finish_reason).toBe('length')
  const usage = await Array.fromAsync(gateway.keys.usage())
  expect(usage).toMatchObject([{ outcome: 'stopped', receipt: answer.ostrom.receipt.id }])
})

test('an answer that ignores its abort is charged all the same', async () => {
  const clock = createClockManual()
  const scripted = createInferenceServiceScripted({
    clock,
    script: () => ({ tokens: ['a', 'b', 'c'] }),
  })
  const stuck: InferenceService = {
    models: scripted.models,
    model: scripted.model,
    unreadable: scripted.unreadable,
    quote: scripted.quote,
    countTokens: scripted.countTokens,
    resolve: scripted.resolve,
    contents: scripted.contents,
    async answer(question, signal) {
      const answer = await scripted.answer(question, signal)
      const events = answer.events[Symbol.asyncIterator]()
      const iterator = { next: () => events.next(), return: () => new Promise<never>(() => {}) }
      return { ...answer, events: { [Symbol.asyncIterator]: () => iterator } }
    },
  }
  const { post, gateway } = await createHarness({
    state: createStateMemory(),
    answerer: { clock, answerer: stuck },
  })
  const response = await post(path, { ...body, stream: true })
  const reader = response.body!.getReader()
  for (let read = 0; read < 3; read++) await reader.read()
  await reader.cancel()
  await clock.advance(CANCEL_WAIT_MS - 1)
  expect(await Array.fromAsync(gateway.keys.usage())).toEqual([])
  await clock.advance(1)
  expect(await Array.fromAsync(gateway.keys.usage())).toMatchObject([{ outcome: 'stopped' }])
})

// Finding: OFF3-5
test('the rate limit of a key applies before a schema is read', async () => {
  const clock = createClockManual()
  const random = createRandomCounting()
  const keys = createApiKeyStore({ state: createStateMemory(), clock, random })
  const terms = { name: 'test', settlement: 'session', requestsPerMinute: 1 } as const
  const { secret, key } = await keys.create(terms)
  const inference = createInferenceServiceScripted({ clock, script: () => ({ tokens: ['{}'] }) })
  const callers: (string | undefined)[] = []
  const serve = createInferenceHandler({
    inference,
    cards: inference.models,
    tokenizers: {
      async unsupportedReason(_grammar, { caller } = {}) {
        callers.push(caller)
        return undefined
      },
    },
    keys,
    idempotency: createIdempotencyCache({ clock }),
    responses: storeOf(clock, random),
    batches: batchesOf(clock, random),
    transfers: createTransfers(),
    clock,
    random,
    log: () => {},
    units: [],
    running: new Set(),
  })
  const ask = (at: number, headers: Readonly<Record<string, string>> = {}) => {
    const json_schema = { name: 's', schema: { const: at } }
    const request = new Request(`http://gateway.test${path}`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${secret}`,
        'content-type': 'application/json',
        ...headers,
      },
      body: JSON.stringify({ ...body, response_format: { type: 'json_schema', json_schema } }),
    })
    return serve({ request, requestId: 'r', path, endpoint: { parse: parseChat } })
  }
  const named = { 'idempotency-key': 'one' }
  expect((await ask(0, named)).status).toBe(200)
  for (let at = 1; at < 20; at++) {
    await expect(ask(at)).rejects.toMatchObject({ code: 'key-rate-limited' })
  }
  // A copy of an earlier answer counts as a request too.
  await expect(ask(0, named)).rejects.toMatchObject({ code: 'key-rate-limited' })
  expect(callers).toEqual([key.id])
})

test('programs that ask as soon as they are answered wait for the rate of their key', async () => {
  const requestsPerMinute = 1_200
  const { post, clock } = await createHarness({
    state: createStateMemory(),
    terms: { requestsPerMinute },
  })
  const statuses: number[] = []
  let left = requestsPerMinute + 400
  const programs = Array.from({ length: 8 }, async () => {
    while (left-- > 0) statuses.push((await post(path, body)).status)
  })
  let isOver = false
  const over = Promise.all(programs).then(() => {
    isOver = true
  })
  while (!isOver) await clock.advance(KEY_RATE_WAIT_MAX_MS)
  await over
  expect(new Set(statuses)).toEqual(new Set([200]))
})

test('a gateway at its limit returns the time to wait', async () => {
  const clock = createClockManual()
  const random = createRandomCounting()
  const keys = createApiKeyStore({ state: createStateMemory(), clock, random })
  const { secret } = await keys.create({ name: 'test', settlement: 'session' })
  const inference = createInferenceServiceScripted({ clock, script: () => ({ tokens: ['a'] }) })
  const serve = createInferenceHandler({
    inference,
    cards: inference.models,
    tokenizers: createLocalHost(),
    keys,
    idempotency: createIdempotencyCache({ clock }),
    responses: storeOf(clock, random),
    batches: batchesOf(clock, random),
    transfers: createTransfers(),
    clock,
    random,
    log: () => {},
    units: [],
    running: new Set(Array.from({ length: RUNS_MAX }, () => ({}) as AnswerRun)),
  })
  const request = new Request(`http://gateway.test${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  const response = serve({ request, requestId: 'r', path, endpoint: { parse: parseChat } })
  await expect(response).rejects.toMatchObject({ code: 'gateway-busy', retry: 'later' })
})
