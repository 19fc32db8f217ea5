// Goal: custom tools and tools in namespaces reach the model as functions, and their calls come
// back in the form in which the client declared them. Method: requests through `handle`, with calls
// by a scripted inference service.

import { Inference } from '@ostrom/protocol'
import { createStateMemory } from '@ostrom/state/memory'
import { expect, test } from 'vitest'
import { type AnswerScript, createHarness, readJson, readSse } from '../../testing/index.ts'
import { onePixel } from '../../testing/scripted-inference-service.ts'
import { customInput, modelNameOf } from './response-tools.ts'

const path = '/v1/responses'
const parameters = { type: 'object', properties: { id: { type: 'string' } }, required: ['id'] }
const close = { type: 'function', name: 'close', parameters, description: 'Closes one.' }
const grammar = { type: 'grammar', syntax: 'lark', definition: 'start: /.+/' }
const exec = { type: 'custom', name: 'exec', description: 'Runs code.', format: grammar }
const tools = [
  { type: 'namespace', name: 'functions', description: '', tools: [exec] },
  { type: 'namespace', name: 'agents', description: 'About agents.', tools: [close] },
  { type: 'namespace', name: 'mcp__files__', tools: [close, { type: 'mcp', server_label: 'x' }] },
]
const base = { model: 'scripted', input: 'Do it.', tools }

const called = (name: string, given: string): AnswerScript => ({
  tokens: [],
  calls: [{ name, arguments: given }],
})

const harness = (script: AnswerScript = { tokens: ['Done.'] }) =>
  createHarness({ state: createStateMemory(), script: () => script })

// Finding: AGT-4
test('tools of namespaces and custom tools become functions of the prompt', async () => {
  const { post, answerer } = await harness()
  const response = await post(path, base)
  const { ostrom } = await readJson(response)
  const rules = 'The input follows this grammar (lark):\nstart: /.+/'
  const [question] = answerer.seen.questions
  expect(question).toMatchObject({
    prompt: {
      tools: {
        functions: [
          { name: 'exec', description: `Runs code.\n\n${rules}`, strict: true },
          { name: 'agents__close', description: 'agents: About agents.\n\nCloses one.' },
          { name: 'mcp__files__close', description: 'Closes one.' },
        ],
      },
    },
  })
  // The gateway does not enforce the grammar of a custom tool, and runs no MCP tool.
  expect(ostrom.ignored).toEqual(['tools[2].tools[1] (mcp)', 'tools[0].tools[0].format (grammar)'])
})

test.each([
  ['agents__close', '{"id":"1"}', { name: 'close', namespace: 'agents', arguments: '{"id":"1"}' }],
  ['mcp__files__close', '{}', { name: 'close', namespace: 'mcp__files__', arguments: '{}' }],
  ['exec', '{"input":"a\\nb"}', { name: 'exec', namespace: 'functions', input: 'a\nb' }],
])('a call of %s has the name and namespace of its tool', async (name, given, item) => {
  const { post } = await harness(called(name, given))
  const whole = await readJson(await post(path, base))
  expect(whole.output).toEqual([expect.objectContaining({ ...item, status: 'completed' })])
  const [{ type }] = whole.output
  expect(type).toBe('input' in item ? 'custom_tool_call' : 'function_call')
  const streamed = await readSse(await post(path, { ...base, stream: true }))
  const parsed = streamed.map(({ data }) => JSON.parse(data))
  expect(parsed.at(-1).response.output).toEqual([expect.objectContaining({ type, ...item })])
  const field = 'input' in item ? 'input' : 'arguments'
  const events = 'input' in item ? 'custom_tool_call_input' : 'function_call_arguments'
  const text = item[field as keyof typeof item]
  const of = (kind: string) => parsed.find((one) => one.type === `response.${kind}`)
  expect(of('output_item.added').item).toMatchObject({ ...item, [field]: '', type })
  expect(of(`${events}.delta`)).toMatchObject({ delta: text, output_index: 0 })
  expect(of(`${events}.done`)).toMatchObject({ [field]: text })
  expect(of('output_item.done').item).toMatchObject({ ...item, type })
})

test('a conversation goes on with calls of namespaces, also a stored one', async () => {
  const { post, answerer } = await harness(called('agents__close', '{"id":"1"}'))
  const first = await readJson(await post(path, base))
  const { call_id } = first.output[0]
  const result = { type: 'function_call_output', call_id, output: 'Closed.' }
  const earlier = [{ role: 'user', content: 'Do it.' }, first.output[0]]
  await post(path, { ...base, input: [...earlier, result] })
  await post(path, { ...base, input: [result], previous_response_id: first.id })
  for (const { prompt } of answerer.seen.questions.slice(1)) {
    expect(prompt).toMatchObject({
      messages: [
        { role: 'user' },
        { role: 'assistant', toolCalls: [{ id: call_id, name: 'agents__close' }] },
        { role: 'tool', content: 'Closed.', toolCallId: call_id },
      ],
    })
  }
  expect(answerer.seen.questions).toHaveLength(3)
})

// Finding: AGT-9
test('the result of a function call keeps its image', async () => {
  const { post, answerer } = await harness()
  const image_url = `data:image/png;base64,${Buffer.from(onePixel).toString('base64')}`
  const call = { type: 'function_call', call_id: 'c1', name: 'view_image', arguments: '{}' }
  const output = [{ type: 'input_image', image_url }]
  const result = { type: 'function_call_output', call_id: 'c1', output }
  await post(path, { model: 'scripted', input: [{ role: 'user', content: 'Look.' }, call, result] })
  expect(answerer.seen.questions[0]).toMatchObject({
    prompt: { messages: [{ role: 'user' }, {}, { role: 'tool', images: [onePixel] }] },
  })
})

test.each([
  [{ type: 'function', name: 'close' }, { requiredName: 'agents__close' }],
  [
    { type: 'function', name: 'close', namespace: 'mcp__files__' },
    { requiredName: 'mcp__files__close' },
  ],
  [{ type: 'custom', name: 'exec' }, { requiredName: 'exec' }],
  [
    { type: 'allowed_tools', mode: 'auto', tools: [{ type: 'namespace', name: 'agents' }] },
    { functions: [{ name: 'agents__close' }] },
  ],
])('the choice %j means tools of namespaces', async (tool_choice, chosen) => {
  const { post, answerer } = await harness()
  expect((await post(path, { ...base, tool_choice })).status).toBe(200)
  expect(answerer.seen.questions[0]).toMatchObject({ prompt: { tools: chosen } })
})

test('a choice of an unknown tool is refused', async () => {
  const { post } = await harness()
  const tool_choice = { type: 'function', name: 'close', namespace: 'other' }
  const response = await post(path, { ...base, tool_choice })
  expect(response.status).toBe(400)
  expect((await readJson(response)).error.param).toBe('tool_choice')
})

test('a name that is too long with its namespace stands alone', () => {
  const name = 'n'.repeat(Inference.TOOL_NAME_MAX - 3)
  expect(modelNameOf({ name, namespace: 'a' })).toBe(`a__${name}`)
  expect(modelNameOf({ name, namespace: 'ab' })).toBe(name)
})

test('deferred tools are offered, and left out where all together are too many', async () => {
  const { post, answerer } = await harness()
  const many = (count: number, defer_loading: boolean) =>
    Array.from({ length: count }, (_, at) => ({
      type: 'function',
      name: `f${at}`,
      defer_loading,
    }))
  const ask = async (count: number) => {
    const namespace = { type: 'namespace', name: 'mcp', tools: many(count, true) }
    const sent = { model: 'scripted', input: 'Hi', tools: [...many(8, false), namespace] }
    const { ostrom } = await readJson(await post(path, sent))
    const { prompt } = answerer.seen.questions.at(-1)!
    const offered = prompt.kind === 'messages' ? prompt.tools?.functions.length : undefined
    return [offered, ostrom.ignored?.[0]]
  }
  expect(await ask(Inference.TOOLS_MAX - 8)).toEqual([Inference.TOOLS_MAX, undefined])
  expect(await ask(Inference.TOOLS_MAX - 7)).toEqual([8, 'tools[8].tools[0] (function)'])
})

test('a description that is too long with its grammar is shown without it', async () => {
  const { post, answerer } = await harness()
  const description = 'd'.repeat(Inference.TOOL_TEXT_MAX - 10)
  await post(path, { ...base, tools: [{ ...exec, description }] })
  expect(answerer.seen.questions[0]).toMatchObject({
    prompt: { tools: { functions: [{ description }] } },
  })
})

test('a cut call of a custom tool is what the model wrote', () => {
  expect(customInput('{"input":"a')).toBe('{"input":"a')
})
