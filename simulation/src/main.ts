// Shows (foundations): simulation of the whole network from one seed.

import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { type JudgedMix, type MixRange, runMixes } from './mixes/campaign.ts'
import { describeMix } from './mixes/mix.ts'
import { mixesPage, summarizeMixes } from './mixes/mixes-report.ts'
import { runSimulation, type SimulationOutcome } from './runs/run-simulation.ts'
import { readSeeds } from './runs/seeds.ts'
import { simulationCanaries } from './runs/simulation-canaries.ts'
import { reportTexts } from './texts/texts-report.ts'
import { reportJuries } from './trials/jury-rules.ts'
import { reportTrialCanaries, reportTrials, writeTrials } from './trials/trial-report.ts'
import { reportPay, runPay } from './trials/validator-pay.ts'
import { reportWalks } from './walks/walk-report.ts'

// Entry of `npm run sim`. With one seed it prints the whole run; with several seeds, only the
// faults.

const { values } = parseArgs({
  options: {
    seed: { type: 'string' },
    seeds: { type: 'string' },
    trials: { type: 'string' },
    walks: { type: 'string' },
    mixes: { type: 'string' },
    texts: { type: 'string' },
    juries: { type: 'string' },
    pay: { type: 'string' },
    from: { type: 'string', default: '1' },
    known: { type: 'boolean', default: false },
    canary: { type: 'boolean', default: false },
    verbose: { type: 'boolean', default: false },
    report: { type: 'boolean', default: false },
    record: { type: 'boolean', default: false },
  },
})

const { verbose } = values

/** Maximum number of seeds within which a built-in fault must be detected. */
const CANARY_SEEDS = 3

async function reportOne(seed: number): Promise<boolean> {
  const outcome = await runSimulation({ seed, verbose })
  for (const line of outcome.trace) console.log(line)
  report(outcome)
  const { hash, events, asked, answered } = outcome
  console.log(`seed ${seed}: story ${hash}, ${events} events, ${answered} of ${asked} answered`)
  return outcome.faults.length === 0
}

async function reportMany(seeds: readonly number[]): Promise<boolean> {
  const failed: number[] = []
  let answered = 0
  for (const seed of seeds) {
    const outcome = await runSimulation({ seed })
    answered += outcome.answered
    if (outcome.faults.length === 0) continue
    failed.push(seed)
    report(outcome)
  }
  console.log(`${answered} answers`)
  if (failed.length === 0) console.log(`${seeds.length} seeds clean`)
  else console.log(`${failed.length} of ${seeds.length} seeds failed: ${failed.join(' ')}`)
  return failed.length === 0
}

/** Runs the simulation with each built-in fault. Returns true if all were detected. */
async function reportCanaries(seeds: readonly number[]): Promise<boolean> {
  let missed = 0
  for (const canary of simulationCanaries) {
    let caught: SimulationOutcome | undefined
    for (const seed of seeds) {
      if (caught) break
      const outcome = await runSimulation({ seed, canary })
      if (outcome.faults.length > 0) caught = outcome
    }
    if (!caught) missed++
    const result = caught ? `caught in seed ${caught.seed}: ${firstOf(caught)}` : 'NOT CAUGHT'
    console.log(`canary ${canary}: ${result}`)
  }
  console.log(
    `${simulationCanaries.length - missed} of ${simulationCanaries.length} canaries caught`,
  )
  return missed === 0
}

const firstOf = ({ faults }: SimulationOutcome): string => (faults[0] ?? '').split('\n')[0] ?? ''

function report({ seed, faults }: SimulationOutcome): void {
  for (const fault of faults) console.log(`seed ${seed}: ${fault}`)
  if (faults.length > 0) console.log(`seed ${seed}: repeat with  npm run sim -- --seed ${seed}`)
}

/** Mixes between two lines of progress. */
const MIXES_PER_LINE = 100

/** Runs mixes of bad providers; with `isRecorded`, writes docs/reports/mixes.md. */
async function reportMixes(span: MixRange, isRecorded: boolean): Promise<boolean> {
  const judged: JudgedMix[] = []
  const before = process.cpuUsage()
  const seconds = () => {
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1_000_000
  }
  let faulty = 0
  for await (const one of runMixes(span)) {
    judged.push(one)
    const { mix, verdict } = one
    if (verdict.faults.length > 0) {
      faulty++
      console.log(describeMix(mix))
      for (const fault of verdict.faults) console.log(`  ${fault}`)
      const repeat = `--mixes 1 --seed ${mix.seed} --from ${mix.number}`
      console.log(`  repeat with  npm run sim -- ${repeat}`)
    }
    if (judged.length % MIXES_PER_LINE > 0) continue
    const took = seconds().toFixed(0)
    console.log(
      `${judged.length} of ${span.count} mixes, ${faulty} faulty, ${took} processor seconds`,
    )
  }
  console.log(summarizeMixes(judged))
  if (isRecorded) {
    const options = { cwd: import.meta.dirname, encoding: 'utf8' } as const
    const commit = execFileSync('git', ['rev-parse', '--short=10', 'HEAD'], options).trim()
    const { seed, from } = span
    const text = mixesPage(judged, { seed, from, commit, processorSeconds: seconds() })
    writeFileSync(new URL('../../docs/reports/mixes.md', import.meta.url), text)
  }
  return faulty === 0
}

const range = (from: number, count: number) => Array.from({ length: count }, (_, at) => from + at)

async function main(): Promise<boolean> {
  const from = Number(values.from)
  if (values.juries) {
    for (const line of reportJuries(Number(values.juries))) console.log(line)
    return true
  }
  if (values.pay) {
    const outcomes = []
    for (const seed of range(from, Number(values.pay))) outcomes.push(await runPay(seed))
    for (const line of reportPay(outcomes)) console.log(line)
    return true
  }
  if (values.trials) {
    const span = { from: Number(values.seed ?? from), count: Number(values.trials) }
    if (values.report) return await writeTrials(span)
    return values.canary ? await reportTrialCanaries(span) : await reportTrials(span)
  }
  if (values.walks) {
    return await reportWalks({ from: Number(values.seed ?? from), count: Number(values.walks) })
  }
  if (values.mixes) {
    const span = { seed: values.seed ?? '1', from, count: Number(values.mixes) }
    return await reportMixes(span, values.record)
  }
  if (values.texts) {
    return await reportTexts({ seed: values.seed ?? '1', from, count: Number(values.texts) })
  }
  if (values.canary) return await reportCanaries(range(from, Number(values.seeds ?? CANARY_SEEDS)))
  if (values.known) {
    const file = new URL('../seeds.txt', import.meta.url)
    return await reportMany(readSeeds(readFileSync(file, 'utf8')))
  }
  if (values.seeds) {
    // Checks that the simulation detects each built-in fault. If it did not, a clean run would
    // prove nothing.
    const caught = await reportCanaries(range(1, CANARY_SEEDS))
    return (await reportMany(range(from, Number(values.seeds)))) && caught
  }
  return await reportOne(Number(values.seed ?? 1))
}

process.exitCode = (await main()) ? 0 : 1
