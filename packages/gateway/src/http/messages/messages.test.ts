// Goal: requests and responses of /v1/messages have Anthropic's format, complete and streamed, and
// report cost and receipt.
// Method: requests through `handle`, over a scripted inference service. The test with Anthropic's
// own client is examples/src/clients.test.ts.
// Requirements: B-13

import { Inference } from '@ostrom/protocol'
import { createStateMemory } from '@ostrom/state/memory'
import { describe, expect, test } from 'vitest'
import { createHarness, readJson, readSse } from '../../testing/index.ts'
import { onePixel } from '../../testing/scripted-inference-service.ts'
import { COUNTS_PER_CALLER_MAX } from '../limits.ts'

const path = '/v1/messages'
const messages = [{ role: 'user', content: 'one two three' }]
const base = { model: 'scripted', max_tokens: 64, messages }
const harness = (options: Partial<Parameters<typeof createHarness>[0]> = {}) =>
  createHarness({ state: createStateMemory(), ...options })

const eventsOf = async (response: Response) => {
  const events = await readSse(response)
  return events.map(({ event, data }) => {
    const value = JSON.parse(data)
    expect(value.type).toBe(event)
    return value
  })
}

test('returns one message with its usage, the cost and the receipt', async () => {
  const { post } = await harness()
  const response = await post(path, base, { headers: { 'anthropic-version': '2023-06-01' } })
  expect(response.status).toBe(200)
  expect(response.headers.get('request-id')).toMatch(/^req_/)
  const answer = await readJson(response)
  expect(answer).toMatchObject({
    type: 'message',
    role: 'assistant',
    model: 'scripted',
    content: [{ type: 'text', text: 'Hello, world.' }],
    stop_reason: 'end_turn',
    stop_sequence: null,
    usage: { input_tokens: 3, cache_read_input_tokens: 0, output_tokens: 4 },
    ostrom: { cost: '26', fee: '2' },
  })
  expect(answer.id).toMatch(/^msg_[0-9a-f]{24}$/)
  expect(response.headers.get('x-ostrom-receipt')).toBe(answer.ostrom.receipt.id)
})

/**
 * Fields that Anthropic declares as required in each message, in the message's `usage`, and in each
 * of its `tool_use` blocks.
 */
const messageFields =
  'id type role content model stop_reason stop_sequence stop_details container usage'.split(' ')
const usageFields = (
  'cache_creation cache_creation_input_tokens cache_read_input_tokens inference_geo input_tokens ' +
  'output_tokens output_tokens_details server_tool_use service_tier'
).split(' ')
const callFields = ['type', 'id', 'name', 'input', 'caller']

test('a message has each field that Anthropic declares as present, also as null', async () => {
  const calls = [{ name: 'f', arguments: '{}' }]
  const { post } = await harness({ script: () => ({ tokens: [], calls }) })
  const tools = [{ name: 'f', input_schema: {} }]
  const { ostrom, ...whole } = await readJson(await post(path, { ...base, tools }))
  const [{ message: started }] = await eventsOf(await post(path, { ...base, tools, stream: true }))
  for (const message of [whole, started]) {
    expect(Object.keys(message).sort()).toEqual([...messageFields].sort())
    expect(Object.keys(message.usage).sort()).toEqual([...usageFields].sort())
  }
  expect(ostrom).toBeDefined()
  expect(Object.keys(whole.content[0]).sort()).toEqual([...callFields].sort())
})

test('streams all events in order', async () => {
  const { post } = await harness()
  const sent = await eventsOf(await post(path, { ...base, stream: true }))
  expect(sent.map(({ type }) => type)).toEqual([
    'message_start',
    'content_block_start',
    ...Array(4).fill('content_block_delta'),
    'content_block_stop',
    'message_delta',
    'message_stop',
  ])
  expect(sent[0].message).toMatchObject({ content: [], usage: { input_tokens: 3 } })
  expect(sent.map(({ delta }) => delta?.text ?? '').join('')).toBe('Hello, world.')
  expect(sent.at(-2)).toMatchObject({
    delta: { stop_reason: 'end_turn', stop_sequence: null, stop_details: null, container: null },
    usage: { input_tokens: 3, output_tokens: 4 },
  })
  expect(sent.at(-1).ostrom).toMatchObject({ cost: '26' })
})

test('a failure during a stream is the event `error`, and the last one', async () => {
  const fail = { at: 1, error: new Error('inside') }
  const { post } = await harness({ script: () => ({ tokens: ['a', 'b'], fail }) })
  const sent = await eventsOf(await post(path, { ...base, stream: true }))
  expect(sent.at(-1)).toMatchObject({ type: 'error', error: { type: 'api_error' } })
  expect(JSON.stringify(sent.at(-1))).not.toContain('inside')
})

test('reads the conversation of a coding agent, and says what has no effect', async () => {
  const { post, answerer } = await harness()
  const data = Buffer.from(onePixel).toString('base64')
  const image = { type: 'image', source: { type: 'base64', media_type: 'image/png', data } }
  const cache_control = { type: 'ephemeral' }
  const response = await post(`${path}?beta=true`, {
    model: 'scripted',
    max_tokens: 32_000,
    system: [
      { type: 'text', text: 'You are an agent.', cache_control },
      { type: 'text', text: 'Be brief.' },
    ],
    messages: [
      { role: 'user', content: [{ type: 'text', text: 'Fix it.' }, image] },
      { role: 'system', content: 'A reminder.' },
      {
        role: 'assistant',
        content: [
          { type: 'thinking', thinking: 'Hm.', signature: 's' },
          { type: 'text', text: 'I look.' },
          { type: 'tool_use', id: 'toolu_1', name: 'Read', input: { path: 'a' } },
          { type: 'tool_use', id: 'toolu_2', name: 'Read', input: {} },
        ],
      },
      {
        role: 'user',
        content: [
          { type: 'tool_result', tool_use_id: 'toolu_1', content: 'text of a', cache_control },
          {
            type: 'tool_result',
            tool_use_id: 'toolu_2',
            is_error: true,
            content: [{ type: 'text', text: 'No.' }, image],
          },
          { type: 'text', text: 'Go on.' },
        ],
      },
    ],
    tools: [
      { name: 'Read', description: 'Reads.', input_schema: { type: 'object' }, cache_control },
      { type: 'web_search_20250305', name: 'web_search', max_uses: 8 },
    ],
    tool_choice: { type: 'auto', disable_parallel_tool_use: true },
    thinking: { type: 'adaptive' },
    output_config: { effort: 'high' },
    metadata: { user_id: 'u' },
    context_management: { edits: [] },
    betas: ['a-2026-01-01'],
  })
  expect(response.status).toBe(200)
  expect((await readJson(response)).ostrom.ignored).toEqual([
    'output_config.effort',
    'context_management',
    'betas',
    'tools[1] (web_search_20250305)',
    'thinking',
  ])
  expect(answerer.seen.questions[0]).toMatchObject({
    maxTokens: 32_000,
    fitsContext: true,
    prompt: {
      messages: [
        { role: 'system', content: 'You are an agent.\nBe brief.' },
        { role: 'user', content: 'Fix it.', images: [onePixel] },
        { role: 'system', content: 'A reminder.' },
        {
          role: 'assistant',
          content: 'I look.',
          reasoning: 'Hm.',
          toolCalls: [
            { id: 'toolu_1', name: 'Read', arguments: '{"path":"a"}' },
            { id: 'toolu_2', name: 'Read', arguments: '{}' },
          ],
        },
        { role: 'tool', content: 'text of a', toolCallId: 'toolu_1' },
        { role: 'tool', content: 'No.', toolCallId: 'toolu_2' },
        { role: 'user', content: 'Go on.', images: [onePixel] },
      ],
      tools: {
        functions: [{ name: 'Read', description: 'Reads.', parameters: '{"type":"object"}' }],
        choice: 'auto',
        parallel: false,
      },
    },
  })
})

test('asks with the sampler, the stops and the schema of the request', async () => {
  const { post, answerer } = await harness()
  const format = { type: 'json_schema', schema: { type: 'null' } }
  const sent = { temperature: 0.5, top_p: 0.9, top_k: 3, stop_sequences: ['END'] }
  await post(path, { ...base, ...sent, output_config: { format } })
  expect(answerer.seen.questions[0]).toMatchObject({
    sampler: {
      temperature: 0.5,
      topP: 0.9,
      topK: 3,
      grammar: Inference.jsonGrammar('{"type":"null"}'),
    },
    stop: ['END'],
  })
})

// Finding: AGT-3
test('the Messages API also reads the schema from the older field output_format', async () => {
  const { post, answerer } = await harness()
  const output_format = { type: 'json_schema', schema: { type: 'null' } }
  await post(path, { ...base, output_format })
  const grammar = Inference.jsonGrammar('{"type":"null"}')
  expect(answerer.seen.questions[0]).toMatchObject({ sampler: { grammar } })
  const unread = { ...output_format, schema: { type: 'other' } }
  const refused = await readJson(await post(path, { ...base, output_format: unread }))
  expect(refused.error.message).toContain('output_format.schema')
})

test.each([
  [{ type: 'any' }, { choice: 'required', parallel: true }],
  [
    { type: 'tool', name: 'g' },
    { choice: 'required', requiredName: 'g' },
  ],
])('the choice %j is kept to', async (tool_choice, expected) => {
  const { post, answerer } = await harness()
  const tools = ['f', 'g'].map((name) => ({ name, input_schema: { type: 'object' } }))
  expect((await post(path, { ...base, tools, tool_choice })).status).toBe(200)
  const functions = [{ name: 'f' }, { name: 'g' }]
  expect(answerer.seen.questions[0]).toMatchObject({
    prompt: { tools: { ...expected, functions } },
  })
})

test('an answer that reaches its limit says so', async () => {
  const { post } = await harness()
  const answer = await readJson(await post(path, { ...base, max_tokens: 2 }))
  expect(answer).toMatchObject({ content: [{ text: 'Hello,' }], stop_reason: 'max_tokens' })
})

// Finding: RSN-7
test('an answer that a stop text ends names the text, whole and streamed', async () => {
  const script = () => ({ tokens: ['Yes'], stop: 'END' })
  const { post } = await harness({ script })
  const asked = { ...base, stop_sequences: ['END'] }
  const expected = { stop_reason: 'stop_sequence', stop_sequence: 'END' }
  expect(await readJson(await post(path, asked))).toMatchObject(expected)
  const sent = await eventsOf(await post(path, { ...asked, stream: true }))
  expect(sent.at(-2).delta).toMatchObject(expected)
  // An answer that ends by the token limit names no stop text.
  const { post: plain } = await harness()
  expect(await readJson(await plain(path, { ...asked, max_tokens: 1 }))).toMatchObject({
    stop_reason: 'max_tokens',
    stop_sequence: null,
  })
})

test('cached tokens are counted apart from those that were read anew', async () => {
  const { post } = await harness({ script: () => ({ tokens: ['a'], cached: 2 }) })
  const usage = { input_tokens: 1, cache_read_input_tokens: 2, cache_creation_input_tokens: 0 }
  expect((await readJson(await post(path, base))).usage).toMatchObject(usage)
  const sent = await eventsOf(await post(path, { ...base, stream: true }))
  expect(sent.at(-2).usage).toMatchObject(usage)
})

test('counts the tokens of a prompt, asks nobody, and takes no token limit', async () => {
  const { post, answerer } = await harness()
  const { model } = base
  const response = await post(`${path}/count_tokens`, { model, messages, thinking: {} })
  expect(response.status).toBe(200)
  expect(await readJson(response)).toEqual({ input_tokens: 3 })
  expect(answerer.seen.questions).toEqual([])
})

// Finding: ADV-15
test('count_tokens obeys the models, the budget and a concurrency limit of its key', async () => {
  const limited = await harness({ terms: { models: ['other'] } })
  const forbidden = await limited.post(`${path}/count_tokens`, base)
  expect([forbidden.status, (await readJson(forbidden)).error.ostrom.code]).toEqual([
    403,
    'key-model-forbidden',
  ])
  const spent = await harness({ terms: { budgetTotal: 26n } })
  expect((await spent.post(path, base)).status).toBe(200)
  const broke = await spent.post(`${path}/count_tokens`, base)
  expect([broke.status, (await readJson(broke)).error.type]).toEqual([402, 'billing_error'])
  const { post } = await harness()
  const many = Array.from({ length: COUNTS_PER_CALLER_MAX + 1 }, () => {
    return post(`${path}/count_tokens`, base)
  })
  const statuses = (await Promise.all(many)).map(({ status }) => status).sort()
  expect(statuses).toEqual([...Array(COUNTS_PER_CALLER_MAX).fill(200), 503])
})

test('models are listed in the form of the API whose version a client names', async () => {
  const { get } = await harness()
  const headers = { 'anthropic-version': '2023-06-01' }
  const list = await readJson(await get('/v1/models', { headers }))
  expect(list).toMatchObject({
    data: [{ type: 'model', id: 'scripted', created_at: '2023-11-14T22:13:20.000Z' }],
    has_more: false,
    first_id: 'scripted',
    last_id: 'scripted',
  })
  expect(await readJson(await get('/v1/models/scripted', { headers }))).toEqual(list.data[0])
})

test('the page at `/` answers HEAD, by which agents look for a gateway', async () => {
  const { get } = await harness()
  expect((await get('/', { method: 'HEAD' })).status).toBe(200)
})

describe('errors', () => {
  const tool_result = { type: 'tool_result', tool_use_id: 'toolu_1', content: 'x' }
  const url = { type: 'image', source: { type: 'url', url: 'https://example.com/a.png' } }
  const refused: [string, object, string][] = [
    ['no limit', { max_tokens: undefined }, 'max_tokens'],
    ['a link to a picture', { messages: [{ role: 'user', content: [url] }] }, 'source'],
    [
      'a result without its call',
      { messages: [{ role: 'user', content: [tool_result] }] },
      'messages[0].content',
    ],
    [
      'a sound',
      { messages: [{ role: 'user', content: [{ type: 'audio' }] }] },
      'messages[0].content[0]',
    ],
    [
      'an answer that has begun',
      { messages: [...messages, { role: 'assistant', content: 'Sure:' }] },
      'messages',
    ],
    ['a tool without its schema', { tools: [{ name: 'f' }] }, 'tools[0].input_schema'],
    ['a container', { container: { skills: [] } }, 'container'],
    ['a thread', { thread: { type: 'create' } }, 'thread'],
  ]
  // Finding: AGT-1
  test.each(refused)('a request with %s is refused by name', async (_, sent, param) => {
    const { post, answerer } = await harness()
    const response = await post(path, { ...base, ...sent })
    expect(response.status).toBe(400)
    const body = await readJson(response)
    expect(body).toMatchObject({ type: 'error', error: { type: 'invalid_request_error' } })
    expect(body.error.message).toContain(param)
    expect(body.request_id).toMatch(/^req_/)
    expect(answerer.seen.questions).toEqual([])
  })

  // Finding: AGT-1
  test('a thread request gets the error by which a client continues without a thread', async () => {
    const { post } = await harness()
    for (const type of ['create', 'continue']) {
      const thread = { type, previous_message_id: 'msg_1' }
      const body = await readJson(await post(path, { ...base, thread }))
      const details = { error_code: 'thread_unsupported_request', unsupported: ['thread'] }
      expect(body.error.details).toEqual(details)
    }
  })

  test('have the types that clients decide by', async () => {
    const { post, get } = await harness()
    const typeOf = async (response: Response) => (await readJson(response)).error.type
    const headers = { authorization: '', 'x-api-key': 'sk-other' }
    expect(await typeOf(await post(path, base, { headers }))).toBe('authentication_error')
    expect(await typeOf(await post(path, { ...base, model: 'no' }))).toBe('not_found_error')
    expect(await typeOf(await post(`${path}/batches`, {}))).toBe('not_found_error')
    expect(await typeOf(await get(path))).toBe('invalid_request_error')
  })
})
