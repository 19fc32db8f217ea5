// Goal: models, page, health, origins and budgets work, and no header of a client is forwarded.
// Method: requests through `handle`, over a scripted inference service.

import { createClockManual } from '@ostrom/protocol/testing'
import { createStateMemory } from '@ostrom/state/memory'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { InferenceService } from '../inference/inference-service.ts'
import { BUDGET_WAIT_MAX_MS } from '../keys/limits.ts'
import { createHarness, readJson, scriptedCard } from '../testing/index.ts'
import { CORS_HEADER_LENGTH_MAX, CORS_HEADERS_MAX } from './limits.ts'

const chat = '/v1/chat/completions'
const body = { model: 'scripted', messages: [{ role: 'user', content: 'hi' }] }
type Harness = Awaited<ReturnType<typeof createHarness>>
const harness = (options: Partial<Parameters<typeof createHarness>[0]> = {}) =>
  createHarness({ state: createStateMemory(), ...options })

describe('models', () => {
  test('models are listed with their version, license, context and prices', async () => {
    const { get } = await harness()
    expect(await readJson(await get('/v1/models'))).toEqual({
      object: 'list',
      data: [
        {
          id: 'scripted',
          object: 'model',
          created: 1_700_000_000,
          owned_by: scriptedCard.creator,
          ostrom: {
            version: scriptedCard.version,
            task: 'chat',
            license: 'Apache-2.0',
            license_terms: { spdx: 'Apache-2.0' },
            status: 'active',
            parents: [],
            manifest: scriptedCard.provenance.manifest,
            lineage: [],
            artifacts: [],
            context_length: 1000,
            input_price_min: '2000000',
            input_price_max: '2000000',
            cached_input_price_min: '2000000',
            cached_input_price_max: '2000000',
            output_price_min: '5000000',
            output_price_max: '5000000',
            image_price_max: '9',
            request_price_min: '0',
            request_price_max: '0',
            image_price_min: '9',
            unit: { asset: scriptedCard.asset },
            providers: 1,
            verification: [
              { class: 'calibrated', counting: 'ids', sampling: 'seeded', tier: 'T1' },
              {
                class: 'none',
                missing_requirement: 'tier',
                counting: 'ids',
                sampling: 'seeded',
                tier: 'T0',
              },
            ],
            regions: ['de'],
          },
        },
      ],
    })
  })

  test('models are found only by their exact name or version', async () => {
    const { get } = await harness()
    for (const id of ['scripted', scriptedCard.version]) {
      expect((await readJson(await get(`/v1/models/${id}`))).id).toBe('scripted')
    }
    for (const id of ['Scripted', 'script', 'a/b', 'a%2Fb']) {
      const response = await get(`/v1/models/${id}`)
      expect(response.status).toBe(404)
      expect((await readJson(response)).error.code).toBe('model_not_found')
    }
  })

  test('models that a key may not use are neither listed nor answered', async () => {
    const { get, post } = await harness({ terms: { models: ['other'] } })
    expect((await readJson(await get('/v1/models'))).data).toEqual([])
    const response = await post(chat, body)
    expect(response.status).toBe(403)
    expect((await readJson(response)).error).toMatchObject({
      code: 'key-model-forbidden',
      param: 'model',
    })
  })
})

describe('repositories of a model hub', () => {
  const repositories = { 'Acme/Scripted': scriptedCard.version }

  test('in the list of a key allow the model, under whatever name it is asked', async () => {
    const { get, post, answerer } = await harness({
      repositories,
      terms: { models: ['Acme/Scripted'] },
    })
    const names = ['scripted', scriptedCard.version, 'Acme/Scripted']
    for (const model of names) await post(chat, { ...body, model })
    // The question has the name in the key's list, because the requested name may later resolve to
    // another model.
    expect(answerer.seen.questions.map(({ model }) => model)).toEqual(
      names.map(() => 'Acme/Scripted'),
    )
    expect((await post(chat, { ...body, model: 'other' })).status).toBe(403)
    expect((await readJson(await get('/v1/models'))).data).toHaveLength(1)
  })

  test('a model repository is allowed by a list with its model’s name or version', async () => {
    for (const allowed of ['scripted', scriptedCard.version]) {
      const { post, answerer } = await harness({ repositories, terms: { models: [allowed] } })
      const response = await post(chat, { ...body, model: 'Acme/Scripted' })
      expect([response.status, answerer.seen.questions[0]?.model]).toEqual([200, allowed])
    }
  })

  test('find a model', async () => {
    const { get } = await harness({ repositories })
    expect((await readJson(await get('/v1/models/Acme/Scripted'))).id).toBe('scripted')
  })
})

describe('contents of an answer', () => {
  const receipt = `0x${'ab'.repeat(32)}` as const

  // Finding: web-A8
  test('contents of an answer are returned only to the key that asked', async () => {
    const contents = { prompt: new Uint8Array([1, 2]), output: new Uint8Array([3]) }
    const requests = new Map<string, string>()
    const { get, gateway, key } = await harness({
      contents: (id, asker) => {
        requests.set(id, asker)
        return asker === key.id ? contents : undefined
      },
    })
    const own = await get(`/v1/answers/${receipt}`)
    expect(await own.json()).toEqual({ receipt, prompt: 'AQI=', output: 'Aw==' })
    expect(own.headers.get('cache-control')).toBe('no-store')
    const { secret } = await gateway.keys.create({ name: 'other', settlement: 'session' })
    const headers = { authorization: `Bearer ${secret}` }
    const other = await get(`/v1/answers/${receipt}`, { headers })
    expect(other.status).toBe(404)
    expect((await readJson(other)).error.code).toBe('contents-unavailable')
    const nobody = await get(`/v1/answers/${receipt}`, { headers: { authorization: '' } })
    expect(nobody.status).toBe(401)
    expect([...requests.keys()]).toEqual([receipt])
  })

  test('contents of an answer are not searched by an invalid id', async () => {
    const { get } = await harness({ contents: () => expect.unreachable() })
    expect((await get('/v1/answers/0x12')).status).toBe(404)
  })
})

describe('budgets', () => {
  test('bound a question by the rest of the budget, and not by its estimated cost', async () => {
    const { post, answerer } = await harness({ terms: { budgetTotal: 5_000n } })
    await post(chat, { ...body, max_tokens: 3 })
    expect(answerer.seen.questions[0]!.costMax).toBe(5_000n)
    await post(chat, body)
    expect(answerer.seen.questions[1]!.costMax).toBe(5_000n - 2n - 15n)
  })

  test('budgets are never overspent by concurrent requests', async () => {
    const ask = fc.record({
      max_tokens: fc.option(fc.integer({ min: 1, max: 50 }), { nil: null }),
      n: fc.integer({ min: 1, max: 3 }),
      stream: fc.boolean(),
    })
    const asks = fc.array(ask, { minLength: 1, maxLength: 12 })
    const budgets = fc.bigInt({ min: 1n, max: 2000n })
    await fc.assert(
      fc.asyncProperty(asks, budgets, async (asks, budgetTotal) => {
        const { post, answerer, gateway } = await harness({
          terms: { budgetTotal },
          script: () => ({ tokens: Array(100).fill('x') }),
        })
        const statuses = await Promise.all(
          asks.map(async (ask) => {
            const response = await post(chat, { ...body, ...ask })
            await response.text()
            return response.status
          }),
        )
        for (const status of statuses) expect([200, 402, 429]).toContain(status)
        expect(answerer.seen.paid).toBeLessThanOrEqual(budgetTotal)
        const [key] = await gateway.keys.list()
        expect(key).toMatchObject({ spentTotal: answerer.seen.paid, held: 0n })
      }),
      { numRuns: 50 },
    )
  })

  test('spent budgets and reserved budgets cause different errors', async () => {
    const { post, clock } = await harness({
      terms: { budgetTotal: 30n },
      script: () => ({ tokens: Array(10).fill('x'), delayMs: BUDGET_WAIT_MAX_MS }),
    })
    const running = post(chat, body)
    await clock.advance(10)
    const waiting = post(chat, body)
    await clock.advance(BUDGET_WAIT_MAX_MS)
    const response = await waiting
    expect(response.status).toBe(429)
    const codes = { code: 'rate_limit_exceeded', ostrom: { code: 'budget-reserved' } }
    expect((await readJson(response)).error).toMatchObject(codes)
    expect(response.headers.get('retry-after')).toBe('2')
    await clock.advance(10 * BUDGET_WAIT_MAX_MS)
    expect((await readJson(await running)).ostrom.cost).toBe('27')
    const short = await post(chat, body)
    const quota = { code: 'insufficient_quota', type: 'insufficient_quota' }
    expect((await readJson(short)).error).toMatchObject({
      ...quota,
      ostrom: { code: 'over-budget' },
    })
    const { status, headers } = short
    expect([status, headers.get('x-should-retry'), headers.get('retry-after')]).toEqual([
      402,
      'false',
      null,
    ])
  })

  test('rate limits return the time to wait', async () => {
    const { post } = await harness({ terms: { requestsPerMinute: 1 } })
    expect((await post(chat, body)).status).toBe(200)
    const refused = await post(chat, body)
    expect(refused.status).toBe(429)
    expect(refused.headers.get('retry-after')).toBe('60')
    expect((await readJson(refused)).error.type).toBe('rate_limit_error')
  })
})

describe('preferences', () => {
  const pins = {
    verification: 'calibrated',
    quantization: 'q8_0',
    region: ['de', 'us-ca'],
    reputation_min: 0.5,
    stake_min: '7',
    completions_min: 3,
  }

  test('reach the provider in full, from each endpoint', async () => {
    const { post, answerer } = await harness()
    const ostrom = { ...pins, cost_max: '900', prepaid_tokens: 5, region: 'de' }
    await post(chat, { ...body, ostrom })
    await post('/v1/completions', { model: 'scripted', prompt: 'hi', ostrom })
    await post('/v1/responses', { model: 'scripted', input: 'hi', ostrom })
    expect(answerer.seen.questions).toHaveLength(3)
    for (const { preferences } of answerer.seen.questions) {
      expect(preferences).toEqual({
        verification: 'calibrated',
        quantization: 'q8_0',
        regions: ['de'],
        reputationMin: 0.5,
        stakeMin: 7n,
        completionsMin: 3n,
        costMax: 900n,
        prepaidTokens: 5,
      })
    }
  })

  test('malformed preferences are refused, not ignored', async () => {
    const { post, answerer } = await harness()
    const wrong: readonly [object, string][] = [
      [{ quantisation: 'q8_0' }, 'ostrom'],
      [{ verification: 'best' }, 'ostrom.verification'],
      [{ region: 'Germany' }, 'ostrom.region'],
      [{ reputation_min: 2 }, 'ostrom.reputation_min'],
      [{ stake_min: 7 }, 'ostrom.stake_min'],
      [{ prepaid_tokens: 0 }, 'ostrom.prepaid_tokens'],
    ]
    for (const [ostrom, param] of wrong) {
      const response = await post(chat, { ...body, ostrom })
      expect(response.status).toBe(400)
      expect((await readJson(response)).error).toMatchObject({ code: 'field-invalid', param })
    }
    expect(answerer.seen.questions).toEqual([])
  })

  test('preferences of a key apply to each of its questions and quotes', async () => {
    const constraints = { verification: 'replayable', regions: ['de'], stakeMin: 7n } as const
    const { post, answerer } = await harness({ terms: { constraints, budgetTotal: 10_000n } })
    await post(chat, { ...body, ostrom: { verification: 'any' } })
    const expected = [{ constraints, preferences: { verification: 'any' } }]
    expect(answerer.seen.questions).toMatchObject(expected)
    expect(answerer.seen.quotes).toMatchObject(expected)
  })
})

describe('origins', () => {
  const origin = 'https://app.test'
  const preflight = {
    origin,
    'access-control-request-method': 'POST',
    'access-control-request-headers': 'authorization, content-type, x-stainless-os',
  }

  // Finding: AGT-10, point-6b
  test('without configured origins, every origin may call the API, also by DELETE', async () => {
    const { gateway, get, post } = await harness()
    const ask = (path: string) =>
      gateway.handle(
        new Request(`http://gateway.test${path}`, { method: 'OPTIONS', headers: preflight }),
      )
    const allowed = (response: Response) => response.headers.get('access-control-allow-origin')
    const reply = await ask(chat)
    expect([reply.status, allowed(reply)]).toEqual([204, origin])
    expect(reply.headers.get('access-control-allow-credentials')).toBeNull()
    // A stored response is deleted by DELETE.
    expect(reply.headers.get('access-control-allow-methods')).toBe('GET, POST, DELETE')
    for (const path of ['/', '/health']) {
      expect((await ask(path)).status).toBe(403)
      expect(allowed(await get(path, { headers: { origin } }))).toBeNull()
    }
    expect(allowed(await post(chat, body, { headers: { origin } }))).toBe(origin)
    const refused = await post(chat, body, { headers: { origin, authorization: '' } })
    expect([refused.status, allowed(refused)]).toEqual([401, origin])
  })

  test('all origins are refused if none is allowed', async () => {
    const { gateway, post } = await harness({ corsOrigins: [] })
    const request = new Request(`http://gateway.test${chat}`, {
      method: 'OPTIONS',
      headers: preflight,
    })
    const response = await gateway.handle(request)
    expect(response.status).toBe(403)
    expect(response.headers.has('access-control-allow-origin')).toBe(false)
    const answer = await post(chat, body, { headers: { origin } })
    expect(answer.headers.has('access-control-allow-origin')).toBe(false)
  })

  test('allowed origins may call and read our headers; other origins may not', async () => {
    const { gateway, post } = await harness({ corsOrigins: [origin] })
    const ask = (headers: Record<string, string>) =>
      gateway.handle(new Request(`http://gateway.test${chat}`, { method: 'OPTIONS', headers }))
    const response = await ask(preflight)
    expect(response.status).toBe(204)
    expect(response.headers.get('access-control-allow-origin')).toBe(origin)
    expect(response.headers.get('access-control-allow-headers')).toBe(
      'authorization, content-type, x-stainless-os',
    )
    expect(response.headers.get('vary')).toBe('Origin, Access-Control-Request-Headers')
    expect((await ask({ ...preflight, origin: 'https://evil.test' })).status).toBe(403)
    for (const sent of [body, { ...body, stream: true }, { ...body, model: 'ghost' }]) {
      const answer = await post(chat, sent, { headers: { origin } })
      expect(answer.headers.get('access-control-allow-origin')).toBe(origin)
      expect(answer.headers.get('access-control-expose-headers')).toContain('x-ostrom-cost')
      expect(answer.headers.get('vary')).toBe('Origin')
    }
    // A cache must not give a page of an allowed origin a response without these headers.
    expect((await post(chat, body)).headers.get('vary')).toBe('Origin')
  })

  test.each([
    ['openai and ai, in Firefox and Safari', 'authorization,content-type,user-agent'],
    ['OpenRouter’s names', 'http-referer,x-title'],
    ['names of our own answers', 'x-request-id'],
    ['Anthropic', 'anthropic-beta,anthropic-version,x-api-key'],
    ['unknown names', 'x-whatever'],
  ])('preflight allows the headers that %s ask for', async (_, names) => {
    const own = await harness()
    expect(await allowedOf(own, names)).toEqual(names.split(','))
  })

  test('preflight echoes only names of headers, and not without end', async () => {
    const own = await harness()
    const names = ' X-Title ,, a b, x:y, "z", *, x-ok'
    expect(await allowedOf(own, names)).toEqual(['x-title', 'x-ok'])
    const many = Array.from({ length: CORS_HEADERS_MAX + 1 }, (_, at) => `x-${at}`)
    expect(await allowedOf(own, many.join(','))).toEqual(many.slice(0, CORS_HEADERS_MAX))
    const long = 'x'.repeat(CORS_HEADER_LENGTH_MAX)
    expect(await allowedOf(own, `${long}, ${long}y`)).toEqual([long])
  })

  /** Returns the header names that a preflight allows when a page asks for these names. */
  async function allowedOf(
    { gateway }: Pick<Harness, 'gateway'>,
    names: string,
  ): Promise<readonly string[]> {
    const headers = { ...preflight, 'access-control-request-headers': names }
    const response = await gateway.handle(
      new Request(`http://gateway.test${chat}`, { method: 'OPTIONS', headers }),
    )
    return (response.headers.get('access-control-allow-headers') ?? '').split(', ')
  }
})

describe('page and health', () => {
  test('the page shows the status without scripts', async () => {
    const { gateway } = await harness()
    const response = await gateway.handle(new Request('http://gateway.test/'))
    const page = await response.text()
    expect(response.headers.get('content-type')).toContain('text/html')
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(page).toContain('http://gateway.test/v1')
    expect(page).toContain('scripted')
    expect(page).not.toContain('<script')
  })

  test('the page is served also if the models cannot be read', async () => {
    const answerer: InferenceService = {
      models: async () => {
        throw new Error('no chain')
      },
      model: async () => undefined,
      unreadable: async () => [],
      countTokens: async () => 0,
      resolve: async () => undefined,
      contents: () => undefined,
      quote: async () => {
        throw new Error('no chain')
      },
      answer: async () => {
        throw new Error('no chain')
      },
    }
    const { gateway } = await harness({ answerer: { clock: createClockManual(), answerer } })
    const response = await gateway.handle(new Request('http://gateway.test/'))
    expect(response.status).toBe(200)
    expect(await response.text()).toContain('curl')
  })

  test('the page escapes names of models', async () => {
    const { renderPage } = await import('./page.ts')
    const id = '<script>alert("1")</script>'
    const page = renderPage({ origin: 'http://x', title: 't', cards: [{ ...scriptedCard, id }] })
    expect(page).not.toContain('<script')
  })

  test('health needs no key', async () => {
    const { gateway } = await harness()
    const response = await gateway.handle(new Request('http://gateway.test/health'))
    expect(await readJson(response)).toEqual({ status: 'ok', running: 0 })
  })
})

test('only the request itself of a client reaches a provider or a log', async () => {
  const { post, answerer, logged, secret } = await harness()
  const headers = { cookie: 'session=abc', 'x-forwarded-for': '1.2.3.4', 'user-agent': 'mine/1' }
  await post(chat, { ...body, user: 'ann', stream: true }, { headers })
  await post(chat, { ...body, model: 'ghost' }, { headers })
  const logs = JSON.stringify(answerer.seen.questions) + logged.join()
  for (const word of ['abc', '1.2.3.4', 'mine', 'ann', secret]) expect(logs).not.toContain(word)
  expect(logged.join()).not.toContain('hi')
})

test('the description of the API is the same each time and names every endpoint', async () => {
  const { gateway } = await harness()
  const document = gateway.openapi()
  expect(gateway.openapi()).toEqual(document)
  expect(Object.keys(document.paths ?? {})).toEqual([
    '/v1/chat/completions',
    '/v1/completions',
    '/v1/embeddings',
    '/v1/images/generations',
    '/v1/responses',
    '/v1/messages',
    '/v1/responses/compact',
    '/v1/responses/{id}',
    '/v1/responses/{id}/cancel',
    '/v1/responses/{id}/input_items',
    '/v1/files',
    '/v1/files/{id}',
    '/v1/files/{id}/content',
    '/v1/batches',
    '/v1/batches/{id}',
    '/v1/batches/{id}/cancel',
    '/v1/blind/sessions',
    '/v1/blind/sessions/{id}/open',
    '/v1/blind/sessions/{id}/messages',
    '/v1/messages/count_tokens',
    '/v1/responses/input_tokens',
    '/v1/models',
    '/v1/models/{id}',
    '/v1/answers/{receipt}',
    '/health',
  ])
})
