// `npm test`: all checks and all tests; see `usage` below.

import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { runChecks } from '../check/checks.ts'
import { parseTestCounts, root, runStep, sumTestCounts, type TestCounts } from '../check/step.ts'
import { fileCache } from '../graph/summary-cache.ts'
import { reportBudget } from './budget.ts'
import { type Changes, readChanges } from './changed-files.ts'
import { changedReport } from './changed-report.ts'
import { selectChangedTests } from './changed-tests.ts'
import { selectTests } from './selection.ts'
import { slowPart, slowTests } from './slow.ts'
import { countReport, emptyPaths, skippedSuites, type VitestReport } from './vitest-report.ts'

const usage = `npm test                all checks, then all tests but the slowest, in any language
npm test -- --slow      the tests that npm test leaves out (tools/test/slow.ts); with --part 1/6 the
                        first of six parts that take about the same time
npm test -- --without-contracts
                        all but the tests in Solidity and the build of the Solana program
npm test -- PATH ...    the tests below those paths, in any language; fails where none lies
npm test -- --changed   the tests that what is not committed can affect, or else the last commit;
                        with --changed REF, all changes since the commit REF. Names slow tests that
                        it leaves out, and runs no checks

The last line is "N passed, N failed, N skipped". What a test needs and the machine lacks is named,
and the test counts as skipped. Where CI=true, a skipped test counts as failed, and the compiler of
the Solana program is installed by apt-get.`

const isCi = process.env.CI === 'true'
const given = process.argv.slice(2)
/** `.ci/run` has separate steps for the contracts, which it skips if their inputs are unchanged. */
const isWithoutContracts = given.length === 1 && given[0] === '--without-contracts'
const slow = given[0] === '--slow' ? slowPart(given.slice(1)) : undefined
const isChanged = given[0] === '--changed' && given.length <= 2
const filters = isWithoutContracts || isChanged ? [] : (slow ?? given)
const option = filters.find((one) => one.startsWith('-'))
if (option !== undefined) {
  const isHelp = ['--help', '-h'].includes(option)
  console.log(isHelp ? usage : `There is no option ${given.join(' ')}; see npm test -- --help`)
  process.exit(isHelp ? 0 : 1)
}
/** File to which each test file adds its processor seconds. */
const processorFolder = mkdtempSync(path.join(os.tmpdir(), 'ostrom-processor-'))
const processorReport =
  process.env.OSTROM_PROCESSOR_REPORT ?? path.join(processorFolder, 'seconds.jsonl')
/** All groups use one seed, so that one number repeats the run. */
const seed = process.env.OSTROM_SEED ?? '1'

/**
 * Tests of ledgers with development chains, and tests of engines: the longest tests of the
 * packages.
 */
const heavy = ['packages/ledger/', 'packages/indexer/', 'packages/engine/']

/** Packages without input and output, and the tools. */
const pure = ['packages/protocol/', 'packages/verification/', 'tools/']

/**
 * Returns patterns that exclude the files below `paths`, and the slow tests. Without them, the path
 * `models/` would also select `packages/models/`, because Vitest searches it anywhere in a path.
 */
const except = (...paths: readonly string[]): readonly string[] =>
  paths.map((one) => `${one}**`).concat(slowTests)

/**
 * Three test files at once on two cores, because some files wait for chains, networks and browsers
 * in other processes.
 */
const beside = '--maxWorkers=3'

/**
 * Groups of Vitest files. Quick groups come first, so that an obvious fault shows within seconds.
 * All groups share modules between files, because evaluating them again for each file takes as long
 * as the tests themselves.
 */
const groups = [
  {
    name: 'unit tests: pure packages and tools',
    paths: pure,
    exclude: except('contracts/'),
  },
  {
    name: 'tests of ports, adapters and roles',
    paths: ['packages/', 'workers/'],
    exclude: except(...pure, ...heavy),
  },
  {
    name: 'tests of ledgers, their index and engines',
    paths: heavy,
    exclude: except(),
    args: [beside],
  },
  {
    name: 'tests of programs, from one end to the other',
    paths: ['apps/', 'simulation/', 'models/', 'contracts/', 'bench/', 'examples/', 'circuits/'],
    exclude: except('packages/', 'workers/'),
    args: [beside],
  },
]

const counts: TestCounts[] = []
if (isChanged) {
  counts.push(...(await runChanged(given[1])))
} else if (filters.length > 0) {
  counts.push(...(await runSelected()))
} else {
  counts.push(await runChecks())
  if (!isWithoutContracts) counts.push(await runSolidity([]), await runRust())
  for (const { args = [], ...group } of groups)
    counts.push(await runVitest({ ...group, args: ['--no-isolate', ...args] }))
}

// Budgets are not checked for single paths, because their files load modules that other files of a
// whole run would have loaded.
if ((filters.length === 0 && !isChanged) || slow !== undefined)
  counts.push(reportBudget(processorReport, process.env.OSTROM_BUDGET === 'record'))
rmSync(processorFolder, { recursive: true, force: true })

const { passed, failed, skipped } = sumTestCounts(counts)
if (isCi && skipped > 0) console.log(`${skipped} skipped, counted as failed because CI=true`)
const failures = isCi ? failed + skipped : failed
console.log(`${passed} passed, ${failures} failed, ${isCi ? 0 : skipped} skipped`)
process.exitCode = failures === 0 ? 0 : 1

/** Runs the tests below the paths of the command line. A path without tests is a failure. */
async function runSelected(): Promise<readonly TestCounts[]> {
  const { vitest, solidity, rust, faults } = selectTests(filters, repositoryFiles())
  const found: TestCounts[] = []
  if (vitest.length > 0)
    found.push(await runVitest({ name: `tests: ${vitest.join(' ')}`, paths: vitest }))
  if (rust) found.push(await runRust())
  if (solidity.length > 0) found.push(await runSolidity(solidity))
  for (const one of faults) console.log(`FAILED ${one}`)
  return [...found, { passed: 0, failed: faults.length, skipped: 0 }]
}

/** Runs the tests that the changes since `ref` can affect (`changed-files.ts`). */
async function runChanged(ref: string | undefined): Promise<readonly TestCounts[]> {
  const changes = changesSince(ref)
  if (changes === undefined) return [{ passed: 0, failed: 1, skipped: 0 }]
  const { compared, files, source } = changes
  const selected = selectChangedTests(files, { source, cache: fileCache(), slow: slowTests })
  for (const line of changedReport(compared, selected)) console.log(line)
  const { vitest, solidity, rust } = selected
  const found: TestCounts[] = []
  if (vitest.length > 0)
    found.push(
      await runVitest({ name: 'tests of the change', paths: vitest, args: ['--no-isolate'] }),
    )
  if (rust) found.push(await runRust())
  if (solidity.length > 0) found.push(await runSolidity(solidity))
  return found
}

/** Returns the changes since `ref`. If there is no such commit, prints a line. */
function changesSince(ref: string | undefined): Changes | undefined {
  try {
    return readChanges(root, ref)
  } catch (error) {
    console.log(`FAILED ${error instanceof Error ? error.message : String(error)}`)
    return undefined
  }
}

/** Paths that git tracks or would track. */
function repositoryFiles(): readonly string[] {
  const args = ['ls-files', '-co', '--exclude-standard', '-z']
  const output = execFileSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 26 })
  return output.split('\0').filter(Boolean)
}

/** Runs the given files of tests in Solidity; all files if the list is empty. */
function runSolidity(files: readonly string[]): Promise<TestCounts> {
  return runProgram('contract tests (forge)', 'contracts/evm/tools/test.ts', files)
}

/**
 * Rebuilds the Solana program and compares it with the committed program. It has no other tests in
 * Rust.
 */
function runRust(): Promise<TestCounts> {
  return runProgram('Solana program, built anew', 'contracts/solana/tools/build.ts', ['--check'])
}

/**
 * Runs a program that prints its own counts. A program that prints no counts counts as one test.
 */
async function runProgram(
  name: string,
  file: string,
  args: readonly string[] = [],
): Promise<TestCounts> {
  if (!existsSync(path.join(root, file))) {
    console.log(`skipped: ${name}: there is no ${file} yet`)
    return { passed: 0, failed: 0, skipped: 1 }
  }
  const { status, output } = await runStep({ name, args: [file, ...args], show: 'always' })
  const own = parseTestCounts(output) ?? { passed: status === 0 ? 1 : 0, failed: 0, skipped: 0 }
  return status !== 0 && own.failed === 0 ? { ...own, failed: 1 } : own
}

async function runVitest(group: {
  name: string
  paths: readonly string[]
  exclude?: readonly string[]
  args?: readonly string[]
}): Promise<TestCounts> {
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
    if (!existsSync(file)) return { passed: 0, failed: status === 0 ? 0 : 1, skipped: 0 }
    const report = readReport(file)
    if (report === undefined) return { passed: 0, failed: 1, skipped: 0 }
    for (const line of skippedSuites(report, root)) console.log(`skipped: ${line}`)
    const own = countReport(report)
    const empty = emptyPaths(report, paths)
    for (const one of empty) console.log(`FAILED no Vitest test lies below ${one}`)
    if (empty.length > 0) return { ...own, failed: own.failed + empty.length }
    // Vitest also fails for an error outside any test, such as an unhandled rejection.
    return status !== 0 && own.failed === 0 ? { ...own, failed: 1 } : own
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
