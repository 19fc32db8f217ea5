// Goal: a client that does not pay cannot have a checkpoint of work for nothing again and again.
// Method: a clock set by hand.

import { describe, expect, test } from 'vitest'
import { createDebts } from './debts.ts'
import { CHECKPOINTS_PER_DEBT, DEBT_FORGET_MS, DEBTS_EARNED_MAX, DEBTS_MAX } from './limits.ts'

const client = `0x${'c1'.repeat(20)}` as const
const other = `0x${'c2'.repeat(20)}` as const

describe('debts', () => {
  test('refuse a client that did not pay some times, and forgive it later', () => {
    let nowMs = 0
    const debts = createDebts({ nowMs: () => nowMs, sleep: async () => {} })
    for (let left = DEBTS_MAX; left > 0; left--) {
      expect(debts.refuses(client)).toBe(false)
      debts.note(client)
    }
    expect(debts.refuses(client)).toBe(true)
    expect(debts.refuses(other)).toBe(false)
    nowMs = DEBT_FORGET_MS
    expect(debts.refuses(client)).toBe(false)
  })

  test('stay a small part of what a client pays', () => {
    const debts = createDebts({ nowMs: () => 0, sleep: async () => {} })
    for (let left = DEBTS_MAX; left > 0; left--) debts.note(client)
    debts.credit(client, CHECKPOINTS_PER_DEBT - 1)
    expect(debts.refuses(client)).toBe(true)
    debts.credit(client, 1)
    expect(debts.refuses(client)).toBe(false)
    debts.note(client)
    expect(debts.refuses(client)).toBe(true)
  })

  test('are not forgiven without end, however much was paid', () => {
    const debts = createDebts({ nowMs: () => 0, sleep: async () => {} })
    debts.credit(client, 1_000_000)
    for (let left = DEBTS_MAX + DEBTS_EARNED_MAX; left > 0; left--) {
      expect(debts.refuses(client)).toBe(false)
      debts.note(client)
    }
    expect(debts.refuses(client)).toBe(true)
  })
})
