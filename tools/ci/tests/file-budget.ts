// Compares the processor seconds of test files with their budget, `budget.json`.

import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { root, type TestCounts } from '../../check/step.ts'
import {
  type Budget,
  excesses,
  readRecorded,
  recordedFiles,
  staleNames,
} from '../budgets/budget.ts'
import { measureSlowness } from '../budgets/machine-speed.ts'

/** Number of files whose times are printed, starting with the most expensive. */
const SHOWN = 5

/**
 * Prints the times of the most expensive test files, and the files whose time exceeds their budget
 * (see `excesses`). Each file that exceeds its budget is a failure, and so is a budget for a file
 * that does not exist. A report without any file is a failure, because then nothing was measured.
 *
 * @param report - File to which each test file added a line.
 * @param isRecorded - True if the caller records the measured times as the new budget. No file can
 * then exceed its budget.
 */
export function compareBudget(report: string, isRecorded: boolean): TestCounts {
  const measured = readSeconds(report)
  const budget = isRecorded ? measured : readRecorded(recordedFiles.fileBudget)
  const slowness = measureSlowness()
  const dearest = Object.entries(measured).sort(([, one], [, other]) => other - one)
  const sum = dearest.reduce((total, [, seconds]) => total + seconds, 0)
  console.log(
    `>>> budget of processor time: ${dearest.length} test files took ${sum.toFixed(0)} s, ` +
      `at ${slowness.toFixed(2)} of the reference's time for the same work`,
  )
  for (const [name, seconds] of dearest.slice(0, SHOWN))
    console.log(`       ${seconds.toFixed(1)} s ${name}`)
  const faults = [
    ...(dearest.length === 0 ? ['no test file reported its processor time'] : []),
    ...excesses({ measured, budget, slowness }).map(
      ({ name, seconds, allowed }) =>
        `${name} took ${seconds.toFixed(1)} s of processor time, and may take ` +
        `${allowed.toFixed(1)}: make it quicker, or state its budget in ` +
        `${recordedFiles.fileBudget} and why in the commit`,
    ),
    ...staleNames(budget, (name) => existsSync(path.join(root, name))).map(
      (name) => `${recordedFiles.fileBudget} names ${name}, which does not exist: remove the line`,
    ),
  ]
  for (const fault of faults) console.log(`FAILED ${fault}`)
  return { passed: faults.length === 0 ? 1 : 0, failed: faults.length, skipped: 0 }
}

/** Returns the processor seconds of each test file; the larger value if a file ran twice. */
export function readSeconds(report: string): Budget {
  if (!existsSync(report)) return {}
  const seconds: Record<string, number> = {}
  for (const line of readFileSync(report, 'utf8').split('\n').filter(Boolean)) {
    const one = JSON.parse(line) as { readonly file: string; readonly seconds: number }
    seconds[one.file] = Math.max(seconds[one.file] ?? 0, one.seconds)
  }
  return seconds
}
