import { parseArgs } from 'node:util'
import { cheatSets, honestSets, modelFiles } from './answer-sets.ts'
import { batchingFaults, batchingOf, measureRows } from './batching.ts'
import { writeBatchingReport } from './batching-text.ts'
import { findingsOf } from './findings.ts'
import { generateCheats, generateHonest } from './generate.ts'
import { faultsOf, writeReport } from './report.ts'
import { scoreSets } from './scores.ts'

const usage = `npm run bench -- detection STEP... [options], where each STEP is one of
  honest   makes honest answers on this machine
  cheats   makes the cheats' answers
  rows     compares logits in batches with those alone, on this machine
  score    scores all answers that have no score
  report   judges all scores and writes docs/reports/detection.md
  batches  judges honest answers by condition and writes docs/reports/batches.md
Options:
  --folder=cache/detection       where answers and scores are kept
  --models=cache/variants        what models/variants/make_variants.py has made
  --machine=cpu-avx512,cpu-avx2  class of this machine; all classes for score and report
  --count=100                    answers of each set
  --named=q8_0.gguf              the named model; another is for honest answers and their scores
  --only=NAME,NAME               only these conditions (alone, batch-32, ...) and cheats`

type DetectionOptions = {
  readonly folder: string
  readonly models: string
  readonly machine: string
  readonly count: string
  readonly named: string
  readonly only: string
}

const pages = new URL('../../../docs/reports/', import.meta.url).pathname

function fail(faults: readonly string[]): void {
  for (const fault of faults) console.log(fault)
  if (faults.length > 0) process.exitCode = 1
}

function report({ folder, machine }: DetectionOptions): void {
  const findings = findingsOf(folder, machine.split(','))
  writeReport(findings, pages)
  fail(faultsOf(findings))
}

function batches({ folder, machine }: DetectionOptions): void {
  const findings = batchingOf(folder, machine.split(','))
  writeBatchingReport(findings, pages)
  fail(batchingFaults(findings))
}

async function runStep(step: string, options: DetectionOptions): Promise<void> {
  const { folder, models, named } = options
  const only = options.only.split(',').filter(Boolean)
  const isSelected = (name: string) => only.length === 0 || only.includes(name)
  const machines = options.machine.split(',')
  const honest = machines
    .flatMap((machine) => honestSets(machine, named))
    .filter((set) => isSelected(set.condition.name))
  // Cheats exist only for the model in 8 bits.
  const cheating =
    named === modelFiles.named ? cheatSets.filter((set) => isSelected(set.cheat)) : []
  const making = { folder, models, count: Number(options.count), print: console.log }
  switch (step) {
    case 'honest':
      if (machines.length !== 1) throw new Error('honest answers are of one --machine')
      for (const set of honest) await generateHonest(set, making)
      return
    case 'cheats':
      return await generateCheats(cheating, making)
    case 'rows':
      if (machines.length !== 1) throw new Error('logits are compared on one --machine')
      return await measureRows({ folder, models, machine: options.machine })
    case 'score':
      return await scoreSets([...honest, ...cheating], making)
    case 'report':
      return report(options)
    case 'batches':
      return batches(options)
    default:
      throw new Error(`no such step: ${step}\n${usage}`)
  }
}

/** Runs steps of the laboratory; see docs/reports/detection.md. */
export async function run(): Promise<void> {
  const { values, positionals } = parseArgs({
    args: process.argv.slice(3),
    allowPositionals: true,
    options: {
      folder: { type: 'string', default: 'cache/detection' },
      models: { type: 'string', default: 'cache/variants' },
      machine: { type: 'string', default: 'cpu-avx512,cpu-avx2' },
      count: { type: 'string', default: '100' },
      named: { type: 'string', default: modelFiles.named },
      only: { type: 'string', default: '' },
    },
  })
  if (positionals.length === 0) console.log(usage)
  for (const step of positionals) await runStep(step, values)
}
