// `.ci/run`: all checks and tests of the repository.
//
//   .ci/run                       the steps that a commit must pass: random work takes the share of
//                                 this commit, and steps with the same inputs as in their last
//                                 green run are skipped, except for one
//   .ci/run --all                 all steps with all of their work
//   .ci/run --only NAME           the steps whose names contain NAME
//   .ci/run --only NAME --record  also writes the times and inputs of passed steps to budget.json
//                                 and green.json; the records of other steps remain
//   .ci/run --all --record        also rewrites both files, if all steps passed
//   .ci/run --list                the steps that would run, with their commands
//
// Steps that leave a core free run in pairs (lanes.ts). One of the two prints as it runs, and the
// other prints its whole output at its end. A failed step does not stop others. Without `--all`,
// `--only` and `--record`, no step starts after 55 minutes (plan.ts). The summary lists the steps
// that did not run.
//
// Last line: "N passed, N failed". It counts all tests, and each step without tests as one. An
// exceeded budget and an interruption each count as failed.

import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { parseTestCounts, root } from '../check/step.ts'
import { readSeconds } from '../test/budget.ts'
import { Repo } from '../tidy/index.ts'
import { type Budget, budgetText, excesses } from './budget.ts'
import { createLaneLog } from './lane-log.ts'
import { runLanes } from './lanes.ts'
import { measureSlowness } from './machine-speed.ts'
import {
  BEGIN_SECONDS_MAX,
  isOfAnotherTurn,
  orderSteps,
  type PlannedStep,
  planRun,
  wholeTurn,
} from './plan.ts'
import {
  mergeBudget,
  mergeGreen,
  mergeStepBudget,
  type PassedStep,
  referenceSeconds,
} from './record.ts'
import { runCommand, type StepRun } from './run-command.ts'
import type { CiStep, Turn } from './step.ts'
import { inputSource, inputsHash } from './step-inputs.ts'
import { steps } from './steps.ts'

const flag = { type: 'boolean', default: false } as const
const { values } = parseArgs({
  options: { all: flag, record: flag, list: flag, only: { type: 'string', default: '' } },
})
const folder = import.meta.dirname
const files = {
  budget: path.join(folder, 'budget.json'),
  green: path.join(folder, 'green.json'),
  fileBudget: path.join(folder, '../test/budget.json'),
}
const readRecord = <T>(file: string): Readonly<Record<string, T>> =>
  JSON.parse(readFileSync(file, 'utf8'))

const turn = readTurn(values.all)
const { paths } = Repo.read(root)
const source = inputSource(root, paths)
const plan = planRun({
  steps: steps.filter(({ name }) => name.includes(values.only)),
  turn,
  green: readRecord<string>(files.green),
  hashOf: (command, reads) => inputsHash({ command, reads }, source),
})

if (values.list) {
  for (const { step, command, isSkipped } of plan) {
    const how = isSkipped ? 'left out' : step.isAlone ? 'alone   ' : 'runs    '
    console.log(`${how}  ${step.name}\n            ${command}`)
  }
} else if (plan.length === 0) {
  console.error(`.ci/run: no step has "${values.only}" in its name; see .ci/run --list`)
  process.exitCode = 2
} else {
  process.exitCode = (await run()) ? 0 : 1
}

/** A step that has run. */
type EndedStep = PlannedStep & {
  readonly result: StepRun
  readonly passed: number
  readonly failed: number
  /** File to which the test files append their processor times. */
  readonly report: string
}

/** Runs all planned steps; returns true if all passed. */
async function run(): Promise<boolean> {
  const startedAtMs = performance.now()
  const scratch = mkdtempSync(path.join(os.tmpdir(), 'ostrom-ci-'))
  const stop = new AbortController()
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => stop.abort())
  // The speed is measured only while no step runs, because a running step would slow the
  // measurement down.
  let slowness = measureSlowness()
  const onIdle = () => {
    slowness = Math.max(slowness, measureSlowness())
  }
  printFreeSpace()
  console.log(`turn ${turn.number}, seed ${turn.seed}${turn.isWhole ? ', everything' : ''}`)
  try {
    const isLimited = !values.all && values.only === '' && !values.record
    const ended = await runSteps({
      scratch,
      onIdle,
      signal: stop.signal,
      mayBegin: () => !isLimited || performance.now() - startedAtMs < BEGIN_SECONDS_MAX * 1_000,
    })
    const over = values.record ? [] : excessesOf(ended, slowness)
    const seconds = ((performance.now() - startedAtMs) / 1_000).toFixed(0)
    console.log(
      `\n=== summary, ${seconds} s in all, ` +
        `machine at ${slowness.toFixed(2)} of the reference's time for the same work`,
    )
    const isStopped = stop.signal.aborted
    for (const one of plan) console.log(summaryLine(one, ended, isStopped))
    for (const line of over) console.log(line)
    const sum = (field: 'passed' | 'failed') => ended.reduce((all, one) => all + one[field], 0)
    const failed = sum('failed') + over.length + (isStopped ? 1 : 0)
    if (values.record) record(ended, { slowness, isGreen: failed === 0 })
    printFreeSpace()
    console.log(`${sum('passed')} passed, ${failed} failed`)
    return failed === 0
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

/** Runs the unskipped steps in their lanes; returns the results of the steps that ran. */
async function runSteps({
  scratch,
  ...options
}: {
  readonly scratch: string
  readonly onIdle: () => void
  readonly signal: AbortSignal
  readonly mayBegin: () => boolean
}): Promise<readonly EndedStep[]> {
  const planned = new Map(plan.map((one) => [one.step, one]))
  const open = createLaneLog((text) => void process.stdout.write(text))
  const ended: EndedStep[] = []
  const runOne = async (step: CiStep): Promise<void> => {
    const one = planned.get(step)!
    const report = path.join(scratch, `processor-seconds-${plan.indexOf(one)}.jsonl`)
    const env = {
      OSTROM_PROCESSOR_REPORT: report,
      ...(values.record && { OSTROM_BUDGET: 'record' }),
    }
    const { write, end } = open({ name: step.name, command: one.command })
    const { limitSeconds } = step
    const result = await runCommand(one.command, {
      limitSeconds,
      env,
      write,
      signal: options.signal,
    })
    ended.push({ ...one, result, ...countStep(step, result), report })
    end(resultLine(step, result))
  }
  const runnable = plan.filter(({ isSkipped }) => !isSkipped).map(({ step }) => step)
  await runLanes(orderSteps(runnable, turn), { run: runOne, ...options })
  return ended
}

/** Returns a line for each step that exceeded its budget. */
function excessesOf(ended: readonly EndedStep[], slowness: number): readonly string[] {
  const measured = Object.fromEntries(
    ended.map(({ step, result }) => [step.name, result.processorSeconds]),
  )
  return excesses({ measured, budget: readRecord<number>(files.budget), slowness }).map(
    ({ name, seconds, allowed }) =>
      `FAILED  budget of ${name}: ${seconds.toFixed(0)} s of processor time, ` +
      `${allowed.toFixed(0)} s allowed`,
  )
}

/** Returns a line with the result of a step, or the reason why it did not run. */
function summaryLine(
  { step, isSkipped }: PlannedStep,
  ended: readonly EndedStep[],
  isStopped: boolean,
): string {
  const one = ended.find((other) => other.step === step)
  if (one !== undefined) return resultLine(step, one.result)
  if (!isSkipped && isStopped) return `stopped ${step.name}: it has not begun`
  if (!isSkipped)
    return `NOT RUN ${step.name}: no step begins after ${BEGIN_SECONDS_MAX} s; .ci/run --only NAME`
  if (step.isOfWholeRuns) return `left    ${step.name}: whole runs do it`
  if (isOfAnotherTurn(step, turn)) return `left    ${step.name}: it has its turn in another run`
  return `same    ${step.name}: what it reads is as in its last green run`
}

function resultLine({ name, limitSeconds }: CiStep, result: StepRun): string {
  const { status, isTimeout, seconds, processorSeconds } = result
  const how = isTimeout ? ` (stopped after ${limitSeconds} s)` : ''
  const times = `${seconds.toFixed(0)} s, ${processorSeconds.toFixed(0)} s of processor time`
  return `${status === 0 ? 'ok     ' : 'FAILED '} ${name}${how}: ${times}`
}

/** Returns the counts of a step's tests, or one for any other step. */
function countStep(step: CiStep, { status, output }: StepRun) {
  const counts = step.countsTests ? parseTestCounts(output) : undefined
  if (counts === undefined) return { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1 }
  const { passed, failed } = counts
  return { passed, failed: status !== 0 && failed === 0 ? 1 : failed }
}

/**
 * Writes the times and the input hashes of the passed steps. A whole run in which all steps passed
 * replaces all records; any other run keeps the records of the steps that it did not run.
 */
function record(
  ended: readonly EndedStep[],
  { slowness, isGreen }: { readonly slowness: number; readonly isGreen: boolean },
): void {
  const isAnew = values.all && values.only === '' && isGreen
  const knownIn = <T>(file: string) => (isAnew ? {} : readRecord<T>(file))
  const green = ended.filter(({ result, failed }) => result.status === 0 && failed === 0)
  const passed = green.map(
    (one): PassedStep => ({
      ...one,
      seconds: one.result.processorSeconds / Math.max(1, slowness),
    }),
  )
  const measured: Budget = Object.assign(
    {},
    ...green.filter(({ step }) => step.countsTests).map(({ report }) => readSeconds(report)),
  )
  const fileSeconds = referenceSeconds(measured, slowness)
  writeFileSync(files.budget, budgetText(mergeStepBudget(knownIn(files.budget), passed, steps)))
  const fileBudget = mergeBudget(knownIn(files.fileBudget), fileSeconds, paths)
  writeFileSync(files.fileBudget, budgetText(fileBudget))
  const hashes = mergeGreen(knownIn(files.green), passed, steps)
  writeFileSync(files.green, `${JSON.stringify(hashes, null, 2)}\n`)
  for (const { step, hash, isShare } of passed) {
    const time = isShare ? 'no time: it did a share of its work' : 'its time'
    console.log(`recorded ${step.name}: ${time}${hash === undefined ? '' : ', and what it reads'}`)
  }
}

/** Returns the turn of this run, derived from the commit so that it can be repeated. */
function readTurn(isWhole: boolean): Turn {
  const git = (...args: readonly string[]) =>
    execFileSync('git', args, { cwd: root, encoding: 'utf8' })
  const seed = Number.parseInt(git('rev-parse', 'HEAD').slice(0, 7), 16) + 1
  // A shallow clone has few commits, always the same number.
  const isShallow = git('rev-parse', '--is-shallow-repository').trim() === 'true'
  const number = isShallow ? seed : Number(git('rev-list', '--count', 'HEAD'))
  if (isWhole) return { ...wholeTurn, number }
  return { number, seed, isWhole }
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
