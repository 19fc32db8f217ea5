import { sumTestCounts, type TestCounts } from '../check/step.ts'

/**
 * Prints the last line of a run of tests, and returns the exit status of the run. In CI, a skipped
 * test counts as failed.
 */
export function printCounts(counts: readonly TestCounts[]): 0 | 1 {
  const isCi = process.env.CI === 'true'
  const { passed, failed, skipped } = sumTestCounts(counts)
  if (isCi && skipped > 0) console.log(`${skipped} skipped, counted as failed because CI=true`)
  const failures = isCi ? failed + skipped : failed
  console.log(`${passed} passed, ${failures} failed, ${isCi ? 0 : skipped} skipped`)
  return failures === 0 ? 0 : 1
}
