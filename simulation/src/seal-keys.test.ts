// Goal: a session lasts longer than a seal key of its provider, and a client that has read the
// market before a key was replaced gets its answer nevertheless. Neither side counts this as a
// fault of the other.
// Method: the real gateway and provider in virtual time: questions for 14 hours in one network, and
// a provider that replaces its key while the gateway still knows the earlier one.

import type { ChainView } from '@ostrom/gateway/blind-client'
import { describe, expect, test } from 'vitest'
import { createDemandRecorder } from './honest/demand.ts'
import {
  createSimulatedNetwork,
  type SimulatedNetworkOptions,
} from './network/simulated-network.ts'
import { collectAnswer, plainQuestionOf } from './questions/questions.ts'
import { createBlindScenario } from './tickets/blind-scenario.ts'
import { createProxyScenario } from './tickets/proxy-scenario.ts'

const MINUTE_MS = 60_000
/** Pause that is shorter than the time after which an idle session is closed. */
const PAUSE_MS = 5 * MINUTE_MS
const HOURS = 14

const echo = { tokensPerSecond: 1_000, prefillTokensPerSecond: 40_000, answerTokens: 4 }

async function createWorld(options: SimulatedNetworkOptions = {}) {
  const world = await createSimulatedNetwork({ deliver: () => [10], ...options })
  const { time } = world
  const demand = createDemandRecorder(() => time.nowMs())
  const launch = () => world.launchProvider('provider', { echo })
  let provider = launch()
  await time.until(provider.started)
  const client = await world.startGateway('client', {
    faultInjection: { tap: demand.tapOf('client') },
  })
  let asked = 0
  const ask = async (): Promise<string> => {
    const question = plainQuestionOf(`client#${++asked} How are you?`, { maxTokens: 8 })
    const { signal } = new AbortController()
    try {
      const answer = await client.gateway.inference.answer(question, signal)
      return (await collectAnswer(answer)).text === '' ? 'empty' : 'answered'
    } catch (error) {
      return String(error)
    }
  }
  return {
    world,
    client,
    refusals: demand.refusals,
    ask: () => time.until(ask()),
    askMany: (count: number) => time.until(Promise.all(Array.from({ length: count }, ask))),
    /** Restarts the provider, which loses the keys that it has announced. */
    async loseKeys() {
      provider.kill()
      const state = world.stateOf('provider')
      await time.until(state.commit([{ kind: 'delete', key: 'provider/seal-keys' }]))
      await time.until(state.close())
      provider = launch()
      await time.until(provider.started)
    },
  }
}

test('RES4-0: a client that asks every five minutes for 14 hours gets every answer', async () => {
  const { world, client, refusals, ask } = await createWorld()
  const failures: string[] = []
  for (let at = 0; at < (HOURS * 60 * MINUTE_MS) / PAUSE_MS; at++) {
    const outcome = await ask()
    if (outcome !== 'answered') failures.push(`minute ${at * 5}: ${outcome}`)
    await world.time.pass(PAUSE_MS)
  }
  expect(failures).toEqual([])
  expect(refusals).toEqual([])
  // Otherwise the questions would not have needed a newer key.
  expect((await client.gateway.sessions.list()).length).toBe(1)
})

describe('a client that still knows an earlier key', () => {
  test('a client with an earlier key is answered by a second question without fault', async () => {
    const { ask, loseKeys, refusals } = await createWorld()
    expect(await ask()).toBe('answered')
    await loseKeys()
    expect(await ask()).toBe('answered')
    const unopened = () => refusals.filter((one) => one.includes('question-unseal-failed'))
    expect(unopened()).toHaveLength(1)
    expect(await ask()).toBe('answered')
    expect(unopened()).toHaveLength(1)
  })

  test('a client with an earlier key is answered for all of its concurrent questions', async () => {
    const { ask, askMany, loseKeys, world } = await createWorld()
    expect(await ask()).toBe('answered')
    await loseKeys()
    const outcomes = await askMany(100)
    expect(new Set(outcomes)).toEqual(new Set(['answered']))
    expect(world.accounting.faults).toEqual([])
  })
})

test('a page that asks through a blind gateway for 14 hours gets every answer', async () => {
  const scene = await createBlindScenario({ provider: { echo } })
  const { secret } = await scene.createKey()
  const blind = await scene.time.until(scene.open(scene.fetchOf(secret)))
  for (let at = 0; at < (HOURS * 60 * MINUTE_MS) / PAUSE_MS; at++) {
    const { text } = await scene.time.until(scene.ask(blind, `page#${at} How are you?`, 8))
    expect(text).not.toBe('')
    await scene.time.pass(PAUSE_MS)
  }
})

test('a page that still knows an earlier key is answered by a second question', async () => {
  const scene = await createBlindScenario({ provider: { echo } })
  const { chain } = scene
  let reads = 0
  // The first read says that the key lasts longer than the provider keeps it.
  const late: ChainView = {
    ...chain,
    async endpoint(provider) {
      const endpoint = await chain.endpoint(provider)
      const more = reads++ === 0 ? BigInt(HOURS) * 3_600n : 0n
      return endpoint && { ...endpoint, expiresAtSeconds: endpoint.expiresAtSeconds + more }
    },
  }
  const { secret } = await scene.createKey()
  const blind = await scene.time.until(scene.open(scene.fetchOf(secret), { chain: late }))
  for (let at = 0; at < 7 * 12; at++) {
    const { text } = await scene.time.until(scene.ask(blind, `page#${at} How are you?`, 8))
    expect(text).not.toBe('')
    await scene.time.pass(PAUSE_MS)
  }
  expect(reads).toBe(2)
})

test('a client that asks through a proxy for seven hours gets every answer', async () => {
  const { time, startAnswer } = await createProxyScenario({ tickets: 60, provider: { echo } })
  // The client ends a session through a proxy that is idle for five minutes.
  const pauseMs = 4.8 * MINUTE_MS
  for (let at = 0; at < (7 * 60 * MINUTE_MS) / pauseMs; at++) {
    const asked = startAnswer(`proxied#${at} Hi`, 4).then(collectAnswer)
    const { text } = await time.until(asked)
    expect(text).not.toBe('')
    await time.pass(pauseMs)
  }
})
