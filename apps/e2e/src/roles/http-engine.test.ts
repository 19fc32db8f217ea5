// Goal: a provider in front of any OpenAI-compatible server sells its answers through a gateway;
// both sides count tokens with the model's own tokenizer, and agree to the base unit.
// Method: the composition of `ostrom node` with engine `http`, a real HTTP server that streams
// given pieces, and all other parts on in-memory ports.

import { createReadStream } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { createGateway, createVerifiability, type Question } from '@ostrom/gateway'
import { readAllEvents } from '@ostrom/ledger'
import { createMarketMemory, createMemoryChain } from '@ostrom/ledger/memory'
import { createModelCatalog } from '@ostrom/models/catalog'
import { bundledPath, catalogueEntry } from '@ostrom/models/catalogue/catalogue'
import { manifestOfCatalogueEntry, publish } from '@ostrom/models/publish'
import { createHub } from '@ostrom/network/memory'
import { Hex, Inference, Offer, Price, Receipt } from '@ostrom/protocol'
import { systemClock, systemRandom } from '@ostrom/protocol/system'
import { temporaryFolder } from '@ostrom/protocol/temporary-folder'
import { sampleSampler } from '@ostrom/protocol/testing'
import { createStateMemory } from '@ostrom/state/memory'
import { createStorageFiles } from '@ostrom/storage/files'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  type ProviderNode,
  startProviderNode,
} from '../../../cli/src/composition/node/provider-node.ts'

const UNIT = 10n ** 18n
const prices = { input: UNIT / 1_000n, cachedInput: 0n, output: UNIT / 250n, request: 7n }
const TEXT = 'Water is a clear liquid that all living things need.'

/** Texts that the upstream server sends next, one in each event. */
let pieces: readonly string[] = []
let finish = 'stop'
let requests: Record<string, unknown>[] = []
let upstream: Server
let baseUrl: string
const folder = temporaryFolder('http-engine')

beforeAll(async () => {
  upstream = createServer(async (request, response) => {
    let body = ''
    for await (const part of request) body += part
    response.setHeader('content-type', 'application/json')
    if (request.url === '/v1/models') return response.end('{"data":[{"id":"water"}]}')
    requests.push(JSON.parse(body))
    response.setHeader('content-type', 'text/event-stream')
    const say = (value: unknown) => response.write(`data: ${JSON.stringify(value)}\n\n`)
    for (const content of pieces) say({ choices: [{ index: 0, delta: { content } }] })
    say({ choices: [{ index: 0, delta: {}, finish_reason: finish }] })
    // The server's own token count does not change the price.
    say({ choices: [], usage: { prompt_tokens: 1_000_000, completion_tokens: 1_000_000 } })
    return response.end('data: [DONE]\n\n')
  })
  await new Promise<void>((resolve) => upstream.listen(0, '127.0.0.1', resolve))
  baseUrl = `http://127.0.0.1:${(upstream.address() as AddressInfo).port}/v1`
})

afterAll(async () => {
  upstream.closeAllConnections()
  await new Promise((resolve) => upstream.close(resolve))
})

type HttpEngineSetup = Awaited<ReturnType<typeof createWorld>>
let world: HttpEngineSetup
/** Time of the chain, moved by tests. */
let aheadMs: number
beforeEach(async () => {
  aheadMs = 0
  requests = []
  finish = 'stop'
  world = await createWorld()
})
afterEach(() => world.close())

async function createWorld() {
  const nowMs = () => systemClock.nowMs() + aheadMs
  const chain = createMemoryChain({ clock: { ...systemClock, nowMs } })
  const hub = createHub({})
  const storage = await createStorageFiles({ path: join(folder, 'store') })
  const party = (name: string) => {
    const ledger = chain.connect(Hex.toBytes(Hex.sha256Hex(new TextEncoder().encode(name))))
    chain.fund(ledger.account, 100n * UNIT)
    const shared = { storage, sources: [], clock: systemClock, random: systemRandom }
    const close = async () => {}
    const network = hub.createNetwork({ name })
    const market = createMarketMemory(ledger)
    return { ...shared, ledger, market, network, state: createStateMemory(), log: () => {}, close }
  }
  const creator = party('creator')
  const entry = await catalogueEntry('ostrom-tiny')
  const [source] = entry.artifacts[0]!.sources
  if (source?.kind !== 'bundled') throw new Error('the tiny model is bundled')
  const content = await storage.add(createReadStream(bundledPath(source.path)))
  const described = { storage, content, entry, creator: creator.ledger.account }
  const manifest = await manifestOfCatalogueEntry(described)
  await publish({ storage, ledger: creator.ledger, alias: 'ostrom-tiny', manifest })
  const serving = party('provider')
  const engine = { kind: 'http' as const, baseUrl, model: 'water', contextLength: 4_096 }
  const node: ProviderNode = await startProviderNode(serving, {
    models: [{ model: 'ostrom-tiny', engine, prices }],
    serveRequests: false,
  })
  const logged: string[] = []
  const asking = { ...party('client'), log: (event: string) => void logged.push(event) }
  await asking.network.start()
  await asking.ledger.deposit({ asset: chain.nativeAsset, amount: 10n * UNIT })
  const gateway = createGateway({ ...asking, settings: { sessionCap: UNIT, verification: 'any' } })
  await gateway.start()
  const { tokenizer } = await createModelCatalog(creator).model(await versionOf(creator.ledger))
  return {
    chain,
    gateway,
    logged,
    client: { ledger: asking.ledger, nativeAsset: chain.nativeAsset },
    connect: party,
    provider: serving.ledger,
    tokenizer: tokenizer!,
    async close() {
      await gateway.stop()
      await node.stop()
      await asking.network.stop()
      await serving.network.stop()
      await storage.close()
      chain.checkInvariants()
    },
  }
}

const versionOf = async (ledger: ReturnType<ReturnType<typeof createMemoryChain>['connect']>) =>
  (await ledger.resolveModel('ostrom-tiny'))!

const messages = [{ role: 'user' as const, content: 'What is water?' }]
const question = (more: Partial<Question> = {}): Question => ({
  model: 'ostrom-tiny',
  prompt: { kind: 'messages', messages },
  sampler: sampleSampler({ temperature: 0.5 }),
  maxTokens: 64,
  stop: [],
  logprobs: 0,
  settlement: 'session',
  preferences: {},
  costMax: undefined,
  ...more,
})

async function ask(more: Partial<Question> = {}) {
  const answer = await world.gateway.inference.answer(question(more), AbortSignal.timeout(120_000))
  let text = ''
  for await (const event of answer.events) {
    if (event.kind === 'text') text += event.text
    if (event.kind === 'end') return { text, end: event, spent: answer.expense() }
  }
  throw new Error('an answer ends with its receipt')
}

/**
 * Returns the required cost of an answer: the canonical count of its prompt and of its whole text.
 */
const costOf = async (text: string) => {
  const input = BigInt((await world.tokenizer.encodePrompt({ kind: 'messages', messages })).length)
  const output = BigInt((await world.tokenizer.encode(text)).length)
  const counts = { ...Price.zeroCounts, input, output, request: 1n }
  return { input, output, cost: Price.costUp({ ...Price.zeroPrices, ...prices }, counts) }
}

describe('the offer of an OpenAI-compatible server', () => {
  test('says in its signed terms that no answer is verifiable, and gateways show it', async () => {
    const market = createMarketMemory(world.client.ledger)
    await market.sync()
    const [listing] = await market.offersFor(await versionOf(world.client.ledger))
    const { engineClass, ...labels } = Offer.verificationLabels(listing!.offer.verification)
    // The labels have no artifact, because the server does not say which file it runs.
    expect(labels).toEqual({ counting: 'retokenized', sampling: 'unverified', tier: 'T0' })
    expect(engineClass).toBe(Inference.buildHash('openai-compatible server, model water'))
    const verifiability = createVerifiability({ ...world.client, market, clock: systemClock })
    const { classOf, lackOf } = await verifiability(listing!.offer.modelVersion)
    expect([classOf(listing!), lackOf(listing!)]).toEqual(['none', 'counting'])
    // The text that the API, the command line and the pages show.
    const [card] = await world.gateway.inference.models()
    expect(card?.verification).toEqual([{ class: 'none', lack: 'counting', ...labels }])
  })

  test('a gateway on a chain with a court skips unverifiable offers by default', async () => {
    const asking = world.connect('careful')
    await asking.network.start()
    const gateway = createGateway(asking)
    await gateway.start()
    const answer = gateway.inference.answer(question(), AbortSignal.timeout(120_000))
    await expect(answer).rejects.toMatchObject({
      code: 'no-provider',
      details: expect.arrayContaining([expect.stringMatching(/not-verifiable.*counting/)]),
    })
    await gateway.stop()
    await asking.network.stop()
  })
})

describe('an answer of an OpenAI-compatible server', () => {
  test('an answer is counted by the canonical tokenizer, not by the server', async () => {
    pieces = TEXT.split(/(?<= )/)
    const { text, end, spent } = await ask()
    const { input, output, cost } = await costOf(TEXT)
    expect(text).toBe(TEXT)
    expect(Receipt.tokenCountings[end.receipt!.core.counting]).toBe('retokenized')
    expect(Receipt.samplingModes[end.receipt!.core.sampling]).toBe('unverified')
    expect(end.receipt!.core).toMatchObject({ inputTokens: input, outputTokens: output })
    expect([end.cost, spent.cost]).toEqual([cost, cost])
  })

  test('costs the same however finely the server cuts it', async () => {
    pieces = [...TEXT]
    const { text, end } = await ask()
    expect(text).toBe(TEXT)
    expect(end.cost).toBe((await costOf(TEXT)).cost)
  })

  test('may be as long as it was allowed, in whatever pieces it comes', async () => {
    pieces = [...TEXT]
    finish = 'length'
    const { output } = await costOf(TEXT)
    const { end } = await ask({ maxTokens: Number(output) })
    expect(end.finish).toBe('length')
    expect(end.usage.outputTokens).toBe(Number(output))
  })

  test('never costs more than was allowed, though the server counts otherwise', async () => {
    pieces = [...TEXT]
    const maxTokens = Number((await costOf(TEXT)).output) - 3
    const { text, end } = await ask({ maxTokens })
    expect(text).toBe(TEXT)
    expect(end.usage.outputTokens).toBe(maxTokens)
    expect(end.cost).toBeLessThan((await costOf(TEXT)).cost)
  })

  test('an answer that is far longer than its limit is refused', async () => {
    pieces = Array.from({ length: 40 }, () => TEXT)
    await expect(ask({ maxTokens: 8 })).rejects.toMatchObject({
      code: 'provider-protocol-violation',
    })
  })

  test('a provider gets the cost of an answer minus the fee after the audit window', async () => {
    pieces = TEXT.split(/(?<= )/)
    const { end } = await ask()
    await world.gateway.closeSessions()
    const { chain, provider } = world
    const available = () => provider.balance(provider.account, chain.nativeAsset)
    expect(await available()).toBe(0n)
    const subjects = (await readAllEvents(provider)).flatMap((event) =>
      event.kind === 'session-closed' ? [event.sessionId] : [],
    )
    aheadMs += 1_000 * Number((await provider.parameters()).auditWindowSeconds)
    await provider.collectPay({ escrow: 'sessions', subjects })
    expect(await available()).toBe(end.cost - end.cost / 10n)
  })

  test('an OpenAI-compatible server gets a question as an ordinary streamed request', async () => {
    pieces = [TEXT]
    await ask({ stop: ['\n\n'] })
    expect(requests).toMatchObject([
      { model: 'water', stream: true, max_tokens: 64, temperature: 0.5, stop: ['\n\n'], messages },
    ])
  })
})

describe('a gateway', () => {
  test('starts and warms what it can, also where nothing can be opened', async () => {
    const { ledger, nativeAsset } = world.client
    const available = await ledger.balance(ledger.account, nativeAsset)
    await ledger.withdraw({ asset: nativeAsset, amount: available })
    expect(await world.gateway.warm(['ostrom-tiny', 'unheard-of'])).toEqual([])
    expect(world.logged).toContain('session-warmup-failed')
  })
})

describe('an answer that its reader leaves', () => {
  test('an answer that its reader leaves is charged for the part that was read', async () => {
    pieces = TEXT.split(/(?<= )/)
    const stop = new AbortController()
    const answer = await world.gateway.inference.answer(question(), stop.signal)
    for await (const event of answer.events) if (event.kind === 'text') break
    expect(answer.expense().cost).toBeGreaterThan(0n)
    expect(answer.expense().outputTokens).toBeGreaterThan(0)
  })
})
