import type { InferenceService } from '../inference-service.ts'
import type { ApiKey } from '../keys/index.ts'
import type { InferenceJob } from './inference-job.ts'

/**
 * What a job should hold of a key's budget, in base units: as much as the dearest provider that may
 * be chosen can charge, and what those can take that fail before it, within the question's own
 * bound. The service is told the amount and never goes above it.
 */
export async function costMaxOf(
  inference: Pick<InferenceService, 'quote'>,
  { questions }: Pick<InferenceJob, 'questions'>,
  { settlement, constraints, asset }: Pick<ApiKey, 'settlement' | 'constraints' | 'asset'>,
): Promise<bigint> {
  const quotes = questions.map((ask) =>
    inference.quote({
      ...ask,
      settlement,
      costMax: undefined,
      ...(constraints && { constraints }),
      ...(asset && { asset }),
    }),
  )
  // Each is given the same share of what is held.
  const mosts = (await Promise.all(quotes)).map(({ max, prepaidLossMax }, at) => {
    const { costMax } = questions[at]!.preferences
    const all = max + prepaidLossMax
    return costMax !== undefined && costMax < all ? costMax : all
  })
  const dearest = mosts.reduce((a, b) => (b > a ? b : a), 0n)
  return dearest * BigInt(questions.length)
}
