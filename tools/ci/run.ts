// `.ci/run`: everything that must hold.
//
//   .ci/run                       what a commit must pass: random work takes the share of this
//                                 commit, and deterministic steps that read the same as in their
//                                 last green run are left out but for one
//   .ci/run --all                 all of it, whole
//   .ci/run --all --record        and writes budget.json and green.json, where all of it passed
//   .ci/run --only NAME           the steps whose names hold NAME
//   .ci/run --list                what would run, and with which command
//
// Last line: "N passed, N failed", all tests and one for each further step.

import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { parseTestCounts, root } from '../check/step.ts'
import { readSeconds } from '../test/budget.ts'
import { Repo } from '../tidy/index.ts'
import { type Budget, budgetText, excesses } from './budget.ts'
import { measureSlowness } from './machine-speed.ts'
import { planRun } from './plan.ts'
import { runCommand, type StepRun } from './run-command.ts'
import { inputSource, inputsHash } from './step-inputs.ts'
import { type CiStep, steps, type Turn } from './steps.ts'

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
const source = inputSource(root, Repo.read(root).paths)
const plan = planRun({
  steps: steps.filter(({ name }) => name.includes(values.only)),
  turn,
  green: readRecord<string>(files.green),
  hashOf: (command, reads) => inputsHash({ command, reads }, source),
})

if (values.list) {
  for (const { step, command, isSkipped } of plan)
    console.log(`${isSkipped ? 'left out' : 'runs    '}  ${step.name}\n            ${command}`)
} else if (plan.length === 0) {
  console.error(`.ci/run: no step has "${values.only}" in its name; see .ci/run --list`)
  process.exitCode = 2
} else {
  process.exitCode = (await run()) ? 0 : 1
}

/** Runs what is planned, to the end; true where all of it passed. */
async function run(): Promise<boolean> {
  const startedAtMs = performance.now()
  const scratch = mkdtempSync(path.join(os.tmpdir(), 'ostrom-ci-'))
  const report = path.join(scratch, 'processor-seconds.jsonl')
  const summary: string[] = []
  const measured: Record<string, number> = {}
  let slowness = measureSlowness()
  let passed = 0
  let failed = 0
  printFreeSpace()
  console.log(`turn ${turn.number}, seed ${turn.seed}${turn.isWhole ? ', everything' : ''}`)
  try {
    for (const { step, command, isSkipped } of plan) {
      if (isSkipped) {
        const isSame = !step.isOfWholeRuns
        const why = isSame ? 'what it reads is as in its last green run' : 'whole runs do it'
        summary.push(`${isSame ? 'same   ' : 'left   '} ${step.name}: ${why}`)
        continue
      }
      console.log(`\n=== ${step.name}\n    ${command}`)
      const env = {
        OSTROM_PROCESSOR_REPORT: report,
        ...(values.record && { OSTROM_BUDGET: 'record' }),
      }
      const result = await runCommand(command, { limitSeconds: step.limitSeconds, env })
      const counts = countStep(step, result)
      passed += counts.passed
      failed += counts.failed
      measured[step.name] = result.processorSeconds
      slowness = Math.max(slowness, measureSlowness())
      summary.push(summaryLine(step, result))
    }
    const budget = values.record ? measured : readRecord<number>(files.budget)
    const over = excesses({ measured, budget, slowness })
    for (const { name, seconds, allowed } of over)
      summary.push(
        `FAILED  budget of ${name}: ${seconds.toFixed(0)} s of processor time, ` +
          `${allowed.toFixed(0)} s allowed`,
      )
    failed += over.length
    const seconds = ((performance.now() - startedAtMs) / 1_000).toFixed(0)
    console.log(
      `\n=== summary, ${seconds} s in all, ` +
        `machine at ${slowness.toFixed(2)} of the reference's time for the same work`,
    )
    for (const line of summary) console.log(line)
    if (values.record && values.all && values.only === '' && failed === 0) record(measured, report)
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
  printFreeSpace()
  console.log(`${passed} passed, ${failed} failed`)
  return failed === 0
}

function summaryLine({ name, limitSeconds }: CiStep, result: StepRun): string {
  const { status, isTimeout, seconds, processorSeconds } = result
  const how = isTimeout ? ` (stopped after ${limitSeconds} s)` : ''
  const times = `${seconds.toFixed(0)} s, ${processorSeconds.toFixed(0)} s of processor time`
  return `${status === 0 ? 'ok     ' : 'FAILED '} ${name}${how}: ${times}`
}

/** The tests that a step counted, or one for any other step. */
function countStep(step: CiStep, { status, output }: StepRun) {
  const counts = step.countsTests ? parseTestCounts(output) : undefined
  if (counts === undefined) return { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1 }
  const { passed, failed } = counts
  return { passed, failed: status !== 0 && failed === 0 ? 1 : failed }
}

/** Writes the budgets of steps and test files, and what the green steps read. */
function record(measured: Budget, report: string): void {
  writeFileSync(files.budget, budgetText(measured))
  writeFileSync(files.fileBudget, budgetText(readSeconds(report)))
  const green = plan.flatMap(({ step, hash }) =>
    hash ? [`  ${JSON.stringify(step.name)}: "${hash}"`] : [],
  )
  writeFileSync(files.green, `{\n${green.join(',\n')}\n}\n`)
  console.log('wrote the budgets and what the green steps read')
}

/** Where this run begins: from the commit, so that it can be repeated. */
function readTurn(isWhole: boolean): Turn {
  const git = (...args: readonly string[]) =>
    execFileSync('git', args, { cwd: root, encoding: 'utf8' })
  const number = Number(git('rev-list', '--count', 'HEAD'))
  const seed = isWhole ? 1 : Number.parseInt(git('rev-parse', 'HEAD').slice(0, 7), 16) + 1
  return { number, seed, isWhole }
}

/** A full disk fails any step, in ways that say little: what was free stands at both ends. */
function printFreeSpace(): void {
  for (const one of new Set([root, os.tmpdir()])) {
    const { bavail, bsize } = statfsSync(one)
    const name = one === root ? 'the repository' : 'the folder of temporary files'
    console.log(`${((bavail * bsize) / 2 ** 30).toFixed(1)} GiB free for ${name}`)
  }
}
