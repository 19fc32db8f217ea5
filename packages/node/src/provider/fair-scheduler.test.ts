// Goal: whatever one client asks, it is other clients' turn as often, and strangers never have more
// than every second turn of those who pay.
// Method: turns taken and given back by hand.

import { describe, expect, test } from 'vitest'
import type { ClientOffer } from './client-limiter.ts'
import { createFairScheduler } from './fair-scheduler.ts'

const model = `0x${'0a'.repeat(32)}` as const
const never = new AbortController().signal
const clientOffer = (byte: string): ClientOffer => ({
  client: `0x${byte.repeat(20)}`,
  offer: { asset: `0x${'00'.repeat(20)}` },
  checkpoint: 1n,
})

function setUp({ atOnce = 1, paid = [] as ClientOffer[], streamsMax = 100 } = {}) {
  const limits = { streams: streamsMax }
  const paying = new Set(paid.map(({ client }) => client))
  const clientLimiter = {
    hasPaid: ({ client }: ClientOffer) => paying.has(client),
    streamsMax: () => limits.streams,
  }
  const turns = createFairScheduler({ clientLimiter, models: new Map([[model, atOnce]]) })
  const order: string[] = []
  const releases: (() => void)[] = []
  const ask = (who: ClientOffer, signal = never) =>
    turns.acquire(model, who, signal).then((giveBack) => {
      order.push(who.client.slice(2, 4))
      releases.push(giveBack)
    })
  const settle = () => new Promise<void>((resolve) => setImmediate(resolve))
  const giveBack = async () => {
    releases.shift()?.()
    await settle()
  }
  return { turns, limits, order, ask, giveBack, settle }
}

describe('turns', () => {
  test('go round by client, however many questions one of them has', async () => {
    const { order, ask, giveBack, settle } = setUp()
    for (let left = 50; left > 0; left--) void ask(clientOffer('aa'))
    void ask(clientOffer('bb'))
    void ask(clientOffer('cc'))
    await settle()
    for (let left = 4; left > 0; left--) await giveBack()
    expect(order).toEqual(['aa', 'bb', 'cc', 'aa', 'aa'])
  })

  test('are every second one of those who pay, however many strangers wait', async () => {
    const payer = clientOffer('ff')
    const { order, ask, giveBack, settle } = setUp({ paid: [payer] })
    for (let at = 10; at < 90; at++) void ask(clientOffer(String(at)))
    for (let left = 3; left > 0; left--) void ask(payer)
    await settle()
    for (let left = 5; left > 0; left--) await giveBack()
    expect(order).toEqual(['10', 'ff', '11', 'ff', '12', 'ff'])
  })

  test('are as many at once as a client is trusted with, and more once it has paid', async () => {
    const { turns, limits, order, ask, settle } = setUp({ atOnce: 8, streamsMax: 2 })
    for (let left = 5; left > 0; left--) void ask(clientOffer('aa'))
    void ask(clientOffer('bb'))
    await settle()
    expect(order).toEqual(['aa', 'aa', 'bb'])
    limits.streams = 4
    turns.reschedule()
    await settle()
    expect(order).toEqual(['aa', 'aa', 'bb', 'aa', 'aa'])
  })

  test('are not held by who has left', async () => {
    const { order, ask, giveBack, settle } = setUp()
    void ask(clientOffer('aa'))
    const gone = new AbortController()
    void ask(clientOffer('bb'), gone.signal)
    void ask(clientOffer('cc'))
    await settle()
    gone.abort()
    await settle()
    await giveBack()
    expect(order).toEqual(['aa', 'bb', 'cc'])
  })
})
