import { type Hash, Hex, Keccak, Sortition } from '@ostrom/protocol'

// Draws the receipts to audit and the sessions and requests that a jury examines (its subjects),
// with public randomness that exists only after the roots of the receipts were anchored on the
// chain. The draw of receipts is that of the contract `Evidence`.

const BPS = 10_000n

/**
 * Returns the seed that a value of the beacon gives to a receipt, session or request. A receipt's
 * seed decides whether the receipt is audited. The seed also draws the validators that may obtain
 * the transcripts or open a data challenge.
 */
export const subjectSeed = (value: Hash, subject: Hash): Hash =>
  Hex.from(Keccak.keccak256(Hex.concat(Hex.toBytes(value), Hex.toBytes(subject))))

/**
 * Returns whether a receipt is drawn for audit.
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

/** A session or request, and its pay in a unit that is common to all assets. */
export type WeightedSubject = { readonly id: Hash; readonly paid: bigint }

/**
 * Returns log2(2^256 / random) for a subject, scaled by 2^32: an exponentially distributed wait,
 * whose distribution is the same for all subjects before it is divided by their pay.
 */
const exponentialWait = (seed: Hash, id: Hash): bigint =>
  (256n << 32n) - Sortition.log2(BigInt(subjectSeed(seed, id)) | 1n)

/**
 * Returns the subjects that a jury examines: the `count` subjects with the shortest wait divided by
 * pay. So each unit of pay is equally likely to be examined, regardless of how the pay is divided
 * among subjects. Subjects without pay come last, the shortest wait first. Pure. The result is in
 * the order of the draws.
 *
 * @param seed Seed of the draw of jurors to which the sample belongs.
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
