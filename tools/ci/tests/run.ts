// `npm test`: all checks and all tests; see `usage` below.

import { existsSync } from 'node:fs'
import path from 'node:path'
import { runChecks } from '../../check/checks.ts'
import { parseTestCounts, root, runStep, type TestCounts } from '../../check/step.ts'
import { diskSource } from '../../graph/source.ts'
import { fileCache } from '../../graph/summary-cache.ts'
import { type Changes, readChanges } from './changed/changed-files.ts'
import { changedReport } from './changed/changed-report.ts'
import { selectChangedTests } from './changed/changed-tests.ts'
import { openTestRun } from './open-run.ts'
import { selectTests } from './selection.ts'
import { slowGroups, slowSelection, slowTests } from './slow.ts'
import { runVitest } from './vitest-run.ts'

const usage = `npm test                all checks, then all tests but the slowest, in any language
npm test -- --slow      the tests that npm test leaves out (tools/ci/tests/slow.json); with names
                        only these groups: ${Object.keys(slowGroups).join(', ')}
npm test -- --without-contracts
                        all but the tests in Solidity and the build of the Solana program
npm test -- PATH ...    the tests below those paths, in any language; fails where none lies
npm test -- --changed   the tests that what is not committed can affect, or else the last commit;
                        with --changed REF, all changes since the commit REF. Names slow tests that
                        it leaves out, and runs no checks

The last line is "N passed, N failed, N skipped". What a test needs and the machine lacks is named,
and the test counts as skipped. Where CI=true, a skipped test counts as failed, and the compiler of
the Solana program is installed by apt-get.`

const given = process.argv.slice(2)
/** `.ci/run` has separate steps for the contracts, which it skips if their inputs are unchanged. */
const isWithoutContracts = given.length === 1 && given[0] === '--without-contracts'
const isSlow = given[0] === '--slow' && slowSelection(given.slice(1)) !== undefined
const isChanged = given[0] === '--changed' && given.length <= 2
const filters = isWithoutContracts || isChanged || isSlow ? [] : given
const option = filters.find((one) => one.startsWith('-'))
if (option !== undefined) {
  const isHelp = ['--help', '-h'].includes(option)
  console.log(isHelp ? usage : `There is no option ${given.join(' ')}; see npm test -- --help`)
  process.exit(isHelp ? 0 : 1)
}
const { settings, compareBudget, end } = openTestRun()

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
if (isSlow) {
  counts.push(await runProgram('slow tests', 'tools/ci/tests/chosen-tests.ts', given))
} else if (isChanged) {
  counts.push(...(await runChanged(given[1])))
} else if (filters.length > 0) {
  counts.push(...(await runSelected()))
} else {
  counts.push(await runChecks())
  if (!isWithoutContracts) counts.push(await runSolidity([]), await runRust())
  for (const group of groups) counts.push(await runVitest(group, settings))
}

// Budgets are not checked for single paths, because their files load modules that other files of a
// whole run would have loaded.
if (filters.length === 0 && !isChanged && !isSlow) counts.push(compareBudget())
end(counts)

/** Runs the tests below the paths of the command line. A path without tests is a failure. */
async function runSelected(): Promise<readonly TestCounts[]> {
  const { vitest, solidity, rust, faults } = selectTests(filters, [...diskSource(root).paths])
  const found: TestCounts[] = []
  if (vitest.length > 0)
    found.push(await runVitest({ name: `tests: ${vitest.join(' ')}`, paths: vitest }, settings))
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
    found.push(await runVitest({ name: 'tests of the change', paths: vitest }, settings))
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

/** Runs the given files of tests in Solidity; all files if the list is empty. */
function runSolidity(files: readonly string[]): Promise<TestCounts> {
  return runProgram('contract tests (forge)', 'contracts/evm/tools/test.ts', files)
}

/** Rebuilds the Solana program, compares it with the committed one, and runs its tests in Rust. */
function runRust(): Promise<TestCounts> {
  const name = 'Solana program, built anew and tested'
  return runProgram(name, 'contracts/solana/tools/build.ts', ['--check'])
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
