// Goal: /v1/chat/completions has OpenAI's format, complete and streamed, and reports the cost.
// Method: requests through `handle`, over a scripted inference service.

import { Inference } from '@ostrom/protocol'
import { createStateMemory } from '@ostrom/state/memory'
import { describe, expect, test } from 'vitest'
import type { Question } from '../../inference/inference-service.ts'
import { createHarness, readJson, readSse } from '../../testing/index.ts'

const path = '/v1/chat/completions'
const messages = [{ role: 'user', content: 'one two three' }]
const body = { model: 'scripted', messages }
const harness = (options: Partial<Parameters<typeof createHarness>[0]> = {}) =>
  createHarness({ state: createStateMemory(), ...options })

const chunksOf = async (response: Response) => {
  const events = await readSse(response)
  expect(events.at(-1)).toEqual({ event: 'message', data: '[DONE]' })
  return events.slice(0, -1).map(({ data }) => JSON.parse(data))
}

describe('whole', () => {
  test.each([
    [{ type: 'text' }, undefined],
    [{ type: 'json_object' }, Inference.jsonGrammar('{"type":"object"}')],
    [
      { type: 'json_schema', json_schema: { name: 'x', strict: true, schema: { type: 'null' } } },
      Inference.jsonGrammar('{"type":"null"}'),
    ],
  ])('asks with the grammar of the format %j', async (response_format, grammar) => {
    const { post, answerer } = await harness()
    expect((await post(path, { ...body, response_format })).status).toBe(200)
    expect(answerer.seen.questions[0]?.sampler.grammar).toEqual(grammar)
  })

  test('returns the text, the usage, the cost and the receipt', async () => {
    const { post } = await harness()
    const response = await post(path, body)
    expect(response.status).toBe(200)
    const answer = await readJson(response)
    expect(answer).toMatchObject({
      object: 'chat.completion',
      model: 'scripted',
      system_fingerprint: 'scripted',
      choices: [
        {
          index: 0,
          message: {
            role: 'assistant',
            content: 'Hello, world.',
            refusal: null,
            annotations: [],
          },
          logprobs: null,
          finish_reason: 'stop',
        },
      ],
      usage: { prompt_tokens: 3, completion_tokens: 4, total_tokens: 7 },
      ostrom: { cost: '26', fee: '2', receipt: { core: { outputTokens: '4', finish: 0 } } },
    })
    expect(answer.id).toMatch(/^chatcmpl-[0-9a-f]{24}$/)
    const { headers } = response
    expect(headers.get('x-ostrom-cost')).toBe('26')
    expect(headers.get('x-ostrom-unit')).toMatchInlineSnapshot(
      `""";asset="0x0000000000000000000000000000000000000000""`,
    )
    expect(headers.get('x-ostrom-fee')).toBe('2')
    expect(headers.get('x-ostrom-receipt')).toBe(answer.ostrom.receipt.id)
    expect(headers.get('x-ostrom-provider')).toBe(answer.ostrom.provider)
    expect(headers.get('x-ostrom-session')).toBe(answer.ostrom.session)
    expect(headers.get('x-ostrom-model-version')).toBe(answer.ostrom.model_version)
  })

  test('sends exactly the fields of the request', async () => {
    const { post, answerer } = await harness()
    await post(path, {
      model: 'scripted',
      messages: [
        { role: 'developer', content: 'Be brief.' },
        {
          role: 'user',
          name: 'ann',
          content: [
            { type: 'text', text: 'a' },
            { type: 'text', text: 'b' },
          ],
        },
        { role: 'assistant', content: null },
      ],
      temperature: 0.5,
      top_p: 0.9,
      frequency_penalty: 1,
      presence_penalty: -1,
      logit_bias: { '7': 3, '5': -100 },
      stop: 'END',
      seed: -1,
      max_tokens: 9,
      max_completion_tokens: 8,
      logprobs: true,
      user: 'somebody',
      an_unknown_field: { ignored: true },
      ostrom: { sort: 'price', output_price_max: '77' },
    })
    expect(answerer.seen.questions).toEqual<Question[]>([
      {
        model: 'scripted',
        prompt: {
          kind: 'messages',
          messages: [
            { role: 'system', content: 'Be brief.' },
            { role: 'user', name: 'ann', content: 'ab' },
            { role: 'assistant', content: '' },
          ],
        },
        sampler: {
          temperature: 0.5,
          topP: 0.9,
          topK: 0,
          frequencyPenalty: 1,
          presencePenalty: -1,
          logitBias: [
            { id: 5, bias: -100 },
            { id: 7, bias: 3 },
          ],
        },
        stop: ['END'],
        userSeed: -1n,
        maxTokens: 8,
        logprobs: 1,
        conversation: { id: expect.any(String), isContinued: true },
        preferences: { sort: 'price', outputPriceMax: 77n },
        settlement: 'session',
        costMax: undefined,
        callerId: expect.any(String),
        isShownWhole: true,
        onLostPayment: expect.any(Function),
      },
    ])
  })

  test('absent fields have the defaults of OpenAI', async () => {
    const { post, answerer } = await harness()
    const empty = { stop: null, seed: null, max_tokens: null, temperature: null, n: null }
    expect((await post(path, { ...body, ...empty })).status).toBe(200)
    const question = answerer.seen.questions[0]!
    expect(question.sampler).toMatchObject({ temperature: 1, topP: 1, topK: 0, logitBias: [] })
    expect(question).toMatchObject({ stop: [], logprobs: 0, preferences: {} })
    expect([question.maxTokens, question.userSeed]).toEqual([undefined, undefined])
  })

  test('reports log probabilities with the requested number of alternatives', async () => {
    const { post } = await harness({ script: () => ({ tokens: ['é'] }) })
    const response = await post(path, { ...body, logprobs: true, top_logprobs: 2 })
    const bytes = [195, 169]
    expect((await readJson(response)).choices[0].logprobs).toEqual({
      content: [
        {
          token: 'é',
          logprob: -0.5,
          bytes,
          top_logprobs: [
            { token: 'é', logprob: -0.5, bytes },
            { token: 'é1', logprob: -1.5, bytes },
          ],
        },
      ],
      refusal: null,
    })
    const none = await post(path, { ...body, logprobs: true })
    expect((await readJson(none)).choices[0].logprobs.content[0].top_logprobs).toEqual([])
  })

  test('each of n choices is a separate answer, and their costs are added', async () => {
    const { post, answerer } = await harness({
      script: (_, index) => ({ tokens: [`answer ${index}`] }),
    })
    const answer = await readJson(await post(path, { ...body, n: 3 }))
    const texts = answer.choices.map(
      (choice: { message: { content: string } }) => choice.message.content,
    )
    expect(texts).toEqual(['answer 0', 'answer 1', 'answer 2'])
    expect(answer.usage).toMatchObject({ prompt_tokens: 9, completion_tokens: 3 })
    expect(answer.ostrom.cost).toBe('33')
    expect(answer.ostrom.answers.map((part: { cost: string }) => part.cost)).toEqual([
      '11',
      '11',
      '11',
    ])
    expect(answerer.seen.paid).toBe(33n)
  })

  test('each of n choices has its own seed, the first the requested one', async () => {
    const { post, answerer } = await harness()
    await post(path, { ...body, n: 3, seed: 7 })
    expect(answerer.seen.questions.map(({ userSeed }) => userSeed)).toEqual([7n, 8n, 9n])
  })

  test('an answer that reaches its limit has the finish reason', async () => {
    const { post } = await harness()
    const answer = await readJson(await post(path, { ...body, max_tokens: 2 }))
    expect(answer.choices[0]).toMatchObject({
      message: { content: 'Hello,' },
      finish_reason: 'length',
    })
  })
})

describe('streamed', () => {
  test('sends the role first, then text, the finish reason and the cost, then [DONE]', async () => {
    const { post } = await harness()
    const response = await post(path, { ...body, stream: true })
    expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8')
    expect(response.headers.get('x-ostrom-provider')).toMatch(/^0x/)
    expect(response.headers.get('x-ostrom-cost')).toBeNull()
    const chunks = await chunksOf(response)
    expect(chunks.map(({ choices }) => choices[0].delta)).toEqual([
      { role: 'assistant', content: '', refusal: null },
      ...['Hello', ',', ' world', '.'].map((content) => ({ content })),
      {},
    ])
    expect(new Set(chunks.map(({ id }) => id)).size).toBe(1)
    expect(chunks.every(({ object }) => object === 'chat.completion.chunk')).toBe(true)
    expect(chunks.at(-1)).toMatchObject({
      choices: [{ index: 0, finish_reason: 'stop' }],
      ostrom: { cost: '26', fee: '2' },
    })
    expect(chunks.some((chunk) => 'usage' in chunk)).toBe(false)
  })

  test('sends usage in a separate chunk if requested', async () => {
    const { post } = await harness()
    const options = { stream: true, stream_options: { include_usage: true } }
    const chunks = await chunksOf(await post(path, { ...body, ...options }))
    expect(chunks.at(-1)).toMatchObject({
      choices: [],
      usage: { prompt_tokens: 3, completion_tokens: 4, total_tokens: 7 },
      ostrom: { cost: '26' },
    })
    expect(chunks.slice(0, -1).every(({ usage }) => usage === null)).toBe(true)
  })

  test('streams n choices concurrently', async () => {
    const { post } = await harness({
      script: (_, index) => ({
        tokens: Array.from({ length: 3 + index }, (_, at) => `${index}${at} `),
      }),
    })
    const chunks = await chunksOf(await post(path, { ...body, n: 2, stream: true, logprobs: true }))
    const texts = ['', '']
    for (const { choices } of chunks) texts[choices[0].index] += choices[0].delta.content ?? ''
    expect(texts).toEqual(['00 01 02 ', '10 11 12 13 '])
    const finished = chunks.filter(({ choices }) => choices[0].finish_reason)
    expect(finished.map(({ choices }) => choices[0].index)).toEqual([0, 1])
    expect(finished[0].ostrom).toBeUndefined()
    expect(finished[1].ostrom.cost).toBe(String(2 * 6 + 7 * 5))
  })
})

test('fields without an effect are accepted and named in the body and in a header', async () => {
  const { post, answerer } = await harness()
  const f = { type: 'function', function: { name: 'f' } }
  const tuned = {
    tools: [f, { type: 'custom', custom: { name: 'c' } }],
    reasoning_effort: 'high',
    verbosity: 'low',
    service_tier: 'flex',
    store: true,
    metadata: { a: 'b' },
    web_search_options: {},
    min_p: 0.05,
  }
  const ignored = [
    'web_search_options',
    'reasoning_effort',
    'verbosity',
    'store',
    'min_p',
    'tools[1] (custom)',
    // The only offer has no such tier: the answer is served and paid as `default`.
    'service_tier',
  ]
  const whole = await post(path, { ...body, ...tuned })
  expect(whole.status).toBe(200)
  expect(whole.headers.get('x-ostrom-ignored')).toBe(ignored.join(', '))
  const wholeBody = await readJson(whole)
  expect(wholeBody.ostrom.ignored).toEqual(ignored)
  expect(wholeBody.service_tier).toBe('default')
  expect(answerer.seen.questions[0]).toMatchObject({
    prompt: { tools: { functions: [{ name: 'f' }] } },
  })
  const streamed = await post(path, { ...body, ...tuned, stream: true })
  expect(streamed.headers.get('x-ostrom-ignored')).toBe(ignored.join(', '))
  expect((await chunksOf(streamed)).at(-1).ostrom.ignored).toEqual(ignored)
  const plain = await readJson(await post(path, body))
  expect('ignored' in plain.ostrom).toBe(false)
})

test('a refusal of an earlier answer is its text, and an empty stop stops nothing', async () => {
  const { post, answerer } = await harness()
  const earlier = [
    { role: 'assistant', content: null, refusal: 'No.' },
    { role: 'assistant', content: [{ type: 'refusal', refusal: 'Never.' }] },
  ]
  await post(path, { ...body, messages: [...earlier, ...messages], stop: '' })
  expect(answerer.seen.questions[0]).toMatchObject({
    stop: [],
    prompt: { messages: [{ content: 'No.' }, { content: 'Never.' }, {}] },
  })
})
