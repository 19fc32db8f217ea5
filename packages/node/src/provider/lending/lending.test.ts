// Goal: a provider's unpaid work on prompts stays within limits: for one client, for all clients
// that have not paid yet, and for all clients that have paid. No client excludes others from
// prompts of typical size. An unpaid amount stays reserved for an hour. While others use the whole
// credit line that they share with a client, the client waits.
// Method: a clock set by hand, boundaries by example; random histories, compared with a newly
// computed sum.
// Requirements: B-2

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ClientOffer, createClientLimiter } from '../admission/client-limiter.ts'
import { createLending } from './lending.ts'
import {
  CREDIT_LINE_CHECKPOINTS_MAX,
  CREDIT_LINE_NEW_CHECKPOINTS,
  LENT_BASE_CHECKPOINTS,
  LENT_EARNED_DIVISOR,
  LENT_FORGET_MS,
  LENT_NEW_CLIENTS_MAX,
  LENT_RESERVED_CHECKPOINTS,
  LENT_RESERVED_CLIENTS_MAX,
  LOAN_WAIT_MS,
  LOANS_WAITING_MAX,
} from './limits.ts'
import type { Loan } from './loan.ts'

const asset = `0x${'00'.repeat(20)}` as const
const CHECKPOINT = 100n
const clientOf = (number: number): ClientOffer => ({
  client: `0x${number.toString(16).padStart(40, '0')}`,
  offer: { asset },
  checkpoint: CHECKPOINT,
})
const client = clientOf(1)
const line = CREDIT_LINE_NEW_CHECKPOINTS * CHECKPOINT
const refused = expect.objectContaining({ code: 'prompt-credit-exceeded', retry: 'elsewhere' })

function setUp() {
  const sleeps = new Set<() => void>()
  const clock = {
    atMs: 0,
    nowMs: () => clock.atMs,
    sleep: (ms: number, signal: AbortSignal) =>
      new Promise<void>((resolve) => {
        const untilMs = clock.atMs + ms
        const look = () => {
          if (clock.atMs < untilMs && !signal.aborted) return
          sleeps.delete(look)
          resolve()
        }
        sleeps.add(look)
        signal.addEventListener('abort', look, { once: true })
        look()
      }),
    pass(ms: number) {
      clock.atMs += ms
      for (const look of [...sleeps]) look()
    },
  }
  const clientLimiter = createClientLimiter(clock)
  const lending = createLending({ clock, clientLimiter })
  const pay = (clientOffer: ClientOffer, amount: bigint) => {
    clientLimiter.recordPayment(clientOffer, amount)
    lending.recordEarnings(asset, amount)
  }
  return { clock, clientLimiter, lending, pay }
}

describe('the lines of an offer', () => {
  const dear = (number: number): ClientOffer => ({
    ...clientOf(number),
    checkpoint: 20n * CHECKPOINT,
  })
  const dearLine = CREDIT_LINE_NEW_CHECKPOINTS * 20n * CHECKPOINT

  // Finding: PRO-18
  test('newcomers under an expensive offer use up no credit of a cheap offer', () => {
    const { lending } = setUp()
    for (let number = 2; number <= 65; number++) {
      lending.take(dear(number), LENT_RESERVED_CHECKPOINTS * 20n * CHECKPOINT).writeOff()
    }
    lending.take(client, line)
  })

  // Finding: PRO-18
  test('paying clients of an expensive offer use up no credit of a cheap offer', () => {
    const { lending, pay } = setUp()
    pay(client, CHECKPOINT)
    for (let number = 2; number <= 5; number++) {
      pay(dear(number), 20n * CHECKPOINT)
      lending.take(dear(number), dearLine / 2n ** BigInt(number - 1)).writeOff()
    }
    lending.take(client, line)
  })

  test('hold what one client took under each apart', () => {
    const { lending } = setUp()
    lending.take(dear(1), dearLine).writeOff()
    lending.take(client, line)
    expect(lending.lentTo(client)).toBe(line)
    expect(lending.lentTo(dear(1))).toBe(dearLine)
  })
})

describe('the line of one client', () => {
  test('the credit line of a new client is exactly 128 checkpoints', () => {
    const { lending } = setUp()
    const loan = lending.take(client, line)
    expect(() => lending.take(client, 1n)).toThrow(refused)
    loan.reduce(line - 1n)
    lending.take(client, 1n)
    expect(lending.lentTo(client)).toBe(line)
    expect(() => lending.take(client, 1n)).toThrow(refused)
    loan.repay()
    expect(lending.lentTo(client)).toBe(1n)
  })

  test('an amount that was not repaid uses the credit line for an hour', () => {
    const { clock, lending } = setUp()
    lending.take(client, line).writeOff()
    expect(() => lending.take(client, 1n)).toThrow(refused)
    clock.atMs = LENT_FORGET_MS - 1
    expect(() => lending.check(client, 1n)).toThrow(refused)
    clock.atMs = 2 * LENT_FORGET_MS
    lending.take(client, line)
  })

  test('a check of a credit line counts lost amounts, and no running loans', () => {
    const { lending } = setUp()
    const loan = lending.take(client, line)
    lending.check(client, line)
    loan.writeOff()
    expect(() => lending.check(client, 1n)).toThrow(refused)
  })

  test('grows by what the client paid, up to 1,024 checkpoints', () => {
    const { lending, pay } = setUp()
    // Payments of others make the shared line large enough.
    for (let number = 2; number <= 4; number++) pay(clientOf(number), 10_000n * CHECKPOINT)
    pay(client, 10n * CHECKPOINT)
    lending.take(client, line + 10n * CHECKPOINT).repay()
    expect(() => lending.take(client, line + 10n * CHECKPOINT + 1n)).toThrow(refused)
    pay(client, 10_000n * CHECKPOINT)
    lending.take(client, CREDIT_LINE_CHECKPOINTS_MAX * CHECKPOINT).repay()
    expect(() => lending.take(client, CREDIT_LINE_CHECKPOINTS_MAX * CHECKPOINT + 1n)).toThrow(
      refused,
    )
  })

  test('a client with unpaid work has no credit line, and its short prompts need none', () => {
    const { clientLimiter, lending } = setUp()
    clientLimiter.recordDebt(client, 3n * CHECKPOINT)
    expect(() => lending.take(client, 1n)).toThrow(refused)
    lending.take(client, 0n).writeOff()
  })
})

/** Returns the most that `take` lends a client now. */
function mostFor(lending: ReturnType<typeof createLending>, who: ClientOffer): bigint {
  try {
    lending.take(who, 1n << 100n)
  } catch (error) {
    const [, free] = /Credit available now: (\d+)/.exec((error as Error).message)!
    return BigInt(free!)
  }
  throw new Error('no line is as long')
}

const usual = LENT_RESERVED_CHECKPOINTS * CHECKPOINT

describe('what strangers take', () => {
  // Finding: PRO-13
  test('strangers leave each newcomer half of the other credit, and a usual prompt', () => {
    const { lending } = setUp()
    const lent: bigint[] = []
    for (let number = 1; number <= 16; number++) {
      const most = mostFor(lending, clientOf(number))
      lending.take(clientOf(number), most).writeOff()
      lent.push(most / CHECKPOINT)
    }
    expect(lent.slice(0, 6)).toEqual([128n, 72n, 40n, 24n, 16n, 12n])
    expect(Math.min(...lent.map(Number))).toBe(Number(LENT_RESERVED_CHECKPOINTS))
  })

  test('strangers borrow at most 768 checkpoints in an hour, however many they are', () => {
    const { clock, lending, pay } = setUp()
    let taken = 0n
    const takeAll = (from: number) => {
      for (let number = from; number < from + 300; number++) {
        const most = mostFor(lending, clientOf(number))
        lending.take(clientOf(number), most).writeOff()
        taken += most
      }
    }
    takeAll(1)
    const most = LENT_NEW_CLIENTS_MAX + LENT_RESERVED_CHECKPOINTS * LENT_RESERVED_CLIENTS_MAX
    expect(most).toBe(768n)
    expect(taken).toBeLessThanOrEqual(most * CHECKPOINT)
    expect(taken).toBeGreaterThan((most - 2n) * CHECKPOINT)
    expect(() => lending.check(clientOf(999), usual)).toThrow(refused)
    // Clients that have paid, or prepay their prompt, do not use the exhausted line of new wallets.
    lending.take(clientOf(998), 0n)
    pay(clientOf(997), CHECKPOINT)
    lending.take(clientOf(997), line)
    clock.pass(2 * LENT_FORGET_MS)
    lending.take(clientOf(999), line)
  })

  test('once they have paid a checkpoint leaves other payers a usual prompt, too', () => {
    const { lending, pay } = setUp()
    for (let number = 1; number <= 32; number++) {
      pay(clientOf(number), CHECKPOINT)
      lending.take(clientOf(number), mostFor(lending, clientOf(number))).writeOff()
    }
    pay(clientOf(33), CHECKPOINT)
    lending.take(clientOf(33), usual)
  })
})

test('the line of those who paid is a part of the last day beyond its base', () => {
  const { clock, lending, pay } = setUp()
  pay(client, 1_600n * CHECKPOINT)
  const shared = LENT_BASE_CHECKPOINTS + 1_600n / LENT_EARNED_DIVISOR
  expect(mostFor(lending, client)).toBe((shared / 2n) * CHECKPOINT + usual)
  clock.pass(27 * 60 * 60_000)
  expect(mostFor(lending, client)).toBe((LENT_BASE_CHECKPOINTS / 2n) * CHECKPOINT + usual)
})

describe('who finds others at work', () => {
  const signal = new AbortController().signal

  test('waits until a loan is repaid', async () => {
    const { lending } = setUp()
    const loan = lending.take(client, line)
    const waiting = lending.awaitCapacity(client, 1n, { sinceMs: 0, signal })
    loan.reduce(line - 1n)
    await waiting
    lending.take(client, 1n)
  })

  test('waits for half a minute, not longer', async () => {
    const { clock, lending } = setUp()
    lending.take(client, line)
    const waiting = lending.awaitCapacity(client, 1n, { sinceMs: 0, signal })
    const ended = expect(waiting).rejects.toEqual(refused)
    clock.pass(LOAN_WAIT_MS)
    await ended
  })

  test('a waiting client is refused at once when its credit line is lost', async () => {
    const { lending } = setUp()
    const loan = lending.take(client, line)
    const waiting = lending.awaitCapacity(client, 1n, { sinceMs: 0, signal })
    const ended = expect(waiting).rejects.toEqual(refused)
    loan.writeOff()
    await ended
  })

  test('a client is refused at once where too many of its questions wait', async () => {
    const { lending } = setUp()
    const stop = new AbortController()
    lending.take(client, line)
    const wait = { sinceMs: 0, signal: stop.signal }
    const waiting = Array.from({ length: LOANS_WAITING_MAX }, () =>
      lending.awaitCapacity(client, 1n, wait),
    )
    await expect(lending.awaitCapacity(client, 1n, wait)).rejects.toEqual(refused)
    stop.abort()
    await Promise.all(waiting)
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
      const { clock, clientLimiter, lending, pay } = setUp()
      type Taken = {
        loan: Loan
        amount: bigint
        who: ClientOffer
        wasNew: boolean
        lostAtMs?: number
      }
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
            const wasNew = !clientLimiter.hasPaid(who)
            taken.push({ loan: lending.take(who, amount), amount, who, wasNew })
          } catch (error) {
            expect(error).toEqual(refused)
          }
        } else if (running && kind === 'repaid') {
          running.loan.repay()
          taken = taken.filter((one) => one !== running)
        } else if (running) {
          running.loan.writeOff()
          running.lostAtMs = clock.atMs
        }
        const counts = ({ lostAtMs }: Taken) =>
          lostAtMs === undefined || lostAtMs + LENT_FORGET_MS > clock.atMs
        const sumOf = (of: (one: Taken) => boolean) =>
          taken.filter((one) => counts(one) && of(one)).reduce((all, one) => all + one.amount, 0n)
        expect(sumOf((one) => one.who.client === who.client)).toBeLessThanOrEqual(
          line + clientLimiter.paid(who),
        )
        const prompts = LENT_RESERVED_CLIENTS_MAX * usual
        expect(sumOf(({ wasNew }) => wasNew)).toBeLessThanOrEqual(
          LENT_NEW_CLIENTS_MAX * CHECKPOINT + prompts,
        )
        expect(sumOf(({ wasNew }) => !wasNew)).toBeLessThanOrEqual(
          LENT_BASE_CHECKPOINTS * CHECKPOINT + earned / LENT_EARNED_DIVISOR + prompts,
        )
      }
    }),
  )
})
