import { keccak_256 } from '@noble/hashes/sha3.js'
import { type Hash, Hex, Sortition } from '@ostrom/protocol'

// Draws the receipts that are audited and the work that a jury examines: by public randomness that
// exists only after their roots were anchored. The arithmetic of `Evidence` in the contracts.

const BPS = 10_000n

/**
 * Returns the seed with which a value of the beacon draws one subject: its receipts and its seats.
 */
export const subjectSeed = (value: Hash, subject: Hash): Hash =>
  Hex.from(keccak_256(Hex.concat(Hex.toBytes(value), Hex.toBytes(subject))))

/**
 * Whether a receipt is drawn for audit.
 *
 * @param options.beacon Value of the epoch after the one in which the receipt's root was anchored.
 * @param options.rateBps Share of receipts to draw, in basis points.
 */
export const isSampled = ({ beacon, receiptId, rateBps }: isSampled.Options): boolean =>
  BigInt(subjectSeed(beacon, receiptId)) % BPS < BigInt(rateBps)

export declare namespace isSampled {
  type Options = {
    readonly beacon: Hash
    readonly receiptId: Hash
    readonly rateBps: number
  }
}

/** A session or request, and its pay in units that all of them share. */
export type WeightedSubject = { readonly id: Hash; readonly paid: bigint }

/** log2(2^256 / random) of a subject, scaled by 2^32: a wait whose rate is 1. */
const exponentialWait = (seed: Hash, id: Hash): bigint =>
  (256n << 32n) - Sortition.log2(BigInt(subjectSeed(seed, id)) | 1n)

/**
 * Returns the work that a jury examines: the `count` subjects of least wait by their pay, so that
 * each paid unit is as likely to be examined as any other, for any division of the pay. Among
 * subjects without pay, the least wait comes last.
 *
 * Pure. In the order of their draws.
 *
 * @param seed Seed of the draw of jurors for which the sample is taken.
 */
export function weightedSample<T extends WeightedSubject>(
  seed: Hash,
  subjects: readonly T[],
  count: number,
): readonly T[] {
  const waits = subjects.map((subject) => ({ subject, wait: exponentialWait(seed, subject.id) }))
  return waits
    .sort((a, b) => {
      const [first, second] = [a.subject.paid, b.subject.paid]
      if ((first === 0n) !== (second === 0n)) return first === 0n ? 1 : -1
      const by = first === 0n ? a.wait - b.wait : a.wait * second - b.wait * first
      return by < 0n ? -1 : by > 0n ? 1 : a.subject.id < b.subject.id ? -1 : 1
    })
    .slice(0, count)
    .map(({ subject }) => subject)
}
