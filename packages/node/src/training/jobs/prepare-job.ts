import { type AccountId, Dataset, type Hash, Hex } from '@ostrom/protocol'
import { addBlob, addManifest, type Storage } from '@ostrom/storage'
import type { TrainedPart, Trainer } from '@ostrom/trainer'
import { Data, Job, Update } from '@ostrom/training'
import type { TrainingContents } from './contents.ts'
import type { OpenAdapter } from './continuation.ts'
import { checkDataBytes, readDataset } from './job-data.ts'

/** A dataset that a sponsor publishes. */
export type NewDataset = {
  readonly name: string
  readonly creator: AccountId
  /** SPDX identifier. */
  readonly license: string
  readonly description: string
  /** The dataset's rows as JSON lines. */
  readonly text: string
}

/** Stores a dataset's file and manifest; returns its id. */
export async function publishDataset(storage: Storage, options: NewDataset): Promise<Hash> {
  const { name, creator, license: spdx, description, text } = options
  const data = await addBlob(storage, new TextEncoder().encode(text))
  await storage.pin(data.cid)
  const encoded = Dataset.encode({
    name,
    creator,
    license: { spdx },
    format: 'jsonl',
    data,
    records: BigInt(Data.rowsOfText(text).length),
    description,
  })
  const cid = await addManifest(storage, encoded)
  await storage.pin(cid)
  return Hex.sha256Hex(encoded)
}

/** A dataset of a new job, and how it is used. */
export type JobDataset = {
  readonly dataset: Hash
  readonly shards: number
  readonly weightPpm: number
}

/** Terms that a sponsor chooses; all other fields of the job's document follow from them. */
export type NewJob = Omit<
  Job.JobSpec,
  | 'version'
  | 'parentState'
  | 'parentStateCid'
  | 'continues'
  | 'datasets'
  | 'tensors'
  | 'adapter'
  | 'environment'
> & {
  readonly datasets: readonly JobDataset[]
  readonly part: TrainedPart
  readonly environment: Pick<Job.JobSpec['environment'], 'class' | 'worldSize'>
  /** Folder of the base's safetensors files. */
  readonly model: string
  /** Seed of the adapter's initial numbers. */
  readonly seed: Hash
  /**
   * Version of a registered adapter that the job continues; without it, the job starts from `seed`.
   */
  readonly continues?: Hash | undefined
}

/** A job whose files are published. */
export type PreparedJob = {
  readonly spec: Job.JobSpec
  /** SHA-256 of the document, as stored on chain. */
  readonly specHash: Hash
}

/**
 * Makes the document of a job for the environment of this machine. Publishes the document and the
 * parent state of the first round.
 *
 * @throws {JobSpecInvalidError} {MalformedError} A field is out of its bounds.
 * @throws {TrainerInputInvalidError} {TrainingContentInvalidError} Model or data do not fit the
 *   job.
 * @throws Errors of `openAdapter`: the adapter that the job continues does not fit the job.
 */
export async function prepareJob(
  options: {
    readonly contents: TrainingContents
    readonly storage: Storage
    readonly trainer: Trainer
    readonly openAdapter: OpenAdapter
    readonly signal: AbortSignal
  },
  wish: NewJob,
): Promise<PreparedJob> {
  const { contents, storage, trainer, openAdapter, signal } = options
  const { part, model, seed, environment: place, datasets: wished, ...more } = wish
  const { continues, ...chosen } = more
  await checkDataBytes(contents, wish, signal)
  const { heads } = wish
  const whole = 'adapter' in part && heads ? { ...part, heads } : part
  const { tensors, ...first } = await trainer.firstState({ model, part: whole, seed, signal })
  const adapter = 'adapter' in part ? { ...part.adapter, frozenA: false } : undefined
  const own = { base: wish.base, tensors, ...(adapter && { adapter }) }
  const state = continues ? await openAdapter(continues, own, signal) : first.state
  Update.decodeState(state, { tensors })
  const environment = await trainer.environment({ ...place, signal })
  const datasets: Job.JobSpec['datasets'][number][] = []
  for (const { dataset, shards, weightPpm } of wished) {
    const { rows } = await readDataset(contents, { dataset, method: wish.method, heads }, signal)
    datasets.push({ dataset, shards, weightPpm, shardRoot: Data.shardRoot(rows, shards) })
  }
  const spec = Job.parse({
    ...chosen,
    version: 1,
    parentState: Hex.sha256Hex(state),
    parentStateCid: await contents.publish(state),
    ...(continues && { continues }),
    datasets,
    tensors,
    ...(adapter && { adapter }),
    environment: { ...place, hash: environment.hash },
  })
  const cid = await addManifest(storage, Job.encode(spec))
  await storage.pin(cid)
  return { spec, specHash: Job.hash(spec) }
}
