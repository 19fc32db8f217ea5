// Goal: a conversation pays the price of cached input for repeated tokens, and both sides compute
// the same amount, even if one side is killed in between. Each caller claims only tokens of its own
// questions. A provider that refuses claims gets no more questions. Method: the HTTP API over the
// real gateway and real sessions with providers of the echo engine, in virtual time. The prices
// make fresh, cached and output tokens distinguishable in each cost.
// Requirements: R002-9
// Shows (ask): the repeated beginning of a conversation costs the price of cached input, by a rule
// that client and provider both compute. The conversation stays with the provider that has the
// beginning in its cache.

import { createGatewayHttp } from '@ostrom/gateway/http'
import { errorClass, type Inference, PrefixHistory, Price } from '@ostrom/protocol'
import { createStateMemory } from '@ostrom/state/memory'
import { describe, expect, test } from 'vitest'
import { echoTokenizer } from './models/model.ts'
import {
  createSimulatedNetwork,
  type GatewayHost,
  PRICES,
  type SimulatedNetwork,
  UNIT,
} from './network/simulated-network.ts'

const MINUTE_MS = 60_000
const prices: Price.PriceMap = { ...PRICES, cachedInput: PRICES.input / 10n }
const echo = { tokensPerSecond: 1_000, prefillTokensPerSecond: 40_000, answerTokens: 40 }
const tokenizer = echoTokenizer()

type ChatResponse = {
  readonly usage: Usage
  readonly choices: readonly { readonly message: { readonly content: string } }[]
  readonly ostrom: { readonly cost: string; readonly provider: string }
}
type Message = { readonly role: 'user' | 'assistant'; readonly content: string }
type Usage = {
  readonly prompt_tokens: number
  readonly completion_tokens: number
  readonly prompt_tokens_details: { readonly cached_tokens: number }
}

const idsOf = (messages: readonly Inference.ChatMessage[]) =>
  tokenizer.encodePrompt({ kind: 'messages', messages })

/**
 * Returns the number of prompt tokens that a question with `messages` may claim as cached, after
 * the conversation `answered`, which ends with an answer.
 */
function claimable(messages: readonly Message[], answered: readonly Message[]): number {
  const before = answered.slice(0, -1)
  const source = [...idsOf(before), ...tokenizer.encode(answered.at(-1)?.content ?? '')]
  const ids = idsOf(messages)
  const differs = ids.findIndex((id, at) => at === ids.length - 1 || source[at] !== id)
  return differs - (differs % PrefixHistory.CLAIM_STEP_TOKENS)
}

const costOf = ({ prompt_tokens, completion_tokens, prompt_tokens_details }: Usage): bigint => {
  const cachedInput = BigInt(prompt_tokens_details.cached_tokens)
  const input = BigInt(prompt_tokens) - cachedInput
  const output = BigInt(completion_tokens)
  return Price.costUp(prices, { ...Price.zeroCounts, input, cachedInput, output })
}

/**
 * Creates a gateway's HTTP API; `chat` continues a conversation and returns what it was charged.
 */
async function surface(world: SimulatedNetwork, host: GatewayHost) {
  const { time } = world
  const random = world.prng.fork('requests').bytes
  const { inference } = host.gateway
  const context = { inference, clock: time.clock, random, log: () => {} }
  const http = createGatewayHttp({ ...context, state: createStateMemory() })
  const keyOf = (name: string) => http.keys.create({ name, settlement: 'session' })
  const chat = async (secret: string, messages: readonly Message[]) => {
    const request = new Request('http://gateway.test/v1/chat/completions', {
      method: 'POST',
      headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
      body: JSON.stringify({ model: 'echo', messages, max_tokens: 40 }),
    })
    const response = await time.until(http.handle(request))
    const body = (await time.until(response.json())) as ChatResponse
    // The voucher of the answer reaches the provider.
    await time.pass(1_000)
    if (response.status !== 200) return { status: response.status, cached: -1, cost: 0n, messages }
    const { usage, choices, ostrom } = body
    const cached = usage.prompt_tokens_details.cached_tokens
    expect(BigInt(ostrom.cost)).toBe(costOf(usage))
    const answer: Message = { role: 'assistant', content: choices[0]!.message.content }
    return {
      status: 200,
      cached,
      cost: costOf(usage),
      messages: [...messages, answer],
    }
  }
  return { chat, keyOf }
}

const ask = (content: string): Message => ({ role: 'user', content })
const long = `client#0 ${'word '.repeat(60)}`.trim()

/** Returns the sum of the latest vouchers that providers received from the world's only client. */
const promisedIn = ({ accounting }: SimulatedNetwork): bigint =>
  [...accounting.vouchers.values()].reduce((sum, { voucher }) => sum + voucher.total, 0n)

async function createWorld() {
  const world = await createSimulatedNetwork({ deliver: () => [10] })
  const provider = await world.startProvider('provider', { echo, prices })
  const host = await world.startGateway('client', { deposit: 10n * UNIT })
  return { world, provider, host, ...(await surface(world, host)) }
}

describe('a conversation', () => {
  test('pays for its beginning at the price of cached input, turn by turn', async () => {
    const { world, chat, keyOf } = await createWorld()
    const { secret } = await keyOf('alice')
    let talk = await chat(secret, [ask(long)])
    expect(talk.cached).toBe(0)
    let spent = talk.cost
    for (let turn = 1; turn < 4; turn++) {
      const messages = [...talk.messages, ask(`turn ${turn}`)]
      const expected = claimable(messages, talk.messages)
      talk = await chat(secret, messages)
      expect(talk.cached).toBe(expected)
      expect(talk.cached).toBeGreaterThan(300)
      spent += talk.cost
      expect(promisedIn(world)).toBe(spent)
    }
  })

  test('a conversation of another key on the same session shares no cached tokens', async () => {
    const { chat, keyOf } = await createWorld()
    const [alice, mallory] = [await keyOf('alice'), await keyOf('mallory')]
    await chat(alice.secret, [ask(long)])
    expect((await chat(mallory.secret, [ask(long)])).cached).toBe(0)
    expect((await chat(alice.secret, [ask(long)])).cached).toBeGreaterThan(300)
  })

  test('pays in full once the cache time is over', async () => {
    const { world, chat, keyOf } = await createWorld()
    const { secret } = await keyOf('alice')
    const { messages } = await chat(secret, [ask(long)])
    await world.time.pass(4 * MINUTE_MS)
    const next = await chat(secret, [...messages, ask('more')])
    expect(next.cached).toBeGreaterThan(300)
    await world.time.pass(6 * MINUTE_MS)
    expect((await chat(secret, [...next.messages, ask('more')])).cached).toBe(0)
  })

  test('pays in full once where its provider was killed, and goes on', async () => {
    const { world, provider, chat, keyOf } = await createWorld()
    const { secret } = await keyOf('alice')
    const talk = await chat(secret, [ask(long)])
    provider.kill()
    await world.startProvider('provider', { echo, prices })
    await world.time.pass(2 * MINUTE_MS)
    const next = await chat(secret, [...talk.messages, ask('more')])
    expect(next).toMatchObject({ status: 200, cached: 0 })
    const last = await chat(secret, [...next.messages, ask('more')])
    expect(last.cached).toBeGreaterThan(300)
    expect(promisedIn(world)).toBe(talk.cost + next.cost + last.cost)
  })

  test('pays in full once where its gateway was killed, and goes on', async () => {
    const { world, host, chat, keyOf } = await createWorld()
    const { secret } = await keyOf('alice')
    const talk = await chat(secret, [ask(long)])
    host.kill()
    const again = await surface(world, await world.startGateway('client'))
    const key = await again.keyOf('alice')
    const next = await again.chat(key.secret, [...talk.messages, ask('more')])
    expect(next).toMatchObject({ status: 200, cached: 0 })
    const last = await again.chat(key.secret, [...next.messages, ask('more')])
    expect(last.cached).toBeGreaterThan(300)
    expect(promisedIn(world)).toBe(talk.cost + next.cost + last.cost)
  })
})

class ClaimRefusedError extends errorClass('ClaimRefusedError', {
  code: 'prefix-claim-refused',
  retry: 'later',
  summary: 'No.',
  details: [],
}) {}

test('a provider that refuses valid claims loses those questions to another', async () => {
  const world = await createSimulatedNetwork({ deliver: () => [10] })
  let answers = 0
  await world.startProvider('cheap', {
    echo,
    prices: { ...prices, input: prices.input / 2n, output: prices.output / 2n },
    honest: false,
    faultInjection: {
      model: (model) => ({
        ...model,
        async *generate(options) {
          if (answers++ > 0) throw new ClaimRefusedError()
          yield* model.generate(options)
        },
      }),
    },
  })
  await world.startProvider('dear', { echo, prices })
  const host = await world.startGateway('client', { deposit: 10n * UNIT })
  const { inference } = host.gateway
  const context = { inference, clock: world.time.clock, log: () => {} }
  const random = world.prng.fork('requests').bytes
  const http = createGatewayHttp({ ...context, random, state: createStateMemory() })
  const { secret } = await http.keys.create({ name: 'alice', settlement: 'session' })
  const chat = async () => {
    const request = new Request('http://gateway.test/v1/chat/completions', {
      method: 'POST',
      headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
      body: JSON.stringify({ model: 'echo', messages: [ask(long)], max_tokens: 40 }),
    })
    const response = await world.time.until(http.handle(request))
    const { ostrom } = (await world.time.until(response.json())) as ChatResponse
    await world.time.pass(1_000)
    return ostrom.provider
  }
  const [cheap, dear] = ['cheap', 'dear'].map((name) => world.ledgerOf(name).account)
  expect(await chat()).toBe(cheap)
  expect(await chat()).toBe(dear)
  expect(answers).toBe(2)
})
