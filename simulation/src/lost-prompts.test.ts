// Goal: if the holder of a gateway key also runs providers, the wallet promises at most the key's
// budget, exact to the base unit. For each question it promises at most the question's own limit.
// Method: the HTTP API over the real gateway, and real sessions with providers that take payment
// for prompts without answering, in virtual time; providers' vouchers show the promised amounts.

import { EngineFailedError } from '@ostrom/engine'
import { createGatewayHttp, type GatewayHttp } from '@ostrom/gateway/http'
import type { KeyTerms } from '@ostrom/gateway/keys'
import { Channel, errorClass, Price, SessionAccount } from '@ostrom/protocol'
import { createStateMemory } from '@ostrom/state/memory'
import { describe, expect, test } from 'vitest'
import { idsOf, stall } from './models/model-tap.ts'
import type { FaultInjection } from './network/party-setup.ts'
import {
  CHECKPOINT,
  createSimulatedNetwork,
  PRICES,
  type SimulatedNetwork,
  UNIT,
} from './network/simulated-network.ts'

const MINUTE_MS = 60_000
const echo = { tokensPerSecond: 1_000, prefillTokensPerSecond: 40_000, answerTokens: 40 }
const checkpoint = SessionAccount.checkpointUp({ prices: PRICES, ...CHECKPOINT })
const long = 'word '.repeat(400).trim()

class NoCreditError extends errorClass('NoCreditError', {
  code: 'prompt-credit-exceeded',
  retry: 'elsewhere',
  summary: 'No.',
  details: [],
}) {}

/** Returns a fault that claims that a whole prompt was processed, waits for payment, and fails. */
const takes = (fail: () => Error, isLying = () => true): FaultInjection => ({
  model: (model) => ({
    ...model,
    async *generate(options) {
      if (!isLying()) return yield* model.generate(options)
      const tokens = idsOf(options).length
      yield { kind: 'prefill', tokens, cached: 0 }
      throw fail()
    },
  }),
})

/** Fault that claims that a whole prompt was processed, and sends nothing more. */
const stalls: FaultInjection = {
  model: (model) => ({
    ...model,
    async *generate(options) {
      yield { kind: 'prefill', tokens: idsOf(options).length, cached: 0 }
      await stall(options.signal)
    },
  }),
}

const engineFailed = () => new EngineFailedError({ engine: 'echo', reason: 'as always' })

/** Returns a fault that replaces the first message after a payment. */
const afterPay = (message: () => Uint8Array): NonNullable<FaultInjection['tap']> => {
  let isPaid = false
  return {
    onReceive(_, bytes) {
      if (Channel.decodeClient(bytes).kind === 'pay') isPaid = true
      return 'pass'
    },
    onSend() {
      if (!isPaid) return 'pass'
      isPaid = false
      return [message()]
    },
  }
}

/** Returns a fault: a provider sends nothing more on a channel after it was paid there. */
const mute = (): NonNullable<FaultInjection['tap']> => {
  let isPaid = false
  return {
    onReceive(_, bytes) {
      const { kind } = Channel.decodeClient(bytes)
      isPaid = kind === 'pay' || (isPaid && kind !== 'hello-session')
      return 'pass'
    },
    onSend: () => (isPaid ? [] : 'pass'),
  }
}

const over = () =>
  Channel.encode({ kind: 'refused', code: 'session-closed', retry: 'elsewhere', details: [] })

const lies: readonly (readonly [string, FaultInjection])[] = [
  ['fails by its own word', takes(engineFailed)],
  ['says that it does not lend', takes(() => new NoCreditError())],
  ['breaks the channel', { ...takes(engineFailed), tap: afterPay(() => new Uint8Array([0xff])) }],
  ['waits to be stopped', stalls],
  ['is not heard of any more', { ...stalls, tap: mute() }],
  ['ends the session', { ...takes(engineFailed), tap: afterPay(over) }],
]

/** Returns the sum of the latest vouchers that providers received from the world's only client. */
const promisedIn = ({ accounting }: SimulatedNetwork): bigint =>
  [...accounting.vouchers.values()].reduce((sum, { voucher }) => sum + voucher.total, 0n)

async function surface(world: SimulatedNetwork, terms: Partial<KeyTerms> = {}, settings = {}) {
  const client = await world.startGateway('client', { deposit: 10n * UNIT, settings })
  const { inference } = client.gateway
  const { time } = world
  const random = world.prng.fork('requests').bytes
  const context = { inference, clock: time.clock, random, log: () => {} }
  const http: GatewayHttp = createGatewayHttp({ ...context, state: createStateMemory() })
  const { secret } = await http.keys.create({ name: 'key', settlement: 'session', ...terms })
  let requests = 0
  const ask = async (ostrom: Readonly<Record<string, unknown>> = {}) => {
    const content = `client#${requests++} ${long}`
    const body = { model: 'echo', messages: [{ role: 'user', content }], max_tokens: 40, ostrom }
    const request = new Request('http://gateway.test/v1/chat/completions', {
      method: 'POST',
      headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    const answered = http.handle(request).then(async (response) => ({
      status: response.status,
      told: (await response.json()) as { error?: { ostrom: { code: string } } },
    }))
    const { status, told } = await time.until(answered)
    return { status, code: told.error?.ostrom.code }
  }
  const key = async () => (await http.keys.list())[0]!
  return { client, ask, key, http }
}

describe.each(lies)(
  'a key with a provider of its own, which %s once it is paid',
  (_, faultInjection) => {
    // Finding: GAT-1
    test('a key spends at most its budget on its own failing provider', async () => {
      const world = await createSimulatedNetwork({ deliver: () => [10] })
      await world.startProvider('liar', { echo, faultInjection, honest: false })
      // Enough for one answer, but not for two.
      const budgetTotal = 5n * checkpoint
      const { ask, key, client } = await surface(world, { budgetTotal })
      for (let at = 0; at < 24; at++) {
        await ask({ prepaid_tokens: 1_500 })
        await world.time.pass(MINUTE_MS)
        const { spentTotal, held } = await key()
        expect(held).toBe(0n)
        expect(spentTotal).toBe(promisedIn(world))
        expect(spentTotal).toBeLessThanOrEqual(budgetTotal)
      }
      // Checks that the lying provider was really paid for some prompts.
      expect(promisedIn(world)).toBeGreaterThan(checkpoint / 2n)
      await world.time.until(client.stop())
    })
  },
)

describe('all tries of one question', () => {
  // Finding: GAT-2
  test('all attempts of one question together cost at most its limit, as they state', async () => {
    const world = await createSimulatedNetwork({ deliver: () => [10] })
    const faultInjection = { ...takes(engineFailed), tap: afterPay(over) }
    for (const name of ['a', 'b', 'c', 'd']) {
      const own = { ...takes(engineFailed), tap: afterPay(over) }
      await world.startProvider(name, {
        echo,
        faultInjection: { ...faultInjection, ...own },
        honest: false,
      })
    }
    const { ask, key, client } = await surface(world)
    // Enough for one and a half answers.
    const cost_max = Price.costUp(PRICES, { ...Price.zeroCounts, input: 3_200n, output: 40n })
    await ask({ cost_max: `${cost_max}`, prepaid_tokens: 4_000 })
    expect(promisedIn(world)).toBeGreaterThan(0n)
    expect(promisedIn(world)).toBeLessThanOrEqual(cost_max)
    expect((await key()).spentTotal).toBe(promisedIn(world))
    await world.time.until(client.stop())
  })
})

describe('an honest provider whose engine fails once', () => {
  // Finding: GAT-1
  test('a failed prompt is paid once, and the next answer uses that credit', async () => {
    const world = await createSimulatedNetwork({ deliver: () => [10] })
    let isFailing = true
    const prices = { ...PRICES, output: PRICES.output / 2n, input: PRICES.input / 2n }
    const cheap = takes(engineFailed, () => isFailing)
    await world.startProvider('first', { echo, prices, faultInjection: cheap, honest: false })
    await world.startProvider('second', { echo })
    const { ask, key, http, client } = await surface(world, { budgetTotal: UNIT })
    expect(await ask()).toEqual({ status: 200, code: undefined })
    await world.time.pass(MINUTE_MS)
    const once = await key()
    expect(once.spentTotal).toBe(promisedIn(world))
    isFailing = false
    expect((await ask()).status).toBe(200)
    await world.time.pass(MINUTE_MS)
    const twice = await key()
    expect(twice.spentTotal).toBe(promisedIn(world))
    expect(twice.held).toBe(0n)
    const costs: [string, bigint][] = []
    for await (const { outcome, cost } of http.keys.usage()) costs.push([outcome, cost])
    // The second answer comes from the provider with half the prices. It costs half of the first
    // answer, minus the payment for the failed prompt, which this provider credits.
    const ahead = Price.costUp(prices, { ...Price.zeroCounts, input: 512n })
    const whole = costs.find(([outcome]) => outcome === 'answered')![1] / 2n
    expect(costs.map(([outcome]) => outcome).toSorted()).toEqual(['answered', 'answered', 'failed'])
    expect(costs.find(([outcome]) => outcome === 'failed')![1]).toBe(ahead)
    expect(twice.spentTotal - once.spentTotal).toBe(whole - ahead)
    await world.time.until(client.stop())
  })
})

// Finding: GAT-4
test('a provider that refuses credit after its payment is asked after all others', async () => {
  const world = await createSimulatedNetwork({ deliver: () => [10] })
  const prices = { ...PRICES, output: PRICES.output / 4n, input: PRICES.input / 4n }
  const faultInjection = takes(() => new NoCreditError())
  await world.startProvider('cheap', { echo, prices, faultInjection, honest: false })
  await world.startProvider('dear', { echo })
  const { ask, http, client } = await surface(world)
  for (let at = 0; at < 6; at++) {
    expect((await ask()).status).toBe(200)
    await world.time.pass(MINUTE_MS)
  }
  const outcomes: string[] = []
  for await (const { outcome } of http.keys.usage()) outcomes.push(outcome)
  expect(outcomes.filter((one) => one === 'failed')).toHaveLength(1)
  await world.time.until(client.stop())
})
