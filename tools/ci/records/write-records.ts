// Writes what a run with `--record` found: times, and records of passed steps.

import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { root } from '../../check/step.ts'
import { type Budget, budgetText, readRecorded, recordedFiles } from '../budgets/budget.ts'
import type { ReportedStep } from '../execution/run-steps.ts'
import { type CiStep, commandOf, wholeTurn } from '../steps/step.ts'
import { readSeconds } from '../tests/file-budget.ts'
import type { RepositoryHistory } from './history.ts'
import { type GreenRecord, mergeRecords } from './records.ts'
import { mergeBudget, mergeStepBudget, referenceSeconds } from './step-budgets.ts'

const write = (file: string, text: string) => writeFileSync(path.join(root, file), text)

/**
 * Writes the times of the passed steps, and records of those whose inputs were the same as in the
 * present commit when the run began and are so now: a record of files that are in no commit would
 * stand for nothing. Removes the records of steps that failed.
 *
 * @param history - The repository when the run began, with the inputs of all steps read.
 * @param later - The repository now.
 * @param isAnew - True if a whole run passed. Only then are records of other steps removed.
 */
export function writeRecords(
  ended: readonly ReportedStep[],
  {
    steps,
    history,
    later,
    slowness,
    isAnew,
  }: {
    readonly steps: readonly CiStep[]
    readonly history: RepositoryHistory
    readonly later: RepositoryHistory
    readonly slowness: number
    readonly isAnew: boolean
  },
): void {
  const knownIn = <T = number>(file: string) => (isAnew ? {} : readRecorded<T>(file))
  const green = ended.filter(({ counts }) => counts.outcome === 'passed')
  const factor = Math.max(1, slowness)
  const passed = green.map((one) => ({ ...one, seconds: one.result.processorSeconds / factor }))
  const measured: Budget = Object.assign(
    {},
    ...green.flatMap(({ step, report }) => (step.countsTests ? [readSeconds(report)] : [])),
  )
  const { budget, fileBudget, green: records } = recordedFiles
  write(budget, budgetText(mergeStepBudget(knownIn(budget), passed, steps)))
  const fileSeconds = referenceSeconds(measured, slowness)
  write(fileBudget, budgetText(mergeBudget(knownIn(fileBudget), fileSeconds, history.paths)))
  const found: Record<string, GreenRecord> = {}
  for (const { step, seconds, counts } of passed) {
    if (step.family === undefined) continue
    const committed = history.inputsAt(step, history.head)
    if (history.inputsAt(step, undefined) !== committed) {
      console.log(`not recorded: ${step.name}: what it reads is not committed`)
      continue
    }
    if (later.inputsAt(step, undefined) !== committed) {
      console.log(`not recorded: ${step.name}: what it reads changed during the run`)
      continue
    }
    found[step.name] = {
      commit: history.head,
      command: commandOf(step, wholeTurn),
      date: new Date().toISOString().slice(0, 10),
      passed: counts.passed,
      seconds: Math.round(seconds),
    }
    console.log(`recorded ${step.name}`)
  }
  const failed = ended.flatMap(({ step, counts }) =>
    counts.outcome === 'failed' ? [step.name] : [],
  )
  const known = knownIn<GreenRecord>(records)
  const all = mergeRecords(known, { passed: found, failed }, steps)
  write(records, `${JSON.stringify(all, null, 2)}\n`)
}
