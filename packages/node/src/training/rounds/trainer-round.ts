import { BaseError, type Hash, Hex } from '@ostrom/protocol'
import type { JobTrainer, StepProgress } from '@ostrom/trainer'
import { Job, type Round, Trace, Update, UpdateManifest } from '@ostrom/training'
import type { TrainingContents } from '../jobs/contents.ts'
import type { JobData } from '../jobs/job-data.ts'
import type { JobHistory, RoundHistory } from '../jobs/job-history.ts'
import { type JobStates, readUpdateManifest } from '../jobs/job-states.ts'
import { assignmentOf, batchesOf } from './round-assignment.ts'

/** An update that is ready for its commitment. */
export type TrainedUpdate = {
  readonly update: Hash
  readonly trace: Hash
  /** CID of its manifest. */
  readonly cid: string
}

/** A step, and the number of steps of its round. */
export type RoundProgress = StepProgress & { readonly steps: number }

export type TrainRoundOptions = {
  readonly contents: TrainingContents
  readonly history: JobHistory
  readonly states: JobStates
  readonly data: JobData
  readonly trainer: JobTrainer
  readonly jobId: Hash
  readonly account: Hex.AccountId
  readonly round: RoundHistory
  /** Called after each computed step. */
  readonly onProgress?: (progress: RoundProgress) => void
  readonly signal: AbortSignal
}

/** Optimizer state and error feedback after the trainer's last accepted round. */
type TrainerStart = {
  readonly moments?: Uint8Array
  readonly residual: Float32Array
  readonly residualCid?: string
  readonly residualHash: Hash
}

/**
 * Reads the trainer's state after its last accepted round. The manifest is its own, and the files
 * are in its own store. Without such a round on chain, or with lost files, the state is empty.
 */
async function startOf(options: TrainRoundOptions): Promise<TrainerStart> {
  const { history, data, account, round, signal } = options
  const residual = new Float32Array(Job.parametersOf(data.spec))
  const nothing = { residual, residualHash: Hex.zeroHash }
  const before = history.acceptedBefore(account, round.round)
  if (!before) return nothing
  try {
    return await startAfter(options, before)
  } catch (error) {
    signal.throwIfAborted()
    if (BaseError.is(error)) return nothing
    throw error
  }
}

/** Reads the trainer's state after an accepted round. */
async function startAfter(
  { contents, data, signal }: TrainRoundOptions,
  before: Round.RevealedUpdate,
): Promise<TrainerStart> {
  const { spec } = data
  const nothing = new Float32Array(Job.parametersOf(spec))
  const manifest = await readUpdateManifest(contents, before.cid, signal)
  const { residualAfter: residualHash } = manifest.end
  const last = UpdateManifest.lastCheckpoint(manifest)
  const first = manifest.checkpoints[0]?.state
  if (!last || !first) return { residual: nothing, residualHash }
  const read = (cid: string) =>
    contents.read(cid, { what: 'an own checkpoint', bytesMax: 2 ** 31, signal })
  const trained = Update.decodeState(await read(last.files.state), spec)
  const parent = Update.decodeState(await read(first), spec)
  const delta = parent.map((value, at) => value - (trained[at] as number))
  const earlier = manifest.residual
    ? Update.decodeState(await read(manifest.residual), spec)
    : nothing
  const { residual } = Update.compress({ delta, residual: earlier, compression: spec.compression })
  const keepsMoments = spec.optimizer.moments === 'kept' && last.files.moments !== undefined
  return {
    residual,
    residualCid: await contents.publish(Update.encodeState(residual, spec)),
    residualHash,
    ...(keepsMoments && last.files.moments && { moments: await read(last.files.moments) }),
  }
}

/** Name of a round's work: interrupted work of this name is continued. */
const workKey = ({
  jobId,
  account,
  round,
}: Pick<TrainRoundOptions, 'jobId' | 'account' | 'round'>): Hash =>
  Hex.sha256Hex(new TextEncoder().encode(`${jobId} ${account} ${round.round}`))

/**
 * Trains a round, compresses the change, and publishes update, checkpoints and manifest. It sends
 * no transaction.
 *
 * @throws {TrainerFailedError} {TrainerInputInvalidError} {TrainingContentInvalidError}
 */
export async function trainRound(options: TrainRoundOptions): Promise<TrainedUpdate> {
  const { contents, history, states, data, trainer, account, round, signal } = options
  const { spec } = data
  const key = workKey(options)
  const parentFile = await states.fileOf(round, signal)
  const parentCid = await states.keep(parentFile)
  const rows = data.rowsOf(assignmentOf(history, round.round, spec).get(account) ?? [])
  const batches = batchesOf({ spec, seed: round.seed, account, rows })
  const start = await startOf(options)
  const { moments } = start
  const { steps, state } = await trainer.train({
    key,
    state: parentFile,
    moments,
    round: round.round,
    batches,
    signal,
    onProgress: (progress) => options.onProgress?.({ ...progress, steps: spec.innerSteps }),
  })
  const parent = Update.decodeState(parentFile, spec)
  const trained = Update.decodeState(state, spec)
  const delta = parent.map((value, at) => value - (trained[at] as number))
  const { residual, residualHash } = start
  const made = Update.compress({ delta, residual, compression: spec.compression })
  const update = Hex.sha256Hex(made.file)
  const checkpoints: UpdateManifest.CheckpointFiles[] = []
  for (const { step, moments: hash } of steps) {
    const files = step === 0 ? undefined : await trainer.savedStep({ key, step })
    const momentFile = step === 0 ? moments : files?.moments
    const hasMoments = hash !== Hex.zeroHash && momentFile !== undefined
    checkpoints.push({
      state: files ? await contents.publish(files.state) : parentCid,
      ...(hasMoments && { moments: await contents.publish(momentFile) }),
    })
  }
  const manifest: UpdateManifest.UpdateManifest = {
    version: 1,
    update: await contents.publish(made.file),
    ...(start.residualCid !== undefined && { residual: start.residualCid }),
    steps: [...steps],
    end: {
      residualBefore: residualHash,
      residualAfter: Update.stateHash(made.residual, spec),
      update,
    },
    checkpoints,
  }
  const cid = await contents.publish(UpdateManifest.encode(manifest))
  return { update, trace: Trace.rootOf(UpdateManifest.traceOf(manifest)), cid }
}

/**
 * Removes files that are no longer needed: saved data of the training software for a published
 * round, and single steps of rounds that can no longer be challenged.
 */
export async function releaseRounds(
  options: Pick<
    TrainRoundOptions,
    'contents' | 'history' | 'states' | 'trainer' | 'jobId' | 'account' | 'round' | 'signal'
  >,
): Promise<void> {
  const { contents, history, states, trainer, account, round, signal } = options
  await trainer.forget(workKey(options))
  await states.release(round.round - 1)
  const last = history.acceptedBefore(account, round.round)
  const old = history
    .rounds()
    .filter((one) => one.round < round.round - 1)
    .flatMap(({ reveals }) => reveals.filter((one) => one.account === account && one !== last))
    .at(-1)
  if (!old) return
  const manifest = await readUpdateManifest(contents, old.cid, signal)
  const steps = manifest.checkpoints.slice(1)
  await contents.release(steps.flatMap(({ state, moments = state }) => [state, moments]))
}
