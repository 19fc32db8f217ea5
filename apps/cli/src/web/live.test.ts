// Goal: news reach every page that reads, and one that stopped reading costs no more than a limit.
// Method: listeners over streams, without a chain; time stands still.

import { expect, test } from 'vitest'
import { LiveBusyError } from './errors.ts'
import { LIVE_LISTENERS_MAX, LIVE_UNREAD_MAX } from './limits.ts'
import { createLive } from './live.ts'

const news = { kind: 'presence', provider: '0x01', presence: 'gone' } as const

const openLive = () => createLive({ indexer: {}, ledger: {}, clock: {} } as never)

/** A page that listens; `next` reads the news that came. */
function pageOf(live: ReturnType<typeof openLive>) {
  const gone = new AbortController()
  const reader = live.listen(gone.signal).body!.getReader()
  return { gone, next: async () => new TextDecoder().decode((await reader.read()).value) }
}

test('all that listen are told', async () => {
  const live = openLive()
  const pages = [pageOf(live), pageOf(live)]
  live.tell(news)
  for (const page of pages) {
    expect(await page.next()).toBe(': listening\n\n')
    expect(await page.next()).toBe(`data: ${JSON.stringify(news)}\n\n`)
  }
})

test('one that does not read is let go, and the others hear on', async () => {
  const live = openLive()
  const [stuck, reading] = [pageOf(live), pageOf(live)]
  expect(await reading.next()).toBe(': listening\n\n')
  for (let told = 0; told <= LIVE_UNREAD_MAX; told += 1) {
    live.tell(news)
    expect(await reading.next()).toContain('gone')
  }
  await expect(stuck.next()).rejects.toThrow(LiveBusyError)
})

test('there is room for so many, and for more once some leave', () => {
  const live = openLive()
  const pages = Array.from({ length: LIVE_LISTENERS_MAX }, () => pageOf(live))
  expect(() => pageOf(live)).toThrow(LiveBusyError)
  pages[0]!.gone.abort()
  expect(() => pageOf(live)).not.toThrow()
})
