// Decides which steps of `.ci/run` run at once. Many wait for chains, browsers and timers, or keep
// one core busy: two of those share the machine.

import type { CiStep } from './steps.ts'

/** Steps at once, where none of them runs alone: one for each core. */
const LANES = 2

/** A step as its lane sees it. */
export type LaneStep = Pick<CiStep, 'name' | 'isAlone' | 'after'>

/**
 * The step to begin now, if any: the first of `waiting` that may run beside `running`, and that
 * waits for no step before its end. No step waits for a step that is not in this run.
 *
 * @param waiting - Steps that have not begun, in the order in which they are to begin.
 */
export function nextStep<Step extends LaneStep>(
  waiting: readonly Step[],
  running: readonly LaneStep[],
): Step | undefined {
  if (running.length >= LANES || running.some(({ isAlone }) => isAlone)) return undefined
  const open = new Set([...waiting, ...running].map(({ name }) => name))
  return waiting.find(
    ({ isAlone, after = [] }) =>
      !(isAlone && running.length > 0) && !after.some((name) => open.has(name)),
  )
}

/**
 * Runs steps, each as soon as it may.
 *
 * @param run - Runs one step to its end. It rejects for no step that fails: all others run, too.
 * @param onIdle - Called whenever a step has ended and none runs.
 * @param signal - Once it is aborted, no further step begins.
 * @throws {Error} Steps wait for one another in a circle.
 */
export async function runLanes<Step extends LaneStep>(
  steps: readonly Step[],
  { run, onIdle, signal }: runLanes.Options<Step>,
): Promise<void> {
  let waiting = steps
  const running = new Map<Step, Promise<void>>()
  const next = () => (signal?.aborted ? undefined : nextStep(waiting, [...running.keys()]))
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
  if (waiting.length > 0 && !signal?.aborted) {
    const names = waiting.map(({ name }) => name).join(', ')
    throw new Error(`steps of .ci/run wait for one another: ${names}; see \`after\` in steps.ts`)
  }
}

export declare namespace runLanes {
  type Options<Step> = {
    readonly run: (step: Step) => Promise<void>
    readonly onIdle?: () => void
    readonly signal?: AbortSignal
  }
}
