// Goal: a client may leave one of several answers of a session in the moment in which another one,
// with a long prompt, ends: the ended answer owes its whole prompt before a voucher pays for it.
// Method: the real gateway and provider in virtual time; a gateway that signs vouchers slowly.

import { describe, expect, test } from 'vitest'
import type { FaultInjection } from './network/party-setup.ts'
import { createSimulatedNetwork } from './network/simulated-network.ts'
import { plainQuestionOf } from './questions/questions.ts'

/** A ledger whose signers sleep before each signature. */
const slowSigners = (sleep: () => Promise<void>): FaultInjection => ({
  ledger: (ledger) =>
    new Proxy(ledger, {
      get(target, name) {
        if (name !== 'createSigner') return Reflect.get(target, name)
        return (secret: Parameters<typeof target.createSigner>[0]) => {
          const signer = target.createSigner(secret)
          const sign: typeof signer.sign = async (message) => {
            await sleep()
            return await signer.sign(message)
          }
          return { ...signer, sign }
        }
      },
    }),
})

const never = new AbortController().signal

async function run(signMs: number, leaveMs: number, rate: number) {
  const world = await createSimulatedNetwork({ deliver: () => [10] })
  const echo = { tokensPerSecond: rate, prefillTokensPerSecond: 400_000 }
  await world.startProvider('honest', { echo })
  const client = await world.startGateway('client', {
    faultInjection: slowSigners(() => world.time.clock.sleep(signMs, never)),
  })
  const ask = async (text: string, maxTokens: number, signal = never, onEnd = () => {}) => {
    try {
      const question = plainQuestionOf(text, { maxTokens })
      const answer = await client.gateway.inference.answer(question, signal)
      for await (const event of answer.events) if (event.kind === 'end') onEnd()
      return 'whole'
    } catch (error) {
      return (error as Error).name
    }
  }
  await world.time.until(ask(`client#0 ${'a'.repeat(200)}`, 100))
  await world.time.pass(5_000)
  const stop = new AbortController()
  const leave = () => {
    void world.time.clock.sleep(leaveMs, never).then(() => stop.abort(new Error('left')))
  }
  const left = ask(`client#1 ${'b'.repeat(3_000)}`, 3_000, stop.signal)
  const third = ask(`client#3 ${'d'.repeat(90)}`, 3_000)
  await world.time.pass(400)
  const ended = ask(`client#2 ${'c'.repeat(6_000)}`, 1, never, leave)
  return await world.time.until(Promise.all([left, ended, third]))
}

describe.each([1, 8])('with %i ms for a voucher', (signMs) => {
  test.each([30, 50])('all but the left one are whole, at %i tokens a second', async (rate) => {
    const seen = []
    for (const leaveMs of [0, 1, 2, 4, 6]) seen.push((await run(signMs, leaveMs, rate)).join(' '))
    expect(new Set(seen)).toEqual(new Set(['Error whole whole']))
  })
})
