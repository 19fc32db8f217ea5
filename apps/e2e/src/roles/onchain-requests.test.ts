// Goal: a provider answers the on-chain question of a request only as far as the fee pays, wherever
// the question and the answer are stored. It answers once, even if it is killed at any time.
// Method: the worker of `ostrom worker --once` and the provider's role over a chain in memory, with
// the echo engine, which repeats the question. A kill is a ledger that fails at the chosen moment.
// Requirements: R000-9
// Missing for R000-9: a job on a rented machine: a test checks the job files against the documented
// formats.

import { createEngineEcho } from '@ostrom/engine/echo'
import { ANSWER_BYTES_MAX, type Ledger, LedgerError } from '@ostrom/ledger'
import { createScenario, type Scenario, worldFromChain } from '@ostrom/ledger/conformance'
import { createMarketMemory, createMemoryChain } from '@ostrom/ledger/memory'
import { createHub } from '@ostrom/network/memory'
import { answerOneRequest, createProvider, type ServedModel } from '@ostrom/node'
import { type Hash, Hex, type Manifest, Price, Request } from '@ostrom/protocol'
import { systemRandom as random, systemClock } from '@ostrom/protocol/system'
import { createStateMemory } from '@ostrom/state/memory'
import { createStorageMemory } from '@ostrom/storage/memory'
import { beforeEach, expect, test } from 'vitest'

const QUESTION = 'What is the sea made of?'
const utf8 = (text: string) => new TextEncoder().encode(text)

/** Time of chain and roles, moved by tests. */
let aheadMs = 0
const clock = { ...systemClock, nowMs: () => systemClock.nowMs() + aheadMs }
const WEEK_MS = 7 * 86_400_000

let scenario: Scenario
let served: ServedModel
let storage: ReturnType<typeof createStorageMemory>

beforeEach(async () => {
  scenario = await createScenario(worldFromChain(createMemoryChain({ clock })))
  const { version, offer, client } = scenario
  const sha256 = Hex.zeroHash
  const engine = createEngineEcho({ clock })
  const model = await engine.load({ artifact: { kind: 'file', path: 'echo', sha256 } })
  const manifest = (await client.modelVersion(version)) as unknown as Manifest.Manifest
  const { asset, prices } = offer
  served = { version, manifest: { ...manifest, task: 'chat' }, model, asset, prices }
  storage = createStorageMemory()
})

async function ask(input: string, costMax?: bigint): Promise<Hash> {
  const { client, terms, domain } = scenario
  const filter = { ...Request.anyProvider, providers: [scenario.provider.account] }
  const made = await terms({ answer: 'chain', filter, ...(costMax !== undefined && { costMax }) })
  await client.openRequest({ terms: made, input: utf8(input) })
  return Request.idOf(made, domain)
}

const { signal: alive } = new AbortController()

/** Runs a worker until it has posted an answer, or has stopped. */
async function live(options: Partial<Parameters<typeof answerOneRequest>[0]> = {}, signal = alive) {
  const { provider: ledger } = scenario
  const market = createMarketMemory(ledger)
  const parts = {
    ledger,
    market,
    clock,
    storage,
    served: [served],
    log: () => {},
    state: createStateMemory(),
  }
  return await answerOneRequest({ ...parts, ...options }, signal)
}

const answerOf = async (id: Hash) => (await scenario.client.onchainAnswers?.answer(id))?.content
const textOf = async (id: Hash) => {
  const content = await answerOf(id)
  return content?.kind === 'bytes' ? new TextDecoder().decode(content.bytes) : undefined
}

// Finding: test-7
test('answers one question and ends, paid by its fee once that has matured', async () => {
  const { provider, client, offer } = scenario
  const first = await ask(QUESTION)
  await ask('Another one.')
  const before = await provider.balance(provider.account, offer.asset)
  const posted = await live()
  expect(posted?.id).toBe(first)
  expect(await textOf(first)).toBe(QUESTION)
  const state = await client.request(first)
  expect(state).toMatchObject({ status: 'claimed', paid: state?.terms.costMax })
  const { net } = Price.split({
    previous: 0n,
    total: state?.paid ?? 0n,
    feeBps: offer.feeBps,
    royaltyBps: offer.royalties.map(({ bps }) => bps),
  })
  const gained = async () => (await provider.balance(provider.account, offer.asset)) - before
  expect(await gained()).toBe(0n)
  aheadMs += 1_000 * offer.windowSeconds
  await client.collectPay({ escrow: 'requests', subjects: [first] })
  expect(await gained()).toBe(net)
})

test('reads what stands elsewhere, and puts there what is too long', async () => {
  const words = 'The tide. '.repeat(ANSWER_BYTES_MAX / 10 + 1)
  const messages = [{ role: 'user', content: words }]
  const { cid } = await storage.add([utf8(JSON.stringify({ messages, maxTokens: 12_000 }))])
  const id = await ask(`ipfs://${cid}`)
  const posted = await live()
  expect(posted?.id).toBe(id)
  const content = await answerOf(id)
  if (content?.kind !== 'cid') throw new Error('a long answer stands elsewhere')
  const parts: Uint8Array[] = []
  for await (const part of storage.read(content.cid)) parts.push(Uint8Array.from(part))
  const bytes = Buffer.concat(parts)
  expect(bytes.toString()).toBe(words)
  expect(content.sha256).toBe(Hex.sha256Hex(bytes))
})

// Finding: QST-4
test('a request waits for its question file without delaying other requests', async () => {
  const { cid } = await createStorageMemory().add([utf8(QUESTION)])
  const behindCid = await ask(`ipfs://${cid}`)
  const inline = await ask('Another one.')
  const arrived = Promise.withResolvers<void>()
  let isThere = false
  const slow = {
    ...storage,
    has: async () => isThere,
    async fetch() {
      await arrived.promise
      await storage.add([utf8(QUESTION)])
      isThere = true
      return {} as never
    },
    stat: (path: string) => storage.stat(path),
    read: storage.read.bind(storage),
  } as typeof storage
  expect((await live({ storage: slow }))?.id).toBe(inline)
  expect((await scenario.client.request(behindCid))?.status).toBe('open')
  arrived.resolve()
  expect((await live({ storage: slow }))?.id).toBe(behindCid)
  expect(await textOf(behindCid)).toBe(QUESTION)
})

test('gives as many tokens as the fee buys, and takes no request that buys none', async () => {
  const { prices } = scenario.offer
  // Without a tokenizer of its own the echo model counts prompts as zero tokens.
  const token = prices.output / Price.TOKENS_PER_PRICE
  const poor = await ask(QUESTION, token / 2n)
  const short = await ask(QUESTION, 4n * token)
  const posted = await live()
  expect(posted?.id).toBe(short)
  expect(await textOf(short)).toBe(QUESTION.slice(0, 4))
  expect((await scenario.client.request(poor))?.status).toBe('open')
})

test('lets be what it cannot read', async () => {
  const ids = [await ask('{"image":5}'), await ask('ipfs://bafkreia'), await ask('{')]
  const ending = new AbortController()
  const unreadable: unknown[] = []
  const log = (event: string, fields: object = {}) => {
    if (event === 'question-unreadable' && 'request' in fields) unreadable.push(fields.request)
    if (unreadable.length === ids.length) ending.abort()
  }
  const posted = await live({ log }, ending.signal)
  expect(posted).toBeUndefined()
  expect(unreadable.toSorted()).toEqual(ids.toSorted())
  for (const id of ids) expect((await scenario.client.request(id))?.status).toBe('open')
})

/**
 * Returns the provider's ledger, but each post of an answer fails: before the post is sent, or
 * after the chain applied it.
 */
function failing(when: 'before' | 'after', die: () => void): Ledger {
  const { provider } = scenario
  const { onchainAnswers } = provider
  if (!onchainAnswers) throw new Error('the chain has answers')
  const postAnswer: typeof onchainAnswers.postAnswer = async (options) => {
    if (when === 'after') await onchainAnswers.postAnswer(options)
    die()
    throw new LedgerError('chain-unreachable', { doing: 'postAnswer' })
  }
  return { ...provider, onchainAnswers: { ...onchainAnswers, postAnswer } }
}

test.for(['before', 'after'] as const)('killed %s it is posted, posts once', async (when) => {
  const id = await ask(QUESTION)
  const state = createStateMemory()
  const market = createMarketMemory(scenario.provider)
  const dead = new AbortController()
  const ledger = failing(when, () => dead.abort())
  const log = () => {}
  const parts = { ledger, market, clock, storage, served: [served], log, state }
  expect(await answerOneRequest(parts, dead.signal)).toBeUndefined()
  const paid = async () => (await scenario.client.request(id))?.status === 'claimed'
  expect(await paid()).toBe(when === 'after')
  // The computed answer is on disk: the second run does not ask the model.
  const generate = () => {
    throw new Error('asked again')
  }
  const silent = { ...served, model: { ...served.model, generate } }
  const posted = await live({ state, served: [silent] })
  expect(posted?.id).toBe(id)
  expect(posted?.transaction === undefined).toBe(when === 'after')
  expect(await textOf(id)).toBe(QUESTION)
})

test('the provider that stays does so too, and has its rent back', async () => {
  const { provider: ledger, client } = scenario
  const network = createHub({}).createNetwork({ name: 'provider' })
  await network.start()
  const state = createStateMemory()
  const seen: string[] = []
  const start = async () => {
    const provider = createProvider({
      ledger,
      market: createMarketMemory(ledger),
      network,
      state,
      clock,
      random,
      storage,
      served: [served],
      log: (event) => void seen.push(event),
    })
    await provider.start()
    return provider
  }
  const first = await start()
  const id = await ask(QUESTION)
  await expect.poll(() => textOf(id)).toBe(QUESTION)
  await first.stop()
  aheadMs += WEEK_MS
  const second = await start()
  await expect.poll(() => client.onchainAnswers?.answer(id)).toBeUndefined()
  await second.stop()
  expect(seen).not.toContain('answer-post-failed')
})
