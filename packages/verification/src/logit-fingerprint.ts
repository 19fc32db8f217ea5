import type { TokenCandidates } from './sampler.ts'

// Logit fingerprints: the logits from which a provider drew some tokens of an answer; the receipt
// of the answer binds them. They reveal a deception that tokens hardly show: that the model ran on
// another context than the requested one. docs/spec/verification.md, section 5.

/**
 * Entry in the build description of an engine that records fingerprints; receipts bind this
 * description.
 */
export const FINGERPRINT_BUILD = 'logit-fingerprint 1'

/** Output tokens from one fingerprinted position to the next; the first output token has one. */
export const FINGERPRINT_INTERVAL = 16

/** Number of candidates that a fingerprint has at each position. */
export const FINGERPRINT_TOP_K = 8

/**
 * Bytes of a candidate: four for its id, and two for the difference of its logit from the highest.
 */
const CANDIDATE_BYTES = 6
const ENTRY_BYTES = FINGERPRINT_TOP_K * CANDIDATE_BYTES

/** Steps per nat in which logits are encoded. */
const LOGIT_SCALE = 256
const LOGIT_MAX = 0xffff / LOGIT_SCALE

/** Largest distance, in logits; also the distance of a fingerprint with too few bytes. */
export const FINGERPRINT_DISTANCE_MAX = 100

/** Returns whether the receipt of an answer binds a fingerprint at this position. */
export const isFingerprinted = (position: number): boolean => position % FINGERPRINT_INTERVAL === 0

/** Encodes a fingerprinted position: its candidates with the highest raw logits. */
export function encode({ ids, logits }: TokenCandidates): Uint8Array {
  const bytes = new Uint8Array(ENTRY_BYTES)
  const view = new DataView(bytes.buffer)
  const indexes = Array.from({ length: ids.length }, (_, at) => at)
  // The candidates may be in the order of the biased logits.
  indexes.sort((a, b) => logits[b]! - logits[a]! || ids[a]! - ids[b]!)
  indexes.slice(0, FINGERPRINT_TOP_K).forEach((index, at) => {
    const below = Math.min(LOGIT_MAX, logits[indexes[0]!]! - logits[index]!)
    view.setUint32(at * CANDIDATE_BYTES, ids[index]!, true)
    view.setUint16(at * CANDIDATE_BYTES + 4, Math.round(below * LOGIT_SCALE), true)
  })
  return bytes
}

/**
 * Returns the distance of a fingerprint from the validator's logits. At each fingerprinted position
 * the validator's logits are subtracted from the provider's logits, for the provider's candidates
 * and for the same number of the validator's highest ones. A candidate that one side lacks counts
 * with the lowest logit of that side. The distance is the standard deviation of these differences,
 * averaged over the positions. A position that `encode` cannot have written has the largest
 * distance.
 *
 * @param positions Candidates at the judged tokens.
 * @returns `FINGERPRINT_DISTANCE_MAX` if the fingerprint is too short; undefined if no position is
 *   judged.
 */
export function distance(
  print: Uint8Array,
  positions: readonly TokenCandidates[],
): number | undefined {
  const judged = positions.filter((_, position) => isFingerprinted(position))
  if (judged.length === 0) return undefined
  if (print.length < judged.length * ENTRY_BYTES) return FINGERPRINT_DISTANCE_MAX
  const view = new DataView(print.buffer, print.byteOffset, print.byteLength)
  const distances = judged.map((own, entry) => entryDistance(view, entry * ENTRY_BYTES, own))
  return distances.reduce((sum, one) => sum + one, 0) / distances.length
}

/** Logits by id. */
type Logits = ReadonlyMap<number, number>

/**
 * Reads the candidates of a position, from the highest logit down, relative to the highest one.
 * Returns undefined if an id is there twice, or if the order or the highest logit is wrong.
 */
function readEntry(view: DataView, offset: number, count: number): Logits | undefined {
  const logits = new Map<number, number>()
  let previous = 0
  for (let at = 0; at < count; at++) {
    const start = offset + at * CANDIDATE_BYTES
    const below = view.getUint16(start + 4, true)
    if (at === 0 ? below !== 0 : below < previous) return undefined
    previous = below
    logits.set(view.getUint32(start, true), -below / LOGIT_SCALE)
  }
  return logits.size === count ? logits : undefined
}

function entryDistance(view: DataView, offset: number, own: TokenCandidates): number {
  const ids = Array.from(own.ids)
  const count = Math.min(FINGERPRINT_TOP_K, ids.length)
  const recorded = readEntry(view, offset, count)
  if (!recorded) return FINGERPRINT_DISTANCE_MAX
  const computed = new Map(ids.map((id, at) => [id, own.logits[at]!]))
  const highest = [...computed].sort(([, a], [, b]) => b - a).slice(0, count)
  const [leastRecorded, leastComputed] = [leastOf(recorded), leastOf(computed)]
  // Without the validator's candidates, a provider could name tokens that the validator lacks: all
  // of them count with one logit, so that they would not differ.
  const compared = new Set([...recorded.keys(), ...highest.map(([id]) => id)])
  const differences = Array.from(
    compared,
    (id) => (recorded.get(id) ?? leastRecorded) - (computed.get(id) ?? leastComputed),
  )
  const mean = differences.reduce((sum, one) => sum + one, 0) / differences.length
  const square = differences.reduce((sum, one) => sum + (one - mean) ** 2, 0) / differences.length
  return Math.min(FINGERPRINT_DISTANCE_MAX, Math.sqrt(square))
}

const leastOf = (logits: Logits): number =>
  [...logits.values()].reduce((least, one) => Math.min(least, one), Number.POSITIVE_INFINITY)
