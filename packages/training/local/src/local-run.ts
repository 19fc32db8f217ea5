import { totalmem } from 'node:os'
import { join } from 'node:path'
import { readTrainedTensors } from '@ostrom/model-metadata'
import { filesOnDisk } from '@ostrom/model-metadata/disk'
import { type Hash, Hex, InputInvalidError, type Manifest } from '@ostrom/protocol'
import type { FirstState, JobTrainer, Trainer, TrainerTerms } from '@ostrom/trainer'
import { createTrainerPython } from '@ostrom/trainer/python'
import { Update } from '@ostrom/training'
import { type AdapterEvaluation, evaluateAdapter } from './adapter-evaluation.ts'
import { estimateTraining, type RunEstimate } from './estimate.ts'
import { baseGguf, writePeftAdapter, writeServedAdapter } from './export-adapter.ts'
import type { LocalBase } from './local-base.ts'
import { lossChart } from './loss-chart.ts'
import type { ParentAdapter } from './parent-adapter.ts'
import { hashOfValues, type LocalTrainingChoice, trainerTermsOf } from './plan.ts'
import { openRunFolder, type RunFolder, readLossCurve, writeAtomically } from './run-folder.ts'
import { trainAdapter } from './train-adapter.ts'
import { type LocalRows, rowsHash } from './training-rows.ts'
import { weightsHash } from './weights-hash.ts'

/** A prepared run: its model is loaded, and the time of a step was measured. */
export type PreparedRun = {
  readonly run: Hash
  readonly estimate: RunEstimate
  readonly folder: RunFolder
  /** Trains the run, or continues the training of an earlier attempt. */
  train(options: {
    readonly onStep: (step: number, steps: number) => void
    readonly onPoint: (step: number, testLoss: number) => void
  }): Promise<TrainedRun>
  close(): Promise<void>
}

/** A trained adapter in the folder of its run. */
export type TrainedRun = {
  readonly evaluation: AdapterEvaluation
  readonly steps: number
  readonly resumedSteps: number
  /** SHA-256 of the state, which is the adapter's safetensors file. */
  readonly state: Hash
  /** Folder of the adapter in PEFT's form, and in llama.cpp's form if it is served. */
  readonly adapter: string
  /** Path of the base's GGUF file; absent unless `isServed`. */
  readonly gguf?: string
  /** Folder of the run. */
  readonly folder: string
  /** Adapter from which the run continued. */
  readonly continuedFrom?: Manifest.ContinuedAdapter
  readonly curve: string
  readonly chart: string
}

/** A trained adapter that can be served. */
export type ServableRun = TrainedRun & { readonly gguf: string }

export type LocalRunOptions = {
  /** Folder of all runs. */
  readonly path: string
  readonly base: LocalBase
  readonly rows: LocalRows
  readonly choice: LocalTrainingChoice
  /** Adapter from which the run continues; a newly initialized adapter when absent. */
  readonly from?: ParentAdapter | undefined
  /** Whether to write the adapter in llama.cpp's format; see `servedFault`. */
  readonly isServed: boolean
  /** The trainer, which is closed with the run. */
  readonly trainer: Trainer
  /** Whether the base's weights are held in 4 bits, on a GPU (QLoRA). */
  readonly isQuantized?: boolean | undefined
  readonly nowMs: () => number
  readonly signal: AbortSignal
}

/** Share of this machine's memory that the trainer's process may take. */
const MEMORY_SHARE = 0.75

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length

type OpenedRun = LocalRunOptions & {
  readonly run: Hash
  readonly terms: TrainerTerms
  readonly first: Uint8Array
  readonly job: JobTrainer
  readonly folder: RunFolder
  readonly weights: Hash
}

async function trainRun(
  opened: OpenedRun,
  { onStep, onPoint }: Parameters<PreparedRun['train']>[0],
): Promise<TrainedRun> {
  const { path, base, rows, choice, from, first, folder, weights } = opened
  const trained = await trainAdapter({
    ...opened,
    onStep,
    onPoint: ({ step, test }) => onPoint(step, mean(test)),
  })
  const [before, after] = [trained.points[0]?.test ?? [], trained.points.at(-1)?.test ?? []]
  const { method } = choice
  const evaluation = evaluateAdapter({
    method,
    before,
    after,
    unanswered: rows.unanswered,
    seed: rowsHash(rows.test),
  })
  const adapter = join(folder.path, 'adapter')
  const { state, steps, resumedSteps } = trained
  const [curve, chart] = [join(folder.path, 'curve.json'), join(folder.path, 'curve.svg')]
  const continuedFrom = from && {
    ...(from.version && { version: from.version }),
    state: Hex.sha256Hex(first),
  }
  const result = {
    evaluation,
    steps,
    resumedSteps,
    state: Hex.sha256Hex(state),
    adapter,
    ...(continuedFrom && { continuedFrom }),
  }
  // The adapter and its report are written before the conversion for llama.cpp, which can fail.
  await writePeftAdapter({ folder: adapter, choice, state, baseName: base.name })
  await writeAtomically(chart, lossChart(await readLossCurve(curve)))
  const report = `${JSON.stringify({ ...result, base, weights, choice }, null, 2)}\n`
  await writeAtomically(join(folder.path, 'report.json'), report)
  const whole = { ...result, folder: folder.path, curve, chart }
  if (!opened.isServed) return whole
  const kept = join(path, 'bases', weights.slice(2, 18))
  const gguf = await baseGguf({ base: base.folder, kept })
  await writeServedAdapter(adapter, gguf)
  return { ...whole, gguf }
}

/**
 * Returns the initial state of a run: the weights of the adapter from which it continues, or else
 * those of a newly initialized adapter.
 *
 * @param weights Returns the hash of the base's files (`weightsHash`).
 * @throws {InputInvalidError} A run of this machine trained the adapter on another base.
 * @throws {ModelFilesInvalidError} The adapter has other tensors than the run.
 */
export async function firstStateOf(
  { from, choice }: Pick<LocalRunOptions, 'from' | 'choice'>,
  fresh: FirstState,
  weights: () => Hash | Promise<Hash>,
): Promise<Uint8Array> {
  if (!from) return fresh.state
  if (from.weights !== undefined && from.weights !== (await weights())) {
    const expected = 'an adapter of the same base: this one was trained on other files'
    throw new InputInvalidError({ field: from.field, value: from.name, expected })
  }
  const { rank, alpha, targetModules } = choice
  const { tensors } = fresh
  const due = { rank, alpha, targetModules, tensors }
  return Update.encodeState(await readTrainedTensors(await filesOnDisk(from.folder), due), fresh)
}

/**
 * Creates a trainer with PyTorch. It saves its rounds in the folder `work` of `path`, the folder of
 * all runs, and may take `MEMORY_SHARE` of this machine's memory.
 */
export const openLocalTrainer = (
  path: string,
  python: string | undefined,
  isQuantized = false,
): Trainer =>
  createTrainerPython({
    isQuantized,
    work: join(path, 'work'),
    python,
    memoryBytesMax: Math.floor(totalmem() * MEMORY_SHARE),
  })

/**
 * Loads a run's model, and measures the time of one step.
 *
 * @throws {TrainerNotInstalledError} {TrainerInputInvalidError} {TrainerFailedError}
 * @throws As `firstStateOf`.
 */
export async function prepareRun(options: LocalRunOptions): Promise<PreparedRun> {
  const { path, base, rows, choice, trainer, isQuantized, nowMs, signal } = options
  const { rank, alpha, targetModules, seed } = choice
  try {
    const part = { adapter: { rank, alpha, targetModules: [...targetModules] } }
    const weights = await weightsHash(base.folder)
    const fresh = await trainer.firstState({ model: base.folder, part, seed, signal })
    const first = await firstStateOf(options, fresh, () => weights)
    const environment = await trainer.environment({
      class: isQuantized ? 'tolerant' : 'exact',
      worldSize: 1,
      signal,
    })
    const terms = trainerTermsOf(choice, fresh, environment)
    const parent = options.from ? [Hex.sha256Hex(first)] : []
    const run = hashOfValues(weights, rows.hash, choice, environment.description, ...parent)
    const job = await trainer.open({ terms, model: base.folder, signal })
    const estimate = await estimateTraining({ choice, terms, rows, job, first, nowMs, signal })
    const steps = terms.rounds * terms.innerSteps
    const about = { run, method: choice.method, steps }
    const folder = await openRunFolder(join(path, 'runs', run.slice(2, 18)), about)
    const opened = { ...options, run, terms, first, job, folder, weights }
    return {
      run,
      estimate,
      folder,
      train: (progress) => trainRun(opened, progress),
      close: () => trainer.close(),
    }
  } catch (error) {
    await trainer.close()
    throw error
  }
}
