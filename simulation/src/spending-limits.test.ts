// Goal: what a client signs for a task, a conversation or a request never exceeds its limit by a
// base unit, whatever comes at once; its answers end there with their receipts, close below it.
// Method: the HTTP surface over the real gateway, and real sessions with honest providers and with
// one that lies about its prompts, in virtual time; the vouchers that providers hold say what was
// promised.

import { EngineFailedError } from '@ostrom/engine'
import { createGatewayHttp } from '@ostrom/gateway/http'
import { Price, SessionAccount } from '@ostrom/protocol'
import { createStateMemory } from '@ostrom/state/memory'
import { expect, test } from 'vitest'
import { idsOf } from './model-tap.ts'
import type { FaultInjection } from './party-setup.ts'
import {
  CHECKPOINT,
  createSimulatedNetwork,
  PRICES,
  type SimulatedNetwork,
  UNIT,
} from './simulated-network.ts'

const echo = { tokensPerSecond: 1_000, prefillTokensPerSecond: 40_000, answerTokens: 400 }
const checkpoint = SessionAccount.checkpointUp({ prices: PRICES, ...CHECKPOINT })
const answerCost = (input: bigint, output: bigint) =>
  Price.costUp(PRICES, { ...Price.zeroCounts, request: 1n, input, output })

type Answer = {
  readonly choices: readonly { readonly finish_reason: string }[]
  readonly usage: { readonly prompt_tokens: number; readonly completion_tokens: number }
  readonly ostrom: {
    readonly cost: string
    readonly stopped?: { readonly limit: string }
    readonly receipt: { readonly id: string; readonly core: { readonly finish: number } }
    readonly caps?: readonly { readonly spent: string }[]
  }
  readonly error?: { readonly ostrom: { readonly code: string } }
}

const promisedIn = ({ accounting }: SimulatedNetwork): bigint =>
  [...accounting.vouchers.values()].reduce((sum, { voucher }) => sum + voucher.total, 0n)

async function surface(world: SimulatedNetwork) {
  const client = await world.startGateway('client', { deposit: 10n * UNIT, settings: {} })
  const { inference } = client.gateway
  const random = world.prng.fork('requests').bytes
  const context = { inference, clock: world.time.clock, random, log: () => {} }
  const http = createGatewayHttp({ ...context, state: createStateMemory() })
  const { secret } = await http.keys.create({ name: 'key', settlement: 'session' })
  let requests = 0
  const ask = async (ostrom: Readonly<Record<string, unknown>>, content = 'word') => {
    const messages = [{ role: 'user', content: `client#${requests++} ${content}` }]
    const request = new Request('http://gateway.test/v1/chat/completions', {
      method: 'POST',
      headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
      body: JSON.stringify({ model: 'echo', messages, max_tokens: 2_000, ostrom }),
    })
    return (await (await http.handle(request)).json()) as Answer
  }
  return { client, http, ask }
}

test('an answer ends in its middle, close below its limit, with its receipt', async () => {
  const world = await createSimulatedNetwork({ deliver: () => [10] })
  await world.startProvider('provider', { echo })
  const { ask, client } = await surface(world)
  const whole = await world.time.until(ask({}))
  const input = BigInt(whole.usage.prompt_tokens)
  await world.time.pass(1_000)
  let before = promisedIn(world)
  for (const tokens of [1n, 7n, 100n, BigInt(whole.usage.completion_tokens) - 1n]) {
    const max = answerCost(input, tokens) + 3n
    const { choices, ostrom, usage } = await world.time.until(ask({ max_cost: `${max}` }))
    await world.time.pass(1_000)
    const cost = promisedIn(world) - before
    before = promisedIn(world)
    expect(cost).toBe(BigInt(ostrom.cost))
    expect(cost <= max && cost > max - checkpoint).toBe(true)
    // To the token, even.
    expect(cost + answerCost(0n, 1n) > max).toBe(true)
    expect(usage.completion_tokens).toBe(Number(tokens))
    expect(choices[0]!.finish_reason).toBe('length')
    expect(ostrom).toMatchObject({ stopped: { reason: 'max-cost', limit: 'request' } })
    expect(ostrom.receipt.id).toMatch(/^0x/)
  }
  await world.time.until(client.stop())
})

const liar: FaultInjection = {
  model: (model) => ({
    ...model,
    async *generate(options) {
      yield { kind: 'prefill', tokens: idsOf(options).length, cached: 0 }
      throw new EngineFailedError({ engine: 'echo', reason: 'as always' })
    },
  }),
}

test.each([
  ['honest providers', undefined],
  ['one that takes pay for prompts and fails', liar],
] as const)(
  'eight requests at once on one task promise at most its cap, with %s',
  async (_, fault) => {
    const world = await createSimulatedNetwork({ deliver: () => [10] })
    for (const name of ['a', 'b']) await world.startProvider(name, { echo })
    if (fault) {
      const prices = { ...PRICES, input: PRICES.input / 2n, output: PRICES.output / 2n }
      const shared = { echo, prices, faultInjection: fault, honest: false }
      await world.startProvider('liar', shared)
    }
    const { ask, client } = await surface(world)
    // Enough for three whole answers and a part of a fourth.
    const max = 3n * answerCost(8n, 400n) + answerCost(8n, 100n)
    const task = { id: 'task', max_cost: `${max}` }
    const asked = Array.from({ length: 8 }, () => ask({ task }))
    const answers = await world.time.until(Promise.all(asked))
    await world.time.pass(120_000)
    const promised = promisedIn(world)
    expect(promised).toBeLessThanOrEqual(max)
    expect(promised).toBeGreaterThan(max - checkpoint)
    for (const { error } of answers) {
      if (error) expect(['over-budget', 'spending-cap-reached']).toContain(error.ostrom.code)
    }
    const last = await world.time.until(ask({ task: 'task' }))
    expect(last.error!.ostrom.code).toMatch(/over-budget|spending-cap-reached/)
    expect(promisedIn(world)).toBe(promised)
    await world.time.until(client.stop())
  },
)
