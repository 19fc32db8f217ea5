// Goal: /v1/embeddings has OpenAI's format: texts or ids, one or many, numbers or base64.
// Method: requests through `handle`, over a scripted inference service.

import { Embedding, Inference } from '@ostrom/protocol'
import { createStateMemory } from '@ostrom/state/memory'
import { describe, expect, test } from 'vitest'
import { createHarness, readJson } from '../../testing/index.ts'
import { EMBED_INPUTS_MAX } from '../limits.ts'

const path = '/v1/embeddings'
const base = { model: 'scripted' }
const harness = (options: Partial<Parameters<typeof createHarness>[0]> = {}) =>
  createHarness({ state: createStateMemory(), ...options })
type EmbeddingEntry = { index: number; embedding: number[] & string }

test('returns the embedding of a text and its cost', async () => {
  const { post, answerer } = await harness()
  const response = await post(path, { ...base, input: 'one two three' })
  const answer = await readJson(response)
  expect(answer).toMatchObject({
    object: 'list',
    model: 'scripted',
    data: [{ object: 'embedding', index: 0 }],
    usage: { prompt_tokens: 3, total_tokens: 3 },
    ostrom: { cost: '6' },
  })
  expect(answer.data[0].embedding).toHaveLength(8)
  expect(response.headers.get('x-ostrom-receipt')).toBe(answer.ostrom.receipt.id)
  expect(answerer.seen.questions[0]).toMatchObject({
    prompt: { kind: 'embed-texts', inputs: ['one two three'] },
  })
})

test('takes lists of texts, ids, and lists of ids', async () => {
  const { post, answerer } = await harness()
  for (const input of [
    ['a', 'b'],
    [5, 6, 7],
    [[5], [6, 7]],
  ])
    await post(path, { ...base, input })
  expect(answerer.seen.questions.map(({ prompt }) => prompt)).toEqual([
    { kind: 'embed-texts', inputs: ['a', 'b'] },
    { kind: 'embed-ids', inputs: [[5, 6, 7]] },
    { kind: 'embed-ids', inputs: [[5], [6, 7]] },
  ])
})

test('base64 holds the same numbers', async () => {
  const { post } = await harness()
  const ask = { ...base, input: ['a', 'bc'] }
  const [floats, encoded] = await Promise.all([
    readJson(await post(path, ask)),
    readJson(await post(path, { ...ask, encoding_format: 'base64' })),
  ])
  const decoded = encoded.data.map(({ embedding }: EmbeddingEntry) =>
    Array.from(Embedding.decode(Buffer.from(embedding, 'base64'), 1)![0]!),
  )
  expect(decoded).toEqual(floats.data.map(({ embedding }: EmbeddingEntry) => embedding))
})

test('passes the number of dimensions on', async () => {
  const { post, answerer } = await harness()
  const answer = await readJson(await post(path, { ...base, input: 'a', dimensions: 4 }))
  expect(answer.data[0].embedding).toHaveLength(4)
  expect(answerer.seen.questions[0]?.prompt).toMatchObject({ dimensions: 4 })
})

test('many inputs become several questions, and keep their order', async () => {
  const { post, answerer } = await harness()
  const input = Array.from({ length: 300 }, (_, at) => String.fromCharCode(1000 + at))
  const answer = await readJson(await post(path, { ...base, input }))
  const sizes = answerer.seen.questions.map(({ prompt }) =>
    Inference.isEmbeddingPrompt(prompt) ? prompt.inputs.length : 0,
  )
  expect(sizes).toEqual([128, 128, 44])
  expect(answer.data.map(({ index }: EmbeddingEntry) => index)).toEqual(input.map((_, at) => at))
  const firsts = answer.data.map(({ embedding }: EmbeddingEntry) => embedding[0]! / embedding[1]!)
  for (const [at, first] of firsts.entries()) expect(first).toBeCloseTo(1000 + at, 0)
  expect(answer.usage.total_tokens).toBe(300)
})

test('long inputs are split into questions within the message limit', async () => {
  const { post, answerer } = await harness()
  const long = 'x'.repeat(Inference.EMBED_TEXT_MAX - 10)
  await post(path, { ...base, input: ['a', long, 'b', 'c'] })
  const sizes = answerer.seen.questions.map(({ prompt }) =>
    Inference.isEmbeddingPrompt(prompt) ? prompt.inputs.map(({ length }) => length) : [],
  )
  expect(sizes).toEqual([[1, long.length, 1, 1]])
  await post(path, { ...base, input: [long, 'b'.repeat(11), 'c'] })
  expect(answerer.seen.questions).toHaveLength(3)
})

describe('refuses, naming the field,', () => {
  const ids = (count: number) => Array.from({ length: count }, () => 1)
  test.each([
    ['nothing', undefined, 'input'],
    ['an empty text', '', 'input'],
    ['an empty list', [], 'input'],
    ['an empty text of a list', ['a', ''], 'input[1]'],
    ['a mixed list', ['a', 5], 'input[1]'],
    ['an empty list of ids', [[]], 'input[0]'],
    ['what is no id', [1, -5], 'input'],
    ['an object', { text: 'a' }, 'input'],
    ['too many inputs', Array.from({ length: EMBED_INPUTS_MAX + 1 }, () => 'a'), 'input'],
    ['too long a text', 'x'.repeat(Inference.EMBED_TEXT_MAX + 1), 'input'],
    ['too many ids', ids(Inference.EMBED_TOKENS_MAX + 1), 'input'],
  ])('%s', async (_, input, param) => {
    const { post, answerer } = await harness()
    const response = await post(path, { ...base, input })
    expect(response.status).toBe(400)
    const { error } = await readJson(response)
    expect(error).toMatchObject({ code: 'field-invalid', type: 'invalid_request_error', param })
    expect(answerer.seen.questions).toEqual([])
  })

  test.each([
    ['encoding_format', 'hex'],
    ['dimensions', 0],
    ['dimensions', 5000],
  ])('%s: %s', async (param, value) => {
    const { post } = await harness()
    const response = await post(path, { ...base, input: 'a', [param]: value })
    expect((await readJson(response)).error).toMatchObject({ code: 'field-invalid', param })
  })
})

test('a failure between two questions is an error without a charge', async () => {
  const { post, gateway } = await harness({
    script: () => ({ tokens: [], fail: { at: 0, error: new Error('inside') } }),
  })
  const response = await post(path, { ...base, input: ['a', 'b'] })
  expect(response.status).toBe(500)
  expect((await gateway.keys.list()).map(({ spentTotal }) => spentTotal)).toEqual([0n])
})
