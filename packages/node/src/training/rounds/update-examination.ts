import { BaseError, type Hash, Hex } from '@ostrom/protocol'
import { isStorageFault } from '@ostrom/storage'
import type { JobTrainer } from '@ostrom/trainer'
import { Job, Replay, Scoring, Step, Trace, Update, UpdateManifest } from '@ostrom/training'
import type { TrainingContents } from '../jobs/contents.ts'
import type { JobData } from '../jobs/job-data.ts'
import type { JobHistory, RoundHistory } from '../jobs/job-history.ts'
import { readUpdateManifest } from '../jobs/job-states.ts'
import { batchesOf, drawOf, type RoundAssignment } from './round-assignment.ts'

/**
 * Reason to reject an update. Reasons in `forgedReasons` prove that the update violates its
 * trainer's commitment or the job's rules, so that the trainer can be challenged.
 */
export type UpdateRejection =
  | Scoring.ScoreRejection
  | 'unavailable'
  | 'manifest-invalid'
  | 'update-invalid'
  | 'not-anchored'
  | 'no-change'
  | 'copy'
  | 'trace-mismatch'
  | 'checkpoint-mismatch'
  | 'update-not-of-trace'
  | 'replay-failed'
  | 'replay-impossible'
  | 'storage-failed'

/** Rejections that any member can prove by a replay. */
export const forgedReasons: ReadonlySet<UpdateRejection> = new Set([
  'update-invalid',
  'trace-mismatch',
  'checkpoint-mismatch',
  'update-not-of-trace',
  'replay-failed',
])

/** A validator's findings about one update. */
export type UpdateExamination = {
  readonly score: number
  readonly rejected?: UpdateRejection
  /** The step whose replay failed. */
  readonly step?: number
  /** The change of all parameters, if the update could be decoded. */
  readonly values?: Float32Array
}

/** Tools with which steps of a round are replayed. */
export type ReplayContext = {
  readonly contents: TrainingContents
  readonly history: JobHistory
  readonly data: JobData
  readonly trainer: JobTrainer
  readonly round: RoundHistory
  readonly signal: AbortSignal
}

/** Tools with which an update is examined. */
export type ExaminationContext = ReplayContext & {
  readonly assignment: RoundAssignment
  /** Numbers of the round's parent state. */
  readonly parent: Float32Array
  /** Returns the parent state's loss on each of the rows. */
  readonly parentLosses: (rows: readonly string[]) => Promise<readonly number[]>
  readonly heldOut: readonly string[]
}

type Reveal = RoundHistory['reveals'][number]

/** Thrown to end an examination, with the reason to reject the update. */
class Rejected extends Error {
  readonly reason: UpdateRejection
  readonly step: number | undefined

  constructor(reason: UpdateRejection, step?: number) {
    super(reason)
    this.reason = reason
    this.step = step
  }
}

function requireThat(holds: unknown, reason: UpdateRejection, step?: number): asserts holds {
  if (!holds) throw new Rejected(reason, step)
}

/** Runs `read`; an error in the files of another party becomes a rejection. */
async function orReject<T>(
  signal: AbortSignal,
  reason: UpdateRejection,
  read: () => Promise<T> | T,
): Promise<T> {
  try {
    return await read()
  } catch (error) {
    signal.throwIfAborted()
    if (error instanceof Rejected || !BaseError.is(error)) throw error
    // A full disk of this machine proves nothing against the update.
    throw new Rejected(isStorageFault(error) ? 'storage-failed' : reason)
  }
}

/** Reads a file of a manifest; rejects a missing file and a file with another hash. */
async function readChecked(
  { contents, signal }: ReplayContext,
  file: { readonly cid: string; readonly hash: Hash; readonly bytesMax: number },
): Promise<Uint8Array> {
  const reading = { what: 'a checkpoint', bytesMax: file.bytesMax, signal }
  const bytes = await orReject(signal, 'unavailable', () => contents.read(file.cid, reading))
  requireThat(Hex.sha256Hex(bytes) === file.hash, 'checkpoint-mismatch')
  return bytes
}

type TraceStart = { readonly moments: Hash; readonly residual: Hash }

/** The start of a trace if the trainer has no accepted round, or lost the files of the last one. */
const newStart: TraceStart = { moments: Hex.zeroHash, residual: Hex.zeroHash }

/** Returns the regular start of a trainer's trace: the end of its last accepted round. */
async function startOf(
  { history, contents, data, round, signal }: ExaminationContext,
  { account }: Reveal,
): Promise<TraceStart> {
  const before = history.acceptedBefore(account, round.round)
  if (!before) return newStart
  const read = () => readUpdateManifest(contents, before.cid, signal)
  const manifest = await orReject(signal, 'unavailable', read)
  const last = UpdateManifest.lastCheckpoint(manifest)
  const keeps = data.spec.optimizer.moments === 'kept'
  return {
    moments: keeps ? (last?.record.moments ?? Hex.zeroHash) : Hex.zeroHash,
    residual: manifest.end.residualAfter,
  }
}

/** Returns the error feedback with which an update began. */
async function residualOf(
  context: ExaminationContext,
  { residual: cid, end }: UpdateManifest.UpdateManifest,
): Promise<Float32Array> {
  const { spec } = context.data
  const hash = end.residualBefore
  requireThat((cid === undefined) === (hash === Hex.zeroHash), 'checkpoint-mismatch')
  if (cid === undefined) return new Float32Array(Job.parametersOf(spec))
  const file = await readChecked(context, { cid, hash, bytesMax: Update.stateBytesOf(spec) })
  return await orReject(context.signal, 'checkpoint-mismatch', () => Update.decodeState(file, spec))
}

/**
 * Checks that the update's file and the error feedback after the round match the last state of the
 * trace.
 *
 * This node computes the error feedback after the round itself, although the trainer published it.
 * Only the compression of the trained change shows two facts: the update sends the largest values,
 * rounded as prescribed, and the committed hash is the hash of the values that the update leaves
 * out. A comparison of the published file with the committed hash would show neither. The error
 * feedback before the round is read from its file: validators computed the hash of this file when
 * they accepted the earlier round.
 */
async function checkUpdateOfTrace(
  context: ExaminationContext,
  manifest: UpdateManifest.UpdateManifest,
  file: Uint8Array,
): Promise<void> {
  const { spec } = context.data
  const bytesMax = Update.stateBytesOf(spec)
  const last = UpdateManifest.lastCheckpoint(manifest)
  requireThat(last !== undefined, 'manifest-invalid')
  const { state: cid } = last.files
  const trained = await readChecked(context, { cid, hash: last.record.weights, bytesMax })
  const { residualAfter } = manifest.end
  const residual = await residualOf(context, manifest)
  const after = await orReject(context.signal, 'checkpoint-mismatch', () =>
    Update.decodeState(trained, spec),
  )
  const delta = context.parent.map((value, at) => value - (after[at] as number))
  // The sum of finite numbers can overflow, which `Update.compress` refuses.
  const made = await orReject(context.signal, 'update-not-of-trace', () =>
    Update.compress({ delta, residual, compression: spec.compression }),
  )
  const isSame = Hex.sha256Hex(made.file) === Hex.sha256Hex(file)
  const kept = Update.stateHash(made.residual, spec)
  requireThat(isSame && kept === residualAfter, 'update-not-of-trace')
}

/** Reads an update's manifest. @throws {MalformedError} {TrainingContentInvalidError} */
export const readManifestOf = (
  { contents, signal }: ReplayContext,
  cid: string,
): Promise<UpdateManifest.UpdateManifest> => readUpdateManifest(contents, cid, signal)

/** Replays one step. Returns the reason of a rejection, or undefined if the step is correct. */
export async function replayStep(
  context: ReplayContext,
  options: {
    readonly manifest: UpdateManifest.UpdateManifest
    readonly step: number
    readonly rows: readonly string[]
  },
): Promise<UpdateRejection | undefined> {
  try {
    await checkStep(context, options)
    return undefined
  } catch (error) {
    if (!(error instanceof Rejected)) throw error
    return error.reason
  }
}

/**
 * Replays one step: computes it from the trace's record before the step, and compares the record
 * after it.
 */
async function checkStep(
  context: ReplayContext,
  options: {
    readonly manifest: UpdateManifest.UpdateManifest
    readonly step: number
    readonly rows: readonly string[]
  },
): Promise<void> {
  const { data, trainer, round, signal } = context
  const { manifest, step, rows } = options
  const { spec } = data
  const [from, claimed] = [manifest.steps[step], manifest.steps[step + 1]]
  const [before, after] = [manifest.checkpoints[step], manifest.checkpoints[step + 1]]
  if (!from || !claimed || !before || !after) throw new Rejected('manifest-invalid')
  const stateMax = Update.stateBytesOf(spec)
  const momentsMax = Update.stateBytesOf(Step.momentsForm(spec))
  const state = await readChecked(context, {
    cid: before.state,
    hash: from.weights,
    bytesMax: stateMax,
  })
  requireThat(
    (before.moments === undefined) === (from.moments === Hex.zeroHash),
    'checkpoint-mismatch',
  )
  const moments = before.moments
    ? await readChecked(context, { cid: before.moments, hash: from.moments, bytesMax: momentsMax })
    : undefined
  await orReject(signal, 'checkpoint-mismatch', () => {
    Update.decodeState(state, spec)
    if (moments) Update.decodeState(moments, Step.momentsForm(spec))
  })
  // The same software has measured the losses of the parent state, so the input of the replay
  // causes a failure here.
  const replay = () => trainer.replay({ state, moments, round: round.round, step, rows, signal })
  const computed = await orReject(signal, 'replay-impossible', replay)
  const pair = { from, claimed, computed: computed.record }
  if (Replay.judgeReplay(pair, spec.environment).passed) return
  requireThat(spec.environment.class === 'tolerant', 'replay-failed', step)
  const own = await readChecked(context, {
    cid: after.state,
    hash: claimed.weights,
    bytesMax: stateMax,
  })
  const claimedValues = await orReject(signal, 'checkpoint-mismatch', () =>
    Update.decodeState(own, spec),
  )
  const values = {
    from: Update.decodeState(state, spec),
    claimed: claimedValues,
    computed: Update.decodeState(computed.state, spec),
  }
  const verdict = Replay.judgeReplay(pair, spec.environment, values)
  requireThat(verdict.passed, 'replay-failed', step)
}

async function measure(
  context: ExaminationContext,
  values: Float32Array,
  ownRows: readonly string[],
): Promise<Scoring.UpdateMeasurement> {
  const { data, trainer, parent, parentLosses, heldOut, signal } = context
  const changed = Scoring.scoredState(parent, values)
  requireThat(changed.every(Number.isFinite), 'losses-not-finite')
  const state = Update.encodeState(changed, data.spec)
  const own = ownRows.slice(0, heldOut.length)
  const lossesOf = async (rows: readonly string[]) => ({
    before: await parentLosses(rows),
    after: await trainer.losses({ state, rows, signal }),
  })
  return { heldOut: await lossesOf(heldOut), own: await lossesOf(own) }
}

async function examine(context: ExaminationContext, reveal: Reveal): Promise<UpdateExamination> {
  const { contents, data, round, assignment, signal } = context
  const { spec } = data
  const { account, update, trace: root } = reveal
  requireThat(!spec.anchorUpdates || round.anchored?.includes(account), 'not-anchored')
  const fetched = () =>
    contents.read(reveal.cid, { what: 'a manifest', bytesMax: 1_048_576, signal })
  const bytes = await orReject(signal, 'unavailable', fetched)
  const manifest = await orReject(signal, 'manifest-invalid', () => UpdateManifest.decode(bytes))
  const trace = UpdateManifest.traceOf(manifest)
  requireThat(Trace.rootOf(trace) === root, 'trace-mismatch')
  const ends = { parentState: round.state, update, innerSteps: spec.innerSteps }
  if (Trace.findTraceFault(trace, { ...ends, ...newStart }) !== undefined) {
    const start = await startOf(context, reveal)
    requireThat(Trace.findTraceFault(trace, { ...ends, ...start }) === undefined, 'trace-mismatch')
  }
  const fileMax = Math.min(spec.updateBytesMax, Update.fileBytesOf(formOf(spec)))
  const reading = { what: 'an update', bytesMax: fileMax, signal }
  const file = await orReject(signal, 'unavailable', () => contents.read(manifest.update, reading))
  requireThat(Hex.sha256Hex(file) === update, 'update-invalid')
  const values = await orReject(signal, 'update-invalid', () => Update.decode(file, formOf(spec)))
  requireThat(
    values.some((value) => value !== 0),
    'no-change',
  )
  await checkUpdateOfTrace(context, manifest, file)
  const rows = data.rowsOf(assignment.get(account) ?? [])
  const batches = batchesOf({ spec, seed: round.seed, account, rows })
  for (const [step, batch] of batches.entries()) {
    const due = await context.trainer.batchHash({ rows: batch, signal })
    requireThat(trace.steps[step + 1]?.batch === due, 'replay-failed', step)
  }
  const { innerSteps, replayedSteps: count } = spec
  const drawn = Replay.replayedSteps({ draw: drawOf(round), account, innerSteps, count })
  for (const step of drawn) await checkStep(context, { manifest, step, rows: batches[step] ?? [] })
  const measured = await measure(context, values, rows)
  const { score, rejected } = Scoring.scoreUpdate(measured, spec.evaluation)
  return { score, values, ...(rejected && { rejected }) }
}

const formOf = (spec: Job.JobSpec) => ({
  parameters: Job.parametersOf(spec),
  densityPpm: spec.compression.densityPpm,
})

/**
 * Examines an update by the rules of docs/spec/training-rounds.md, sections 6, 7 and 11. Checks the
 * files and the trace, that the update follows from the trace, the drawn steps, and the losses.
 *
 * @throws {TrainerFailedError} The validator's own software failed, so there is no finding.
 */
export async function examineUpdate(
  context: ExaminationContext,
  reveal: Reveal,
): Promise<UpdateExamination> {
  try {
    return await examine(context, reveal)
  } catch (error) {
    if (!(error instanceof Rejected)) throw error
    const { reason: rejected, step } = error
    return { score: 0, rejected, ...(step !== undefined && { step }) }
  }
}
