// Goal: if a provider interrupts answers, or a caller leaves between their parts, the client pays
// no unit above its limit, and every unit is charged to the key. An honest client gets its answer.
// Method: the HTTP API and the real gateway in virtual time, with a cheap provider whose answers
// fail, stall or are abandoned; the providers' vouchers show the promised amounts.

import { Channel } from '@ostrom/protocol'
import { describe, expect, test } from 'vitest'
import {
  breaksAfter,
  cheaper,
  echo,
  fails,
  priceOf,
  promisedIn,
  stalls,
  surface,
  text,
} from './faults/breaking-providers.fixture.ts'
import { idsOf } from './models/model-tap.ts'
import type { FaultInjection } from './network/party-setup.ts'
import { createSimulatedNetwork, PRICES, UNIT } from './network/simulated-network.ts'
import { collectAnswer, plainQuestionOf } from './questions/questions.ts'
import { createPrng } from './runtime/prng.ts'

const never = new AbortController().signal

/**
 * After a number of parts, the provider sends nothing more, or reports that its session has ended.
 */
const afterParts = (parts: number, isOver: boolean): NonNullable<FaultInjection['tap']> => {
  let sent = 0
  return {
    onSend(_, bytes) {
      if (Channel.decodeProvider(bytes).kind === 'part') sent += 1
      if (sent <= 2 + parts / 4) return 'pass'
      const over = { code: 'session-closed', retry: 'elsewhere', details: [] } as const
      return isOver ? [Channel.encode({ kind: 'refused', ...over })] : []
    },
  }
}

describe('an answer under a limit of cost', () => {
  // Finding: RES-2
  test('an answer whose stalled provider is stopped goes on within its cost limit', async () => {
    const world = await createSimulatedNetwork({ deliver: () => [10] })
    const faultInjection = breaksAfter(40, stalls)
    await world.startProvider('cheap', { echo, prices: cheaper, faultInjection, honest: false })
    await world.startProvider('second', { echo })
    const { gateway } = await world.startGateway('client', { deposit: 10n * UNIT })
    const prompt = Buffer.byteLength(text) + 80
    // Enough for the parts of both providers, but not for twice that amount.
    const costMax = priceOf(PRICES, prompt + 40, 300) + priceOf(cheaper, prompt, 100)
    const question = plainQuestionOf(text, { maxTokens: 3_000, costMax })
    const answer = await world.time.until(gateway.inference.answer(question, never))
    const { text: said, end } = await world.time.until(collectAnswer(answer))
    expect(said).toBe(text)
    expect(end.failedParts).toHaveLength(1)
    await world.time.pass(60_000)
    expect(promisedIn(world)).toBeLessThanOrEqual(costMax)
    expect(promisedIn(world)).toBe(end.cost)
  })

  const deeds = ['fails', 'stalls', 'ends its session', 'is not heard of'] as const
  const dice = createPrng('breaks')
  const mixes = Array.from({ length: 12 }, () =>
    Array.from({ length: 4 }, () => ({ deed: dice.pick(deeds), after: dice.between(1, 120) })),
  )
  // Finding: RES-10
  test('an answer costs no unit above its limit, whatever breaks its parts', async () => {
    let parts = 0
    for (const mix of mixes) {
      const world = await createSimulatedNetwork({ deliver: () => [10] })
      for (const [at, { deed, after }] of mix.entries()) {
        const isOver = deed === 'fails' || deed === 'stalls'
        const tap = isOver ? {} : { tap: afterParts(after, deed === 'ends its session') }
        const faultInjection = { ...breaksAfter(after, deed === 'fails' ? fails : stalls), ...tap }
        await world.startProvider(`p${at}`, { echo, faultInjection, honest: false })
      }
      const { http, ask, client } = await surface(world)
      const prompt = Buffer.byteLength(text) + 80
      const limit = priceOf(PRICES, 3 * prompt, 200)
      await ask({ cost_max: `${limit}` })
      await world.time.pass(5 * 60_000)
      const [key] = await http.keys.list()
      const name = JSON.stringify(mix)
      expect(key, name).toMatchObject({ spentTotal: promisedIn(world), held: 0n })
      expect(promisedIn(world) <= limit, name).toBe(true)
      parts += [...world.accounting.vouchers.values()].filter(
        (one) => one.voucher.total > 0n,
      ).length
      await world.time.until(client.stop())
    }
    expect(parts).toBeGreaterThan(2 * mixes.length)
  })
})

// Finding: RES-3
test('a provider that failed in an answer does not resume it under another offer', async () => {
  const world = await createSimulatedNetwork({ deliver: () => [10] })
  let times = 0
  const faultInjection = breaksAfter(1, fails, () => {
    times += 1
  })
  const secondOffer = { prices: { ...cheaper, output: cheaper.output + 1n } }
  await world.startProvider('cheap', {
    echo,
    prices: cheaper,
    secondOffer,
    faultInjection,
    honest: false,
  })
  const { gateway } = await world.startGateway('client', { deposit: 10n * UNIT })
  const question = plainQuestionOf(text, { maxTokens: 300 })
  const answer = await world.time.until(gateway.inference.answer(question, never))
  const failure = world.time.until(collectAnswer(answer))
  await expect(failure).rejects.toMatchObject({ code: 'engine-failed' })
  expect(times).toBe(1)
})

// Finding: RES-1
test('a client that leaves during a failover pays the second provider from its key', async () => {
  const world = await createSimulatedNetwork({ deliver: () => [10] })
  await world.startProvider('cheap', {
    echo,
    prices: cheaper,
    faultInjection: breaksAfter(40, fails),
    honest: false,
  })
  let isAsked = false
  // Takes the payment for the prompt, sends no token and reacts late to a stop.
  const slow: FaultInjection = {
    model: (model) => ({
      ...model,
      async *generate(options) {
        yield { kind: 'prefill', tokens: idsOf(options).length, cached: 0 }
        isAsked = true
        await world.time.clock.sleep(20_000)
        options.signal?.throwIfAborted()
      },
    }),
  }
  await world.startProvider('second', { echo, faultInjection: slow, honest: false })
  const { http, begin } = await surface(world)
  const response = await world.time.until(begin())
  const reader = response.body!.getReader()
  let isOver = false
  const reading = (async () => {
    while (!(await reader.read()).done) if (isOver) return
  })().catch(() => {})
  for (let at = 0; at < 600 && !isAsked; at++) await world.time.pass(10)
  expect(isAsked).toBe(true)
  await world.time.pass(500)
  isOver = true
  await world.time.until(reader.cancel())
  await world.time.until(reading)
  await world.time.pass(5 * 60_000)
  const [key] = await http.keys.list()
  expect(key).toMatchObject({ spentTotal: promisedIn(world), held: 0n })
})
