import { type Hash, Hex } from '@ostrom/protocol'
import type { JobTrainer, StepProgress } from '@ostrom/trainer'
import { Trace, Update, UpdateManifest } from '@ostrom/training'
import { type JobStates, readUpdateManifest } from '../jobs/job-states.ts'
import { assignmentOf, batchesOf } from './round-assignment.ts'
import { keptResiduals, startOf, type TrainerStartOptions } from './trainer-start.ts'

/** An update that is ready for its commitment. */
export type TrainedUpdate = {
  readonly update: Hash
  readonly trace: Hash
  /** CID of its manifest. */
  readonly cid: string
}

/** A step, and the number of steps of its round. */
export type RoundProgress = StepProgress & { readonly steps: number }

export type TrainRoundOptions = TrainerStartOptions & {
  readonly states: JobStates
  readonly trainer: JobTrainer
  /** Called after each computed step. */
  readonly onProgress?: (progress: RoundProgress) => void
}

/** Returns the key of a round's saved steps, from which the trainer continues after a restart. */
const workKey = ({
  jobId,
  account,
  round,
}: Pick<TrainRoundOptions, 'jobId' | 'account' | 'round'>): Hash =>
  Hex.sha256Hex(new TextEncoder().encode(`${jobId} ${account} ${round.round}`))

/**
 * Trains a round, compresses the change of the state, and publishes the update, the error feedback,
 * the checkpoints and the manifest. Sends no transaction.
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
  const residualAfter = Update.encodeState(made.residual, spec)
  // The next round reads the error feedback from this file, also after a kill, so it is on disk
  // before the commitment.
  await keptResiduals(options).keep(residualAfter)
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
      residualAfter: Hex.sha256Hex(residualAfter),
      update,
    },
    checkpoints,
  }
  const cid = await contents.publish(UpdateManifest.encode(manifest))
  return { update, trace: Trace.rootOf(UpdateManifest.traceOf(manifest)), cid }
}

/**
 * Removes files that are no longer needed: the training software's saved steps of the published
 * round, old parent states, old error feedback, and the files of single steps of rounds that can no
 * longer be challenged.
 *
 * @param options.cid CID of the manifest of the published round.
 */
export async function releaseRounds(
  options: Omit<TrainRoundOptions, 'data' | 'waitMs' | 'log' | 'onProgress'> &
    Pick<TrainedUpdate, 'cid'>,
): Promise<void> {
  const { states, trainer, round } = options
  await trainer.forget(workKey(options))
  await states.release(round.round - 1)
  await releaseSteps(options)
  await releaseResiduals(options)
}

type ReleaseOptions = Parameters<typeof releaseRounds>[0]

/**
 * Among the trainer's updates of rounds that can no longer be challenged, takes the newest one, and
 * removes the files of its single steps. The trainer's last accepted update keeps its files.
 */
async function releaseSteps(options: ReleaseOptions): Promise<void> {
  const { contents, history, account, round, signal } = options
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

/**
 * Removes files of the trainer's error feedback. The files from before and after three rounds stay:
 * the published round; the last accepted round, from which the next round may start; and the
 * previous round, which can be challenged.
 */
async function releaseResiduals(options: ReleaseOptions): Promise<void> {
  const { contents, history, account, round, cid, signal } = options
  const last = history.acceptedBefore(account, round.round)
  const previous = history.round(round.round - 1)?.reveals.find((one) => one.account === account)
  const needed = new Set<Hash>()
  for (const one of new Set([cid, last?.cid, previous?.cid])) {
    if (one === undefined) continue
    const { end } = await readUpdateManifest(contents, one, signal)
    needed.add(end.residualBefore).add(end.residualAfter)
  }
  const residuals = keptResiduals(options)
  const kept = await residuals.hashes()
  await residuals.release(kept.filter((hash) => !needed.has(hash)))
}
