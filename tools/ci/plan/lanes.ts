// Decides which steps of `.ci/run` run at once. Two steps share the machine if they wait for
// chains, browsers and timers, or keep only one core busy.

import type { CiStep } from '../steps/step.ts'

/** Maximum number of parallel steps: one for each core. */
const LANES = 2

/** The fields of a step that its lane needs. */
export type LaneStep = Pick<CiStep, 'name' | 'isAlone' | 'after' | 'shares'>

/**
 * Returns the step to begin now; undefined if there is none. It is the first of `waiting` that may
 * run beside `running`, shares no data with a running step, and waits for no unfinished step. No
 * step waits for a step that is not in this run.
 *
 * @param waiting - Steps that have not begun, in the order in which they are to begin.
 */
export function nextStep<Step extends LaneStep>(
  waiting: readonly Step[],
  running: readonly LaneStep[],
): Step | undefined {
  if (running.length >= LANES || running.some(({ isAlone }) => isAlone)) return undefined
  const open = new Set([...waiting, ...running].map(({ name }) => name))
  const inUse = new Set(running.flatMap(({ shares }) => (shares === undefined ? [] : [shares])))
  return waiting.find(
    ({ isAlone, after = [], shares }) =>
      !(isAlone && running.length > 0) &&
      !(shares !== undefined && inUse.has(shares)) &&
      !after.some((name) => open.has(name)),
  )
}

/**
 * Runs steps, each as soon as it may.
 *
 * @param run - Runs one step to its end. It does not reject if a step fails, so that all others
 * run, too.
 * @param onIdle - Called whenever a step has ended and none runs.
 * @param signal - Once it is aborted, no further step begins.
 * @param mayBegin - Asked before each step; once it returns false, no further step begins.
 * @throws {Error} Steps wait for each other in a cycle.
 */
export async function runLanes<Step extends LaneStep>(
  steps: readonly Step[],
  { run, onIdle, signal, mayBegin = () => true }: runLanes.Options<Step>,
): Promise<void> {
  let waiting = steps
  const running = new Map<Step, Promise<void>>()
  const isOpen = () => !signal?.aborted && mayBegin()
  const next = () => (isOpen() ? nextStep(waiting, [...running.keys()]) : undefined)
  const begin = (step: Step) => {
    waiting = waiting.filter((one) => one !== step)
    running.set(
      step,
      run(step).finally(() => running.delete(step)),
    )
  }
  for (;;) {
    for (let step = next(); step !== undefined; step = next()) begin(step)
    if (running.size === 0) break
    await Promise.race(running.values())
    if (running.size === 0) onIdle?.()
  }
  if (waiting.length > 0 && isOpen()) {
    const names = waiting.map(({ name }) => name).join(', ')
    throw new Error(`steps of .ci/run wait for one another: ${names}; see \`after\` in steps.ts`)
  }
}

export declare namespace runLanes {
  type Options<Step> = {
    readonly run: (step: Step) => Promise<void>
    readonly onIdle?: () => void
    readonly signal?: AbortSignal
    readonly mayBegin?: () => boolean
  }
}
