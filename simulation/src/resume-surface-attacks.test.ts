// Goal: a client of a resumed answer reads it once and completely, pays once, and the records state
// how it ended. This also holds with several choices, a retry, a stored response, a second identity
// of the failed provider, or the end of the context. Method: the HTTP API over real gateways and
// providers in virtual time, whose engines fail or stall during an answer; comparison of the
// amounts charged to the key and promised to providers.

import { EngineFailedError } from '@ostrom/engine'
import { createGatewayHttp } from '@ostrom/gateway/http'
import { createStateMemory } from '@ostrom/state/memory'
import { expect, test } from 'vitest'
import { stall } from './models/model-tap.ts'
import type { FaultInjection } from './network/party-setup.ts'
import {
  createSimulatedNetwork,
  PRICES,
  type SimulatedNetwork,
  type SimulatedNetworkOptions,
  UNIT,
} from './network/simulated-network.ts'

const echo = { tokensPerSecond: 1_000, prefillTokensPerSecond: 40_000 }
const cheaper = { ...PRICES, output: PRICES.output / 2n, input: PRICES.input / 2n }
const text = `client#0 ${'What a wonderful day. '.repeat(6)}`.trim()
/** After this time, no provider is avoided because of its last failure. */
const FORGIVEN_MS = 15 * 60_000

/** An engine that fails or stalls after `tokens` tokens of each answer. */
const breaksAfter = (
  tokens: number,
  how: 'fails' | 'stalls' = 'fails',
  asked: { times: number } = { times: 0 },
): FaultInjection => ({
  model: (model) => ({
    ...model,
    async *generate(options) {
      asked.times += 1
      let left = tokens
      for await (const piece of model.generate(options)) {
        if (piece.kind === 'tokens') {
          if (left <= 0 && how === 'stalls') await stall(options.signal)
          if (left <= 0) throw new EngineFailedError({ engine: 'echo', reason: 'it was asked for' })
          left -= piece.ids.length
        }
        yield piece
      }
    },
  }),
})

async function createWorld(
  faults: readonly (FaultInjection | undefined)[],
  options: SimulatedNetworkOptions = {},
) {
  const world = await createSimulatedNetwork({ deliver: () => [10], ...options })
  for (const [at, faultInjection] of faults.entries()) {
    const prices = faultInjection ? cheaper : PRICES
    const fault = faultInjection && { faultInjection, honest: false }
    await world.startProvider(`p${at}`, { echo, prices, ...fault })
  }
  const { gateway } = await world.startGateway('client', { deposit: 50n * UNIT })
  const context = { inference: gateway.inference, clock: world.time.clock, log: () => {} }
  const random = world.prng.fork('requests').bytes
  const http = createGatewayHttp({ ...context, random, state: createStateMemory() })
  const { secret } = await http.keys.create({ name: 'alice', settlement: 'session' })
  const send = (path: string, body?: object, headers: Record<string, string> = {}) =>
    http.handle(
      new Request(`http://gateway.test/v1/${path}`, {
        method: body ? 'POST' : 'GET',
        headers: {
          authorization: `Bearer ${secret}`,
          'content-type': 'application/json',
          ...headers,
        },
        ...(body && { body: JSON.stringify({ model: 'echo', ...body }) }),
      }),
    )
  /** Requests a complete response and returns its text. */
  const ask = async (...request: Parameters<typeof send>): Promise<string> => {
    const response = await world.time.until(send(...request))
    const said = await world.time.until(response.text())
    expect(response.status, said).toBe(200)
    return said
  }
  /**
   * Checks that the key was charged the sum that its client promised, and that no amount is still
   * reserved.
   */
  const checkBooks = async () => {
    await world.time.pass(5 * 60_000)
    const [key] = await http.keys.list()
    expect(key).toMatchObject({ spentTotal: promisedIn(world), held: 0n })
    const records = await Array.fromAsync(http.keys.usage())
    const spent = records.reduce((sum, { cost }) => sum + cost, 0n)
    expect(spent).toBe(promisedIn(world))
    return records
  }
  return { world, http, send, ask, checkBooks }
}

const promisedIn = ({ accounting }: SimulatedNetwork): bigint =>
  [...accounting.vouchers.values()].reduce((sum, { voucher }) => sum + voucher.total, 0n)

const messages = [{ role: 'user', content: text }]
const asked = { messages, max_tokens: 400 }

type Completion = {
  readonly choices: readonly { readonly message: { readonly content: string } }[]
  readonly usage: { readonly prompt_tokens: number; readonly completion_tokens: number }
}

const contentOf = (events: string): string =>
  events
    .split('\n\n')
    .flatMap((event) => (event.startsWith('data: {') ? [JSON.parse(event.slice(6))] : []))
    .flatMap(({ choices = [] }) => choices)
    .map(({ delta }) => delta.content ?? '')
    .join('')

// Finding: RES-15
test('four choices that all break off are each complete, and paid once', async () => {
  const { ask, checkBooks } = await createWorld([breaksAfter(30), breaksAfter(50), undefined])
  const { choices, usage } = JSON.parse(
    await ask('chat/completions', { ...asked, n: 4 }),
  ) as Completion
  expect(choices.map(({ message }) => message.content)).toEqual([text, text, text, text])
  expect(usage.completion_tokens).toBe(4 * text.length)
  await checkBooks()
})

test.each(['idempotency-key', 'x-stainless-retry-count'])(
  'a retry by %s joins an answer in several parts, and is not asked anew',
  async (name) => {
    const times = { times: 0 }
    const { send, world, checkBooks } = await createWorld([
      breaksAfter(60, 'fails', times),
      undefined,
    ])
    const headersOf = (count: number) => ({
      [name]: name === 'idempotency-key' ? 'one' : `${count}`,
    })
    const body = { ...asked, stream: true }
    const first = await world.time.until(send('chat/completions', body, headersOf(0)))
    const reader = first.body!.getReader()
    // The client leaves during the first part and then requests the complete answer. A client that
    // retries without an idempotency key has read nothing.
    if (name === 'idempotency-key') await world.time.until(reader.read())
    await world.time.until(reader.cancel())
    const second = await world.time.until(send('chat/completions', body, headersOf(1)))
    expect(contentOf(await world.time.until(second.text()))).toBe(text)
    expect(times.times).toBe(1)
    const records = await checkBooks()
    expect(records.map(({ outcome }) => outcome).sort()).toEqual(['answered', 'failed'])
  },
)

// Finding: RES-15
test('two readers of one answer in several parts read the same bytes', async () => {
  const { send, world, checkBooks } = await createWorld([breaksAfter(60), undefined])
  const body = { ...asked, stream: true }
  const both = ['one', 'one'].map(
    async (id) => await (await send('chat/completions', body, { 'idempotency-key': id })).text(),
  )
  const [first, second] = await world.time.until(Promise.all(both))
  expect(contentOf(first!)).toBe(text)
  expect(contentOf(second!)).toBe(contentOf(first!))
  expect(await checkBooks()).toHaveLength(2)
})

// Finding: RES-15
test('a stored response in several parts is complete, and its conversation goes on', async () => {
  const { ask, world, checkBooks } = await createWorld([breaksAfter(60), undefined])
  const input = { input: text, store: true, max_output_tokens: 400 }
  type Stored = {
    readonly id: string
    readonly output: readonly { readonly content: readonly { readonly text: string }[] }[]
  }
  const textOf = ({ output }: Stored) =>
    output.flatMap(({ content }) => content.map(({ text }) => text)).join('')
  const made = JSON.parse(await ask('responses', input)) as Stored
  expect(textOf(made)).toBe(text)
  const kept = JSON.parse(await ask(`responses/${made.id}`)) as Stored
  expect(textOf(kept)).toBe(text)
  await world.time.pass(FORGIVEN_MS)
  const next = { ...input, previous_response_id: made.id }
  expect(textOf(JSON.parse(await ask('responses', next)) as Stored)).toContain(text)
  await checkBooks()
})

test('after an owner’s three providers broke an answer, the next goes to another', async () => {
  const times = { times: 0 }
  const own = breaksAfter(1, 'fails', times)
  const { ask, checkBooks } = await createWorld([own, own, own, undefined])
  const body = { ...asked, stream: true }
  expect(contentOf(await ask('chat/completions', body))).toBe(text)
  expect(times.times).toBe(3)
  // All three providers of the hostile owner failed the first answer, so the gateway asks the
  // fourth provider first.
  expect(contentOf(await ask('chat/completions', body))).toBe(text)
  expect(times.times).toBe(3)
  await checkBooks()
})

// Finding: RES-15
test('an answer that breaks at the end of the context ends as an unbroken one', async () => {
  const contextLength = 256
  const whole = await createWorld([undefined], { contextLength })
  const long = { ...asked, messages: [{ role: 'user', content: 'client#0 abc'.repeat(11) }] }
  const { max_tokens: _, ...open } = long
  const unbroken = JSON.parse(await whole.ask('chat/completions', open)) as Completion
  const said = unbroken.choices[0]!.message.content
  for (const after of [said.length - 1, said.length - 2, 1]) {
    const { ask, checkBooks } = await createWorld([breaksAfter(after), undefined], {
      contextLength,
    })
    const broken = JSON.parse(await ask('chat/completions', open)) as Completion
    expect(broken.choices, `after ${after}`).toEqual(unbroken.choices)
    expect(broken.usage).toEqual(unbroken.usage)
    await checkBooks()
  }
})

// Finding: RES-12
test('a failed part whose provider signs late is recorded with its receipt', async () => {
  const { ask, checkBooks } = await createWorld([breaksAfter(60, 'stalls'), undefined])
  expect(contentOf(await ask('chat/completions', { ...asked, stream: true }))).toBe(text)
  const records = await checkBooks()
  const failed = records.find(({ outcome }) => outcome === 'failed')
  expect(failed?.outputTokens).toBe(60)
  expect(failed?.receipt).toMatch(/^0x/)
})
