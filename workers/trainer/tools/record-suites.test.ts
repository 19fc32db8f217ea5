// Goal: a record of some suites keeps the records of the others. Method: reports of a few runs,
// merged.

import { expect, test } from 'vitest'
import { reportText, type SuiteRun, testCounts } from './record-suites.ts'

const runOf = (suite: string, more: Partial<SuiteRun> = {}): SuiteRun => ({
  suite,
  outcome: 'passed',
  passed: 3,
  tests: 3,
  wallSeconds: 12.4,
  busySeconds: 9.6,
  date: '2026-11-27',
  versions: 'torch 2.13.0',
  ...more,
})

test('a run replaces the row of its suite, and leaves the others as they were', () => {
  const before = reportText('', [runOf('tasks'), runOf('jail')])
  const failed = { outcome: 'failed', passed: 2, date: '2026-11-28' } as const
  const after = reportText(before, [runOf('tasks', failed), runOf('convert-small')])
  expect(after.split('\n')[2]).toMatch(
    /^\*\*Found:\*\* 2 of 3 recorded suites .* 8 of 9 tests, .* from 2026-11-27 to 2026-11-28\./,
  )
  expect(after.split('\n').slice(8)).toMatchInlineSnapshot(`
    [
      "| suite | result | tests | wall | busy | date | with |",
      "|---|---|---|---|---|---|---|",
      "| \`convert-small\` | passed | 3 of 3 | 12 | 10 | 2026-11-27 | torch 2.13.0 |",
      "| \`jail\` | passed | 3 of 3 | 12 | 10 | 2026-11-27 | torch 2.13.0 |",
      "| \`tasks\` | failed | 2 of 3 | 12 | 10 | 2026-11-28 | torch 2.13.0 |",
      "",
    ]
  `)
})

test('a record of nothing changes nothing', () => {
  const report = reportText('', [runOf('tasks')])
  expect(reportText(report, [])).toBe(report)
})

test('tests are counted by what both runners print', () => {
  const vitest = '\u001b[2m      Tests \u001b[22m 1 failed | 5 passed | 2 skipped (8)\n'
  expect(testCounts(vitest)).toEqual({ passed: 5, tests: 6 })
  expect(testCounts('Ran 12 tests in 3.1s\n\nOK\n')).toEqual({ passed: 12, tests: 12 })
  const unittest = 'Ran 12 tests in 3.1s\n\nFAILED (failures=1, errors=2)\n'
  expect(testCounts(unittest)).toEqual({ passed: 9, tests: 12 })
  expect(testCounts('nothing')).toEqual({ passed: 0, tests: 0 })
})
