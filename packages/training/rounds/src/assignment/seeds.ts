import { type AccountId, type Hash, Hex } from '@ostrom/protocol'
import { taggedHash } from '../tagged-hash.ts'

/** A salt that an account revealed in a round. */
export type RevealedSalt = { readonly account: AccountId; readonly salt: Hash }

/**
 * Returns the exclusive or of SHA-256(account, salt) over reveals, whose order therefore has no
 * effect; 32 zero bytes without reveals. See docs/spec/training-jobs.md, section 3.
 */
export function mixSalts(reveals: readonly RevealedSalt[]): Hash {
  const mixed = new Uint8Array(32)
  for (const { account, salt } of reveals) {
    const digest = Hex.toBytes(taggedHash('', account, salt))
    for (const [index, byte] of digest.entries()) mixed[index] = (mixed[index] ?? 0) ^ byte
  }
  return Hex.from(mixed)
}

/**
 * Returns the seed of a round, which decides the shards of each trainer.
 *
 * @param options.unknown 32 bytes of a beacon, of `mixSalts` over the previous round's reveals, or
 * of `beginUnknown`. No trainer could know them when it committed in the previous round.
 * @see docs/spec/training-jobs.md, section 3.
 */
export const roundSeed = (options: {
  readonly jobId: Hash
  readonly round: number
  readonly state: Hash
  readonly unknown: Hash
}): Hash =>
  taggedHash('ostrom:TrainingSeed:v1', options.jobId, options.round, options.state, options.unknown)

/**
 * Returns the value that replaces revealed salts if there are none: before the first round, and
 * after a round in which no member revealed. The account that starts the round chooses the second
 * of the start, within the range that the chain accepts.
 *
 * @param startSecond The second at which the round starts.
 */
export const beginUnknown = (startSecond: bigint): Hash =>
  taggedHash('ostrom:TrainingBegin:v1', startSecond)

/**
 * Returns the seed of the values that must be unknown while trainers commit: held-out shards and
 * the steps to replay.
 *
 * @param reveals The trainers' reveals of this round.
 */
export const drawSeed = (seed: Hash, reveals: readonly RevealedSalt[]): Hash =>
  taggedHash('ostrom:TrainingDraw:v1', seed, mixSalts(reveals))
