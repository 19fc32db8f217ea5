// Goal: parallel requests spend no limit beyond its amount, for any order in which they end and any
// moment at which the process is killed; no request is refused for money that another request
// holds; waiting requests keep their order.
// Method: `createApiKeyStore` over the in-memory state, whose disk survives a crash; random calls
// as a property, and the orders of waits by example.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { charge, orderOf, setup, task } from './budget-holds.fixture.ts'
import type { BudgetHold, CapTerms } from './index.ts'
import { BUDGET_COMPETE_AFTER_MS, BUDGET_WAIT_MAX_MS, SPENDING_CAP_AGE_MAX_MS } from './limits.ts'

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
    const [funds] = first.divide([100n])!
    const given = orderOf({ second: admit(70n) })
    funds!.reduce({ soon: 30n, most: 30n })
    funds!.reduce({ soon: 200n, most: 30n })
    await clock.advance(0)
    expect(given).toEqual(['second 70'])
    await first.charge([charge(30n)])
    funds!.reduce({ soon: 0n, most: 0n })
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

describe('a request that needs more than is free', () => {
  /** A long answer holds 60 of 100; `dear` needs 50 to begin, and waits. */
  async function behindDear(limit?: readonly CapTerms[], [held, needed] = [60n, 50n]) {
    const scene = await setup(limit ? {} : { budgetTotal: 100n })
    const long = await scene.admit(held, limit)
    const given: Record<string, string> = {}
    const request = (name: string, costMax: bigint): Promise<BudgetHold> => {
      const pending = scene.admit(costMax, limit)
      const fail = ({ code, message }: Error & { code: string }) => {
        given[name] = code
        given[`${name} message`] = message
      }
      pending.then(() => {
        given[name] = 'begun'
      }, fail)
      return pending
    }
    request('dear', needed).catch(() => {})
    await scene.clock.advance(0)
    return { ...scene, long, given, request }
  }

  test('holds up those that leave what it needs for five seconds at most', async () => {
    const { request, given, clock, long } = await behindDear()
    const early = request('early', 5n)
    await clock.advance(BUDGET_COMPETE_AFTER_MS - 1)
    expect(given).toEqual({})
    await clock.advance(1)
    const small = await early
    const second = await request('second', 5n)
    expect(given).toEqual({ early: 'begun', second: 'begun' })
    await small.charge([charge(5n)])
    await second.charge([charge(5n)])
    await long.charge([charge(40n)])
    await clock.advance(0)
    expect(given).toEqual({ early: 'begun', second: 'begun', dear: 'begun' })
    expect(clock.sleeping).toBe(0)
  })

  test('is passed by no more than leaves what it needs, whatever these come to', async () => {
    const { request, given, clock, long } = await behindDear(undefined, [30n, 80n])
    await clock.advance(BUDGET_COMPETE_AFTER_MS)
    const small = [await request('first', 10n), await request('second', 10n)]
    // There is room for a third one, which would leave 70 beside those that run.
    request('third', 10n).catch(() => {})
    await clock.advance(0)
    expect(given).toEqual({ first: 'begun', second: 'begun' })
    for (const one of small) await one.charge([charge(0n)])
    await long.charge([charge(10n)])
    await clock.advance(0)
    expect(given.dear).toBe('begun')
  })

  test('is told which limit is reserved, and by how much', async () => {
    const key = await behindDear()
    await key.clock.advance(BUDGET_WAIT_MAX_MS)
    expect(key.given.dear).toBe('budget-reserved')
    expect(key.given['dear message']).toMatch(/Key [0-9a-f]{16}: 60 base units reserved/)
    const own = await behindDear([{ scope: 'conversation', id: 'c', costMax: 100n }])
    await own.clock.advance(BUDGET_WAIT_MAX_MS)
    expect(own.given['dear message']).toContain(
      'The conversation "c": 60 base units reserved for running answers, 40 base units free',
    )
  })
})

test('a request that waits is refused when its key is revoked', async () => {
  const { admit, keys, id, clock } = await setup({ budgetTotal: 100n })
  const running = await admit(100n)
  const waiting = admit(10n)
  waiting.catch(() => {})
  await clock.advance(0)
  await keys.revoke(id)
  await expect(waiting).rejects.toMatchObject({ code: 'key-inactive' })
  await expect(admit(10n)).rejects.toMatchObject({ code: 'key-inactive' })
  // The running request continues.
  await running.charge([charge(7n)])
  expect(await keys.list()).toMatchObject([{ spentTotal: 7n, held: 0n }])
  expect(clock.sleeping).toBe(0)
})

describe('the caps of a key', () => {
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
    // Another task is used by then; without it, only the clock would say so much time has passed.
    await (await other.admit(9n, [task('u', 7n)], again)).charge([charge(1n)])
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
    const options = { budgetTotal: budgets.key, settlement: 'request' as const }
    const { admit, clock, disk, open, keys: first } = await setup(options)
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
        // Running requests may have paid all of their holds before the payments were recorded.
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
