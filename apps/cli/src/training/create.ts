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
import type { TrainingContext } from './job-context.ts'
import { type JobFile, newJobOf, termsOf, weightsOf } from './job-file.ts'

/** A job that was opened. */
export type CreatedJob = {
  readonly jobId: Hash
  readonly spec: Hash
  readonly transaction: string
  /** Trained parameters. */
  readonly parameters: number
  /** Where updates are put on chain in full: bytes of each, and what they cost a trainer. */
  readonly anchored?: { readonly bytes: number; readonly gas: number }
}

type CreateJobOptions = {
  readonly file: JobFile
  /** Path of the job's file, which the paths in it are relative to. */
  readonly path: string
  readonly base: Hash
  /** Version of the teacher, which the file names. */
  readonly teacher?: Hash | undefined
  /** Version of the adapter that the file goes on from. */
  readonly continues?: Hash | undefined
  /** Whether trainers put their updates on chain in full. */
  readonly anchorUpdates?: boolean
  readonly parseAmount: (text: string) => bigint
  readonly random: RandomBytes
  readonly signal: AbortSignal
}

/** @throws {ArgumentInvalidError} A file of data cannot be read, or is not beside the job's. */
async function publishFile(
  { storage, ledger }: TrainingContext,
  from: string,
  { file, license }: { readonly file: string; readonly license: string },
): Promise<Hash> {
  const text = await readDataFile(from, file)
  const { account: creator } = ledger
  return await publishDataset(storage, { name: file, creator, license, description: '', text })
}

/**
 * Publishes a job's data and document, and opens it on chain with its budget.
 *
 * @throws {ArgumentInvalidError} {JobSpecInvalidError} {TrainerInputInvalidError}
 * {ModelFilesInvalidError} {DatasetRefusedError} Nothing is opened.
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
  const datasets: JobDataset[] = []
  for (const [at, one] of file.datasets.entries()) {
    const dataset = await publishFile(context, path, one)
    datasets.push({ dataset, shards: one.shards, weightPpm: weights[at] ?? 0 })
  }
  const publicDataset = await publishFile(context, path, file.public)
  const tasks: Hash[] = []
  for (const task of file.tasks ?? []) tasks.push(await publishFile(context, path, task))
  const model = await context.openBase(base)
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
  // Before any money is set aside: no member would join.
  assertExamined(await examineData(context, await openJobData(context.contents, { terms }, signal)))
  const balance = await ledger.balance(ledger.account, terms.asset)
  const missing = terms.budget - balance
  if (missing > 0n) await ledger.deposit({ asset: terms.asset, amount: missing })
  const { hash: transaction } = await training.openJob(terms)
  const jobId = await training.jobIdOf({ sponsor: ledger.account, terms })
  const parameters = spec.tensors.reduce(
    (sum, { shape }) => sum + shape.reduce((size, side) => size * side, 1),
    0,
  )
  const bytes = Job.updateBytesOf(spec)
  const anchored = anchorUpdates && { anchored: { bytes, gas: anchorGasOf(bytes) } }
  return { jobId, spec: specHash, transaction, parameters, ...anchored }
}
