import { readFile, rm } from 'node:fs/promises'
import type { JobTrainer, StepFiles, TrainerTerms } from '@ostrom/trainer'
import { LOCAL_CURVE_ROWS_MAX } from './limits.ts'
import { batchesOf, hashOfValues, type LocalTrainingChoice } from './plan.ts'
import { type LossPoint, type RunFolder, writeAtomically } from './run-folder.ts'
import type { LocalRows } from './training-rows.ts'

/** Training of an adapter on one machine. */
export type LocalTraining = {
  /** Id of the run: the hash of all inputs that determine its result. */
  readonly run: string
  readonly choice: LocalTrainingChoice
  readonly terms: TrainerTerms
  readonly rows: Pick<LocalRows, 'training' | 'test'>
  readonly job: JobTrainer
  readonly folder: RunFolder
  /** State that training starts from. */
  readonly first: Uint8Array
  readonly onStep: (step: number, steps: number) => void
  readonly onPoint: (point: LossPoint) => void
  readonly signal: AbortSignal
}

/** Result of a training. */
export type TrainedAdapter = {
  readonly state: Uint8Array
  readonly steps: number
  /** Number of steps that an earlier attempt had computed. */
  readonly resumedSteps: number
  readonly points: readonly LossPoint[]
}

async function measurePoint(training: LocalTraining, state: Uint8Array, step: number) {
  const { job, rows, signal } = training
  const test = await job.losses({ state, rows: rows.test, signal })
  const sample = rows.training.slice(0, LOCAL_CURVE_ROWS_MAX)
  const trained = await job.losses({ state, rows: sample, signal })
  return { step, test: [...test], training: [...trained] }
}

async function readFiles({ folder }: LocalTraining, step: number): Promise<StepFiles> {
  const { state, moments } = folder.files(step)
  const [one, other] = await Promise.all([readFile(state), readFile(moments)])
  return { state: new Uint8Array(one), moments: new Uint8Array(other) }
}

/**
 * Trains an adapter in parts, and measures it after each part. State, moments and measurement of a
 * part are on disk before the next one begins; a killed run continues after its last step.
 *
 * @throws {TrainerInputInvalidError} {TrainerFailedError} As `JobTrainer.train`.
 */
export async function trainAdapter(training: LocalTraining): Promise<TrainedAdapter> {
  const { run, choice, terms, rows, job, folder, first, onStep, onPoint, signal } = training
  const { innerSteps, rounds } = terms
  const steps = rounds * innerSteps
  const batches = batchesOf(rows.training, { ...choice, steps })
  const record = async (point: LossPoint) => {
    await folder.append(point)
    onPoint(point)
  }
  for (const point of folder.points) onPoint(point)
  if (folder.points.length === 0) await record(await measurePoint(training, first, 0))
  let step = folder.points.at(-1)?.step ?? 0
  let resumedSteps = step
  let files: Partial<StepFiles> & Pick<StepFiles, 'state'> = { state: first }
  if (step > 0) files = await readFiles(training, step)
  while (step < steps) {
    const key = hashOfValues(run, step)
    const done = step
    const trained = await job.train({
      ...files,
      key,
      round: 1 + step / innerSteps,
      batches: batches.slice(step, step + innerSteps),
      onStep: (one) => onStep(done + one.step, steps),
      signal,
    })
    resumedSteps += trained.resumedSteps
    const { state, moments } = trained
    files = { state, moments }
    const paths = folder.files(step + innerSteps)
    await writeAtomically(paths.state, state)
    await writeAtomically(paths.moments, moments)
    await record(await measurePoint(training, state, step + innerSteps))
    await job.forget(key)
    for (const path of Object.values(folder.files(step))) await rm(path, { force: true })
    step += innerSteps
  }
  return { state: files.state, steps, resumedSteps, points: folder.points }
}
