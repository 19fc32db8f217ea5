// Judges a run: each step that the plan runs passes or fails, and each other step is left out. A
// step that did not begin has failed.

import { stripVTControlCharacters } from 'node:util'
import { parseTestCounts } from '../../check/step.ts'
import type { PlannedStep } from '../plan/plan.ts'
import { type CiStep, UNANSWERED_STATUS } from '../steps/step.ts'
import type { StepRun } from './run-command.ts'

/** Counts of one step, with a reason if it failed for another reason than a failed test. */
export type StepCounts = {
  readonly outcome: 'passed' | 'failed' | 'unanswered'
  readonly passed: number
  readonly failed: number
  readonly reason?: string
}

/** A step that has run. */
export type EndedStep = PlannedStep & { readonly result: StepRun; readonly counts: StepCounts }

/** The outcome of a run. */
export type RunOutcome = {
  /** A line for each step. */
  readonly lines: readonly string[]
  readonly passed: number
  readonly failed: number
}

/**
 * Returns the counts of a step's tests, or one for any other step. A skipped test counts as failed.
 * A step that prints no count, or counts no test, has failed, because it may have tried nothing.
 */
export function countStep(step: CiStep, { status, output, isTimeout }: StepRun): StepCounts {
  if (status === UNANSWERED_STATUS && step.mayBeUnanswered !== undefined)
    return { outcome: 'unanswered', passed: 0, failed: 0, reason: step.mayBeUnanswered }
  const failure = (reason: string, passed = 0): StepCounts => ({
    outcome: 'failed',
    passed,
    failed: 1,
    reason,
  })
  if (isTimeout) return failure('it was stopped')
  if (!step.countsTests)
    return status === 0
      ? { outcome: 'passed', passed: 1, failed: 0 }
      : { outcome: 'failed', passed: 0, failed: 1 }
  const counts = parseTestCounts(lastCounts(output))
  if (counts === undefined) return failure('it printed no count of tests')
  const { passed, skipped } = counts
  const failed = counts.failed + skipped
  if (failed > 0)
    return {
      outcome: 'failed',
      passed,
      failed,
      ...(skipped > 0 && { reason: `${skipped} tests were skipped` }),
    }
  if (status !== 0) return failure(`no test failed, and its exit status is ${status}`, passed)
  if (passed === 0) return failure('it ran no test')
  return { outcome: 'passed', passed, failed: 0 }
}

/**
 * Returns the last line of an output that has nothing but counts. Counts within other lines are
 * those of a part, after which the step may have ended without the others.
 */
function lastCounts(output: string): string {
  const lines = stripVTControlCharacters(output).split(/\r?\n/)
  return lines.findLast((line) => /^\d+ passed, \d+ failed(?:, \d+ skipped)?$/.test(line)) ?? ''
}

/** Returns the line with the result of a step that has run. */
export function resultLine({ step, result, counts, isShare }: EndedStep): string {
  const { isTimeout, seconds, processorSeconds } = result
  const word = { passed: 'ok      ', failed: 'FAILED  ', unanswered: 'left out' }[counts.outcome]
  const notes = [
    isTimeout ? `stopped after ${step.limitSeconds} s` : (counts.reason ?? ''),
    isShare ? 'a share of its work' : '',
  ].filter((note) => note !== '')
  const times = `${seconds.toFixed(0)} s, ${processorSeconds.toFixed(0)} s of processor time`
  const remark = notes.length === 0 ? '' : ` (${notes.join('; ')})`
  return `${word} ${step.name}${remark}: ${times}`
}

/** Faults of one step that the summary of a run repeats. */
const FAULTS_SHOWN = 20

/** Lines of a step's end that the summary repeats where the step named no fault. */
const LAST_LINES_SHOWN = 5

/**
 * Returns the lines in which a failed step named its faults, or else its last lines. They are
 * repeated at the end of a run, because its log is often kept without the middle.
 */
function faultLines({ step, result, counts }: EndedStep): readonly string[] {
  if (counts.outcome !== 'failed') return []
  const lines = stripVTControlCharacters(result.output)
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
  const named = [...new Set(lines.filter((line) => line.startsWith('FAILED ')))]
  const shown = named.length > 0 ? named.slice(0, FAULTS_SHOWN) : lines.slice(-LAST_LINES_SHOWN)
  return [`faults of ${step.name}:`, ...shown.map((line) => `    ${line}`)]
}

/**
 * Judges a run.
 *
 * @param stopReason - Why the run was stopped before its end, if it was.
 * @param faults - Lines about further faults, such as exceeded budgets; each counts as failed.
 */
export function judgeRun({
  plan,
  ended,
  stopReason,
  faults,
}: {
  readonly plan: readonly PlannedStep[]
  readonly ended: readonly EndedStep[]
  readonly stopReason: string | undefined
  readonly faults: readonly string[]
}): RunOutcome {
  const results = new Map(ended.map((one) => [one.step, one]))
  const missing = plan.filter(({ step, decision }) => {
    return decision.action === 'run' && !results.has(step)
  })
  const lines = plan.map((one) => {
    const { step, decision } = one
    const result = results.get(step)
    if (result !== undefined) return resultLine(result)
    if (decision.action === 'leave-out') return `left out ${step.name}: ${decision.detail}`
    return `FAILED   ${step.name}: it did not begin: ${stopReason ?? 'no lane took it'}`
  })
  const sum = (field: 'passed' | 'failed') => ended.reduce((all, one) => all + one.counts[field], 0)
  const stopped = stopReason === undefined ? [] : [`FAILED   the run: ${stopReason}`]
  const judged = ended.filter(({ counts }) => counts.outcome !== 'unanswered')
  const nothing = judged.length + missing.length === 0 ? ['FAILED   the run: no step ran'] : []
  const own = [...faults, ...stopped, ...nothing]
  return {
    lines: [...lines, ...own, ...ended.flatMap(faultLines)],
    passed: sum('passed'),
    failed: sum('failed') + missing.length + own.length,
  }
}
