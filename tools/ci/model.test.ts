// Goal: the estimate of a run follows its lanes, shares and fixed times. Method: a few steps with
// round budgets.

import { describe, expect, test } from 'vitest'
import type { Budget } from './budget.ts'
import { budgetSeconds, estimateSeconds, expectedSeconds, sumSeconds } from './model.ts'
import { planRun, wholeTurn } from './plan.ts'
import type { CiStep } from './step.ts'

const step = (name: string, more: Partial<CiStep> = {}): CiStep => ({
  name,
  command: name,
  limitSeconds: 1,
  ...more,
})
const planOf = (steps: readonly CiStep[], isWhole = false) =>
  planRun({
    steps,
    turn: isWhole ? wholeTurn : { number: 1, seed: 1, isWhole },
    stateOf: () => ({ status: 'invalid', reason: 'changed' }),
    isAsked: false,
    draw: '',
  })
const budget: Budget = { alone: 100, long: 60, short: 40, divided: 80, fixed: 10 }

describe('estimateSeconds', () => {
  test('runs two steps at once, and a step alone at six tenths of its processor time', () => {
    const plan = planOf([step('alone', { isAlone: true }), step('long'), step('short')])
    expect(estimateSeconds(plan, { budget, slowness: 1 })).toBe(60 + 60)
    expect(estimateSeconds(plan, { budget, slowness: 2.5 })).toBe(150 + 150)
    expect(sumSeconds(plan, budget)).toBe(200)
  })

  test('a share takes a quarter of the budget, unless the run is whole', () => {
    const steps = [step('divided', { isDivided: true })]
    expect(budgetSeconds(planOf(steps)[0]!, budget)).toBe(20)
    expect(budgetSeconds(planOf(steps, true)[0]!, budget)).toBe(80)
  })

  test('a step that works for a fixed time takes this time on any machine', () => {
    const plan = planOf([step('fixed', { secondsMin: 130 })])
    expect(estimateSeconds(plan, { budget, slowness: 1 })).toBe(130)
    expect(estimateSeconds(plan, { budget, slowness: 20 })).toBe(200)
  })

  test('a step that follows another begins after its end', () => {
    const plan = planOf([step('short', { after: ['long'] }), step('long')])
    expect(estimateSeconds(plan, { budget, slowness: 1 })).toBe(100)
  })
})

test('the seconds of a record replace the budget, except for divided work', () => {
  const record = { commit: '', command: '', date: '', passed: 1, seconds: 7 }
  const records = { long: record, divided: record, gone: record }
  const all = [step('long'), step('divided', { isDivided: true }), step('short')]
  expect(expectedSeconds(all, { budget, records })).toEqual({ ...budget, long: 7 })
})
