// Goal: requests at once spend no limit beyond its amount, whatever ends and whenever the process
// is killed; none is refused for money that another one holds; those that wait keep their order.
// Method: `createApiKeyStore` over the in-memory state, whose disk survives a crash; random calls
// as a property, and the orders of waits by example.

import { createStateDisk, createStateMemory, type StateDisk } from '@ostrom/state/memory'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createClockManual, createRandomCounting } from '../testing/index.ts'
import { type BudgetHold, type CapTerms, createApiKeyStore, type KeyCharge } from './index.ts'
import {
  BUDGET_WAIT_MAX_MS,
  SPENDING_CAP_AGE_MAX_MS,
  SPENDING_CAP_IDLE_MS,
  SPENDING_CAPS_PER_KEY_MAX,
} from './limits.ts'
import * as SpendingCaps from './spending-caps.ts'

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

async function setup({ budgetTotal }: { readonly budgetTotal?: bigint } = {}) {
  const clock = createClockManual()
  const disk: StateDisk = createStateDisk()
  const random = createRandomCounting()
  const open = () => createApiKeyStore({ state: createStateMemory({ disk }), clock, random })
  const keys = open()
  const budget = budgetTotal === undefined ? {} : { budgetTotal }
  const { key } = await keys.create({ name: 'test', settlement: 'session', ...budget })
  const admit = (costMax: bigint, caps: readonly CapTerms[] = [], of = keys) =>
    of.admit({ id: key.id, model: 'm', costMax, caps })
  return { clock, disk, open, keys, id: key.id, admit }
}

const task = (id: string, costMax?: bigint): CapTerms => ({
  scope: 'task',
  id,
  ...(costMax !== undefined && { costMax }),
})

/** Names the holds that have been given so far, in their order. */
const orderOf = (holds: Readonly<Record<string, Promise<BudgetHold>>>) => {
  const given: string[] = []
  for (const [name, hold] of Object.entries(holds)) {
    hold.then(
      ({ costMax }) => given.push(`${name} ${costMax}`),
      ({ code }) => given.push(`${name} ${code}`),
    )
  }
  return given
}

describe('requests without room', () => {
  test('wait for the cost of those before them, and keep their order', async () => {
    const { admit, clock } = await setup({ budgetTotal: 100n })
    const first = await admit(90n)
    const given = orderOf({ second: admit(50n), third: admit(10n) })
    await clock.advance(0)
    // The third would fit, and would then hold up the second.
    expect(given).toEqual([])
    await first.charge([charge(40n)])
    await clock.advance(0)
    expect(given).toEqual(['second 50', 'third 10'])
  })

  test('at one task hold up no other task', async () => {
    const { admit, clock } = await setup({ budgetTotal: 1_000n })
    const first = await admit(60n, [task('a', 100n)])
    const given = orderOf({ same: admit(60n, [task('a')]), other: admit(60n, [task('b', 100n)]) })
    await clock.advance(0)
    expect(given).toEqual(['other 60'])
    await first.charge([charge(30n)])
    await clock.advance(0)
    expect(given).toEqual(['other 60', 'same 60'])
  })

  test('get what is left as soon as nobody else holds a part', async () => {
    const { admit, clock } = await setup({ budgetTotal: 100n })
    const first = await admit(100n)
    const given = orderOf({ second: admit(70n), third: admit(1n) })
    await first.charge([charge(60n)])
    await clock.advance(0)
    expect(given).toEqual(['second 40'])
  })

  test('are admitted when the one before them turns out cheaper', async () => {
    const { admit, clock, keys } = await setup({ budgetTotal: 100n })
    const first = await admit(100n)
    const given = orderOf({ second: admit(70n) })
    first.reduce(30n)
    first.reduce(200n)
    await clock.advance(0)
    expect(given).toEqual(['second 70'])
    await first.charge([charge(30n)])
    first.reduce(0n)
    expect(await keys.list()).toMatchObject([{ spentTotal: 30n, held: 70n }])
  })

  test('are refused after a while, and may come again', async () => {
    const { admit, clock } = await setup({ budgetTotal: 100n })
    await admit(100n)
    const given = orderOf({ second: admit(1n) })
    await clock.advance(BUDGET_WAIT_MAX_MS - 1)
    expect(given).toEqual([])
    await clock.advance(1)
    expect(given).toEqual(['second budget-reserved'])
    expect(clock.sleeping).toBe(0)
  })

  test('that are given up hold up nobody', async () => {
    const { admit, clock, keys, id } = await setup({ budgetTotal: 100n })
    await admit(50n)
    const { signal, abort } = (() => {
      const controller = new AbortController()
      return { signal: controller.signal, abort: () => controller.abort(new Error('gone')) }
    })()
    const gone = keys.admit({ id, model: 'm', costMax: 60n, signal })
    const given = orderOf({ later: admit(50n) })
    await clock.advance(0)
    expect(given).toEqual([])
    abort()
    await expect(gone).rejects.toThrow('gone')
    await clock.advance(0)
    expect(given).toEqual(['later 50'])
  })
})

describe('the caps of a key', () => {
  test('are as many as its limit; the one used least recently makes place after a day', () => {
    const caps: SpendingCaps.SpendingCaps = new Map()
    const use = (terms: CapTerms, nowMs: number) =>
      SpendingCaps.use(caps, { keyId: '0123456789abcdef', terms: [terms], nowMs })
    for (let at = 0; at < SPENDING_CAPS_PER_KEY_MAX; at++) use(task(`t${at}`, 10n), at)
    const more = task('more', 10n)
    const lastMs = SPENDING_CAP_IDLE_MS - 1
    expect(() => use(more, lastMs)).toThrowError(
      expect.objectContaining({ code: 'spending-caps-full' }),
    )
    // A task without limits is not counted, and needs no place.
    expect(use(task('free'), lastMs)).toEqual({ used: [], changes: [] })
    use(task('t0'), lastMs)
    caps.get('task/t1')!.held = 1n
    const { changes } = use(more, SPENDING_CAP_IDLE_MS + 2)
    expect(changes.map(({ kind }) => kind)).toEqual(['delete', 'put'])
    expect(['t0', 't1', 't2', 'more'].map((id) => caps.has(`task/${id}`))).toEqual([
      true,
      true,
      false,
      true,
    ])
  })

  test('outlast restarts, the refusal of their first request, and 30 days of use', async () => {
    const { admit, open, clock, id } = await setup({ budgetTotal: 100n })
    const all = await admit(100n)
    const refused = admit(10n, [task('t', 7n)])
    await all.charge([charge(100n)])
    await expect(refused).rejects.toMatchObject({ code: 'budget-spent' })
    const stored = async () => {
      const keys = open()
      await keys.list()
      return await keys.admit({ id, model: 'm', costMax: 1n, caps: [task('t')] }).then(
        (hold) => hold.caps(),
        (error) => error.code,
      )
    }
    expect(await stored()).toBe('budget-spent')
    const other = await setup()
    await (await other.admit(9n, [task('t', 7n)])).charge([charge(7n)])
    await other.clock.advance(SPENDING_CAP_AGE_MAX_MS)
    const again = other.open()
    await again.list()
    const spent = other.admit(1n, [task('t')], again)
    await expect(spent).rejects.toThrow(/"t" has spent 7 base units of 7/)
    await other.clock.advance(SPENDING_CAP_AGE_MAX_MS + 1)
    const forgetful = other.open()
    await forgetful.list()
    expect((await other.admit(1n, [task('t')], forgetful)).caps()).toEqual([])
    expect(clock.sleeping).toBe(0)
  })

  test('may be raised, and lowered below what is spent', async () => {
    const { admit } = await setup()
    await (await admit(50n, [task('t', 10n)])).charge([charge(10n)])
    const spent = { code: 'spending-cap-reached' }
    await expect(admit(1n, [task('t')])).rejects.toMatchObject(spent)
    expect(await admit(50n, [task('t', 30n)])).toMatchObject({ costMax: 20n, shortOf: 'task' })
    await expect(admit(1n, [task('t', 5n)])).rejects.toMatchObject(spent)
  })
})

test('no limit is overspent by requests at once and crashes, and none is left unused', async () => {
  const step = fc.oneof(
    fc.record({
      kind: fc.constant('ask' as const),
      costMax: fc.bigInt({ min: 0n, max: 60n }),
      task: fc.nat(2),
    }),
    fc.record({ kind: fc.constant('end' as const), share: fc.integer({ min: 0, max: 100 }) }),
    fc.record({ kind: fc.constant('kill' as const), survivors: fc.nat(3) }),
  )
  const property = fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
    const budgets = { key: 200n, task: 80n }
    const { admit, clock, disk, open, keys: first } = await setup({ budgetTotal: budgets.key })
    let keys = first
    const paid = [0n, 0n, 0n]
    const paidInAll = () => paid.reduce((sum, one) => sum + one, 0n)
    let holds: { readonly hold: BudgetHold; readonly task: number }[] = []
    for (const step of steps) {
      if (step.kind === 'ask') {
        const store = keys
        admit(step.costMax, [task(`${step.task}`, budgets.task)], store).then(
          (hold) => store === keys && holds.push({ hold, task: step.task }),
          (error) => {
            const left = [budgets.key - paidInAll(), budgets.task - paid[step.task]!]
            if (store === keys) expect([error.code, left.includes(0n)]).toEqual([error.code, true])
          },
        )
        await clock.advance(0)
      } else if (step.kind === 'end') {
        const ended = holds.shift()
        if (!ended) continue
        const cost = (ended.hold.costMax! * BigInt(step.share)) / 100n
        paid[ended.task]! += cost
        await ended.hold.persisted
        await ended.hold.charge([charge(cost)])
        await clock.advance(0)
      } else {
        await Promise.all(holds.map(({ hold }) => hold.persisted))
        // What ran may have paid all that was held for it before anybody could write it down.
        for (const { hold, task } of holds) paid[task]! += hold.costMax!
        holds = []
        disk.crash({ survivors: step.survivors })
        keys = open()
        await keys.list()
      }
      expect(paidInAll()).toBeLessThanOrEqual(budgets.key)
      for (const one of paid) expect(one).toBeLessThanOrEqual(budgets.task)
    }
    const [status] = await keys.list()
    expect(status!.spentTotal).toBe(paidInAll())
  })
  await fc.assert(property, { numRuns: 60 })
})
