// Goal: answers that grow while they run, each with what is free for its next tokens, spend no limit
// beyond its amount, wait for each other without a standstill, and give back what they do not need.
// Method: as in `budget-holds.test.ts`, with random orders, ends and kills as a property.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { NoteSigned, QuestionFunds } from '../inference-service.ts'
import { charge, orderOf, setup, task } from './budget-holds.fixture.ts'
import type { BudgetHold } from './index.ts'
import { BUDGET_COMPETE_AFTER_MS, FUNDS_WAIT_MAX_MS } from './limits.ts'

/** An answer of a random order, and what it has used. */
type Running = {
  hold: BudgetHold
  funds: QuestionFunds
  note: NoteSigned
  most: bigint
  used: bigint
  task: number
}

/** Has an answer go on while its process lives, and notes what it uses. */
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

/** Lets an answer have `tokens` of one base unit each, as its provider delivers them. */
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
  test.each([
    ['a person, one answer after the other', 1],
    ['eight programs without pauses', 8],
  ])('of honest use (%s) wait only for the last answers of a budget', async (_, programs) => {
    // A usual answer has a fifth of the tokens that it may have.
    const [most, cost] = [1_000n, 200n]
    const { begin, keys, clock } = await setup({ budgetTotal: 100n * cost })
    const run = async (): Promise<number> => {
      for (let at = 0; ; at++) {
        const left = (await keys.list())[0]!
        const free = 100n * cost - left.spentTotal - left.held
        // Where all running requests may reach their maximum, no request has to wait.
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

  test('are not disturbed by a request that came later, until it has waited', async () => {
    const { begin, admit, clock } = await setup({ budgetTotal: 60n })
    const one = await begin(50n, 4n)
    const given = orderOf({ later: admit(20n) })
    await clock.advance(BUDGET_COMPETE_AFTER_MS - 1)
    expect(given).toEqual([])
    await clock.advance(1)
    expect(given).toEqual(['later 20'])
    // The rest goes to the request that began; it waits for the other request, which ends soon.
    const came = deliver(one.funds, 50n, 50n)
    await clock.advance(1_000)
    expect(one.funds.held()).toBe(40n)
    await clock.advance(FUNDS_WAIT_MAX_MS)
    expect(await came).toBe(40n)
    expect(one.hold.cutBy()).toBe('key')
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

  test('that wait for each other end one by one, the youngest first', async () => {
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

  test('that end while they wait give all back, and take nothing later', async () => {
    const { begin, keys, clock, open, admit } = await setup({ budgetTotal: 20n })
    const one = await begin(20n, 10n)
    const second = begin(10n, 10n)
    await clock.advance(BUDGET_COMPETE_AFTER_MS)
    const two = await second
    const { signal } = new AbortController()
    const waiting = one.funds.grow({ least: 15n, soon: 15n, most: 20n, signal })
    await clock.advance(1_000)
    // Its provider fails: it is charged for what came.
    await one.hold.charge([charge(3n)])
    expect(await waiting).toBe(0n)
    one.funds.reduce({ soon: 1n, most: 90n })
    one.funds.close(9n)
    await two.hold.charge([charge(4n)])
    await clock.advance(FUNDS_WAIT_MAX_MS)
    expect(await keys.list()).toMatchObject([{ spentTotal: 7n, held: 0n }])
    expect(clock.sleeping).toBe(0)
    // All that is left is free at once, and nothing is left on disk.
    expect((await admit(13n)).costMax).toBe(13n)
    const again = open()
    expect((await again.list())[0]!.spentTotal).toBe(7n)
  })

  test('that are left while they wait take nothing of what comes free', async () => {
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

  test('that fit together by their true costs are all whole, at any pace', async () => {
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
          // Sessions have noted what they signed; an escrow may come to all that is set aside.
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
