import type { InferenceService } from '../inference-service.ts'
import type { ApiKey } from '../keys/index.ts'
import type { InferenceJob } from './inference-job.ts'

/**
 * Returns the most that a job may cost, in base units, which is reserved of what limits it: the
 * maximum cost at the most expensive eligible provider, plus the prepaid losses of failed attempts
 * before it, within the question's own spending limit.
 *
 * @throws {BaseError} As `InferenceService.quote`. A spending limit that is too low is no cause: the
 * quote counts the prompt from above, and the answer may fit.
 */
export async function costMaxOf(
  inference: Pick<InferenceService, 'quote'>,
  { questions }: Pick<InferenceJob, 'questions'>,
  { settlement, constraints, asset }: Pick<ApiKey, 'settlement' | 'constraints' | 'asset'>,
): Promise<bigint> {
  // Choices with one prompt differ by their seeds alone, and share one quote.
  const byPrompt = new Map(questions.map((ask) => [ask.prompt, ask]))
  const quotes = [...byPrompt.values()].map(async (ask) => {
    const { costMax, ...preferences } = ask.preferences
    const { max, prepaidLossMax } = await inference.quote({
      ...ask,
      preferences,
      settlement,
      costMax: undefined,
      ...(constraints && { constraints }),
      ...(asset && { asset }),
    })
    const all = max + prepaidLossMax
    return costMax !== undefined && costMax < all ? costMax : all
  })
  // Each question gets an equal share of the hold.
  const mosts = await Promise.all(quotes)
  const dearest = mosts.reduce((a, b) => (b > a ? b : a), 0n)
  return dearest * BigInt(questions.length)
}
