// Goal: a provider that sends the rest of its answers after their stops earns at most a checkpoint
// for each of them more than one that goes away, also where a session has many.
// Method: the real gateway in virtual time; a client leaves several answers of one session at once,
// and their provider hears no stop and sends the rest of all of them.

import { Channel, SessionAccount } from '@ostrom/protocol'
import { expect, test } from 'vitest'
import type { FaultInjection } from './network/party-setup.ts'
import { CHECKPOINT, createSimulatedNetwork, PRICES } from './network/simulated-network.ts'
import { plainQuestionOf } from './questions/questions.ts'

const READ = 8
const checkpoint = SessionAccount.checkpointUp({ prices: PRICES, ...CHECKPOINT })
const isStop = (bytes: Uint8Array): boolean => {
  try {
    return Channel.decodeClient(bytes).kind === 'stop'
  } catch {
    return false
  }
}

function bursts(sleep: (ms: number) => Promise<void>, left: boolean): FaultInjection {
  let asked = 0
  return {
    tap: { onReceive: (_, bytes) => (isStop(bytes) ? [] : 'pass') },
    model: (model) => ({
      ...model,
      async *generate(options) {
        const isFirst = asked++ === 0
        let sent = 0
        for await (const piece of model.generate(options)) {
          if (!isFirst && sent === READ) await sleep(left ? 3_600_000 : 3_000)
          if (piece.kind === 'tokens') sent += piece.ids.length
          yield piece
        }
      },
    }),
  }
}

async function paid(streams: number, left: boolean) {
  const world = await createSimulatedNetwork({ deliver: () => [10] })
  const echo = { tokensPerSecond: 4_000, prefillTokensPerSecond: 400_000, sequences: 64 }
  const faultInjection = bursts((ms) => world.time.clock.sleep(ms), left)
  await world.startProvider('cheap', { echo, faultInjection, honest: false })
  const client = await world.startGateway('client', {})
  const ask = async (at: number, characters: number, signal: AbortSignal) => {
    try {
      const content = `client#${at} ${'What a wonderful day. '.repeat(200)}`.slice(0, characters)
      const question = plainQuestionOf(content, { maxTokens: 5_000 })
      const answer = await client.gateway.inference.answer(question, signal)
      for await (const event of answer.events) void event
    } catch {
      // The client has left, or the provider was given up.
    }
  }
  await world.time.until(ask(99, 3_000, new AbortController().signal))
  await world.time.pass(10_000)
  const sum = () =>
    [...world.accounting.vouchers.values()].reduce((all, { voucher }) => all + voucher.total, 0n)
  const before = sum()
  const stop = new AbortController()
  const asked = Array.from({ length: streams }, (_, at) => ask(at, 3_000, stop.signal))
  await world.time.pass(1_500)
  stop.abort(new Error('left'))
  await world.time.until(Promise.all(asked))
  await world.time.pass(5 * 60_000)
  return sum() - before
}

test.each([1, 8])(
  '%i answers that are stopped together earn a checkpoint each',
  async (streams) => {
    const burst = await paid(streams, false)
    const away = await paid(streams, true)
    const gain = Number(burst - away) / Number(checkpoint)
    expect(gain).toBeLessThanOrEqual(streams)
  },
)
