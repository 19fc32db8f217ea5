// Writes the results of a run with `--record`: budgets, and the inputs of green steps. A run of
// some steps changes what is known of those alone.

import type { Budget } from './budget.ts'
import type { GreenRuns, PlannedStep } from './plan.ts'
import type { CiStep } from './steps.ts'

/** A step that ran and passed. */
export type PassedStep = Pick<PlannedStep, 'step' | 'hash' | 'isShare'> & {
  /** Processor seconds on the reference machine. */
  readonly seconds: number
}

/** `known` with the hashes of the steps that passed, in the order of `steps`; other names go. */
export function mergeGreen(
  known: GreenRuns,
  passed: readonly PassedStep[],
  steps: readonly CiStep[],
): GreenRuns {
  const own = passed.flatMap(({ step, hash }) => (hash ? [[step.name, hash] as const] : []))
  const hashes = new Map([...Object.entries(known), ...own])
  const named = steps.flatMap(({ name, reads }) => {
    const hash = reads && hashes.get(name)
    return hash === undefined ? [] : [[name, hash] as const]
  })
  return Object.fromEntries(named)
}

/**
 * `known` with the seconds of the steps that passed, without names that no step bears. A share of a
 * step's work is no budget: that of a step that takes its share is one of `--all`.
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

/** `known` with what was measured, without the names that nothing bears any more. */
export function mergeBudget(known: Budget, measured: Budget, names: ReadonlySet<string>): Budget {
  const all = Object.entries({ ...known, ...measured })
  return Object.fromEntries(all.filter(([name]) => names.has(name)))
}

/** Seconds of this machine as those of the reference; a quicker machine changes nothing. */
export function referenceSeconds(measured: Budget, slowness: number): Budget {
  const factor = Math.max(1, slowness)
  return Object.fromEntries(
    Object.entries(measured).map(([name, seconds]) => [name, seconds / factor]),
  )
}
