// Goal: a stream is well formed for any text, is read only as fast as its client reads, stays open
// during pauses, and causes no cost after its client has disconnected.
// Method: requests through `handle` on a manual clock; random texts as a property.

import { createStateMemory } from '@ostrom/state/memory'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createHarness, parseSse, readSse } from '../../testing/index.ts'
import { KEEPALIVE_INTERVAL_MS, RETRY_GRACE_MS } from '../limits.ts'

const path = '/v1/chat/completions'
const body = { model: 'scripted', messages: [{ role: 'user', content: 'hi' }] }
const streamed = { ...body, stream: true }
const harness = (options: Partial<Parameters<typeof createHarness>[0]> = {}) =>
  createHarness({ state: createStateMemory(), ...options })
const many = Array.from({ length: 500 }, (_, at) => `${at} `)

describe('framing', () => {
  const endpoints = {
    [path]: {
      ask: streamed,
      piece: (data: { choices: { delta: { content?: string } }[] }) =>
        data.choices[0]?.delta.content,
    },
    '/v1/completions': {
      ask: { model: 'scripted', prompt: 'hi', stream: true, max_tokens: 1000 },
      piece: (data: { choices: { text?: string }[] }) => data.choices[0]?.text,
    },
    '/v1/responses': {
      ask: { model: 'scripted', input: 'hi', stream: true },
      piece: (data: { type: string; delta?: string }) =>
        data.type === 'response.output_text.delta' ? data.delta : '',
    },
  }
  test.each(Object.entries(endpoints))('%s carries any text unchanged', async (at, endpoint) => {
    const unit = fc.integer({ min: 0, max: 0x10ffff }).map((code) => String.fromCodePoint(code))
    const text = fc.array(unit, { maxLength: 20 }).map((units) => units.join(''))
    const breaks = fc.constantFrom('\n', '\r\n\r\n', 'data: [DONE]\n\n', '\u2028', ': x', '\u0000')
    const tokens = fc.array(fc.oneof(text, breaks), { maxLength: 12 })
    await fc.assert(
      fc.asyncProperty(tokens, async (tokens) => {
        const { post } = await harness({ script: () => ({ tokens }) })
        const events = await readSse(await post(at, endpoint.ask))
        const sent = events
          .filter(({ data }) => data !== '[DONE]')
          .map(({ data }) => JSON.parse(data))
        const pieces = sent.map((data) => endpoint.piece(data) ?? '')
        expect(pieces.join('')).toBe(tokens.join(''))
        const done = events.filter(({ data }) => data === '[DONE]')
        expect(done.length).toBe(at === '/v1/responses' ? 0 : 1)
      }),
    )
  })
})

describe('silence', () => {
  test('a comment, which parsers skip, interrupts silence in each interval', async () => {
    const { post, clock } = await harness({
      script: () => ({ tokens: ['late'], delayMs: 2.5 * KEEPALIVE_INTERVAL_MS }),
    })
    const text = (await post(path, streamed)).text()
    await clock.advance(3 * KEEPALIVE_INTERVAL_MS)
    const events = parseSse(await text)
    expect(events.filter(({ event }) => event === 'comment')).toHaveLength(2)
    expect(events.at(-1)).toEqual({ event: 'message', data: '[DONE]' })
    expect(clock.sleeping).toBe(0)
  })

  test('no comments are queued for a client that does not read', async () => {
    const { post, clock } = await harness({ script: () => ({ tokens: many }) })
    const response = await post(path, streamed)
    const reader = response.body!.getReader()
    await reader.read()
    await clock.advance(20 * KEEPALIVE_INTERVAL_MS)
    const { value } = await reader.read()
    expect(new TextDecoder().decode(value)).not.toContain(': keepalive')
    await reader.cancel()
  })
})

describe('a slow client', () => {
  test('slows the provider down', async () => {
    const { post, answerer, clock } = await harness({ script: () => ({ tokens: many }) })
    const response = await post(path, streamed)
    const reader = response.body!.getReader()
    for (let read = 0; read < 5; read++) await reader.read()
    await clock.advance(1000)
    expect(answerer.seen.tokens).toBeLessThanOrEqual(6)
    await reader.cancel()
  })
})

describe('a disconnected client', () => {
  test('stops its stream at once and pays what was delivered', async () => {
    const { post, answerer, clock, gateway } = await harness({ script: () => ({ tokens: many }) })
    const response = await post(path, streamed)
    const reader = response.body!.getReader()
    for (let read = 0; read < 4; read++) await reader.read()
    await reader.cancel()
    await clock.advance(1)
    expect(answerer.seen).toMatchObject({ running: 0, stopped: 1 })
    const usage = await Array.fromAsync(gateway.keys.usage())
    expect(usage).toMatchObject([{ outcome: 'stopped', cost: answerer.seen.paid }])
    expect(answerer.seen.paid).toBeGreaterThan(0n)
    expect(clock.sleeping).toBe(0)
  })

  test('stops a whole answer too', async () => {
    const { post, answerer, clock, gateway } = await harness({
      script: () => ({ tokens: many, delayMs: 100 }),
    })
    const client = new AbortController()
    const response = post(path, body, { signal: client.signal })
    await clock.advance(1000)
    expect(answerer.seen.running).toBe(1)
    client.abort()
    await clock.advance(100)
    expect((await response).status).toBe(499)
    expect(answerer.seen).toMatchObject({ running: 0, stopped: 1, paid: 2n + 50n })
    expect(await Array.fromAsync(gateway.keys.usage())).toMatchObject([{ cost: 52n }])
  })

  test('costs nothing before the answer begins', async () => {
    const { post, answerer, gateway } = await harness()
    const response = await post(path, body, { signal: AbortSignal.abort() })
    expect(response.status).toBe(499)
    expect(answerer.seen.paid).toBe(0n)
    expect(await Array.fromAsync(gateway.keys.usage())).toEqual([])
  })

  test('a disconnected client that retries gets its paused answer', async () => {
    const { post, answerer, clock } = await harness({
      script: () => ({ tokens: many.slice(0, 50), delayMs: 100 }),
    })
    const client = new AbortController()
    const headers = { 'x-stainless-retry-count': '0' }
    const lost = post(path, body, { signal: client.signal, headers })
    await clock.advance(1000)
    client.abort()
    await clock.advance(RETRY_GRACE_MS - 1000)
    const before = answerer.seen.tokens
    expect(before).toBeLessThanOrEqual(12)
    const again = post(path, body, { headers: { 'x-stainless-retry-count': '1' } })
    await clock.advance(10_000)
    const response = await again
    expect(response.headers.get('idempotent-replayed')).toBe('true')
    expect(answerer.seen).toMatchObject({ tokens: 50, paid: 2n + 250n, running: 0 })
    expect((await lost).status).toBe(499)
  })

  test('a disconnected client that does not return is awaited for the grace period', async () => {
    const { post, answerer, clock } = await harness({
      script: () => ({ tokens: many, delayMs: 100 }),
    })
    const client = new AbortController()
    const headers = { 'x-stainless-retry-count': '0' }
    const lost = post(path, body, { signal: client.signal, headers })
    await clock.advance(1000)
    client.abort()
    await clock.advance(RETRY_GRACE_MS + 1)
    expect(answerer.seen.running).toBe(0)
    expect((await lost).status).toBe(499)
    const headersAgain = { 'x-stainless-retry-count': '1' }
    const again = post(path, body, { headers: headersAgain })
    await clock.advance(60_000)
    expect((await again).headers.get('idempotent-replayed')).toBeNull()
  })
})
