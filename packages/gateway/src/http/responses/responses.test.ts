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
    store: true,
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

/** Fields that Open Responses of 2026-04-24 requires in a response, and in a tool in it. */
const responseFields = (
  'id object created_at completed_at status incomplete_details model previous_response_id ' +
  'instructions output error tools tool_choice truncation parallel_tool_calls text top_p ' +
  'presence_penalty frequency_penalty top_logprobs temperature reasoning usage ' +
  'max_output_tokens max_tool_calls store background service_tier metadata safety_identifier ' +
  'prompt_cache_key'
).split(' ')
const toolFields = ['type', 'name', 'description', 'parameters', 'strict']

test('the response in a body and in each event has all fields of the specification', async () => {
  const { post } = await harness()
  const ask = { ...base, tools: [{ type: 'function', name: 'f' }], prompt_cache_key: 'thread-1' }
  const whole = await readJson(await post(path, ask))
  const events = await readSse(await post(path, { ...ask, stream: true }))
  const streamed = events.map(({ data }) => JSON.parse(data).response).filter(Boolean)
  expect(streamed).toHaveLength(3)
  for (const response of [whole, ...streamed]) {
    expect(responseFields.filter((field) => !Object.hasOwn(response, field))).toEqual([])
    expect(Object.keys(response.tools[0]).sort()).toEqual([...toolFields].sort())
    const isCompleted = response.status === 'completed'
    expect(response.completed_at).toEqual(isCompleted ? expect.any(Number) : null)
    expect(response.prompt_cache_key).toBe('thread-1')
  }
})

test('penalties reach the sampler, and the response repeats them', async () => {
  const { post, answerer } = await harness()
  const penalties = { presence_penalty: 0.5, frequency_penalty: -0.25 }
  expect(await readJson(await post(path, { ...base, ...penalties }))).toMatchObject(penalties)
  expect(answerer.seen.questions[0]!.sampler).toMatchObject({
    presencePenalty: 0.5,
    frequencyPenalty: -0.25,
  })
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

test('a failure during a stream is told by `error` and by `response.failed`', async () => {
  const fail = { at: 1, error: new Error('inside') }
  const { post } = await harness({ script: () => ({ tokens: ['a', 'b'], fail }) })
  const events = await readSse(await post(path, { ...base, stream: true }))
  expect(events.slice(-2).map(({ event }) => event)).toEqual(['error', 'response.failed'])
  const [error, failed] = events.slice(-2).map(({ data }) => JSON.parse(data))
  expect(error).toMatchObject({ type: 'error', code: 'internal-error', sequence_number: 5 })
  expect(error.message).not.toContain('inside')
  const { code, message } = error
  expect(failed).toMatchObject({
    sequence_number: 6,
    response: { status: 'failed', error: { code, message } },
  })
})

const refused: [string, object, string][] = [
  [
    'a label too many',
    { metadata: Object.fromEntries(Array.from({ length: 17 }, (_, n) => [`name ${n}`, 'a'])) },
    'metadata',
  ],
  ['a result of no call', { input: [{ type: 'function_call_output' }] }, 'input[0].call_id'],
  [
    'a picture',
    { input: [{ role: 'user', content: [{ type: 'input_image' }] }] },
    'input[0].content[0]',
  ],
  ['an unknown role', { input: [{ role: 'toString', content: 'x' }] }, 'input[0].role'],
  ['no input', { input: [] }, 'input'],
  [
    'a choice of a tool that nobody runs',
    { tools: [{ type: 'web_search' }], tool_choice: { type: 'web_search' } },
    'tool_choice',
  ],
  [
    'a result without its call',
    { input: [{ type: 'function_call_output', call_id: 'c1', output: '1' }] },
    'input[0].call_id',
  ],
  ['no schema', { text: { format: { type: 'json_schema' } } }, 'text.format.schema'],
  [
    'a schema that cannot be kept',
    { text: { format: { type: 'json_schema', schema: { type: 'string', pattern: '\\bword' } } } },
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
  ['the background', { background: true }, 'background'],
  ['a conversation', { conversation: 'c' }, 'conversation'],
  ['what is not there', { include: ['web_search_call.results'] }, 'include'],
]
test.each(refused)('%s is refused by name', async (_, part, param) => {
  const { post, answerer } = await harness()
  const response = await post(path, { ...base, ...part })
  expect(response.status).toBe(400)
  expect((await readJson(response)).error.param).toBe(param)
  expect(answerer.seen.questions).toEqual([])
})

// Finding: AGT-8
test('a coding agent gets an answer and a list of its fields that have no effect', async () => {
  const { post, answerer } = await harness()
  const shell = { type: 'function', name: 'shell', parameters: { type: 'object' }, strict: false }
  const response = await post(path, {
    model: 'scripted',
    instructions: 'You are a coding agent.',
    tools: [
      shell,
      { type: 'custom', name: 'apply_patch', format: { type: 'grammar' } },
      { type: 'namespace', name: 'mcp', description: 'Files.', tools: [shell] },
      { type: 'web_search', external_web_access: true },
    ],
    tool_choice: 'auto',
    parallel_tool_calls: false,
    reasoning: { effort: 'medium', summary: 'auto' },
    text: { verbosity: 'low' },
    truncation: 'auto',
    store: false,
    stream: false,
    include: ['reasoning.encrypted_content'],
    prompt_cache_key: 'thread-1',
    client_metadata: { origin: 'cli' },
    input: [
      { type: 'additional_tools', role: 'developer', tools: [{ ...shell, name: 'read' }] },
      { type: 'message', role: 'user', content: [{ type: 'input_text', text: 'Fix it.' }] },
      { type: 'reasoning', summary: [], encrypted_content: 'opaque' },
      { type: 'custom_tool_call', call_id: 'c1', name: 'apply_patch', input: '*** Begin' },
      { type: 'custom_tool_call_output', call_id: 'c1', output: 'Done.' },
      { type: 'message', role: 'assistant', content: [{ type: 'refusal', refusal: 'No.' }] },
    ],
  })
  expect(response.status).toBe(200)
  const { ostrom } = await readJson(response)
  expect(ostrom.ignored).toEqual([
    'text.verbosity',
    'reasoning.effort',
    'input[2] (reasoning)',
    'tools[3] (web_search)',
  ])
  expect(response.headers.get('x-ostrom-ignored')).toBe(ostrom.ignored.join(', '))
  expect(answerer.seen.questions[0]).toMatchObject({
    prompt: {
      tools: {
        functions: [
          { name: 'shell' },
          { name: 'apply_patch' },
          { name: 'mcp__shell', description: 'mcp: Files.' },
          { name: 'read' },
        ],
        choice: 'auto',
        parallel: false,
      },
      messages: [
        { role: 'system', content: 'You are a coding agent.' },
        { role: 'user', content: 'Fix it.' },
        {
          role: 'assistant',
          toolCalls: [{ id: 'c1', name: 'apply_patch', arguments: '{"input":"*** Begin"}' }],
        },
        { role: 'tool', content: 'Done.', toolCallId: 'c1' },
        { role: 'assistant', content: 'No.' },
      ],
    },
  })
})

test('the tokens of an input are counted, and nobody is asked', async () => {
  const { post, answerer } = await harness()
  const response = await post(`${path}/input_tokens`, base)
  expect(await readJson(response)).toEqual({ object: 'response.input_tokens', input_tokens: 3 })
  const refused = await post(`${path}/input_tokens`, { ...base, background: true })
  expect((await readJson(refused)).error.param).toBe('background')
  expect(answerer.seen.questions).toEqual([])
})

test('a function that has to be called leaves the others in the prompt', async () => {
  const { post, answerer } = await harness()
  const tools = ['f', 'g'].map((name) => ({ type: 'function', name }))
  await post(path, { ...base, tools, tool_choice: { type: 'function', name: 'g' } })
  expect(answerer.seen.questions[0]).toMatchObject({
    prompt: {
      tools: {
        functions: [{ name: 'f' }, { name: 'g' }],
        choice: 'required',
        requiredName: 'g',
        parallel: false,
      },
    },
  })
})

test('only the allowed functions are offered', async () => {
  const { post, answerer } = await harness()
  const tools = ['f', 'g', 'h'].map((name) => ({ type: 'function', name }))
  const allowed = [
    { type: 'function', name: 'f' },
    { type: 'function', name: 'h' },
  ]
  for (const mode of ['auto', 'required'] as const) {
    const tool_choice = { type: 'allowed_tools', mode, tools: allowed }
    expect((await post(path, { ...base, tools, tool_choice })).status).toBe(200)
    expect(answerer.seen.questions.at(-1)).toMatchObject({
      prompt: {
        tools: { functions: [{ name: 'f' }, { name: 'h' }], choice: mode, parallel: true },
      },
    })
  }
})
