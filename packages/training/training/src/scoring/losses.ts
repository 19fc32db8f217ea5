/** Mean of paired differences, with its standard error. */
export type PairedGain = { readonly mean: number; readonly standardError: number }

/** Losses of the same rows, in order, before and after a change. In nats for each token. */
export type PairedLosses = { readonly before: readonly number[]; readonly after: readonly number[] }

/**
 * Returns the mean decrease of losses. Sums are in the order of rows. A single row, or losses that
 * are not finite, give a gain of zero with an infinite error.
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
