// Goal: the unmodified OpenAI client buys vectors in a complete market, pays by input tokens and
// gets a receipt. Method: a real provider and gateway in one process, with the llama engine on the
// bundled model; and a provider that uses another server.
// Requirements: R003-5

import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { createEngineEcho, echoTokenizerJson } from '@ostrom/engine/echo'
import { createEngineHttp } from '@ostrom/engine/http'
import { createEngineLlama, readGgufHeader } from '@ostrom/engine/llama'
import { tokenizerFromGguf } from '@ostrom/engine/tokenizer'
import { Embedding, Hex, Price, Receipt } from '@ostrom/protocol'
import OpenAI from 'openai'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTaskMarket, UNIT } from './task-market.fixture.ts'

const path = fileURLToPath(
  new URL('../../../models/tiny/ostrom-tiny/ostrom-tiny-f16.gguf', import.meta.url),
)
const prices = { input: UNIT / 1_000n, output: UNIT, request: 5n }
const texts = ['Water is a clear liquid.', 'Water is clear.', 'A dog runs after the ball.']

type TaskMarket = Awaited<ReturnType<typeof createTaskMarket>>
type OstromExtension = {
  readonly cost: string
  readonly receipt: { readonly id: string; readonly core: Record<string, string | number> }
}
const ostromOf = (reply: unknown) => (reply as { ostrom: OstromExtension }).ostrom

const clientOf = ({ baseUrl, apiKey }: TaskMarket) => new OpenAI({ baseURL: baseUrl, apiKey })

const costOf = (server: TaskMarket, inputs: readonly string[]) => {
  const input = inputs.reduce((sum, text) => sum + server.tokenizer.encode(text).length, 0)
  const counts = { ...Price.zeroCounts, input: BigInt(input), request: 1n }
  return { input, cost: Price.costUp({ ...Price.zeroPrices, ...prices }, counts) }
}

describe('embeddings by llama.cpp', () => {
  const engine = createEngineLlama({ threads: 1 })
  let server: TaskMarket
  beforeAll(async () => {
    const sha256 = Hex.sha256Hex(readFileSync(path))
    const model = await engine.load({ artifact: { kind: 'file', path, sha256 } })
    const { tokenizerJson } = tokenizerFromGguf((await readGgufHeader(path)).metadata)
    server = await createTaskMarket({
      name: 'tiny-embed',
      task: 'embedding',
      model,
      tokenizerJson,
      prices,
    })
  })
  afterAll(async () => {
    await server.close()
    await engine.close()
  })

  test('embeddings are the model’s vectors, counted and paid by input tokens alone', async () => {
    const client = clientOf(server)
    // The client itself requests base64 and decodes it.
    const reply = await client.embeddings.create({ model: 'tiny-embed', input: texts })
    const vectors = reply.data.map(({ embedding }) => Float32Array.from(embedding))
    expect(vectors).toHaveLength(3)
    const [water, clear, dog] = vectors
    for (const vector of vectors)
      expect(Embedding.cosineSimilarity(vector, vector)).toBeCloseTo(1, 5)
    expect(Embedding.cosineSimilarity(water!, clear!)).toBeGreaterThan(
      Embedding.cosineSimilarity(water!, dog!),
    )
    const { input, cost } = costOf(server, texts)
    expect(reply.usage).toEqual({ prompt_tokens: input, total_tokens: input })
    const { cost: paid, receipt } = ostromOf(reply)
    expect(paid).toBe(cost.toString())
    expect(receipt.core).toMatchObject({ inputTokens: String(input), outputTokens: '0' })
    expect(Receipt.samplingModes[Number(receipt.core.sampling)]).toBe('greedy')
    const bytes = Buffer.concat(vectors.map(Embedding.encode))
    expect(receipt.core.outputHash).toBe(Hex.sha256Hex(bytes))
  })

  test('the same numbers come as floats, of ids, and one by one', async () => {
    const client = clientOf(server)
    const ask = (input: string | string[] | number[][], more = {}) =>
      client.embeddings.create({ model: 'tiny-embed', input, ...more })
    const [first] = (await ask(texts)).data
    const floats = await ask(texts[0]!, { encoding_format: 'float' })
    const ids = await ask([server.tokenizer.encode(texts[0]!)], { encoding_format: 'float' })
    for (const { data } of [floats, ids]) {
      const cosine = Embedding.cosineSimilarity(
        Float32Array.from(data[0]!.embedding),
        Float32Array.from(first!.embedding),
      )
      expect(cosine).toBeCloseTo(1, 5)
    }
    const short = (await ask(texts[0]!, { dimensions: 16 })).data[0]!.embedding
    const expected = Embedding.truncate(Float32Array.from(first!.embedding), 16)
    expect(Embedding.cosineSimilarity(Float32Array.from(short), expected)).toBeCloseTo(1, 5)
  })

  test('embedding requests that cannot be served are refused with OpenAI’s errors', async () => {
    const client = clientOf(server)
    const ask = (input: string, more = {}) =>
      client.embeddings.create({ model: 'tiny-embed', input, ...more })
    await expect(ask('a '.repeat(20_000))).rejects.toMatchObject({
      status: 400,
      code: 'context_length_exceeded',
    })
    await expect(ask('a', { dimensions: 4000 })).rejects.toMatchObject({
      status: 400,
      code: 'answer-size-unsupported',
    })
    const messages = [{ role: 'user' as const, content: 'Hello' }]
    await expect(
      client.chat.completions.create({ model: 'tiny-embed', messages }),
    ).rejects.toMatchObject({ status: 400, code: 'task-unsupported', param: 'model' })
  })

  test('many inputs, asked at once, are all paid to the base unit', async () => {
    const client = clientOf(server)
    const input = Array.from({ length: 150 }, (_, at) => `Line ${at} of a long list.`)
    const reply = await client.embeddings.create({ model: 'tiny-embed', input })
    expect(reply.data.map(({ index }) => index)).toEqual(input.map((_, at) => at))
    const receipts = await server.gateway.receipts.list()
    const total = receipts.reduce((sum, { cost }) => sum + cost, 0n)
    expect(await server.earned()).toBe(total - total / 10n)
  })
})

describe('embeddings of another server', () => {
  let upstream: Server
  let server: TaskMarket
  const bodies: Record<string, unknown>[] = []
  beforeAll(async () => {
    const echo = await createEngineEcho({ clock: { nowMs: () => 0, sleep: async () => {} } }).load({
      artifact: { kind: 'file', path: 'unused', sha256: Hex.zeroHash },
    })
    upstream = createServer(async (request, response) => {
      let body = ''
      for await (const part of request) body += part
      response.setHeader('content-type', 'application/json')
      if (request.url === '/v1/models') return response.end('{"data":[{"id":"vectors"}]}')
      const question = JSON.parse(body)
      bodies.push(question)
      const prompt = { kind: 'embed-texts', inputs: question.input } as const
      const { signal } = new AbortController()
      const data: unknown[] = []
      for await (const vector of echo.embed!({ prompt, signal })) {
        data.push({ index: data.length, embedding: [...vector] })
      }
      // The server's own count does not change the price.
      return response.end(JSON.stringify({ data, usage: { prompt_tokens: 1_000_000 } }))
    })
    await new Promise<void>((resolve) => upstream.listen(0, '127.0.0.1', resolve))
    const { port } = upstream.address() as AddressInfo
    const engine = createEngineHttp({ baseUrl: `http://127.0.0.1:${port}/v1` })
    const model = await engine.load({ artifact: { kind: 'remote', model: 'vectors' } })
    const tokenizerJson = Buffer.from(echoTokenizerJson)
    server = await createTaskMarket({
      name: 'far',
      task: 'embedding',
      model,
      tokenizerJson,
      prices,
    })
  })
  afterAll(async () => {
    await server.close()
    await new Promise((resolve) => upstream.close(resolve))
  })

  test('embeddings of another server are counted by the canonical tokenizer', async () => {
    const reply = await clientOf(server).embeddings.create({ model: 'far', input: texts })
    const { input, cost } = costOf(server, texts)
    expect(reply.usage.prompt_tokens).toBe(input)
    expect(ostromOf(reply).cost).toBe(cost.toString())
    expect(bodies).toEqual([{ model: 'vectors', input: texts, encoding_format: 'float' }])
  })
})

describe('a provider that gives other vectors than were asked for', () => {
  const clock = { nowMs: () => 0, sleep: async () => {} }
  const lying = async (vectors: readonly Float32Array[]) => {
    const model = await createEngineEcho({ clock }).load({
      artifact: { kind: 'file', path: 'unused', sha256: Hex.sha256Hex(Buffer.from('echo')) },
    })
    const tokenizerJson = Buffer.from(echoTokenizerJson)
    const embed = async function* () {
      yield* vectors
    }
    const served = { ...model, embed }
    return createTaskMarket({
      name: 'liar',
      task: 'embedding',
      model: served,
      tokenizerJson,
      prices,
    })
  }
  const unit = (size: number) => Embedding.normalize(new Float32Array(size).fill(1))

  test.each([
    ['of two sizes', [unit(4), unit(5)], 'not those that were asked for'],
    ['too many', [unit(4), unit(4), unit(4)], 'not those that were asked for'],
    ['too few', [unit(4)], 'it gave 1 of 2 vectors'],
    ['too long', [unit(5000), unit(5000)], 'its vectors have 5000 numbers'],
  ])('%s: nothing of it is given out', async (_, vectors, reason) => {
    const server = await lying(vectors)
    const client = new OpenAI({ baseURL: server.baseUrl, apiKey: server.apiKey, maxRetries: 0 })
    const response = client.embeddings.create({ model: 'liar', input: ['one', 'two'] })
    await expect(response).rejects.toThrow(reason)
    await server.close()
  })
})
