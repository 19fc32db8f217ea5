// Goal: the amounts that a proxy keeps when channels are lost are summed, and only vouchers reduce
// the sum. Method: the record of one ticket credit (what a proxy owes for tickets) in memory,
// reopened as after a kill.

import type { Hash } from '@ostrom/protocol'
import { createStateMemory } from '@ostrom/state/memory'
import { expect, test } from 'vitest'
import { createTicketCredits } from './ticket-credit.ts'

const VALUE = 80n
const hash: Hash = `0x${'51'.repeat(32)}`

function createCredits(clock = { nowMs: () => 0 }) {
  const key = { keyId: hash, value: VALUE, fee: 1n, endsAt: 2 ** 31 }
  const issued = { ...key, issuer: `0x${'15'.repeat(20)}`, asset: `0x${'00'.repeat(20)}` } as const
  const tickets = { key: issued, take: async () => new Uint8Array([1]) }
  const state = createStateMemory()
  let drawn = 0
  const random = (size: number) => new Uint8Array(size).fill(++drawn)
  return createTicketCredits({ tickets, state, random, clock, proxy: 'proxy' })
}

/** A channel that begins with `balance`, spends down to `paidTo`, and is lost during an answer. */
async function loseChannel(credits: ReturnType<typeof createCredits>, at: ChannelBalances) {
  const credit = await credits.open('0')
  await credit.begin(at.balance)
  await credit.spend({ balance: at.paidTo, risk: VALUE })
  return credit
}

type ChannelBalances = { readonly balance: bigint; readonly paidTo: bigint }

test('adds up what the proxy says is gone with lost channels', async () => {
  const credits = createCredits()
  await loseChannel(credits, { balance: 80n, paidTo: 80n })
  expect((await loseChannel(credits, { balance: 50n, paidTo: 50n })).losses).toBe(30n)
  // If a pending ticket adds less credit than expected, the missing part counts as a loss too.
  const credit = await credits.open('0')
  await credit.take()
  await credit.confirm(100n, VALUE)
  expect(credit.losses).toBe(60n)
})

// Finding: PRX-17
test('vouchers reduce ticket losses by a share of their value, also after a restart', async () => {
  const credits = createCredits()
  await loseChannel(credits, { balance: 80n, paidTo: 80n })
  const credit = await loseChannel(credits, { balance: 50n, paidTo: 39n })
  expect(credit.losses).toBe(29n)
  // Balances are recorded in steps. The second voucher is within the last recorded step, and the
  // third one exceeds it.
  await credit.spend({ balance: 30n, risk: VALUE })
  expect(credit.losses).toBe(29n)
  await credit.spend({ balance: 20n, risk: VALUE })
  expect((await credits.open('0')).losses).toBe(29n - 2n)
  await credit.end(4n)
  expect(credit.losses).toBe(29n - 4n)
})

// Finding: PRX-17
test('an orderly end of a session does not reduce ticket losses', async () => {
  const credits = createCredits()
  await loseChannel(credits, { balance: 80n, paidTo: 80n })
  const credit = await credits.open('0')
  await credit.begin(40n)
  await credit.end(40n)
  expect((await credits.open('0')).losses).toBe(40n)
})

test('a credit is claimed until a day before its proxy forgets it, and not after', async () => {
  let nowMs = 0
  const credits = createCredits({ nowMs: () => nowMs })
  const first = await credits.open('0')
  await first.begin(80n)
  const dayMs = 86_400_000
  nowMs = 29 * dayMs - 1
  expect((await credits.open('0')).owed()).toBe(80n)
  await first.end(70n)
  nowMs += 29 * dayMs
  const later = await credits.open('0')
  expect(later.owed()).toBe(0n)
  expect(later.secret).not.toBe(first.secret)
})
