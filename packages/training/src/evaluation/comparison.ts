import { sha256 } from '@noble/hashes/sha2.js'
import { Cbor, type Hash, Hex, Schema } from '@ostrom/protocol'
import { LOSSES_MAX } from '../limits.ts'
import type { PairedLosses } from '../scoring/losses.ts'
import { taggedHash } from '../tagged-hash.ts'
import { pairedInterval } from './paired-interval.ts'

const signedMicro: Schema.Schema<number> = Schema.integer(-1_000_000_000_000, 1_000_000_000_000)

const schema = Schema.object({
  jobId: Schema.hash,
  /** Hashes of the compared states. */
  parentState: Schema.hash,
  state: Schema.hash,
  /** Root over the rows, in order. */
  rows: Schema.hash,
  count: Schema.integer(2, LOSSES_MAX),
  /** Mean change of the loss in 1e-6 nats; negative is an improvement. */
  changeMicro: signedMicro,
  /** Bounds of the interval of 95 %, in 1e-6 nats. */
  lowMicro: signedMicro,
  highMicro: signedMicro,
})

/** The paired comparison of a job's result with its base, whose hash validators attest. */
export type TrainingComparison = Schema.Infer<typeof schema>

const micro = (value: number): number => Math.round(value * 1_000_000)

/**
 * Compares two states on the same rows. The interval is that of the percentile bootstrap over rows,
 * with resamples that follow from the job and the states, so that every validator gets the same.
 *
 * Pure. See docs/spec/training-rounds.md, section 8.
 *
 * @throws {RangeError} The losses are not two equal lists of finite numbers.
 */
export function compare(
  { before, after }: PairedLosses,
  about: Pick<TrainingComparison, 'jobId' | 'parentState' | 'state' | 'rows'>,
): TrainingComparison {
  const seed = taggedHash(
    'ostrom:TrainingComparison:v1',
    about.jobId,
    about.parentState,
    about.state,
  )
  const { change, low, high } = pairedInterval({ before, after }, seed)
  return {
    ...about,
    count: before.length,
    changeMicro: micro(change),
    lowMicro: micro(low),
    highMicro: micro(high),
  }
}

/** Returns whether the whole interval shows an improvement, which a promotion needs. */
export const isImproved = ({ highMicro }: Pick<TrainingComparison, 'highMicro'>): boolean =>
  highMicro < 0

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
