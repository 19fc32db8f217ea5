// Goal: a provider that starts every answer but completes none is soon avoided, even if it is
// cheap, and another provider completes the answers. No provider can block a question by sending
// tokens very slowly. Method: the real gateway in memory, with an honest provider and a cheaper one
// whose model fails, breaks the protocol, or sends very slowly; twelve questions, one second apart.
// Requirements: R002-12

import type { EngineStreamPart, LoadedModel } from '@ostrom/engine'
import { EngineFailedError } from '@ostrom/engine'
import type { Clock } from '@ostrom/protocol'
import { describe, expect, test } from 'vitest'
import { createSimulatedNetwork, PRICES, UNIT } from './network/simulated-network.ts'
import { collectAnswer, plainQuestionOf } from './questions/questions.ts'

const never = new AbortController().signal
const echo = { tokensPerSecond: 1_000, prefillTokensPerSecond: 40_000 }
const QUESTIONS = 12
const MINUTE_MS = 60_000

type RemainingParts = (clock: Clock) => AsyncGenerator<EngineStreamPart>

/** Returns a fault: after the first token, the provider's model yields `rest`. */
const after = (clock: () => Clock, rest: RemainingParts) => (model: LoadedModel) => ({
  ...model,
  async *generate(options: Parameters<LoadedModel['generate']>[0]) {
    for await (const piece of model.generate(options)) {
      yield piece
      if (piece.kind === 'tokens') break
    }
    yield* rest(clock())
  },
})

/** Asks twelve questions. Returns the result of each, and the total time in minutes. */
async function ask(rest: RemainingParts) {
  const world = await createSimulatedNetwork({ deliver: () => [10] })
  const { time } = world
  const prices = { ...PRICES, output: PRICES.output / 4n, input: PRICES.input / 4n }
  const faultInjection = { model: after(() => time.clock, rest) }
  await world.startProvider('cheap', { echo, prices, faultInjection, honest: false })
  const honest = await world.startProvider('honest', { echo })
  const client = await world.startGateway('client', { deposit: 10n * UNIT })
  const startMs = time.nowMs()
  const ends: string[] = []
  for (let at = 0; at < QUESTIONS; at++) {
    const question = plainQuestionOf(`client#${at} What is the price of water?`, { maxTokens: 400 })
    const answering = client.gateway.inference.answer(question, never).then(async (answer) => {
      const isHonest = () => answer.provider === honest.ledger.account
      const isFirst = isHonest()
      await collectAnswer(answer)
      if (isFirst) return 'honest'
      return isHonest() ? 'resumed' : 'cheap'
    })
    ends.push(await time.until(answering.catch((error) => error.code as string)))
    await time.pass(1_000)
  }
  await time.until(client.stop())
  return { ends, minutes: (time.nowMs() - startMs) / MINUTE_MS }
}

const failed = (ends: readonly string[]) => ends.filter((end) => end !== 'honest')

describe('a cheaper provider that after its first token', () => {
  // Finding: OFF-H6
  test('a provider that fails every answer is in backoff after a few failures', async () => {
    const { ends } = await ask(async function* () {
      yield { kind: 'tokens', ids: [65] }
      throw new EngineFailedError({ engine: 'echo', reason: 'as always' })
    })
    // Twelve questions take about twelve seconds. After its second failure, the provider is avoided
    // for ten seconds.
    expect(failed(ends).length).toBeLessThanOrEqual(3)
    expect(ends[0]).toBe('resumed')
  })

  test('sends ids outside the vocabulary is used once', async () => {
    const { ends } = await ask(async function* () {
      yield { kind: 'tokens', ids: [3_000_000] }
    })
    expect(failed(ends)).toEqual(['resumed'])
  })

  test('sends empty parts to keep the answer open is used once, without a wait', async () => {
    const { ends, minutes } = await ask(async function* (clock) {
      for (;;) {
        await clock.sleep(100_000)
        yield { kind: 'tokens', ids: [] }
      }
    })
    expect(failed(ends)).toEqual(['resumed'])
    expect(minutes).toBeLessThan(3)
  })

  test('sends a token every hundred seconds is aborted', async () => {
    const { ends, minutes } = await ask(async function* (clock) {
      for (;;) {
        await clock.sleep(100_000)
        yield { kind: 'tokens', ids: [65] }
      }
    })
    expect(new Set(failed(ends))).toEqual(new Set(['resumed']))
    expect(failed(ends).length).toBeLessThanOrEqual(3)
    expect(minutes).toBeLessThan(10)
  })
})
