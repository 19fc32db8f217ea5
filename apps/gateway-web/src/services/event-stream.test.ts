// Goal: each event reaches every page that reads its stream. The stream of a page that stopped
// reading is closed at a limit of unread events.
// Method: subscribers over streams, without a chain; time stands still.

import { describe, expect, test } from 'vitest'
import { EventStreamOverflowError } from './errors.ts'
import { createEventStream, type SubscriberGroup } from './event-stream.ts'
import { EVENT_STREAM_BACKLOG_MAX, EVENT_STREAM_SUBSCRIBERS_MAX } from './limits.ts'

const news = { kind: 'presence', provider: '0x01', presence: 'offline' } as const

const openLive = () => createEventStream({ indexer: {}, ledger: {}, clock: {} } as never)

const anyone = (group: string): SubscriberGroup => ({ who: 'anyone', group })

/** A page that reads its stream; `next` returns the next part of the stream. */
function pageOf(live: ReturnType<typeof openLive>, audience = anyone('10.0.0.1')) {
  const gone = new AbortController()
  const reader = live.subscribe(gone.signal, audience).body!.getReader()
  return { gone, next: async () => new TextDecoder().decode((await reader.read()).value) }
}

test('all that listen are told', async () => {
  const live = openLive()
  const pages = [pageOf(live), pageOf(live)]
  live.publish(news)
  for (const page of pages) {
    expect(await page.next()).toBe('retry: 15000\n\n')
    expect(await page.next()).toBe(`data: ${JSON.stringify(news)}\n\n`)
  }
})

test('one that does not read is let go, and the others hear on', async () => {
  const live = openLive()
  const [stuck, reading] = [pageOf(live), pageOf(live)]
  expect(await reading.next()).toBe('retry: 15000\n\n')
  for (let count = 0; count <= EVENT_STREAM_BACKLOG_MAX; count += 1) {
    live.publish(news)
    expect(await reading.next()).toContain('offline')
  }
  await expect(stuck.next()).rejects.toThrow(EventStreamOverflowError)
})

/**
 * Publishes an event, and returns it as the page received it; `undefined` if the stream is closed.
 */
async function lastOf(live: ReturnType<typeof openLive>, page: ReturnType<typeof pageOf>) {
  await page.next()
  live.publish(news)
  return (await page.next()) || undefined
}

describe('many event streams', () => {
  const crowd = (live: ReturnType<typeof openLive>, audience: SubscriberGroup) =>
    Array.from({ length: 2 * EVENT_STREAM_SUBSCRIBERS_MAX }, () => pageOf(live, audience))

  // Finding: OFF-L4
  test('many event streams of one address displace only streams of that address', async () => {
    const live = openLive()
    const honest = pageOf(live, anyone('10.0.0.1'))
    const [oldest] = crowd(live, anyone('10.6.6.6'))
    const late = pageOf(live, anyone('10.0.0.2'))
    expect(await lastOf(live, honest)).toContain('offline')
    expect(await lastOf(live, late)).toContain('offline')
    expect(await lastOf(live, oldest!)).toBeUndefined()
  })

  test('one network of IPv6 keeps out nobody but itself', async () => {
    const live = openLive()
    const honest = pageOf(live, anyone('10.0.0.1'))
    for (let at = 0; at < 2 * EVENT_STREAM_SUBSCRIBERS_MAX; at++) {
      pageOf(live, anyone(`2001:db8:7:${at.toString(16)}::/64`))
    }
    expect(await lastOf(live, honest)).toContain('offline')
  })

  test('no stranger keeps out who is signed in', async () => {
    const live = openLive()
    const early = pageOf(live, { who: 'signed-in', group: 'account' })
    crowd(live, anyone('127.0.0.1'))
    const late = pageOf(live, { who: 'signed-in', group: 'other' })
    expect(await lastOf(live, early)).toContain('offline')
    expect(await lastOf(live, late)).toContain('offline')
  })

  test('a page that leaves makes room for another one', async () => {
    const live = openLive()
    const pages = Array.from({ length: EVENT_STREAM_SUBSCRIBERS_MAX }, () => pageOf(live))
    pages[7]!.gone.abort()
    pageOf(live)
    expect(await lastOf(live, pages[0]!)).toContain('offline')
  })
})
