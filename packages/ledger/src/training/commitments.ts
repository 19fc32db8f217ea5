import { type Hash, Hex } from '@ostrom/protocol'
import type { TrainingBallot, TrainingUpdate, TrainingUpdateKey } from './training.ts'

const UPDATE_TAG = 'ostrom:TrainingUpdate:v1'
const SCORES_TAG = 'ostrom:TrainingScores:v1'

/** SHA-256 over a tag, job, round (8 bytes, little-endian), account and more parts. */
function commitmentOf(
  tag: string,
  key: TrainingUpdateKey,
  parts: readonly (Hash | Uint8Array)[],
): Hash {
  const round = new Uint8Array(8)
  new DataView(round.buffer).setBigUint64(0, BigInt(key.round), true)
  const bytes = parts.map((part) => (part instanceof Uint8Array ? part : Hex.toBytes(part)))
  const head = [Hex.toBytes(key.jobId), round, Hex.toBytes(key.account)]
  return Hex.sha256Hex(Hex.concat(new TextEncoder().encode(tag), ...head, ...bytes))
}

/**
 * Returns a trainer's commitment to its update. The commitment includes account, job and round, so
 * it cannot be revealed for others.
 *
 * Pure. SHA-256 over the tag, job, round (8 bytes, little-endian), account, update, trace and salt.
 */
export const updateCommitment = (
  key: TrainingUpdateKey,
  { update, trace, salt }: TrainingUpdate,
): Hash => commitmentOf(UPDATE_TAG, key, [update, trace, salt])

/** Returns the bytes of scores: two bytes for each score, little-endian. */
export function scoreBytes(scores: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(2 * scores.length)
  const view = new DataView(bytes.buffer)
  for (const [i, score] of scores.entries()) view.setUint16(2 * i, score, true)
  return bytes
}

/**
 * Returns a validator's commitment to its scores, which hides them so that no other validator can
 * copy them.
 *
 * Pure. SHA-256 over the tag, job, round (8 bytes, little-endian), account, state, scores (2 bytes
 * each, little-endian) and salt.
 */
export const scoresCommitment = (
  key: TrainingUpdateKey,
  { state, scores, salt }: TrainingBallot,
): Hash => commitmentOf(SCORES_TAG, key, [state, scoreBytes(scores), salt])
