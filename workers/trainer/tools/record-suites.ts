import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { stripVTControlCharacters } from 'node:util'

// The report of `npm run test:trainer -- --record`: a row for each suite, from its last run.

/** Result of a run of one suite. */
export type SuiteRun = {
  readonly suite: string
  readonly outcome: 'passed' | 'failed'
  /** Number of passed tests, and of all tests. */
  readonly passed: number
  readonly tests: number
  /** Elapsed time. */
  readonly wallSeconds: number
  /** CPU time of the suite's processes, which depends less on the load of the machine. */
  readonly busySeconds: number
  /** Date in UTC. */
  readonly date: string
  /** Versions of the software used. */
  readonly versions: string
}

const TITLE = '# Tests of training on PyTorch'

const about = [
  'Written by `npm run test:trainer -- SUITE ... --record`. The command replaces the rows of the',
  'suites that it ran, and keeps all other rows. *Wall* is the elapsed time of a suite, and',
  '*busy* is the processor time of its processes, both in seconds.',
].join('\n')

const head = ['suite', 'result', 'tests', 'wall', 'busy', 'date', 'with'] as const

const rowOf = (run: SuiteRun): string => {
  const { suite, outcome, passed, tests, wallSeconds, busySeconds, date, versions } = run
  const seconds = [wallSeconds, busySeconds].map((one) => one.toFixed(0))
  const cells = [`\`${suite}\``, outcome, `${passed} of ${tests}`, ...seconds, date, versions]
  return `| ${cells.join(' | ')} |`
}

/**
 * Returns the numbers of passed tests and of all tests of a suite, from the output of Vitest and
 * unittest, added if it has both. Vitest's skipped tests are not counted. unittest's skipped tests
 * count as passed.
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

/** Returns the rows of a report as they are, by the name of their suite. */
function rowsIn(text: string): Map<string, string> {
  const rows = [...text.matchAll(/^\| `([^`]+)` \|.*\|$/gm)]
  return new Map(rows.map(([row, suite]) => [suite!, row]))
}

/** Returns a short result of all rows: the first paragraph of the report. */
function findingOf(rows: readonly string[]): string {
  const cells = rows.map((row) => row.split('|').map((cell) => cell.trim()))
  const passed = cells.filter(([, , outcome]) => outcome === 'passed').length
  const sum = (part: 0 | 1) =>
    cells.reduce((total, [, , , tests = '']) => total + Number(tests.split(' of ')[part]), 0)
  const dates = cells.map(([, , , , , , date = '']) => date).sort()
  return (
    `**Found:** ${passed} of ${rows.length} recorded suites on PyTorch passed, with ${sum(0)} of ` +
    `${sum(1)} tests, on the days from ${dates[0]} to ${dates.at(-1)}. A suite keeps its row ` +
    'until its next run, so the rows come from several runs. Suites without a row were not ' +
    'recorded.'
  )
}

/**
 * Returns a report with these runs, and with the unchanged rows of other suites.
 *
 * @param before Text of the earlier report; empty if there is none.
 */
export function reportText(before: string, runs: readonly SuiteRun[]): string {
  const rows = rowsIn(before)
  for (const run of runs) rows.set(run.suite, rowOf(run))
  const sorted = [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row)
  const found = findingOf(sorted)
  const table = [`| ${head.join(' | ')} |`, `|${'---|'.repeat(head.length)}`, ...sorted]
  return `${TITLE}\n\n${found}\n\n${about}\n\n${table.join('\n')}\n`
}

/** Merges runs into the report at a path. */
export function recordSuites(path: string, runs: readonly SuiteRun[]): void {
  const before = existsSync(path) ? readFileSync(path, 'utf8') : ''
  writeFileSync(path, reportText(before, runs))
}

/** Returns the CPU seconds of all child processes of a shell, from the output of `times`. */
export function childrenSeconds(times: string): number {
  const children = times.trim().split('\n')[1] ?? ''
  const parts = [...children.matchAll(/(\d+)m([\d.]+)s/g)]
  return parts.reduce(
    (sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds),
    0,
  )
}
