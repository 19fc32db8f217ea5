// Estimates how long a run takes, by the records of its steps, or by their budgets.

import type { Budget } from '../budgets/budget.ts'
import { type CiStep, SHARES } from '../steps/step.ts'
import { nextStep } from './lanes.ts'
import { orderSteps, type PlannedStep } from './plan.ts'

/**
 * Seconds after which a run without options is stopped. CI ends a run after 5,400 s; the rest is
 * for the steps that end, and for the summary.
 */
export const RUN_SECONDS_MAX = 5_100

/** Processor seconds of a step whose budget is not known. */
const UNKNOWN_SECONDS = 10

/**
 * Wall seconds of a step that runs alone, for each processor second: such a step keeps both cores
 * busy for a part of its time.
 */
const ALONE_RATIO = 0.6

/** Returns the processor seconds of a planned step on the reference machine. */
export const budgetSeconds = ({ step, isShare }: PlannedStep, budget: Budget): number =>
  (budget[step.name] ?? UNKNOWN_SECONDS) / (isShare ? SHARES : 1)

/** Returns the processor seconds of all steps that a plan runs, on the reference machine. */
export const sumSeconds = (plan: readonly PlannedStep[], budget: Budget): number =>
  plan
    .filter(({ decision }) => decision.action === 'run')
    .reduce((sum, one) => sum + budgetSeconds(one, budget), 0)

/**
 * Returns the wall seconds of a run, by its lanes (lanes.ts).
 *
 * @param slowness - Factor by which the machine is slower than the reference machine.
 */
export function estimateSeconds(
  plan: readonly PlannedStep[],
  { budget, slowness }: { readonly budget: Budget; readonly slowness: number },
): number {
  const planned = new Map(plan.map((one) => [one.step, one]))
  const secondsOf = (step: CiStep) => {
    const ratio = step.isAlone ? ALONE_RATIO : 1
    const seconds = budgetSeconds(planned.get(step)!, budget) * slowness * ratio
    return Math.max(step.secondsMin ?? 0, seconds)
  }
  let waiting = orderSteps(plan)
  let running: readonly { readonly step: CiStep; readonly end: number }[] = []
  let now = 0
  for (;;) {
    const next = nextStep(
      waiting,
      running.map(({ step }) => step),
    )
    if (next !== undefined) {
      waiting = waiting.filter((step) => step !== next)
      running = [...running, { step: next, end: now + secondsOf(next) }]
      continue
    }
    if (running.length === 0) return now
    now = Math.min(...running.map(({ end }) => end))
    running = running.filter(({ end }) => end > now)
  }
}
