// Goal: the owed amount, the work in progress and the idle time of a session follow from its
// account and its vouchers.
// Method: constructed accounts and vouchers.

import { describe, expect, test } from 'vitest'
import {
  byUnsettled,
  idleMsOf,
  type ProviderSession,
  unpaidOf,
  unsettledOf,
  workDoneIn,
} from './provider-session.ts'

type Numbers = {
  readonly owed?: bigint
  readonly promised?: bigint
  readonly settled?: bigint
  readonly running?: number
  readonly checkpoint?: bigint
  readonly answers?: bigint
}

function sessionOf(numbers: Numbers): ProviderSession {
  const { owed = 0n, promised, settled = 0n, running = 0, checkpoint = 1n, answers = 0n } = numbers
  const account = () => ({
    owed: () => owed,
    runningCount: () => running,
    frontier: () => ({ count: answers }),
  })
  const last = () => (promised === undefined ? undefined : { total: promised })
  const paid = { account, last, checkpoint }
  return { paid, settled, worked: { atMs: 0, done: 0n } } as unknown as ProviderSession
}

describe('what is unsettled', () => {
  test('the unsettled amount is the promised minus the settled amount, at least zero', () => {
    expect(unsettledOf(sessionOf({}))).toBe(0n)
    expect(unsettledOf(sessionOf({ promised: 9n, settled: 4n }))).toBe(5n)
    expect(unsettledOf(sessionOf({ promised: 4n, settled: 9n }))).toBe(0n)
  })

  test('orders sessions, the largest value first, whatever its size', () => {
    const huge = 10n ** 30n
    const values = [3n, huge, 0n, huge + 1n]
    const sorted = values.map((promised) => sessionOf({ promised })).toSorted(byUnsettled)
    expect(sorted.map(unsettledOf)).toEqual([huge + 1n, huge, 3n, 0n])
    expect(byUnsettled(sessionOf({ promised: 3n }), sessionOf({ promised: 3n }))).toBe(0)
  })
})

test('the unpaid amount is the work beyond the last voucher, at least zero', () => {
  expect(unpaidOf(sessionOf({ owed: 7n }).paid)).toBe(7n)
  expect(unpaidOf(sessionOf({ owed: 7n, promised: 5n }).paid)).toBe(2n)
  expect(unpaidOf(sessionOf({ owed: 5n, promised: 7n }).paid)).toBe(0n)
})

test('work is counted in money, and in answers where all is free', () => {
  expect(workDoneIn(sessionOf({ owed: 7n, answers: 2n }).paid)).toBe(7n)
  expect(workDoneIn(sessionOf({ owed: 0n, answers: 2n, checkpoint: 0n }).paid)).toBe(2n)
})

describe('a session is idle', () => {
  /** Returns the same session with other completed work. */
  const after = (session: ProviderSession, numbers: Numbers): ProviderSession =>
    Object.assign(session, { paid: sessionOf(numbers).paid })

  test('from the last look at which more was done', () => {
    const session = sessionOf({ owed: 5n })
    expect(idleMsOf(session, 1_000)).toBe(0)
    expect(idleMsOf(session, 1_500)).toBe(500)
    expect(idleMsOf(after(session, { owed: 6n }), 2_000)).toBe(0)
    expect(idleMsOf(session, 2_700)).toBe(700)
  })

  test('never while an answer runs, though nothing more was done', () => {
    const session = sessionOf({ owed: 5n, running: 1 })
    idleMsOf(session, 1_000)
    expect(idleMsOf(session, 60_000)).toBe(0)
  })

  test('not where work that a lost channel took back is done again', () => {
    const session = sessionOf({ owed: 9n })
    idleMsOf(session, 1_000)
    expect(idleMsOf(after(session, { owed: 3n }), 1_400)).toBe(400)
    expect(idleMsOf(after(session, { owed: 4n }), 1_800)).toBe(0)
  })
})
