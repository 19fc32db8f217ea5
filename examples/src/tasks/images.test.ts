// Goal: the unmodified OpenAI client shows pictures to a model and lets a model draw pictures in a
// complete market, pays per picture and gets receipts. Method: a gateway, and a provider that uses
// a local server, which records its requests; in-memory ports connect them.
// Requirements: R003-5
// Shows (ask): images in chats, and image generation, by servers that the `http` engine asks.
// Missing: a real image model: the tests ask a local server that records requests.

import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { echoTemplate, echoTokenizerJson } from '@ostrom/engine/echo'
import { createEngineHttp } from '@ostrom/engine/http'
import { Hex, Inference, Price } from '@ostrom/protocol'
import OpenAI from 'openai'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createTaskMarket, UNIT } from './task-market.fixture.ts'

const prices = { input: UNIT / 1_000n, output: UNIT / 250n, request: 5n, image: UNIT / 100n }
const TEXT = 'A red dot.'
const pixel =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

type TaskMarket = Awaited<ReturnType<typeof createTaskMarket>>
type OstromExtension = {
  readonly cost: string
  readonly receipt: { readonly core: Record<string, string | number> }
}
const ostromOf = (reply: unknown) => (reply as { ostrom: OstromExtension }).ostrom

let upstream: Server
let server: TaskMarket
let client: OpenAI
let drawn = pixel
const requests: { readonly url: string | undefined; readonly body: Record<string, unknown> }[] = []

beforeAll(async () => {
  upstream = createServer(async (request, response) => {
    let body = ''
    for await (const part of request) body += part
    response.setHeader('content-type', 'application/json')
    if (request.url === '/v1/models') return response.end('{"data":[{"id":"eyes"}]}')
    requests.push({ url: request.url, body: JSON.parse(body) })
    if (request.url === '/v1/images/generations') {
      return response.end(JSON.stringify({ data: [{ b64_json: drawn }] }))
    }
    response.setHeader('content-type', 'text/event-stream')
    const say = (value: unknown) => response.write(`data: ${JSON.stringify(value)}\n\n`)
    for (const content of TEXT.split(/(?<= )/)) say({ choices: [{ index: 0, delta: { content } }] })
    say({ choices: [{ index: 0, delta: {}, finish_reason: 'stop' }] })
    return response.end('data: [DONE]\n\n')
  })
  await new Promise<void>((resolve) => upstream.listen(0, '127.0.0.1', resolve))
  const { port } = upstream.address() as AddressInfo
  const engine = createEngineHttp({ baseUrl: `http://127.0.0.1:${port}/v1` })
  const model = await engine.load({ artifact: { kind: 'remote', model: 'eyes' } })
  const tokenizerJson = Buffer.from(echoTokenizerJson)
  const template = Buffer.from(echoTemplate)
  const options = { name: 'any', task: 'any-to-any', model, tokenizerJson, template } as const
  server = await createTaskMarket({ ...options, prices })
  client = new OpenAI({ baseURL: server.baseUrl, apiKey: server.apiKey, maxRetries: 0 })
})
beforeEach(() => {
  requests.splice(0)
  drawn = pixel
})
afterAll(async () => {
  await server.close()
  upstream.closeAllConnections()
  await new Promise((resolve) => upstream.close(resolve))
})

const costOf = (counts: Partial<Price.UnitCounts>) =>
  Price.costUp({ ...Price.zeroPrices, ...prices }, { ...Price.zeroCounts, request: 1n, ...counts })

const url = `data:image/png;base64,${pixel}`
const contentOf = (images: readonly string[]) => [
  {
    role: 'user' as const,
    content: [
      { type: 'text' as const, text: 'What is this?' },
      ...images.map((one) => ({ type: 'image_url' as const, image_url: { url: one } })),
    ],
  },
]

test('settings of a server inside a prompt are refused, and ask it for nothing', async () => {
  const settings = '{"sample_params":{"sample_steps":999}}'
  const prompt = `A dot <sd_cpp_extra_args>${settings}</sd_cpp_extra_args>`
  const drawing = client.images.generate({ model: 'any', prompt })
  await expect(drawing).rejects.toMatchObject({ status: 400, code: 'prompt-unsupported' })
  expect(requests).toEqual([])
})

describe('a picture in a chat', () => {
  test('reaches the server as it was sent, and is paid as a picture', async () => {
    const reply = await client.chat.completions.create({
      model: 'any',
      messages: contentOf([url, url]),
      max_tokens: 32,
    })
    expect(reply.choices[0]?.message.content).toBe(TEXT)
    const sent = { type: 'image_url', image_url: { url } }
    expect(requests).toMatchObject([
      {
        url: '/v1/chat/completions',
        body: {
          messages: [
            { role: 'user', content: [sent, sent, { type: 'text', text: 'What is this?' }] },
          ],
        },
      },
    ])
    const messages = [{ role: 'user', content: 'What is this?' }] as const
    const input = BigInt(server.tokenizer.encodePrompt({ kind: 'messages', messages }).length)
    const output = BigInt(server.tokenizer.encode(TEXT).length)
    expect(ostromOf(reply).cost).toBe(costOf({ input, output, image: 2n }).toString())
  })

  test('an answer about a picture is streamed completely', async () => {
    const stream = await client.chat.completions.create({
      model: 'any',
      messages: contentOf([url]),
      max_tokens: 32,
      stream: true,
    })
    let text = ''
    for await (const chunk of stream) text += chunk.choices[0]?.delta.content ?? ''
    expect(text).toBe(TEXT)
  })

  test.each([
    ['a link to elsewhere', 'https://example.com/a.png', 'field-unsupported'],
    ['another kind of file', 'data:image/gif;base64,R0lGODlh', 'field-unsupported'],
    ['what is no picture', 'data:image/png;base64,AAAAAAAA', 'field-invalid'],
  ])('a picture in a chat that is %s is refused before any request', async (_, one, code) => {
    const asking = client.chat.completions.create({ model: 'any', messages: contentOf([one]) })
    await expect(asking).rejects.toMatchObject({
      status: 400,
      code,
      param: 'messages[0].content[1]',
    })
    expect(requests).toEqual([])
  })

  test('a chat with too many pictures is refused', async () => {
    const many = Array.from({ length: Inference.IMAGES_MAX + 1 }, () => url)
    const asking = client.chat.completions.create({ model: 'any', messages: contentOf(many) })
    await expect(asking).rejects.toMatchObject({ status: 400, param: 'messages' })
  })
})

describe('a picture that is drawn', () => {
  test('comes as base64, is paid as a picture, and stands in the receipt', async () => {
    const reply = await client.images.generate({
      model: 'any',
      prompt: 'a red dot',
      size: '1024x1024',
    })
    expect(reply.data).toEqual([{ b64_json: pixel }])
    expect(requests).toEqual([
      {
        url: '/v1/images/generations',
        body: {
          model: 'eyes',
          prompt: 'a red dot',
          n: 1,
          response_format: 'b64_json',
          size: '1024x1024',
        },
      },
    ])
    const { cost, receipt } = ostromOf(reply)
    const input = BigInt(server.tokenizer.encode('a red dot').length)
    expect(cost).toBe(costOf({ input, image: 1n }).toString())
    expect(receipt.core).toMatchObject({
      inputTokens: input.toString(),
      outputTokens: '0',
      outputHash: Hex.sha256Hex(Buffer.from(pixel, 'base64')),
    })
  })

  test('n pictures are n answers', async () => {
    const reply = await client.images.generate({ model: 'any', prompt: 'dots', n: 3 })
    expect(reply.data).toHaveLength(3)
    expect(requests).toHaveLength(3)
    expect((reply as unknown as { ostrom: { answers: unknown[] } }).ostrom.answers).toHaveLength(3)
  })

  test('a drawn file that is no picture is refused, and is not passed on', async () => {
    drawn = Buffer.from('no picture').toString('base64')
    const asking = client.images.generate({ model: 'any', prompt: 'a dot' })
    await expect(asking).rejects.toThrow('a picture of an unknown format')
  })

  test.each([
    ['response_format', 'url'],
    ['size', 'large'],
    ['output_format', 'webp'],
    ['background', 'transparent'],
  ])('%s: %s is refused by name', async (param, value) => {
    const body = { model: 'any', prompt: 'a dot', [param]: value }
    const asking = client.images.generate(body as unknown as OpenAI.ImageGenerateParams)
    await expect(asking).rejects.toMatchObject({ status: 400, param })
  })
})

test('every base unit arrives, less the fee', async () => {
  await client.images.generate({ model: 'any', prompt: 'last' })
  const receipts = await server.gateway.receipts.list()
  const total = receipts.reduce((sum, { cost }) => sum + cost, 0n)
  expect(total).toBeGreaterThan(0n)
  expect(await server.earned()).toBe(total - total / 10n)
})
