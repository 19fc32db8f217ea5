// Goal: exact numbers of a request (those that no 64-bit double can represent) keep their digits in
// schemas, in inputs of calls and in seeds, in every dialect. In other fields such numbers are
// rounded, or refused with the field's name. Method: JSON texts through `handle`, over a scripted
// service, and over the parser of schemas.
// Requirements: R003-5, B-1

import { createLocalHost } from '@ostrom/engine/tokenizer'
import { createStateMemory } from '@ostrom/state/memory'
import { describe, expect, test } from 'vitest'
import type { AnswerScript } from '../testing/answer-script.ts'
import { createHarness, readJson } from '../testing/index.ts'

const harness = (answer?: AnswerScript) =>
  createHarness({
    state: createStateMemory(),
    tokenizers: createLocalHost(),
    ...(answer && { script: () => answer }),
  })
const id = '2512292042121000001'
const schema = `{"const":${id}}`
const message = '"messages":[{"role":"user","content":"one"}]'
const head = '{"model":"scripted",'

describe('a schema of 19 digits', () => {
  // Finding: API-9
  test.each([
    [
      '/v1/chat/completions',
      `${head}${message},"response_format":{"type":"json_schema","json_schema":{"name":"x","schema":${schema}}}}`,
    ],
    [
      '/v1/chat/completions',
      `${head}${message},"response_format":{"type":"json_object","schema":${schema}}}`,
    ],
    [
      '/v1/responses',
      `${head}"input":"one","text":{"format":{"type":"json_schema","name":"x","schema":${schema}}}}`,
    ],
    [
      '/v1/messages',
      `${head}"max_tokens":9,${message},"output_config":{"format":{"type":"json_schema","schema":${schema}}}}`,
    ],
  ])('a schema keeps numbers of 19 digits in %s: %s', async (path, body) => {
    const { post, answerer } = await harness()
    expect((await post(path, body)).status).toBe(200)
    expect(answerer.seen.questions[0]?.sampler.grammar?.choices[0]?.schema).toBe(schema)
  })

  const parameters = `{"type":"object","properties":{"id":{"enum":[${id}]}}}`
  test.each([
    [
      '/v1/chat/completions',
      `${head}${message},"tools":[{"type":"function","function":{"name":"f","strict":true,"parameters":${parameters}}}]}`,
    ],
    [
      '/v1/responses',
      `${head}"input":"one","tools":[{"type":"function","name":"f","strict":true,"parameters":${parameters}}]}`,
    ],
    [
      '/v1/messages',
      `${head}"max_tokens":9,${message},"tools":[{"name":"f","strict":true,"input_schema":${parameters}}]}`,
    ],
  ])('keeps them in the functions of %s: %s', async (path, body) => {
    const { post, answerer } = await harness()
    const response = await post(path, body)
    expect(response.status).toBe(200)
    const { prompt } = answerer.seen.questions[0]!
    expect(prompt).toMatchObject({ tools: { functions: [{ name: 'f', parameters }] } })
    // A response of the Responses API repeats the request's tools.
    if (path === '/v1/responses') expect(await response.text()).toContain(`"enum":[${id}]`)
  })
})

test('calls of Anthropic keep the digits of their input, in and out', async () => {
  const call = `{"type":"tool_use","id":"c","name":"f","input":{"id":${id}}}`
  const result = '{"type":"tool_result","tool_use_id":"c","content":"1"}'
  const messages = `"messages":[{"role":"assistant","content":[${call}]},{"role":"user","content":[${result}]}]`
  const { post, answerer } = await harness()
  expect((await post('/v1/messages', `${head}"max_tokens":9,${messages}}`)).status).toBe(200)
  expect(answerer.seen.questions[0]!.prompt).toMatchObject({
    messages: [{ toolCalls: [{ arguments: `{"id":${id}}` }] }, {}],
  })
})

describe('the arguments of a call', () => {
  const written = `{"id": ${id}, "b": 1.0}`
  const answer = { tokens: ['Well'], calls: [{ name: 'f', arguments: written }] }
  const escaped = JSON.stringify(written)
  const tool = '"tools":[{"type":"function","name":"f","function":{"name":"f"}}]'
  const anthropicTool = '"tools":[{"name":"f","input_schema":{}}]'

  // Finding: API-9
  test.each([
    ['/v1/chat/completions', `${message},${tool}`, `"arguments":${escaped}`],
    ['/v1/chat/completions', `${message},${tool},"stream":true`, `"arguments":${escaped}`],
    ['/v1/responses', `"input":"one",${tool}`, `"arguments":${escaped}`],
    ['/v1/responses', `"input":"one",${tool},"stream":true`, `"arguments":${escaped}`],
    ['/v1/messages', `"max_tokens":9,${message},${anthropicTool}`, `"input":{"id":${id},"b":1}`],
    [
      '/v1/messages',
      `"max_tokens":9,${message},${anthropicTool},"stream":true`,
      `"partial_json":${escaped}`,
    ],
  ])('call arguments are as the model wrote them in %s: %s', async (path, fields, expected) => {
    const { post } = await harness(answer)
    expect(await (await post(path, `${head}${fields}}`)).text()).toContain(expected)
  })
})

describe('a seed', () => {
  const ask = async (path: string, text: string, field: string) => {
    const { post, answerer } = await harness()
    const response = await post(path, `${head}${field},"n":2,"seed":${text}}`)
    return { response, seeds: answerer.seen.questions.map(({ userSeed }) => userSeed) }
  }
  const paths = [
    ['/v1/chat/completions', message],
    ['/v1/completions', '"prompt":"one"'],
    ['/v1/images/generations', '"prompt":"one"'],
  ] as const
  const seeds = [
    '0',
    '-1',
    '9007199254740992',
    '9007199254740993',
    '9223372036854775806',
    '-9223372036854775808',
  ]
  // Finding: API-16
  test.each(paths)('a 64-bit seed differs from its neighbour in %s', async (path, field) => {
    for (const text of seeds) {
      const { response, seeds: read } = await ask(path, text, field)
      expect(response.status).toBe(200)
      expect(read).toEqual([BigInt(text), BigInt(text) + 1n])
    }
    const last = await ask(path, '9223372036854775807', field)
    expect(last.seeds).toEqual([2n ** 63n - 1n, -(2n ** 63n)])
  })

  test.each(['9223372036854775808', '-9223372036854775809', '1.5', '"7"', '1e400', '[]'])(
    'a seed of %s is refused by name',
    async (text) => {
      const { response } = await ask('/v1/chat/completions', text, message)
      expect(response.status).toBe(400)
      const { error } = await readJson(response)
      expect(error.param).toBe('seed')
      expect(error.message).toContain('64 bits')
    },
  )
})

describe('another field', () => {
  test('a field that holds a double is rounded', async () => {
    const { post, answerer } = await harness()
    const sent = '"temperature":0.69999999999999995559,"logit_bias":{"7":1.00000000000000000001}'
    expect((await post('/v1/chat/completions', `${head}${message},${sent}}`)).status).toBe(200)
    expect(answerer.seen.questions[0]!.sampler).toMatchObject({
      temperature: 0.7,
      logitBias: [{ id: 7, bias: 1 }],
    })
  })

  test.each([
    ['max_tokens', '"max_tokens":9007199254740993'],
    ['temperature', '"temperature":1e400'],
    [
      'tools[0].function.parameters',
      `"tools":[{"type":"function","function":{"name":"f","parameters":${id}}}]`,
    ],
    ['response_format.schema', `"response_format":{"type":"json_object","schema":${id}}`],
  ])('%s is refused by name', async (param, sent) => {
    const { post } = await harness()
    const response = await post('/v1/chat/completions', `${head}${message},${sent}}`)
    expect(response.status).toBe(400)
    expect((await readJson(response)).error.param).toBe(param)
  })

  test('an exact number in a long list is refused, and the error says why', async () => {
    const { post } = await harness()
    const body = `${head}"input":[${'1,'.repeat(70_000)}${id}]}`
    const response = await post('/v1/embeddings', body)
    expect(response.status).toBe(400)
    expect((await readJson(response)).error.message).toContain('Send such numbers as texts')
  })
})
