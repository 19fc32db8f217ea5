// Goal: the file that takes longest starts first. Method: a budget of three files.

import { expect, test } from 'vitest'
import { compareDearest } from './longest-first.ts'

test('dear files come first, those without a budget last, by name', () => {
  const budget = { 'a.test.ts': 1, 'b.test.ts': 30, 'c.test.ts': 5 }
  const files = ['z.test.ts', 'a.test.ts', 'y.test.ts', 'c.test.ts', 'b.test.ts']
  expect(files.toSorted((one, other) => compareDearest(budget, one, other))).toEqual([
    'b.test.ts',
    'c.test.ts',
    'a.test.ts',
    'y.test.ts',
    'z.test.ts',
  ])
})
