import { assert, type Hash, type Inference, type Receipt } from '@ostrom/protocol'
import type { EmbeddingScore } from './embedding-score.ts'
import { follow, from, type GrammarFollower, type TokenTable } from './grammar/index.ts'
import { distance } from './logit-fingerprint.ts'
import {
  canChoose,
  distribution,
  gap,
  margin,
  type SamplingStep,
  type TokenCandidates,
} from './sampler.ts'

// Reduces the logits of one teacher-forced prefill to a few numbers about an answer. The
// distribution of these numbers on honest machines is calibrated; see `calibration.ts` and
// docs/spec/verification.md.

/**
 * Candidates that a validator reads for each position: more than the sampler's `CANDIDATES_MAX`,
 * because machines differ in the candidates with the lowest logits.
 */
export const SCORE_CANDIDATES = 256

/** Largest reported margin and gap, in raw logits: that of a token that is no candidate. */
export const MARGIN_MAX = 100

/**
 * Lower limit of a token's log probability, in nats, because rarer tokens carry no more
 * information.
 */
export const LOGPROB_MIN = -12

/**
 * Distance of one output token from the draws of the named model, which is the model that the
 * answer's receipt names.
 */
export type TokenScore = {
  /**
   * Smallest change of the validator's raw logits under which the validator draws the token; 0 if
   * the validator's own draw is the token.
   */
  readonly margin: number
  /** Smallest margin of any token except the validator's own draw; small at near ties. */
  readonly gap: number
  /** Nats by which the token's surprise exceeds the entropy of its position, under the sampler. */
  readonly excessNll: number
  /**
   * Variance that `excessNll` has if the token is drawn from the sampler's distribution at this
   * position.
   */
  readonly variance: number
}

/** An answer, with the named model's logits for each position. */
export type ScoredAnswer = {
  readonly sampler: Inference.SamplerParameters
  readonly sampling: Receipt.SamplingMode
  readonly seed: Hash
  readonly outputIds: readonly number[]
  /** Earlier tokens of the answer, which another provider delivered; none when absent. */
  readonly answeredIds?: readonly number[]
  /** Candidates for each output token, then for the token after the last. */
  readonly positions: readonly TokenCandidates[]
  readonly finish: Receipt.FinishReason
  readonly maxTokens: number
  /** Tokens that end an answer. */
  readonly eosIds: readonly number[]
  /** Bytes of the model's tokens; needed if the sampler has a grammar. */
  readonly table?: TokenTable
  /**
   * Number of last output tokens that were not drawn: if a stop text begins inside a token, the
   * text before it was encoded again (docs/spec/inference.md, section 8). They are not scored.
   */
  readonly unscored?: number
  /**
   * The provider's logit fingerprint of some tokens; empty if its engine build promises a
   * fingerprint but none was delivered, absent if that build promises none.
   */
  readonly logitFingerprint?: Uint8Array
  /** Tokens that would have begun a stop text of the question, with their positions. */
  readonly stops?: readonly { readonly position: number; readonly ids: readonly number[] }[]
}

/** Scores of one answer. Margins exist only for samplings that can be replayed. */
export type AnswerScore = {
  /** Number of scored output tokens. */
  readonly tokens: number
  /** Margin of each scored token. */
  readonly margins?: readonly number[]
  /** Gap of each scored token's position. */
  readonly gaps?: readonly number[]
  /** Margin of the token that ended the answer, if it ended before its limit. */
  readonly end?: number
  /** Distance of the fingerprint from the validator's logits; absent with a logit bias. */
  readonly logitFingerprintDistance?: number
  /** Deviation of the likelihood from its expected value, in standard deviations to either side. */
  readonly excessNll?: number
  /** Score of an answer with embeddings, which has no tokens. */
  readonly embeddings?: EmbeddingScore
}

/**
 * The state of the output before a position, on which the sampler's penalties and the grammar
 * depend.
 */
type SamplerState = {
  readonly counts: Map<number, number>
  readonly follower: GrammarFollower | undefined
}

/**
 * Returns the state before the first output token. @throws {SchemaUnsupportedError} The sampler's
 * grammar cannot be enforced.
 */
function initialState({ sampler, table, answeredIds = [] }: ScoredAnswer): SamplerState {
  const { grammar } = sampler
  assert(table || !grammar, 'an answer under a grammar is scored with a table of its tokens')
  const follower = grammar && table ? follow(from(grammar), table) : undefined
  const state = { counts: new Map<number, number>(), follower }
  for (const id of answeredIds) advance(state, id)
  return state
}

function advance({ counts, follower }: SamplerState, id: number): void {
  counts.set(id, (counts.get(id) ?? 0) + 1)
  follower?.push(id)
}

const samplingStep = (
  answer: ScoredAnswer,
  position: number,
  before: SamplerState,
): SamplingStep => ({
  parameters: answer.sampler,
  seed: answer.seed,
  position: (answer.answeredIds?.length ?? 0) + position,
  counts: before.counts,
  ...(before.follower && { permits: before.follower.permits }),
})

/** Converts tempered numbers to raw logits, because machines differ in raw logits. */
const toLogits = (tempered: number, { parameters: { temperature } }: SamplingStep) =>
  Math.min(MARGIN_MAX, tempered * (temperature === 0 ? 1 : temperature))

/**
 * Returns the sum of both fields of a `Margin` in raw logits; `MARGIN_MAX` for a token that is no
 * candidate.
 */
function marginOf(candidates: TokenCandidates, draw: SamplingStep, id: number): number {
  const found = margin(candidates, draw, id)
  return found ? toLogits(found.below + found.outside, draw) : MARGIN_MAX
}

/** Returns the excess surprise and its variance; both 0 if the sampler leaves no choice. */
function excessNll(candidates: TokenCandidates, draw: SamplingStep, id: number) {
  const isGiven = draw.parameters.temperature === 0 || !canChoose(candidates, draw)
  if (isGiven) return { excessNll: 0, variance: 0 }
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
  return { excessNll: -own - entropy, variance: Math.max(0, square - entropy * entropy) }
}

/**
 * Scores each output token of an answer. Pure.
 *
 * @throws {SchemaUnsupportedError} The sampler's grammar cannot be enforced.
 * @throws {InvariantError} The number of positions is not that of the output tokens plus one.
 */
export function tokenScores(answer: ScoredAnswer): readonly TokenScore[] {
  const { outputIds, positions, unscored = 0 } = answer
  assert(positions.length === outputIds.length + 1, 'an answer has one more position than tokens')
  const before = initialState(answer)
  const scored: TokenScore[] = []
  for (let position = 0; position < outputIds.length - unscored; position++) {
    const id = outputIds[position]!
    const candidates = positions[position]!
    const draw = samplingStep(answer, position, before)
    scored.push({
      margin: marginOf(candidates, draw, id),
      gap: toLogits(gap(candidates, draw), draw),
      ...excessNll(candidates, draw, id),
    })
    advance(before, id)
  }
  return scored
}

/**
 * Returns the margin of the token that ended the answer: `MARGIN_MAX` if the answer claims its
 * token limit too early; undefined if it ended at that limit, or for a reason other than `stop`.
 */
function endMargin(answer: ScoredAnswer): number | undefined {
  const { finish, outputIds, positions, eosIds, stops = [] } = answer
  if (finish === 'length') return outputIds.length >= answer.maxTokens ? undefined : MARGIN_MAX
  if (finish !== 'stop') return undefined
  const ends = [...stops, { position: outputIds.length, ids: eosIds }]
  ends.sort((a, b) => a.position - b.position)
  const before = initialState(answer)
  let passed = 0
  const margins = ends.flatMap(({ position, ids }) => {
    while (passed < Math.min(position, outputIds.length)) advance(before, outputIds[passed++]!)
    // No token could follow, so none was drawn.
    if (before.follower?.isFinished) return [0]
    const draw = samplingStep(answer, position, before)
    return ids.map((id) => marginOf(positions[position]!, draw, id))
  })
  return Math.min(MARGIN_MAX, ...margins)
}

/**
 * Returns the score of an answer that the named model cannot have given, because none of its tokens
 * is a candidate.
 */
export function impossibleScore(tokens: number): AnswerScore {
  const margins = Array.from({ length: tokens }, () => MARGIN_MAX)
  // The gaps are far from a tie, where honest machines almost never differ.
  return { tokens, margins, gaps: margins, end: MARGIN_MAX }
}

const sum = (scored: readonly TokenScore[], of: (token: TokenScore) => number): number =>
  scored.reduce((total, token) => total + of(token), 0)

/** Returns the scores of an answer: the input of `calibrate` and `evidence`. */
export function score(answer: ScoredAnswer): AnswerScore {
  const scored = tokenScores(answer)
  const variance = sum(scored, (token) => token.variance)
  const excessNll = Math.abs(sum(scored, (token) => token.excessNll)) / Math.sqrt(variance)
  const end = endMargin(answer)
  // A logit bias can move tokens out of the provider's candidates but not out of the validator's,
  // which are more. Then the fingerprints of honest providers are far away.
  const isComparable = answer.sampler.logitBias.every(({ bias }) => bias === 0)
  const logitFingerprintDistance =
    answer.logitFingerprint && isComparable
      ? distance(answer.logitFingerprint, answer.positions.slice(0, scored.length))
      : undefined
  return {
    tokens: scored.length,
    ...(answer.sampling !== 'unverified' && {
      margins: scored.map(({ margin }) => margin),
      gaps: scored.map(({ gap }) => gap),
      ...(end !== undefined && { end }),
    }),
    ...(logitFingerprintDistance !== undefined && { logitFingerprintDistance }),
    ...(variance > 0 && { excessNll }),
  }
}
