import type { InferenceService } from '../inference-service.ts'
import type { ApiKey } from '../keys/index.ts'
import type { InferenceJob } from './inference-job.ts'

/**
 * Returns the base units that a job reserves of a key's budget: the maximum cost at the most
 * expensive eligible provider, plus the prepaid losses of failed attempts before it, within the
 * question's own spending limit. The service receives this amount as its spending limit.
 */
export async function costMaxOf(
  inference: Pick<InferenceService, 'quote'>,
  { questions }: Pick<InferenceJob, 'questions'>,
  { settlement, constraints, asset }: Pick<ApiKey, 'settlement' | 'constraints' | 'asset'>,
): Promise<bigint> {
  // Choices with one prompt differ by their seeds alone, and share one quote.
  const byPrompt = new Map(questions.map((ask) => [ask.prompt, ask]))
  const quotes = [...byPrompt.values()].map(async (ask) => {
    const { max, prepaidLossMax } = await inference.quote({
      ...ask,
      settlement,
      costMax: undefined,
      ...(constraints && { constraints }),
      ...(asset && { asset }),
    })
    const { costMax } = ask.preferences
    const all = max + prepaidLossMax
    return costMax !== undefined && costMax < all ? costMax : all
  })
  // Each question gets an equal share of the hold.
  const mosts = await Promise.all(quotes)
  const dearest = mosts.reduce((a, b) => (b > a ? b : a), 0n)
  return dearest * BigInt(questions.length)
}
