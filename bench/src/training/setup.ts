import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { JobTrainer, Trainer, TrainerTerms } from '@ostrom/trainer'
import { createTrainerPython } from '@ostrom/trainer/python'
import { type Job, Update } from '@ostrom/training'
import type { Corpus } from './corpus.ts'
import type { RunContext } from './distributed-run.ts'
import { adapter, hashOf, modelFolder, type Plan, specOf, WORKERS } from './plan.ts'
import { createSavedTrainer, type SavedTrainer } from './saved-trainer.ts'

const { signal } = new AbortController()

/** Returns the terms of a job's document that a trainer needs. */
const termsOf = (spec: Job.JobSpec): TrainerTerms => ({
  method: spec.method,
  ...(spec.dpo && { dpo: spec.dpo }),
  ...(spec.adapter && { adapter: spec.adapter }),
  tensors: spec.tensors,
  rounds: spec.rounds,
  innerSteps: spec.innerSteps,
  batch: spec.batch,
  sequence: spec.sequence,
  optimizer: spec.optimizer,
  environment: spec.environment,
})

/** One seed of the bench, ready to run. */
export type SeedSetup = {
  readonly context: RunContext
  /** Trainer for steps with the rows of all workers. */
  readonly central: SavedTrainer
  /** Opens the job with changed terms. The results of the opened job are not saved. */
  open(changed?: Partial<TrainerTerms>): Promise<JobTrainer>
}

/** Starts a trainer with installed training software, in a folder that is kept after the bench. */
export function startTrainer(folder: string): Trainer {
  const work = join(folder, 'work')
  mkdirSync(work, { recursive: true })
  return createTrainerPython({ work })
}

/** Creates the job of a seed: its first state, its document, and the trainers that save results. */
export async function setUpSeed(options: {
  readonly trainer: Trainer
  readonly folder: string
  readonly corpus: Corpus
  readonly plan: Plan
  readonly seed: number
}): Promise<SeedSetup> {
  const { trainer, folder, corpus, plan, seed } = options
  const part = { adapter }
  const name = hashOf(`first state ${seed}`)
  const first = await trainer.firstState({ model: modelFolder, part, seed: name, signal })
  const environment = await trainer.environment({ class: 'exact', worldSize: 1, signal })
  const spec = specOf({ plan, first, environment, corpus })
  const terms = termsOf(spec)
  const open = (changed: Partial<TrainerTerms> = {}) =>
    trainer.open({ terms: { ...terms, ...changed }, model: modelFolder, signal })
  const savedOf = (batch: number) =>
    createSavedTrainer({
      folder: join(folder, 'results'),
      terms: hashOf(JSON.stringify({ ...terms, rounds: 0, batch })),
      open: () => open({ batch }),
    })
  const own = savedOf(spec.batch)
  const context = { seed, spec, first: Update.decodeState(first.state, spec), corpus, trainer: own }
  return { context, central: savedOf(WORKERS * spec.batch), open }
}
