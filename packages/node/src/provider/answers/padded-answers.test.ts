// Goal: under a padded offer, lengths and times of parts reveal only the number of parts of an
// answer; under a usual offer they reveal more. Method: answers of equal token counts and different
// ids over a channel in memory, whose messages are measured; a clock that the test sets.
// Requirements: R004-4
// Shows (ask): padded answers: a service tier whose parts have one size and are sent at fixed
// times, so that a classifier of topics is no better than chance (report).
// Missing: padded questions, padded streams to relays.

import { Padding } from '@ostrom/protocol'
import { expect, test } from 'vitest'
import { connectTestClient, OUTPUT, type TestChannelOptions } from '../testing/channel.fixture.ts'
import { settle } from '../testing/client.fixture.ts'

/** Runs an answer of these ids in one tier; returns the visible times and lengths of its parts. */
async function wireOf(ids: readonly number[], service: 'default' | 'padded', delays: number[]) {
  const waits: NonNullable<TestChannelOptions['model']> = {
    async *generate() {
      yield { kind: 'prefill', tokens: ids.length, cached: 0 }
      for (const [at, id] of ids.entries()) {
        await world.clock.sleep(delays[at % delays.length]!, new AbortController().signal)
        yield { kind: 'tokens', ids: [id] }
      }
      const counts = { inputTokens: ids.length, cachedInputTokens: 0, outputTokens: ids.length }
      yield { kind: 'end', finish: 'length', ...counts }
    },
  }
  const world = await connectTestClient({ service, model: waits })
  await world.client.ask(ids, { maxTokens: ids.length })
  await world.client.pay(1_000n * OUTPUT)
  // The clock advances in small steps, because large steps would delay parts.
  for (let ms = 0; ms < 4_000 && !world.steps.includes('receipt 0'); ms += 10) {
    world.clock.advance(10)
    await settle()
  }
  await settle()
  return world.wire
}

const small = Array.from({ length: 40 }, (_, at) => at % 20)
const large = Array.from({ length: 40 }, (_, at) => 200 + (at % 20))

test('parts have one size and come at fixed times, whatever is in them', async () => {
  const one = await wireOf(small, 'padded', [10])
  const other = await wireOf(large, 'padded', [10, 20, 10, 20, 20])
  expect(one).toEqual(other)
  // Two parts for the prompt, three for 16, 16 and 8 tokens, and the receipt, which is longer.
  expect(one).toHaveLength(6)
  expect(new Set(one.slice(1, 5).map(({ bytes }) => bytes)).size).toBe(1)
  const startMs = one[0]!.atMs
  expect(one.map(({ atMs }) => (atMs - startMs) / Padding.PADDED_INTERVAL_MS)).toEqual([
    0, 0, 1, 2, 3, 4,
  ])
})

test('parts of the usual offer show ids and times', async () => {
  const one = await wireOf(small, 'default', [10])
  const other = await wireOf(large, 'default', [10, 20])
  expect(one.map(({ bytes }) => bytes)).not.toEqual(other.map(({ bytes }) => bytes))
  expect(one.map(({ atMs }) => atMs)).not.toEqual(other.map(({ atMs }) => atMs))
})
