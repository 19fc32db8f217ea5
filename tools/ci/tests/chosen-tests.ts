// The tests of a step of `.ci/run`, without the checks of `npm test`, so that the step depends on
// nothing but these tests:
//
//   tools/ci/tests/chosen-tests.ts --slow GROUP ...   groups of slow tests, with their budgets
//   tools/ci/tests/chosen-tests.ts FILE ...           test files
//
// Last line: "N passed, N failed, N skipped", as `npm test` counts.

import type { TestCounts } from '../../check/step.ts'
import { openTestRun } from './open-run.ts'
import { slowSelection } from './slow.ts'
import { runVitest } from './vitest-run.ts'

const given = process.argv.slice(2)
const isSlow = given[0] === '--slow'
const files = isSlow ? slowSelection(given.slice(1)) : given
if (files === undefined || files.length === 0) {
  console.error(`chosen-tests: ${given.join(' ')} is no group of tools/ci/tests/slow.json`)
  process.exit(2)
}
const { settings, compareBudget, end } = openTestRun()
const counts: TestCounts[] = [
  // Each file has a process of its own, because slow tests have not been tried in a shared one.
  await runVitest(
    { name: `tests: ${given.join(' ')}`, paths: files, args: ['--isolate'] },
    settings,
  ),
]
if (isSlow) counts.push(compareBudget())
end(counts)
