// Goal: four providers that fail, each cheaper than the one honest provider, do not keep a model
// from a client, at any pace of its questions. Method: the HTTP API and the real gateway in virtual
// time; 20 questions at each pace; providers that break after a token, take the prompt, or stall.

import { EngineFailedError } from '@ostrom/engine'
import { expect, test } from 'vitest'
import {
  breaksAfter,
  echo,
  fails,
  stalls,
  surface,
  text,
} from './faults/breaking-providers.fixture.ts'
import type { FaultInjection } from './network/party-setup.ts'
import { createSimulatedNetwork, PRICES } from './network/simulated-network.ts'

const QUESTIONS = 20
/** Takes the payment for the prompt, and sends no token. */
const takes: FaultInjection = {
  model: (model) => ({
    ...model,
    async *generate(options) {
      for await (const piece of model.generate(options)) {
        if (piece.kind !== 'prefill') break
        yield piece
      }
      throw new EngineFailedError({ engine: 'echo', reason: 'as always' })
    },
  }),
}
const kinds: Readonly<Record<string, () => FaultInjection>> = {
  'break after a token': () => breaksAfter(1, fails),
  'take the prompt': () => takes,
  stall: () => breaksAfter(1, stalls),
}
const paces = { '5 seconds': 5_000, '2 minutes': 120_000, '30 minutes': 1_800_000 }
const cases = Object.keys(kinds).flatMap((kind) =>
  Object.entries(paces).map(([pace, ms]) => [kind, pace, ms] as const),
)

test.each(cases)('RES4-5: four providers that %s, a question each %s', async (kind, _, paceMs) => {
  const world = await createSimulatedNetwork({ deliver: () => [10] })
  for (let at = 0; at < 4; at++) {
    const prices = { ...PRICES, output: (PRICES.output * BigInt(90 + at)) / 100n }
    const faultInjection = kinds[kind]!()
    await world.startProvider(`p${at}`, { echo, prices, faultInjection, honest: false })
  }
  await world.startProvider('honest', { echo })
  const { ask } = await surface(world)
  let answered = 0
  for (let at = 0; at < QUESTIONS; at++) {
    const body = await ask({}, { stream: false })
    if (JSON.parse(body).choices?.[0]?.message?.content === text) answered += 1
    await world.time.pass(paceMs)
  }
  expect(answered).toBeGreaterThanOrEqual(0.95 * QUESTIONS)
})
