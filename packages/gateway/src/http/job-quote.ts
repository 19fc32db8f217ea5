import { BaseError } from '@ostrom/protocol'
import type { InferenceService } from '../inference-service.ts'
import type { ApiKey } from '../keys/index.ts'
import { KEY_BUDGET_MAX } from '../keys/limits.ts'
import type { InferenceJob } from './inference-job.ts'

/** The most that a job may cost, in base units. */
export type JobQuote = {
  /** Of the whole job; what is reserved of its limits. */
  readonly costMax: bigint
  /** Returns the part of an amount for each question, in proportion to what each may cost. */
  shares(amount: bigint): readonly bigint[]
}

type QuotedKey = Pick<ApiKey, 'settlement' | 'constraints' | 'asset'>
type QuotedJob = Pick<InferenceJob, 'questions'>

/** Returns the limit of cost that a request names for itself; `undefined` without one. */
export const ownCostMax = ({ questions }: QuotedJob): bigint | undefined =>
  questions[0]?.preferences.costMax

/** Splits amounts by weights, rounding down: the sum never exceeds the amount. */
function quoteOf(job: QuotedJob, mosts: readonly bigint[]): JobQuote {
  const sum = mosts.reduce((all, most) => all + most, 0n)
  const own = ownCostMax(job)
  const share = (amount: bigint, most: bigint) =>
    sum === 0n ? amount / BigInt(mosts.length) : (amount * most) / sum
  return {
    costMax: own !== undefined && own < sum ? own : sum,
    shares: (amount) => mosts.map((most) => (amount >= sum ? most : share(amount, most))),
  }
}

/**
 * Returns the quote of a job: for each question the maximum cost at the most expensive eligible
 * provider, plus the prepaid losses of failed attempts before it; in all, at most what the request
 * names itself. A job without a quote takes all that its limits leave.
 *
 * @throws {BaseError} As `InferenceService.quote`, where no retry helps. A limit of cost that is
 * too low is no cause: the quote counts the prompt from above, and the answer may fit.
 */
export async function quoteJob(
  inference: Pick<InferenceService, 'quote'>,
  job: QuotedJob,
  key: QuotedKey,
): Promise<JobQuote> {
  try {
    return quoteOf(job, await costMaxima(inference, job, key))
  } catch (error) {
    if (BaseError.is(error) && error.retry === 'never') throw error
    return quoteOf(
      job,
      job.questions.map(() => KEY_BUDGET_MAX / BigInt(job.questions.length)),
    )
  }
}

/** Returns the most that each question may cost. */
async function costMaxima(
  inference: Pick<InferenceService, 'quote'>,
  { questions }: QuotedJob,
  { settlement, constraints, asset }: QuotedKey,
): Promise<readonly bigint[]> {
  // Choices with one prompt differ by their seeds alone, and share one quote.
  const byPrompt = new Map(questions.map((ask) => [ask.prompt, ask]))
  const quoted = [...byPrompt].map(async ([prompt, ask]) => {
    const { costMax: _, ...preferences } = ask.preferences
    const { max, prepaidLossMax } = await inference.quote({
      ...ask,
      preferences,
      settlement,
      costMax: undefined,
      ...(constraints && { constraints }),
      ...(asset && { asset }),
    })
    return [prompt, max + prepaidLossMax] as const
  })
  const maxima = new Map(await Promise.all(quoted))
  return questions.map(({ prompt }) => maxima.get(prompt) ?? 0n)
}
