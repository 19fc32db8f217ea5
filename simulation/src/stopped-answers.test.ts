// Goal: a stop bounds what is still paid. A provider that sends the rest of an answer after it was
// stopped earns at most one checkpoint more than one that sends nothing, and a client that leaves
// pays at most one checkpoint more than it has read. Method: the HTTP API and the real gateway in
// virtual time; a provider whose node does not hear stops, and whose engine pauses at a token.

import { Channel, SessionAccount } from '@ostrom/protocol'
import { describe, expect, test } from 'vitest'
import { cheaper, echo, priceOf, promisedIn, surface } from './faults/breaking-providers.fixture.ts'
import type { FaultInjection } from './network/party-setup.ts'
import { CHECKPOINT, createSimulatedNetwork, PRICES } from './network/simulated-network.ts'

const READ = 8
const checkpoint = SessionAccount.checkpointUp({ prices: cheaper, ...CHECKPOINT })
const question = `client#0 ${'What a wonderful day. '.repeat(30)}`.trim()
/** A prompt of which a small part is paid ahead. */
const long = `client#0 ${'What a wonderful day. '.repeat(300)}`.trim()

const isStop = (bytes: Uint8Array): boolean => {
  try {
    return Channel.decodeClient(bytes).kind === 'stop'
  } catch {
    return false
  }
}

/** A provider that sends a few tokens, pauses, and sends the rest unless it has `left`. */
function pauses(
  sleep: (ms: number) => Promise<void>,
  { pauseMs, left = false }: { readonly pauseMs: number; readonly left?: boolean },
): FaultInjection {
  return {
    tap: { onReceive: (_, bytes) => (isStop(bytes) ? [] : 'pass') },
    model: (model) => ({
      ...model,
      async *generate(options) {
        let sent = 0
        for await (const piece of model.generate(options)) {
          if (sent === READ) await sleep(left ? 3_600_000 : pauseMs)
          if (piece.kind === 'tokens') sent += piece.ids.length
          yield piece
        }
      },
    }),
  }
}

async function askTwo(text: string, left: boolean) {
  const world = await createSimulatedNetwork({ deliver: () => [10] })
  const faultInjection = pauses((ms) => world.time.clock.sleep(ms), { pauseMs: 12_000, left })
  await world.startProvider('cheap', { echo, prices: cheaper, faultInjection, honest: false })
  await world.startProvider('honest', { echo })
  const { http, ask } = await surface(world)
  const said = await ask({}, { messages: [{ role: 'user', content: text }], max_tokens: 9_000 })
  await world.time.pass(5 * 60_000)
  const [key] = await http.keys.list()
  expect(key).toMatchObject({ spentTotal: promisedIn(world), held: 0n })
  return { said, spent: key!.spentTotal }
}

describe('a provider that is stopped because it is silent', () => {
  test.each([
    ['a short prompt', question],
    ['a long prompt', long],
  ])('RES4-3: a stopped provider earns nothing by what comes later: %s', async (_, text) => {
    const burst = await askTwo(text, false)
    const away = await askTwo(text, true)
    expect(burst.said).toContain('"finish_reason":"stop"')
    expect(away.said).toContain('"finish_reason":"stop"')
    expect(burst.spent - away.spent).toBeLessThanOrEqual(checkpoint)
  })
})

describe('a client that leaves', () => {
  test.each([
    ['a short prompt', question],
    ['a long prompt', long],
  ])('pays what it has read and at most a checkpoint: %s', async (_, text) => {
    const world = await createSimulatedNetwork({ deliver: () => [10] })
    const faultInjection = pauses((ms) => world.time.clock.sleep(ms), { pauseMs: 3_000 })
    await world.startProvider('cheap', { echo, prices: cheaper, faultInjection, honest: false })
    const { http, begin } = await surface(world)
    const body = { messages: [{ role: 'user', content: text }], max_tokens: 9_000 }
    const response = await world.time.until(begin({}, body))
    const reader = response.body!.getReader()
    const reading = (async () => {
      while (!(await reader.read()).done);
    })().catch(() => {})
    await world.time.pass(2_500)
    await world.time.until(reader.cancel())
    await world.time.until(reading)
    await world.time.pass(5 * 60_000)
    const [key] = await http.keys.list()
    expect(key).toMatchObject({ spentTotal: promisedIn(world), held: 0n })
    const most = priceOf(cheaper, Buffer.byteLength(text) + 80, READ) + checkpoint
    expect(key!.spentTotal).toBeLessThanOrEqual(most)
    expect(key!.spentTotal).toBeLessThan(priceOf(PRICES, 0, Buffer.byteLength(text)))
  })
})
