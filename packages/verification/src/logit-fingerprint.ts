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
 * the validator's logit of each recorded candidate is subtracted from the provider's logit. The
 * distance is the standard deviation of these differences, averaged over the positions. A candidate
 * that the validator lacks counts with the validator's lowest logit.
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

function entryDistance(view: DataView, offset: number, own: TokenCandidates): number {
  const ids = Array.from(own.ids)
  const least = ids.reduce((low, _, at) => Math.min(low, own.logits[at]!), Number.POSITIVE_INFINITY)
  const count = Math.min(FINGERPRINT_TOP_K, ids.length)
  const differences = Array.from({ length: count }, (_, at) => {
    const start = offset + at * CANDIDATE_BYTES
    const found = own.logits[ids.indexOf(view.getUint32(start, true))]
    return -view.getUint16(start + 4, true) / LOGIT_SCALE - (found ?? least)
  })
  const mean = differences.reduce((sum, one) => sum + one, 0) / count
  const square = differences.reduce((sum, one) => sum + (one - mean) ** 2, 0) / count
  return Math.min(FINGERPRINT_DISTANCE_MAX, Math.sqrt(square))
}
