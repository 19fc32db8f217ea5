// Goal: an answer that has all its tokens is not lost because its provider fails before the
// receipt. Method: the HTTP API and the real gateway in virtual time; a provider that fails or
// stalls after the last token that the question asks for, alone or beside an honest provider.

import { expect, test } from 'vitest'
import {
  breaksAfter,
  echo,
  fails,
  promisedIn,
  stalls,
  surface,
  text,
} from './faults/breaking-providers.fixture.ts'
import { createSimulatedNetwork, PRICES } from './network/simulated-network.ts'

const TOKENS = 40
const cheaper = { ...PRICES, output: PRICES.output / 2n }

test.each([
  ['fails, with no other provider', fails, false],
  ['stalls, with no other provider', stalls, false],
  ['fails, beside an honest provider', fails, true],
  ['stalls, beside an honest provider', stalls, true],
])('RES4-6: an answer with all its tokens ends if its provider %s', async (_, then, hasOther) => {
  const world = await createSimulatedNetwork({ deliver: () => [10] })
  const faultInjection = breaksAfter(TOKENS, then)
  await world.startProvider('cheap', { echo, prices: cheaper, faultInjection, honest: false })
  if (hasOther) await world.startProvider('honest', { echo })
  const { http, ask } = await surface(world)
  const beginMs = world.time.clock.nowMs()
  const answer = JSON.parse(await ask({}, { stream: false, max_tokens: TOKENS }))
  expect(answer.choices?.[0]).toMatchObject({
    message: { content: text.slice(0, TOKENS) },
    finish_reason: 'length',
  })
  expect(answer.usage).toMatchObject({ completion_tokens: TOKENS })
  expect(world.time.clock.nowMs() - beginMs).toBeLessThan(60_000)
  await world.time.pass(5 * 60_000)
  const [key] = await http.keys.list()
  const spentTotal = promisedIn(world)
  expect(key).toMatchObject({ spentTotal, held: 0n })
  expect(BigInt(answer.ostrom.cost)).toBe(spentTotal)
})
