import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { stripVTControlCharacters } from 'node:util'

// The report of `npm run test:trainer -- --record`: a row for each suite, as it was run last.

/** Result of a run of one suite. */
export type SuiteRun = {
  readonly suite: string
  readonly outcome: 'passed' | 'failed'
  /** Tests that passed, and all of them. */
  readonly passed: number
  readonly tests: number
  /** Time that passed. */
  readonly wallSeconds: number
  /** Time of processors that its processes took, which a loaded machine changes less. */
  readonly busySeconds: number
  /** Day of UTC. */
  readonly date: string
  /** Of what it ran on. */
  readonly versions: string
}

const TITLE = '# Tests of training on PyTorch'

const about = [
  'By `npm run test:trainer -- SUITE ... --record`, which replaces the rows of the suites that it',
  'ran and leaves the others as they were. A suite without a row was not recorded. *wall* is the',
  'time that passed, *busy* that of processors in processes that the suite waited for, in seconds.',
].join('\n')

const head = ['suite', 'result', 'tests', 'wall', 'busy', 'date', 'with'] as const

const rowOf = (run: SuiteRun): string => {
  const { suite, outcome, passed, tests, wallSeconds, busySeconds, date, versions } = run
  const seconds = [wallSeconds, busySeconds].map((one) => one.toFixed(0))
  const cells = [`\`${suite}\``, outcome, `${passed} of ${tests}`, ...seconds, date, versions]
  return `| ${cells.join(' | ')} |`
}

/**
 * Returns how many tests of a suite passed, and how many it has, by what vitest and unittest print;
 * the sums where it has tests of both. Tests that were left out count as neither.
 */
export function testCounts(output: string): Pick<SuiteRun, 'passed' | 'tests'> {
  const text = stripVTControlCharacters(output)
  const sum = (pattern: RegExp) =>
    [...text.matchAll(pattern)].reduce((all, [, count]) => all + Number(count), 0)
  const ran = sum(/^Ran (\d+) tests? in/gm)
  const failed = sum(/^FAILED \([^)]*failures=(\d+)/gm) + sum(/^FAILED \([^)]*errors=(\d+)/gm)
  const passed = sum(/^\s*Tests\s.*?(\d+) passed/gm)
  const broken = sum(/^\s*Tests\s.*?(\d+) failed/gm)
  return { passed: passed + ran - failed, tests: passed + broken + ran }
}

/** Rows of a report by their suites, as they stand in it. */
function rowsIn(text: string): Map<string, string> {
  const rows = [...text.matchAll(/^\| `([^`]+)` \|.*\|$/gm)]
  return new Map(rows.map(([row, suite]) => [suite!, row]))
}

/** Result of all rows, in short: the first paragraph of the report. */
function findingOf(rows: readonly string[]): string {
  const cells = rows.map((row) => row.split('|').map((cell) => cell.trim()))
  const passed = cells.filter(([, , outcome]) => outcome === 'passed').length
  const sum = (part: 0 | 1) =>
    cells.reduce((total, [, , , tests = '']) => total + Number(tests.split(' of ')[part]), 0)
  const dates = cells.map(([, , , , , , date = '']) => date).sort()
  return (
    `**Found:** ${passed} of ${rows.length} recorded suites on PyTorch passed, with ${sum(0)} of ` +
    `${sum(1)} tests, on the days from ${dates[0]} to ${dates.at(-1)}. A suite keeps its row ` +
    'until it runs again, so the rows are not of one run. Suites without a row were not recorded.'
  )
}

/**
 * Returns a report with these runs, and with the rows of suites that were not run as they were.
 *
 * @param before Text of the report; empty where there is none.
 */
export function reportText(before: string, runs: readonly SuiteRun[]): string {
  const rows = rowsIn(before)
  for (const run of runs) rows.set(run.suite, rowOf(run))
  const sorted = [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row)
  const found = findingOf(sorted)
  const table = [`| ${head.join(' | ')} |`, `|${'---|'.repeat(head.length)}`, ...sorted]
  return `${TITLE}\n\n${found}\n\n${about}\n\n${table.join('\n')}\n`
}

/** Merges runs into the report of a path. */
export function recordSuites(path: string, runs: readonly SuiteRun[]): void {
  const before = existsSync(path) ? readFileSync(path, 'utf8') : ''
  writeFileSync(path, reportText(before, runs))
}

/** Seconds of processors in all children of a shell, by what its `times` printed. */
export function childrenSeconds(times: string): number {
  const children = times.trim().split('\n')[1] ?? ''
  const parts = [...children.matchAll(/(\d+)m([\d.]+)s/g)]
  return parts.reduce(
    (sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds),
    0,
  )
}
