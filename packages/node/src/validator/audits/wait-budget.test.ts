// Goal: slow providers use a bounded part of a round's time, individually and in total, and count
// as slow until they answer faster.
// Method: a clock that advances by the duration of each request.

import { expect, test } from 'vitest'
import { AUDIT_ROUND_WAIT_MS, AUDIT_SLOW_MS, AUDIT_WAIT_MS } from '../limits.ts'
import { accountOf, PROVIDER } from '../testing/findings.fixture.ts'
import type { AuditClient } from './audit-client.ts'
import { createWaitBudget } from './wait-budget.ts'

function setUp() {
  const time = { nowMs: 0, takesMs: 0, fails: false }
  const budget = createWaitBudget({ clock: { nowMs: () => time.nowMs } })
  const goesOn: boolean[] = []
  const wait = async () => {
    time.nowMs += time.takesMs
    if (time.fails) throw new Error('away')
  }
  const client = budget.timed({
    receipts: async (_: unknown, more: () => boolean) => {
      goesOn.push(more())
      await wait()
      goesOn.push(more())
    },
    transcript: wait,
  } as unknown as AuditClient)
  const ask = async (takesMs: number, provider = PROVIDER) => {
    time.takesMs = takesMs
    await client.transcript({ provider } as never, {} as never)
  }
  budget.startRound()
  return { time, budget, client, ask, goesOn }
}

test('a provider’s part of a round ends with the millisecond that uses it up', async () => {
  const { budget, ask } = setUp()
  await ask(AUDIT_WAIT_MS - 1)
  expect(budget.isExhausted(PROVIDER)).toBe(false)
  await ask(1)
  expect(budget.isExhausted(PROVIDER)).toBe(true)
  expect(budget.isExhausted(accountOf(1))).toBe(false)
  budget.startRound()
  expect(budget.isExhausted(PROVIDER)).toBe(false)
})

test('a round ends for all where many providers together use it up', async () => {
  const { budget, ask } = setUp()
  const each = AUDIT_WAIT_MS - 1
  for (let at = 0; at * each < AUDIT_ROUND_WAIT_MS; at++) await ask(each, accountOf(at + 1))
  expect(budget.isExhausted(accountOf(0xff))).toBe(true)
})

test('a question that fails counts as one that was answered', async () => {
  const { budget, ask, time } = setUp()
  time.fails = true
  await expect(ask(AUDIT_WAIT_MS)).rejects.toThrow('away')
  expect(budget.isExhausted(PROVIDER)).toBe(true)
})

test('a list of receipts stops within the question that uses the round up', async () => {
  const { client, goesOn, time } = setUp()
  time.takesMs = AUDIT_WAIT_MS
  await client.receipts({ provider: PROVIDER } as never)
  expect(goesOn).toEqual([true, false])
})

test('a slow provider stays slow for its round, and until it is asked in another', async () => {
  const { budget, ask } = setUp()
  expect(budget.isSlow(PROVIDER)).toBe(false)
  await ask(AUDIT_SLOW_MS - 1)
  expect(budget.isSlow(PROVIDER)).toBe(false)
  await ask(AUDIT_SLOW_MS)
  await ask(0)
  expect(budget.isSlow(PROVIDER)).toBe(true)
  budget.startRound()
  expect(budget.isSlow(PROVIDER)).toBe(true)
  await ask(0)
  expect(budget.isSlow(PROVIDER)).toBe(false)
})

test('the provider that was asked last has the highest turn', async () => {
  const { budget, ask } = setUp()
  await ask(0, accountOf(1))
  await ask(0, accountOf(2))
  await ask(0, accountOf(1))
  const [first, second, never] = [1, 2, 3].map((at) => budget.requestOrderOf(accountOf(at)))
  expect(first).toBeGreaterThan(second!)
  expect(never).toBe(0)
})
