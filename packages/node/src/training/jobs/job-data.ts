import type { TrainingJob } from '@ostrom/ledger'
import { Dataset, FileSignature, type Hex } from '@ostrom/protocol'
import { parseHeadRow, parseRow, type TrainingMethod } from '@ostrom/trainer'
import { type Assignment, Data, Job, Update } from '@ostrom/training'
import { TrainingContentInvalidError } from '../errors.ts'
import {
  TRAINING_DATA_BYTES_MAX,
  TRAINING_DATASET_BYTES_MAX,
  TRAINING_DATASET_ROWS_MAX,
} from '../limits.ts'
import type { TrainingContents } from './contents.ts'

/** Maximum bytes of an encoded job document, as in `Job.decode`. */
const DOCUMENT_BYTES_MAX = 65_536

/** A dataset of a job after it was read. */
export type ReadDataset = {
  readonly dataset: Hex.Hash
  /** `comparison`: the job's base and the job's result are evaluated on the dataset. */
  readonly use: 'training' | 'comparison'
  /** SPDX identifier of its manifest. */
  readonly license: string
  readonly rows: readonly string[]
}

/** The document of a job, and the data that it names. */
export type JobData = {
  readonly spec: Job.JobSpec
  /** Every dataset once, with all of its rows. */
  readonly datasets: readonly ReadDataset[]
  /** Returns the rows of shards, in the order of the shards. */
  rowsOf(shards: readonly Assignment.ShardId[]): readonly string[]
  /** Rows on which the job's base and the job's result are compared. */
  readonly publicRows: readonly string[]
  /** Rows of each evaluation task, in the order of the job's document. */
  readonly taskRows: readonly (readonly string[])[]
  /** File of the first round's parent state. */
  readonly parentState: Uint8Array
}

/** Returns how many of a dataset's first rows a job compares its base and its result on. */
export function measuredRows({ evaluation }: Job.JobSpec, dataset: Hex.Hash): number {
  const { publicDataset, publicRows, tasks = [] } = evaluation
  const uses = [{ dataset: publicDataset, rows: publicRows }, ...tasks]
  return Math.max(0, ...uses.map((use) => (use.dataset === dataset ? use.rows : 0)))
}

/** @throws {TrainingContentInvalidError} */
function check(holds: boolean, what: string, reason: string): void {
  if (!holds) throw new TrainingContentInvalidError({ what, reason })
}

/** Reads a dataset's manifest, which describes its file. */
const readDatasetManifest = async (
  contents: TrainingContents,
  dataset: Hex.Hash,
  signal: AbortSignal,
): Promise<Dataset.Dataset> =>
  Dataset.decode(
    await contents.readDocument(dataset, {
      what: `the manifest of dataset ${dataset}`,
      bytesMax: Dataset.DATASET_MANIFEST_BYTES_MAX,
      signal,
    }),
  )

/**
 * Checks by the manifests, before any file is fetched, that all data of a job fits into the memory
 * of its members. `readDataset` checks each file against its manifest.
 *
 * @throws {TrainingContentInvalidError} {MalformedError}
 */
export async function checkDataBytes(
  contents: TrainingContents,
  {
    datasets,
    evaluation,
  }: Pick<Job.JobSpec, 'evaluation'> & {
    readonly datasets: readonly { readonly dataset: Hex.Hash }[]
  },
  signal: AbortSignal,
): Promise<void> {
  const { publicDataset, tasks = [] } = evaluation
  let total = 0n
  for (const dataset of [
    ...datasets.map((one) => one.dataset),
    publicDataset,
    ...tasks.map((one) => one.dataset),
  ]) {
    total += (await readDatasetManifest(contents, dataset, signal)).data.bytes
  }
  const reason = `${total} bytes in all, above ${TRAINING_DATA_BYTES_MAX}`
  check(total <= BigInt(TRAINING_DATA_BYTES_MAX), "the job's data", reason)
}

/** A dataset, and the required form of its rows. */
type DatasetForm = {
  readonly dataset: Hex.Hash
  readonly method: TrainingMethod
  /** Heads to which its rows may belong; when absent, rows have no label. */
  readonly heads?: readonly string[] | undefined
}

/** Reads the rows of a dataset, checked against its manifest. */
export async function readDataset(
  contents: TrainingContents,
  { dataset, method, heads }: DatasetForm,
  signal: AbortSignal,
): Promise<Pick<ReadDataset, 'license' | 'rows'>> {
  const { data, records, license } = await readDatasetManifest(contents, dataset, signal)
  const what = `the file of dataset ${dataset}`
  const bytesMax = Math.min(Number(data.bytes), TRAINING_DATASET_BYTES_MAX)
  check(data.bytes <= BigInt(bytesMax), what, `${data.bytes} bytes, above ${bytesMax}`)
  const isMany = records > BigInt(TRAINING_DATASET_ROWS_MAX)
  check(!isMany, what, `${records} rows, above ${TRAINING_DATASET_ROWS_MAX}`)
  const rowsMax = Number(records)
  const bytes = await contents.readHashed(data.cid, data.sha256, { what, bytesMax, signal })
  // Archives are never unpacked here, so a small archive of huge content is harmless.
  const kind = FileSignature.of(bytes)
  check(kind === undefined, what, `a ${kind}, where JSON lines are due`)
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new TrainingContentInvalidError({ what, reason: 'it is no UTF-8' })
  }
  // The file may be malicious, so no more rows are read than its manifest states.
  const rows = Data.rowsOfText(text, rowsMax)
  const found = rows.length > rowsMax ? `more than ${rowsMax}` : rows.length
  check(rows.length === rowsMax, what, `${found} rows, not ${records}`)
  for (const [at, row] of rows.entries()) {
    const name = `dataset ${dataset}, row ${at}`
    parseRow(heads ? parseHeadRow(row, name, heads).line : row, name, method)
  }
  return { license: license.spdx, rows }
}

/** @throws {TrainerInputInvalidError} A row belongs to none of the heads. */
function checkLabels({ dataset, rows }: ReadDataset, heads: DatasetForm['heads']): void {
  if (!heads) return
  for (const [at, row] of rows.entries()) {
    parseHeadRow(row, `dataset ${dataset}, row ${at}`, heads)
  }
}

/**
 * Reads the document of a job and all data that it names.
 *
 * @throws {TrainingContentInvalidError} {MalformedError} {JobSpecInvalidError}
 * {TensorFileInvalidError} {TrainerInputInvalidError} A file differs from its description in the
 * job.
 */
export async function openJobData(
  contents: TrainingContents,
  { terms }: Pick<TrainingJob, 'terms'>,
  signal: AbortSignal,
): Promise<JobData> {
  const what = 'the job document'
  const reading = { what, bytesMax: DOCUMENT_BYTES_MAX, signal }
  const spec = Job.decode(await contents.readDocument(terms.spec, reading))
  check(spec.base === terms.base, what, 'it names another base than the job on chain')
  check(spec.parentState === terms.parentState, what, 'it names another parent state')
  check(spec.rounds === terms.rounds, what, `${spec.rounds} rounds, not ${terms.rounds}`)
  await checkDataBytes(contents, spec, signal)
  const { method, heads } = spec
  /** Selects one head by its index. */
  const headAt = (place: number) => heads?.slice(place, place + 1)
  const read = new Map<Hex.Hash, ReadDataset>()
  const rowsOf = async (dataset: Hex.Hash, use: ReadDataset['use'], own = heads) => {
    const before = read.get(dataset)
    if (before) {
      // The cached data was read for another use, whose rows may belong to other heads.
      checkLabels(before, own)
      return before.rows
    }
    const found = await readDataset(contents, { dataset, method, heads: own }, signal)
    read.set(dataset, { dataset, use, ...found })
    return found.rows
  }
  const datasets: (readonly string[])[] = []
  for (const [at, { dataset, shardRoot, shards }] of spec.datasets.entries()) {
    const rows = await rowsOf(dataset, 'training', headAt(at))
    const name = `the shards of dataset ${dataset}`
    check(rows.length >= shards, name, `${rows.length} rows for ${shards} shards`)
    check(Data.shardRoot(rows, shards) === shardRoot, name, 'they have another root')
    datasets.push(rows)
  }
  const firstRows = async (
    dataset: Hex.Hash,
    { count, name, own }: { count: number; name: string; own?: readonly string[] | undefined },
  ) => {
    const rows = (await rowsOf(dataset, 'comparison', own)).slice(0, count)
    check(rows.length === count, name, `${rows.length} rows of ${count}`)
    return rows
  }
  const { publicDataset, publicRows: count, tasks = [] } = spec.evaluation
  const name = 'the public dataset'
  const publicRows = await firstRows(publicDataset, { count, name, own: heads })
  const taskRows: (readonly string[])[] = []
  for (const [at, { dataset, rows }] of tasks.entries()) {
    const task = `the dataset ${dataset} of a task`
    taskRows.push(await firstRows(dataset, { count: rows, name: task, own: headAt(at) }))
  }
  const parentState = await contents.readHashed(spec.parentStateCid, spec.parentState, {
    what: 'the parent state',
    bytesMax: Update.stateBytesOf(spec),
    signal,
  })
  Update.decodeState(parentState, spec)
  return {
    spec,
    datasets: [...read.values()],
    publicRows,
    taskRows,
    parentState,
    rowsOf: (shards) =>
      shards.flatMap(({ dataset, shard }) => {
        const count = spec.datasets[dataset]?.shards ?? 1
        return Data.shardRows(datasets[dataset] ?? [], { shard, count })
      }),
  }
}
