import path from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import type { TestCounts } from '../../check/step.ts'

/** The fields of Vitest's JSON report that this module reads. */
export type VitestReport = {
  readonly testResults: readonly {
    readonly name: string
    readonly status: string
    readonly message?: string
    readonly assertionResults: readonly {
      readonly status: string
      readonly ancestorTitles: readonly string[]
      readonly title: string
      readonly failureMessages?: readonly string[]
    }[]
  }[]
}

/**
 * Counts the tests of a report. A file that fails before any of its tests runs counts as one
 * failure, because its tests would otherwise be missing silently.
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

/**
 * Returns the paths for which a report has no test file. Otherwise, a mistyped path would pass
 * without running any test.
 */
export function emptyPaths(
  { testResults }: VitestReport,
  paths: readonly string[],
): readonly string[] {
  return paths.filter((one) => !testResults.some(({ name }) => name.includes(one)))
}

/** Returns a line for each suite with skipped tests. The suite's title states its requirements. */
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

/** Characters of a failure's message that are repeated after a run. */
const MESSAGE_CHARS_MAX = 300

/**
 * Returns a line for each failed test: its file, its title and the start of its message. They are
 * repeated after a run, because the log of a run is often kept without its middle.
 */
export function failedTests({ testResults }: VitestReport, root: string): readonly string[] {
  return testResults.flatMap(({ name, status, message = '', assertionResults }) => {
    const file = path.relative(root, name)
    const failed = assertionResults.filter((one) => one.status === 'failed')
    if (failed.length === 0) return status === 'failed' ? [`${file}: ${firstWords(message)}`] : []
    return failed.map(({ ancestorTitles, title, failureMessages = [] }) => {
      const titles = [...ancestorTitles, title].join(' > ')
      return `${file} > ${titles}: ${firstWords(failureMessages.join(' '))}`
    })
  })
}

const firstWords = (message: string): string =>
  stripVTControlCharacters(message).replaceAll(/\s+/g, ' ').trim().slice(0, MESSAGE_CHARS_MAX)
