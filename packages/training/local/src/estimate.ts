import { type JobTrainer, Limits, type TrainerTerms } from '@ostrom/trainer'
import { Job, Step, Update } from '@ostrom/training'
import { LOCAL_CURVE_ROWS_MAX } from './limits.ts'
import { batchesOf, type LocalTrainingChoice } from './plan.ts'
import type { LocalRows } from './training-rows.ts'

/**
 * Estimated cost of a run, from a measured step and some measured losses. Their results are
 * discarded.
 */
export type RunEstimate = {
  readonly parameters: number
  readonly steps: number
  readonly secondsPerStep: number
  readonly measurements: number
  readonly secondsPerMeasurement: number
  readonly seconds: number
  /** Bytes that the run takes on disk while it runs. */
  readonly bytes: number
}

/** Number of rows whose losses are computed to measure the time of a measurement. */
const TIMED_ROWS = 4

async function secondsOf(run: () => Promise<unknown>, nowMs: () => number): Promise<number> {
  const started = nowMs()
  await run()
  return (nowMs() - started) / 1_000
}

/**
 * Measures a step and some losses on this machine, and computes the cost of the whole run.
 *
 * @throws {TrainerInputInvalidError} {TrainerFailedError} The model cannot be trained on these
 * rows.
 */
export async function estimateTraining(options: {
  readonly choice: LocalTrainingChoice
  readonly terms: TrainerTerms
  readonly rows: Pick<LocalRows, 'training' | 'test'>
  readonly job: JobTrainer
  readonly first: Uint8Array
  readonly nowMs: () => number
  readonly signal: AbortSignal
}): Promise<RunEstimate> {
  const { choice, terms, rows, job, first: state, nowMs, signal } = options
  const steps = terms.rounds * terms.innerSteps
  const [batch = []] = batchesOf(rows.training, { ...choice, steps: 1 })
  const step = () => job.replay({ state, round: 1, step: 0, rows: batch, signal })
  // A first step loads data that later steps find in memory, so it is not measured.
  await step()
  const secondsPerStep = await secondsOf(step, nowMs)
  const timed = rows.test.slice(0, TIMED_ROWS)
  const secondsPerRow =
    (await secondsOf(() => job.losses({ state, rows: timed, signal }), nowMs)) / timed.length
  const measured = rows.test.length + Math.min(rows.training.length, LOCAL_CURVE_ROWS_MAX)
  const secondsPerMeasurement = secondsPerRow * measured
  const measurements = terms.rounds + 1
  const stepBytes = Update.stateBytesOf(terms) + Update.stateBytesOf(Step.momentsForm(terms))
  return {
    parameters: Job.parametersOf(terms),
    steps,
    secondsPerStep,
    measurements,
    secondsPerMeasurement,
    seconds: secondsPerStep * steps + secondsPerMeasurement * measurements,
    bytes: Math.min(Limits.ROUND_FILES_BYTES_MAX, stepBytes * (terms.innerSteps + 2)),
  }
}
