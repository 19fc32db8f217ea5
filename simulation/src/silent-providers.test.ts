// Goal: if an answer arrived steadily and then stalls, it continues at another provider within
// seconds. A slow honest provider, a provider whose client pauses, and a provider without a
// replacement keep their questions. Method: real gateways and providers in virtual time; an engine
// that stalls during an answer, a slow engine, and a client that reads nothing for minutes.
// Requirements: B-7

import type { Answer } from '@ostrom/gateway'
import { expect, test } from 'vitest'
import { stall } from './models/model-tap.ts'
import type { FaultInjection } from './network/party-setup.ts'
import {
  createSimulatedNetwork,
  PRICES,
  type SimulatedNetwork,
  UNIT,
} from './network/simulated-network.ts'
import { collectAnswer, plainQuestionOf } from './questions/questions.ts'

const { signal } = new AbortController()
const cheaper = { ...PRICES, output: PRICES.output / 2n, input: PRICES.input / 2n }
const textOf = (days: number) => `client#0 ${'What a wonderful day. '.repeat(days)}`.trim()
const text = textOf(6)
const quick = { tokensPerSecond: 100, prefillTokensPerSecond: 40_000 }

/** Generates the first tokens of each answer, and then stalls. */
const stallsAfter = (tokens: number): FaultInjection => ({
  model: (model) => ({
    ...model,
    async *generate(options) {
      let left = tokens
      for await (const piece of model.generate(options)) {
        if (piece.kind === 'tokens') {
          if (left === 0) await stall(options.signal)
          left -= piece.ids.length
        }
        yield piece
      }
    },
  }),
})

async function ask(world: SimulatedNetwork, asked = text): Promise<Answer> {
  const { gateway } = await world.startGateway('client', { deposit: 10n * UNIT })
  const question = plainQuestionOf(asked, { maxTokens: 2_000 })
  return await world.time.until(gateway.inference.answer(question, signal))
}

// Finding: RES-14
test('an answer whose provider falls silent goes on within seconds', async () => {
  const world = await createSimulatedNetwork({ deliver: () => [10] })
  const faultInjection = stallsAfter(40)
  await world.startProvider('cheap', { echo: quick, prices: cheaper, faultInjection })
  await world.startProvider('second', { echo: quick })
  const answer = await ask(world)
  const startMs = world.time.nowMs()
  const { text: said, end } = await world.time.until(collectAnswer(answer))
  expect(said).toBe(text)
  expect(end.failedParts).toHaveLength(1)
  // Without the stall, both parts together would take less than two seconds.
  expect(world.time.nowMs() - startMs).toBeLessThan(15_000)
})

test('where nobody else has the model, its provider has the usual time', async () => {
  const world = await createSimulatedNetwork({ deliver: () => [10] })
  await world.startProvider('alone', { echo: quick, faultInjection: stallsAfter(40) })
  const answer = await ask(world)
  const startMs = world.time.nowMs()
  const failure = world.time.until(collectAnswer(answer))
  await expect(failure).rejects.toMatchObject({ code: 'provider-timeout' })
  expect(world.time.nowMs() - startMs).toBeGreaterThan(110_000)
})

// Finding: RES-14
test('a gateway does not replace an honest slow provider', async () => {
  const world = await createSimulatedNetwork({ deliver: () => [10] })
  const slow = { tokensPerSecond: 2, prefillTokensPerSecond: 16 }
  await world.startProvider('slow', { echo: slow, prices: cheaper })
  await world.startProvider('second', { echo: quick })
  const { end, text: said } = await world.time.until(collectAnswer(await ask(world)))
  expect(said).toBe(text)
  expect(end.failedParts).toBe(undefined)
})

// Finding: RES-14
test('a gateway does not replace a provider whose client reads nothing for minutes', async () => {
  const world = await createSimulatedNetwork({ deliver: () => [10] })
  await world.startProvider('cheap', { echo: quick, prices: cheaper })
  await world.startProvider('second', { echo: quick })
  const long = textOf(60)
  const answer = await ask(world, long)
  const reader = answer.events[Symbol.asyncIterator]()
  let said = ''
  let end: { readonly failedParts?: unknown } | undefined
  for (let at = 0; !end; at++) {
    if (at === 10) await world.time.pass(5 * 60_000)
    const { value } = await world.time.until(reader.next())
    if (value?.kind === 'text') said += value.text
    if (value?.kind === 'end') end = value
  }
  expect(said).toBe(long)
  expect(end.failedParts).toBe(undefined)
})

test('no provider is blamed if our own network fails during an answer', async () => {
  let isDown = false
  const asked: string[] = []
  const world = await createSimulatedNetwork({
    deliver: ({ kind }) => (isDown ? (kind === 'open' ? 'cut' : []) : [10]),
  })
  const watched = (name: string): FaultInjection => ({
    model: (model) => ({
      ...model,
      generate(options) {
        asked.push(name)
        return model.generate(options)
      },
    }),
  })
  await world.startProvider('cheap', {
    echo: quick,
    prices: cheaper,
    faultInjection: watched('cheap'),
  })
  await world.startProvider('second', { echo: quick, faultInjection: watched('second') })
  const { gateway } = await world.startGateway('client', { deposit: 10n * UNIT })
  const question = plainQuestionOf(text, { maxTokens: 2_000 })
  const begin = () => world.time.until(gateway.inference.answer(question, signal))
  const broken = await begin()
  const failure = world.time.until(collectAnswer(broken))
  isDown = true
  world.hub.disconnect('client', 'cheap')
  world.hub.disconnect('client', 'second')
  await expect(failure).rejects.toThrow()
  isDown = false
  // If `cheap` and `second` counted as failed, the gateway would prefer `late`, which never failed.
  await world.startProvider('late', { echo: quick, faultInjection: watched('late') })
  await world.time.pass(2_100)
  await world.time.until(gateway.inference.quote(question))
  await world.time.pass(100)
  const { text: said } = await world.time.until(collectAnswer(await begin()))
  expect(said).toBe(text)
  expect(asked).toEqual(['cheap', 'cheap'])
})
