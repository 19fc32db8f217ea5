// Goal: a client that does not pay cannot repeatedly get a checkpoint of work for free.
// Method: a clock set by hand.

import { describe, expect, test } from 'vitest'
import {
  CHECKPOINTS_PER_DEBT,
  DEBT_FORGET_MS,
  DEBTS_EARNED_MAX,
  DEBTS_MAX,
  NEW_CLIENT_STREAMS_MAX,
  STREAMS_PER_SESSION_MAX,
} from '../limits.ts'
import { createClientLimiter } from './client-limiter.ts'

const asset = `0x${'00'.repeat(20)}` as const
const clientOffer = (byte: string, checkpoint = 100n) => ({
  client: `0x${byte.repeat(20)}` as const,
  offer: { asset },
  checkpoint,
})
const client = clientOffer('c1')
const other = clientOffer('c2')
const still = { nowMs: () => 0, sleep: async () => {} }
const price = BigInt(CHECKPOINTS_PER_DEBT) * client.checkpoint

describe('debts', () => {
  test('refuse a client that did not pay some times, and forgive it later', () => {
    let nowMs = 0
    const clientLimiter = createClientLimiter({ nowMs: () => nowMs, sleep: async () => {} })
    for (let left = DEBTS_MAX; left > 0; left--) {
      expect(clientLimiter.refuses(client.client)).toBe(false)
      clientLimiter.recordDebt(client, 1n)
    }
    expect(clientLimiter.refuses(client.client)).toBe(true)
    expect(clientLimiter.refuses(other.client)).toBe(false)
    nowMs = DEBT_FORGET_MS / 2
    expect(clientLimiter.refusedForMs(client.client)).toBe(DEBT_FORGET_MS / 2)
    expect(clientLimiter.refusedForMs(other.client)).toBe(0)
    nowMs = DEBT_FORGET_MS
    expect(clientLimiter.refuses(client.client)).toBe(false)
  })

  // Finding: OFF-H2
  test('debts count by their amount in checkpoints, in one part or several', () => {
    const clientLimiter = createClientLimiter(still)
    clientLimiter.recordDebt(client, client.checkpoint * BigInt(DEBTS_MAX - 1))
    expect(clientLimiter.refuses(client.client)).toBe(false)
    clientLimiter.recordDebt(client, 1n)
    expect(clientLimiter.refuses(client.client)).toBe(true)
    clientLimiter.recordDebt(other, client.checkpoint * 500n)
    expect(clientLimiter.refuses(other.client)).toBe(true)
  })

  test('stay a small part of what a client pays, and are forgiven for it once', () => {
    const clientLimiter = createClientLimiter(still)
    clientLimiter.recordPayment(client, price - 1n)
    clientLimiter.recordDebt(client, 1n)
    clientLimiter.recordPayment(client, 1n)
    clientLimiter.recordDebt(client, 1n)
    for (let left = DEBTS_MAX - 1; left > 0; left--) {
      expect(clientLimiter.refuses(client.client)).toBe(false)
      clientLimiter.recordDebt(client, 1n)
    }
    expect(clientLimiter.refuses(client.client)).toBe(true)
  })

  test('debts are forgiven only up to a maximum, however much the client paid', () => {
    const clientLimiter = createClientLimiter(still)
    clientLimiter.recordPayment(client, 1_000_000n * price)
    for (let left = DEBTS_MAX + DEBTS_EARNED_MAX; left > 0; left--) {
      expect(clientLimiter.refuses(client.client)).toBe(false)
      clientLimiter.recordDebt(client, 1n)
    }
    expect(clientLimiter.refuses(client.client)).toBe(true)
  })
})

describe('trust', () => {
  test('begins with few answers at once and grows with what was paid', () => {
    const clientLimiter = createClientLimiter(still)
    expect(clientLimiter.hasPaid(client)).toBe(false)
    expect(clientLimiter.streamsMax(client)).toBe(NEW_CLIENT_STREAMS_MAX)
    clientLimiter.recordPayment(client, client.checkpoint)
    expect(clientLimiter.hasPaid(client)).toBe(true)
    expect(clientLimiter.streamsMax(client)).toBe(NEW_CLIENT_STREAMS_MAX + 1)
    clientLimiter.recordPayment(client, 1_000_000n * price)
    expect(clientLimiter.streamsMax(client)).toBe(STREAMS_PER_SESSION_MAX)
  })

  test('bought under a cheap offer is worth nothing under a dear one', () => {
    const clientLimiter = createClientLimiter(still)
    clientLimiter.recordPayment(client, 1_000n * client.checkpoint)
    const dear = { ...client, checkpoint: 1_000_000n * client.checkpoint }
    expect(clientLimiter.hasPaid(dear)).toBe(false)
    expect(clientLimiter.streamsMax(dear)).toBe(NEW_CLIENT_STREAMS_MAX)
  })
})
