import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { root, runStep, type TestCounts } from '../../check/step.ts'
import {
  countReport,
  emptyPaths,
  failedTests,
  skippedSuites,
  type VitestReport,
} from './vitest-report.ts'

/** Test files for one process of Vitest. */
export type VitestGroup = {
  readonly name: string
  /** Files, and folders below which all tests count, from the root of the repository. */
  readonly paths: readonly string[]
  /** Patterns of files that are left out. */
  readonly exclude?: readonly string[]
  /** Further options of Vitest. */
  readonly args?: readonly string[]
}

/** Settings that all groups of a run have in common. */
export type VitestSettings = {
  /** Seed of all properties, so that one number repeats the run. */
  readonly seed: string
  /** File to which each test file adds its processor seconds. */
  readonly processorReport: string
}

/**
 * Runs a group of test files, and counts its tests. A path without tests is a failure, and so is an
 * error outside of any test.
 */
export async function runVitest(
  group: VitestGroup,
  { seed, processorReport }: VitestSettings,
): Promise<TestCounts> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'ostrom-test-'))
  const file = path.join(folder, 'report.json')
  const paths = group.paths.map((one) => path.join(root, one))
  try {
    const { status } = await runStep({
      name: group.name,
      args: [
        'node_modules/vitest/vitest.mjs',
        'run',
        // Vitest matches a filter anywhere in a path, for example in another `models/`. `exclude`
        // is therefore needed.
        ...paths,
        ...(group.exclude ?? []).map((pattern) => `--exclude=${pattern}`),
        ...(group.args ?? []),
        '--passWithNoTests',
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${file}`,
      ],
      env: {
        OSTROM_SEED: seed,
        OSTROM_PROCESSOR_REPORT: processorReport,
        ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' }),
      },
      show: 'always',
    })
    // Vitest also ends with status 0 and without a report where its configuration ends it.
    if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0 }
    const report = readReport(file)
    if (report === undefined) return { passed: 0, failed: 1, skipped: 0 }
    for (const line of skippedSuites(report, root)) console.log(`skipped: ${line}`)
    for (const line of failedTests(report, root)) console.log(`FAILED ${line}`)
    const own = countReport(report)
    const empty = emptyPaths(report, paths)
    for (const one of empty) console.log(`FAILED no Vitest test lies below ${one}`)
    if (empty.length > 0) return { ...own, failed: own.failed + empty.length }
    // Vitest also fails for an error outside any test, such as an unhandled rejection.
    if (status === 0 || own.failed > 0) return own
    console.log(`FAILED ${group.name}: an error outside of any test`)
    return { ...own, failed: 1 }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Returns Vitest's report. If the report is incomplete, prints a line and returns undefined. */
function readReport(file: string): VitestReport | undefined {
  const text = readFileSync(file, 'utf8')
  try {
    return JSON.parse(text) as VitestReport
  } catch {
    console.log(`The report of ${text.length} characters is cut off: is the disk full?`)
    return undefined
  }
}
