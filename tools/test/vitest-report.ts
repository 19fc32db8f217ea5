import path from 'node:path'
import type { TestCounts } from '../check/step.ts'

/** The parts of Vitest's JSON report that are counted. */
export type VitestReport = {
  readonly testResults: readonly {
    readonly name: string
    readonly status: string
    readonly message?: string
    readonly assertionResults: readonly {
      readonly status: string
      readonly ancestorTitles: readonly string[]
      readonly title: string
    }[]
  }[]
}

/**
 * Counts the tests of a report. A file that fails before any of its tests runs counts as one
 * failure: its tests would otherwise be missing silently.
 */
export function countReport({ testResults }: VitestReport): TestCounts {
  const statuses = testResults.flatMap(({ assertionResults, status }) =>
    assertionResults.length === 0
      ? [status === 'failed' ? 'failed' : 'none']
      : assertionResults.map((one) => one.status),
  )
  const count = (...counted: string[]) =>
    statuses.filter((status) => counted.includes(status)).length
  return {
    passed: count('passed'),
    failed: count('failed'),
    skipped: count('skipped', 'pending', 'todo', 'disabled'),
  }
}

/** Paths below which a report has no test file: a mistyped one would pass by running nothing. */
export function emptyPaths(
  { testResults }: VitestReport,
  paths: readonly string[],
): readonly string[] {
  return paths.filter((one) => !testResults.some(({ name }) => name.includes(one)))
}

/** One line for each suite of which tests were skipped: the title says what it needs. */
export function skippedSuites({ testResults }: VitestReport, root: string): readonly string[] {
  const lines = testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => !['passed', 'failed'].includes(status))
      .map(({ ancestorTitles, title }) => {
        const suite = ancestorTitles.length === 0 ? title : ancestorTitles.join(' > ')
        return `${path.relative(root, name)}: ${suite}`
      }),
  )
  return [...Map.groupBy(lines, (line) => line)].map(([line, all]) => `${line} (${all.length})`)
}
