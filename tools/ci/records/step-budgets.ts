// Computes budgets of steps from records, and the budgets that a run with `--record` writes. A run
// of some steps changes only their budgets.

import type { Budget } from '../budgets/budget.ts'
import type { PlannedStep } from '../plan/plan.ts'
import type { CiStep } from '../steps/step.ts'
import type { GreenRecords } from './records.ts'

/** A step that ran and passed. */
export type PassedStep = Pick<PlannedStep, 'step' | 'isShare'> & {
  /** Processor seconds on the reference machine. */
  readonly seconds: number
}

/**
 * Returns `known` with the seconds of the passed steps, without names that no step has. A step that
 * did only a share of its work keeps its known budget; `.ci/run --all --record` replaces it.
 */
export function mergeStepBudget(
  known: Budget,
  passed: readonly PassedStep[],
  steps: readonly CiStep[],
): Budget {
  const own = passed.flatMap(({ step, seconds, isShare }) =>
    isShare ? [] : [[step.name, seconds] as const],
  )
  return mergeBudget(known, Object.fromEntries(own), new Set(steps.map(({ name }) => name)))
}

/** Returns `known` with the measured times, without names that no longer exist. */
export function mergeBudget(known: Budget, measured: Budget, names: ReadonlySet<string>): Budget {
  const all = Object.entries({ ...known, ...measured })
  return Object.fromEntries(all.filter(([name]) => names.has(name)))
}

/**
 * Returns the processor seconds that steps are expected to take on the reference machine: those of
 * their records, and otherwise their budgets, which have a margin. A record of a divided step may
 * be that of a share, so its budget counts.
 */
export function expectedSeconds(
  steps: readonly CiStep[],
  { budget, records }: { readonly budget: Budget; readonly records: GreenRecords },
): Budget {
  const recorded = steps.flatMap(({ name, isDivided }) => {
    const seconds = isDivided ? undefined : records[name]?.seconds
    return seconds === undefined ? [] : [[name, seconds] as const]
  })
  return { ...budget, ...Object.fromEntries(recorded) }
}

/**
 * Converts seconds of this machine to those of the reference machine. If this machine is faster,
 * the seconds stay unchanged.
 */
export function referenceSeconds(measured: Budget, slowness: number): Budget {
  const factor = Math.max(1, slowness)
  return Object.fromEntries(
    Object.entries(measured).map(([name, seconds]) => [name, seconds / factor]),
  )
}
