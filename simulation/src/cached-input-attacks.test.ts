// Goal: a provider gains nothing by refusing claims to its price of cached input. A dropped
// channel, or another key of the same gateway, affects claims as specified. Method: the HTTP API
// over the real gateway and real sessions with providers of the echo engine, in virtual time; one
// provider cheats through its engine interface.

import { createGatewayHttp } from '@ostrom/gateway/http'
import { errorClass, type Price } from '@ostrom/protocol'
import { createStateMemory } from '@ostrom/state/memory'
import { expect, test } from 'vitest'
import {
  createSimulatedNetwork,
  PRICES,
  type SimulatedNetwork,
  UNIT,
} from './network/simulated-network.ts'

const prices: Price.PriceMap = { ...PRICES, cachedInput: PRICES.input / 10n }
const cheaper: Price.PriceMap = { ...prices, input: prices.input / 2n, output: prices.output / 2n }
const slightlyCheaper: Price.PriceMap = { ...prices, input: (prices.input * 19n) / 20n }
const echo = { tokensPerSecond: 1_000, prefillTokensPerSecond: 40_000, answerTokens: 4 }
const long = `client#0 ${'word '.repeat(60)}`.trim()

class ClaimRefusedError extends errorClass('ClaimRefusedError', {
  code: 'prefix-claim-refused',
  retry: 'later',
  summary: 'No.',
  details: [],
}) {}

type ChatResponse = {
  readonly usage: { readonly prompt_tokens_details: { readonly cached_tokens: number } }
  readonly ostrom: { readonly cost: string; readonly provider: string }
}

async function surface(world: SimulatedNetwork) {
  const host = await world.startGateway('client', { deposit: 50n * UNIT })
  const { inference } = host.gateway
  const random = world.prng.fork('requests').bytes
  const context = { inference, clock: world.time.clock, random, log: () => {} }
  const http = createGatewayHttp({ ...context, state: createStateMemory() })
  const keyOf = async (name: string) =>
    (await http.keys.create({ name, settlement: 'session' })).secret
  const chat = async (secret: string, content = long, afterMs = 1_000) => {
    const request = new Request('http://gateway.test/v1/chat/completions', {
      method: 'POST',
      headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
      body: JSON.stringify({
        model: 'echo',
        messages: [{ role: 'user', content }],
        max_tokens: 4,
      }),
    })
    const response = await world.time.until(http.handle(request))
    const body = (await world.time.until(response.json())) as ChatResponse
    await world.time.pass(afterMs)
    if (response.status !== 200) return { provider: 'none', cached: -1 }
    const cached = body.usage.prompt_tokens_details.cached_tokens
    return { provider: body.ostrom.provider, cached, cost: BigInt(body.ostrom.cost) }
  }
  return { chat, keyOf }
}

const namesIn = (world: SimulatedNetwork, ...names: readonly string[]) =>
  new Map<string, string>(names.map((name) => [world.ledgerOf(name).account, name]))

test('a provider that refuses each claim answers none at the full price between', async () => {
  const world = await createSimulatedNetwork({ deliver: () => [10] })
  let asked = 0
  await world.startProvider('cheat', {
    echo,
    prices: cheaper,
    honest: false,
    faultInjection: {
      model: (model) => ({
        ...model,
        async *generate(options) {
          // The engine cannot see claims. Every second question has a claim, so a refusal of every
          // second question refuses the claims.
          if (asked++ % 2 === 1) throw new ClaimRefusedError()
          yield* model.generate(options)
        },
      }),
    },
  })
  await world.startProvider('honest', { echo, prices })
  const { chat, keyOf } = await surface(world)
  const secret = await keyOf('alice')
  const names = namesIn(world, 'cheat', 'honest')
  const turns: string[] = []
  for (let turn = 0; turn < 12; turn++) {
    const { provider, cached } = await chat(secret, long, 30_000)
    turns.push(`${names.get(provider)} ${cached}`)
  }
  const rest = Array.from({ length: 10 }, () => 'honest 320')
  expect(turns).toEqual(['cheat 0', 'honest 0', ...rest])
})

test('a provider that drops its channels is ranked by the savings that it lost', async () => {
  const world = await createSimulatedNetwork({ deliver: () => [10] })
  await world.startProvider('cheat', { echo, prices: slightlyCheaper })
  await world.startProvider('honest', { echo, prices })
  const { chat, keyOf } = await surface(world)
  const secret = await keyOf('alice')
  const names = namesIn(world, 'cheat', 'honest')
  const turns: string[] = []
  for (let turn = 0; turn < 6; turn++) {
    const { provider, cached } = await chat(secret)
    turns.push(`${names.get(provider)} ${cached}`)
    world.hub.disconnect('cheat', 'client')
    await world.time.pass(5_000)
  }
  const rest = Array.from({ length: 4 }, () => 'honest 320')
  expect(turns).toEqual(['cheat 0', 'honest 0', ...rest])
})

test('a key that asks more than the window ends no claim of another on its channel', async () => {
  const world = await createSimulatedNetwork({ deliver: () => [10] })
  await world.startProvider('provider', { echo, prices })
  const { chat, keyOf } = await surface(world)
  const [alice, mallory] = [await keyOf('alice'), await keyOf('mallory')]
  await chat(alice)
  const first = `client#1 ${'x'.repeat(15_000)}`
  await chat(mallory, first)
  expect((await chat(mallory, first)).cached).toBeGreaterThan(10_000)
  for (let at = 2; at <= 24; at++) await chat(mallory, `client#${at} ${'x'.repeat(15_000)}`)
  expect((await chat(mallory, first)).cached).toBe(0)
  expect(await chat(alice)).toMatchObject({ cached: 320 })
})
