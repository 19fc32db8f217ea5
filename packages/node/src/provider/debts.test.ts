// Goal: a client that does not pay cannot have a checkpoint of work for nothing again and again.
// Method: a clock set by hand.

import { describe, expect, test } from 'vitest'
import { createDebts } from './debts.ts'
import { DEBT_FORGET_MS, DEBTS_MAX } from './limits.ts'

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
})
