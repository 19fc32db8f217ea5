/** 97.5 % quantiles of Student's t distribution, by degrees of freedom from 1. */
const T_975 = [
  12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.16, 2.145,
  2.131, 2.12, 2.11, 2.101, 2.093,
]

/** A mean ratio with its 95 % confidence interval. */
export type RatioInterval = {
  readonly mean: number
  readonly low: number
  readonly high: number
}

/**
 * Estimates a ratio from pairs: the geometric mean of their ratios, with a 95 % confidence interval
 * from Student's t distribution of the logarithms.
 *
 * @param pairs At least two pairs of positive numbers.
 */
export function ratioInterval(pairs: readonly (readonly [number, number])[]): RatioInterval {
  const logs = pairs.map(([ours, theirs]) => Math.log(ours / theirs))
  const mean = logs.reduce((sum, log) => sum + log, 0) / logs.length
  const variance = logs.reduce((sum, log) => sum + (log - mean) ** 2, 0) / (logs.length - 1)
  const t = T_975[logs.length - 2] ?? 1.96
  const half = t * Math.sqrt(variance / logs.length)
  return { mean: Math.exp(mean), low: Math.exp(mean - half), high: Math.exp(mean + half) }
}
