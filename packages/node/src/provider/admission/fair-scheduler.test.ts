// Goal: under any load of one session, other sessions get the same number of turns. Tiers share the
// turns by weight. Strangers are clients that have not paid yet. While paying clients wait, they
// get at most every second turn, and at most half of the engine's sequences or its only one. The
// queue has a limit, at which a flood displaces its own answers.
// Method: turns that the test takes and returns.
// Requirements: R002-9

import { type Hash, Offer } from '@ostrom/protocol'
import { describe, expect, test } from 'vitest'
import { ANSWERS_QUEUED_MAX, ANSWERS_QUEUED_PER_SESSION_MAX } from '../limits.ts'
import type { ScheduledAgreement } from './answer-queue.ts'
import { createFairScheduler } from './fair-scheduler.ts'
import { QUEUE_SLOT_TOKENS } from './limits.ts'

const model = `0x${'0a'.repeat(32)}` as const
const otherModel = `0x${'0b'.repeat(32)}` as const

/** A session of a client (one byte in hex), and the tier of its offer. */
const agreement = (
  client: string,
  {
    session = client,
    tier = 'T0',
    service = 'default',
  }: { session?: string; tier?: Offer.Tier; service?: Offer.ServiceTier } = {},
): ScheduledAgreement => ({
  id: `0x${session.padStart(64, '0')}` as Hash,
  client: `0x${client.repeat(20)}`,
  offer: {
    asset: `0x${'00'.repeat(20)}`,
    verification: { ...Offer.unverifiedTerms, tier: Offer.tiers.indexOf(tier) },
    nonce: Offer.nonceFrom({ tier: service, unique: 7n }),
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
    {
      signal = new AbortController().signal,
      name = '',
      version = model as Hash,
      promptTokens = 1,
    } = {},
  ) =>
    scheduler.acquire(version, who, { promptTokens, signal }).then((release) => {
      order.push(name || who.client.slice(2, 4))
      releases.push(release)
    })
  /** Asks `count` times. Returns a list to which refusals are added. */
  const flood = (who: ScheduledAgreement, count: number, asked: Parameters<typeof ask>[1] = {}) => {
    const refused: string[] = []
    for (let left = count; left > 0; left--) {
      ask(who, asked).catch(({ code, details }) => refused.push(`${code} ${details[0]}`))
    }
    return refused
  }
  const settle = () => new Promise<void>((resolve) => setImmediate(resolve))
  const release = async () => {
    releases.shift()?.()
    await settle()
  }
  return { scheduler, limits, order, releases, ask, flood, release, settle }
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

  test('a client with several sessions gets no more turns than others', async () => {
    const { order, ask, release, settle } = setUp()
    for (const session of ['01', '02', '03', '01', '02', '03'])
      void ask(agreement('aa', { session }))
    for (let left = 3; left > 0; left--) void ask(agreement('bb'))
    await settle()
    for (let left = 5; left > 0; left--) await release()
    expect(order).toEqual(['aa', 'bb', 'aa', 'bb', 'aa', 'bb'])
  })

  test('a priority offer gets its turn before older questions of plain offers', async () => {
    const { order, ask, release, settle } = setUp()
    for (let left = 20; left > 0; left--) void ask(agreement('aa'), { name: 'plain' })
    await settle()
    for (let left = 3; left > 0; left--) await release()
    void ask(agreement('bb', { service: 'priority' }), { name: 'priority' })
    await settle()
    await release()
    expect(order).toEqual(['plain', 'plain', 'plain', 'plain', 'priority'])
  })

  // Finding: TIER-2
  test('turns are divided among service tiers, so no default or flex answer starves', async () => {
    const { order, ask, release, settle } = setUp()
    for (let left = 40; left > 0; left--) {
      void ask(agreement('aa', { service: 'priority' }), { name: 'priority' })
      void ask(agreement('bb'), { name: 'plain' })
      void ask(agreement('cc', { service: 'flex' }), { name: 'flex' })
    }
    await settle()
    for (let left = 38; left > 0; left--) await release()
    const countOf = (name: string) => order.filter((one) => one === name).length
    expect([countOf('priority'), countOf('plain'), countOf('flex')]).toEqual([30, 6, 3])
  })

  test('turns are divided among tiers by weight, and the lower tier does not starve', async () => {
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

  test('paying clients get every second turn, however many strangers wait', async () => {
    const payer = agreement('ff')
    const { order, ask, release, settle } = setUp({ paid: [payer] })
    for (let at = 10; at < 90; at++) void ask(agreement(String(at)))
    for (let left = 3; left > 0; left--) void ask(payer)
    await settle()
    for (let left = 5; left > 0; left--) await release()
    expect(order).toEqual(['10', 'ff', '11', 'ff', '12', 'ff'])
  })

  test('leave half of the sequences to those who pay, however long others last', async () => {
    const payers = [agreement('fe'), agreement('ff')]
    const { order, ask, releases, settle } = setUp({ atOnce: 4, paid: payers })
    for (let at = 10; at < 90; at++) void ask(agreement(String(at)))
    for (let left = 20; left > 0; left--) for (const payer of payers) void ask(payer)
    await settle()
    // Two of the four first answers end; from then on, only paying clients return turns.
    for (const release of releases.splice(2)) release()
    await settle()
    for (let left = 10; left > 0; left--) {
      releases.splice(-1)[0]?.()
      await settle()
    }
    expect(order.slice(0, 4)).toEqual(['10', '11', '12', '13'])
    expect(new Set(order.slice(4))).toEqual(new Set(['fe', 'ff']))
    expect(order).toHaveLength(16)
  })

  test('turns at one model do not wait for answers of their client at another model', async () => {
    const { order, ask, releases, settle } = setUp()
    void ask(agreement('aa', { session: '01' }), { version: otherModel, name: 'elsewhere' })
    for (let left = 10; left > 0; left--) void ask(agreement('bb', { session: '02' }))
    void ask(agreement('aa', { session: '03' }))
    await settle()
    releases.splice(1)[0]?.()
    await settle()
    expect(order).toEqual(['elsewhere', 'bb', 'aa'])
  })

  test('a prepaid answer gets the turns of paying clients', async () => {
    const { order, ask, release, settle } = setUp()
    for (let at = 10; at < 90; at++) void ask(agreement(String(at)))
    void ask({ ...agreement('ff'), isPrepaid: true })
    await settle()
    await release()
    expect(order).toEqual(['10', 'ff'])
  })

  test('a client gets as many turns at once as it is trusted with, more once it paid', async () => {
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

  test('a client that has left holds no turn', async () => {
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
    // One of the answers runs, so one place in the queue is free.
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

  test('refuses the last answer of the client with most at any model', async () => {
    const { ask, flood, settle } = setUp()
    // At each model, the first answer runs and the others wait.
    const longest = flood(agreement('09'), ANSWERS_QUEUED_PER_SESSION_MAX + 1, {
      version: otherModel,
    })
    flood(agreement('08'), 1)
    const rest = (ANSWERS_QUEUED_MAX - ANSWERS_QUEUED_PER_SESSION_MAX) / 8
    const others = Array.from({ length: 8 }, (_, at) => {
      const version = at % 2 === 0 ? model : otherModel
      return flood(agreement(String(10 + at)), rest, { version })
    })
    await settle()
    expect([longest, ...others].flat()).toEqual([])
    void ask(agreement('20'))
    void ask(agreement('20'))
    await settle()
    expect(longest).toEqual([totalLimit, totalLimit])
    expect(others.flat()).toEqual([])
  })

  test('refuses a new answer where no client has more waiting ones', async () => {
    const { flood, settle } = setUp()
    const clientOf = (at: number): ScheduledAgreement => {
      const id = `0x${at.toString(16).padStart(64, '0')}` as const
      return { ...agreement('aa'), id, client: `0x${id.slice(-40)}` }
    }
    for (let at = 0; at <= ANSWERS_QUEUED_MAX; at++) flood(clientOf(at), 1)
    const refused = flood(clientOf(ANSWERS_QUEUED_MAX + 1), 1)
    await settle()
    expect(refused).toEqual([totalLimit])
  })

  test('keeps the answers of a session where a client holds more in many', async () => {
    const { flood, settle } = setUp()
    const gateway = flood(agreement('aa'), 101)
    const sessions = Array.from({ length: 64 }, (_, at) =>
      agreement('bb', { session: (at + 1).toString(16) }),
    )
    const refused = sessions.map((session) => flood(session, 64))
    await settle()
    expect(gateway).toEqual([])
    expect(refused.flat()).toHaveLength(64 * 64 + 100 - ANSWERS_QUEUED_MAX)
  })

  test.each([
    ['new wallets', 'of a client that pays', true],
    ['clients that pay', 'of a new wallet', false],
  ])('filled by %s keeps the answers %s', async (_, __, isPaid) => {
    const one = agreement('ff')
    const many = Array.from({ length: 64 }, (_, at) => agreement((16 + at).toString(16)))
    const { flood, settle } = setUp({ paid: isPaid ? [one] : many })
    const kept = flood(one, ANSWERS_QUEUED_PER_SESSION_MAX)
    const refused = many.map((who) => flood(who, 64))
    await settle()
    expect(kept).toEqual([])
    expect(refused.flat().length).toBeGreaterThan(0)
  })

  test('holds a bounded number of prompt tokens, at the cost of who has most', async () => {
    const { flood, settle } = setUp()
    const promptTokens = 4 * QUEUE_SLOT_TOKENS
    const long = Array.from({ length: 4 }, (_, at) =>
      flood(agreement('aa', { session: `0${at + 1}` }), 500, { promptTokens }),
    )
    const short = flood(agreement('bb'), 100)
    await settle()
    expect(short).toEqual([])
    // One long answer runs, and each other long answer takes five slots.
    const kept = Math.floor((ANSWERS_QUEUED_MAX - 100) / 5)
    expect(long.flat()).toHaveLength(1_999 - kept)
  })
})
