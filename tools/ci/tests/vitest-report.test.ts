// Goal: the sum contains the tests of every program.
// Method: the last lines that each program of `npm test` prints, and reports of a few tests.

import { describe, expect, test } from 'vitest'
import { parseTestCounts, sumTestCounts } from '../../check/step.ts'
import { countReport, emptyPaths, failedTests, skippedSuites } from './vitest-report.ts'

describe('readCounts', () => {
  test.each([
    ['12 passed, 0 failed', { passed: 12, failed: 0, skipped: 0 }],
    ['12 passed, 3 failed, 1 skipped', { passed: 12, failed: 3, skipped: 1 }],
    ['tidy: 15 rules passed, 2 failed', { passed: 15, failed: 2, skipped: 0 }],
    [
      'Ran 3 test suites in 1s: 40 tests passed, 1 failed, 2 skipped (43 total tests)',
      { passed: 40, failed: 1, skipped: 2 },
    ],
    ['1 passed, 0 failed\n2 passed, 0 failed', { passed: 2, failed: 0, skipped: 0 }],
    ['\u001b[32m7 passed\u001b[0m, 0 failed', { passed: 7, failed: 0, skipped: 0 }],
  ])('reads %j', (output, counts) => {
    expect(parseTestCounts(output)).toEqual(counts)
  })

  test('says nothing of a program that says nothing', () => {
    expect(parseTestCounts('all good')).toBeUndefined()
  })
})

test('sumCounts adds each column', () => {
  const one = { passed: 1, failed: 2, skipped: 3 }
  expect(sumTestCounts([one, one])).toEqual({ passed: 2, failed: 4, skipped: 6 })
})

describe('countReport', () => {
  const result = (status: string, ...statuses: string[]) => ({
    name: '/repository/a.test.ts',
    status,
    assertionResults: statuses.map((one) => ({
      status: one,
      ancestorTitles: ['worker (needs Python)'],
      title: 'trains',
    })),
  })

  test('counts tests, and a file that fails before its tests as one failure', () => {
    const testResults = [result('passed', 'passed', 'skipped', 'todo'), result('failed')]
    expect(countReport({ testResults })).toEqual({ passed: 1, failed: 1, skipped: 2 })
  })

  test('names the paths that hold no test', () => {
    const testResults = [result('passed', 'passed')]
    const paths = ['/repository/a', '/repository/b', '/repository/a.test.ts']
    expect(emptyPaths({ testResults }, paths)).toEqual(['/repository/b'])
  })

  test('names each skipped suite once, with the reason in its title', () => {
    const testResults = [result('passed', 'skipped', 'skipped', 'passed')]
    expect(skippedSuites({ testResults }, '/repository')).toEqual([
      'a.test.ts: worker (needs Python) (2)',
    ])
  })

  test('names each failed test with the start of its message', () => {
    const file = result('failed', 'passed', 'failed')
    const assertionResults = file.assertionResults.map((one) => ({
      ...one,
      failureMessages: ['\u001b[31mError:\u001b[0m no\n  answer'],
    }))
    const broken = { ...result('failed'), name: '/repository/b.test.ts', message: 'no module c' }
    expect(
      failedTests({ testResults: [{ ...file, assertionResults }, broken] }, '/repository'),
    ).toEqual([
      'a.test.ts > worker (needs Python) > trains: Error: no answer',
      'b.test.ts: no module c',
    ])
  })
})
