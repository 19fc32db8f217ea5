// Goal: a run of some steps records the passed steps and keeps the records of the other steps.
// Records of steps that no longer exist are removed. Method: three steps, of which one passed.

import { describe, expect, test } from 'vitest'
import { planRun, wholeTurn } from './plan.ts'
import {
  mergeBudget,
  mergeGreen,
  mergeStepBudget,
  type PassedStep,
  referenceSeconds,
} from './record.ts'
import type { CiStep } from './step.ts'
import { steps } from './steps.ts'

const reads = { programs: [], files: [] }
const table: readonly CiStep[] = [
  { name: 'proofs', command: 'a', limitSeconds: 1, reads },
  { name: 'compiler', command: 'b', limitSeconds: 1, reads },
  { name: 'walk', command: ({ seed }) => `c ${seed}`, limitSeconds: 1 },
]
const passed = (name: string, more: Partial<PassedStep> = {}): PassedStep => ({
  step: table.find((step) => step.name === name)!,
  isShare: false,
  seconds: 7,
  ...more,
})

describe('mergeGreen', () => {
  const known = { compiler: 'old', proofs: 'old', gone: 'old' }

  test('writes what the steps that passed read, and keeps the others, in their order', () => {
    const merged = mergeGreen(known, [passed('compiler', { hash: 'new' })], table)
    expect(Object.entries(merged)).toEqual([
      ['proofs', 'old'],
      ['compiler', 'new'],
    ])
  })

  test('knows nothing of steps that always run', () => {
    expect(mergeGreen({ walk: 'old' }, [passed('walk')], table)).toEqual({})
  })
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

test('what a step reads has one hash in every turn, also where it takes seeds', () => {
  const turns = [wholeTurn, { number: 8, seed: 9, isWhole: false }]
  const hashOf = (command: string) => command
  const hashes = turns.map((turn) =>
    planRun({ steps, turn, green: {}, hashOf }).map(({ step, hash }) => [step.name, hash]),
  )
  expect(hashes[0]?.filter(([, hash]) => hash !== undefined).length).toBeGreaterThan(5)
  expect(hashes[1]).toEqual(hashes[0])
})
