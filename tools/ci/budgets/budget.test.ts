// Goal: a file or step that takes more than 1.5 times its budget is reported; noise and a slow
// machine cause no failure. Method: budgets of a few names.
// Requirements: B-18

import { expect, test } from 'vitest'
import { budgetText, excesses, NOISE_SECONDS, staleNames } from './budget.ts'

const budget = { 'a.test.ts': 40, 'b.test.ts': 1 }
const names = (measured: Readonly<Record<string, number>>, slowness = 1) =>
  excesses({ measured, budget, slowness }).map(({ name }) => name)

test('a test that takes half as much again is found, with what it may take', () => {
  const measured = { 'a.test.ts': 60 + NOISE_SECONDS + 1, 'b.test.ts': 2 }
  expect(excesses({ measured, budget, slowness: 1 })).toEqual([
    { name: 'a.test.ts', seconds: 71, allowed: 70 },
  ])
})

test('a slow test without a budget is found, and a quick one is not', () => {
  expect(names({ 'new.test.ts': NOISE_SECONDS + 1 })).toEqual(['new.test.ts'])
  expect(names({ 'new.test.ts': NOISE_SECONDS - 1 })).toEqual([])
})

test('the worst comes first', () => {
  expect(names({ 'a.test.ts': 80, 'b.test.ts': 100 })).toEqual(['b.test.ts', 'a.test.ts'])
})

test('a machine of half the speed may take twice as long, and a quick one no less', () => {
  expect(names({ 'a.test.ts': 120 }, 2)).toEqual([])
  expect(names({ 'a.test.ts': 141 }, 2)).toEqual(['a.test.ts'])
  expect(names({ 'a.test.ts': 69 }, 0.5)).toEqual([])
})

test('a budget for what is gone is found', () => {
  expect(staleNames(budget, (name) => name === 'a.test.ts')).toEqual(['b.test.ts'])
})

test('the text has one name a line, sorted, from a second on', () => {
  expect(budgetText({ c: 1.26, b: 0.04, a: 2 })).toBe('{\n  "a": 2,\n  "c": 1.3\n}\n')
})
