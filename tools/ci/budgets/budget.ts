// A budget of processor seconds for each test file and each step of `.ci/run`, as data: the diff of
// `budget.json` shows growth before a run exceeds its time.

import { readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from '../../check/step.ts'

/** Files that a run with `--record` writes, from the root of the repository. */
export const recordedFiles = {
  /** Budgets of steps. */
  budget: 'tools/ci/budget.json',
  /** Budgets of test files. */
  fileBudget: 'tools/ci/tests/budget.json',
  /** Records of passed steps. */
  green: 'tools/ci/green.json',
} as const

/** Reads one of `recordedFiles`. */
export const readRecorded = <T = number>(file: string): Readonly<Record<string, T>> =>
  JSON.parse(readFileSync(path.join(root, file), 'utf8'))

/** Processor seconds on the reference machine, by file or by step. */
export type Budget = Readonly<Record<string, number>>

/** A time may be this factor times its budget, plus `NOISE_SECONDS`. */
const EXCESS = 1.5

/**
 * Seconds that any file or step may take above `EXCESS` times its budget, because the first file or
 * step that loads a module also spends the time for loading it.
 */
export const NOISE_SECONDS = 10

/** Times below this number of seconds need no budget, because they are far below the noise. */
const SECONDS_MIN = 1

/** A file or a step whose time exceeds its budget. */
export type Excess = {
  readonly name: string
  readonly seconds: number
  readonly allowed: number
}

/**
 * Compares measured times with the budget.
 *
 * @param slowness - Factor, at least 1, by which this machine is slower than the reference machine.
 * @returns Times above `EXCESS` times their budget plus `NOISE_SECONDS`, both multiplied by
 *   `slowness`, the worst first. A name without a budget has a budget of zero.
 */
export function excesses({
  measured,
  budget,
  slowness,
}: {
  readonly measured: Budget
  readonly budget: Budget
  readonly slowness: number
}): readonly Excess[] {
  return Object.entries(measured)
    .map(([name, seconds]) => {
      const allowed = ((budget[name] ?? 0) * EXCESS + NOISE_SECONDS) * Math.max(1, slowness)
      return { name, seconds, allowed }
    })
    .filter(({ seconds, allowed }) => seconds > allowed)
    .sort((one, other) => other.seconds - other.allowed - (one.seconds - one.allowed))
}

/** Returns the names in a budget that no file or step has any longer. */
export const staleNames = (budget: Budget, exists: (name: string) => boolean): readonly string[] =>
  Object.keys(budget).filter((name) => !exists(name))

/**
 * Returns the budget as text: one name per line, sorted, for times of at least a second, rounded to
 * tenths.
 */
export function budgetText(budget: Budget): string {
  const lines = Object.entries(budget)
    .filter(([, seconds]) => seconds >= SECONDS_MIN)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, seconds]) => `  ${JSON.stringify(name)}: ${Math.round(seconds * 10) / 10}`)
  return `{\n${lines.join(',\n')}\n}\n`
}
