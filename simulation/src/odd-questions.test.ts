// Goal: what a question causes is booked to the key that asked it. A key whose questions make the
// two sides disagree about the question stops no other key of its gateway; a provider that really
// differs is avoided by all keys once two of them have seen it.
// Method: the HTTP API over the real gateway in virtual time. The engine of the cheap provider
// drops a mark from stop texts, as a codec that does not keep them would, so that its receipt has
// another sampler than the question.

import type { LoadedModel } from '@ostrom/engine'
import { createGatewayHttp } from '@ostrom/gateway/http'
import { createStateMemory } from '@ostrom/state/memory'
import { expect, test } from 'vitest'
import { promisedIn } from './faults/breaking-providers.fixture.ts'
import type { FaultInjection } from './network/party-setup.ts'
import { createSimulatedNetwork, PRICES, UNIT } from './network/simulated-network.ts'

const MINUTE_MS = 60_000
const MARK = '#odd#'
const echo = { tokensPerSecond: 1_000, prefillTokensPerSecond: 40_000, answerTokens: 40 }
const cheaper = { ...PRICES, output: PRICES.output / 4n, input: PRICES.input / 4n }

/** Drops a mark from the stop texts of the question that the provider hashes. */
const dropsMark: FaultInjection = {
  model: (model: LoadedModel) => ({
    ...model,
    async *generate(options) {
      const stop = options.stop as string[]
      for (const [at, text] of stop.entries()) stop[at] = text.replace(MARK, '')
      yield* model.generate(options)
    },
  }),
}

async function createScenario() {
  const world = await createSimulatedNetwork({ deliver: () => [10] })
  const setup = { echo, faultInjection: dropsMark, honest: false }
  const cheap = await world.startProvider('cheap', { ...setup, prices: cheaper })
  await world.startProvider('dear', setup)
  const client = await world.startGateway('client', { deposit: 10n * UNIT })
  const http = createGatewayHttp({
    inference: client.gateway.inference,
    clock: world.time.clock,
    log: () => {},
    random: world.prng.fork('requests').bytes,
    state: createStateMemory(),
  })
  const secrets = new Map<string, string>()
  for (const name of ['mallory', 'alice', 'bob']) {
    secrets.set(name, (await http.keys.create({ name, settlement: 'session' })).secret)
  }
  const post = async (name: string, stop: readonly string[]) => {
    const response = await http.handle(
      new Request('http://gateway.test/v1/chat/completions', {
        method: 'POST',
        body: JSON.stringify({
          model: 'echo',
          max_tokens: 40,
          stop,
          messages: [{ role: 'user', content: 'What a wonderful day. '.repeat(8) }],
        }),
        headers: {
          authorization: `Bearer ${secrets.get(name)}`,
          'content-type': 'application/json',
        },
      }),
    )
    const body = (await response.json()) as {
      error?: { code: string; message: string }
      ostrom?: { provider: string }
    }
    const isCheap = body.ostrom?.provider === cheap.ledger.account
    return { status: response.status, isCheap, message: body.error?.message ?? '' }
  }
  const ask = (name: string, stop: readonly string[] = ['never']) =>
    world.time.until(post(name, stop))
  const spentOf = async (name: string) =>
    (await http.keys.list()).find((key) => key.name === name)!.spentTotal
  return { world, ask, spentOf }
}

test('API4-1: six odd questions of one key change nothing for other keys', async () => {
  const { world, ask, spentOf } = await createScenario()
  expect(await ask('alice')).toMatchObject({ status: 200, isCheap: true })
  for (let at = 0; at < 6; at++) {
    const { status, message } = await ask('mallory', [`${MARK}x`])
    expect([status, message]).toEqual([502, expect.stringContaining('another sampler')])
    expect(await ask('alice')).toMatchObject({ status: 200, isCheap: true })
    expect(await ask('bob')).toMatchObject({ status: 200, isCheap: true })
  }
  await world.time.pass(5 * MINUTE_MS)
  const [odd, ...others] = await Promise.all(['mallory', 'alice', 'bob'].map(spentOf))
  // Six answers cost more than the six of another key, whose repeated prompts are in the cache.
  expect(odd).toBeGreaterThan(others[1]!)
  expect(others.reduce((sum, one) => sum + one, odd!)).toBe(promisedIn(world))
})

test('other keys’ answers on the same channel arrive beside odd questions', async () => {
  const { world, ask } = await createScenario()
  expect(await ask('alice')).toMatchObject({ status: 200, isCheap: true })
  const asked = Array.from({ length: 6 }, (_, at) =>
    Promise.all([ask('mallory', [`${MARK}${at}`]), ask('alice'), ask('bob')]),
  )
  for (const [odd, ...others] of await world.time.until(Promise.all(asked))) {
    expect(odd.status).toBe(502)
    expect(others.map(({ status }) => status)).toEqual([200, 200])
  }
  expect(await ask('bob')).toMatchObject({ status: 200, isCheap: true })
})

test('a provider that two keys have seen differ is avoided by all keys', async () => {
  const { ask } = await createScenario()
  for (const name of ['mallory', 'bob']) {
    expect(await ask(name, [`${MARK}x`])).toMatchObject({ status: 502 })
  }
  expect(await ask('alice')).toMatchObject({ status: 200, isCheap: false })
})
