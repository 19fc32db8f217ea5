/** Mean decrease of paired losses, with the standard error of this mean, in the losses' unit. */
export type PairedGain = { readonly mean: number; readonly standardError: number }

/**
 * Losses of the same rows, in order, before and after a change of the state. In nats; for `grpo`,
 * one minus the mean reward.
 */
export type PairedLosses = { readonly before: readonly number[]; readonly after: readonly number[] }

/**
 * Returns the mean decrease of losses. Sums are in the order of rows. If there are fewer than two
 * rows, lists of different lengths, or losses that are not finite, the mean is minus infinity, and
 * its standard error infinite.
 */
export function gainOf({ before, after }: PairedLosses): PairedGain {
  const gains = before.map((loss, at) => loss - (after[at] ?? Number.NaN))
  const isSound = gains.length > 1 && after.length === before.length && gains.every(Number.isFinite)
  if (!isSound) return { mean: Number.NEGATIVE_INFINITY, standardError: Number.POSITIVE_INFINITY }
  const count = gains.length
  const mean = gains.reduce((sum, one) => sum + one, 0) / count
  const squares = gains.reduce((sum, one) => sum + (one - mean) * (one - mean), 0)
  return { mean, standardError: Math.sqrt(squares / (count - 1) / count) }
}
