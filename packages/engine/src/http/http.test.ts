// Goal: any server of the OpenAI API can serve as an engine, and its faults become errors of the
// engine. Method: the conformance suite with a real local server that uses the echo engine; streams
// as three common servers send them, split at any byte; an example of each fault.

import { readFileSync } from 'node:fs'
import { Hex, Inference } from '@ostrom/protocol'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { collect, engineConformance, generateOptions } from '../conformance/index.ts'
import { createEngineEcho, echoTemplate, echoTokenizerJson } from '../echo/index.ts'
import { readUntilSilent, silenceLimits } from '../read-until-silent.fixture.ts'
import { createTokenizer } from '../tokenizer/index.ts'
import { createEngineHttp } from './index.ts'
import {
  type OpenAiFixture,
  type ReplayReply,
  startOpenAiFixture,
  startReplayFixture,
} from './openai.fixture.ts'

let server: OpenAiFixture
beforeAll(async () => {
  const clock = { nowMs: () => 0, sleep: async () => {} }
  const file = { kind: 'file', path: 'unused', sha256: Hex.zeroHash } as const
  const model = await createEngineEcho({ clock }).load({ artifact: file, sequencesMax: 8 })
  const [tokenizerJson, template] = [echoTokenizerJson, echoTemplate].map((text) =>
    Buffer.from(text),
  )
  const tokenizer = createTokenizer({ tokenizerJson: tokenizerJson!, template: template! })
  server = await startOpenAiFixture({ model, tokenizer })
})
afterAll(() => server.close())

const artifact = { kind: 'remote', model: 'echo' } as const
const prompt = { kind: 'text', text: 'What a wonderful day to ask a question.' } as const

engineConformance('http', {
  create: () => createEngineHttp({ baseUrl: server.baseUrl }),
  artifact,
  prompt,
  grammars: false,
  scores: false,
  embeds: true,
})

const opened: OpenAiFixture[] = []
afterEach(() => Promise.all(opened.splice(0).map((fixture) => fixture.close())))

/** Answers one question from a server that replays `reply`. */
async function ask(
  reply: ReplayReply,
  options: Partial<Parameters<typeof createEngineHttp>[0]> = {},
) {
  const fixture = await startReplayFixture(reply)
  opened.push(fixture)
  const engine = createEngineHttp({ baseUrl: fixture.baseUrl, ...options })
  const model = await engine.load({ artifact: { kind: 'remote', model: 'm' } })
  const request = generateOptions({ prompt: { kind: 'text', text: 'SECRET prompt' } })
  return { fixture, answer: collect(model, request) }
}

const recorded = (name: string) => readFileSync(new URL(`__fixtures__/${name}`, import.meta.url))

describe('servers', () => {
  test.each([
    [
      'vllm-chat.txt',
      'Grüß dich 😀',
      { finish: 'stop', inputTokens: 21, cachedInputTokens: 16, outputTokens: 6 },
    ],
    [
      'llama-server-completions.txt',
      ' Paris is',
      { finish: 'length', inputTokens: 5, outputTokens: 2 },
    ],
    ['ollama-chat.txt', 'Hi!', { finish: 'stop', inputTokens: 9, outputTokens: 3 }],
  ])('%s is read, wherever it is cut', async (name, text, end) => {
    const bytes = recorded(name)
    for (const size of [bytes.length, 1000, 7]) {
      const chunks: Uint8Array[] = []
      for (let at = 0; at < bytes.length; at += size) chunks.push(bytes.subarray(at, at + size))
      const { answer } = await ask({ chunks })
      expect(await answer).toMatchObject({ text, end })
    }
  })

  test('the request says what was asked for', async () => {
    const model = await createEngineHttp({ baseUrl: server.baseUrl }).load({ artifact })
    const base = generateOptions({ prompt, stop: ['\n'], maxTokens: 3 })
    const sampler = { ...base.sampler, topK: 5, logitBias: [{ id: 7, bias: -1 }] }
    await collect(model, { ...base, sampler })
    expect(server.requests.at(-1)).toMatchObject({
      model: 'echo',
      prompt: prompt.text,
      max_tokens: 3,
      stop: ['\n'],
      top_k: 5,
      logit_bias: { 7: -1 },
      stream_options: { include_usage: true },
    })
    const messages = [{ role: 'user', content: 'Hi' }] as const
    const chat = generateOptions({ prompt: { kind: 'messages', messages } })
    expect((await collect(model, chat)).text).toBe('Hi')
    expect(server.requests.at(-1)).toMatchObject({ messages })
  })

  // Finding: RSN-2
  test.each(['reasoning_content', 'reasoning'])(
    'reasoning in the field %s becomes marked text before the answer',
    async (name) => {
      const event = (delta: object, finish_reason: string | null = null) =>
        `data: ${JSON.stringify({ choices: [{ index: 0, delta, finish_reason }] })}\n\n`
      const thoughts = [event({ [name]: 'Hm, ' }), event({ [name]: 'so.' })]
      const textOf = async (...rest: string[]) =>
        (await (await ask({ chunks: [...thoughts, ...rest, 'data: [DONE]\n\n'] })).answer).text
      expect(await textOf(event({ content: 'Ja' }), event({ content: '.' }, 'stop'))).toBe(
        '<think>Hm, so.</think>Ja.',
      )
      const called = { index: 0, function: { name: 'f', arguments: '{}' } }
      expect(await textOf(event({ tool_calls: [called] }, 'tool_calls'))).toBe(
        '<think>Hm, so.</think><tool_call>\n{"name":"f","arguments":{}}\n</tool_call>',
      )
      expect(await textOf(event({}, 'length'))).toBe('<think>Hm, so.')
    },
  )

  test('reasoning is switched, repeated and followed by a format as servers know it', async () => {
    const model = await createEngineHttp({ baseUrl: server.baseUrl }).load({ artifact })
    const said = { role: 'assistant', content: 'b', reasoning: 'Hm.' } as const
    const messages = [
      { role: 'user', content: 'Hi' },
      said,
      { role: 'user', content: 'Ho' },
    ] as const
    const base = generateOptions({ prompt: { kind: 'messages', messages, reasoning: 'off' } })
    const grammar = {
      ...Inference.jsonGrammar('{"type":"null"}'),
      trigger: '</think>',
      prefix: '\n\n',
    }
    await collect(model, { ...base, sampler: { ...base.sampler, grammar } })
    expect(server.requests.at(-1)).toMatchObject({
      messages: [{}, { reasoning_content: 'Hm.', reasoning: 'Hm.', content: 'b' }, {}],
      chat_template_kwargs: { enable_thinking: false, thinking: false },
      response_format: { type: 'json_schema' },
    })
  })

  // Finding: API-8
  test('the grammar of a JSON value becomes the response format that servers know', async () => {
    const model = await createEngineHttp({ baseUrl: server.baseUrl }).load({ artifact })
    const messages = [{ role: 'user', content: 'Hi' }] as const
    const base = generateOptions({ prompt: { kind: 'messages', messages } })
    const ask = (grammar: Inference.Grammar) =>
      collect(model, { ...base, sampler: { ...base.sampler, grammar } })
    await ask(Inference.jsonGrammar('{"type":"object"}'))
    expect(server.requests.at(-1)).toMatchObject({ response_format: { type: 'json_object' } })
    await ask(Inference.jsonGrammar('{"type":"null"}'))
    const json_schema = { name: 'answer', strict: true, schema: { type: 'null' } }
    const response_format = { type: 'json_schema', json_schema }
    expect(server.requests.at(-1)).toMatchObject({ response_format })
    const functions = [{ name: 'f', parameters: '{"type":"object"}' }]
    const schema = '{"type":"null"}'
    const calls = { ...Inference.jsonGrammar('{}'), prefix: '<tool_call>' }
    for (const choice of ['auto', 'required'] as const) {
      const prompt = {
        kind: 'messages',
        messages,
        tools: { functions, choice, parallel: true },
      } as const
      for (const grammar of [calls, { ...calls, value: schema }, Inference.jsonGrammar(schema)]) {
        await collect(model, { ...base, prompt, sampler: { ...base.sampler, grammar } })
        const sent = server.requests.at(-1)
        expect(sent).toMatchObject({ tools: [{ function: { name: 'f' } }], tool_choice: choice })
        const isValue = choice === 'auto' && grammar !== calls
        expect(sent?.response_format).toEqual(isValue ? response_format : undefined)
      }
    }
    const other = { ...Inference.jsonGrammar('{}'), suffix: '.' }
    await expect(ask(other)).rejects.toMatchObject({ code: 'prompt-unsupported' })
  })

  test('the context length is what the server tells', async () => {
    const model = await createEngineHttp({ baseUrl: server.baseUrl }).load({ artifact })
    expect(model.info).toMatchObject({ contextLength: 512, counting: 'retokenized', seeded: false })
  })

  test.each(['stop_reason', 'matched_stop'])(
    'a stop text that a server names by %s is known',
    async (name) => {
      const event = (named: unknown) => {
        const choice = { delta: { content: 'a' }, finish_reason: 'stop', [name]: named }
        return `data: ${JSON.stringify({ choices: [choice] })}\n\n`
      }
      const endOf = async (named: unknown) => {
        const fixture = await startReplayFixture({ chunks: [event(named), 'data: [DONE]\n\n'] })
        opened.push(fixture)
        const engine = createEngineHttp({ baseUrl: fixture.baseUrl })
        const model = await engine.load({ artifact: { kind: 'remote', model: 'm' } })
        return (await collect(model, generateOptions({ prompt, stop: ['END'] }))).end.stop
      }
      expect(await endOf('END')).toBe('END')
      // The server reports its own end token, or a stop text that was not requested.
      expect([await endOf(151645), await endOf('other')]).toEqual([undefined, undefined])
    },
  )

  test('a server that ignores stop texts is cut here', async () => {
    const fixture = await startReplayFixture({ chunks: [recorded('vllm-chat.txt')] })
    opened.push(fixture)
    const engine = createEngineHttp({ baseUrl: fixture.baseUrl })
    const model = await engine.load({ artifact: { kind: 'remote', model: 'm' } })
    const { text, end } = await collect(model, generateOptions({ prompt, stop: ['ß d'] }))
    expect(text).toBe('Grü')
    expect(end).toMatchObject({ finish: 'stop', stop: 'ß d' })
  })
})

describe('faults', () => {
  const error = (message: string, code: unknown = null) =>
    JSON.stringify({ error: { message, type: 'invalid_request_error', code } })

  // Finding: AGT-11
  test.each([
    [401, error('Incorrect API key'), 'upstream-unauthorized', 'elsewhere'],
    [402, error('Insufficient balance'), 'upstream-unauthorized', 'elsewhere'],
    [404, error('The model `m` does not exist'), 'upstream-model-unknown', 'elsewhere'],
    [429, error('Rate limit reached'), 'upstream-rate-limited', 'later'],
    [503, 'no healthy upstream', 'engine-failed', 'elsewhere'],
    [
      400,
      error('top_k: extra fields not permitted: SECRET'),
      'upstream-request-invalid',
      'elsewhere',
    ],
    [400, error("This model's maximum context length is 512 tokens."), 'context-too-long', 'never'],
    [400, error('too long', 'context_length_exceeded'), 'context-too-long', 'never'],
  ])('HTTP status %d with body %s becomes an engine error', async (status, body, code, retry) => {
    const { answer } = await ask({ status, chunks: [body], headers: { 'retry-after': '7' } })
    const thrown = await answer.catch((caught: unknown) => caught)
    expect(thrown).toMatchObject({ code, retry })
    expect(String(thrown)).not.toContain('SECRET')
    if (code === 'upstream-rate-limited') expect(thrown).toMatchObject({ retryAfterSeconds: 7 })
  })

  test('an error inside the stream ends the answer', async () => {
    const { answer } = await ask({ chunks: [`data: ${error('out of memory', 500)}\n\n`] })
    await expect(answer).rejects.toMatchObject({ code: 'engine-failed' })
  })

  test.each(['cut', undefined] as const)('a stream that ends early (%s) fails', async (end) => {
    const chunks = [recorded('vllm-chat.txt').subarray(0, 500)]
    const { answer } = await ask({ chunks, ...(end ? { end } : {}) })
    await expect(answer).rejects.toMatchObject({ code: 'engine-failed' })
  })

  test('a response that is not an event stream fails', async () => {
    const { answer } = await ask({ chunks: ['<html>'] })
    await expect(answer).rejects.toThrow('ended in the middle')
    const other = await ask({ chunks: ['data: {"choi\n\n'] })
    await expect(other.answer).rejects.toThrow('not JSON')
  })

  test('an event without an end fails before it fills the memory', async () => {
    const piece = 'x'.repeat(2 ** 16)
    const chunks = ['data: ', ...Array.from({ length: 20 }, () => piece)]
    const { answer } = await ask({ chunks, end: 'hang' })
    await expect(answer).rejects.toMatchObject({ code: 'engine-failed' })
    await expect(answer).rejects.toThrow('an event of the stream is too long')
  })

  test('silence is not waited for longer than allowed', async () => {
    const first = await ask({ chunks: [], end: 'hang' }, { firstTimeoutMs: 20 })
    await expect(first.answer).rejects.toThrow('silent for 20 ms')
  })

  test('silence within an answer is not waited for longer than allowed', async () => {
    const chunks = [recorded('vllm-chat.txt').subarray(0, 500)]
    const fixture = await startReplayFixture({ chunks, end: 'hang' })
    opened.push(fixture)
    const { baseUrl } = fixture
    const engine = createEngineHttp({ baseUrl, ...silenceLimits })
    const model = await engine.load({ artifact: { kind: 'remote', model: 'm' } })
    const reading = readUntilSilent(model.generate(generateOptions({ prompt })))
    await expect(reading).rejects.toThrow('silent for 60000 ms')
  })

  test('a server that is not there is an engine that failed', async () => {
    const fixture = await startReplayFixture({ chunks: [] })
    await fixture.close()
    const loading = createEngineHttp({ baseUrl: fixture.baseUrl }).load({ artifact })
    await expect(loading).rejects.toMatchObject({ code: 'engine-failed' })
    await expect(loading).rejects.toThrow('ECONNREFUSED')
  })

  test('a model that the server does not list, or a file, is not loaded', async () => {
    const engine = createEngineHttp({ baseUrl: server.baseUrl })
    const other = engine.load({ artifact: { kind: 'remote', model: 'other' } })
    await expect(other).rejects.toMatchObject({ code: 'upstream-model-unknown' })
    const file = engine.load({ artifact: { kind: 'file', path: 'x', sha256: '0x' } })
    await expect(file).rejects.toMatchObject({ code: 'artifact-invalid' })
  })
})
