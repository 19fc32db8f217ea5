// Goal: whatever one session asks, it is the turn of others as often; tiers share the turns by
// weight, and strangers never have more than every second turn of those who pay; the queue has a
// limit, at which a flood displaces its own answers.
// Method: turns taken and given back by hand.

import { type Hash, Offer } from '@ostrom/protocol'
import { describe, expect, test } from 'vitest'
import type { ScheduledAgreement } from './answer-queue.ts'
import { createFairScheduler } from './fair-scheduler.ts'
import { ANSWERS_QUEUED_MAX, ANSWERS_QUEUED_PER_SESSION_MAX } from './limits.ts'

const model = `0x${'0a'.repeat(32)}` as const
const otherModel = `0x${'0b'.repeat(32)}` as const

/** A session of a client (one byte in hex), and the tier of its offer. */
const agreement = (
  client: string,
  { session = client, tier = 'T0' }: { session?: string; tier?: Offer.Tier } = {},
): ScheduledAgreement => ({
  id: `0x${session.padStart(64, '0')}` as Hash,
  client: `0x${client.repeat(20)}`,
  offer: {
    asset: `0x${'00'.repeat(20)}`,
    verification: { ...Offer.unverifiedTerms, tier: Offer.tiers.indexOf(tier) },
  },
  checkpoint: 1n,
})

function setUp({ atOnce = 1, paid = [] as ScheduledAgreement[], streamsMax = 10_000 } = {}) {
  const limits = { streams: streamsMax }
  const paying = new Set(paid.map(({ client }) => client))
  const clientLimiter = {
    hasPaid: ({ client }: Pick<ScheduledAgreement, 'client'>) => paying.has(client),
    streamsMax: () => limits.streams,
  }
  const models = new Map([model, otherModel].map((one) => [one, atOnce] as const))
  const scheduler = createFairScheduler({ clientLimiter, models })
  const order: string[] = []
  const releases: (() => void)[] = []
  const ask = (
    who: ScheduledAgreement,
    { signal = new AbortController().signal, name = '', version = model as Hash } = {},
  ) =>
    scheduler.acquire(version, who, signal).then((release) => {
      order.push(name || who.client.slice(2, 4))
      releases.push(release)
    })
  /** Asks `count` times. Returns the refusals, as they come. */
  const flood = (who: ScheduledAgreement, count: number, version: Hash = model) => {
    const refused: string[] = []
    for (let left = count; left > 0; left--) {
      ask(who, { version }).catch(({ code, details }) => refused.push(`${code} ${details[0]}`))
    }
    return refused
  }
  const settle = () => new Promise<void>((resolve) => setImmediate(resolve))
  const release = async () => {
    releases.shift()?.()
    await settle()
  }
  return { scheduler, limits, order, ask, flood, release, settle }
}

describe('turns', () => {
  test('go round by client, however many questions one of them has', async () => {
    const { order, ask, release, settle } = setUp()
    for (let left = 50; left > 0; left--) void ask(agreement('aa'))
    void ask(agreement('bb'))
    void ask(agreement('cc'))
    await settle()
    for (let left = 4; left > 0; left--) await release()
    expect(order).toEqual(['aa', 'bb', 'cc', 'aa', 'aa'])
  })

  test('go round by session of one client, and by arrival within a session', async () => {
    const { order, ask, release, settle } = setUp()
    for (let at = 0; at < 50; at++) void ask(agreement('aa', { session: '01' }), { name: `a${at}` })
    void ask(agreement('aa', { session: '02' }), { name: 'b0' })
    void ask(agreement('aa', { session: '02' }), { name: 'b1' })
    await settle()
    for (let left = 5; left > 0; left--) await release()
    expect(order).toEqual(['a0', 'b0', 'a1', 'b1', 'a2', 'a3'])
  })

  test('are no more for a client with several sessions', async () => {
    const { order, ask, release, settle } = setUp()
    for (const session of ['01', '02', '03', '01', '02', '03'])
      void ask(agreement('aa', { session }))
    for (let left = 3; left > 0; left--) void ask(agreement('bb'))
    await settle()
    for (let left = 5; left > 0; left--) await release()
    expect(order).toEqual(['aa', 'bb', 'aa', 'bb', 'aa', 'bb'])
  })

  test('are divided among tiers by weight, without starving the lower one', async () => {
    const { order, ask, release, settle } = setUp()
    for (let left = 20; left > 0; left--)
      void ask(agreement('aa', { session: '01' }), { name: 'T0' })
    const verified = agreement('bb', { tier: 'T1' })
    for (let left = 20; left > 0; left--) void ask(verified, { name: 'T1' })
    await settle()
    for (let left = 11; left > 0; left--) await release()
    expect(order.filter((tier) => tier === 'T1')).toHaveLength(8)
    expect(order.slice(0, 7)).toEqual(['T0', 'T1', 'T1', 'T1', 'T0', 'T1', 'T1'])
  })

  test('are every second one of those who pay, however many strangers wait', async () => {
    const payer = agreement('ff')
    const { order, ask, release, settle } = setUp({ paid: [payer] })
    for (let at = 10; at < 90; at++) void ask(agreement(String(at)))
    for (let left = 3; left > 0; left--) void ask(payer)
    await settle()
    for (let left = 5; left > 0; left--) await release()
    expect(order).toEqual(['10', 'ff', '11', 'ff', '12', 'ff'])
  })

  test('are those of who pays where the answer is paid in advance', async () => {
    const { order, ask, release, settle } = setUp()
    for (let at = 10; at < 90; at++) void ask(agreement(String(at)))
    void ask({ ...agreement('ff'), isPrepaid: true })
    await settle()
    await release()
    expect(order).toEqual(['10', 'ff'])
  })

  test('are as many at once as a client is trusted with, and more once it has paid', async () => {
    const { scheduler, limits, order, ask, settle } = setUp({ atOnce: 8, streamsMax: 2 })
    for (let left = 5; left > 0; left--) void ask(agreement('aa'))
    void ask(agreement('bb'))
    await settle()
    expect(order).toEqual(['aa', 'aa', 'bb'])
    limits.streams = 4
    scheduler.reschedule()
    await settle()
    expect(order).toEqual(['aa', 'aa', 'bb', 'aa', 'aa'])
  })

  test('are not held by who has left', async () => {
    const { order, ask, release, settle } = setUp()
    void ask(agreement('aa'))
    const gone = new AbortController()
    void ask(agreement('bb'), { signal: gone.signal })
    void ask(agreement('cc'))
    await settle()
    gone.abort()
    await settle()
    await release()
    expect(order).toEqual(['aa', 'bb', 'cc'])
  })
})

describe('the queue', () => {
  const limitOf = (count: number, scope: string) =>
    `answer-queue-full Limit: ${count} waiting answers of this ${scope}.`
  const sessionLimit = limitOf(ANSWERS_QUEUED_PER_SESSION_MAX, 'session')
  const totalLimit = limitOf(ANSWERS_QUEUED_MAX, 'provider')

  test('refuses the answers of a session beyond its limit, and those of no other', async () => {
    const { scheduler, flood, settle } = setUp()
    const { id } = agreement('aa')
    flood(agreement('aa'), ANSWERS_QUEUED_PER_SESSION_MAX)
    // One of them runs.
    expect(scheduler.isFull(model, id)).toBe(false)
    const refused = flood(agreement('aa'), 3)
    const others = flood(agreement('bb'), 1)
    await settle()
    expect(refused).toEqual([sessionLimit, sessionLimit])
    expect(others).toEqual([])
    expect(scheduler.isFull(model, id)).toBe(true)
    expect(scheduler.isFull(model, agreement('bb').id)).toBe(false)
  })

  test('takes an answer again once one has left', async () => {
    const { scheduler, ask, flood, settle } = setUp()
    const who = agreement('aa')
    flood(who, ANSWERS_QUEUED_PER_SESSION_MAX)
    const gone = new AbortController()
    void ask(who, { signal: gone.signal })
    await settle()
    expect(scheduler.isFull(model, who.id)).toBe(true)
    gone.abort()
    expect(scheduler.isFull(model, who.id)).toBe(false)
    expect(flood(who, 1)).toEqual([])
  })

  test('refuses the last answer of the longest session of any model beyond its limit', async () => {
    const { ask, flood, settle } = setUp()
    // At each model, the first answer runs and the others wait.
    const longest = flood(agreement('09'), ANSWERS_QUEUED_PER_SESSION_MAX + 1, otherModel)
    flood(agreement('08'), 1)
    const rest = (ANSWERS_QUEUED_MAX - ANSWERS_QUEUED_PER_SESSION_MAX) / 8
    const others = Array.from({ length: 8 }, (_, at) => {
      return flood(agreement(String(10 + at)), rest, at % 2 === 0 ? model : otherModel)
    })
    await settle()
    expect([longest, ...others].flat()).toEqual([])
    void ask(agreement('20'))
    void ask(agreement('20'))
    await settle()
    expect(longest).toEqual([totalLimit, totalLimit])
    expect(others.flat()).toEqual([])
  })

  test('refuses a new answer where no session has more waiting ones', async () => {
    const { flood, settle } = setUp()
    for (let at = 0; at <= ANSWERS_QUEUED_MAX; at++) {
      flood(agreement('aa', { session: at.toString(16) }), 1)
    }
    const refused = flood(agreement('bb', { session: 'ffff' }), 1)
    await settle()
    expect(refused).toEqual([totalLimit])
  })
})
