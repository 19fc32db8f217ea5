// Goal: each refusal names its true cause in OpenAI's format, with the right status, costs nothing
// and leaks nothing.
// Method: bad requests through `handle`, and inference services that refuse or fail.

import {
  ChannelClosedError,
  ChannelLimitError,
  ChannelOverloadedError,
  ChannelTruncatedError,
  PeerUnreachableError,
  ProtocolUnsupportedError,
} from '@ostrom/network'
import { BaseError, errorPage, type Retry } from '@ostrom/protocol'
import { createStateMemory } from '@ostrom/state/memory'
import { describe, expect, test } from 'vitest'
import { NoProviderError, OverBudgetError, PrivateUnavailableError } from '../errors.ts'
import { KeyTermsInvalidError } from '../keys/index.ts'
import { ProviderRefusedError } from '../sessions/errors.ts'
import { TicketsSpentError } from '../sessions/proxied/errors.ts'
import { createHarness, readJson, readSse } from '../testing/index.ts'
import { httpFailureOf } from './http-failure.ts'
import { BODY_BYTES_MAX, DISCARDED_BYTES_MAX, RETRY_AFTER_SECONDS } from './limits.ts'

const chat = '/v1/chat/completions'
const body = { model: 'scripted', messages: [{ role: 'user', content: 'hi' }] }
const harness = (options: Partial<Parameters<typeof createHarness>[0]> = {}) =>
  createHarness({ state: createStateMemory(), ...options })

class SomeError extends BaseError<string> {
  constructor(code: string, retry: Retry) {
    super({ code, retry, summary: 'It went wrong.', details: ['Value: 7.', 'Do this.'] })
  }
}

const errorOf = async (response: Response) => {
  const { error } = await readJson(response)
  const { code, param, type, ostrom } = error
  return { status: response.status, code, param, type, own: ostrom.code }
}

describe('the caller', () => {
  // Finding: point-6a
  test('a request without a key, or with a wrong one, is refused', async () => {
    const { post, get, answerer, secret } = await harness()
    const bad = { status: 401, code: 'invalid_api_key', type: 'authentication_error' }
    for (const authorization of ['', 'Basic abc', 'Bearer']) {
      const response = await post(chat, body, { headers: { authorization } })
      expect(response.headers.get('www-authenticate')).toContain('Bearer')
      expect(await errorOf(response)).toMatchObject({ ...bad, own: 'key-missing' })
    }
    for (const name of ['x-api-key', 'api-key']) {
      const headers = { authorization: '', [name]: secret }
      expect((await post(chat, body, { headers })).status).toBe(200)
      const refused = { ...bad, own: 'key-unknown' }
      const wrong = { authorization: '', [name]: `${secret}0` }
      expect(await errorOf(await post(chat, body, { headers: wrong }))).toMatchObject(refused)
    }
    for (const wrong of ['sk-other', `sk-ostrom-${'0'.repeat(64)}`, `${secret}0`]) {
      const headers = { authorization: `Bearer ${wrong}` }
      const refused = { ...bad, own: 'key-unknown' }
      expect(await errorOf(await post(chat, body, { headers }))).toMatchObject(refused)
      expect(await errorOf(await get('/v1/models', { headers }))).toMatchObject(refused)
    }
    expect(answerer.seen.questions).toHaveLength(2)
  })
})

// Finding: OFF-L1
test('invalid terms of an API key cause a response with status 400', () => {
  const { status, error } = httpFailureOf(
    new KeyTermsInvalidError({ field: 'name', reason: 'empty' }),
    'web',
  )
  expect([status, error.type]).toEqual([400, 'invalid_request_error'])
})

test('a missing setting and spent tickets are no fault of the program', () => {
  const none = new PrivateUnavailableError({ reason: 'this gateway knows no proxy', remedy: 'So.' })
  expect(httpFailureOf(none, 'web').status).toBe(409)
  const spent = new TicketsSpentError({ value: 1n, asset: `0x${'00'.repeat(20)}` })
  expect(httpFailureOf(spent, 'web').status).toBe(402)
})

describe('a body of very many levels', () => {
  const nested = (levels: number) => '['.repeat(levels) + ']'.repeat(levels)
  const schemaOf = (levels: number) =>
    `${'{"type":"array","items":'.repeat(levels)}{}${'}'.repeat(levels)}`
  const bodyWith = (field: string) => `{"model":"scripted","messages":[],${field}}`
  const fields = (levels: number) => [
    `"response_format":{"type":"json_schema","json_schema":{"schema":${schemaOf(levels)}}}`,
    `"tools":[{"type":"function","function":{"name":"f","parameters":${schemaOf(levels)}}}]`,
    `"messages":${nested(levels)}`,
    `"unknown":${nested(levels)}`,
  ]

  // Finding: OFF3-9
  test.each([5_000, 20_000])('every route refuses a body of %i nested levels', async (levels) => {
    const { post, answerer } = await harness()
    const paths = ['chat/completions', 'completions', 'embeddings', 'responses']
    for (const path of [...paths, 'images/generations']) {
      for (const field of fields(levels)) {
        const response = await post(`/v1/${path}`, bodyWith(field))
        const { error } = await readJson(response)
        expect([response.status, error.ostrom.code]).toEqual([400, 'body-malformed'])
        expect(error.message).toMatch(/of \d+ levels of .*, more than 256\. Nest .* less deeply/)
      }
    }
    expect(answerer.seen.questions).toEqual([])
  })
})

describe('the body', () => {
  const refused: [string, string | object, object][] = [
    ['no JSON', '{"model":', { status: 400, code: 'body-malformed' }],
    ['an empty body', '', { status: 400, code: 'body-malformed' }],
    ['a list', '[1]', { status: 400, code: 'body-malformed' }],
    [
      'no model',
      { messages: body.messages },
      { status: 400, code: 'field-invalid', param: 'model' },
    ],
    ['no messages', { model: 'scripted' }, { status: 400, param: 'messages' }],
    ['empty messages', { ...body, messages: [] }, { status: 400, param: 'messages' }],
    [
      'an unknown role',
      { ...body, messages: [...body.messages, { role: 'ghost', content: '' }] },
      { status: 400, param: 'messages[1].role' },
    ],
    [
      'a sound',
      { ...body, messages: [{ role: 'user', content: [{ type: 'input_audio' }] }] },
      { status: 400, code: 'field-unsupported', param: 'messages[0].content[0]' },
    ],
    ['n of zero', { ...body, n: 0 }, { status: 400, param: 'n' }],
    ['a temperature of 3', { ...body, temperature: 3 }, { status: 400, param: 'temperature' }],
    ['a half seed', { ...body, seed: 1.5 }, { status: 400, param: 'seed' }],
    ['a stop of a number', { ...body, stop: [1] }, { status: 400, param: 'stop[0]' }],
    [
      'contents of a number',
      { ...body, messages: [{ role: 'user', content: 123 }] },
      { status: 400, param: 'messages[0].content' },
    ],
    ['no tokens', { ...body, max_tokens: 0 }, { status: 400, param: 'max_tokens' }],
    ['a bias of words', { ...body, logit_bias: { word: 1 } }, { status: 400, param: 'logit_bias' }],
    ['many values', { ...body, x: Array(60_000).fill(0) }, { status: 400, code: 'body-malformed' }],
    [
      'an unknown model',
      { ...body, model: 'script' },
      { status: 404, code: 'model_not_found', own: 'model-unknown' },
    ],
  ]
  test.each(refused)('%s is refused by name', async (_, sent, expected) => {
    const { post, answerer } = await harness()
    expect(await errorOf(await post(chat, sent))).toMatchObject(expected)
    expect(answerer.seen.tokens).toBe(0)
  })

  const asksTooMuch = {
    functions: [{ name: 'f' }],
    modalities: ['text', 'audio'],
    audio: { voice: 'x' },
    moderation: { model: 'omni-moderation-latest' },
  }
  test.each(Object.entries(asksTooMuch))('%s is not ignored', async (param, value) => {
    const { post } = await harness()
    const response = await post(chat, { ...body, [param]: value })
    expect(await errorOf(response)).toMatchObject({ status: 400, code: 'field-unsupported', param })
  })

  const f = { type: 'function', function: { name: 'f' } }
  const strict = { name: 'f', strict: true, parameters: { pattern: '\\bword' } }
  const refusedTools: [string, object, string][] = [
    ['a function without itself', { tools: [{ type: 'function' }] }, 'tools[0].function'],
    [
      'a choice of a tool that nobody runs',
      { tools: [f, { type: 'custom' }], tool_choice: { type: 'custom', custom: { name: 'c' } } },
      'tool_choice',
    ],
    ['a choice of an unknown word', { tools: [f], tool_choice: 'any' }, 'tool_choice'],
    [
      'a result without its call',
      { messages: [{ role: 'tool', content: '1', tool_call_id: 'call_1' }] },
      'messages[0].tool_call_id',
    ],
    [
      'a result before its call',
      {
        messages: [
          { role: 'tool', content: '1', tool_call_id: 'c1' },
          {
            role: 'assistant',
            tool_calls: [{ id: 'c1', function: { name: 'f', arguments: '{}' } }],
          },
        ],
      },
      'messages[0].tool_call_id',
    ],
    ['two of one name', { tools: [f, f] }, 'tools'],
    ['a choice of none', { tool_choice: 'required' }, 'tool_choice'],
    [
      'a choice of another',
      { tools: [f], tool_choice: { type: 'function', function: { name: 'g' } } },
      'tool_choice',
    ],
    [
      'what cannot be kept to',
      { tools: [{ type: 'function', function: strict }] },
      'tools[0].function.parameters',
    ],
    [
      'a result of nothing',
      { messages: [{ role: 'tool', content: '1' }] },
      'messages[0].tool_call_id',
    ],
  ]
  test.each(refusedTools)('%s is refused by name', async (_, sent, param) => {
    const { post, answerer } = await harness()
    const response = await post(chat, { ...body, ...sent })
    expect(response.status).toBe(400)
    expect((await readJson(response)).error.param).toBe(param)
    expect(answerer.seen.questions).toEqual([])
  })

  // Finding: API-7
  test.each([
    [{ type: 'json_schema' }, ''],
    [
      { type: 'json_schema', json_schema: { name: 'a', schema: { pattern: '(?<=a)b' } } },
      'at #: its pattern has a lookbehind',
    ],
    [
      { type: 'json_schema', json_schema: { name: 'a', schema: { items: { not: {} } } } },
      'in zod by `z.toJSONSchema(schema, { override',
    ],
  ])('an unsupported response format %j is refused by name', async (response_format, reason) => {
    const { post, answerer } = await harness()
    const response = await post(chat, { ...body, response_format })
    expect(response.status).toBe(400)
    const { error } = await readJson(response)
    expect(error.param).toBe('response_format.json_schema.schema')
    expect(error.message).toContain(reason)
    expect(answerer.seen.questions).toEqual([])
  })

  test.each([
    [{ tool_choice: 'any' }, 'expected one of "none", "auto", "required"'],
    [{ messages: [{ role: 'user', content: 123 }] }, 'expected one of string, array'],
    [{ stop: [1] }, 'expected string'],
  ])('%j is told what would be valid', async (sent, expected) => {
    const { post } = await harness()
    const { error } = await readJson(await post(chat, { ...body, ...sent }))
    expect(error.message).toContain(expected)
  })

  test('the same fields are accepted with their neutral values', async () => {
    const { post } = await harness()
    const harmless = {
      tools: [],
      tool_choice: 'auto',
      response_format: { type: 'text' },
      modalities: ['text'],
      service_tier: 'auto',
      store: false,
      metadata: { a: 'b' },
    }
    expect((await post(chat, { ...body, ...harmless })).status).toBe(200)
  })

  test('other content types and encodings are refused', async () => {
    const { post } = await harness()
    const refused = { status: 415, code: 'content-type-unsupported' }
    for (const headers of [{ 'content-type': 'text/plain' }, { 'content-encoding': 'gzip' }]) {
      expect(await errorOf(await post(chat, body, { headers }))).toMatchObject(refused)
    }
  })

  test.for([
    ['a little over the limit', 12, false],
    ['far over the limit', 64, true],
  ] as const)('a body %s is refused', async ([, mebibytes, cut]) => {
    const { post } = await harness()
    const sent = { bytes: 0, cancelled: false }
    const chunk = new Uint8Array(1024 * 1024).fill(32)
    const stream = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent.bytes += chunk.length
        controller.enqueue(chunk)
        if (sent.bytes >= mebibytes * chunk.length) controller.close()
      },
      cancel() {
        sent.cancelled = true
      },
    })
    const init = { body: stream, duplex: 'half' } as RequestInit
    const response = await post(chat, '', init)
    expect(await errorOf(response)).toMatchObject({ status: 413, code: 'body-too-large' })
    // A proxy that is still sending would not receive the response, so the gateway reads and
    // discards a little more of the body.
    expect(sent.cancelled).toBe(cut)
    const most = BODY_BYTES_MAX + DISCARDED_BYTES_MAX + 2 * chunk.length
    expect(sent.bytes).toBeLessThanOrEqual(most)
  })

  test.for([11, 100])('a body with a declared length of %i MiB is refused', async (mebibytes) => {
    const { post } = await harness()
    const headers = { 'content-length': String(mebibytes * 1024 * 1024) }
    expect(await errorOf(await post(chat, body, { headers }))).toMatchObject({ status: 413 })
  })
})

describe('the path', () => {
  test('another method is refused, and the right one named', async () => {
    const { get, post } = await harness()
    const response = await get(chat)
    expect(response.headers.get('allow')).toBe('POST')
    expect(await errorOf(response)).toMatchObject({ status: 405, code: 'method-not-allowed' })
    expect((await post('/v1/models', {})).headers.get('allow')).toBe('GET, HEAD')
  })

  test('a WebSocket is refused by the status at which clients go on with POST', async () => {
    const { get } = await harness()
    const headers = { connection: 'Upgrade', upgrade: 'websocket' }
    const response = await get('/v1/responses', { headers })
    expect(response.headers.get('upgrade')).toBe('HTTP/1.1')
    expect(await errorOf(response)).toMatchObject({ status: 426, code: 'upgrade-unsupported' })
  })

  test('a slash at its end does not matter', async () => {
    const { get, post } = await harness()
    expect((await post(`${chat}/`, body)).status).toBe(200)
    expect((await get('/v1/models/')).status).toBe(200)
    expect((await get('/v1/models/scripted/')).status).toBe(200)
  })

  test.each([
    ['/v1/messages/batches', 'count_tokens'],
    ['/v1/fine_tuning/jobs', 'open a training job'],
    ['/chat/completions', 'ends with /v1'],
  ])('%s is told what to use in its place', async (path, note) => {
    const { post } = await harness()
    const response = await post(path, body)
    expect(response.status).toBe(404)
    expect((await readJson(response)).error.message).toContain(note)
  })

  test('an unknown path has an error of the usual shape', async () => {
    const { get } = await harness()
    const response = await get('/v1/nothing')
    expect(await errorOf(response)).toMatchObject({ status: 404, code: 'route-unknown' })
    expect(response.headers.get('x-request-id')).toMatch(/^req_/)
  })
})

describe('refusals of the network', () => {
  const cases: [string, Retry, number, string][] = [
    ['insufficient-funds', 'later', 402, 'insufficient_quota'],
    ['over-budget', 'never', 402, 'insufficient_quota'],
    ['budget-spent', 'never', 402, 'insufficient_quota'],
    ['budget-reserved', 'later', 429, 'rate_limit_exceeded'],
    ['key-rate-limited', 'later', 429, 'rate_limit_exceeded'],
    ['account-limit', 'later', 429, 'rate_limit_exceeded'],
    ['key-inactive', 'never', 401, 'invalid_api_key'],
    ['no-provider', 'later', 503, 'no-provider'],
    ['context-too-long', 'never', 400, 'context_length_exceeded'],
    ['a-new-code', 'never', 500, 'a-new-code'],
    ['a-new-code', 'later', 503, 'a-new-code'],
    ['a-new-code', 'elsewhere', 502, 'a-new-code'],
  ]
  // Finding: AGT-6
  test.each(cases)(
    'the refusal %s (retry %s) becomes status %i and code %s, with its details',
    async (own, retry, status, code) => {
      const { post, gateway } = await harness({
        script: () => ({ tokens: [], refuse: new SomeError(own, retry) }),
      })
      for (const stream of [false, true]) {
        const response = await post(chat, { ...body, stream })
        expect(response.status).toBe(status)
        const isFinal = retry === 'never' || code === 'insufficient_quota'
        expect(response.headers.get('x-should-retry')).toBe(isFinal ? 'false' : null)
        expect(response.headers.has('retry-after')).toBe(!isFinal && [429, 503].includes(status))
        const { error } = await readJson(response)
        expect(error).toMatchObject({ code, message: 'It went wrong. Value: 7. Do this.' })
        expect(error.ostrom).toEqual({ code: own, docs: errorPage(own) })
      }
      const usage = await Array.fromAsync(gateway.keys.usage())
      expect(usage).toEqual([])
    },
  )

  test('a connection that broke is told without peers and channels', async () => {
    const peerId = '12D3KooWQYhTNQdmr3ArTeUHRYzFg94BKyTkoWBDWez9kSCVe2Xo'
    const protocol = '/ostrom/infer/1'
    for (const refuse of [
      new ChannelClosedError({ peerId }),
      new ChannelLimitError({ peerId, protocol }),
      new ChannelOverloadedError({ peerId, bytes: 7 }),
      new ChannelTruncatedError({ peerId, reason: 'reset' }),
      new PeerUnreachableError({ peerId, reason: 'no answer' }),
      new ProtocolUnsupportedError({ peerId, protocol }),
    ]) {
      const { post } = await harness({ script: () => ({ tokens: [], refuse }) })
      const { error } = await readJson(await post(chat, body))
      expect(error.code).toBe(refuse.code)
      expect(error.message).not.toMatch(/peer|channel|frame|12D3/i)
      expect(error.message).toMatch(/^The .*provider .* Ask again: /)
    }
    const refuse = new ChannelTruncatedError({ peerId, reason: 'reset' })
    const { post } = await harness({ script: () => ({ tokens: [], refuse }) })
    const { error } = await readJson(await post(chat, body))
    expect(error.message).toContain(
      'The provider stopped in mid-answer; what you have is incomplete.',
    )
  })

  test('state the time to wait for the first provider that is free', async () => {
    const options = { model: 'scripted', reasons: [] }
    for (const [retryAfterSeconds, header] of [
      [3_060, '3060'],
      [undefined, '2'],
    ] as const) {
      const refuse = new NoProviderError({ ...options, retryAfterSeconds })
      const { post } = await harness({ script: () => ({ tokens: [], refuse }) })
      const response = await post(chat, body)
      expect(response.status).toBe(503)
      expect(response.headers.get('retry-after')).toBe(header)
    }
  })

  test('state no time of one provider alone, because others may answer at once', async () => {
    const provider = `0x${'a1'.repeat(20)}` as const
    const said = { code: 'engine-busy', retry: 'later', details: [], retryAfterSeconds: 86_400 }
    const error = new ProviderRefusedError({ provider, ...said, retry: 'later' })
    const { post } = await harness({
      script: () => ({ tokens: ['a', 'b'], fail: { at: 1, error } }),
    })
    const response = await post(chat, body)
    expect(response.status).toBe(503)
    expect(response.headers.get('retry-after')).toBe(String(RETRY_AFTER_SECONDS))
  })

  // Finding: web-A11
  test('refusals of the network are reported in decimal amounts, not in base units', async () => {
    const { post } = await harness({
      units: [{ asset: `0x${'00'.repeat(20)}`, symbol: 'ETH', decimals: 18 }],
      script: () => ({
        tokens: [],
        refuse: new OverBudgetError({ needed: 1_207_400_000_001n, allowed: 10n ** 12n }),
      }),
    })
    for (const stream of [false, true]) {
      const { error } = await readJson(await post(chat, { ...body, stream }))
      expect(error.message).toContain('Needed: at least 1.208 µETH. Allowed: 1 µETH.')
    }
  })

  test('a provider cannot forge a refusal of the gateway', async () => {
    const provider = `0x${'a1'.repeat(20)}` as const
    const refusal = { provider, retry: 'never' as const, details: [] }
    for (const [message, status, code] of [
      ['key-unknown', 502, 'key-unknown'],
      ['insufficient_quota', 502, 'insufficient-quota'],
      ['context-too-long', 400, 'context_length_exceeded'],
      ['internal-error', 502, 'provider-failed'],
    ] as const) {
      const refuse = new ProviderRefusedError({ ...refusal, code: message })
      const { post } = await harness({ script: () => ({ tokens: [], refuse }) })
      expect(await errorOf(await post(chat, body))).toMatchObject({ status, code })
    }
  })

  test('an unknown error discloses nothing to the client or the log', async () => {
    const { post, logged, secret } = await harness({
      script: () => ({ tokens: [], refuse: new TypeError('the prompt was: hi') }),
    })
    const response = await post(chat, body)
    const text = await response.text()
    expect(response.status).toBe(500)
    expect(JSON.parse(text).error).toMatchObject({ code: 'internal-error', type: 'server_error' })
    expect(text + logged.join()).not.toContain('prompt was')
    expect(logged.join()).toContain('TypeError')
    expect(logged.join()).not.toContain(secret)
  })

  test('a thrown value that is no error is answered too', async () => {
    const { post } = await harness({ script: () => ({ tokens: [], refuse: 'nothing' }) })
    expect((await post(chat, body)).status).toBe(500)
  })
})

describe('during a stream', () => {
  const tokens = ['a', 'b', 'c']
  test('a failure is an error event, then the end, without [DONE]', async () => {
    const error = new SomeError('provider-lost', 'elsewhere')
    const { post, answerer, gateway } = await harness({
      script: () => ({ tokens, fail: { at: 2, error } }),
    })
    const events = await readSse(await post(chat, { ...body, stream: true }))
    expect(events.map(({ data }) => data)).not.toContain('[DONE]')
    expect(JSON.parse(events.at(-1)!.data).error).toMatchObject({
      code: 'provider-lost',
      type: 'server_error',
    })
    expect(answerer.seen.running).toBe(0)
    const usage = await Array.fromAsync(gateway.keys.usage())
    expect(usage).toMatchObject([{ outcome: 'failed', outputTokens: 2, cost: 12n }])
  })

  test('an answer without its end is an error', async () => {
    const { post } = await harness({ script: () => ({ tokens, cutAt: 1 }) })
    const events = await readSse(await post(chat, { ...body, stream: true }))
    expect(JSON.parse(events.at(-1)!.data).error.code).toBe('answer-incomplete')
    const whole = await post(chat, body)
    expect(await errorOf(whole)).toMatchObject({ status: 502, code: 'answer-incomplete' })
  })

  test('one of several choices that fails stops the others', async () => {
    const error = new SomeError('provider-lost', 'elsewhere')
    const { post, answerer } = await harness({
      script: (_, index) => (index === 1 ? { tokens, fail: { at: 1, error } } : { tokens }),
    })
    const events = await readSse(await post(chat, { ...body, n: 3, stream: true }))
    expect(JSON.parse(events.at(-1)!.data).error.code).toBe('provider-lost')
    expect(answerer.seen.running).toBe(0)
  })

  test('one of several choices that cannot begin stops the others', async () => {
    const refuse = new SomeError('no-provider', 'later')
    const { post, answerer } = await harness({
      script: (_, index) => (index === 1 ? { tokens, refuse } : { tokens }),
    })
    expect((await post(chat, { ...body, n: 3 })).status).toBe(503)
    expect(answerer.seen.running).toBe(0)
  })
})
