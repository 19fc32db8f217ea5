// Goal: a run of some steps records the times of the passed steps and keeps those of the others.
// Times of steps that no longer exist are removed. Method: three steps, of which one passed.

import { describe, expect, test } from 'vitest'
import { readRecorded, recordedFiles } from '../budgets/budget.ts'
import type { CiStep } from '../steps/step.ts'
import { steps } from '../steps/steps.ts'
import {
  expectedSeconds,
  mergeBudget,
  mergeStepBudget,
  type PassedStep,
  referenceSeconds,
} from './step-budgets.ts'

const table: readonly CiStep[] = [
  { name: 'proofs', command: 'a', limitSeconds: 1 },
  { name: 'compiler', command: 'b', limitSeconds: 1 },
  { name: 'walk', command: ({ seed }) => `c ${seed}`, limitSeconds: 1 },
]
const passed = (name: string, more: Partial<PassedStep> = {}): PassedStep => ({
  step: table.find((step) => step.name === name)!,
  isShare: false,
  seconds: 7,
  ...more,
})

describe('mergeStepBudget', () => {
  const known = { proofs: 1, walk: 2, gone: 3 }

  test('writes the seconds of the steps that passed, and keeps the others', () => {
    expect(mergeStepBudget(known, [passed('proofs'), passed('compiler')], table)).toEqual({
      proofs: 7,
      compiler: 7,
      walk: 2,
    })
  })

  test('takes no share of the work for all of it', () => {
    expect(mergeStepBudget(known, [passed('walk', { isShare: true })], table)).toEqual({
      proofs: 1,
      walk: 2,
    })
  })
})

test('budgets of files that are gone go', () => {
  expect(mergeBudget({ 'a.test.ts': 1, 'gone.test.ts': 2 }, { 'b.test.ts': 3 }, fileNames)).toEqual(
    {
      'a.test.ts': 1,
      'b.test.ts': 3,
    },
  )
})

const fileNames = new Set(['a.test.ts', 'b.test.ts'])

test('seconds of a slow machine become those of the reference, and of a quick one remain', () => {
  expect(referenceSeconds({ a: 30 }, 1.5)).toEqual({ a: 20 })
  expect(referenceSeconds({ a: 30 }, 0.5)).toEqual({ a: 30 })
})

test('the seconds of a record replace the budget, except for divided work', () => {
  const record = { commit: '', command: '', date: '', passed: 1, seconds: 7 }
  const records = { long: record, divided: record, gone: record }
  const all = ['long', 'divided', 'short'].map((name) => ({
    ...table[0]!,
    name,
    isDivided: name === 'divided',
  }))
  const known = { long: 60, divided: 80, short: 40 }
  expect(expectedSeconds(all, { budget: known, records })).toEqual({ ...known, long: 7 })
})

test('no step counts as hung on a machine four times slower than the reference', () => {
  const seconds = readRecorded(recordedFiles.budget)
  // A step beside others may get half of a core; one that runs alone has several processes.
  const short = steps.filter(
    ({ name, limitSeconds, isAlone = false }) =>
      limitSeconds < (isAlone ? 3 : 8) * (seconds[name] ?? 0),
  )
  expect(short.map(({ name }) => name)).toEqual([])
})
