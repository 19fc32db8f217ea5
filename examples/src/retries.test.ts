// Goal: if an unmodified OpenAI client sends equal questions, each gets its own answer, in spite of
// the client's retries. The client gets lost answers again, and pays for each once.
// Method: the real client over a loopback server. The gateway's clock is advanced by the wait that
// the gateway asked the client for, while the client really waits only briefly.
// Requirements: B-1

import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { createGatewayHttp } from '@ostrom/gateway/http'
import { type AnswerScript, createInferenceServiceScripted } from '@ostrom/gateway/testing'
import { createClockManual } from '@ostrom/protocol/testing'
import { createStateMemory } from '@ostrom/state/memory'
import OpenAI from 'openai'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { systemRandom as random } from './clock-and-random.ts'

const model = 'scripted'
const question = { model, temperature: 1, messages: [{ role: 'user' as const, content: 'hi' }] }

const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

/** Starts a gateway with one key. Returns it with the requests that its server receives. */
async function start(options: { script: () => AnswerScript; requestsPerMinute?: number }) {
  const { script, requestsPerMinute } = options
  const clock = createClockManual()
  const inference = createInferenceServiceScripted({ clock, script })
  const state = createStateMemory()
  const gateway = createGatewayHttp({ inference, state, clock, random })
  const terms = { name: 'samples', settlement: 'session' as const }
  const rate = requestsPerMinute === undefined ? {} : { requestsPerMinute }
  const { secret: apiKey } = await gateway.keys.create({ ...terms, ...rate })
  const seen = { requests: [] as Request[], left: 0 }
  const handle = (request: Request) => {
    seen.requests.push(request)
    request.signal.addEventListener('abort', () => {
      seen.left += 1
    })
    return gateway.handle(request)
  }
  const baseURL = await new Promise<string>((resolve) => {
    const server = serve({ fetch: handle, port: 0 }, (address) => {
      resolve(`http://127.0.0.1:${(address as AddressInfo).port}/v1`)
    })
    closing.push(() => new Promise((done) => server.close(() => done())))
  })
  const openai = (more: object) => new OpenAI({ baseURL, apiKey, ...more })
  return { clock, gateway, inference, openai, seen }
}

type Answered = { id: string; ostrom: { receipt: { id: string }; replayed?: true } }

describe('eight samples of one prompt on a key of three requests a minute', () => {
  test.each(['one after another', 'at once'])(
    '%s: eight ids, eight receipts, eight charges',
    async (order) => {
      const script = () => ({ tokens: ['a', 'b'] })
      const { clock, gateway, openai, seen } = await start({ script, requestsPerMinute: 3 })
      const waiting = async (...call: Parameters<typeof fetch>): Promise<Response> => {
        const response = await fetch(...call)
        if (response.status !== 429) return response
        await clock.advance(Number(response.headers.get('retry-after')) * 1000)
        const headers = new Headers(response.headers)
        headers.set('retry-after-ms', '1')
        return new Response(response.body, { status: response.status, headers })
      }
      const client = openai({ maxRetries: 16, fetch: waiting })
      const sample = async () => {
        return (await client.chat.completions.create(question)) as unknown as Answered
      }
      const answers: Answered[] = []
      if (order === 'at once')
        answers.push(...(await Promise.all(Array.from({ length: 8 }, sample))))
      else while (answers.length < 8) answers.push(await sample())

      const retries = seen.requests.map(({ headers }) => headers.get('x-stainless-retry-count'))
      expect(retries.filter((count) => Number(count) > 0).length).toBeGreaterThanOrEqual(5)
      const ids = answers.map(({ id }) => id)
      const receipts = answers.map(({ ostrom }) => ostrom.receipt.id)
      expect([new Set(ids).size, new Set(receipts).size]).toEqual([8, 8])
      expect(answers.filter(({ ostrom }) => ostrom.replayed)).toEqual([])
      const charged = await Array.fromAsync(gateway.keys.usage())
      expect(charged.map(({ receipt }) => receipt).sort()).toEqual([...receipts].sort())
      // The clients' own retries contain the number of the attempt, but no Idempotency-Key.
      expect(seen.requests.filter(({ headers }) => headers.has('idempotency-key'))).toEqual([])
    },
  )
})

test('a lost answer is given to the retry, which says so and costs nothing more', async () => {
  const script = () => ({ tokens: ['a', 'b', 'c'], delayMs: 100 })
  const { clock, gateway, inference, openai, seen } = await start({ script })
  let calls = 0
  const losing = async (url: string | URL | Request, init?: RequestInit): Promise<Response> => {
    calls += 1
    if (calls > 1) {
      const response = fetch(url, init)
      await vi.waitUntil(() => seen.requests.length === 2)
      await clock.advance(1000)
      return await response
    }
    const cut = new AbortController()
    const lost = fetch(url, { ...init, signal: cut.signal })
    lost.catch(() => {})
    await vi.waitUntil(() => inference.seen.running === 1)
    cut.abort()
    await vi.waitUntil(() => seen.left === 1)
    return await lost
  }
  const client = openai({ fetch: losing })
  const answer = await client.chat.completions.create(question)
  expect(answer.choices[0]?.message.content).toBe('abc')
  expect((answer as unknown as Answered).ostrom.replayed).toBe(true)
  expect(inference.seen.questions).toHaveLength(1)
  expect(await Array.fromAsync(gateway.keys.usage())).toHaveLength(1)
})
