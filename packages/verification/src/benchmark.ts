import { Evaluation } from '@ostrom/protocol'
import { upperBound } from './bounds.ts'

// From likelihoods that a model gives texts and choices to the figures of an evaluation, as
// lm-evaluation-harness defines them: `bits_per_byte`, `word_perplexity` by the token, `acc`, and
// `acc_bytes`. Its `acc_norm` divides by characters instead, which is the same for ASCII.

/** Cost of a text: the sum of its tokens' log likelihoods, in nats. */
export type TextScore = {
  readonly logprob: number
  readonly tokens: number
  readonly bytes: number
  readonly group?: string | undefined
}

/** Cost of each choice of a question, given the question, and the index of the right choice. */
export type ChoiceScore = {
  readonly choices: readonly { readonly logprob: number; readonly bytes: number }[]
  readonly answer: number
  readonly group?: string | undefined
}

/** A figure, without its benchmark and its method. */
export type MetricResult = Pick<
  Evaluation.Evaluation,
  'metric' | 'value' | 'interval' | 'samples' | 'groups'
>

/** Texts from which on a mean is taken to vary as a normal variable. */
export const INTERVAL_TEXTS_MIN = 30

/** Standard deviations to each side that hold 95 % of a normal variable. */
const NORMAL_95 = 1.96

/** Probability that each bound of an interval of 95 % misses. */
const TAIL_RISK = 0.025

/** Places of every figure: more than any of these intervals tells. */
const PLACES = 4

const text = (value: number) => Evaluation.decimalOf(value, PLACES)

/** A value of some scores, and its interval where one can be told. */
type Estimate = { readonly value: number; readonly low?: number; readonly high?: number }

type Estimator<S> = (scores: readonly S[]) => Estimate

/** One estimate of all scores, and the same by groups where the scores have any. */
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
 * A ratio of two sums over texts, with the interval of a ratio estimator: texts are drawn, not
 * their tokens, since tokens of one text are not independent.
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

/**
 * Returns bits for each byte, which do not depend on the tokenizer, and perplexity by the token.
 */
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

/** The choice that a model prefers; of equal ones the first. */
function highestWeighted({ choices }: ChoiceScore, weigh: Weigh) {
  const weights = choices.map(weigh)
  return weights.indexOf(Math.max(...weights))
}

/** A share, with the exact interval of Clopper and Pearson. */
function proportion(successes: number, trials: number): Estimate {
  const risk = TAIL_RISK
  const low = 1 - upperBound({ successes: trials - successes, trials, risk })
  return { value: successes / trials, low, high: upperBound({ successes, trials, risk }) }
}

/** Accuracy by likelihood alone, and by likelihood for each byte of a choice. */
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

/** Whether the likeliest answer of a model is the right one. */
export type MatchScore = { readonly isMatch: boolean; readonly group?: string | undefined }

/** The share of right answers, with its exact interval. */
export const matchMetrics = (scores: readonly MatchScore[]): readonly MetricResult[] => [
  metricResult('exact-match', scores, (some) =>
    proportion(some.filter(({ isMatch }) => isMatch).length, some.length),
  ),
]

/**
 * Losses of records, one each, of which two versions are compared in pairs: bits for each byte of a
 * text; of a question 0 where the right choice is the likeliest, else 1.
 */
export const textLosses = (scores: readonly TextScore[]): readonly number[] =>
  scores.map(({ logprob, bytes }) => -logprob / Math.LN2 / bytes)

/** As `textLosses`, of questions. */
export const choiceLosses = (scores: readonly ChoiceScore[]): readonly number[] =>
  scores.map((score) => {
    const isRight = highestWeighted(score, ({ logprob }) => logprob) === score.answer
    return isRight ? 0 : 1
  })
