import { assert, type Hash, type Inference, type Receipt } from '@ostrom/protocol'
import { type Candidates, type Draw, distribution, margin } from './sampler.ts'

// From the logits of one teacher-forced prefill to a few numbers about an answer. What honest
// machines get for these numbers is calibrated; see `calibration.ts` and docs/spec/verification.md.

/** Candidates that a validator looks at: more than the sampler does, since edges differ. */
export const SCORE_CANDIDATES = 256

/** Most that one token's margin counts, in units of tempered logits. */
export const MARGIN_MAX = 2

/** Least log probability that a token counts with, in nats: rarer ones say no more. */
export const LOGPROB_MIN = -12

/** How one output token stands against what the named model would have drawn. */
export type TokenScore = {
  /** How far the token is from being the one drawn; 0 where it is; at most `MARGIN_MAX`. */
  readonly margin: number
  /** Nats by which the token is less likely than its position's entropy, under the sampler. */
  readonly surprise: number
  /** Variance of that number, were the token drawn from the distribution. */
  readonly variance: number
}

/** An answer with the logits that the named model has for each of its positions. */
export type ScoredAnswer = {
  readonly sampler: Inference.SamplerParameters
  readonly sampling: Receipt.Sampling
  readonly seed: Hash
  readonly outputIds: readonly number[]
  /** One for each output token, then one for what would have come next. */
  readonly positions: readonly Candidates[]
  readonly finish: Receipt.FinishReason
  readonly maxTokens: number
  /** Tokens that end an answer. */
  readonly eosIds: readonly number[]
  /**
   * Last output tokens that were not drawn: where a stop text begins inside a token, what is before
   * it was encoded anew (docs/spec/inference.md, section 8). They are not scored.
   */
  readonly unscored?: number
  /** The answer ended at a stop text, which the caller has checked. */
  readonly stopText?: boolean
}

/** The numbers that are judged, each larger the less honest. */
export const statistics = ['margin', 'flips', 'surprise', 'end'] as const
export type Statistic = (typeof statistics)[number]

/** One answer in numbers. */
export type AnswerScore = {
  /** Output tokens scored. */
  readonly tokens: number
  /** By statistic; absent where it cannot be told, as margins of an unverified sampling. */
  readonly values: { readonly [statistic in Statistic]?: number }
}

const drawOf = (
  answer: ScoredAnswer,
  position: number,
  counts: ReadonlyMap<number, number>,
): Draw => ({
  parameters: answer.sampler,
  seed: answer.seed,
  position,
  counts,
})

/** Margin and its edge in one number; a token that is no candidate at all counts in full. */
function marginOf(candidates: Candidates, draw: Draw, id: number): number {
  const found = margin(candidates, draw, id)
  return found ? Math.min(MARGIN_MAX, found.below + found.outside) : MARGIN_MAX
}

/** Surprise and its variance; both 0 where the sampler leaves no choice. */
function surpriseOf(candidates: Candidates, draw: Draw, id: number) {
  if (draw.parameters.temperature === 0) return { surprise: 0, variance: 0 }
  const { ids, probabilities } = distribution(candidates, draw)
  let entropy = 0
  let square = 0
  let own = LOGPROB_MIN
  for (let at = 0; at < probabilities.length; at++) {
    const probability = probabilities[at]!
    if (probability === 0) continue
    const log = Math.max(LOGPROB_MIN, Math.log(probability))
    entropy -= probability * log
    square += probability * log * log
    if (ids[at] === id) own = log
  }
  return { surprise: -own - entropy, variance: Math.max(0, square - entropy * entropy) }
}

/**
 * Scores each output token of an answer. Pure.
 *
 * @throws {InvariantError} There are not as many positions as output tokens and one more.
 */
export function tokens(answer: ScoredAnswer): readonly TokenScore[] {
  const { outputIds, positions, unscored = 0 } = answer
  assert(positions.length === outputIds.length + 1, 'an answer has one more position than tokens')
  const counts = new Map<number, number>()
  const scored: TokenScore[] = []
  for (let position = 0; position < outputIds.length - unscored; position++) {
    const id = outputIds[position]!
    const candidates = positions[position]!
    const draw = drawOf(answer, position, counts)
    scored.push({ margin: marginOf(candidates, draw, id), ...surpriseOf(candidates, draw, id) })
    counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  return scored
}

/** How wrong it is that the answer ended where it did; undefined where nothing can be told. */
function endOf(answer: ScoredAnswer): number | undefined {
  const { finish, outputIds, positions, eosIds, stopText } = answer
  if (finish === 'length') return outputIds.length >= answer.maxTokens ? 0 : MARGIN_MAX
  if (finish !== 'stop' || stopText) return undefined
  const counts = new Map<number, number>()
  for (const id of outputIds) counts.set(id, (counts.get(id) ?? 0) + 1)
  const draw = drawOf(answer, outputIds.length, counts)
  const last = positions[outputIds.length]!
  return Math.min(...eosIds.map((id) => marginOf(last, draw, id)))
}

const sum = (scored: readonly TokenScore[], of: (token: TokenScore) => number): number =>
  scored.reduce((total, token) => total + of(token), 0)

/**
 * The statistics of an answer. `margin` is the mean margin and `flips` the share of tokens with
 * any, both of replayable samplings only; `surprise` is the standardised likelihood, to either
 * side; `end` is the margin of the token that ended the answer.
 */
export function score(answer: ScoredAnswer): AnswerScore {
  const scored = tokens(answer)
  const replayable = answer.sampling !== 'unverified'
  const count = scored.length
  const variance = sum(scored, (token) => token.variance)
  const surprise = Math.abs(sum(scored, (token) => token.surprise)) / Math.sqrt(variance)
  const end = replayable ? endOf(answer) : undefined
  return {
    tokens: count,
    values: {
      ...(replayable && count > 0 && { margin: sum(scored, (token) => token.margin) / count }),
      ...(replayable &&
        count > 0 && { flips: scored.filter(({ margin }) => margin > 0).length / count }),
      ...(variance > 0 && { surprise }),
      ...(end !== undefined && { end }),
    },
  }
}
