// Goal: the required format of an answer is enforced in every dialect and in each notation, even
// together with functions. Parts of the format that have no effect are reported. Method: requests
// through `handle`.
// Requirements: R003-5, B-1

import { Inference } from '@ostrom/protocol'
import { createStateMemory } from '@ostrom/state/memory'
import { describe, expect, test } from 'vitest'
import { createHarness, readJson } from '../../testing/index.ts'

const harness = () => createHarness({ state: createStateMemory() })
const schema = { type: 'object', properties: { a: { type: 'integer' } }, required: ['a'] }
const grammar = Inference.jsonGrammar(JSON.stringify(schema))
const messages = [{ role: 'user', content: 'one' }]
const named = { name: 'x', schema }

const chat = (response_format: object) =>
  ['/v1/chat/completions', { model: 'scripted', messages, response_format }] as const
const responses = (format: object) =>
  ['/v1/responses', { model: 'scripted', input: 'one', text: { format } }] as const
const anthropic = (format: object) =>
  [
    '/v1/messages',
    { model: 'scripted', max_tokens: 9, messages, output_config: { format } },
  ] as const

const older = (output_format: object, output_config: object = {}) =>
  [
    '/v1/messages',
    { model: 'scripted', max_tokens: 9, messages, output_format, output_config },
  ] as const

const f = { name: 'f', parameters: { type: 'object', properties: {} } }

describe('the form of an answer', () => {
  // Finding: API-11
  test.each([
    ['beside the type', chat({ type: 'json_object', schema })],
    ['beside another type', chat({ type: 'json_schema', schema })],
    ['inside an object', chat({ type: 'json_schema', json_schema: named })],
    ['inside an object of another type', chat({ type: 'json_object', json_schema: named })],
    ['twice', chat({ type: 'json_schema', schema, json_schema: named })],
    ['beside the type', responses({ type: 'json_object', schema })],
    ['beside the name', responses({ type: 'json_schema', ...named })],
    ['of Anthropic', anthropic({ type: 'json_schema', schema })],
    ['by its older name', older({ type: 'json_schema', schema })],
  ])('an answer follows a schema %s: %j', async (_, [path, body]) => {
    const { post, answerer } = await harness()
    expect((await post(path, body)).status).toBe(200)
    expect(answerer.seen.questions[0]?.sampler.grammar).toEqual(grammar)
  })

  test.each([
    ['response_format.schema', chat({ type: 'text', schema })],
    [
      'response_format.json_schema.schema',
      chat({ type: 'json_schema', schema, json_schema: { name: 'x', schema: {} } }),
    ],
    ['response_format.json_schema.schema', chat({ type: 'json_schema' })],
    ['response_format.schema', chat({ type: 'json_object', schema: { not: {} } })],
    ['text.format.schema', responses({ type: 'text', schema })],
    ['output_format.schema', older({ type: 'json_schema', schema: { not: {} } })],
    [
      'output_format',
      older({ type: 'json_schema', schema }, { format: { type: 'json_schema', schema: {} } }),
    ],
    ['text.format.schema', responses({ type: 'json_object', schema: { not: {} } })],
  ])('an invalid form of an answer is refused at %s: %j', async (param, [path, body]) => {
    const { post, answerer } = await harness()
    const response = await post(path, body)
    expect(response.status).toBe(400)
    const { error } = await readJson(response)
    // Anthropic's errors have no field for the parameter.
    if (path === '/v1/messages') expect(error.message).toContain(`${param}: `)
    else expect(error.param).toBe(param)
    expect(answerer.seen.questions).toEqual([])
  })

  // Finding: API-11
  test.each([
    ['response_format.value', chat({ type: 'json_object', value: 1 })],
    [
      'response_format.json_schema.x',
      chat({ type: 'json_schema', json_schema: { ...named, x: 1 } }),
    ],
    ['text.format.value', responses({ type: 'json_schema', ...named, value: 1 })],
    ['text.x', ['/v1/responses', { model: 'scripted', input: 'one', text: { x: 1 } }] as const],
    ['output_config.format.x', anthropic({ type: 'json_schema', schema, x: 1 })],
  ])('the gateway names %s as ignored', async (name, [path, body]) => {
    const { post } = await harness()
    const response = await post(path, body)
    expect(response.status).toBe(200)
    expect(response.headers.get('x-ostrom-ignored')?.split(', ')).toContain(name)
  })

  test.each([
    ['chat', chat({ type: 'json_schema', json_schema: named }), { type: 'function', function: f }],
    ['responses', responses({ type: 'json_schema', ...named }), { type: 'function', ...f }],
    ['messages', anthropic({ type: 'json_schema', schema }), { name: 'f', input_schema: {} }],
  ])('stays beside functions in %s', async (_, [path, body], tool) => {
    const { post, answerer } = await harness()
    expect((await post(path, { ...body, tools: [tool] })).status).toBe(200)
    const [question] = answerer.seen.questions
    expect(question).toMatchObject({ prompt: { tools: { functions: [{ name: 'f' }] } } })
    expect(question?.sampler.grammar).toEqual(grammar)
  })
})
