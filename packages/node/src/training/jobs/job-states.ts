import type { TrainingTerms } from '@ostrom/ledger'
import { BaseError, type Hash } from '@ostrom/protocol'
import type { StateStore } from '@ostrom/state'
import { Aggregation, type Job, Job as Jobs, Update, UpdateManifest } from '@ostrom/training'
import { TrainingContentInvalidError } from '../errors.ts'
import { STATE_WAIT_DIVISOR } from '../limits.ts'
import type { TrainingContents } from './contents.ts'
import type { JobData } from './job-data.ts'
import type { JobHistory, RoundHistory } from './job-history.ts'
import { createKeptFiles } from './kept-files.ts'

/** The states of a job, by their hashes on the chain. */
export type JobStates = {
  /**
   * Returns the file of a round's parent state: from this node's store, from files that trainers
   * of the round published, or computed again from the updates of earlier rounds.
   *
   * @throws {TrainingContentInvalidError} No source provides the state, and a round cannot be
   *   computed again.
   */
  fileOf(round: RoundHistory, signal: AbortSignal): Promise<Uint8Array>
  /**
   * Computes the final state of a settled round from its parent state, the revealed updates, and
   * the ballots for the agreed state. Throws as `fileOf`.
   */
  recompute(round: RoundHistory, signal: AbortSignal): Promise<Uint8Array>
  /** Stores, pins and remembers a computed state. */
  keep(file: Uint8Array): Promise<string>
  /**
   * Permits the removal of the parent states of rounds before `round`, except states that are also
   * the parent state of `round` or of a later round. Members no longer train on the removed states,
   * and these rounds can no longer be challenged. The states can be computed again.
   */
  release(round: number): Promise<void>
}

/** Returns the milliseconds that a member waits for the publishers of a state. */
export function stateWaitMs({
  commitSeconds,
  scoreSeconds,
}: Pick<TrainingTerms, 'commitSeconds' | 'scoreSeconds'>): number {
  const window = commitSeconds < scoreSeconds ? commitSeconds : scoreSeconds
  return Number((window * 1_000n) / STATE_WAIT_DIVISOR)
}

/**
 * Reads the manifest of a revealed update.
 *
 * @throws {MalformedError} Also throws the errors of `contents.read`.
 */
export const readUpdateManifest = async (
  contents: TrainingContents,
  cid: string,
  signal: AbortSignal,
): Promise<UpdateManifest.UpdateManifest> =>
  UpdateManifest.decode(
    await contents.read(cid, { what: 'an update manifest', bytesMax: 1_048_576, signal }),
  )

/** Changes of the parameters by account. */
type DecodedUpdates = readonly Aggregation.AcceptedUpdate[]

/** Creates the states of a training job, fetched from members or computed again. */
export function createJobStates(options: {
  readonly contents: TrainingContents
  readonly state: StateStore
  readonly history: JobHistory
  readonly data: JobData
  readonly jobId: Hash
  /** Milliseconds to wait for publishers of a state; unlimited by default. */
  readonly waitMs?: number
}): JobStates {
  const { contents, state: store, history, data, jobId, waitMs } = options
  const { spec } = data
  const bytesMax = Update.stateBytesOf(spec)
  const kept = createKeptFiles({ contents, state: store, prefix: `training/${jobId}/state/` })
  const { keep } = kept

  /** Returns a state's file by its CID and hash; undefined if it cannot be read. */
  async function fileAt(cid: string, hash: Hash, signal: AbortSignal) {
    try {
      return await contents.readHashed(cid, hash, { what: `state ${hash}`, bytesMax, signal })
    } catch (error) {
      signal.throwIfAborted()
      if (BaseError.is(error)) return undefined
      throw error
    }
  }

  async function stored(hash: Hash, signal: AbortSignal): Promise<Uint8Array | undefined> {
    const cid = await kept.cidOf(hash)
    return cid === undefined ? undefined : await fileAt(cid, hash, signal)
  }

  /** Returns the state as published by the members that trained on it. */
  const published = ({ reveals, state }: RoundHistory, signal: AbortSignal) =>
    firstAnswer({ signal, waitMs }, (any) =>
      reveals.map(async ({ cid }) => {
        const { checkpoints } = await readUpdateManifest(contents, cid, any)
        const first = checkpoints[0]?.state
        return first && (await fileAt(first, state, any))
      }),
    )

  async function recompute(round: RoundHistory, signal: AbortSignal): Promise<Uint8Array> {
    const { nextState, ballots } = round
    const parent = Update.decodeState(await fileOf(round, signal), spec)
    if (nextState === round.state) return Update.encodeState(parent, spec)
    const trainers = history.members().trainers
    const patterns = new Map<string, ReadonlySet<string>>()
    for (const { state, scores } of ballots) {
      if (state !== nextState) continue
      const accepted = trainers.filter((_, seat) => (scores[seat] ?? 0) > 0)
      patterns.set(accepted.join(), new Set(accepted))
    }
    for (const accepted of patterns.values()) {
      const updates = await decodeUpdates(
        { contents, spec },
        round.reveals.filter(({ account }) => accepted.has(account)),
        signal,
      )
      const { state } = Aggregation.aggregate({ state: parent, updates, terms: spec.aggregation })
      if (Update.stateHash(state, spec) === nextState) return Update.encodeState(state, spec)
    }
    const reason = 'no ballot that agreed on it gives its hash'
    throw new TrainingContentInvalidError({ what: `the state after round ${round.round}`, reason })
  }

  async function fileOf(round: RoundHistory, signal: AbortSignal): Promise<Uint8Array> {
    if (round.state === spec.parentState) return data.parentState
    const found = (await stored(round.state, signal)) ?? (await published(round, signal))
    if (found) return found
    const before = history
      .rounds()
      .findLast((one) => one.round < round.round && one.nextState === round.state)
    if (!before) {
      const what = `the state of round ${round.round}`
      throw new TrainingContentInvalidError({ what, reason: 'no round ended with it' })
    }
    const file = await recompute(before, signal)
    await keep(file)
    return file
  }

  const release = (round: number) => kept.release(statesBefore(history.rounds(), round))

  return { fileOf, recompute, keep, release }
}

/**
 * Returns the hashes of the parent states of rounds before `round`, without those that are also the
 * parent state of `round` or of a later round.
 */
function statesBefore(rounds: readonly RoundHistory[], round: number): readonly Hash[] {
  const needed = new Set(rounds.filter((one) => one.round >= round).map(({ state }) => state))
  const before = rounds.filter((one) => one.round < round).map(({ state }) => state)
  return [...new Set(before)].filter((state) => !needed.has(state))
}

/**
 * Returns the first answer of sources that are asked in parallel, so that a source which never ends
 * its answer delays no other; undefined if no source answers in `waitMs` milliseconds.
 */
async function firstAnswer<Answer>(
  { signal, waitMs }: { readonly signal: AbortSignal; readonly waitMs: number | undefined },
  ask: (signal: AbortSignal) => readonly Promise<Answer | undefined>[],
): Promise<Answer | undefined> {
  const over = new AbortController()
  const late = waitMs === undefined ? [] : [AbortSignal.timeout(waitMs)]
  const any = AbortSignal.any([signal, over.signal, ...late])
  const answers = ask(any).map(async (one) => {
    const answer = await one
    if (answer === undefined) throw new Error('no answer')
    return answer
  })
  const ended = new Promise<never>((_, reject) => {
    any.addEventListener('abort', () => reject(any.reason), { once: true })
  })
  try {
    return await Promise.race([Promise.any(answers), ended])
  } catch {
    signal.throwIfAborted()
    return undefined
  } finally {
    over.abort(new Error('an answer is here'))
  }
}

/**
 * Reads and decodes updates, each checked against the hash that its trainer revealed.
 *
 * @throws {TrainingContentInvalidError} {TensorFileInvalidError} {MalformedError}
 */
export async function decodeUpdates(
  { contents, spec }: { readonly contents: TrainingContents; readonly spec: Job.JobSpec },
  reveals: RoundHistory['reveals'],
  signal: AbortSignal,
): Promise<DecodedUpdates> {
  const form = { parameters: Jobs.parametersOf(spec), densityPpm: spec.compression.densityPpm }
  const decoded: Aggregation.AcceptedUpdate[] = []
  for (const { account, update, cid } of reveals) {
    const manifest = await readUpdateManifest(contents, cid, signal)
    const reading = { what: `the update of ${account}`, bytesMax: spec.updateBytesMax, signal }
    const file = await contents.readHashed(manifest.update, update, reading)
    decoded.push({ account, values: Update.decode(file, form) })
  }
  return decoded
}
