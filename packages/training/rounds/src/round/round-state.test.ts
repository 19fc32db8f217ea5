// Goal: only the events of a round and the time determine the round's state, even if events are
// read repeatedly.
// Method: events that are applied twice, events of other rounds, and times at each bound.

import { expect, test } from 'vitest'
import { testAccounts, testHash } from '../testing.fixture.ts'
import * as Round from './round.ts'

const [one, two] = testAccounts as [`0x${string}`, `0x${string}`]
const windows = {
  commitSeconds: 60n,
  revealSeconds: 70n,
  scoreSeconds: 80n,
  scoreRevealSeconds: 90n,
}
const start: Round.RoundEvent = {
  kind: 'round-start',
  round: 2,
  state: testHash(1),
  seed: testHash(2),
  startedAtSeconds: 1_000n,
}
const revealOf = (account: `0x${string}`, round = 2): Round.RoundEvent => ({
  kind: 'update-reveal',
  round,
  account,
  update: testHash(3),
  trace: testHash(4),
  salt: testHash(5),
  cid: 'bafy',
})

test('events applied again change nothing', () => {
  const events: readonly Round.RoundEvent[] = [
    { kind: 'update-commit', round: 2, account: one },
    start,
    { kind: 'update-commit', round: 2, account: one },
    { kind: 'update-commit', round: 2, account: two },
    { kind: 'update-commit', round: 1, account: two },
    { kind: 'update-commit', round: 2, account: one },
    revealOf(one),
    revealOf(two, 1),
  ]
  const twice = events.flatMap((event) => [event, event]).concat(start, revealOf(one))
  const round = twice.reduce(Round.apply, undefined as Round.RoundState | undefined)
  // A later commitment replaces an earlier one and moves to the end of the order.
  expect(round?.committed).toEqual([two, one])
  expect(round?.reveals.map(({ account }) => account)).toEqual([one])
  expect(round && Round.saltsOf(round)).toEqual([{ account: one, salt: testHash(5) }])
})

test('time alone moves the phase', () => {
  const phases = [999n, 1_059n, 1_060n, 1_129n, 1_130n, 1_209n, 1_210n, 1_299n, 1_300n].map(
    (nowSeconds) => Round.phaseAt(windows, { startedAtSeconds: 1_000n, nowSeconds }).phase,
  )
  const names = [
    'commit',
    'commit',
    'reveal',
    'reveal',
    'score',
    'score',
    'score-reveal',
    'score-reveal',
    'settle',
  ]
  expect(phases).toEqual(names)
  const round = Round.apply(undefined, start) as Round.RoundState
  const later = Round.tick(round, windows, 1_130n)
  expect(later.phase).toBe('score')
  expect(Round.tick(later, windows, 1_130n)).toBe(later)
})

test('a new round begins without what the last one had', () => {
  const round = [start, revealOf(one), { ...start, round: 3 }].reduce(
    Round.apply,
    undefined as Round.RoundState | undefined,
  )
  expect(round).toMatchObject({ round: 3, phase: 'commit', committed: [], reveals: [] })
})
