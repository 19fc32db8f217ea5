// Goal: in each dialect of the API, a conversation stays with its provider, pays the cached-input
// price for repeated tokens, and pays for no token twice. It leaves its provider only once, after
// an error that only that provider causes. Method: the HTTP API over the real gateway and real
// sessions with three providers of the echo engine, in virtual time, while other keys ask; each
// cost is checked with the prices of its own provider.
// Requirements: R002-9

import { createGatewayHttp } from '@ostrom/gateway/http'
import { BaseError, PrefixHistory, Price } from '@ostrom/protocol'
import { createStateMemory } from '@ostrom/state/memory'
import { describe, expect, test } from 'vitest'
import { echoTokenizer } from './models/model.ts'
import type { ProviderSetup } from './network/party-setup.ts'
import {
  createSimulatedNetwork,
  PRICES,
  type SimulatedNetworkOptions,
  UNIT,
} from './network/simulated-network.ts'

const TURNS = 20
const tokenizer = echoTokenizer()
const echo = { tokensPerSecond: 1_000, prefillTokensPerSecond: 40_000, answerTokens: 40 }
/**
 * The prices are so close that the order of providers depends on their speed, which varies with the
 * load.
 */
const pricesOf = (at: number): Price.PriceMap => {
  const input = PRICES.input + (PRICES.input / 100n) * BigInt(at)
  return { ...PRICES, input, cachedInput: input / 10n }
}

type Message = { readonly role: 'user' | 'assistant'; readonly content: string }
/** One answer as its dialect reports it. */
type Turn = {
  readonly id: string
  readonly text: string
  readonly provider: string
  readonly prompt: number
  readonly cached: number
  readonly output: number
  readonly cost: bigint
  readonly expectedCost: bigint
}

type Dialect = {
  readonly path: string
  /** Returns the next question of a conversation; the last answer has the id `previous`. */
  readonly body: (messages: readonly Message[], previous: string | undefined) => object
  /**
   * Reads the text and counts of a response. `fresh` excludes cached tokens, as in Anthropic's API.
   */
  readonly read: (body: never) => Omit<Turn, 'id' | 'provider' | 'cost' | 'expectedCost'>
}

const responsesDialect: Dialect = {
  path: '/v1/responses',
  body: (messages) => ({ input: messages, max_output_tokens: 40 }),
  read: (body: {
    output: [{ content: [{ text: string }] }]
    usage: {
      input_tokens: number
      output_tokens: number
      input_tokens_details: { cached_tokens: number }
    }
  }) => ({
    text: body.output[0].content[0].text,
    prompt: body.usage.input_tokens,
    cached: body.usage.input_tokens_details.cached_tokens,
    output: body.usage.output_tokens,
  }),
}

const dialects: Readonly<Record<string, Dialect>> = {
  chat: {
    path: '/v1/chat/completions',
    body: (messages) => ({ messages, max_tokens: 40 }),
    read: (body: {
      choices: [{ message: { content: string } }]
      usage: {
        prompt_tokens: number
        completion_tokens: number
        prompt_tokens_details: { cached_tokens: number }
      }
    }) => ({
      text: body.choices[0].message.content,
      prompt: body.usage.prompt_tokens,
      cached: body.usage.prompt_tokens_details.cached_tokens,
      output: body.usage.completion_tokens,
    }),
  },
  responses: responsesDialect,
  'stored responses': {
    ...responsesDialect,
    body: (messages, previous) => ({
      input: previous === undefined ? messages : messages.slice(-1),
      max_output_tokens: 40,
      previous_response_id: previous,
    }),
  },
  messages: {
    path: '/v1/messages',
    body: (messages) => ({ messages, max_tokens: 40 }),
    read: (body: {
      content: [{ text: string }]
      usage: { input_tokens: number; cache_read_input_tokens: number; output_tokens: number }
    }) => ({
      text: body.content[0].text,
      prompt: body.usage.input_tokens + body.usage.cache_read_input_tokens,
      cached: body.usage.cache_read_input_tokens,
      output: body.usage.output_tokens,
    }),
  },
}

async function createWorld(
  setups: readonly ProviderSetup[] = [{}, {}, {}],
  options: SimulatedNetworkOptions = {},
) {
  const world = await createSimulatedNetwork({ deliver: () => [10], ...options })
  const prices = new Map<string, Price.PriceMap>()
  for (const [at, setup] of setups.entries()) {
    const name = `provider-${at}`
    await world.startProvider(name, { echo, prices: pricesOf(at), ...setup })
    prices.set(world.ledgerOf(name).account, setup.prices ?? pricesOf(at))
  }
  const host = await world.startGateway('client', { deposit: 50n * UNIT })
  const context = { inference: host.gateway.inference, clock: world.time.clock, log: () => {} }
  const random = world.prng.fork('requests').bytes
  const http = createGatewayHttp({ ...context, random, state: createStateMemory() })
  const keyOf = async (name: string) =>
    (await http.keys.create({ name, settlement: 'session' })).secret
  const send = (secret: string, dialect: Dialect, options: SendOptions, signal?: AbortSignal) =>
    http.handle(
      new Request(`http://gateway.test${dialect.path}`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${secret}`,
          'content-type': 'application/json',
          ...options.headers,
        },
        body: JSON.stringify({
          model: 'echo',
          ...dialect.body(options.messages, options.previous),
          ...options.fields,
        }),
        ...(signal && { signal }),
      }),
    )
  const ask = async (secret: string, dialect: Dialect, options: SendOptions): Promise<Turn> => {
    const response = await world.time.until(send(secret, dialect, options))
    const body = (await world.time.until(response.json())) as {
      readonly id: string
      readonly ostrom: Readonly<Record<'cost' | 'expected_cost' | 'provider', string>>
    }
    expect(response.status, JSON.stringify(body)).toBe(200)
    // The voucher of the answer reaches the provider.
    await world.time.pass(1_000)
    const { cost, expected_cost: before, provider } = body.ostrom
    expect(response.headers.get('x-ostrom-expected-cost')).toBe(before)
    const read = dialect.read(body as never)
    return { ...read, id: body.id, provider, cost: BigInt(cost), expectedCost: BigInt(before) }
  }
  return { accounting: world.accounting, time: world.time, prices, keyOf, send, ask }
}

type SendOptions = {
  readonly messages: readonly Message[]
  readonly previous?: string | undefined
  readonly headers?: Readonly<Record<string, string>>
  readonly fields?: object
}

const user = (content: string): Message => ({ role: 'user', content })
const opening = `client#0 ${'word '.repeat(60)}`.trim()

type World = Awaited<ReturnType<typeof createWorld>>

/** Runs some turns of a conversation and calls `between` before each turn except the first. */
async function talk(
  { ask }: Pick<World, 'ask'>,
  options: {
    readonly secret: string
    readonly dialect: Dialect
    readonly between?: (turn: number, messages: readonly Message[]) => Promise<void>
    readonly named?: Pick<SendOptions, 'headers' | 'fields'>
  },
) {
  const { secret, dialect, named = {}, between = async () => {} } = options
  let messages: readonly Message[] = [user(opening)]
  const turns: Turn[] = []
  for (let at = 0; at < TURNS; at++) {
    if (at > 0) await between(at, messages)
    const previous = turns.at(-1)?.id
    const turn = await ask(secret, dialect, { ...named, messages, previous })
    turns.push(turn)
    // The prompt is the whole conversation, with each token counted once.
    expect(turn.prompt).toBe(tokenizer.encodePrompt({ kind: 'messages', messages }).length)
    messages = [...messages, { role: 'assistant', content: turn.text }, user(`turn ${at}`)]
  }
  return turns
}

const switchesOf = (turns: readonly Turn[]) =>
  turns.filter((turn, at) => at > 0 && turn.provider !== turns[at - 1]!.provider).length

/**
 * Returns the number of tokens that were billed as cached, as a percentage of the tokens that could
 * be cached: the prompt and the answer of the turn before each turn.
 */
function cachedPercent(turns: readonly Turn[]): number {
  const repeated = turns
    .slice(1)
    .reduce((sum, _, at) => sum + turns[at]!.prompt + turns[at]!.output, 0)
  return (100 * turns.reduce((sum, { cached }) => sum + cached, 0)) / repeated
}

/**
 * Checks that each token has one price, and that the sum of the turns equals the providers'
 * vouchers.
 */
function expectBilledOnce({ accounting, prices }: World, turns: readonly Turn[]): void {
  for (const { prompt, cached, output, cost, provider } of turns) {
    const counts = { input: BigInt(prompt - cached), cachedInput: BigInt(cached) }
    const units = { ...Price.zeroCounts, ...counts, output: BigInt(output) }
    expect(cost).toBe(Price.costUp(prices.get(provider)!, units))
    expect(cached % PrefixHistory.CLAIM_STEP_TOKENS).toBe(0)
  }
  const promised = [...accounting.vouchers.values()]
  const total = promised.reduce((sum, { voucher }) => sum + voucher.total, 0n)
  expect(total).toBe(turns.reduce((sum, { cost }) => sum + cost, 0n))
}

describe('20 turns over three providers', () => {
  test.each(Object.entries(dialects))('stay warm in the dialect of %s', async (_, dialect) => {
    const world = await createWorld()
    const secret = await world.keyOf('alice')
    const turns = await talk(world, { secret, dialect })
    expect(switchesOf(turns)).toBeLessThanOrEqual(1)
    expect(cachedPercent(turns)).toBeGreaterThanOrEqual(90)
    expectBilledOnce(world, turns)
    // Answers have equal lengths, so that the cost of each later turn was known in advance.
    for (const { cost, expectedCost } of turns.slice(2)) expect(expectedCost).toBe(cost)
  })
})

/** An error of a provider's engine; another provider may or may not answer the question. */
class EngineRefusal extends BaseError<'engine-failed' | 'prompt-unsupported'> {
  override readonly name = 'EngineRefusal'
  constructor(code: 'engine-failed' | 'prompt-unsupported') {
    const retry = code === 'engine-failed' ? 'elsewhere' : 'never'
    super({ code, retry, summary: 'Not this question.', details: [] })
  }
}

/** Creates three providers. The next requests to their engines fail as `failures` says. */
function createFailingWorld() {
  const failures: EngineRefusal[] = []
  const setup: ProviderSetup = {
    honest: false,
    faultInjection: {
      model: (model) => ({
        ...model,
        async *generate(options) {
          const failure = failures.shift()
          if (failure) throw failure
          yield* model.generate(options)
        },
      }),
    },
  }
  return { failures, opening: createWorld([setup, setup, setup]) }
}

describe('a conversation', () => {
  const { chat } = dialects as { chat: Dialect }
  /**
   * A dialect whose requests state no maximum length of the answer. The savings by cached input are
   * therefore small relative to the maximum cost of a request.
   */
  const unbounded: Dialect = { ...chat, body: (messages) => ({ messages }) }

  /** Returns a function that keeps another key's question running at the cheapest provider. */
  async function createOtherCaller({ keyOf, send, time }: World) {
    const secret = await keyOf('bob')
    const asked: Promise<unknown>[] = []
    const ask = async () => {
      const answer = send(secret, unbounded, { messages: [user('client#0 short')] })
      asked.push(answer.then((response) => response.text()))
      await time.pass(25)
    }
    return { ask, ended: () => time.until(Promise.all(asked)) }
  }

  test.each([
    ['its opening', {}],
    ['its session', { headers: { 'x-session-id': 'one' } }],
  ])('stays by %s while others keep its provider busy', async (_, named) => {
    const world = await createWorld()
    const secret = await world.keyOf('alice')
    const other = await createOtherCaller(world)
    const turns = await talk(world, { secret, dialect: unbounded, between: other.ask, named })
    await other.ended()
    expect(switchesOf(turns)).toBe(0)
    expect(cachedPercent(turns)).toBeGreaterThanOrEqual(90)
  })

  test('stays whatever its client, its caller or its budget ends', async () => {
    const { failures, opening: opened } = createFailingWorld()
    const world = await opened
    const secret = await world.keyOf('alice')
    const other = await createOtherCaller(world)
    const between = async (turn: number, messages: readonly Message[]) => {
      const request = { messages }
      if (turn % 4 === 0) {
        const fields = { temperature: 9 }
        const response = await world.time.until(world.send(secret, chat, { ...request, fields }))
        expect(response.status).toBe(400)
      } else if (turn % 4 === 1) {
        const fields = { ostrom: { cost_max: '1' } }
        const response = await world.time.until(world.send(secret, chat, { ...request, fields }))
        expect(response.status).toBe(402)
      } else if (turn % 4 === 2) {
        const stop = new AbortController()
        const answer = world.send(secret, chat, request, stop.signal)
        answer.catch(() => {})
        await world.time.pass(45)
        stop.abort()
        await world.time.until(answer.then(() => {}).catch(() => {}))
        await world.time.pass(5_000)
      } else {
        // Each provider refuses this question, possibly for a good reason.
        for (let at = 0; at < 3; at++) failures.push(new EngineRefusal('prompt-unsupported'))
        const response = await world.time.until(world.send(secret, chat, request))
        expect(response.status).toBe(400)
        failures.length = 0
      }
      await other.ask()
    }
    const turns = await talk(world, { secret, dialect: unbounded, between })
    await other.ended()
    expect(switchesOf(turns)).toBe(0)
    expect(cachedPercent(turns)).toBeGreaterThanOrEqual(90)
  })

  test('leaves its provider for an error of that provider, and stays with the next', async () => {
    const { failures, opening: opened } = createFailingWorld()
    const world = await opened
    const secret = await world.keyOf('alice')
    const between = async (turn: number) => {
      if (turn === 7) failures.push(new EngineRefusal('engine-failed'))
    }
    const turns = await talk(world, { secret, dialect: chat, between })
    expect(switchesOf(turns)).toBe(1)
    expect(turns[7]).toMatchObject({ cached: 0 })
    expect(turns[7]!.provider).not.toBe(turns[6]!.provider)
    // One of twenty turns is paid for without the cache.
    expect(cachedPercent(turns)).toBeGreaterThanOrEqual(90)
  })

  // Finding: DIA-7
  test('a conversation leaves a provider that becomes slow, and only once', async () => {
    let slowAt: number | undefined
    const waiting: { sleep: (ms: number) => Promise<void> } = { sleep: async () => {} }
    const setups = [0, 1, 2].map(
      (at): ProviderSetup => ({
        honest: false,
        faultInjection: {
          model: (model) => ({
            ...model,
            async *generate(options) {
              if (at === slowAt) await waiting.sleep(60_000)
              yield* model.generate(options)
            },
          }),
        },
      }),
    )
    const world = await createWorld(setups)
    waiting.sleep = (ms) => world.time.clock.sleep(ms)
    const secret = await world.keyOf('alice')
    const accounts = [...world.prices.keys()]
    const providers: string[] = []
    const between = async (turn: number) => {
      if (turn === 5) slowAt = accounts.indexOf(providers[0]!)
    }
    const named = { fields: { ostrom: { sort: 'latency' } } }
    const dialect: Dialect = {
      ...chat,
      read: (body) => {
        const { provider } = (body as { ostrom: { provider: string } }).ostrom
        providers.push(provider)
        return chat.read(body)
      },
    }
    const turns = await talk(world, { secret, dialect, between, named })
    expect(switchesOf(turns)).toBe(1)
    // The conversation waits for one answer and then continues at another provider.
    expect(turns[5]!.provider).toBe(turns[0]!.provider)
    expect(turns[6]!.provider).not.toBe(turns[0]!.provider)
    expect(cachedPercent(turns)).toBeGreaterThanOrEqual(90)
  })

  // Finding: DIA-7
  test('a conversation stays with a provider whose session took long to be confirmed', async () => {
    const connectLedger: SimulatedNetworkOptions['connectLedger'] = (ledger, { name, clock }) => {
      if (!name.startsWith('provider')) return ledger
      const open: typeof ledger.openSession = async (...terms) => {
        await clock.sleep(40_000)
        return await ledger.openSession(...terms)
      }
      return new Proxy(ledger, {
        get: (target, key) => (key === 'openSession' ? open : Reflect.get(target, key)),
      })
    }
    const world = await createWorld([{}, {}, {}], { connectLedger })
    const secret = await world.keyOf('alice')
    const began = world.time.clock.nowMs()
    const named = { fields: { ostrom: { sort: 'latency' } } }
    const turns = await talk(world, { secret, dialect: chat, named })
    expect(world.time.clock.nowMs() - began).toBeGreaterThan(40_000)
    expect(switchesOf(turns)).toBe(0)
  })
})
