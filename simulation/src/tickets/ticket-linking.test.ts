// Requirements: R001-11

import { beforeAll, expect, test } from 'vitest'
import { createPrng, type Prng } from '../runtime/prng.ts'
import {
  type IssuerLog,
  type Linker,
  linkers,
  recordEpoch,
  spendAnew,
  spendAtOnce,
  withoutBlinding,
} from './ticket-linking.ts'

// Goal: the complete log of an issuer contains times, amounts and accounts of both sides. It does
// not link a ticket to its purchase better than chance among the buyers of its epoch. Method: an
// epoch with real blind signatures, whose tickets are bought seconds before they are spent; linkers
// that use each kind of data in the log, over 10,000 draws. As controls, the same linkers must
// succeed on tickets without blinding and on tickets that are spent immediately.

const BUYERS = 20
const EACH = 20
const DRAWS = 10_000
const SPENDINGS = 50
const CHANCE = 1 / BUYERS

/**
 * Six standard deviations of the share of tickets whose buyer a random guess finds. The share is of
 * 400 tickets and not of `DRAWS`, because all draws use the same tickets.
 */
const MARGIN = 6 * Math.sqrt((CHANCE * (1 - CHANCE)) / (BUYERS * EACH))

let log: IssuerLog
let random: Prng

beforeAll(async () => {
  random = createPrng('tickets')
  log = await recordEpoch(random, { buyers: BUYERS, each: EACH })
})

/** Returns the share of draws in which a linker guesses the buyer correctly. */
function hitsOf(linker: Linker, spend: () => IssuerLog): number {
  let hits = 0
  for (let spending = 0; spending < SPENDINGS; spending++) {
    const seen = spend()
    for (let draw = 0; draw < DRAWS / SPENDINGS; draw++) {
      const at = random.integer(seen.tickets.length)
      if (linker(seen, at) === seen.tickets[at]!.buyer) hits++
    }
  }
  return hits / DRAWS
}

const spentAnew = (): IssuerLog => ({ ...log, tickets: spendAnew(random, log) })

test.each(Object.keys(linkers))('a linker %s is no better than chance', (name) => {
  expect(hitsOf(linkers[name]!, spentAnew)).toBeLessThan(CHANCE + MARGIN)
})

test('tickets that are not blinded are linked by their signatures and messages', () => {
  const bare = withoutBlinding(log)
  for (const name of ['by signatures', 'by messages'])
    expect(hitsOf(linkers[name]!, () => ({ ...bare, tickets: spendAnew(random, bare) }))).toBe(1)
})

test('tickets that are spent at once are linked by their times and order', () => {
  for (const name of ['by times', 'by order'])
    expect(hitsOf(linkers[name]!, () => ({ ...log, tickets: spendAtOnce(log) }))).toBe(1)
})
