import { type AccountId, type Hash, Hex, Manifest } from '@ostrom/protocol'
import { type Job, type Trace, Update, UpdateManifest } from '@ostrom/training'
import type { SavedTrainer } from './saved-trainer.ts'

/** State that a worker has after its last revealed round. */
export type WorkerStart = {
  readonly moments?: Uint8Array
  readonly residual: Float32Array
  /**
   * Hash of the error feedback's file; the zero hash in the first round, which has no such file.
   */
  readonly residualHash: Hash
}

/** A worker's reveal: its files, and the state for its next round. */
export type Submission = {
  readonly account: AccountId
  readonly file: Uint8Array
  readonly trace: Trace.Trace
  readonly manifest: Uint8Array
  readonly next: WorkerStart
}

/**
 * The state that a worker claims to have reached, and the records of the steps that it claims to
 * have executed.
 */
export type ClaimedWork = {
  readonly state: Float32Array
  readonly moments: Uint8Array
  readonly steps: readonly Trace.StepRecord[]
}

/** The work of one worker in a round. */
export type WorkerTask = {
  readonly spec: Job.JobSpec
  readonly account: AccountId
  readonly round: number
  readonly parent: Float32Array
  readonly batches: readonly (readonly string[])[]
  readonly start: WorkerStart
  readonly trainer: SavedTrainer
}

/** Trains the steps of a worker's task. */
export async function trainSteps(task: WorkerTask): Promise<ClaimedWork> {
  const { spec, round, parent, batches, start, trainer } = task
  const state = Update.encodeState(parent, spec)
  const trained = await trainer.train({ state, moments: start.moments, round, batches })
  return { ...trained, state: Update.decodeState(trained.state, spec) }
}

/** Returns the parent state minus the given state. */
export const changeOf = (parent: Float32Array, state: Float32Array): Float32Array =>
  parent.map((value, at) => value - (state[at] as number))

/** Bytes of a file that storage keeps as one block (`ipfs add --chunker=size-1048576`). */
const BLOCK_BYTES = 1_048_576

/**
 * Returns the CID of a file. For files of one block, up to 1 MiB, it equals the CID in storage.
 * Larger files get another CID of the same length, because this bench does not keep the files of
 * single steps.
 */
const cidOf = (hash: Hash, bytes: number): string =>
  bytes <= BLOCK_BYTES ? Manifest.blockCidOf(hash) : Manifest.cidOf(hash)

/**
 * Compresses a worker's claimed training, and encodes all files that the worker publishes. In every
 * claim, the trace and the update are consistent. Only a replay or the losses can show that the
 * claim is false.
 *
 * @throws {ValueNotFiniteError} The state is not finite.
 */
export function submit(
  { spec, account, parent, start }: WorkerTask,
  { state, moments, steps }: ClaimedWork,
): Submission {
  const delta = changeOf(parent, state)
  const { residual, residualHash: residualBefore } = start
  const made = Update.compress({ delta, residual, compression: spec.compression })
  const update = Hex.sha256Hex(made.file)
  const residualAfter = Update.stateHash(made.residual, spec)
  const end = { residualBefore, residualAfter, update }
  const last = steps.length - 1
  const weights = Update.stateHash(state, spec)
  const claimed = steps.map((record, at) => (at === last ? { ...record, weights } : record))
  const trace: Trace.Trace = { steps: claimed, end }
  const sizes = { state: Update.stateBytesOf(spec), moments: moments.length }
  const manifest = UpdateManifest.encode({
    version: 1,
    update: cidOf(update, made.file.length),
    ...(residualBefore !== Hex.zeroHash && { residual: cidOf(residualBefore, sizes.state) }),
    steps: [...claimed],
    end,
    checkpoints: claimed.map((record) => ({
      state: cidOf(record.weights, sizes.state),
      ...(record.moments !== Hex.zeroHash && { moments: cidOf(record.moments, sizes.moments) }),
    })),
  })
  const next = { moments, residual: made.residual, residualHash: residualAfter }
  return { account, file: made.file, trace, manifest, next }
}
