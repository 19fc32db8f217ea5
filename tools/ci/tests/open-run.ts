import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { sumTestCounts, type TestCounts } from '../../check/step.ts'
import { compareBudget } from './file-budget.ts'
import type { VitestSettings } from './vitest-run.ts'

/** A run of tests, with what all of its groups have in common. */
export type TestRun = {
  readonly settings: VitestSettings
  /** Compares the processor seconds of the files that ran with their budget. */
  readonly compareBudget: () => TestCounts
  /** Prints the counts as the last line of the run, and sets the exit status. */
  readonly end: (counts: readonly TestCounts[]) => void
}

/** Opens a run of tests. */
export function openTestRun(): TestRun {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'ostrom-processor-'))
  const processorReport = process.env.OSTROM_PROCESSOR_REPORT ?? path.join(folder, 'seconds.jsonl')
  return {
    settings: { seed: process.env.OSTROM_SEED ?? '1', processorReport },
    compareBudget: () => compareBudget(processorReport, process.env.OSTROM_BUDGET === 'record'),
    end(counts) {
      rmSync(folder, { recursive: true, force: true })
      process.exitCode = printCounts(counts)
    },
  }
}

/** Prints the sum, and returns the exit status. In CI, a skipped test counts as failed. */
function printCounts(counts: readonly TestCounts[]): 0 | 1 {
  const isCi = process.env.CI === 'true'
  const { passed, failed, skipped } = sumTestCounts(counts)
  if (isCi && skipped > 0) console.log(`${skipped} skipped, counted as failed because CI=true`)
  const failures = isCi ? failed + skipped : failed
  console.log(`${passed} passed, ${failures} failed, ${isCi ? 0 : skipped} skipped`)
  return failures === 0 ? 0 : 1
}
