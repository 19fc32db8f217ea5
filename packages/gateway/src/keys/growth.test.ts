// Goal: a request whose answer breaks may grow beyond the amount for which it was admitted, up to
// what is free under its limits. It never takes an amount that another running request was
// promised, and requests that both need more never wait for each other.
// Method: holds of one key, which grow by hand; random growth as a property.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { charge, setup, task } from './budget-holds.fixture.ts'
import { FUNDS_WAIT_MAX_MS } from './limits.ts'

const { signal } = new AbortController()
const upTo = (amount: bigint) => ({ least: amount, soon: amount, most: amount })

test('a single request may grow to the whole unspent amount of its limits', async () => {
  const { begin, keys, id } = await setup({ budgetTotal: 1_000n })
  const { hold, funds } = await begin(100n, 40n, [task('a', 700n)])
  expect(hold.lowest).toMatchObject({ scope: 'task', left: 700n })
  expect(await funds.grow(upTo(700n))).toBe(700n)
  expect(funds.shortOf()).toBeUndefined()
  expect(await funds.grow({ ...upTo(701n), signal })).toBe(700n)
  expect(funds.shortOf()).toBe('task')
  await hold.charge([charge(650n)])
  expect(await keys.list()).toMatchObject([{ id, spentTotal: 650n, held: 0n }])
})

test('growth takes only what no other running request holds or wants', async () => {
  const { begin, clock } = await setup({ budgetTotal: 250n })
  const [one, two] = [await begin(100n, 10n), await begin(100n, 10n)]
  expect(await one.funds.grow(upTo(150n))).toBe(150n)
  // 100 less what the second request holds are not held, but are promised to it.
  const waiting = one.funds.grow({ ...upTo(151n), signal })
  await clock.advance(1_000)
  expect(one.funds.held()).toBe(150n)
  expect(await two.funds.grow({ ...upTo(100n), signal })).toBe(100n)
  two.funds.close(40n)
  expect(await waiting).toBe(151n)
  expect(one.funds.shortOf()).toBeUndefined()
  await two.hold.charge([charge(40n)])
  expect(await one.funds.grow(upTo(210n))).toBe(210n)
  expect(clock.sleeping).toBe(0)
})

test('the next provider reserves the free amount, so that a later request leaves it', async () => {
  const { begin, admit, clock } = await setup({ budgetTotal: 250n })
  const one = await begin(100n, 10n)
  one.funds.reduce({ soon: 60n, most: 240n })
  const later = admit(50n)
  await clock.advance(0)
  expect(clock.sleeping).toBeGreaterThan(0)
  expect(await one.funds.grow(upTo(240n))).toBe(240n)
  one.funds.close(190n)
  await one.hold.charge([charge(190n)])
  expect((await later).costMax).toBe(50n)
})

test('requests that all need more than is free end one by one, the youngest first', async () => {
  const { begin, clock } = await setup({ budgetTotal: 250n })
  const [one, two] = [await begin(100n, 10n), await begin(100n, 10n)]
  await one.funds.grow(upTo(100n))
  await two.funds.grow(upTo(100n))
  const older = one.funds.grow({ ...upTo(160n), signal })
  const younger = two.funds.grow({ ...upTo(160n), signal })
  expect(await younger).toBe(100n)
  expect(two.funds.shortOf()).toBe('key')
  two.funds.close(90n)
  await two.hold.charge([charge(90n)])
  expect(await older).toBe(160n)
  expect(clock.sleeping).toBe(0)
})

test('a request waits a limited time for an amount that another one does not use', async () => {
  const { begin, clock } = await setup({ budgetTotal: 200n })
  const [one, two] = [await begin(100n, 10n), await begin(100n, 10n)]
  const waiting = one.funds.grow({ least: 101n, soon: 120n, most: 150n, signal })
  await clock.advance(FUNDS_WAIT_MAX_MS)
  expect(await waiting).toBeLessThanOrEqual(100n)
  expect(one.funds.shortOf()).toBe('key')
  // The other request still gets everything for which it was admitted.
  expect(await two.funds.grow(upTo(100n))).toBe(100n)
})

test('growth of one request never takes what another one was promised', async () => {
  const seed = Number(process.env.OSTROM_SEED ?? 1)
  const step = fc.record({
    at: fc.nat(5),
    by: fc.integer({ min: 1, max: 120 }),
    kind: fc.constantFrom('grow', 'grow', 'grow', 'reduce', 'end'),
  })
  const requests = fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 2, maxLength: 6 })
  const property = fc.asyncProperty(
    requests,
    fc.nat(300),
    fc.array(step, { maxLength: 40 }),
    async (mosts, spare, steps) => {
      const sum = BigInt(mosts.reduce((a, b) => a + b))
      const budgetTotal = sum + BigInt(spare)
      const { begin, keys, clock } = await setup({ budgetTotal })
      const running = await Promise.all(mosts.map((most) => begin(BigInt(most), 1n)))
      const over = new Set<number>()
      const promised = mosts.map(BigInt)
      let spent = 0n
      for (const { at, by, kind } of steps) {
        const one = running[at]
        if (!one || over.has(at)) continue
        const to = one.funds.held() + BigInt(by)
        if (kind === 'grow') void one.funds.grow(upTo(to))
        else if (kind === 'reduce') {
          one.funds.reduce({ soon: to - BigInt(by), most: to })
          // From here on, the request needs no more than this.
          if (to < promised[at]!) promised[at] = to
        } else {
          over.add(at)
          spent += one.funds.held()
          await one.hold.charge([charge(one.funds.held())])
        }
        await clock.advance(0)
        const [status] = await keys.list()
        expect(status!.spentTotal).toBe(spent)
        expect(status!.spentTotal + status!.held).toBeLessThanOrEqual(budgetTotal)
      }
      // Every request that still runs can be completed, all at the same time.
      for (const [at, { funds }] of running.entries()) {
        if (over.has(at)) continue
        const most = promised[at]!
        expect(await funds.grow(upTo(most))).toBeGreaterThanOrEqual(most)
      }
      for (const [at, { hold, funds }] of running.entries()) {
        if (!over.has(at)) await hold.charge([charge(funds.held())])
      }
      const [status] = await keys.list()
      expect(status!.held).toBe(0n)
      expect(status!.spentTotal).toBeLessThanOrEqual(budgetTotal)
      expect(clock.sleeping).toBe(0)
    },
  )
  await fc.assert(property, { numRuns: 150, seed })
})
