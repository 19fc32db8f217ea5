import type { AccountId } from '@ostrom/protocol'
import { COPY_COSINE, COPY_OVERLAP } from '../limits.ts'

/** An update, with the position of its commitment among those of the round. */
export type ComparedUpdate = {
  readonly account: AccountId
  readonly values: Float32Array
  readonly position: number
}

/** An update that is too similar to an update with an earlier commitment. */
export type UpdateCopy = {
  readonly account: AccountId
  readonly original: AccountId
  readonly cosine: number
  /** Number of positions that both updates sent, divided by those that one or both sent. */
  readonly overlap: number
}

function similarityOf(a: Float32Array, b: Float32Array): { cosine: number; overlap: number } {
  let [dot, squareA, squareB, both, either] = [0, 0, 0, 0, 0]
  for (let at = 0; at < a.length; at += 1) {
    const [x, y] = [a[at] as number, b[at] as number]
    dot += x * y
    squareA += x * x
    squareB += y * y
    if (x !== 0 && y !== 0) both += 1
    if (x !== 0 || y !== 0) either += 1
  }
  const scale = Math.sqrt(squareA) * Math.sqrt(squareB)
  return {
    cosine: scale === 0 ? 0 : dot / scale,
    overlap: either === 0 ? 0 : both / either,
  }
}

/**
 * Returns the updates that copy an update with an earlier commitment. Commitments bind before
 * anything is revealed, so a copy shows that two accounts have one owner or one worker.
 *
 * The caller does not compare trainers that share a shard, because their updates must match.
 *
 * Pure. See docs/spec/training-rounds.md, section 6.
 */
export function findCopies(updates: readonly ComparedUpdate[]): readonly UpdateCopy[] {
  const ordered = updates.toSorted((a, b) => a.position - b.position)
  return ordered.flatMap((later, index): readonly UpdateCopy[] => {
    for (const { account: original, values } of ordered.slice(0, index)) {
      const { cosine, overlap } = similarityOf(values, later.values)
      if (cosine < COPY_COSINE || overlap < COPY_OVERLAP) continue
      return [{ account: later.account, original, cosine, overlap }]
    }
    return []
  })
}
