// Goal: clients that pay nothing have a bounded part of what is begun at a provider's cost.
// Method: counts over a clock of ours; a client is known where the test says so.

import type { AccountId, Offer } from '@ostrom/protocol'
import { expect, test } from 'vitest'
import { NEW_CLIENTS_OPENINGS_MAX, OPENINGS_PER_CLIENT_MAX, OPENINGS_WINDOW_MS } from './limits.ts'
import { createOpeningLimiter } from './opening-limiter.ts'

const full = { code: 'provider-capacity-exceeded' }
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
  const counts = createOpeningLimiter({
    clock: { nowMs: () => nowMs },
    clientLimiter: clientLimiter as never,
  })
  const pass = (ms: number) => {
    nowMs += ms
  }
  return { counts, known: clients, pass }
}

const fill = (take: () => unknown, count: number) => {
  for (let at = 0; at < count; at++) take()
}

test('a client has so many in an hour, but for those that are taken back', () => {
  const { counts, pass } = setUp()
  const take = () => counts.take(clientOfferOf(1))
  fill(take, OPENINGS_PER_CLIENT_MAX - 1)
  const takeBack = take()
  expect(take).toThrowError(expect.objectContaining(full))
  takeBack()
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
