import { sha256 } from '@noble/hashes/sha2.js'
import { Cbor, type Hash, Hex, Schema } from '@ostrom/protocol'
import { DATASETS_MAX, LOSSES_MAX } from '../limits.ts'
import type { PairedLosses } from '../scoring/losses.ts'
import { taggedHash } from '../tagged-hash.ts'
import { pairedInterval } from './paired-interval.ts'

const signedMicro: Schema.Schema<number> = Schema.integer(-1_000_000_000_000, 1_000_000_000_000)

const taskSchema = Schema.object({
  /** Id of the task's dataset. */
  rows: Schema.hash,
  count: Schema.integer(2, LOSSES_MAX),
  changeMicro: signedMicro,
  lowMicro: signedMicro,
  highMicro: signedMicro,
  /**
   * Increase of the task's loss, in 1e-6 nats, that the confidence interval must exclude; from the
   * job's document.
   */
  harmMicro: Schema.integer(0, 1_000_000_000),
})

/** The paired comparison on one task of a job. */
export type TaskComparison = Schema.Infer<typeof taskSchema>

export const schema = Schema.object({
  jobId: Schema.hash,
  /** Hashes of the compared states. */
  parentState: Schema.hash,
  state: Schema.hash,
  /** Merkle root over the rows on which the states are compared, in order. */
  rows: Schema.hash,
  count: Schema.integer(2, LOSSES_MAX),
  /** Mean change of the loss in 1e-6 nats; negative is an improvement. */
  changeMicro: signedMicro,
  /** Bounds of the interval of 95 %, in 1e-6 nats. */
  lowMicro: signedMicro,
  highMicro: signedMicro,
  /** Comparisons of the tasks of the job's document, in its order. */
  tasks: Schema.optional(Schema.list(taskSchema, DATASETS_MAX)),
})

/** The paired comparison of a job's result with its base, whose hash validators attest. */
export type TrainingComparison = Schema.Infer<typeof schema>

const micro = (value: number): number => Math.round(value * 1_000_000)

/** The job and the states of a comparison. */
export type ComparisonSubject = Pick<TrainingComparison, 'jobId' | 'parentState' | 'state' | 'rows'>

type ComparedStates = Omit<ComparisonSubject, 'rows'>

/**
 * A task of a job: its rows, their losses, and `harmMicro`, the increase of the loss to exclude.
 */
export type TaskLosses = PairedLosses & Pick<TaskComparison, 'rows' | 'harmMicro'>

type Interval = Pick<TrainingComparison, 'count' | 'changeMicro' | 'lowMicro' | 'highMicro'>

/** Returns the interval of two lists of losses, in the units of a comparison. */
function intervalOf(losses: PairedLosses, seed: Hash): Interval {
  const { change, low, high } = pairedInterval(losses, seed)
  return {
    count: losses.before.length,
    changeMicro: micro(change),
    lowMicro: micro(low),
    highMicro: micro(high),
  }
}

/** Returns the seed of the resamples of all rows. */
export const comparisonSeed = ({ jobId, parentState, state }: ComparedStates): Hash =>
  taggedHash('ostrom:TrainingComparison:v1', jobId, parentState, state)

/** Returns the seed of the resamples of a task's rows. */
export const taskSeed = ({ jobId, parentState, state }: ComparedStates, rows: Hash): Hash =>
  taggedHash('ostrom:TrainingTask:v1', jobId, parentState, state, rows)

/**
 * Compares two states on the same rows, and on the rows of each task. The intervals are those of
 * the percentile bootstrap over rows; the resamples follow from the job and the states, so that
 * every validator computes the same intervals.
 *
 * Pure. See docs/spec/training-rounds.md, section 8.
 *
 * @throws {RangeError} The losses are not two equal lists of finite numbers.
 */
export function compare(
  losses: PairedLosses,
  about: ComparisonSubject,
  tasks: readonly TaskLosses[] = [],
): TrainingComparison {
  const compared = tasks.map(({ before, after, rows, harmMicro }): TaskComparison => {
    return { rows, ...intervalOf({ before, after }, taskSeed(about, rows)), harmMicro }
  })
  return {
    ...about,
    ...intervalOf(losses, comparisonSeed(about)),
    ...(compared.length > 0 && { tasks: compared }),
  }
}

/** Returns the task with the largest `highMicro - harmMicro`; undefined without tasks. */
export const worstTask = ({ tasks = [] }: Pick<TrainingComparison, 'tasks'>) =>
  tasks.toSorted((a, b) => b.highMicro - b.harmMicro - (a.highMicro - a.harmMicro)).at(0)

/**
 * Returns true if a version can be promoted: the whole interval shows an improvement, and each
 * task's interval excludes an increase of the loss above the task's `harmMicro`.
 */
export function isImproved(comparison: Pick<TrainingComparison, 'highMicro' | 'tasks'>): boolean {
  const worst = worstTask(comparison)
  return comparison.highMicro < 0 && (!worst || worst.highMicro <= worst.harmMicro)
}

/** Returns the canonical bytes (dag-cbor) of a comparison. */
export const encode = (comparison: TrainingComparison): Uint8Array => Cbor.encode(comparison)

/**
 * Decodes untrusted bytes of a comparison.
 *
 * @throws {MalformedError} A field is missing, unknown or out of its bounds.
 */
export const decode = (bytes: Uint8Array): TrainingComparison =>
  Cbor.decode(bytes, schema, 'comparison')

/** Returns the hash that validators attest: SHA-256 of a comparison's canonical bytes. */
export const hash = (comparison: TrainingComparison): Hash => Hex.from(sha256(encode(comparison)))
