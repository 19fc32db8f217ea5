// Goal: an answer that breaks a second or a third time is continued as after its first break.
// Method: the HTTP API and the real gateway in virtual time; two or three providers that fail or
// stall, each cheaper than an honest one, at random tokens.

import { describe, expect, test } from 'vitest'
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
import { createPrng } from './runtime/prng.ts'

const SEED = '20261130'
const deeds = { fails, stalls }
const dice = createPrng(SEED).fork('breaks')
const sizes = [2, 3] as const

/** Providers that break, in the order of their prices, and the tokens after which each breaks. */
const mixes = sizes.flatMap((size) =>
  Array.from({ length: 7 }, () =>
    Array.from({ length: size }, () => ({
      deed: dice.pick(['fails', 'stalls'] as const),
      after: dice.between(1, 50),
    })),
  ),
)

async function readText(response: Response): Promise<string> {
  const events = (await response.text()).split('\n\n').filter((one) => one.startsWith('data: {'))
  return events
    .map((one) => JSON.parse(one.slice(6)))
    .map(({ choices = [], error }) => error?.code ?? choices[0]?.delta?.content ?? '')
    .join('')
}

describe('an answer that breaks more than once', () => {
  test.each(mixes.map((mix) => [mix.map(({ deed, after }) => `${deed} ${after}`).join(', '), mix]))(
    'RES4-1: an answer is continued a second time: %s',
    async (_, mix) => {
      const world = await createSimulatedNetwork({ deliver: () => [10] })
      for (const [at, { deed, after }] of mix.entries()) {
        const prices = { ...PRICES, output: (PRICES.output * BigInt(at + 4)) / 16n }
        const faultInjection = breaksAfter(after, deeds[deed])
        await world.startProvider(`p${at}`, { echo, prices, faultInjection, honest: false })
      }
      await world.startProvider('honest', { echo })
      const { http, begin } = await surface(world)
      const response = await world.time.until(begin())
      const said = await world.time.until(readText(response))
      expect(said).toBe(text)
      await world.time.pass(5 * 60_000)
      const [key] = await http.keys.list()
      expect(key).toMatchObject({ spentTotal: promisedIn(world), held: 0n })
    },
  )
})
