// The tests of a step of `.ci/run`, without the checks of `npm test`, so that the step depends on
// nothing but these tests:
//
//   tools/test/chosen-tests.ts --slow GROUP ...   groups of slow tests, with their budgets
//   tools/test/chosen-tests.ts FILE ...           test files
//
// Last line: "N passed, N failed, N skipped", as `npm test` counts.

import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { TestCounts } from '../check/step.ts'
import { reportBudget } from './budget.ts'
import { printCounts } from './print-counts.ts'
import { slowSelection } from './slow.ts'
import { runVitest } from './vitest-run.ts'

const given = process.argv.slice(2)
const isSlow = given[0] === '--slow'
const files = isSlow ? slowSelection(given.slice(1)) : given
if (files === undefined || files.length === 0) {
  console.error(`chosen-tests: ${given.join(' ')} is no group of tools/test/slow.json`)
  process.exit(2)
}
const folder = mkdtempSync(path.join(os.tmpdir(), 'ostrom-processor-'))
const processorReport = process.env.OSTROM_PROCESSOR_REPORT ?? path.join(folder, 'seconds.jsonl')
const settings = { seed: process.env.OSTROM_SEED ?? '1', processorReport }
const counts: TestCounts[] = [
  // Each file has a process of its own, because slow tests have not been tried in a shared one.
  await runVitest(
    { name: `tests: ${given.join(' ')}`, paths: files, args: ['--isolate'] },
    settings,
  ),
]
if (isSlow) counts.push(reportBudget(processorReport, process.env.OSTROM_BUDGET === 'record'))
rmSync(folder, { recursive: true, force: true })
process.exitCode = printCounts(counts)
