/**
 * Returns the natural logarithm of the likelihood of the token whose raw logit is at index `at`.
 *
 * @example
 * logprobOf([0, 0, 0, 0], 0) // -1.386, a quarter
 */
export function logprobOf(logits: ArrayLike<number>, at: number): number {
  let highest = Number.NEGATIVE_INFINITY
  for (let id = 0; id < logits.length; id++) highest = Math.max(highest, logits[id]!)
  let total = 0
  for (let id = 0; id < logits.length; id++) total += Math.exp(logits[id]! - highest)
  return logits[at]! - highest - Math.log(total)
}
