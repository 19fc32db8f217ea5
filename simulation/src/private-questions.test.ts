// Goal: a private question goes through the first proxy that responds, is paid with tickets of a
// valid key, and is never sent in any other way. Method: the real gateway, proxy and provider in
// virtual time; configured proxies that are offline.
// Requirements: R001-11

import { ProxyChannel } from '@ostrom/protocol'
import { expect, test } from 'vitest'
import type { NetworkTap } from './faults/network-tap.ts'
import type { FaultInjection } from './network/party-setup.ts'
import { PRICES } from './network/simulated-network.ts'
import { collectAnswer, plainQuestionOf } from './questions/questions.ts'
import { createProxyScenario } from './tickets/proxy-scenario.ts'

const never = new AbortController().signal

/** Returns a tap that counts the channels that clients open. */
function countBegins(): { readonly tap: NetworkTap; count(): number } {
  let begins = 0
  const tap: NetworkTap = {
    onReceive(peerId, bytes) {
      if (peerId.startsWith('provider')) return 'pass'
      if (ProxyChannel.decodeClient(bytes).kind === 'begin') begins++
      return 'pass'
    },
  }
  return { tap, count: () => begins }
}

test('a proxy that is away is passed over', async () => {
  const scene = await createProxyScenario({
    gateway: { proxiesOf: (proxy) => [{ ...proxy, addresses: ['/memory/p2p/nobody'] }, proxy] },
  })
  const { end } = await scene.time.until(scene.startAnswer('Hi', 2).then(collectAnswer))
  expect(end.cost).toBeGreaterThan(0n)
  expect(await scene.taken()).toBe(1)
})

test('the preferred proxy answers although more are listed than a gateway remembers', async () => {
  const scene = await createProxyScenario({
    gateway: {
      proxiesOf: (proxy) =>
        Array.from({ length: 80 }, (_, at) => {
          return { ...proxy, ticketFeeMax: proxy.ticketFeeMax + BigInt(at) }
        }),
    },
  })
  const { end } = await scene.time.until(scene.startAnswer('Hi', 2).then(collectAnswer))
  expect(end.cost).toBeGreaterThan(0n)
  expect(await scene.taken()).toBe(1)
})

test('the credit of a provider that cheats pays the next provider at once', async () => {
  const liar: FaultInjection = {
    model: (model) => ({
      ...model,
      async *generate(options) {
        for await (const piece of model.generate(options)) {
          yield piece.kind === 'prefill' ? { ...piece, tokens: piece.tokens + 7 } : piece
        }
      },
    }),
  }
  const prices = { ...PRICES, input: PRICES.input / 2n, output: PRICES.output / 2n }
  const settings = { checkpointTokens: 8, prefillTokens: 32 }
  const echo = { tokensPerSecond: 1_000, prefillTokensPerSecond: 100_000 }
  const provider = { echo, faultInjection: liar, honest: false, prices, settings }
  const scene = await createProxyScenario({ provider, deliver: () => [10] })
  await scene.world.startProvider('honest', { echo, settings })
  const text = 'A question of more than a few words'
  const answer = await scene.time.until(scene.startAnswer(text))
  expect(answer.provider).toBe(scene.world.ledgerOf('honest').account)
  expect((await scene.time.until(collectAnswer(answer))).text).toBe(text)
})

test('where all proxies are away, the question fails and no ticket is given', async () => {
  const scene = await createProxyScenario({
    gateway: { proxiesOf: (proxy) => [{ ...proxy, addresses: ['/memory/p2p/nobody'] }] },
  })
  const question = plainQuestionOf('Hi', { maxTokens: 2, preferences: { private: true } })
  const answering = scene.client.gateway.inference.answer(question, never)
  await expect(scene.time.until(answering)).rejects.toMatchObject({ code: 'proxy-away' })
  expect(await scene.taken()).toBe(0)
})

test('a question that is paid on the chain is not asked privately', async () => {
  const scene = await createProxyScenario()
  const preferences = { private: true }
  const question = plainQuestionOf('Hi', { maxTokens: 2, settlement: 'request', preferences })
  const answering = scene.client.gateway.inference.answer(question, never)
  await expect(scene.time.until(answering)).rejects.toMatchObject({ code: 'private-unavailable' })
  expect(await scene.taken()).toBe(0)
})

test.each([
  { ends: 'has ended', seconds: 5, begins: 4 },
  { ends: 'still runs', seconds: 3_600, begins: 3 },
])('the route of a key that $ends: $begins channels', async ({ seconds, begins }) => {
  const { tap, count } = countBegins()
  let endsAt = 0
  const scene = await createProxyScenario({
    proxyTap: tap,
    gateway: {
      proxiesOf: ({ tickets, ...proxy }) => [
        { ...proxy, tickets: { ...tickets, key: { ...tickets.key, endsAt } } },
      ],
    },
  })
  const { time, client } = scene
  endsAt = Number(await scene.proxyLedger.nowSeconds()) + seconds
  const ask = () => time.until(scene.startAnswer('Hi', 2).then(collectAnswer))
  await ask()
  // One channel is for the terms, and one for the session.
  expect(count()).toBe(2)
  await time.until(client.gateway.closeSessions())
  await time.pass(10_000)
  await time.until(client.gateway.upkeep())
  expect(client.gateway.proxied?.spending().tickets).toBe(1n)
  await ask()
  // If the key has ended, the gateway has dropped the route, and asks the proxy for its terms
  // again.
  expect(count()).toBe(begins)
})
