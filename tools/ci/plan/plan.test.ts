// Goal: a run executes each step without a valid record, the steps that are in every run, and one
// recorded step of each family. It leaves out nothing else in silence. Method: a few steps with
// records from a table; then the steps of this repository.

import { describe, expect, test } from 'vitest'
import { type CiStep, type Turn, wholeTurn } from '../steps/step.ts'
import { steps as allSteps } from '../steps/steps.ts'
import { drawBelow, type GreenState, orderSteps, planRun } from './plan.ts'

const step = (name: string, more: Partial<CiStep> = {}): CiStep => ({
  name,
  command: `run ${name}`,
  limitSeconds: 1,
  ...more,
})
const steps: readonly CiStep[] = [
  step('always'),
  ...['a', 'b', 'c'].map((name) => step(name, { family: 'letters' })),
  ...['1', '2'].map((name) => step(name, { family: 'numbers', isDivided: true })),
]
const turn: Turn = { number: 3, seed: 7, isWhole: false }
const valid: GreenState = { status: 'valid', commit: 'c'.repeat(40) }
const invalid: GreenState = { status: 'invalid', reason: 'it has no record' }

type PlanOptions = Partial<Parameters<typeof planRun>[0]> & { readonly due?: readonly string[] }
const plan = ({ due = [], ...more }: PlanOptions = {}) =>
  planRun({
    steps,
    turn,
    stateOf: ({ name }) => (due.includes(name) ? invalid : valid),
    isAsked: false,
    draw: 'commit',
    ...more,
  })
const runs = (options?: PlanOptions) =>
  plan(options).flatMap(({ step, decision }) => (decision.action === 'run' ? [step.name] : []))

describe('planRun', () => {
  test('runs every step that is due, and gives the reason', () => {
    const found = plan({ due: ['a', 'c', '2'] })
    const due = found.filter(({ decision }) => decision.action === 'run' && decision.why === 'due')
    expect(due.map(({ step }) => step.name)).toEqual(['a', 'c', '2'])
    expect(due[0]?.decision.detail).toBe('it has no record')
  })

  test('repeats one recorded step of each family', () => {
    const [always, ...others] = runs()
    expect(always).toBe('always')
    expect(others.filter((name) => 'abc'.includes(name))).toHaveLength(1)
    expect(others.filter((name) => '12'.includes(name))).toHaveLength(1)
    expect(others).toHaveLength(2)
  })

  test('repeats each recorded step about equally often over many commits', () => {
    const counts = new Map<string, number>()
    const commits = 3_000
    for (let at = 0; at < commits; at++)
      for (const name of runs({ draw: `commit ${at}` }))
        counts.set(name, (counts.get(name) ?? 0) + 1)
    for (const name of ['a', 'b', 'c']) expect(counts.get(name)! / commits).toBeCloseTo(1 / 3, 1)
    for (const name of ['1', '2']) expect(counts.get(name)! / commits).toBeCloseTo(1 / 2, 1)
  })

  test('states the record by which a step is left out', () => {
    const left = plan().filter(({ decision }) => decision.action === 'leave-out')
    expect(left).toHaveLength(3)
    for (const { decision } of left)
      expect(decision.detail).toBe('it passed with the same inputs at ccccccccc')
  })

  test('a whole run and an option leave out nothing', () => {
    expect(runs({ turn: wholeTurn })).toHaveLength(steps.length)
    expect(runs({ isAsked: true })).toHaveLength(steps.length)
  })

  test('only divided steps do a share, and in a whole run none does', () => {
    const shares = (options?: PlanOptions) =>
      plan(options).flatMap(({ step, isShare }) => (isShare ? [step.name] : []))
    expect(shares()).toEqual(['1', '2'])
    expect(shares({ turn: wholeTurn })).toEqual([])
  })
})

test('drawBelow returns numbers below the count, and 0 for no choice', () => {
  const found = Array.from({ length: 100 }, (_, at) => drawBelow(7, String(at)))
  expect(new Set(found)).toEqual(new Set([0, 1, 2, 3, 4, 5, 6]))
  expect(drawBelow(1, 'x')).toBe(0)
  expect(drawBelow(0, 'x')).toBe(0)
})

test('orderSteps begins with what prepares, then with what is due, alone before beside', () => {
  const all = [
    step('beside'),
    step('alone', { isAlone: true }),
    step('due beside', { family: 'one' }),
    step('due alone', { family: 'two', isAlone: true }),
    step('first', { isAlone: true, prepares: true }),
  ]
  const planned = planRun({
    steps: all,
    turn,
    stateOf: () => invalid,
    isAsked: false,
    draw: '',
  })
  expect(orderSteps(planned).map(({ name }) => name)).toEqual([
    'first',
    'due alone',
    'alone',
    'due beside',
    'beside',
  ])
})

test('each step of this repository has its own name, and one of them prepares the others', () => {
  expect(new Set(allSteps.map(({ name }) => name)).size).toBe(allSteps.length)
  expect(allSteps.filter(({ prepares }) => prepares).map(({ name }) => name)).toEqual(['tests'])
})
