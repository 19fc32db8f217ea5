import { Limits } from '@ostrom/ledger'
import {
  anchorGasOf,
  assertExamined,
  checkAnchoring,
  type JobDataset,
  openJobData,
  prepareJob,
  publishDataset,
} from '@ostrom/node/training'
import { type Hash, Hex, type RandomBytes } from '@ostrom/protocol'
import { Job } from '@ostrom/training'
import { readDataFile } from './data-file.ts'
import { examineData } from './examine.ts'
import { type JobFile, newJobOf, termsOf, weightsOf } from './job-file.ts'
import { type JobRows, readJobRows } from './job-rows.ts'
import type { TrainingContext } from './training-context.ts'

/** A job that was opened. */
export type CreatedJob = {
  readonly jobId: Hash
  readonly spec: Hash
  readonly transaction: string
  /** Number of trained parameters. */
  readonly parameters: number
  /** Bytes of an update, and gas that its trainer pays; absent if updates are not put on chain. */
  readonly anchored?: { readonly bytes: number; readonly gas: number }
  /** For each data file: its name, its number of rows, their forms, and their counts. */
  readonly data: readonly JobDataFile[]
}

/** A data file that was read, with its name in the job's file. */
export type JobDataFile = Omit<JobRows, 'text'> & { readonly file: string }

type CreateJobOptions = {
  readonly file: JobFile
  /** Path of the job's file; paths in the file are relative to it. */
  readonly path: string
  readonly base: Hash
  /** Version of the teacher that the job's file names. */
  readonly teacher?: Hash | undefined
  /** Version of the adapter that the job's file names, and from which the job continues. */
  readonly continues?: Hash | undefined
  /** Whether trainers put their full updates on the chain. */
  readonly anchorUpdates?: boolean
  readonly parseAmount: (text: string) => bigint
  readonly random: RandomBytes
  readonly signal: AbortSignal
}

/** A file of rows that a job names. */
type NamedFile = { readonly file: string; readonly license: string }

/**
 * The rows of a job's data files as text, by the names of the files, before any of them is
 * published.
 */
type JobTexts = {
  readonly texts: ReadonlyMap<string, string>
  readonly data: readonly JobDataFile[]
}

/**
 * Reads each data file of a job once. In a job with heads, a dataset or task has only rows of the
 * head at its index; the public file has rows of all heads.
 *
 * @throws As `readDataFile` and `readJobRows`.
 */
async function readJobFiles(
  file: JobFile,
  { path, folder }: { readonly path: string; readonly folder: string },
): Promise<JobTexts> {
  const { method, sequence, ignoreFields: ignored, heads } = file
  const base = { name: file.base, folder }
  const headAt = (place: number) => heads?.slice(place, place + 1)
  const named = [
    ...file.datasets.map((one, at) => ({ name: one.file, own: headAt(at), measured: 0 })),
    { name: file.public.file, own: heads, measured: file.public.rows },
    ...(file.tasks ?? []).map((one, at) => {
      return { name: one.file, own: headAt(at), measured: one.rows }
    }),
  ]
  const measuredOf = (name: string) =>
    Math.max(...named.map((one) => (one.name === name ? one.measured : 0)))
  const texts = new Map<string, string>()
  const data: JobDataFile[] = []
  for (const { name, own } of named) {
    if (texts.has(name)) continue
    const bytes = await readDataFile(path, name)
    const measured = measuredOf(name)
    const options = { file: name, method, ignored, heads: own, base, sequence, measured }
    const { text, ...facts } = await readJobRows(bytes, options)
    texts.set(name, text)
    data.push({ file: name, ...facts })
  }
  return { texts, data }
}

async function publishFile(
  { storage, ledger }: TrainingContext,
  { texts }: JobTexts,
  { file, license }: NamedFile,
): Promise<Hash> {
  const { account: creator } = ledger
  const text = texts.get(file) ?? ''
  return await publishDataset(storage, { name: file, creator, license, description: '', text })
}

/**
 * Names on the chain the datasets of a job that jurors accepted. Their proposers then get points
 * from the job's fees. Does nothing on chains that count no points.
 */
async function nameAcceptedDatasets(
  { ledger, training }: TrainingContext,
  { jobId, datasets }: { readonly jobId: Hash; readonly datasets: readonly Hash[] },
): Promise<void> {
  const accepted: Hash[] = []
  for (const dataset of datasets) {
    if ((await ledger.datasets?.dataset(dataset))?.isUsable) accepted.push(dataset)
  }
  const named = accepted.slice(0, Limits.TRAINING_DATASETS_MAX)
  if (named.length > 0) await training.nameDatasets?.({ jobId, datasets: named })
}

/**
 * Publishes a job's data and document, and opens it on chain with its budget.
 *
 * @throws {InputInvalidError} {JobSpecInvalidError} {TrainerInputInvalidError}
 * {ModelFilesInvalidError} {DatasetRefusedError} {RowsInvalidError} {RowTemplateUnfitError}
 * {RowsUntrainableError} No job is opened.
 * @throws {LedgerError} `training-terms-invalid`, `insufficient-funds`, `training-anchor-refused`.
 */
export async function createJob(
  context: TrainingContext,
  options: CreateJobOptions,
): Promise<CreatedJob> {
  const { ledger, training } = context
  const { file, path, base, teacher, continues, parseAmount, random, signal } = options
  const { anchorUpdates = false } = options
  checkAnchoring(training, { anchorUpdates })
  const weights = weightsOf(file)
  const model = await context.openBase(base)
  const read = await readJobFiles(file, { path, folder: model })
  const datasets: JobDataset[] = []
  for (const [at, one] of file.datasets.entries()) {
    const dataset = await publishFile(context, read, one)
    datasets.push({ dataset, shards: one.shards, weightPpm: weights[at] ?? 0 })
  }
  const publicDataset = await publishFile(context, read, file.public)
  const tasks: Hash[] = []
  for (const task of file.tasks ?? []) tasks.push(await publishFile(context, read, task))
  const seed = Hex.from(random(32))
  const versions = { base, teacher, continues }
  const published = { ...versions, model, datasets, publicDataset, seed, tasks }
  const wish = { ...newJobOf(file, published), ...(anchorUpdates && { anchorUpdates }) }
  const { spec, specHash } = await prepareJob({ ...context, signal }, wish)
  const nonce = BigInt(Hex.from(random(6)))
  const terms = termsOf(file, {
    ledger,
    base,
    parentState: spec.parentState,
    spec: specHash,
    nowSeconds: await ledger.nowSeconds(),
    nonce,
    parseAmount,
  })
  // The data are examined before any money is deposited: members make the same checks, and would
  // not join a job that fails them.
  assertExamined(await examineData(context, await openJobData(context.contents, { terms }, signal)))
  const balance = await ledger.balance(ledger.account, terms.asset)
  const missing = terms.budget - balance
  if (missing > 0n) await ledger.deposit({ asset: terms.asset, amount: missing })
  const { hash: transaction } = await training.openJob(terms)
  const jobId = await training.jobIdOf({ sponsor: ledger.account, terms })
  await nameAcceptedDatasets(context, { jobId, datasets: datasets.map(({ dataset }) => dataset) })
  const parameters = spec.tensors.reduce(
    (sum, { shape }) => sum + shape.reduce((size, side) => size * side, 1),
    0,
  )
  const bytes = Job.updateBytesOf(spec)
  const anchored = anchorUpdates && { anchored: { bytes, gas: anchorGasOf(bytes) } }
  return { jobId, spec: specHash, transaction, parameters, data: read.data, ...anchored }
}
