// Writes what a run with `--record` found: times, and records of passed steps.

import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { readSeconds } from '../test/budget.ts'
import { type Budget, budgetText } from './budget.ts'
import type { RepositoryHistory } from './history.ts'
import { commandOf, wholeTurn } from './plan.ts'
import { type GreenRecord, type GreenRecords, mergeRecords } from './records.ts'
import type { ReportedStep } from './run-steps.ts'
import type { CiStep } from './step.ts'
import { mergeBudget, mergeStepBudget, referenceSeconds } from './step-budgets.ts'

const folder = import.meta.dirname

/** Files of budgets and of records. */
export const recordFiles = {
  budget: path.join(folder, 'budget.json'),
  green: path.join(folder, 'green.json'),
  fileBudget: path.join(folder, '../test/budget.json'),
}

const readFile = <T>(file: string): Readonly<Record<string, T>> =>
  JSON.parse(readFileSync(file, 'utf8'))

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
  const knownIn = <T>(file: string) => (isAnew ? {} : readFile<T>(file))
  const green = ended.filter(({ counts }) => counts.outcome === 'passed')
  const factor = Math.max(1, slowness)
  const passed = green.map((one) => ({ ...one, seconds: one.result.processorSeconds / factor }))
  const measured: Budget = Object.assign(
    {},
    ...green.flatMap(({ step, report }) => (step.countsTests ? [readSeconds(report)] : [])),
  )
  writeFileSync(
    recordFiles.budget,
    budgetText(mergeStepBudget(knownIn(recordFiles.budget), passed, steps)),
  )
  const fileBudget = mergeBudget(
    knownIn(recordFiles.fileBudget),
    referenceSeconds(measured, slowness),
    history.paths,
  )
  writeFileSync(recordFiles.fileBudget, budgetText(fileBudget))
  const records: Record<string, GreenRecord> = {}
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
    records[step.name] = {
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
  const all: GreenRecords = mergeRecords(
    knownIn(recordFiles.green),
    { passed: records, failed },
    steps,
  )
  writeFileSync(recordFiles.green, `${JSON.stringify(all, null, 2)}\n`)
}
