// Goal: the estimate of a run follows its lanes, shares and fixed times. Method: a few steps with
// round budgets.

import { describe, expect, test } from 'vitest'
import type { Budget } from '../budgets/budget.ts'
import { type CiStep, wholeTurn } from '../steps/step.ts'
import { budgetSeconds, estimateSeconds, sumSeconds } from './model.ts'
import { planRun } from './plan.ts'

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
