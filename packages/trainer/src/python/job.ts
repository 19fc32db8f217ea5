import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Hash, Hex } from '@ostrom/protocol'
import { Job, Step, type Trace, Update } from '@ostrom/training'
import {
  checkMeasurement,
  checkReplay,
  checkStart,
  checkTeaching,
  checkTraining,
} from '../checks.ts'
import { parseRows } from '../rows.ts'
import type {
  JobTrainer,
  ReplayOptions,
  StepFiles,
  StepStart,
  TeachOptions,
  TrainedRound,
  TrainerEnvironment,
  TrainerTerms,
  TrainOptions,
} from '../trainer.ts'
import { failed } from './answers.ts'
import { withRequestFolder } from './request-folder.ts'
import {
  openRound,
  readSavedStep,
  readStep,
  removeRound,
  stepPaths,
  writeRows,
} from './round-folder.ts'
import type { TrainerWorker } from './worker.ts'

/** What a job's trainer works with. */
export type JobOptions = {
  readonly terms: TrainerTerms
  readonly work: string
  readonly environment: TrainerEnvironment
  /** The running worker, with the job open; another one after it ended. */
  readonly connect: (signal: AbortSignal) => Promise<TrainerWorker>
  readonly close: () => Promise<void>
}

const hashOfText = (text: string): Hash => Hex.sha256Hex(new TextEncoder().encode(text))

/** Moments of no step, as a file. */
const noMoments = (terms: TrainerTerms): Uint8Array => {
  const form = Step.momentsForm(terms)
  return Update.encodeState(new Float32Array(Job.parametersOf(form)), form)
}

/** Hash of all that decides a round's result. */
function inputOf(options: TrainOptions, { terms, environment }: JobOptions): Hash {
  const moments = options.moments ? Hex.sha256Hex(options.moments) : Hex.zeroHash
  const batches = options.batches.map(Step.batchHash)
  const state = Hex.sha256Hex(options.state)
  return hashOfText(
    JSON.stringify([terms, environment.hash, options.round, state, moments, batches]),
  )
}

/**
 * Returns files that the worker wrote, checked.
 *
 * @throws {TrainerFailedError} They are not those that it told of.
 */
async function readResult(
  folder: string,
  record: Pick<Trace.StepRecord, 'step' | 'weights' | 'moments'>,
  terms: TrainerTerms,
): Promise<StepFiles> {
  const files = await readStep(folder, record.step)
  const isSame =
    files &&
    Hex.sha256Hex(files.state) === record.weights &&
    Hex.sha256Hex(files.moments) === record.moments
  if (!files || !isSame) throw failed(`the files of step ${record.step} are not those it told of`)
  checkStart(files, terms)
  return files
}

async function writeStart(folder: string, { state, moments }: StepStart) {
  const paths = { state: join(folder, 'state'), moments: join(folder, 'moments') }
  await writeFile(paths.state, state)
  if (!moments) return { state: paths.state, moments: null }
  await writeFile(paths.moments, moments)
  return paths
}

async function train(options: TrainOptions, job: JobOptions): Promise<TrainedRound> {
  const { terms, work } = job
  const { key, round, onStep, signal } = options
  const checked = checkTraining(options, terms)
  signal.throwIfAborted()
  const saved = await openRound({
    work,
    key,
    input: inputOf(options, job),
    start: { state: options.state, moments: options.moments ?? noMoments(terms) },
    record: {
      step: 0,
      weights: Hex.sha256Hex(options.state),
      moments: options.moments ? Hex.sha256Hex(options.moments) : Hex.zeroHash,
      batch: Hex.zeroHash,
    },
    rows: checked.batches.flat(),
  })
  const steps = [...saved.steps]
  for (const record of steps) onStep?.(record)
  const resumedSteps = steps.length - 1
  if (resumedSteps < terms.innerSteps) {
    const worker = await job.connect(signal)
    const due = Array.from(
      { length: terms.innerSteps - resumedSteps },
      (_, at) => resumedSteps + at,
    )
    const request = {
      kind: 'train',
      ...stepPaths(saved.path, resumedSteps),
      rows: join(saved.path, 'rows.jsonl'),
      batch: terms.batch,
      first: resumedSteps,
      rates: due.map((step) => Step.learningRateOf(terms, { round, step })),
      folder: saved.path,
    }
    await worker.ask(request, {
      last: 'trained',
      signal,
      async onStep({ step, loss, tokens, weights, moments }) {
        if (step !== steps.length) throw failed(`it told of step ${step}, not ${steps.length}`)
        const batch = Step.batchHash(options.batches[step - 1] ?? [])
        const record = { step, weights, moments, batch }
        await saved.append(record)
        steps.push(record)
        onStep?.(record)
        if (loss === undefined || tokens === undefined) return
        options.onProgress?.({ step, loss, tokens })
      },
    })
  }
  const last = steps.at(-1)
  if (last?.step !== terms.innerSteps) throw failed('it left steps out')
  return { ...(await readResult(saved.path, last, terms)), steps, resumedSteps }
}

async function replay(options: ReplayOptions, job: JobOptions) {
  const { terms, work } = job
  const { round, step, signal } = options
  const { rows } = checkReplay(options, terms)
  const worker = await job.connect(signal)
  return withRequestFolder(work, async (folder) => {
    const rowsPath = join(folder, 'rows.jsonl')
    await writeRows(rowsPath, rows)
    const request = {
      kind: 'replay',
      ...(await writeStart(folder, options)),
      rows: rowsPath,
      batch: terms.batch,
      step,
      rate: Step.learningRateOf(terms, { round, step }),
      folder,
    }
    const { weights, moments } = await worker.ask(request, { last: 'replayed', signal })
    const record = { step: step + 1, weights, moments, batch: Step.batchHash(options.rows) }
    return { ...(await readResult(folder, record, terms)), record }
  })
}

async function losses(
  options: Parameters<JobTrainer['losses']>[0],
  job: JobOptions,
): Promise<readonly number[]> {
  const { rows } = checkMeasurement(options, job.terms)
  const { state, signal } = options
  const worker = await job.connect(signal)
  return withRequestFolder(job.work, async (folder) => {
    const rowsPath = join(folder, 'rows.jsonl')
    await writeRows(rowsPath, rows)
    const paths = await writeStart(folder, { state })
    const request = { kind: 'losses', state: paths.state, rows: rowsPath, count: rows.length }
    const answer = await worker.ask(request, { last: 'losses', signal })
    if (answer.losses.length !== rows.length) throw failed('it told of another number of losses')
    return answer.losses
  })
}

/** @throws {TrainerFailedError} The worker told of something else than was asked. */
async function teach(options: TeachOptions, job: JobOptions): Promise<readonly string[]> {
  const { rows } = checkTeaching(options, job.terms)
  const { state, tokens, signal } = options
  const worker = await job.connect(signal)
  return withRequestFolder(job.work, async (folder) => {
    const rowsPath = join(folder, 'rows.jsonl')
    await writeRows(rowsPath, rows)
    const paths = await writeStart(folder, { state })
    const to = join(folder, 'taught.jsonl')
    const count = rows.length
    const request = { kind: 'teach', state: paths.state, rows: rowsPath, count, tokens, to }
    const answer = await worker.ask(request, { last: 'taught', signal })
    const lines = (await readFile(to, 'utf8')).split('\n').slice(0, -1)
    if (answer.rows !== count || lines.length !== count) throw failed('it taught other rows')
    parseRows(lines, 'rows', 'distill')
    return lines
  })
}

/** The trainer of a job whose model a worker has open. Requests run one after the other. */
export function createJobTrainer(job: JobOptions): JobTrainer {
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(run: () => Promise<T>): Promise<T> => {
    const next = last.then(run, run)
    last = next.catch(() => undefined)
    return next
  }
  return {
    environment: job.environment,
    train: (options) => inTurn(() => train(options, job)),
    savedStep: ({ key, step }) => readSavedStep(job.work, key, step),
    forget: (key) => removeRound(job.work, key),
    replay: (options) => inTurn(() => replay(options, job)),
    losses: (options) => inTurn(() => losses(options, job)),
    teach: (options) => inTurn(() => teach(options, job)),
    close: job.close,
  }
}
