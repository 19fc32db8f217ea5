// Goal: a change of the system clock cuts no waiting answer, removes no task's limit, and neither
// loses nor repeats a day's budget.
// Method: `createApiKeyStore` with a clock whose time of day changes independently of the elapsed
// time.

import { createClockManual } from '@ostrom/protocol/testing'
import { createStateMemory } from '@ostrom/state/memory'
import { expect, test } from 'vitest'
import { createRandomCounting } from '../testing/index.ts'
import { createApiKeyStore, type KeyCharge, type KeyTerms } from './index.ts'
import { BUDGET_COMPETE_AFTER_MS, FUNDS_WAIT_MAX_MS, FUNDS_WAIT_STEP_MS } from './limits.ts'

const DAY_MS = 24 * 3_600_000

const charge = (cost: bigint): KeyCharge => ({
  outcome: 'answered',
  model: 'm',
  provider: '0xaa',
  inputTokens: 3,
  outputTokens: 4,
  cost,
  fee: 0n,
  receipt: '0xbb',
})

async function setup(terms: Partial<KeyTerms>) {
  const base = createClockManual()
  let setByMs = 0
  const clock = { ...base, nowMs: () => base.nowMs() + setByMs }
  const state = createStateMemory()
  const random = createRandomCounting()
  const open = () => createApiKeyStore({ state, clock, random })
  const keys = open()
  const { key } = await keys.create({ name: 'test', settlement: 'session', ...terms })
  const admit = (costMax: bigint, costLeast = costMax) =>
    keys.admit({ id: key.id, model: 'm', costMax, costLeast })
  const spend = async (cost: bigint) => (await admit(cost)).charge([charge(cost)])
  const set = (byMs: number) => {
    setByMs += byMs
  }
  return { advance: base.advance, set, admit, spend, open, id: key.id }
}

/**
 * Starts two answers under one limit. The first has used its held amount, and waits for more funds.
 */
async function waitingAnswer() {
  const { admit, advance, set } = await setup({ budgetTotal: 20n })
  const first = await admit(20n, 10n)
  const second = admit(10n, 10n)
  await advance(BUDGET_COMPETE_AFTER_MS)
  const other = await second
  const [funds] = first.divide([20n])!
  let held: bigint | undefined
  const grow = (least: bigint) => {
    const { signal } = new AbortController()
    held = undefined
    void funds!.grow({ least, soon: least, most: 20n, signal }).then((amount) => {
      held = amount
    })
  }
  return { advance, set, grow, held: () => held, other: other.divide([10n])![0]! }
}

// Finding: CAP4-3
test('a clock that is set forward does not cut an answer that waits for funds', async () => {
  const { advance, set, grow, held, other } = await waitingAnswer()
  grow(11n)
  await advance(500)
  set(3_600_000)
  other.reduce({ soon: 9n, most: 10n })
  await advance(0)
  expect(held()).toBe(11n)
  grow(12n)
  await advance(FUNDS_WAIT_MAX_MS - 3 * FUNDS_WAIT_STEP_MS)
  expect(held()).toBe(undefined)
  other.reduce({ soon: 8n, most: 10n })
  await advance(0)
  expect(held()).toBe(12n)
})

// Finding: CAP4-3
test('a clock that is set back does not lengthen the wait of an answer', async () => {
  const { advance, set, grow, held, other } = await waitingAnswer()
  grow(11n)
  await advance(19_000)
  set(-3_600_000)
  other.reduce({ soon: 9n, most: 10n })
  await advance(0)
  grow(12n)
  await advance(2 * FUNDS_WAIT_STEP_MS)
  expect(held()).toBe(11n)
})

// Finding: CAP4-4
test('a daily budget begins once, even if the clock is set back over midnight', async () => {
  const { advance, set, admit, spend } = await setup({ budgetPerDay: 10n })
  await spend(4n)
  await advance(DAY_MS)
  await spend(6n)
  set(-DAY_MS)
  await spend(1n)
  set(DAY_MS)
  expect((await admit(10n)).costMax).toBe(3n)
})

// Finding: CAP4-4
test('daily budgets work again after a clock that was a year ahead is corrected', async () => {
  const { advance, set, spend } = await setup({ budgetPerDay: 10n })
  set(365 * DAY_MS)
  await spend(10n)
  set(-365 * DAY_MS)
  await expect(spend(1n)).rejects.toMatchObject({ code: 'budget-spent' })
  await advance(DAY_MS)
  await spend(10n)
  await expect(spend(1n)).rejects.toMatchObject({ code: 'budget-spent' })
})

// Finding: CAP4-9
test('a start with a clock a year ahead forgets no limit of a task', async () => {
  const { set, open, id } = await setup({})
  const limited = { id, model: 'm', caps: [{ scope: 'task', id: 't', costMax: 10n }] } as const
  const admit = async (costMax: bigint) => {
    const keys = open()
    await keys.list()
    return await keys.admit({ ...limited, costMax })
  }
  await (await admit(7n)).charge([charge(7n)])
  set(365 * DAY_MS)
  await open().list()
  set(-365 * DAY_MS)
  expect((await admit(10n)).costMax).toBe(3n)
})
