// Goal: a replayed step passes if it was computed as prescribed. A cheat whose distance was
// measured, such as another learning rate, is beyond the tolerance. Method: equal, near and far
// results in both classes of environment.

import { expect, test } from 'vitest'
import { testAccounts, testHash } from '../testing.fixture.ts'
import * as Replay from './index.ts'

const record = { step: 3, weights: testHash(1), moments: testHash(2), batch: testHash(3) }
const from = { ...record, step: 2, weights: testHash(9) }
const stepOf = (claimed: object) => ({ from, claimed: { ...record, ...claimed }, computed: record })
const values = (noise: number) => ({
  from: Float32Array.of(0, 0, 0),
  claimed: Float32Array.of(1 + noise, 1, 1),
  computed: Float32Array.of(1, 1, 1),
})

test('in an exact environment every bit counts', () => {
  const exact = { class: 'exact' } as const
  expect(Replay.judgeReplay(stepOf({}), exact)).toEqual({ passed: true, distance: 0 })
  const cases = [
    [{ weights: testHash(7) }, 'weights'],
    [{ moments: testHash(7) }, 'moments'],
    [{ batch: testHash(7) }, 'batch'],
  ] as const
  for (const [change, fault] of cases) {
    expect(Replay.judgeReplay(stepOf(change), exact, values(1e-7))).toMatchObject({
      passed: false,
      fault,
    })
  }
})

test('in a tolerant one the noise of machines passes, and a changed learning rate does not', () => {
  const tolerant = { class: 'tolerant' } as const
  const step = stepOf({ weights: testHash(7) })
  expect(Replay.judgeReplay(step, tolerant, values(2e-5)).passed).toBe(true)
  expect(Replay.judgeReplay(step, tolerant, values(2e-2)).passed).toBe(false)
  expect(Replay.judgeReplay(step, tolerant)).toMatchObject({ passed: false })
  expect(Replay.judgeReplay(stepOf({ batch: testHash(7) }), tolerant, values(0)).passed).toBe(false)
})

test('steps are drawn for each trainer, without repetition', () => {
  const draws = testAccounts.map((account) =>
    Replay.replayedSteps({ draw: testHash(1), account, innerSteps: 100, count: 5 }),
  )
  expect(new Set(draws.map(String)).size).toBe(4)
  for (const steps of draws) expect(new Set(steps).size).toBe(5)
})
