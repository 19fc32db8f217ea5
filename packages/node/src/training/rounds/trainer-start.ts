import { type AccountId, BaseError, type Hash, Hex, type Log } from '@ostrom/protocol'
import type { StateStore } from '@ostrom/state'
import { Job, type Round, Step, Update, UpdateManifest } from '@ostrom/training'
import { errorCodeOf } from '../../try-logged.ts'
import { TrainingContentInvalidError } from '../errors.ts'
import type { TrainingContents } from '../jobs/contents.ts'
import type { JobData } from '../jobs/job-data.ts'
import type { JobHistory, RoundHistory } from '../jobs/job-history.ts'
import { readUpdateManifest } from '../jobs/job-states.ts'
import { createKeptFiles, type KeptFiles } from '../jobs/kept-files.ts'

/** Optimizer state and error feedback after the trainer's last accepted round. */
export type TrainerStart = {
  readonly moments?: Uint8Array
  readonly residual: Float32Array
  /** CID and hash of the error feedback's file; no CID and the zero hash if it is zero. */
  readonly residualCid?: string
  readonly residualHash: Hash
}

export type TrainerStartOptions = {
  readonly contents: TrainingContents
  readonly state: StateStore
  readonly history: JobHistory
  readonly data: JobData
  readonly jobId: Hash
  readonly account: AccountId
  readonly round: RoundHistory
  /**
   * Milliseconds to wait for the error feedback's file before it is computed again; all reads
   * together may take twice as long.
   */
  readonly waitMs: number
  readonly log: Log
  readonly signal: AbortSignal
}

/** A file of error feedback, and its CID. */
type ResidualFile = { readonly cid: string; readonly file: Uint8Array }

/**
 * Published files of a trainer's error feedback after its rounds, in the format of a state file.
 */
export const keptResiduals = ({
  contents,
  state,
  jobId,
}: Pick<TrainerStartOptions, 'contents' | 'state' | 'jobId'>): KeptFiles =>
  createKeptFiles({ contents, state, prefix: `training/${jobId}/error-feedback/` })

/**
 * Reads the moments and the error feedback of the trainer after its last accepted round. The
 * trainer wrote the manifest itself, and the files are in its own store. The result is empty if the
 * trainer has no accepted round, if a file is lost, or if the reads take longer than `2 * waitMs`.
 * Without this limit, a slow source could delay the training until the round is over.
 */
export async function startOf(options: TrainerStartOptions): Promise<TrainerStart> {
  const { history, data, account, jobId, round, waitMs, log, signal } = options
  const residual = new Float32Array(Job.parametersOf(data.spec))
  const nothing = { residual, residualHash: Hex.zeroHash }
  const before = history.acceptedBefore(account, round.round)
  if (!before) return nothing
  const late = AbortSignal.timeout(2 * waitMs)
  try {
    return await startAfter({ ...options, signal: AbortSignal.any([signal, late]) }, before)
  } catch (error) {
    signal.throwIfAborted()
    if (!BaseError.is(error) && !late.aborted) throw error
    const code = late.aborted ? 'late' : errorCodeOf(error)
    log('trainer-start-empty', { job: jobId, round: round.round, code })
    return nothing
  }
}

/** Reads the moments and the error feedback of the trainer after an accepted round. */
async function startAfter(
  options: TrainerStartOptions,
  before: Round.RevealedUpdate,
): Promise<TrainerStart> {
  const { contents, data, signal } = options
  const { spec } = data
  const manifest = await readUpdateManifest(contents, before.cid, signal)
  const { residualAfter: residualHash } = manifest.end
  const { cid: residualCid, file } =
    (await findResidual(options, residualHash)) ?? (await recomputeResidual(options, manifest))
  const start = { residual: Update.decodeState(file, spec), residualCid, residualHash }
  const momentsCid = UpdateManifest.lastCheckpoint(manifest)?.files.moments
  if (spec.optimizer.moments !== 'kept' || momentsCid === undefined) return start
  const bytesMax = Update.stateBytesOf(Step.momentsForm(spec))
  const reading = { what: 'own moments', bytesMax, signal }
  return { ...start, moments: await contents.read(momentsCid, reading) }
}

/** Reads the error feedback that the trainer published; logs the reason if it cannot be read. */
async function findResidual(
  options: TrainerStartOptions,
  hash: Hash,
): Promise<ResidualFile | undefined> {
  const { contents, data, jobId, round, waitMs, log, signal } = options
  const what = 'own error feedback'
  const late = AbortSignal.timeout(waitMs)
  const within = AbortSignal.any([signal, late])
  const reading = { what, bytesMax: Update.stateBytesOf(data.spec), signal: within }
  try {
    const cid = await keptResiduals(options).cidOf(hash)
    if (cid === undefined) throw new TrainingContentInvalidError({ what, reason: 'it is not kept' })
    return { cid, file: await contents.readHashed(cid, hash, reading) }
  } catch (error) {
    signal.throwIfAborted()
    if (!BaseError.is(error) && !late.aborted) throw error
    const code = late.aborted ? 'late' : errorCodeOf(error)
    log('error-feedback-unavailable', { job: jobId, round: round.round, code })
    return undefined
  }
}

/**
 * Computes the error feedback after a round again, from the first and last state of the round and
 * the error feedback before it, and publishes it.
 *
 * @throws {TrainingContentInvalidError} The result is not the error feedback that the trainer
 *   committed to.
 */
async function recomputeResidual(
  options: TrainerStartOptions,
  manifest: UpdateManifest.UpdateManifest,
): Promise<ResidualFile> {
  const { contents, data, signal } = options
  const { spec } = data
  const reading = { what: 'an own checkpoint', bytesMax: Update.stateBytesOf(spec), signal }
  const read = async (cid: string | undefined) => {
    if (cid !== undefined) return Update.decodeState(await contents.read(cid, reading), spec)
    throw new TrainingContentInvalidError({ what: reading.what, reason: 'the manifest has none' })
  }
  const parent = await read(manifest.checkpoints[0]?.state)
  const trained = await read(UpdateManifest.lastCheckpoint(manifest)?.files.state)
  const delta = parent.map((value, at) => value - (trained[at] as number))
  const residual =
    manifest.residual === undefined ? new Float32Array(delta.length) : await read(manifest.residual)
  const made = Update.compress({ delta, residual, compression: spec.compression })
  const file = Update.encodeState(made.residual, spec)
  const { residualAfter } = manifest.end
  if (Hex.sha256Hex(file) !== residualAfter) {
    const reason = `computed again, it has another hash than ${residualAfter}`
    throw new TrainingContentInvalidError({ what: 'own error feedback', reason })
  }
  return { cid: await keptResiduals(options).keep(file), file }
}
