// Goal: an unmodified OpenAI client buys each task, and pays on a real chain exactly to the base
// unit. The tasks are chat with two engines on the same weights, JSON, vectors, and reading and
// drawing a picture.
// Method: a development chain with the contracts, a market for each model, the bundled model, and
// small graphs and encoders with random weights. Network, state and store are in memory.

import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { LoadedModel } from '@ostrom/engine'
import { createEngineLlama, readGgufHeader } from '@ostrom/engine/llama'
import { createEngineOnnx } from '@ostrom/engine/onnx'
import { createTokenizer, tokenizerFromGguf } from '@ostrom/engine/tokenizer'
import type { Ledger } from '@ostrom/ledger'
import { accountOf, createLedgerEvm, deployMarket, startAnvil } from '@ostrom/ledger/evm'
import { Hex, Inference, Price, Receipt } from '@ostrom/protocol'
import { openForTests } from '@ostrom/protocol/open-for-tests'
import OpenAI from 'openai'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  unigramMetadata,
  writeGgufFixture,
} from '../../../packages/engine/src/llama/gguf.fixture.ts'
import { janusFiles } from '../../../packages/engine/src/onnx/janus.fixture.ts'
import {
  createTaskMarket,
  type TaskChain,
  type TaskMarketOptions,
  UNIT,
} from './task-market.fixture.ts'

const tiny = fileURLToPath(new URL('../../../models/tiny/ostrom-tiny/', import.meta.url))
const prices = { input: UNIT / 1_000n, output: UNIT / 250n, request: 5n, image: UNIT / 100n }
/** The default fee of the contracts. The example models have no royalties. */
const FEE_BPS = 1_000
const folder = mkdtempSync(join(tmpdir(), 'ostrom-chain-'))
const llama = createEngineLlama({ threads: 1 })
const onnx = createEngineOnnx({ threads: 1 })
const ledgers: Ledger[] = []
const markets: Awaited<ReturnType<typeof createTaskMarket>>[] = []
const anvil = openForTests(startAnvil, (one) => one.stop())
let chain: TaskChain

beforeAll(async () => {
  const { rpcUrl } = anvil
  const wallet = async () => {
    const secretKey = new Uint8Array(randomBytes(32))
    await anvil.fund(accountOf(secretKey), 1_000n * UNIT)
    return secretKey
  }
  const deployment = await deployMarket({ rpcUrl, secretKey: await wallet() })
  chain = {
    async connect() {
      const ledger = await createLedgerEvm({ rpcUrl, deployment, secretKey: await wallet() })
      ledgers.push(ledger)
      return ledger
    },
    advance: (seconds) => anvil.advance(seconds),
    audit() {},
  }
})
afterAll(async () => {
  for (const server of markets) await server.close()
  for (const ledger of ledgers) await ledger.close()
  await Promise.all([llama.close(), onnx.close()])
  rmSync(folder, { recursive: true })
})

async function open(options: Omit<TaskMarketOptions, 'prices' | 'chain'>) {
  const server = await createTaskMarket({ ...options, prices, chain })
  markets.push(server)
  const client = new OpenAI({ baseURL: server.baseUrl, apiKey: server.apiKey, maxRetries: 0 })
  return { place: server, client }
}

type OstromExtension = {
  readonly cost: string
  readonly receipt: { readonly id: string; readonly core: Record<string, string | number> }
}
const ostromOf = (reply: unknown) => (reply as { ostrom: OstromExtension }).ostrom

/**
 * Checks that the payment follows from the counts, and that the chain pays the provider all of it
 * except the fee.
 */
async function expectPaid(
  { place: server }: Awaited<ReturnType<typeof open>>,
  replies: readonly unknown[],
  counts: readonly Partial<Price.UnitCounts>[],
) {
  const costs = counts.map((each) =>
    Price.costUp({ ...Price.zeroPrices, ...prices }, { ...Price.zeroCounts, request: 1n, ...each }),
  )
  expect(replies.map((reply) => ostromOf(reply).cost)).toEqual(costs.map(String))
  for (const reply of replies) expect(ostromOf(reply).receipt.id).toMatch(/^0x[0-9a-f]{64}$/)
  const earned = await server.earned()
  const total = costs.reduce((sum, cost) => sum + cost, 0n)
  expect(earned).toBe(total - Price.shareDown(total, FEE_BPS))
}

const usageOf = ({ usage }: OpenAI.ChatCompletion) => ({
  // Tokens that are still cached from the previous question cost nothing here.
  input: BigInt((usage?.prompt_tokens ?? 0) - (usage?.prompt_tokens_details?.cached_tokens ?? 0)),
  output: BigInt(usage?.completion_tokens ?? 0),
})

describe('chat on the bundled weights', () => {
  const answers = new Map<string, string | null | undefined>()

  /** Returns the tokenizer that counts for both artifacts, as if one manifest named it. */
  async function counting() {
    const path = join(tiny, 'ostrom-tiny-f16.gguf')
    const { tokenizerJson, template } = tokenizerFromGguf((await readGgufHeader(path)).metadata)
    return { tokenizerJson, ...(template && { template }) }
  }

  async function chat(name: string, model: LoadedModel) {
    const task = { name, task: 'chat', model, ...(await counting()) } as const
    const opened = await open(task)
    const messages = [{ role: 'user' as const, content: 'What is the capital of France?' }]
    const body = { model: name, messages, temperature: 0, max_tokens: 48 }
    const reply = await opened.client.chat.completions.create(body)
    answers.set(name, reply.choices[0]?.message.content)
    expect(answers.get(name)).toMatch(/Paris/)
    const schema = { type: 'object', properties: { ok: { type: 'boolean' } }, required: ['ok'] }
    const json = await opened.client.chat.completions.create({
      ...body,
      response_format: { type: 'json_schema', json_schema: { name: 'ok', schema } },
    })
    expect(JSON.parse(json.choices[0]?.message.content ?? '')).toHaveProperty('ok')
    await expectPaid(opened, [reply, json], [usageOf(reply), usageOf(json)])
    const { core } = ostromOf(reply).receipt
    expect(Receipt.samplingModes[Number(core['sampling'])]).toBe('greedy')
    return core
  }

  // Finding: test-5
  test('as GGUF, by llama.cpp', async () => {
    const path = join(tiny, 'ostrom-tiny-f16.gguf')
    const sha256 = Hex.sha256Hex(readFileSync(path))
    const model = await llama.load({ artifact: { kind: 'file', path, sha256 } })
    expect((await chat('tiny-gguf', model))['artifactHash']).toBe(sha256)
  })

  test('as ONNX, with the same answer', async () => {
    const sha256 = Hex.sha256Hex(readFileSync(join(tiny, 'onnx/model.onnx')))
    const tokenizer = createTokenizer(await counting())
    const artifact = { kind: 'folder', path: tiny, sha256 } as const
    const model = await onnx.load({ artifact, tokenizer })
    expect((await chat('tiny-onnx', model))['artifactHash']).toBe(sha256)
    expect(answers.get('tiny-onnx')).toBe(answers.get('tiny-gguf'))
  })
})

test('vectors of an encoder of the kind of BGE-M3', async () => {
  const path = join(folder, 'encoder.gguf')
  const file = writeGgufFixture({ tokenizer: unigramMetadata(), pooling: 'first' })
  writeFileSync(path, file)
  const artifact = { kind: 'file', path, sha256: Hex.sha256Hex(file) } as const
  const { tokenizerJson } = tokenizerFromGguf((await readGgufHeader(path)).metadata)
  const model = await llama.load({ artifact })
  const opened = await open({ name: 'encoder', task: 'embedding', model, tokenizerJson })
  const input = ['the runner reads', 'water is clear']
  const reply = await opened.client.embeddings.create({ model: 'encoder', input })
  expect(reply.data.map(({ embedding }) => embedding.length)).toEqual([64, 64])
  await expectPaid(opened, [reply], [{ input: BigInt(reply.usage.prompt_tokens) }])
})

test('a picture read, and one drawn, by graphs of the kind of Janus', async () => {
  const path = join(folder, 'janus')
  for (const [name, content] of Object.entries(janusFiles())) {
    mkdirSync(dirname(join(path, name)), { recursive: true })
    writeFileSync(join(path, name), content)
  }
  const sha256 = Hex.sha256Hex(new TextEncoder().encode('janus'))
  const model = await onnx.load({ artifact: { kind: 'folder', path, sha256 } })
  const template = JSON.parse(String(janusFiles()['tokenizer_config.json'])).chat_template as string
  const opened = await open({
    name: 'janus',
    task: 'any-to-any',
    model,
    tokenizerJson: Buffer.from(String(janusFiles()['tokenizer.json'])),
    template: Buffer.from(template),
  })
  const drawn = await opened.client.images.generate({ model: 'janus', prompt: 'A red dot.' })
  const file = Buffer.from(drawn.data?.[0]?.b64_json ?? '', 'base64')
  expect(Inference.detectImageFormat(file)).toBe('png')
  const url = `data:image/png;base64,${file.toString('base64')}`
  const content = [
    { type: 'text' as const, text: 'What is this?' },
    { type: 'image_url' as const, image_url: { url } },
  ]
  const seen = await opened.client.chat.completions.create({
    model: 'janus',
    messages: [{ role: 'user', content }],
    max_tokens: 8,
  })
  expect(usageOf(seen).output).toBeGreaterThan(0n)
  const words = BigInt(drawn.usage?.input_tokens ?? 0)
  await expectPaid(
    opened,
    [drawn, seen],
    [
      { input: words, image: 1n },
      { ...usageOf(seen), image: 1n },
    ],
  )
})
