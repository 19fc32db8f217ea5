import { z } from 'zod'

/** Sample of one answer; see `AnswerSample`. */
export const answerSampleSchema = z.object({
  atMs: z.number(),
  outcome: z.enum(['answered', 'stopped', 'failed']),
  firstTokenMs: z.number().optional(),
  tokensPerSecond: z.number().optional(),
})

/** Median, 95th and 99th percentile of some latencies. */
export const percentilesSchema = z
  .object({ p50: z.number(), p95: z.number(), p99: z.number() })
  .describe('Figures of the latest answers.')

export type LatencyPercentiles = z.output<typeof percentilesSchema>

/** Returns the quantile of the values at a share; `undefined` without values. */
export function quantile(values: readonly number[], share: number): number | undefined {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]
}

/** Returns the 50th, 95th and 99th percentile; `undefined` without values. */
export function percentilesOf(values: readonly number[]): LatencyPercentiles | undefined {
  const [p50, p95, p99] = [0.5, 0.95, 0.99].map((share) => quantile(values, share))
  if (p50 === undefined || p95 === undefined || p99 === undefined) return undefined
  return { p50, p95, p99 }
}
