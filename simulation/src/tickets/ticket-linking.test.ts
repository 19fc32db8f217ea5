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

// Goal: the whole log of an issuer, with times, amounts and accounts of both ends, links a ticket
// to its purchase no better than chance among those who bought it in its epoch. Method: an epoch
// of true blind signatures, bought seconds before they are spent; linkers by all that the log has,
// over 10,000 draws; the same linkers on tickets that were not blinded, and on tickets that were
// spent at once, which they do link.

const BUYERS = 20
const EACH = 20
const DRAWS = 10_000
const SPENDINGS = 50
const CHANCE = 1 / BUYERS

/** Six standard deviations of 400 tickets, of which the draws are repeated. */
const MARGIN = 6 * Math.sqrt((CHANCE * (1 - CHANCE)) / (BUYERS * EACH))

let log: IssuerLog
let random: Prng

beforeAll(async () => {
  random = createPrng('tickets')
  log = await recordEpoch(random, { buyers: BUYERS, each: EACH })
}, 300_000)

/** Part of the draws whose buyer a linker guesses. */
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
