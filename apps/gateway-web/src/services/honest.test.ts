// Goal: a person who mistypes, opens many pages and searches stays below the limits of the web app,
// even while eight programs send questions through the same gateway.
// Method: the real sign-in and the real event stream with a clock of the test; for limits of rates,
// figures.

import { describe, expect, test } from 'vitest'
import { exceeded, paces } from '../../../../simulation/src/paces/paces.ts'
import { createEventStream } from './event-stream.ts'
import * as Limits from './limits.ts'
import { createRateLimit } from './rate-limit.ts'
import { createSignIn } from './sign-in.ts'

const [, , eight] = paces

describe('a person', () => {
  test('signs in after mistyping a code three times, on each of ten browsers', () => {
    let byte = 0
    const signIn = createSignIn({
      clock: { nowMs: () => 0 },
      random: (size) => new Uint8Array(Array.from({ length: size }, () => byte++ % 256)),
    })
    const tokens = Array.from({ length: 10 }, () => {
      const code = signIn.newCode()
      for (let tries = 0; tries < 3; tries++) expect(() => signIn.redeem('AAAA-AAAA')).toThrow()
      return signIn.redeem(code)
    })
    expect(tokens.every((token) => signIn.knows(token))).toBe(true)
    const { SIGN_IN_TRIES_MAX, SIGN_INS_MAX } = Limits
    expect(
      exceeded([
        [{ SIGN_IN_TRIES_MAX }, () => 3 + 1],
        [{ SIGN_INS_MAX }, () => 10],
      ]),
    ).toEqual([])
  })

  test('a person’s twenty open pages get two seconds of events of eight programs', async () => {
    const stream = createEventStream({ indexer: {}, ledger: {}, clock: {} } as never)
    const pages = Array.from({ length: 20 }, () => {
      const { signal } = new AbortController()
      return stream.subscribe(signal, { who: 'anyone', group: '10.0.0.1' }).body!.getReader()
    })
    // A page that renders reads nothing for two seconds; each answer in this time may cause an
    // event.
    const events = 2 * eight!.questionsPerSecond
    const news = { kind: 'presence', provider: '0x01', presence: 'offline' } as const
    for (let at = 0; at < events; at++) stream.publish(news)
    for (const page of pages) {
      for (let at = 0; at <= events; at++) expect((await page.read()).done).toBe(false)
    }
    const { EVENT_STREAM_BACKLOG_MAX, EVENT_STREAM_SUBSCRIBERS_MAX } = Limits
    expect(
      exceeded([
        [{ EVENT_STREAM_BACKLOG_MAX }, ({ questionsPerSecond }) => 2 * questionsPerSecond],
        [{ EVENT_STREAM_SUBSCRIBERS_MAX }, () => 20],
      ]),
    ).toEqual([])
  })

  test('opens a page each second of an account, and searches each five seconds', () => {
    const { ACCOUNT_REQUESTS_PER_MINUTE_MAX, ACCOUNT_BROWSERS_MAX } = Limits
    const { SIGN_INS_PER_MINUTE_MAX, ADDRESS_SIGN_INS_PER_MINUTE_MAX } = Limits
    const { SEARCH_QUERY_CHARACTERS_MAX, SEARCHES_PER_MINUTE_MAX, WEB_BODY_BYTES_MAX } = Limits
    const isWithin = createRateLimit({ nowMs: () => 0 }, ACCOUNT_REQUESTS_PER_MINUTE_MAX)
    // When it loads, a page of the wallet sends six requests.
    for (let at = 0; at < 60 * 6; at++) expect(isWithin('0x01')).toBe(true)
    expect(
      exceeded([
        [{ SEARCHES_PER_MINUTE_MAX }, () => 12],
        [{ SEARCH_QUERY_CHARACTERS_MAX }, () => 120],
        // The browsers of a person with several devices; a few tries as one account; a class of 30
        // behind one address, each with two tries.
        [{ ACCOUNT_BROWSERS_MAX }, () => 8],
        [{ SIGN_INS_PER_MINUTE_MAX }, () => 5],
        [{ ADDRESS_SIGN_INS_PER_MINUTE_MAX }, () => 2 * 30],
        // A signed session with its consents, and a report with a paragraph of text.
        [{ WEB_BODY_BYTES_MAX }, () => 16_000],
      ]),
    ).toEqual([])
  })
})
