import { basename, join } from 'node:path'
import { readSharedFile, writeSharedFile } from '@ostrom/processes'
import { type Hash, Hex, JsonText } from '@ostrom/protocol'
import { Job, Step, type Trace, Update } from '@ostrom/training'
import {
  checkMeasurement,
  checkReplay,
  checkStart,
  checkTeaching,
  checkTraining,
} from '../checks.ts'
import { countsOf, fitList, type RowCounts } from '../fit-list.ts'
import { ROW_DEPTH_MAX, TRAINING_ROWS_BYTES_MAX } from '../limits.ts'
import type { RowEncoder } from '../row-encoding.ts'
import { parseRows, type TextRow, type TrainingMethod } from '../rows.ts'
import type {
  CheckRowsOptions,
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
import { tokenLines } from './row-encoder.ts'
import type { TrainerWorker } from './worker.ts'

/** Options of the trainer for one job. */
export type JobOptions = {
  readonly terms: TrainerTerms
  /** Folder of the base. */
  readonly model: string
  readonly work: string
  readonly environment: TrainerEnvironment
  readonly encoder: RowEncoder
  /** Opens an encoder for rows of another method than the job's, with the same base. */
  readonly openEncoder: (method: TrainingMethod) => Promise<RowEncoder>
  /**
   * Returns the running worker, with the job open. If the worker has ended, it starts another one.
   */
  readonly connect: (signal: AbortSignal) => Promise<TrainerWorker>
  readonly close: () => Promise<void>
}

const hashOfText = (text: string): Hash => Hex.sha256Hex(new TextEncoder().encode(text))

/** Returns the file of the moments before any step: zeros. */
const noMoments = (terms: TrainerTerms): Uint8Array => {
  const form = Step.momentsForm(terms)
  return Update.encodeState(new Float32Array(Job.parametersOf(form)), form)
}

/**
 * The tokenized rows of a step as lines for the worker, and the batch hash for the step's record.
 */
type EncodedBatch = { readonly lines: readonly string[]; readonly hash: Hash }

async function encodeBatch(
  rows: readonly string[],
  { encoder }: JobOptions,
  at = 'rows',
): Promise<EncodedBatch> {
  const lines = tokenLines(await encoder.encode(rows, at))
  const hash = Step.batchHash(rows.map((row, index) => ({ row, tokens: lines[index]! })))
  return { lines, hash }
}

/** Returns the hash of all inputs that determine a round's result. */
function inputOf(
  options: TrainOptions,
  encoded: readonly EncodedBatch[],
  { terms, environment }: JobOptions,
): Hash {
  const moments = options.moments ? Hex.sha256Hex(options.moments) : Hex.zeroHash
  const batches = encoded.map(({ hash }) => hash)
  const state = Hex.sha256Hex(options.state)
  return hashOfText(
    JSON.stringify([terms, environment.hash, options.round, state, moments, batches]),
  )
}

/**
 * Reads and checks the files that the worker wrote after a step.
 *
 * @throws {TrainerFailedError} The files are missing, or differ from the worker's report.
 */
async function readResult(
  folder: string,
  record: Pick<Trace.StepRecord, 'step' | 'weights' | 'moments'>,
  { terms, work }: JobOptions,
): Promise<StepFiles> {
  const files = await readStep({ work, folder, step: record.step })
  const isSame =
    files &&
    Hex.sha256Hex(files.state) === record.weights &&
    Hex.sha256Hex(files.moments) === record.moments
  if (!files || !isSame) throw failed(`the files of step ${record.step} are not those it told of`)
  checkStart(files, terms)
  return files
}

async function writeStart(root: string, folder: string, { state, moments }: StepStart) {
  const paths = { state: join(folder, 'state'), moments: join(folder, 'moments') }
  await writeSharedFile({ root, path: paths.state }, state)
  if (!moments) return { state: paths.state, moments: null }
  await writeSharedFile({ root, path: paths.moments }, moments)
  return paths
}

async function train(options: TrainOptions, job: JobOptions): Promise<TrainedRound> {
  const { terms, work } = job
  const { key, round, onStep, signal } = options
  checkTraining(options, terms)
  const batches: EncodedBatch[] = []
  for (const [step, rows] of options.batches.entries()) {
    signal.throwIfAborted()
    batches.push(await encodeBatch(rows, job, `batch ${step}`))
  }
  const saved = await openRound({
    work,
    key,
    input: inputOf(options, batches, job),
    start: { state: options.state, moments: options.moments ?? noMoments(terms) },
    record: {
      step: 0,
      weights: Hex.sha256Hex(options.state),
      moments: options.moments ? Hex.sha256Hex(options.moments) : Hex.zeroHash,
      batch: Hex.zeroHash,
    },
    rows: batches.flatMap(({ lines }) => lines),
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
        const batch = batches[step - 1]?.hash ?? Hex.zeroHash
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
  return { ...(await readResult(saved.path, last, job)), steps, resumedSteps }
}

async function replay(options: ReplayOptions, job: JobOptions) {
  const { terms, work } = job
  const { round, step, signal } = options
  checkReplay(options, terms)
  const { lines, hash: batch } = await encodeBatch(options.rows, job)
  const worker = await job.connect(signal)
  return withRequestFolder(work, async (folder) => {
    const rowsPath = join(folder, 'rows.jsonl')
    await writeRows(work, rowsPath, lines)
    const request = {
      kind: 'replay',
      ...(await writeStart(work, folder, options)),
      rows: rowsPath,
      batch: terms.batch,
      step,
      rate: Step.learningRateOf(terms, { round, step }),
      folder,
    }
    const { weights, moments } = await worker.ask(request, { last: 'replayed', signal })
    const record = { step: step + 1, weights, moments, batch }
    return { ...(await readResult(folder, record, job)), record }
  })
}

async function losses(
  options: Parameters<JobTrainer['losses']>[0],
  job: JobOptions,
): Promise<readonly number[]> {
  checkMeasurement(options, job.terms)
  const { state, rows, signal } = options
  const lines = tokenLines(await job.encoder.encode(rows))
  const worker = await job.connect(signal)
  return withRequestFolder(job.work, async (folder) => {
    const rowsPath = join(folder, 'rows.jsonl')
    await writeRows(job.work, rowsPath, lines)
    const paths = await writeStart(job.work, folder, { state })
    const request = { kind: 'losses', state: paths.state, rows: rowsPath, count: rows.length }
    const answer = await worker.ask(request, { last: 'losses', signal })
    if (answer.losses.length !== rows.length) throw failed('it told of another number of losses')
    return answer.losses
  })
}

/**
 * Returns a row with the distributions for its trained tokens, which are in a line of the worker.
 * @throws {TrainerFailedError}
 */
function withTeacher(row: TextRow, line: string): string {
  const read = JsonText.parse(line, { depthMax: ROW_DEPTH_MAX })
  if (read.kind === 'fault') throw failed('what it taught cannot be read')
  return JSON.stringify({ ...row, teacher: read.value })
}

/** @throws {TrainerFailedError} The worker reported other tokens or rows than requested. */
async function teach(options: TeachOptions, job: JobOptions): Promise<readonly string[]> {
  const { rows } = checkTeaching(options, job.terms)
  const { state, tokens, signal } = options
  const encoder = await job.openEncoder('sft')
  const encoded = tokenLines(await encoder.encode(options.rows))
  const worker = await job.connect(signal)
  return withRequestFolder(job.work, async (folder) => {
    const rowsPath = join(folder, 'rows.jsonl')
    await writeRows(job.work, rowsPath, encoded)
    const paths = await writeStart(job.work, folder, { state })
    const to = join(folder, 'taught.jsonl')
    const count = rows.length
    const request = { kind: 'teach', state: paths.state, rows: rowsPath, count, tokens, to }
    const answer = await worker.ask(request, { last: 'taught', signal })
    const bytesMax = TRAINING_ROWS_BYTES_MAX
    const text = await readSharedFile({ root: job.work, path: to }, { bytesMax })
    const taught = text.toString('utf8').split('\n').slice(0, -1)
    if (answer.rows !== count || taught.length !== count) throw failed('it taught other rows')
    const lines = taught.map((line, at) => withTeacher(rows[at]!, line))
    parseRows(lines, 'rows', 'distill')
    return lines
  })
}

/** Checks rows that a sponsor published; members train them as they are, and split none. */
async function checkRows(
  { rows: lines, name, measured, signal }: CheckRowsOptions,
  { model, terms, encoder }: JobOptions,
): Promise<RowCounts> {
  const base = { name: basename(model), folder: model }
  const splitFault = 'the template leaves earlier answers out: write one row for each answer'
  const list = { name, lines, measured, splitFault }
  return countsOf(await fitList(list, { base, encoder, ...terms, signal }))
}

/**
 * Creates the trainer of a job, whose base model a worker has loaded. Requests run one after the
 * other.
 */
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
    batchHash: async ({ rows }) => (await encodeBatch(rows, job)).hash,
    checkRows: (options) => checkRows(options, job),
    teach: (options) => inTurn(() => teach(options, job)),
    close: job.close,
  }
}
