// Goal: clients that pay nothing get a bounded share of the transactions that a provider pays.
// Method: counts with a test clock; the test decides which clients count as known.

import type { AccountId, Offer } from '@ostrom/protocol'
import { describe, expect, test } from 'vitest'
import { OPENINGS_PER_CLIENT_MAX, OPENINGS_WINDOW_MS } from '../../limits.ts'
import {
  NEW_CLIENTS_OPENINGS_MAX,
  NEW_CLIENTS_SMALL_OPENINGS_MAX,
  OPENINGS_RETURNED_MAX,
  OPENINGS_RETURNED_PER_CLIENT_MAX,
  UNPAID_RETURNS_MAX,
} from './limits.ts'
import { createOpeningLimiter } from './opening-limiter.ts'

const full = { code: 'provider-capacity-exceeded' }
/** An opening that the chain refused in a paid transaction. */
const paid = { wasFree: false }
const clientOf = (at: number): AccountId => `0x${at.toString(16).padStart(40, '0')}`
const clientOfferOf = (at: number) => ({
  client: clientOf(at),
  offer: {} as Offer.Offer,
  checkpoint: 1n,
})

function setUp() {
  let nowMs = 0
  const clients = new Set<AccountId>()
  const clientLimiter = {
    hasPaid: ({ client }: { client: AccountId }) => clients.has(client),
    paid: () => 0n,
  }
  const limiter = createOpeningLimiter({
    clock: { nowMs: () => nowMs },
    clientLimiter: clientLimiter as never,
  })
  const counts = {
    /** Counts an opening, and takes a place for it, by default of a session with a usual cap. */
    take(clientOffer: ReturnType<typeof clientOfferOf>, bindsUsualCap = true) {
      const opening = limiter.take(clientOffer)
      try {
        opening.takePlace({ bindsUsualCap })
      } catch (error) {
        opening.cancel()
        throw error
      }
      return opening
    },
  }
  const pass = (ms: number) => {
    nowMs += ms
  }
  return { counts, limiter, known: clients, pass }
}

const fill = (take: () => unknown, count: number) => {
  for (let at = 0; at < count; at++) take()
}

test('a client has so many in an hour, but for those that are taken back', () => {
  const { counts, pass } = setUp()
  const take = () => counts.take(clientOfferOf(1))
  fill(take, OPENINGS_PER_CLIENT_MAX - 1)
  const last = take()
  expect(take).toThrowError(expect.objectContaining(full))
  last.cancel()
  take()
  expect(take).toThrowError(expect.objectContaining(full))
  pass(OPENINGS_WINDOW_MS)
  take()
})

test('new clients have a part together, and who has paid does not need it', () => {
  const { counts, known } = setUp()
  for (let at = 0; at < NEW_CLIENTS_OPENINGS_MAX; at++) counts.take(clientOfferOf(at))
  expect(() => counts.take(clientOfferOf(1_000))).toThrowError(expect.objectContaining(full))
  known.add(clientOf(1_000))
  counts.take(clientOfferOf(1_000))
  known.add(clientOf(0))
  counts.take(clientOfferOf(1_001))
})

test('a new client that pays next to nothing for each opening takes one part of theirs', () => {
  const { counts, pass } = setUp()
  const take = (at: number) => counts.take(clientOfferOf(at))
  fill(() => take(1).giveBack(), OPENINGS_RETURNED_PER_CLIENT_MAX)
  pass(1)
  fill(() => take(1), OPENINGS_PER_CLIENT_MAX)
  const rest = NEW_CLIENTS_OPENINGS_MAX - OPENINGS_PER_CLIENT_MAX
  for (let at = 2; at < 2 + rest; at++) take(at)
  expect(() => take(1_000)).toThrowError(expect.objectContaining(full))
  // The newest openings of the first client count toward the limit of all new clients, so they
  // leave no place for others until they are an hour old.
  pass(OPENINGS_WINDOW_MS - 1)
  expect(() => take(1_000)).toThrowError(expect.objectContaining(full))
  pass(1)
  take(1_000)
})

describe('places of new clients', () => {
  // Finding: OFF4-8
  test('small caps take only their own part, and usual caps the rest', () => {
    const { counts, pass } = setUp()
    const small = (at: number) => counts.take(clientOfferOf(at), false)
    for (let at = 0; at < NEW_CLIENTS_SMALL_OPENINGS_MAX; at++) small(at)
    expect(() => small(1_000)).toThrowError(expect.objectContaining(full))
    const rest = NEW_CLIENTS_OPENINGS_MAX - NEW_CLIENTS_SMALL_OPENINGS_MAX
    for (let at = 0; at < rest; at++) counts.take(clientOfferOf(100 + at))
    expect(() => counts.take(clientOfferOf(1_000))).toThrowError(expect.objectContaining(full))
    pass(OPENINGS_WINDOW_MS)
    small(1_000)
  })

  test('an opening has no place before the money of its client was checked', () => {
    const { counts, limiter } = setUp()
    for (let at = 0; at < 2 * NEW_CLIENTS_OPENINGS_MAX; at++) limiter.take(clientOfferOf(at))
    counts.take(clientOfferOf(1_000))
  })

  test('an opening that the chain refused leaves its place, and counts apart', () => {
    const { counts } = setUp()
    for (let at = 0; at < NEW_CLIENTS_OPENINGS_MAX; at++) counts.take(clientOfferOf(at)).fail(paid)
    const refused = () => counts.take(clientOfferOf(1_000))
    expect(refused).toThrowError(expect.objectContaining(full))
  })

  test('openings that the chain refused take no places of others', () => {
    const { counts } = setUp()
    for (let at = 1; at < NEW_CLIENTS_OPENINGS_MAX; at++) counts.take(clientOfferOf(at)).fail(paid)
    for (let at = 1; at < NEW_CLIENTS_OPENINGS_MAX; at++) counts.take(clientOfferOf(1_000 + at))
    counts.take(clientOfferOf(10_000))
  })

  test('openings that the chain refused before a payment count only against their client', () => {
    const { counts } = setUp()
    const free = { wasFree: true }
    for (let at = 0; at < NEW_CLIENTS_OPENINGS_MAX; at++) counts.take(clientOfferOf(at)).fail(free)
    const client = clientOfferOf(100_000)
    for (let at = 0; at < OPENINGS_PER_CLIENT_MAX; at++) counts.take(client).fail(free)
    expect(() => counts.take(client)).toThrowError(expect.objectContaining(full))
    counts.take(clientOfferOf(100_001))
  })

  test('refused openings with small caps exclude only further small caps', () => {
    const { counts } = setUp()
    const take = (at: number, isUsual: boolean) => counts.take(clientOfferOf(at), isUsual)
    for (let at = 0; at < NEW_CLIENTS_OPENINGS_MAX; at++) take(at, false).fail(paid)
    expect(() => take(1_000, false)).toThrowError(expect.objectContaining(full))
    take(1_000, true)
  })

  test('debts of clients that paid once return no openings to places', () => {
    const { counts, known } = setUp()
    const clients = NEW_CLIENTS_OPENINGS_MAX / OPENINGS_PER_CLIENT_MAX
    for (let at = 0; at < clients; at++) {
      counts.take(clientOfferOf(at), false).giveBack()
      known.add(clientOf(at))
      fill(() => counts.take(clientOfferOf(at), false), OPENINGS_PER_CLIENT_MAX)
    }
    known.clear()
    for (let at = 0; at < NEW_CLIENTS_SMALL_OPENINGS_MAX; at++)
      counts.take(clientOfferOf(1_000 + at), false)
    counts.take(clientOfferOf(2_000))
  })

  test('a session that paid the price of a request leaves its place to others', () => {
    const { counts } = setUp()
    const take = (at: number) => counts.take(clientOfferOf(at))
    const first = take(0)
    for (let at = 1; at < NEW_CLIENTS_OPENINGS_MAX; at++) take(at)
    first.giveBack()
    expect(() => take(1_000)).toThrowError(expect.objectContaining(full))
    first.giveBack({ paysRequest: true })
    take(1_000)
  })
})

describe('the money of a session without a payment', () => {
  test('returns early for so many sessions, then only after the window', () => {
    const { counts, pass } = setUp()
    const take = (at: number) => counts.take(clientOfferOf(at))
    for (let at = 0; at < UNPAID_RETURNS_MAX; at++) expect(take(at).returnMoney()).toBe(0)
    pass(60_000)
    const late = take(1_000)
    expect(late.returnMoney()).toBe(OPENINGS_WINDOW_MS)
    pass(OPENINGS_WINDOW_MS - 1)
    expect(late.returnMoney()).toBe(0)
    const next = take(1_001)
    pass(1)
    expect(next.returnMoney()).toBe(0)
  })

  test('an asked return counts once', () => {
    const { counts } = setUp()
    const first = counts.take(clientOfferOf(0))
    for (let at = 0; at < UNPAID_RETURNS_MAX; at++) expect(first.returnMoney()).toBe(0)
    for (let at = 1; at < UNPAID_RETURNS_MAX; at++)
      expect(counts.take(clientOfferOf(at)).returnMoney()).toBe(0)
    expect(counts.take(clientOfferOf(1_000)).returnMoney()).toBeGreaterThan(0)
  })

  test('returns at once from a small cap, and to a client that has paid', () => {
    const { counts, known } = setUp()
    const take = (at: number) => counts.take(clientOfferOf(at))
    for (let at = 0; at < UNPAID_RETURNS_MAX; at++) take(at).returnMoney()
    expect(counts.take(clientOfferOf(1_000), false).returnMoney()).toBe(0)
    const prepaid = take(1_001)
    prepaid.giveBack({ paysRequest: true })
    expect(prepaid.returnMoney()).toBe(0)
    const paying = take(1_002)
    expect(paying.returnMoney()).toBeGreaterThan(0)
    known.add(clientOf(1_002))
    expect(paying.returnMoney()).toBe(0)
  })
})

describe('an opening that was paid', () => {
  // Finding: OFF3-1
  test('a paid opening frees its slot, so that a client that pays is never refused', () => {
    const { counts, known } = setUp()
    known.add(clientOf(1))
    for (let at = 0; at < 10 * OPENINGS_PER_CLIENT_MAX; at++) {
      const opening = counts.take(clientOfferOf(1))
      opening.giveBack()
      opening.giveBack()
    }
  })

  test('gives back so many places of one client in an hour, and no more', () => {
    const { counts, known, pass } = setUp()
    known.add(clientOf(1))
    const take = () => counts.take(clientOfferOf(1))
    fill(() => take().giveBack(), OPENINGS_RETURNED_PER_CLIENT_MAX)
    fill(() => take().giveBack(), OPENINGS_PER_CLIENT_MAX)
    expect(take).toThrowError(expect.objectContaining(full))
    pass(OPENINGS_WINDOW_MS)
    fill(() => take().giveBack(), OPENINGS_RETURNED_PER_CLIENT_MAX)
  })

  test('gives back again as soon as earlier ones have left the window', () => {
    const { counts, known, pass } = setUp()
    known.add(clientOf(1))
    const take = () => counts.take(clientOfferOf(1))
    fill(() => take().giveBack(), OPENINGS_RETURNED_PER_CLIENT_MAX)
    pass(OPENINGS_WINDOW_MS - 1)
    const late = take()
    pass(1)
    late.giveBack()
    fill(take, OPENINGS_PER_CLIENT_MAX)
  })

  test('gives back so many places of all clients in an hour, and leaves each its own', () => {
    const { counts, known } = setUp()
    for (let at = 0; at < OPENINGS_RETURNED_MAX; at++) {
      const client = Math.floor(at / OPENINGS_RETURNED_PER_CLIENT_MAX)
      known.add(clientOf(client))
      counts.take(clientOfferOf(client)).giveBack()
    }
    known.add(clientOf(1_000))
    const take = () => counts.take(clientOfferOf(1_000))
    fill(() => take().giveBack(), OPENINGS_PER_CLIENT_MAX)
    expect(take).toThrowError(expect.objectContaining(full))
  })
})

describe('a refusal', () => {
  const refusalOf = (take: () => unknown) => {
    try {
      take()
    } catch (error) {
      return error as { retryAfterSeconds?: number; details: readonly string[] }
    }
    throw new Error('nothing was refused')
  }

  test("says when the oldest of the client's openings leaves the window", () => {
    const { counts, pass } = setUp()
    const take = () => counts.take(clientOfferOf(1))
    take().giveBack()
    pass(60_000)
    fill(take, OPENINGS_PER_CLIENT_MAX)
    pass(9 * 60_000 + 1)
    const { retryAfterSeconds, details } = refusalOf(take)
    expect(retryAfterSeconds).toBe(51 * 60)
    expect(details.join(' ')).toContain('in 3060 seconds')
    pass(retryAfterSeconds! * 1_000)
    take()
  })

  test('says when the oldest opening of a new client leaves the window', () => {
    const { counts, pass } = setUp()
    for (let at = 0; at < NEW_CLIENTS_OPENINGS_MAX; at++) counts.take(clientOfferOf(at))
    pass(10_000)
    const take = () => counts.take(clientOfferOf(1_000))
    expect(refusalOf(take).retryAfterSeconds).toBe(OPENINGS_WINDOW_MS / 1_000 - 10)
  })
})
