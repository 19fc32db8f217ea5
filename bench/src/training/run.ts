// Measures the share of central training's gain that workers with small updates reach, the bytes
// that they publish, and the effects of attacks and cheats.
//
//   npm run bench -- training [--seeds=3] [--rounds=10] [--runs=N: the first ones] ...
//
// Continues an interrupted run from cache/training; writes docs/reports/training.md.

import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Trainer } from '@ostrom/trainer'
import { currentEnvironment } from '../report/environment.ts'
import { root } from '../report/root.ts'
import { trainCentral } from './central.ts'
import { type Corpus, readCorpus } from './corpus.ts'
import { measuredLoss, runRounds } from './distributed-run.ts'
import type { Plan } from './plan.ts'
import { measureReplays } from './replays.ts'
import { writeReport } from './report.ts'
import type { SeedResult } from './results.ts'
import { setUpSeed, startTrainer } from './setup.ts'
import { compareValidators } from './validators.ts'
import { mainVariants, standard, variants } from './variants.ts'

const options = {
  seeds: { type: 'string', default: '3' },
  rounds: { type: 'string', default: '10' },
  steps: { type: 'string', default: '10' },
  batch: { type: 'string', default: '8' },
  'held-out': { type: 'string', default: '256' },
  measured: { type: 'string', default: '256' },
  rate: { type: 'string', default: '10000000' },
  replays: { type: 'string', default: '100' },
  runs: { type: 'string', default: `${variants.length}` },
  'attack-seeds': { type: 'string', default: '1' },
  folder: { type: 'string', default: join(root, 'cache/training') },
} as const

type BenchOptions = {
  readonly plan: Plan
  readonly replays: number
  readonly runs: number
  /** Number of seeds that run all variants, from the first; other seeds run only `mainVariants`. */
  readonly attackSeeds: number
  readonly folder: string
}

async function runSeed(
  seed: number,
  { trainer, corpus, ...bench }: BenchOptions & { trainer: Trainer; corpus: Corpus },
): Promise<SeedResult> {
  const { folder, plan } = bench
  const setup = await setUpSeed({ trainer, folder, corpus, plan, seed })
  const { context } = setup
  const base = await measuredLoss(context, context.first)
  console.log(`seed ${seed}: base ${base.toFixed(4)}`)
  const central = await trainCentral(context, setup.central)
  console.log(`seed ${seed}: central ${central.at(-1)?.toFixed(4)}`)
  const runs: SeedResult['runs'][number][] = []
  const own = seed <= bench.attackSeeds ? variants : mainVariants
  for (const variant of own.slice(0, bench.runs)) {
    const run = await runRounds(context, variant)
    console.log(`seed ${seed}: ${variant.name} ${run.loss.toFixed(4)}`)
    runs.push(run)
  }
  const first = runs.find((run) => run.variant === standard)?.cases[0]
  // Only the first seed replays steps, and examines a round twice; `--replays=0` omits both.
  const isFirst = seed === 1 && bench.replays > 0
  return {
    seed,
    spec: context.spec,
    first: context.first,
    base,
    central,
    runs,
    ...(isFirst && { replays: await measureReplays(setup, bench) }),
    ...(isFirst && first && { validators: await compareValidators(first, folder) }),
  }
}

/** Runs all seeds and writes the report. */
export async function run(): Promise<void> {
  const { values } = parseArgs({ args: process.argv.slice(3), options })
  const plan: Plan = {
    rounds: Number(values.rounds),
    innerSteps: Number(values.steps),
    batch: Number(values.batch),
    heldOutRows: Number(values['held-out']),
    measuredRows: Number(values.measured),
    learningRateNano: Number(values.rate),
  }
  const { folder } = values
  const bench = {
    plan,
    replays: Number(values.replays),
    runs: Number(values.runs),
    attackSeeds: Number(values['attack-seeds']),
    folder,
  }
  const environment = currentEnvironment()
  const corpus = readCorpus()
  const trainer = startTrainer(folder)
  const results: SeedResult[] = []
  try {
    for (let seed = 1; seed <= Number(values.seeds); seed += 1) {
      results.push(await runSeed(seed, { ...bench, trainer, corpus }))
    }
  } finally {
    await trainer.close()
  }
  writeReport({ plan, corpus, results, environment })
}
