// Goal: unmodified clients of three vendors get JSON that conforms to their schemas, and calls of
// their functions, from a model that was not trained for either. Method: the bundled model in
// llama.cpp with a chat template that lists functions, in a complete market in one process; and a
// server behind the http engine that makes its own calls.
// Requirements: R003-5, B-1

import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { createOpenAI } from '@ai-sdk/openai'
import { HumanMessage } from '@langchain/core/messages'
import { ChatOpenAI } from '@langchain/openai'
import { echoTemplate, echoTokenizerJson } from '@ostrom/engine/echo'
import { createEngineHttp } from '@ostrom/engine/http'
import { createEngineLlama, readGgufHeader } from '@ostrom/engine/llama'
import { tokenizerFromGguf } from '@ostrom/engine/tokenizer'
import { Hex } from '@ostrom/protocol'
import { generateText, jsonSchema, Output, stepCountIs, streamText, tool } from 'ai'
import OpenAI from 'openai'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTaskMarket, UNIT } from './task-market.fixture.ts'

const path = fileURLToPath(
  new URL('../../../models/tiny/ostrom-tiny/ostrom-tiny-f16.gguf', import.meta.url),
)
const prices = { input: UNIT / 1_000n, output: UNIT / 100n, request: 5n }
const parameters = {
  type: 'object',
  properties: {
    city: { type: 'string', minLength: 1, maxLength: 12 },
    unit: { enum: ['C', 'F'] },
    days: { type: 'integer', minimum: 1, maximum: 7 },
  },
  required: ['city', 'unit', 'days'],
  additionalProperties: false,
} as const
type WeatherForecast = { readonly city: string; readonly unit: 'C' | 'F'; readonly days: number }

function expectWeather(value: unknown): void {
  const { city, unit, days } = value as WeatherForecast
  expect([...city].length).toBeGreaterThan(0)
  expect([...city].length).toBeLessThanOrEqual(12)
  expect(['C', 'F']).toContain(unit)
  expect(Number.isInteger(days) && days >= 1 && days <= 7).toBe(true)
}

const described = { name: 'get_weather', description: 'Tells the weather.' }
const messages = [{ role: 'user' as const, content: 'What is the weather in Rome?' }]
const tools = [{ type: 'function' as const, function: { ...described, parameters, strict: true } }]

type TaskMarket = Awaited<ReturnType<typeof createTaskMarket>>
let server: TaskMarket
let client: OpenAI
let vocabulary: Readonly<Record<string, number>>
const engine = createEngineLlama({ threads: 1 })

beforeAll(async () => {
  const sha256 = Hex.sha256Hex(readFileSync(path))
  const model = await engine.load({ artifact: { kind: 'file', path, sha256 } })
  const { tokenizerJson } = tokenizerFromGguf((await readGgufHeader(path)).metadata)
  vocabulary = JSON.parse(new TextDecoder().decode(tokenizerJson)).model.vocab
  const template = Buffer.from(echoTemplate)
  server = await createTaskMarket({
    name: 'tiny',
    task: 'chat',
    model,
    tokenizerJson,
    template,
    prices,
  })
  client = new OpenAI({ baseURL: server.baseUrl, apiKey: server.apiKey, maxRetries: 0 })
})
afterAll(async () => {
  await server.close()
  await engine.close()
})

describe('JSON by the client of OpenAI', () => {
  const schema = { name: 'weather', strict: true, schema: parameters }

  test.each([0, 1, 2])('conforms to the schema in chat, at temperature %d', async (temperature) => {
    const reply = await client.chat.completions.create({
      model: 'tiny',
      messages,
      temperature,
      max_tokens: 80,
      response_format: { type: 'json_schema', json_schema: schema },
    })
    expect(reply.choices[0]?.finish_reason).toBe('stop')
    expectWeather(JSON.parse(reply.choices[0]?.message.content ?? ''))
  })

  test('says where it was cut', async () => {
    const reply = await client.chat.completions.create({
      model: 'tiny',
      messages,
      max_tokens: 3,
      response_format: { type: 'json_object' },
    })
    expect(reply.choices[0]?.finish_reason).toBe('length')
  })

  test('conforms to it in responses', async () => {
    const reply = await client.responses.create({
      model: 'tiny',
      input: messages,
      max_output_tokens: 80,
      text: { format: { type: 'json_schema', ...schema } },
    })
    expect(reply.status).toBe('completed')
    expectWeather(JSON.parse(reply.output_text))
  })
})

describe('calls by the client of OpenAI', () => {
  const body = { model: 'tiny', messages, tools, max_tokens: 120, parallel_tool_calls: false }
  const choices = ['required', { type: 'function', function: { name: 'get_weather' } }] as const

  test.each(choices)('required calls are made (%j), and their results read', async (choice) => {
    const reply = await client.chat.completions.create({ ...body, tool_choice: choice })
    const [first] = reply.choices
    expect(first?.finish_reason).toBe('tool_calls')
    expect(first?.message.content).toBeNull()
    const [call] = first?.message.tool_calls ?? []
    if (call?.type !== 'function') throw new Error('the call is of a function')
    expect(call.function.name).toBe('get_weather')
    expectWeather(JSON.parse(call.function.arguments))
    const result = { role: 'tool' as const, tool_call_id: call.id, content: 'Sunny.' }
    const next = await client.chat.completions.create({
      ...body,
      tool_choice: 'none',
      max_tokens: 8,
      messages: [...messages, first!.message, result],
    })
    expect(next.choices[0]?.message.tool_calls).toBeUndefined()
    expect(next.usage?.prompt_tokens).toBeGreaterThan(reply.usage!.completion_tokens)
  })

  test('calls are streamed as deltas that the client joins', async () => {
    const stream = client.chat.completions.stream({ ...body, tool_choice: 'required' })
    const { choices } = await stream.finalChatCompletion()
    expect(choices[0]?.finish_reason).toBe('tool_calls')
    const [call] = choices[0]?.message.tool_calls ?? []
    if (call?.type !== 'function') throw new Error('the call is of a function')
    expectWeather(JSON.parse(call.function.arguments))
  })

  test('calls are items of a response, whole and streamed', async () => {
    const input = {
      model: 'tiny',
      input: messages,
      max_output_tokens: 120,
      tools: [{ type: 'function' as const, ...described, parameters, strict: true }],
      tool_choice: 'required' as const,
      parallel_tool_calls: false,
    }
    const whole = await client.responses.create(input)
    const streamed = await client.responses.stream(input).finalResponse()
    for (const { output, status } of [whole, streamed]) {
      expect(status).toBe('completed')
      expect(output).toHaveLength(1)
      const [call] = output
      if (call?.type !== 'function_call') throw new Error('the item is a call')
      expectWeather(JSON.parse(call.arguments))
    }
    const [call] = whole.output
    if (call?.type !== 'function_call') throw new Error('the item is a call')
    const output = { type: 'function_call_output' as const, call_id: call.call_id, output: 'Sun.' }
    const next = await client.responses.create({
      model: 'tiny',
      max_output_tokens: 8,
      input: [...messages, call, output],
    })
    expect(next.usage?.input_tokens).toBeGreaterThan(20)
  })

  test('may come or not where the model decides; what comes parses', async () => {
    for (const seed of [1, 2, 3]) {
      const reply = await client.chat.completions.create({ ...body, seed, tool_choice: 'auto' })
      const { content, tool_calls = [] } = reply.choices[0]!.message
      expect(content !== null || tool_calls.length > 0).toBe(true)
    }
  })
})

describe('functions beside a response format', () => {
  const schema = { name: 'weather', strict: true, schema: parameters }
  const body = {
    model: 'tiny',
    messages,
    tools,
    max_tokens: 120,
    temperature: 2,
    response_format: { type: 'json_schema' as const, json_schema: schema },
  }
  type ChatAnswer = OpenAI.ChatCompletion['choices'][number]

  /** Returns the kind of an answer: calls or a value. Both must conform to their schemas. */
  function kindOf({ finish_reason, message }: ChatAnswer): 'calls' | 'value' {
    const { content, tool_calls: calls = [] } = message
    for (const call of calls) {
      if (call.type !== 'function') throw new Error('the call is of a function')
      expectWeather(JSON.parse(call.function.arguments))
    }
    if (calls.length > 0) expect([content || null, finish_reason]).toEqual([null, 'tool_calls'])
    else expectWeather(JSON.parse(content ?? ''))
    return calls.length > 0 ? 'calls' : 'value'
  }

  // Finding: API-8
  test('an answer with functions and a response format has calls or a schema value', async () => {
    // A call starts with one of these tokens, and a value starts with none of them.
    const begins = Object.entries(vocabulary).filter(([text]) => text.startsWith('<'))
    for (const [bias, kind] of [
      [100, 'calls'],
      [-100, 'value'],
    ] as const) {
      const logit_bias = Object.fromEntries(begins.map(([, id]) => [id, bias]))
      for (const seed of [1, 2, 3]) {
        const asked = { ...body, seed, logit_bias, parallel_tool_calls: false }
        const whole = await client.chat.completions.create(asked)
        expect(kindOf(whole.choices[0]!)).toBe(kind)
        const streamed = await client.chat.completions.stream(asked).finalChatCompletion()
        expect(kindOf(streamed.choices[0]!)).toBe(kind)
      }
    }
  })

  // Finding: API-8
  test('a required function is called beside a response format by chat and responses', async () => {
    const tool_choice = 'required' as const
    const chat = await client.chat.completions.create({ ...body, tool_choice })
    expect(kindOf(chat.choices[0]!)).toBe('calls')
    const { output } = await client.responses.create({
      model: 'tiny',
      input: messages,
      max_output_tokens: 120,
      tools: [{ type: 'function', ...described, parameters, strict: true }],
      tool_choice,
      parallel_tool_calls: false,
      text: { format: { type: 'json_schema', ...schema } },
    })
    expect(output.map(({ type }) => type)).toEqual(['function_call'])
  })
})

// Finding: API-9
test('ids of 19 digits keep all digits in values and in function arguments', async () => {
  const id = '2512292042121000001'
  const { rawJSON } = JSON as unknown as { readonly rawJSON: (text: string) => number }
  const withId = {
    type: 'object',
    properties: { id: { enum: [rawJSON(id)] } },
    required: ['id'],
    additionalProperties: false,
  }
  const asked = { model: 'tiny', messages, max_tokens: 80 }
  const json_schema = { name: 'x', strict: true, schema: withId }
  const value = await client.chat.completions.create({
    ...asked,
    response_format: { type: 'json_schema', json_schema },
  })
  expect(value.choices[0]?.message.content).toMatch(new RegExp(`^{\\s*"id": ?${id}\\s*}$`))
  const called = await client.chat.completions.create({
    ...asked,
    tools: [{ type: 'function', function: { name: 'f', parameters: withId, strict: true } }],
    tool_choice: 'required',
    parallel_tool_calls: false,
  })
  const [call] = called.choices[0]?.message.tool_calls ?? []
  if (call?.type !== 'function') throw new Error('the call is of a function')
  expect(call.function.arguments).toMatch(new RegExp(`^{\\s*"id": ?${id}\\s*}$`))
})

test('the Vercel AI SDK gets objects, and runs tools', async () => {
  const vercel = createOpenAI({ baseURL: server.baseUrl, apiKey: server.apiKey })
  const schema = jsonSchema<WeatherForecast>({
    ...parameters,
    required: [...parameters.required],
  } as never)
  const output = Output.object({ schema })
  const question = { prompt: 'The weather in Rome?', maxOutputTokens: 120 }
  for (const model of [vercel('tiny'), vercel.chat('tiny')]) {
    expectWeather((await generateText({ model, output, ...question })).output)
    const seen: unknown[] = []
    const get_weather = tool({
      description: 'Tells the weather.',
      inputSchema: schema,
      execute: async (input) => {
        seen.push(input)
        return 'Sunny.'
      },
    })
    const ran = await generateText({
      model,
      tools: { get_weather },
      ...question,
      stopWhen: stepCountIs(2),
      prepareStep: ({ stepNumber }) => ({ toolChoice: stepNumber === 0 ? 'required' : 'none' }),
      providerOptions: { openai: { store: false, parallelToolCalls: false } },
    })
    expect(seen).toHaveLength(1)
    expectWeather(seen[0])
    expect(ran.steps).toHaveLength(2)
    const streamed = streamText({
      model,
      tools: { get_weather },
      toolChoice: 'required',
      ...question,
      providerOptions: { openai: { store: false, parallelToolCalls: false } },
    })
    expectWeather((await streamed.toolCalls)[0]?.input)
  }
})

test('LangChain gets objects, and calls', async () => {
  const chat = new ChatOpenAI({
    model: 'tiny',
    apiKey: server.apiKey,
    maxTokens: 120,
    configuration: { baseURL: server.baseUrl },
  })
  const conversation = [new HumanMessage('The weather in Rome?')]
  const bound = chat.bindTools(tools, { tool_choice: 'get_weather' })
  const { tool_calls = [] } = await bound.invoke(conversation)
  expect(tool_calls).toHaveLength(1)
  expectWeather(tool_calls[0]?.args)
  for (const method of ['jsonSchema', 'functionCalling'] as const) {
    const structured = chat.withStructuredOutput(parameters, { name: 'weather', method })
    expectWeather(await structured.invoke(conversation))
  }
})

describe('calls of a server behind the http engine', () => {
  const sent: Record<string, unknown>[] = []
  let upstream: Server
  let other: TaskMarket
  beforeAll(async () => {
    upstream = createServer(async (request, response) => {
      let body = ''
      for await (const part of request) body += part
      if (request.url === '/v1/models') return response.end('{"data":[{"id":"callers"}]}')
      sent.push(JSON.parse(body))
      response.setHeader('content-type', 'text/event-stream')
      const say = (delta: unknown, finish_reason: string | null = null) =>
        response.write(`data: ${JSON.stringify({ choices: [{ delta, finish_reason }] })}\n\n`)
      const call = (index: number, name: string, given: string) => {
        const part = { index, id: `call_${index}`, type: 'function' }
        say({ tool_calls: [{ ...part, function: { name, arguments: '' } }] })
        for (const piece of [given.slice(0, 5), given.slice(5)]) {
          say({ tool_calls: [{ index, function: { arguments: piece } }] })
        }
      }
      say({ role: 'assistant', content: 'Let me look.' })
      call(0, 'get_weather', '{"city":"Rome","unit":"C","days":1}')
      call(1, 'get_weather', '{"city":"Oslo","unit":"F","days":7}')
      say({}, 'tool_calls')
      return response.end('data: [DONE]\n\n')
    })
    await new Promise<void>((resolve) => upstream.listen(0, '127.0.0.1', resolve))
    const { port } = upstream.address() as AddressInfo
    const http = createEngineHttp({ baseUrl: `http://127.0.0.1:${port}/v1` })
    const model = await http.load({ artifact: { kind: 'remote', model: 'callers' } })
    const tokenizerJson = Buffer.from(echoTokenizerJson)
    const template = Buffer.from(echoTemplate)
    const options = { name: 'callers', task: 'chat', model, tokenizerJson, template } as const
    other = await createTaskMarket({ ...options, prices })
  })
  afterAll(async () => {
    await other.close()
    upstream.closeAllConnections()
    await new Promise((resolve) => upstream.close(resolve))
  })

  test('come as the server makes them, and it is told all that the client says', async () => {
    const theirs = new OpenAI({ baseURL: other.baseUrl, apiKey: other.apiKey, maxRetries: 0 })
    const called = { name: 'get_weather', arguments: '{"city":"Bern"}' }
    const earlier = { id: 'call_x', type: 'function' as const, function: called }
    const conversation = [
      ...messages,
      { role: 'assistant' as const, content: null, tool_calls: [earlier] },
      { role: 'tool' as const, tool_call_id: 'call_x', content: 'Rain.' },
    ]
    const reply = await theirs.chat.completions.create({
      model: 'callers',
      messages: conversation,
      tools,
      max_tokens: 300,
      tool_choice: { type: 'function', function: { name: 'get_weather' } },
    })
    const [first] = reply.choices
    expect(first?.finish_reason).toBe('tool_calls')
    expect(first?.message.content).toBe('Let me look.')
    const calls = first?.message.tool_calls ?? []
    const given = calls.map(
      (call) => call.type === 'function' && JSON.parse(call.function.arguments),
    )
    expect(given).toEqual([
      { city: 'Rome', unit: 'C', days: 1 },
      { city: 'Oslo', unit: 'F', days: 7 },
    ])
    expect(sent.at(-1)).toMatchObject({
      tools,
      tool_choice: { type: 'function', function: { name: 'get_weather' } },
      messages: [
        messages[0],
        { role: 'assistant', tool_calls: [earlier] },
        { role: 'tool', tool_call_id: 'call_x', content: 'Rain.' },
      ],
    })
    expect(sent.at(-1)).not.toHaveProperty('response_format')
  })
})
