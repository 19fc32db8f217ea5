// Runs the steps of a plan in their lanes, within the time of the run.

import path from 'node:path'
import { runLanes } from '../plan/lanes.ts'
import { orderSteps, type PlannedStep } from '../plan/plan.ts'
import type { CiStep } from '../steps/step.ts'
import { createLaneLog } from './lane-log.ts'
import { countStep, type EndedStep, resultLine } from './outcome.ts'
import { runCommand } from './run-command.ts'

/** An ended step, and the file to which its test files appended their processor times. */
export type ReportedStep = EndedStep & { readonly report: string }

/** Results of a run, and the reason why it was stopped before its end, if it was. */
export type RunEnd = {
  readonly ended: readonly ReportedStep[]
  readonly stopReason: string | undefined
}

/**
 * Runs the planned steps. A failed step stops no other step. When the time of the run is over, the
 * running steps are stopped, and no further step begins.
 */
export async function runSteps(
  plan: readonly PlannedStep[],
  { scratch, environment, print, onIdle, limit, signal }: runSteps.Options,
): Promise<RunEnd> {
  const stop = new AbortController()
  const abort = () => stop.abort(signal.reason)
  signal.addEventListener('abort', abort, { once: true })
  const timer =
    limit && setTimeout(() => stop.abort(limit.reason), Math.max(0, limit.seconds * 1_000))
  const planned = new Map(plan.map((one) => [one.step, one]))
  const open = createLaneLog(print)
  const ended: ReportedStep[] = []
  const run = async (step: CiStep): Promise<void> => {
    const one = planned.get(step)!
    const report = path.join(scratch, `processor-seconds-${plan.indexOf(one)}.jsonl`)
    const { write, end } = open({ name: step.name, command: one.command })
    const result = await runCommand(one.command, {
      limitSeconds: step.limitSeconds,
      env: { ...environment, OSTROM_PROCESSOR_REPORT: report },
      write,
      signal: stop.signal,
    })
    const done = { ...one, result, counts: countStep(step, result), report }
    ended.push(done)
    end(resultLine(done))
  }
  try {
    await runLanes(orderSteps(plan), { run, ...(onIdle && { onIdle }), signal: stop.signal })
  } finally {
    clearTimeout(timer)
    signal.removeEventListener('abort', abort)
  }
  return { ended, stopReason: stop.signal.aborted ? String(stop.signal.reason) : undefined }
}

export declare namespace runSteps {
  type Options = {
    /** Folder for the reports of processor times. */
    readonly scratch: string
    /** The whole environment of each step. */
    readonly environment: Readonly<Record<string, string>>
    readonly print: (text: string) => void
    /** Called whenever a step has ended and none runs. */
    readonly onIdle?: () => void
    /** Seconds that the run may take from now on, and why it is stopped then. */
    readonly limit?: { readonly seconds: number; readonly reason: string } | undefined
    /** Stops the run; its reason says why. */
    readonly signal: AbortSignal
  }
}
