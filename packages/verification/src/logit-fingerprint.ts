import type { TokenCandidates } from './sampler.ts'

// Prints: the logits that a provider drew some of its tokens from, which its receipt binds. They
// reveal a deception that the tokens hardly show: that the model ran on another context than the
// requested one. docs/spec/verification.md, section 5.

/** Entry in the build description of an engine that makes prints, as receipts bind it. */
export const FINGERPRINT_BUILD = 'logit-fingerprint 1'

/** Output tokens from one printed position to the next, from the first token on. */
export const FINGERPRINT_INTERVAL = 16

/** Candidates of a printed position. */
export const FINGERPRINT_TOP_K = 8

/** Bytes of a candidate: its id in four, and how far its logit is below the first one's in two. */
const CANDIDATE_BYTES = 6
const ENTRY_BYTES = FINGERPRINT_TOP_K * CANDIDATE_BYTES

/** Steps of a nat in which logits are told. */
const LOGIT_SCALE = 256
const LOGIT_MAX = 0xffff / LOGIT_SCALE

/** Difference of two positions that have nothing in common, in logits. */
export const FINGERPRINT_DISTANCE_MAX = 100

/** Returns whether the receipt of an answer binds a print at this position. */
export const isFingerprinted = (position: number): boolean => position % FINGERPRINT_INTERVAL === 0

/** Encodes a printed position: its candidates of the highest raw logits. */
export function encode({ ids, logits }: TokenCandidates): Uint8Array {
  const bytes = new Uint8Array(ENTRY_BYTES)
  const view = new DataView(bytes.buffer)
  const indexes = Array.from({ length: ids.length }, (_, at) => at)
  // A bias may have chosen another order.
  indexes.sort((a, b) => logits[b]! - logits[a]! || ids[a]! - ids[b]!)
  indexes.slice(0, FINGERPRINT_TOP_K).forEach((index, at) => {
    const below = Math.min(LOGIT_MAX, logits[indexes[0]!]! - logits[index]!)
    view.setUint32(at * CANDIDATE_BYTES, ids[index]!, true)
    view.setUint16(at * CANDIDATE_BYTES + 4, Math.round(below * LOGIT_SCALE), true)
  })
  return bytes
}

/**
 * How far a print is from our own logits: at each printed position the standard deviation of the
 * differences of its candidates' logits, and of these the mean.
 *
 * @param positions Of the tokens that are judged.
 * @returns `FINGERPRINT_DISTANCE_MAX` where the print is too short; undefined where no position is
 * judged.
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
