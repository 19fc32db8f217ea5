import { Evaluation } from '@ostrom/protocol'
import { upperBound } from './bounds.ts'

// Computes the metrics of an evaluation from a model's likelihoods of texts and choices, with the
// definitions of lm-evaluation-harness: `bits_per_byte`, `word_perplexity` per token, `acc`, and
// `acc_bytes`. The harness's `acc_norm` divides by characters instead of bytes; for ASCII texts the
// two numbers are equal.

/** Score of a text. `logprob` is the sum of the tokens' log likelihoods, in nats. */
export type TextScore = {
  readonly logprob: number
  readonly tokens: number
  readonly bytes: number
  readonly group?: string | undefined
}

/**
 * Score of a question. `logprob` is the log likelihood of a choice after the question, in nats, and
 * `answer` is the index of the correct choice.
 */
export type ChoiceScore = {
  readonly choices: readonly { readonly logprob: number; readonly bytes: number }[]
  readonly answer: number
  readonly group?: string | undefined
}

/**
 * A metric with its values; the caller adds the benchmark and the method to make an `Evaluation`.
 */
export type MetricResult = Pick<
  Evaluation.Evaluation,
  'metric' | 'value' | 'interval' | 'samples' | 'groups'
>

/**
 * Minimum number of texts for which the mean of their scores is assumed to be normally distributed.
 */
export const INTERVAL_TEXTS_MIN = 30

/** Standard deviations to each side that contain 95 % of a normal variable. */
const NORMAL_95 = 1.96

/** Probability that the true value is beyond one bound of a 95 % interval. */
const TAIL_RISK = 0.025

/** Decimal places of every metric. One unit of the last place is smaller than usual intervals. */
const PLACES = 4

const text = (value: number) => Evaluation.decimalOf(value, PLACES)

/** A value computed from scores, and its interval if one can be computed. */
type Estimate = { readonly value: number; readonly low?: number; readonly high?: number }

type Estimator<S> = (scores: readonly S[]) => Estimate

/** Returns an estimate over all scores, and one for each group if the scores have groups. */
function metricResult<S extends { readonly group?: string | undefined }>(
  metric: Evaluation.Metric,
  scores: readonly S[],
  estimate: Estimator<S>,
): MetricResult {
  const { value, low, high } = estimate(scores)
  const names = [...new Set(scores.flatMap(({ group }) => group ?? []))].sort()
  const groups = names.map((name) => {
    const own = scores.filter(({ group }) => group === name)
    return { name, value: text(estimate(own).value), samples: own.length }
  })
  return {
    metric,
    value: text(value),
    samples: scores.length,
    ...(low !== undefined &&
      high !== undefined && { interval: { low: text(low), high: text(high) } }),
    ...(groups.length > 0 && { groups }),
  }
}

/**
 * Returns a ratio of two sums over texts, with the interval of a ratio estimator. The sampling
 * units are texts, because tokens of one text are not independent.
 */
function ratio<S>(scores: readonly S[], of: (score: S) => readonly [number, number]): Estimate {
  const pairs = scores.map(of)
  const above = pairs.reduce((sum, [one]) => sum + one, 0)
  const below = pairs.reduce((sum, [, one]) => sum + one, 0)
  const value = above / below
  const count = pairs.length
  if (count < INTERVAL_TEXTS_MIN) return { value }
  const square = pairs.reduce((sum, [a, b]) => sum + (a - value * b) ** 2, 0)
  const margin = (NORMAL_95 * Math.sqrt((count / (count - 1)) * square)) / below
  return { value, low: value - margin, high: value + margin }
}

const exponential = ({ value, low, high }: Estimate): Estimate => ({
  value: Math.exp(value),
  ...(low !== undefined && { low: Math.exp(low) }),
  ...(high !== undefined && { high: Math.exp(high) }),
})

/** Returns bits per byte, which do not depend on the tokenizer, and perplexity per token. */
export function textMetrics(scores: readonly TextScore[]): readonly MetricResult[] {
  return [
    metricResult('bits-per-byte', scores, (some) =>
      ratio(some, ({ logprob, bytes }) => [-logprob / Math.LN2, bytes]),
    ),
    metricResult('perplexity', scores, (some) =>
      exponential(ratio(some, ({ logprob, tokens }) => [-logprob, tokens])),
    ),
  ]
}

type Weigh = (choice: ChoiceScore['choices'][0]) => number

/** Returns the choice that a model prefers; the first among equal choices. */
function highestWeighted({ choices }: ChoiceScore, weigh: Weigh) {
  const weights = choices.map(weigh)
  return weights.indexOf(Math.max(...weights))
}

/** Returns a proportion with its exact Clopper-Pearson interval. */
function proportion(successes: number, trials: number): Estimate {
  const risk = TAIL_RISK
  const low = 1 - upperBound({ successes: trials - successes, trials, risk })
  return { value: successes / trials, low, high: upperBound({ successes, trials, risk }) }
}

/** Returns the accuracy by likelihood, and by likelihood per byte of a choice. */
export function choiceMetrics(scores: readonly ChoiceScore[]): readonly MetricResult[] {
  const accuracy = (weigh: Weigh) =>
    ((some) => {
      const right = some.filter((score) => highestWeighted(score, weigh) === score.answer).length
      return proportion(right, some.length)
    }) satisfies Estimator<ChoiceScore>
  return [
    metricResult(
      'accuracy',
      scores,
      accuracy(({ logprob }) => logprob),
    ),
    metricResult(
      'accuracy-normalized',
      scores,
      accuracy(({ logprob, bytes }) => logprob / bytes),
    ),
  ]
}

/** Whether the model's most likely answer is correct. */
export type MatchScore = { readonly isMatch: boolean; readonly group?: string | undefined }

/** Returns the share of correct answers with its exact interval. */
export const matchMetrics = (scores: readonly MatchScore[]): readonly MetricResult[] => [
  metricResult('exact-match', scores, (some) =>
    proportion(some.filter(({ isMatch }) => isMatch).length, some.length),
  ),
]

/**
 * Returns the loss of each text, in bits per byte. The losses of two versions are compared text by
 * text.
 */
export const textLosses = (scores: readonly TextScore[]): readonly number[] =>
  scores.map(({ logprob, bytes }) => -logprob / Math.LN2 / bytes)

/** Returns the loss of each question: 0 if the model prefers the correct choice, otherwise 1. */
export const choiceLosses = (scores: readonly ChoiceScore[]): readonly number[] =>
  scores.map((score) => {
    const isRight = highestWeighted(score, ({ logprob }) => logprob) === score.answer
    return isRight ? 0 : 1
  })
