// Goal: parallel requests never exceed a limit, for any order in which they end and any moment at
// which the process is killed. If another request holds the funds, a request waits instead of being
// refused, and waiting requests keep their order.
// Method: `createApiKeyStore` over the in-memory state, whose disk survives a crash; random calls
// as a property, and the orders of waits by example.
// Requirements: B-13

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { NoteSigned, QuestionFunds } from '../inference/question-payment.ts'
import { charge, orderOf, setup, task } from './budget-holds.fixture.ts'
import type { BudgetHold, CapTerms } from './index.ts'
import {
  BUDGET_COMPETE_AFTER_MS,
  BUDGET_WAIT_MAX_MS,
  FUNDS_WAIT_MAX_MS,
  SPENDING_CAP_AGE_MAX_MS,
} from './limits.ts'

describe('requests without free funds', () => {
  // Finding: CAP-1
  test('requests wait for the cost of earlier requests and keep their order', async () => {
    const { admit, clock } = await setup({ budgetTotal: 100n })
    const first = await admit(90n)
    const given = orderOf({ second: admit(50n), third: admit(10n) })
    await clock.advance(0)
    // The third request would fit, but would then delay the second one.
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

  test('requests are admitted when the request before them becomes cheaper', async () => {
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

  test('requests without free funds are refused after a while and may come again', async () => {
    const { admit, clock } = await setup({ budgetTotal: 100n })
    await admit(100n)
    const given = orderOf({ second: admit(1n) })
    await clock.advance(BUDGET_WAIT_MAX_MS - 1)
    expect(given).toEqual([])
    await clock.advance(1)
    expect(given).toEqual(['second budget-reserved'])
    expect(clock.sleeping).toBe(0)
  })

  test('aborted requests without free funds delay no other request', async () => {
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

  // Finding: DIA-13
  test('a request that needs much delays smaller requests for at most five seconds', async () => {
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

  // Finding: DIA-13
  test('smaller requests pass a waiting one only if its amount stays available', async () => {
    const { request, given, clock, long } = await behindDear(undefined, [30n, 80n])
    await clock.advance(BUDGET_COMPETE_AFTER_MS)
    const small = [await request('first', 10n), await request('second', 10n)]
    // A third request of 10 would fit into the free 50, but the three would leave only 70 of 100 to
    // `dear`, which needs 80, once `long` has ended.
    request('third', 10n).catch(() => {})
    await clock.advance(0)
    expect(given).toEqual({ first: 'begun', second: 'begun' })
    for (const one of small) await one.charge([charge(0n)])
    await long.charge([charge(10n)])
    await clock.advance(0)
    expect(given.dear).toBe('begun')
  })

  // Finding: DIA-13
  test('a request that waits in vain learns which limit is reserved and the amount', async () => {
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

// Finding: CAP3-4
test('a waiting request is refused when its key is revoked', async () => {
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

/** An answer in a random sequence, and the amount that it has used. */
type Running = {
  hold: BudgetHold
  funds: QuestionFunds
  note: NoteSigned
  most: bigint
  used: bigint
  task: number
}

/** Continues an answer while its process lives, and records the used amount. */
async function goOn(one: Running, by: bigint, isAlive: () => boolean): Promise<void> {
  const to = one.used + by < one.most ? one.used + by : one.most
  const { signal } = new AbortController()
  const held = await one.funds.grow({ least: to, soon: to, most: one.most, signal })
  if (!isAlive()) return
  one.used = held < to ? held : to
  await one.note(one.used)
}

const runningStep = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('ask' as const),
      most: fc.nat(60),
      task: fc.nat(2),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({ kind: fc.constant('go' as const), at: fc.nat(9), by: fc.nat(12) }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('end' as const), at: fc.nat(9) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('wait' as const), ms: fc.nat(30_000) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('kill' as const) }) },
)

/** Delivers `tokens` tokens of one base unit each, with a wait for funds as providers have. */
async function deliver(funds: QuestionFunds, tokens: bigint, most: bigint): Promise<bigint> {
  const { signal } = new AbortController()
  for (let at = 1n; at <= tokens; at++) {
    if (funds.held() >= at) continue
    const soon = at + 3n < most ? at + 3n : most
    if ((await funds.grow({ least: at, soon, most, signal })) < at) return at - 1n
  }
  return tokens
}

describe('answers that grow', () => {
  // Finding: CAP-7
  test.each([
    ['a person, one answer after the other', 1],
    ['eight programs without pauses', 8],
  ])('growing answers (%s) wait only near the end of a budget', async (_, programs) => {
    // A usual answer has a fifth of its maximum number of tokens.
    const [most, cost] = [1_000n, 200n]
    const { begin, keys, clock } = await setup({ budgetTotal: 100n * cost })
    const run = async (): Promise<number> => {
      for (let at = 0; ; at++) {
        const left = (await keys.list())[0]!
        const free = 100n * cost - left.spentTotal - left.held
        // If the budget covers the maximum of all running requests, no request has to wait.
        if (free < BigInt(programs) * most) return at
        const { hold, funds } = await begin(most, 64n)
        expect(clock.sleeping).toBe(0)
        expect(await deliver(funds, cost, most)).toBe(cost)
        await hold.charge([charge(cost)])
      }
    }
    const answers = await Promise.all(Array.from({ length: programs }, run))
    expect(answers.reduce((a, b) => a + b)).toBeGreaterThan(100 - 6 * programs)
  })

  test('begin with little, and leave the rest to others', async () => {
    const { begin, keys, clock } = await setup({ budgetTotal: 100n })
    const one = await begin(40n, 4n)
    const two = await begin(40n, 4n)
    expect(await keys.list()).toMatchObject([{ held: one.funds.held() + two.funds.held() }])
    expect(one.funds.held()).toBe(6n)
    expect(await deliver(one.funds, 40n, 40n)).toBe(40n)
    one.funds.close(40n)
    await one.hold.charge([charge(40n)])
    expect(await deliver(two.funds, 40n, 40n)).toBe(40n)
    await two.hold.charge([charge(40n)])
    expect(await keys.list()).toMatchObject([{ spentTotal: 80n, held: 0n }])
    expect(clock.sleeping).toBe(0)
  })

  test('take all at once where much is free', async () => {
    const { begin } = await setup({ budgetTotal: 1_000n })
    expect((await begin(40n, 4n)).funds.held()).toBe(40n)
  })

  test('growing answers are not disturbed by a later request until it has waited', async () => {
    const { begin, admit, clock } = await setup({ budgetTotal: 60n })
    const one = await begin(50n, 4n)
    const given = orderOf({ later: admit(20n) })
    await clock.advance(BUDGET_COMPETE_AFTER_MS - 1)
    expect(given).toEqual([])
    await clock.advance(1)
    expect(given).toEqual(['later 20'])
    // The first request takes the rest. Then it waits, but the later request does not end, so the
    // answer of the first is cut.
    const came = deliver(one.funds, 50n, 50n)
    await clock.advance(1_000)
    expect(one.funds.held()).toBe(40n)
    await clock.advance(FUNDS_WAIT_MAX_MS)
    expect(await came).toBe(40n)
    expect(one.funds.shortOf()).toBe('key')
  })

  test('never wait for a request that has not begun', async () => {
    const { begin, admit, clock } = await setup({ budgetTotal: 60n })
    const one = await begin(50n, 10n)
    const given = orderOf({ waiting: admit(55n) })
    await clock.advance(BUDGET_COMPETE_AFTER_MS)
    expect(await deliver(one.funds, 50n, 50n)).toBe(50n)
    expect(given).toEqual([])
    one.funds.close(50n)
    await one.hold.charge([charge(50n)])
    await clock.advance(0)
    expect(given).toEqual(['waiting 10'])
    expect(clock.sleeping).toBe(0)
  })

  test('growing answers that wait for each other end one by one, the youngest first', async () => {
    const { begin, clock } = await setup({ budgetTotal: 20n })
    const [one, two] = [await begin(10n, 2n), await begin(10n, 2n)]
    const third = begin(10n, 2n)
    await clock.advance(BUDGET_COMPETE_AFTER_MS)
    const last = await third
    const ended: string[] = []
    const run = async (name: string, { hold, funds }: typeof one) => {
      const came = await deliver(funds, 10n, 10n)
      ended.push(`${name} ${came}`)
      funds.close(came)
      await hold.charge([charge(came)])
    }
    const all = [run('one', one), run('two', two), run('last', last)]
    await clock.advance(0)
    await Promise.all(all)
    expect(ended.length).toBe(3)
    expect(ended[0]).toMatch(/^last/)
    expect(ended.map((text) => Number(text.split(' ')[1])).reduce((a, b) => a + b)).toBe(20)
    expect(clock.sleeping).toBe(0)
  })

  // Finding: CAP3-1
  test('answers that end while they wait return all funds and take none later', async () => {
    const { begin, keys, clock, open, admit } = await setup({ budgetTotal: 20n })
    const one = await begin(20n, 10n)
    const second = begin(10n, 10n)
    await clock.advance(BUDGET_COMPETE_AFTER_MS)
    const two = await second
    const { signal } = new AbortController()
    const waiting = one.funds.grow({ least: 15n, soon: 15n, most: 20n, signal })
    await clock.advance(1_000)
    // The provider of the first answer fails, so the first request is charged for the delivered
    // part.
    await one.hold.charge([charge(3n)])
    expect(await waiting).toBe(0n)
    one.funds.reduce({ soon: 1n, most: 90n })
    one.funds.close(9n)
    await two.hold.charge([charge(4n)])
    await clock.advance(FUNDS_WAIT_MAX_MS)
    expect(await keys.list()).toMatchObject([{ spentTotal: 7n, held: 0n }])
    expect(clock.sleeping).toBe(0)
    // The rest of the budget is free at once, and no hold is left on disk.
    expect((await admit(13n)).costMax).toBe(13n)
    const again = open()
    expect((await again.list())[0]!.spentTotal).toBe(7n)
  })

  // Finding: CAP3-2
  test('answers whose client left while they waited take no funds that come free', async () => {
    const { begin, keys, clock } = await setup({ budgetTotal: 20n })
    const one = await begin(20n, 10n)
    const second = begin(10n, 10n)
    await clock.advance(BUDGET_COMPETE_AFTER_MS)
    const two = await second
    const left = new AbortController()
    const waiting = one.funds.grow({ least: 15n, soon: 15n, most: 20n, signal: left.signal })
    await clock.advance(1_000)
    left.abort()
    await two.hold.charge([charge(4n)])
    await clock.advance(0)
    expect(await waiting).toBe(10n)
    expect(await keys.list()).toMatchObject([{ spentTotal: 4n, held: 10n }])
    one.funds.close(10n)
    expect(await one.funds.grow({ least: 12n, soon: 12n, most: 20n })).toBe(10n)
  })

  test('growing answers whose true costs fit together are complete, at any pace', async () => {
    const seed = Number(process.env.OSTROM_SEED ?? 1)
    const lengths = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 12 })
    const paces = fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 12, maxLength: 12 })
    const property = fc.asyncProperty(lengths, paces, async (lengths, paces) => {
      const budgetTotal = BigInt(lengths.reduce((a, b) => a + b))
      const { keys, id, clock } = await setup({ budgetTotal })
      const came = lengths.map(async (length, at) => {
        const hold = await keys.admit({ id, model: 'm', costMax: 60n, costLeast: 4n })
        const [funds] = hold.divide([60n])!
        const { signal } = new AbortController()
        let tokens = 0
        while (tokens < length) {
          await clock.sleep(paces[at]!, signal)
          const got = await deliver(funds!, BigInt(tokens + 1), 60n)
          if (got <= BigInt(tokens)) break
          tokens += 1
        }
        funds!.close(BigInt(tokens))
        await hold.charge([charge(BigInt(tokens))])
        return tokens
      })
      for (let at = 0; at < 60; at++) await clock.advance(1_000)
      expect(await Promise.all(came)).toEqual(lengths)
      expect(await keys.list()).toMatchObject([{ spentTotal: budgetTotal, held: 0n }])
    })
    await fc.assert(property, { numRuns: 25, seed })
  })

  test('spend no limit beyond its amount, whatever ends and whenever they are killed', async () => {
    const seed = Number(process.env.OSTROM_SEED ?? 1)
    const settlements = fc.constantFrom('session' as const, 'request' as const)
    const all = fc.array(runningStep, { maxLength: 60 })
    const property = fc.asyncProperty(all, settlements, async (steps, settlement) => {
      const budgets = { key: 200n, task: 80n }
      const options = { budgetTotal: budgets.key, settlement }
      const { clock, disk, open, keys: first, id } = await setup(options)
      const paidOf = ({ used, funds }: Running) => (settlement === 'session' ? used : funds.held())
      let keys = first
      let running: Running[] = []
      const paid = [0n, 0n, 0n]
      const check = () => {
        const held = [0n, 0n, 0n]
        for (const one of running) held[one.task]! += one.funds.held()
        const sums = paid.map((one, at) => one + held[at]!)
        for (const sum of sums) expect(sum).toBeLessThanOrEqual(budgets.task)
        expect(sums.reduce((a, b) => a + b)).toBeLessThanOrEqual(budgets.key)
      }
      for (const step of steps) {
        const store = keys
        if (step.kind === 'ask') {
          const [most, of] = [BigInt(step.most) + 1n, step.task]
          const caps = [task(`${of}`, budgets.task)]
          store.admit({ id, model: 'm', costMax: most, costLeast: 5n, caps }).then(
            async (hold) => {
              if (store !== keys) return
              const [funds] = hold.divide([most])!
              const note = funds!.createNote()
              running.push({ hold, funds: funds!, note, most, used: 0n, task: of })
            },
            () => {},
          )
        } else if (step.kind === 'go') {
          const one = running[step.at]
          if (one) void goOn(one, BigInt(step.by), () => store === keys)
        } else if (step.kind === 'end') {
          const [one] = running.splice(step.at, 1)
          if (one) {
            paid[one.task]! += one.used
            one.funds.close(one.used)
            await one.hold.charge([charge(one.used)])
          }
        } else if (step.kind === 'wait') await clock.advance(step.ms)
        else {
          await clock.advance(0)
          // For sessions, the signed amount counts; for an escrow, the whole reserved amount may be
          // spent.
          for (const one of running) paid[one.task]! += paidOf(one)
          running = []
          disk.crash({ survivors: Number.MAX_SAFE_INTEGER })
          keys = open()
          const [status] = await keys.list()
          expect(status!.spentTotal).toBe(paid.reduce((a, b) => a + b))
        }
        await clock.advance(0)
        check()
      }
    })
    await fc.assert(property, { numRuns: 60, seed })
  })
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
    // The use of another task proves the passage of time; the clock alone would not be enough.
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
    expect(await admit(50n, [task('t', 30n)])).toMatchObject({
      costMax: 20n,
      lowest: { scope: 'task', left: 20n },
    })
    await expect(admit(1n, [task('t', 5n)])).rejects.toMatchObject(spent)
  })
})

// Finding: CAP-1
test('concurrent requests and crashes overspend no limit and leave none unused', async () => {
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
