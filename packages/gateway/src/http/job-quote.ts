import { BaseError } from '@ostrom/protocol'
import type { InferenceService } from '../inference/inference-service.ts'
import type { ApiKey } from '../keys/index.ts'
import { KEY_BUDGET_MAX } from '../keys/limits.ts'
import type { InferenceJob } from './answers/inference-job.ts'
import { questionOf } from './answers/question-of.ts'

/** Amounts that a job reserves, in base units. */
export type JobQuote = {
  /**
   * Maximum of the whole job without continuations of broken answers. This amount is reserved under
   * the limits of its key, task and conversation.
   */
  readonly costMax: bigint
  /**
   * Amount that must be free at the start. For an answer whose length the gateway can bound again
   * later, it covers the first tokens. For every other answer, and for an answer that a request in
   * escrow pays, it covers the whole answer.
   */
  readonly costLeast: bigint
  /**
   * Splits an amount among the questions, in proportion to their maximum costs. Rounds down, so
   * that the parts together never exceed the amount.
   */
  shares(amount: bigint): readonly bigint[]
}

/** Amount that must be free for a question without a quote, in base units. */
const LEAST_UNQUOTED = 1n

type QuotedKey = Pick<ApiKey, 'settlement' | 'constraints' | 'asset' | 'private'>
type QuotedJob = Pick<InferenceJob, 'questions'>

/** Returns the request's own spending limit; `undefined` without one. */
export const ownCostMax = ({ questions }: QuotedJob): bigint | undefined =>
  questions[0]?.preferences.costMax

/** The maximum cost of one question, and the amount that must be free at its start. */
type QuestionCost = { readonly most: bigint; readonly least: bigint }

/** Returns the quote of a job from the costs of its questions. */
function quoteOf(job: QuotedJob, costs: readonly QuestionCost[]): JobQuote {
  const mosts = costs.map(({ most }) => most)
  const sum = mosts.reduce((all, most) => all + most, 0n)
  const costLeast = costs.reduce((all, { least }) => all + least, 0n)
  const own = ownCostMax(job)
  const share = (amount: bigint, most: bigint) =>
    sum === 0n ? amount / BigInt(mosts.length) : (amount * most) / sum
  return {
    costMax: own !== undefined && own < sum ? own : sum,
    costLeast,
    shares: (amount) => mosts.map((most) => share(amount, most)),
  }
}

/**
 * Returns the quote of a job. The maximum of a question is the cost at the most expensive eligible
 * provider, plus the prepaid losses of failed attempts. The maximum of the job is at most the
 * request's own limit. If no quote can be made now, the job may cost all that its limits leave. It
 * then begins as soon as any amount is free: a job that finds no provider would otherwise delay
 * other jobs for an amount that it never needs.
 *
 * @throws {BaseError} As for `InferenceService.quote`, if a retry cannot help. A spending limit
 *   below the quote is no reason to throw: the quote overestimates the prompt, so the answer may
 *   still fit.
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
    const most = KEY_BUDGET_MAX / BigInt(job.questions.length)
    return quoteOf(
      job,
      job.questions.map(() => ({ most, least: LEAST_UNQUOTED })),
    )
  }
}

/** Returns the maximum cost of each question, and the amount that must be free at its start. */
async function costMaxima(
  inference: Pick<InferenceService, 'quote'>,
  { questions }: QuotedJob,
  { settlement, constraints, asset, private: isPrivate }: QuotedKey,
): Promise<readonly QuestionCost[]> {
  const key = { settlement, constraints, asset, private: isPrivate }
  // Choices of one prompt differ only by their seeds, and share one quote.
  const byPrompt = new Map(questions.map((ask) => [ask.prompt, ask]))
  const quoted = [...byPrompt].map(async ([prompt, ask]) => {
    const { costMax: _, ...preferences } = ask.preferences
    const question = questionOf({ ...ask, preferences }, { key })
    const { max, firstMax, prepaidLossMax } = await inference.quote(question)
    const most = max + prepaidLossMax
    return [prompt, { most, least: settlement === 'request' ? most : firstMax }] as const
  })
  const maxima = new Map(await Promise.all(quoted))
  return questions.map(({ prompt }) => maxima.get(prompt) ?? { most: 0n, least: 0n })
}
