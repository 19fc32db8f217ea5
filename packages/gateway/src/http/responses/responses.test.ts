// Goal: /v1/responses returns OpenAI's response object and its events in their order.
// Method: requests through `handle`, over a scripted inference service. The test with real clients
// is examples/src/clients.test.ts.

import { Inference } from '@ostrom/protocol'
import { createStateMemory } from '@ostrom/state/memory'
import { expect, test } from 'vitest'
import { createHarness, readJson, readSse } from '../../testing/index.ts'
import { onePixel } from '../../testing/scripted-inference-service.ts'

const path = '/v1/responses'
const base = { model: 'scripted', input: 'one two three' }
const harness = (options: Partial<Parameters<typeof createHarness>[0]> = {}) =>
  createHarness({ state: createStateMemory(), ...options })

test('returns one message, the usage, the cost and the receipt', async () => {
  const { post } = await harness()
  const response = await post(path, { ...base, metadata: { a: 'b' }, temperature: 0.2 })
  const answer = await readJson(response)
  expect(answer).toMatchObject({
    object: 'response',
    status: 'completed',
    error: null,
    incomplete_details: null,
    store: false,
    metadata: { a: 'b' },
    temperature: 0.2,
    output: [
      {
        type: 'message',
        role: 'assistant',
        status: 'completed',
        content: [{ type: 'output_text', text: 'Hello, world.', annotations: [], logprobs: [] }],
      },
    ],
    usage: { input_tokens: 3, output_tokens: 4, total_tokens: 7 },
    ostrom: { cost: '26' },
  })
  expect(response.headers.get('x-ostrom-receipt')).toBe(answer.ostrom.receipt.id)
})

test('reads instructions and items of every text form', async () => {
  const { post, answerer } = await harness()
  await post(path, {
    model: 'scripted',
    instructions: 'Be brief.',
    max_output_tokens: 7,
    input: [
      { role: 'developer', content: 'dev' },
      { type: 'message', role: 'user', content: [{ type: 'input_text', text: 'hello' }] },
      { role: 'assistant', content: [{ type: 'output_text', text: 'hi', annotations: [] }] },
    ],
  })
  expect(answerer.seen.questions[0]).toMatchObject({
    maxTokens: 7,
    prompt: {
      kind: 'messages',
      messages: [
        { role: 'system', content: 'Be brief.' },
        { role: 'system', content: 'dev' },
        { role: 'user', content: 'hello' },
        { role: 'assistant', content: 'hi' },
      ],
    },
  })
})

test('sends images and schemas, and repeats the format', async () => {
  const { post, answerer } = await harness()
  const url = `data:image/png;base64,${Buffer.from(onePixel).toString('base64')}`
  const content = [
    { type: 'input_text', text: 'What is this?' },
    { type: 'input_image', image_url: url, detail: 'auto' },
  ]
  const format = { type: 'json_schema', name: 'seen', schema: { type: 'null' }, strict: true }
  const body = { model: 'scripted', input: [{ role: 'user', content }], text: { format } }
  const answer = await readJson(await post(path, body))
  expect(answer.text.format).toEqual(format)
  expect(answerer.seen.questions[0]).toMatchObject({
    prompt: { messages: [{ role: 'user', content: 'What is this?', images: [onePixel] }] },
    sampler: { grammar: Inference.jsonGrammar('{"type":"null"}') },
  })
})

test('streams all events in order, numbered, and closes every open part', async () => {
  const { post } = await harness()
  const ask = { ...base, stream: true, include: ['message.output_text.logprobs'], top_logprobs: 1 }
  const events = await readSse(await post(path, ask))
  const sent = events.map(({ data }) => JSON.parse(data))
  expect(events.map(({ event }) => event)).toEqual(sent.map(({ type }) => type))
  expect(sent.map(({ sequence_number }) => sequence_number)).toEqual([...sent.keys()])
  expect(sent.map(({ type }) => type.replace('response.', ''))).toEqual([
    'created',
    'in_progress',
    'output_item.added',
    'content_part.added',
    ...Array(4).fill('output_text.delta'),
    'output_text.done',
    'content_part.done',
    'output_item.done',
    'completed',
  ])
  const { response } = sent.at(-1)
  expect(response.output).toEqual([sent.at(-2).item])
  expect(response.output[0].content[0]).toMatchObject({ text: 'Hello, world.' })
  expect(response.output[0].content[0].logprobs).toHaveLength(4)
  expect(response).toMatchObject({ usage: { output_tokens: 4 }, ostrom: { cost: '26' } })
  expect(sent[0].response).toMatchObject({ id: response.id, status: 'in_progress', output: [] })
})

test('an answer that reaches its limit is incomplete, with the reason', async () => {
  const { post } = await harness()
  const ask = { ...base, max_output_tokens: 2 }
  const incomplete = { status: 'incomplete', incomplete_details: { reason: 'max_output_tokens' } }
  expect(await readJson(await post(path, ask))).toMatchObject(incomplete)
  const events = await readSse(await post(path, { ...ask, stream: true }))
  expect(events.at(-1)!.event).toBe('response.incomplete')
  expect(JSON.parse(events.at(-1)!.data).response).toMatchObject(incomplete)
})

test('a failure during a stream is the event `error`, and the last one', async () => {
  const fail = { at: 1, error: new Error('inside') }
  const { post } = await harness({ script: () => ({ tokens: ['a', 'b'], fail }) })
  const events = await readSse(await post(path, { ...base, stream: true }))
  expect(events.at(-1)!.event).toBe('error')
  const error = JSON.parse(events.at(-1)!.data)
  expect(error).toMatchObject({ type: 'error', code: 'internal-error', sequence_number: 5 })
  expect(error.message).not.toContain('inside')
})

const refused: [string, object, string][] = [
  ['a stored response', { previous_response_id: 'resp_1' }, 'previous_response_id'],
  ['a stored item', { input: [{ type: 'item_reference', id: 'msg_1' }] }, 'input[0].type'],
  ['a result of no call', { input: [{ type: 'function_call_output' }] }, 'input[0].call_id'],
  [
    'a picture',
    { input: [{ role: 'user', content: [{ type: 'input_image' }] }] },
    'input[0].content[0]',
  ],
  ['an unknown role', { input: [{ role: 'toString', content: 'x' }] }, 'input[0].role'],
  ['no input', { input: [] }, 'input'],
  ['a tool that is no function', { tools: [{ type: 'web_search' }] }, 'tools[0].type'],
  ['no schema', { text: { format: { type: 'json_schema' } } }, 'text.format.schema'],
  [
    'a schema that cannot be kept',
    { text: { format: { type: 'json_schema', schema: { type: 'string', pattern: 'a' } } } },
    'text.format.schema',
  ],
  [
    'a link to a picture',
    {
      input: [
        {
          role: 'user',
          content: [{ type: 'input_image', image_url: 'https://example.com/a.png' }],
        },
      ],
    },
    'input[0].content[0]',
  ],
  ['reasoning', { reasoning: { effort: 'high' } }, 'reasoning'],
  ['storing', { store: true }, 'store'],
  ['the background', { background: true }, 'background'],
  ['a conversation', { conversation: 'c' }, 'conversation'],
  ['what is not there', { include: ['web_search_call.results'] }, 'include'],
  ['cutting the input', { truncation: 'auto' }, 'truncation'],
]
test.each(refused)('%s is refused by name', async (_, part, param) => {
  const { post, answerer } = await harness()
  const response = await post(path, { ...base, ...part })
  expect(response.status).toBe(400)
  expect((await readJson(response)).error.param).toBe(param)
  expect(answerer.seen.questions).toEqual([])
})
