// Goal: a request for a model without a provider does not block the funds of other requests of its
// key.
// Method: the HTTP API over scripted answers that reserve funds as real ones do; at the end all
// funds are spent or free.

import { createClockManual } from '@ostrom/protocol/testing'
import { createStateMemory } from '@ostrom/state/memory'
import { describe, expect, test } from 'vitest'
import { NoProviderError } from '../errors.ts'
import type { InferenceService } from '../inference/inference-service.ts'
import { createHarness, createInferenceServiceScripted, readJson } from '../testing/index.ts'
import { RETRY_GRACE_MS } from './limits.ts'

const chat = (text: string, more: object = {}) => ({
  model: 'scripted',
  messages: [{ role: 'user', content: text }],
  max_tokens: 100,
  ...more,
})

/**
 * A gateway whose key has this budget in total, and whose answers have `tokens` tokens, `delayMs`
 * milliseconds apart.
 */
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
  /** Advances the clock by a second at a time until the promise has settled. */
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
  // Finding: CAP4-2
  test('a request for a model without a provider delays others for at most 5 seconds', async () => {
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

/**
 * Cost of an answer of `tokens` tokens to a prompt of one word, in base units of the scripted
 * model.
 */
const costOf = (tokens: number) => 2n + 5n * BigInt(tokens)

describe('a key that is revoked in mid-answer', () => {
  // Finding: CAP4-10
  test('a key revoked during answers is charged for these, and starts no other', async () => {
    const { post, clock, until, money, gateway, key } = await open(10_000n)
    const asking = [1, 2, 3].map((n) => post('/v1/chat/completions', chat(`q${n}`)))
    await clock.advance(5_000)
    await gateway.keys.revoke(key.id)
    expect((await post('/v1/chat/completions', chat('late'))).status).toBe(401)
    for (const answer of await until(Promise.all(asking), 70)) expect(answer.status).toBe(200)
    expect(await money()).toEqual({ spentTotal: 3n * costOf(60), held: 0n })
  })
})

describe('a client that leaves before its first token', () => {
  // Finding: CAP4-10
  test.each([
    [{ stream: true }, {}],
    [{ stream: false }, {}],
    [{ stream: true }, { 'x-stainless-retry-count': '0' }],
    [{ stream: false }, { 'x-stainless-retry-count': '0' }],
    [{ stream: false }, { 'idempotency-key': 'one' }],
  ])('after a client leaves early, no amount stays reserved (%j, %j)', async (body, ids) => {
    const { post, clock, money } = await open(10_000n)
    const left = new AbortController()
    const init = { headers: ids, signal: left.signal }
    const asking = post('/v1/chat/completions', chat('gone', body), init)
    await clock.advance(0)
    expect((await money()).held).toBeGreaterThan(0n)
    left.abort()
    void asking.then((response) => response.body?.cancel()).catch(() => {})
    await clock.advance(900)
    // While the answer pauses, the gateway waits for a retry of the client, which has announced
    // retries.
    await clock.advance(RETRY_GRACE_MS)
    const { spentTotal, held } = await money()
    expect([held, spentTotal <= costOf(2)]).toEqual([0n, true])
    expect(clock.sleeping).toBe(0)
  })

  // Finding: CAP4-10
  test('a retry after a lost connection waits for funds again and is charged once', async () => {
    const { post, clock, until, money } = await open(10_000n, { tokens: 30, delayMs: 1_000 })
    const whole = costOf(30) + costOf(10)
    // The first answer could cost a token more, so the second request has to wait for its end.
    const task = { id: 'one', max_cost: `${whole}` }
    const first = post('/v1/chat/completions', chat('long', { max_tokens: 31, ostrom: { task } }))
    await clock.advance(0)
    const held = costOf(31)
    const body = chat('again', { max_tokens: 10, ostrom: { task: 'one' } })
    const left = new AbortController()
    const ids = (tries: string) => ({ headers: { 'x-stainless-retry-count': tries } })
    const lost = post('/v1/chat/completions', body, { ...ids('0'), signal: left.signal })
    await clock.advance(2_000)
    left.abort()
    lost.catch(() => {})
    await clock.advance(0)
    const again = post('/v1/chat/completions', body, ids('1'))
    await clock.advance(6_000)
    expect(await money()).toEqual({ spentTotal: 0n, held })
    expect((await until(again, 60)).status).toBe(200)
    expect((await first).status).toBe(200)
    expect(await money()).toEqual({ spentTotal: whole, held: 0n })
  })
})

describe('limits at their ends', () => {
  const most = 2n ** 128n - 1n
  // Finding: CAP4-10
  test('a limit of one base unit refuses with both amounts; the largest refuses none', async () => {
    const { post, until, money } = await open(most, { tokens: 3, delayMs: 1 })
    const ask = async (ostrom: object, headers: Record<string, string> = {}) => {
      const asked = post('/v1/chat/completions', chat('q', { ostrom }), { headers })
      const response = await until(asked, 60)
      const { error, ostrom: told } = await readJson(response)
      return { code: error?.ostrom.code as string | undefined, message: error?.message, told }
    }
    const one = await ask({ task: { id: 'one', max_cost: '1' } })
    expect(one.code).toBe('over-budget')
    expect(one.message).toMatch(/Needed: at least 7 base units[\s\S]*Allowed: 1 base unit/)
    expect((await ask({ max_cost: '0' })).code).toBe('over-budget')
    expect((await ask({ task: { id: 'none', max_cost: '0' } })).code).toBe('spending-cap-reached')
    const all = await ask({ max_cost: `${most}`, task: { id: 'all', max_cost: `${most}` } })
    expect(all.told.cost).toBe(`${costOf(3)}`)
    for (const max_cost of [`${most + 1n}`, '-1', '1.5', '1e3', 'all']) {
      expect((await ask({ task: { id: 'bad', max_cost } })).message).toContain(
        'ostrom.task.max_cost',
      )
    }
    expect(await money()).toEqual({ spentTotal: costOf(3), held: 0n })
    // A field of the body overrides only the header for the same limit or name.
    const both = await ask(
      { task: { id: 'both', max_cost: '12' } },
      { 'x-ostrom-task-max-cost': '1', 'x-ostrom-max-cost': '1000', 'x-ostrom-task-id': 'one' },
    )
    expect(both.told).toMatchObject({ cost: '12', caps: [{ id: 'both', spent: '12' }] })
    const header = await ask({}, { 'x-ostrom-max-cost': '6' })
    expect(header.message).toMatch(/Allowed: 6 base units/)
  })
})

describe('the lines of a batch under one task', () => {
  // Finding: CAP4-10
  test('batch lines spend a task limit to the token, and hold nothing if cancelled', async () => {
    const { post, get, clock, money } = await open(10_000n, { tokens: 4, delayMs: 100 })
    const max = 10n * costOf(4) + 8n
    const start = async (name: string) => {
      const task = { id: name, max_cost: `${max}` }
      const lines = Array.from({ length: 20 }, (_, at) => ({
        custom_id: `${name} ${at}`,
        method: 'POST',
        url: '/v1/chat/completions',
        body: chat(`${name}${at}`, { ostrom: { task } }),
      }))
      const form = new FormData()
      form.append('purpose', 'batch')
      form.append('file', new Blob([lines.map((line) => JSON.stringify(line)).join('\n')]), 'a')
      const encoded = new Response(form)
      const type = encoded.headers.get('content-type')!
      const body = await encoded.text()
      const file = await readJson(
        await post('/v1/files', body, { headers: { 'content-type': type } }),
      )
      const terms = { endpoint: '/v1/chat/completions', completion_window: '24h' }
      return (await readJson(await post('/v1/batches', { input_file_id: file.id, ...terms }))).id
    }
    const id: string = await start('a')
    const read = async () => await readJson(await get(`/v1/batches/${id}`))
    for (let second = 0; second < 200; second++) {
      await clock.advance(1_000)
      await new Promise((resolve) => setImmediate(resolve))
      if ((await read()).status === 'completed') break
    }
    const { status, request_counts } = await read()
    expect([status, request_counts.total]).toEqual(['completed', 20])
    const { spentTotal, held } = await money()
    expect([held, spentTotal <= max, spentTotal > max - costOf(1)]).toEqual([0n, true, true])
    const other: string = await start('b')
    for (let at = 0; at < 20 && (await money()).held === 0n; at++) {
      await clock.advance(10)
      await new Promise((resolve) => setImmediate(resolve))
    }
    expect((await money()).held).toBeGreaterThan(0n)
    await post(`/v1/batches/${other}/cancel`, {})
    for (let second = 0; second < 60; second++) {
      await clock.advance(1_000)
      await new Promise((resolve) => setImmediate(resolve))
    }
    const after = await money()
    expect([after.held, after.spentTotal <= spentTotal + max]).toEqual([0n, true])
  })
})
