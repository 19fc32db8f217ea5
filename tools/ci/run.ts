// `.ci/run`: all checks and tests of the repository.
//
//   .ci/run                the steps that a commit must pass: those that are in every run, those
//                          whose inputs have changed since their record, and one recorded step of
//                          each family, which the commit's hash chooses; random work takes the
//                          share of this commit
//   .ci/run --all          all steps with all of their work
//   .ci/run --only NAME    the steps whose names contain NAME
//   .ci/run ... --record   also writes the times and the records of passed steps to budget.json and
//                          green.json; the records of other steps remain
//   .ci/run --list         what this run does with each step, and why; seconds and inputs of steps
//   .ci/run --model        how long runs take, by records and budgets, on machines of three speeds
//
// Steps that leave a core free run in pairs (lanes.ts). One of the two prints as it runs, and the
// other prints its whole output at its end. A failed step does not stop others. A step that this
// run has to execute and that does not begin has failed (outcome.ts). A run without options is
// stopped after `RUN_SECONDS_MAX`, because a run that CI ends itself has no summary.
//
// Last line: "N passed, N failed". It counts all tests, and each step without tests as one. An
// exceeded budget and an interruption each count as failed. Steps that are left out count nowhere.

import { mkdtempSync, rmSync, statfsSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { root } from '../check/step.ts'
import { excesses, readRecorded, recordedFiles } from './budgets/budget.ts'
import { measureSlowness } from './budgets/machine-speed.ts'
import { type EndedStep, judgeRun } from './execution/outcome.ts'
import { runSteps } from './execution/run-steps.ts'
import { stepEnvironment } from './execution/step-environment.ts'
import { estimateSeconds, RUN_SECONDS_MAX, sumSeconds } from './plan/model.ts'
import { planRun } from './plan/plan.ts'
import { modelTable, stepTable } from './plan/tables.ts'
import { createHistory } from './records/history.ts'
import { type GreenRecords, stateOfRecord } from './records/records.ts'
import { expectedSeconds } from './records/step-budgets.ts'
import { writeRecords } from './records/write-records.ts'
import { SHARES } from './steps/step.ts'
import { steps } from './steps/steps.ts'

/** Number of commits over which the model takes the distribution of minutes. */
const COMMITS = 200

/** Remedy where a machine is too slow for the steps that are due. */
const REMEDY =
  'run .ci/run --record on a faster machine, and commit tools/ci/green.json with the change'

const flag = { type: 'boolean', default: false } as const
const { values } = parseArgs({
  options: {
    all: flag,
    record: flag,
    list: flag,
    model: flag,
    only: { type: 'string', default: '' },
  },
})
const history = createHistory(root)
const turn = history.readTurn(values.all)
const records: GreenRecords = readRecorded(recordedFiles.green)
const budget = readRecorded(recordedFiles.budget)
const expected = expectedSeconds(steps, { budget, records })
const chosen = steps.filter(({ name }) => name.includes(values.only))
const plan = planRun({
  steps: chosen,
  turn,
  stateOf: (step) => stateOfRecord(step, records[step.name], history),
  isAsked: values.only !== '',
  draw: history.head,
})

if (values.model) {
  const commits = history.lastChanges(COMMITS)
  console.log(modelTable(steps, { budget: expected, inputsOf: history.inputsOf, commits }))
} else if (chosen.length === 0) {
  console.error(`.ci/run: no step has "${values.only}" in its name; see .ci/run --list`)
  process.exitCode = 2
} else if (values.list) {
  console.log(stepTable(plan, { budget: expected, inputsOf: history.inputsOf }))
} else {
  process.exitCode = (await run()) ? 0 : 1
}

/** Runs all planned steps; returns true if all passed. */
async function run(): Promise<boolean> {
  const startedAtMs = performance.now()
  const secondsSoFar = () => (performance.now() - startedAtMs) / 1_000
  const scratch = mkdtempSync(path.join(os.tmpdir(), 'ostrom-ci-'))
  // The speed is measured only while no step runs, because a running step would slow the
  // measurement down.
  let slowness = measureSlowness()
  const onIdle = () => {
    slowness = Math.max(slowness, measureSlowness())
  }
  const stop = new AbortController()
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(name, () => stop.abort(`it got ${name}`))
  const isLimited = !values.all && values.only === '' && !values.record
  printFreeSpace()
  printPlan(slowness, isLimited)
  if (values.record) readInputs()
  try {
    const { ended, stopReason } = await runSteps(plan, {
      scratch,
      environment: stepEnvironment(process.env, values.record ? { OSTROM_BUDGET: 'record' } : {}),
      print: (text) => void process.stdout.write(text),
      onIdle,
      signal: stop.signal,
      limit: isLimited
        ? {
            seconds: RUN_SECONDS_MAX - secondsSoFar(),
            reason: `it may take ${RUN_SECONDS_MAX} s; ${REMEDY}`,
          }
        : undefined,
    })
    const { lines, passed, failed } = judgeRun({
      plan,
      ended,
      stopReason,
      faults: values.record ? [] : excessesOf(ended, slowness),
    })
    const seconds = secondsSoFar()
    console.log(
      `\n=== summary, ${seconds.toFixed(0)} s in all, ` +
        `machine at ${slowness.toFixed(2)} of the reference's time for the same work: ` +
        `${(seconds / Math.max(1, slowness) / 60).toFixed(1)} minutes of the reference`,
    )
    for (const line of lines) console.log(line)
    if (values.record) {
      const isAnew = values.all && values.only === '' && failed === 0
      const later = createHistory(root)
      writeRecords(ended, { steps, history, later, slowness, isAnew })
    }
    printFreeSpace()
    console.log(`${passed} passed, ${failed} failed`)
    return failed === 0
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

/** Reads the inputs of all steps before the first of them runs, for the records of the run. */
function readInputs(): void {
  for (const { step } of plan) if (step.family !== undefined) history.inputsAt(step, undefined)
}

/** Prints what this run is to do, and whether it is expected to end in time. */
function printPlan(slowness: number, isLimited: boolean): void {
  const whole = turn.isWhole ? ', everything' : ''
  const seconds = estimateSeconds(plan, { budget: expected, slowness })
  const runs = plan.filter(({ decision }) => decision.action === 'run')
  console.log(`turn ${turn.number}, seed ${turn.seed}${whole}`)
  console.log(
    `${runs.length} of ${plan.length} steps, ${sumSeconds(plan, expected).toFixed(0)} processor ` +
      `seconds of the reference; about ${(seconds / 60).toFixed(0)} minutes ` +
      `at ${slowness.toFixed(2)} of the reference's time`,
  )
  for (const { step, decision } of runs)
    if (decision.action === 'run' && decision.why === 'due')
      console.log(`due      ${step.name}: ${decision.detail}`)
  if (isLimited && seconds > RUN_SECONDS_MAX)
    console.log(`This run is likely to fail for want of time: ${REMEDY}.`)
}

/** Returns a line for each step that exceeded its budget. */
function excessesOf(ended: readonly EndedStep[], slowness: number): readonly string[] {
  const measured = Object.fromEntries(
    ended.map(({ step, result }) => [step.name, result.processorSeconds]),
  )
  const shares = ended.filter(({ isShare }) => isShare).map(({ step }) => step.name)
  const own = Object.fromEntries(
    Object.entries(budget).map(([name, seconds]) => [
      name,
      shares.includes(name) ? seconds / SHARES : seconds,
    ]),
  )
  return excesses({ measured, budget: own, slowness }).map(
    ({ name, seconds, allowed }) =>
      `FAILED   budget of ${name}: ${seconds.toFixed(0)} s of processor time, ` +
      `${allowed.toFixed(0)} s allowed`,
  )
}

/**
 * Prints the free space at the start and the end of a run, because a full disk makes steps fail
 * with unclear messages.
 */
function printFreeSpace(): void {
  for (const one of new Set([root, os.tmpdir()])) {
    const { bavail, bsize } = statfsSync(one)
    const name = one === root ? 'the repository' : 'the folder of temporary files'
    console.log(`${((bavail * bsize) / 2 ** 30).toFixed(1)} GiB free for ${name}`)
  }
}
