// Goal: unmodified clients of OpenAI's API work with the gateway, with complete and with streamed
// responses.
// Method: the real clients over a loopback server, with the gateway's HTTP API and scripted
// answers.
// Requirements: B-1

import type { AddressInfo } from 'node:net'
import { createOpenAI } from '@ai-sdk/openai'
import { serve } from '@hono/node-server'
import { ChatOpenAI, OpenAI as LangchainOpenAI } from '@langchain/openai'
import { createGatewayHttp } from '@ostrom/gateway/http'
import { type AnswerScript, createInferenceServiceScripted } from '@ostrom/gateway/testing'
import { createStateMemory } from '@ostrom/state/memory'
import { generateText, streamText } from 'ai'
import OpenAI from 'openai'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { systemClock as clock, systemRandom as random } from './clock-and-random.ts'
import type { Example } from './example.ts'
import { langchain } from './langchain.ts'
import { openaiClient } from './openai-client.ts'
import { vercelAiSdk } from './vercel-ai-sdk.ts'

const usual: AnswerScript = { tokens: ['Hello', ', ', 'wörld', ' 😀', '.'] }
const text = usual.tokens.join('')
const model = 'scripted'
const messages = [{ role: 'user' as const, content: 'one two' }]

/** Script of the next answers. Each test sets it. */
let script: () => AnswerScript = () => usual
const inference = createInferenceServiceScripted({ clock, script: () => script() })
const gateway = createGatewayHttp({
  inference,
  state: createStateMemory(),
  clock,
  random,
  log: () => {},
})

let server: ReturnType<typeof serve>
let baseUrl = ''
let apiKey = ''

beforeAll(async () => {
  const { secret } = await gateway.keys.create({ name: 'clients', settlement: 'session' })
  apiKey = secret
  await new Promise<void>((resolve) => {
    server = serve({ fetch: (request) => gateway.handle(request), port: 0 }, (address) => {
      baseUrl = `http://127.0.0.1:${(address as AddressInfo).port}/v1`
      resolve()
    })
  })
})

afterAll(async () => {
  await new Promise((resolve) => server.close(resolve))
})

const openai = (options: object = {}) => new OpenAI({ baseURL: baseUrl, apiKey, ...options })
const failing: AnswerScript = { tokens: usual.tokens, fail: { at: 2, error: new Error('inside') } }

describe('openai', () => {
  test('lists and finds models', async () => {
    script = () => usual
    const list = await openai().models.list()
    expect(list.data.map(({ id }) => id)).toEqual([model])
    expect((await openai().models.retrieve(model)).owned_by).toMatch(/^0x/)
  })

  test('chats, whole and streamed, and can read the receipt', async () => {
    script = () => usual
    const whole = await openai().chat.completions.create({ model, messages, logprobs: true })
    expect(whole.choices[0]?.message.content).toBe(text)
    expect(whole.choices[0]?.logprobs?.content).toHaveLength(5)
    expect((whole as unknown as { ostrom: { cost: string } }).ostrom.cost).toBe('29')
    const stream = openai().chat.completions.stream({
      model,
      messages,
      stream_options: { include_usage: true },
    })
    const last = await stream.finalChatCompletion()
    expect(last.choices[0]?.message.content).toBe(text)
    expect(last.usage).toMatchObject({ prompt_tokens: 2, completion_tokens: 5 })
  })

  test('completes, whole and streamed', async () => {
    script = () => usual
    const prompt = 'one two'
    const whole = await openai().completions.create({ model, prompt, echo: true, n: 2 })
    expect(whole.choices.map((choice) => choice.text)).toEqual([prompt + text, prompt + text])
    let streamed = ''
    for await (const chunk of await openai().completions.create({ model, prompt, stream: true })) {
      streamed += chunk.choices[0]?.text ?? ''
    }
    expect(streamed).toBe(text)
  })

  test('uses the Responses API, whole and streamed', async () => {
    script = () => usual
    const whole = await openai().responses.create({ model, input: 'one two', instructions: 'x' })
    expect(whole.output_text).toBe(text)
    expect(whole.usage).toMatchObject({ input_tokens: 3, output_tokens: 5, total_tokens: 8 })
    const stream = openai().responses.stream({ model, input: [{ role: 'user', content: 'one' }] })
    const types: string[] = []
    for await (const event of stream) types.push(event.type)
    expect(types).toEqual([
      'response.created',
      'response.in_progress',
      'response.output_item.added',
      'response.content_part.added',
      ...usual.tokens.map(() => 'response.output_text.delta'),
      'response.output_text.done',
      'response.content_part.done',
      'response.output_item.done',
      'response.completed',
    ])
    expect((await stream.finalResponse()).output_text).toBe(text)
  })

  test('hears of failures by their code', async () => {
    script = () => failing
    const once = { maxRetries: 0 }
    const chat = openai(once).chat.completions.create({ model: 'ghost', messages })
    await expect(chat).rejects.toMatchObject({ status: 404, code: 'model_not_found' })
    const stream = await openai(once).chat.completions.create({ model, messages, stream: true })
    await expect(Array.fromAsync(stream)).rejects.toMatchObject({ code: 'internal-error' })
    const events = await openai(once).responses.create({ model, input: 'x', stream: true })
    await expect(Array.fromAsync(events)).rejects.toMatchObject({ code: 'internal-error' })
    const stranger = new OpenAI({ baseURL: baseUrl, apiKey: 'sk-ostrom-wrong', maxRetries: 0 })
    await expect(stranger.models.list()).rejects.toBeInstanceOf(OpenAI.AuthenticationError)
  })

  test('retries by itself after a failure, and pays once', async () => {
    let tries = 0
    script = () => {
      tries += 1
      return tries === 1 ? failing : usual
    }
    const count = inference.seen.questions.length
    const whole = await openai().chat.completions.create({ model, messages })
    expect(whole.choices[0]?.message.content).toBe(text)
    expect(inference.seen.questions.length - count).toBe(2)
  })

  test('the openai client stops the answer when it leaves the stream', async () => {
    script = () => ({ tokens: Array(10_000).fill('x'), delayMs: 1 })
    const stopped = inference.seen.stopped
    const stream = await openai().chat.completions.create({ model, messages, stream: true })
    for await (const _ of stream) break
    await expect.poll(() => inference.seen.stopped).toBe(stopped + 1)
    expect(inference.seen.running).toBe(0)
  })
})

describe('Vercel AI SDK', () => {
  const provider = () => createOpenAI({ baseURL: baseUrl, apiKey })

  test('generates and streams by its default (Responses) and by chat', async () => {
    script = () => usual
    for (const used of [provider()(model), provider().chat(model), provider().completion(model)]) {
      const whole = await generateText({ model: used, prompt: 'one two' })
      expect(whole.text).toBe(text)
      expect(whole.usage).toMatchObject({ inputTokens: expect.any(Number), outputTokens: 5 })
      expect(whole.finishReason).toBe('stop')
      const streamed = streamText({ model: used, system: 'Be brief.', prompt: 'one two' })
      expect(await streamed.text).toBe(text)
      expect(await streamed.finishReason).toBe('stop')
      expect((await streamed.usage).outputTokens).toBe(5)
    }
  })

  test('continues a conversation, from what is stored or from all of it', async () => {
    script = () => usual
    for (const used of [provider()(model), provider().chat(model)]) {
      const first = await generateText({ model: used, prompt: 'one' })
      const next = (store: boolean) =>
        generateText({
          model: used,
          messages: [
            { role: 'user', content: 'one' },
            ...first.response.messages,
            { role: 'user', content: 'two' },
          ],
          providerOptions: { openai: { store } },
        })
      // With `store`, the client sends the Responses API references to the items of the first
      // answer.
      for (const store of [true, false]) {
        expect((await next(store)).text).toBe(text)
        expect(inference.seen.questions.at(-1)?.prompt).toMatchObject({
          messages: [{ content: 'one' }, { role: 'assistant', content: text }, { content: 'two' }],
        })
      }
    }
  })

  test('hears of a failure in mid-stream', async () => {
    script = () => failing
    for (const used of [provider()(model), provider().chat(model)]) {
      const errors: unknown[] = []
      const streamed = streamText({
        model: used,
        prompt: 'x',
        maxRetries: 0,
        onError: ({ error }) => void errors.push(error),
      })
      await streamed.consumeStream()
      expect(errors).toHaveLength(1)
    }
  })
})

describe('LangChain', () => {
  const configuration = () => ({ baseURL: baseUrl })

  test('invokes and streams, by chat and by the Responses API', async () => {
    script = () => usual
    for (const useResponsesApi of [false, true]) {
      const fields = { model, apiKey, configuration: configuration(), useResponsesApi }
      const chat = new ChatOpenAI(fields)
      const whole = await chat.invoke('one two')
      expect(whole.text).toBe(text)
      expect(whole.usage_metadata).toMatchObject({ input_tokens: 2, output_tokens: 5 })
      let streamed = ''
      for await (const chunk of await chat.stream('one two')) streamed += chunk.text
      expect(streamed).toBe(text)
    }
  })

  test('completes a text', async () => {
    script = () => usual
    const llm = new LangchainOpenAI({ model, apiKey, configuration: configuration() })
    expect(await llm.invoke('one two')).toBe(text)
  })
})

describe('examples', () => {
  const examples: [string, Example][] = [
    ['openai-client', openaiClient],
    ['vercel-ai-sdk', vercelAiSdk],
    ['langchain', langchain],
  ]
  test.each(examples)('%s prints the answer, whole and streamed', async (_, example) => {
    script = () => usual
    const printed: string[] = []
    const question = 'Say hello.'
    await example({ baseUrl, apiKey, model, question, print: (line) => void printed.push(line) })
    expect(printed.join('')).toContain(`Whole: ${text}`)
    expect(printed.join('')).toContain(`Streamed: ${text}`)
    expect(printed.join('')).not.toContain('undefined')
  })
})

describe('a spent budget', () => {
  /**
   * Counts the requests that a client sends with a key whose budget is too small for any answer.
   */
  async function attemptsOf(
    ask: (apiKey: string, fetch: typeof globalThis.fetch) => Promise<unknown>,
  ) {
    script = () => usual
    const terms = { name: 'spent', settlement: 'session', budgetTotal: 1n } as const
    const { secret } = await gateway.keys.create(terms)
    const statuses: number[] = []
    await expect(
      ask(secret, async (input, init) => {
        const response = await fetch(input, init)
        statuses.push(response.status)
        return response
      }),
    ).rejects.toThrow(/could cost more than the budget allows/)
    return statuses
  }

  // Finding: AGT-6
  test.each([
    [
      'chat completions',
      402,
      (client: OpenAI) => client.chat.completions.create({ model, messages }),
    ],
    ['responses', 429, (client: OpenAI) => client.responses.create({ model, input: 'one two' })],
  ])('openai sends a request once if its budget is spent: %s', async (_, status, ask) => {
    const statuses = await attemptsOf((key, fetch) =>
      ask(openai({ apiKey: key, fetch, maxRetries: 3 })),
    )
    expect(statuses).toEqual([status])
  })

  test('ai sends a request once if its budget is spent', async () => {
    const statuses = await attemptsOf((key, fetch) => {
      const provider = createOpenAI({ baseURL: baseUrl, apiKey: key, fetch })
      return generateText({ model: provider.chat(model), prompt: 'one two', maxRetries: 3 })
    })
    expect(statuses).toEqual([402])
  })

  test('langchain sends a request once if its budget is spent', async () => {
    const statuses = await attemptsOf((key, fetch) => {
      const configuration = { baseURL: baseUrl, fetch }
      return new ChatOpenAI({ model, apiKey: key, configuration, maxRetries: 2 }).invoke('one two')
    })
    expect(statuses).toEqual([402])
  })
})
