// Goal: a caller that leaves its images while they are drawn takes no provider away from the other
// callers of its gateway.
// Method: the real provider and gateway in virtual time; the engine draws for five seconds.

import type { LoadedModel } from '@ostrom/engine'
import { expect, test } from 'vitest'
import { createSimulatedNetwork } from './network/simulated-network.ts'
import { collectAnswer, plainQuestionOf } from './questions/questions.ts'

/** The least bytes that count as an image. */
const PICTURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)
const DRAW_MS = 5_000
const echo = { tokensPerSecond: 100, prefillTokensPerSecond: 4_000, answerTokens: 40 }

test('images that one caller leaves are completed and paid, and become no debts', async () => {
  const world = await createSimulatedNetwork({ task: 'any-to-any' })
  let [begun, completed] = [0, 0]
  const draws = (model: LoadedModel): LoadedModel => ({
    ...model,
    async generateImage({ signal }) {
      begun++
      await world.time.clock.sleep(DRAW_MS, signal)
      signal.throwIfAborted()
      completed++
      return PICTURE
    },
  })
  const provider = await world.startProvider('provider', { echo, faultInjection: { model: draws } })
  const { gateway } = await world.startGateway('client')
  for (let at = 0; at < 5; at++) {
    const left = new AbortController()
    const prompt = { kind: 'image', text: `A cat with ${at} tails` } as const
    const asked = gateway.inference
      .answer(plainQuestionOf('', { prompt }), left.signal)
      .then(collectAnswer)
    const leaving = expect(asked).rejects.toThrow()
    await world.time.pass(DRAW_MS / 2)
    left.abort()
    await world.time.until(leaving)
    await world.time.pass(2 * DRAW_MS)
  }
  expect([begun, completed]).toEqual([5, 5])
  expect(provider.role.status()).toMatchObject({ unpaid: 0n, streams: 0 })
  const never = new AbortController().signal
  const other = gateway.inference.answer(plainQuestionOf('other#1 Hello', { maxTokens: 20 }), never)
  expect((await world.time.until(other.then(collectAnswer))).text).toHaveLength(20)
})
