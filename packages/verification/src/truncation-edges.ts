import type { CandidateTable } from './candidate-table.ts'

const logit = (share: number) => Math.log(share) - Math.log1p(-share)

/**
 * Distances of each candidate from the edges of the set that top-k and top-p permit, in tempered
 * logits.
 */
type TruncationEdges = {
  /**
   * Returns the smallest change that excludes the candidate at an index; 0 or less if it is already
   * excluded.
   */
  readonly leave: (index: number) => number
  /**
   * Returns the smallest change that permits the candidate at an index; 0 if it is already
   * permitted.
   */
  readonly enter: (index: number) => number
}

/**
 * Returns the distances from the edges. Top-p excludes a token if the share of the likelier tokens
 * reaches `topP`. So the distance from the edge of top-p is the difference of these two shares, as
 * log odds, which change about as much as the logits.
 */
export function edgesOf(
  { values, size }: CandidateTable,
  count: number,
  topP: number,
): TruncationEdges {
  const weights = values.subarray(0, count).map(Math.exp)
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const before = new Float64Array(count)
  for (let at = 1; at < count; at++) before[at] = before[at - 1]! + weights[at - 1]! / total
  const shareLeft = (index: number) => {
    const share = Math.min(before[Math.min(index, count - 1)]!, 1 - Number.EPSILON)
    if (topP >= 1 || index === 0 || share === 0) return Number.POSITIVE_INFINITY
    return topP <= 0 ? Number.NEGATIVE_INFINITY : logit(topP) - logit(share)
  }
  const rankLeft = (index: number) =>
    count < size ? values[index]! - values[count]! : Number.POSITIVE_INFINITY
  return {
    leave: (index) => Math.min(shareLeft(index), rankLeft(index)),
    enter: (index) => {
      const rank = index < count ? 0 : values[count - 1]! - values[index]!
      return Math.max(0, rank, -shareLeft(index))
    },
  }
}
