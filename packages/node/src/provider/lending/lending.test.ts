// Goal: what a provider works ahead on prompts stays within lines, for one client, for all that
// have not paid, and for all; what is not repaid stays taken for an hour, and pay makes room.
// Method: a clock set by hand, boundaries by example; random histories against a sum from scratch.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createDebts, type Dealing } from '../debts.ts'
import { createLending, type Loan } from './lending.ts'
import {
  LENT_BASE_CHECKPOINTS,
  LENT_EARNED_DIVISOR,
  LENT_FORGET_MS,
  LENT_NEW_CLIENTS_MAX,
  LINE_CHECKPOINTS_MAX,
  LINE_NEW_CHECKPOINTS,
} from './limits.ts'

const asset = `0x${'00'.repeat(20)}` as const
const CHECKPOINT = 100n
const clientOf = (number: number): Dealing => ({
  client: `0x${number.toString(16).padStart(40, '0')}`,
  offer: { asset },
  checkpoint: CHECKPOINT,
})
const client = clientOf(1)
const line = LINE_NEW_CHECKPOINTS * CHECKPOINT
const refused = expect.objectContaining({ code: 'prompt-credit', retry: 'elsewhere' })

function setUp() {
  const clock = { atMs: 0, nowMs: () => clock.atMs, sleep: async () => {} }
  const debts = createDebts(clock)
  const lending = createLending({ clock, debts })
  const pay = (dealing: Dealing, amount: bigint) => {
    debts.credit(dealing, amount)
    lending.earn(asset, amount)
  }
  return { clock, debts, lending, pay }
}

describe('the line of one client', () => {
  test('is 64 checkpoints for a new one, at once, to the unit', () => {
    const { lending } = setUp()
    const loan = lending.take(client, line)
    expect(() => lending.take(client, 1n)).toThrow(refused)
    loan.reduce(line - 1n)
    lending.take(client, 1n)
    expect(lending.lentTo(client)).toBe(line)
    expect(() => lending.take(client, 1n)).toThrow(refused)
    loan.repaid()
    expect(lending.lentTo(client)).toBe(1n)
  })

  test('has taken for an hour what was not repaid', () => {
    const { clock, lending } = setUp()
    lending.take(client, line).lost()
    expect(() => lending.take(client, 1n)).toThrow(refused)
    clock.atMs = LENT_FORGET_MS - 1
    expect(() => lending.check(client, 1n)).toThrow(refused)
    clock.atMs = 2 * LENT_FORGET_MS
    lending.take(client, line)
  })

  test('waits for what is under way, and not for what was lost', () => {
    const { lending } = setUp()
    lending.take(client, line)
    lending.check(client, line)
    lending.take(clientOf(2), line).lost()
    expect(() => lending.check(clientOf(2), 1n)).toThrow(refused)
  })

  test('grows by what the client paid, up to 1,024 checkpoints', () => {
    const { lending, pay } = setUp()
    pay(client, 10n * CHECKPOINT)
    lending.take(client, line + 10n * CHECKPOINT).repaid()
    expect(() => lending.take(client, line + 10n * CHECKPOINT + 1n)).toThrow(refused)
    pay(client, 10_000n * CHECKPOINT)
    lending.take(client, LINE_CHECKPOINTS_MAX * CHECKPOINT).repaid()
    expect(() => lending.take(client, LINE_CHECKPOINTS_MAX * CHECKPOINT + 1n)).toThrow(refused)
  })

  test('is none for a client that left work unpaid, whose short prompts need none', () => {
    const { debts, lending } = setUp()
    debts.note(client, 3n * CHECKPOINT)
    expect(() => lending.take(client, 1n)).toThrow(refused)
    lending.take(client, 0n).lost()
  })
})

describe('the line of all', () => {
  test('that have not paid is 256 checkpoints, and holds up nobody who has', () => {
    const { lending, pay } = setUp()
    for (let number = 1; number <= 4; number++) lending.take(clientOf(number), line).lost()
    expect(LENT_NEW_CLIENTS_MAX).toBe(4n * LINE_NEW_CHECKPOINTS)
    expect(() => lending.take(clientOf(5), 1n)).toThrow(refused)
    pay(clientOf(6), LENT_EARNED_DIVISOR * CHECKPOINT)
    lending.take(clientOf(6), CHECKPOINT)
    expect(() => lending.take(clientOf(5), 1n)).toThrow(refused)
  })

  test('is a part of the last day beyond its base', () => {
    const { clock, lending, pay } = setUp()
    for (let number = 1; number <= 6; number++) pay(clientOf(number), 64n * CHECKPOINT)
    const most = LENT_BASE_CHECKPOINTS + (6n * 64n) / LENT_EARNED_DIVISOR
    let left = most * CHECKPOINT
    const loans: Loan[] = []
    for (let number = 1; number <= 6; number++) {
      const amount = left < line ? left : line
      loans.push(lending.take(clientOf(number), amount))
      left -= amount
    }
    expect(left).toBe(0n)
    expect(() => lending.take(clientOf(1), 1n)).toThrow(refused)
    for (const loan of loans) loan.repaid()
    clock.atMs = 27 * 60 * 60_000
    for (let number = 1; number <= 4; number++) lending.take(clientOf(number), line)
    expect(() => lending.take(clientOf(5), 1n)).toThrow(refused)
  })
})

test('whatever is taken, repaid and lost, no line is ever passed', () => {
  const step = fc.record({
    client: fc.nat(6),
    kind: fc.constantFrom('take', 'take', 'repaid', 'lost', 'pay', 'wait'),
    amount: fc.bigInt({ min: 1n, max: 40n * CHECKPOINT }),
  })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 80 }), (steps) => {
      const { clock, debts, lending, pay } = setUp()
      type Taken = { loan: Loan; amount: bigint; who: Dealing; wasNew: boolean; lostAtMs?: number }
      let taken: Taken[] = []
      let earned = 0n
      for (const { client: number, kind, amount } of steps) {
        const who = clientOf(number)
        const running = taken.find((one) => one.who.client === who.client && !('lostAtMs' in one))
        if (kind === 'wait') clock.atMs += 10 * 60_000
        else if (kind === 'pay') {
          pay(who, amount)
          earned += amount
        } else if (kind === 'take') {
          try {
            const wasNew = !debts.isKnown(who)
            taken.push({ loan: lending.take(who, amount), amount, who, wasNew })
          } catch (error) {
            expect(error).toEqual(refused)
          }
        } else if (running && kind === 'repaid') {
          running.loan.repaid()
          taken = taken.filter((one) => one !== running)
        } else if (running) {
          running.loan.lost()
          running.lostAtMs = clock.atMs
        }
        const counts = ({ lostAtMs }: Taken) =>
          lostAtMs === undefined || lostAtMs + LENT_FORGET_MS > clock.atMs
        const sumOf = (of: (one: Taken) => boolean) =>
          taken.filter((one) => counts(one) && of(one)).reduce((all, one) => all + one.amount, 0n)
        expect(sumOf((one) => one.who.client === who.client)).toBeLessThanOrEqual(
          line + debts.paid(who),
        )
        expect(sumOf(({ wasNew }) => wasNew)).toBeLessThanOrEqual(LENT_NEW_CLIENTS_MAX * CHECKPOINT)
        expect(sumOf(() => true)).toBeLessThanOrEqual(
          LENT_BASE_CHECKPOINTS * CHECKPOINT + earned / LENT_EARNED_DIVISOR,
        )
      }
    }),
  )
})
