import { assert, type Hash, type Inference } from '@ostrom/protocol'
import { type CandidateTable, precedes, sortTop } from './candidate-table.ts'
import { gumbel, positionKey } from './gumbel-noise.ts'
import { edgesOf } from './truncation-edges.ts'

// The sampler that every provider of a seeded answer uses and every validator replays. It uses the
// Gumbel-max method: noise depends on a token's id, so small differences of logits between machines
// change a choice only if two scores with noise nearly tie: docs/spec/inference.md, section 7. The
// sampler is pure: candidates and `SamplingStep` determine the token.

/** Tokens that the sampler considers: the highest by raw logit plus bias, ties by lower id. */
export const CANDIDATES_MAX = 64

/** Raw logits, up to a constant, of distinct tokens, in any order. */
export type TokenCandidates = {
  readonly ids: ArrayLike<number>
  readonly logits: ArrayLike<number>
}

/** Values that decide the choice of one token. */
export type SamplingStep = {
  readonly parameters: Inference.SamplerParameters
  readonly seed: Hash
  /** Index of the output token, from 0. */
  readonly position: number
  /** How often each token was output so far. Prompts do not count. */
  readonly counts: ReadonlyMap<number, number>
  /** Returns whether the grammar of the answer permits a token here; absent without a grammar. */
  readonly permits?: (id: number) => boolean
}

/** A token that may be chosen, and its score; the token with the highest score is chosen. */
export type ScoredToken = { readonly id: number; readonly score: number }

/** Returns the bias by id; undefined if there is none, which is the usual case. */
const logitBiases = ({ parameters }: SamplingStep) =>
  parameters.logitBias.length === 0
    ? undefined
    : new Map(parameters.logitBias.map(({ id, bias }) => [id, bias]))

/**
 * Returns the candidates in order of raw logit plus bias, without impossible tokens (-Infinity,
 * NaN).
 */
function topCandidates(
  { ids, logits }: TokenCandidates,
  limit: number,
  biases?: Map<number, number>,
): CandidateTable {
  const top = { ids: new Float64Array(ids.length), values: new Float64Array(ids.length) }
  let size = 0
  for (let at = 0; at < ids.length; at++) {
    const logit = logits[at]!
    if (!(logit > Number.NEGATIVE_INFINITY)) continue
    top.ids[size] = ids[at]!
    top.values[size++] = biases ? logit + (biases.get(ids[at]!) ?? 0) : logit
  }
  return sortTop({ ...top, size }, limit)
}

/**
 * Returns the first `limit` tokens of a table that the grammar permits, in the order of the table;
 * the whole table without a grammar.
 */
function filterPermitted(
  { ids, values, size }: CandidateTable,
  permits: SamplingStep['permits'],
  limit: number,
): CandidateTable {
  if (!permits) return { ids, values, size }
  const permitted = { ids: new Float64Array(size), values: new Float64Array(size) }
  let count = 0
  for (let at = 0; at < size && count < limit; at++) {
    if (!permits(ids[at]!)) continue
    permitted.ids[count] = ids[at]!
    permitted.values[count++] = values[at]!
  }
  return { ...permitted, size: count }
}

/**
 * Returns the best candidates that the grammar permits. If it permits none of these, returns the
 * highest permitted token among all candidates.
 */
function admittedCandidates(candidates: TokenCandidates, draw: SamplingStep): CandidateTable {
  const biases = logitBiases(draw)
  const table = filterPermitted(
    topCandidates(candidates, CANDIDATES_MAX, biases),
    draw.permits,
    CANDIDATES_MAX,
  )
  if (table.size > 0 || !draw.permits) return table
  return filterPermitted(
    topCandidates(candidates, Number.POSITIVE_INFINITY, biases),
    draw.permits,
    1,
  )
}

/**
 * Returns whether a token can be chosen among the candidates; if not, the caller must supply more
 * candidates.
 */
export function canChoose(candidates: TokenCandidates, draw: SamplingStep): boolean {
  if (draw.permits) return admittedCandidates(candidates, draw).size > 0
  // This check runs for every token, so it avoids building the table of all candidates.
  const { logits } = candidates
  for (let at = 0; at < logits.length; at++) if (logits[at]! > Number.NEGATIVE_INFINITY) return true
  return false
}

/** Subtracts penalties by the definition of the OpenAI API. */
function applyPenalties(
  table: CandidateTable,
  { parameters, counts }: SamplingStep,
): CandidateTable {
  const { frequencyPenalty, presencePenalty } = parameters
  if ((frequencyPenalty === 0 && presencePenalty === 0) || counts.size === 0) return table
  for (let at = 0; at < table.size; at++) {
    const count = counts.get(table.ids[at]!) ?? 0
    const penalty = frequencyPenalty * count + (count > 0 ? presencePenalty : 0)
    table.values[at] = table.values[at]! - penalty
  }
  return sortTop(table, table.size)
}

/**
 * Returns the smallest number of tokens, likeliest first, whose probabilities add up to `topP`; at
 * least 1.
 */
function topPSize({ values }: CandidateTable, size: number, topP: number): number {
  if (topP >= 1) return size
  const weights = values.subarray(0, size).map(Math.exp)
  let total = 0
  for (const weight of weights) total += weight
  let sum = 0
  let count = 0
  do sum += weights[count++]!
  while (sum < topP * total && count < size)
  return count
}

/**
 * Returns the best candidates with their tempered logits, before noise is added; the highest is 0.
 */
function applyTemperature(
  candidates: TokenCandidates,
  draw: SamplingStep,
): CandidateTable & { readonly first: number } {
  const { temperature } = draw.parameters
  const { ids, values, size } = applyPenalties(admittedCandidates(candidates, draw), draw)
  assert(size > 0, 'a position has at least one possible token')
  const first = values[0]!
  const scale = temperature === 0 ? 1 : temperature
  for (let at = 0; at < size; at++) values[at] = (values[at]! - first) / scale
  return { ids, values, size, first }
}

/** Returns the number of best candidates that top-k keeps. */
const topKSize = ({ size }: CandidateTable, { topK, temperature }: Inference.SamplerParameters) =>
  topK > 0 && temperature !== 0 ? Math.min(topK, size) : size

/**
 * Returns the tokens that may come at a position, with their tempered logits before noise is added;
 * the highest is 0.
 */
function applyTruncation(
  candidates: TokenCandidates,
  draw: SamplingStep,
): CandidateTable & { readonly first: number } {
  const table = applyTemperature(candidates, draw)
  const { temperature, topP } = draw.parameters
  if (temperature === 0) return table
  return { ...table, size: topPSize(table, topKSize(table, draw.parameters), topP) }
}

/** Adds the noise of a position in place. */
function addGumbelNoise(
  { ids, values, size }: CandidateTable,
  { parameters, seed, position }: SamplingStep,
): void {
  if (parameters.temperature === 0) return
  const key = positionKey(seed, position)
  for (let at = 0; at < size; at++) values[at] = values[at]! + gumbel(key, ids[at]!)
}

/**
 * Returns the scores of the tokens that may come at a position; any other token cannot be chosen.
 * The steps are, in order: add the bias; keep the best `CANDIDATES_MAX`, and of them the permitted
 * ones; subtract penalties; sort, ties by lower id; subtract the highest, divide by the
 * temperature; keep the first `topK` (0: all); apply `topP` to the rest; add Gumbel noise. At
 * temperature 0 only bias and penalties apply, without a division.
 */
export function scores(candidates: TokenCandidates, draw: SamplingStep): ScoredToken[] {
  const table = applyTruncation(candidates, draw)
  addGumbelNoise(table, draw)
  const { ids, values, size } = table
  return Array.from({ length: size }, (_, at) => ({ id: ids[at]!, score: values[at]! }))
}

/** Probability of each token under the sampler, before noise; the sum is one. */
export type Distribution = {
  readonly ids: ArrayLike<number>
  readonly probabilities: Float64Array
}

/** Returns the tempered distribution of a position over the tokens that may come there. */
export function distribution(candidates: TokenCandidates, draw: SamplingStep): Distribution {
  const { ids, values, size } = applyTruncation(candidates, draw)
  const weights = values.subarray(0, size).map(Math.exp)
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return { ids: ids.subarray(0, size), probabilities: weights.map((weight) => weight / total) }
}

/** Distance of a claimed token from the validator's own choice. */
export type Margin = {
  /**
   * Smallest change of the validator's tempered logits with which every better token is overtaken
   * or excluded; 0 if the token is the validator's own choice.
   */
  readonly below: number
  /**
   * Smallest change with which the token itself is permitted; 0 if it is permitted. Tokens at the
   * edge of the candidates, top-k or top-p may differ between machines.
   */
  readonly outside: number
}

/**
 * The best candidates of a position with their noise, and the distance of each from the edges of
 * top-k and top-p.
 */
type PerturbedCandidates = {
  readonly ids: Float64Array
  readonly scores: Float64Array
  readonly leaves: Float64Array
  readonly enters: Float64Array
  /** The highest raw logit with bias and penalty, which is the zero point of tempered logits. */
  readonly first: number
}

function perturbedCandidates(candidates: TokenCandidates, draw: SamplingStep): PerturbedCandidates {
  const table = applyTemperature(candidates, draw)
  const { temperature, topP } = draw.parameters
  const edges = edgesOf(table, topKSize(table, draw.parameters), temperature === 0 ? 1 : topP)
  const scores = table.values.subarray(0, table.size)
  const leaves = scores.map((_, at) => edges.leave(at))
  const enters = scores.map((_, at) => edges.enter(at))
  addGumbelNoise(table, draw)
  return { ids: table.ids.subarray(0, table.size), scores, leaves, enters, first: table.first }
}

/**
 * Returns the smallest change of tempered logits that excludes every token with a higher score or
 * lowers that score to `score`; `at` is the index of `score`, or -1 if its token is outside the
 * best candidates.
 */
function distanceBelow({ scores, leaves }: PerturbedCandidates, score: number, at: number): number {
  let below = 0
  for (let other = 0; other < scores.length; other++) {
    if (other === at) continue
    below = Math.max(below, Math.min(scores[other]! - score, leaves[other]!))
  }
  return below
}

/**
 * Judges a claimed token. An honest token has small values in both fields; the calibration of each
 * model and quantization defines how small.
 *
 * @param candidates More than `CANDIDATES_MAX` candidates, so that they include tokens that the
 *   sampler just leaves out.
 * @returns Undefined if the token is no candidate or not permitted.
 */
export function margin(
  candidates: TokenCandidates,
  draw: SamplingStep,
  id: number,
): Margin | undefined {
  if (draw.permits && !draw.permits(id)) return undefined
  // The validator's candidates contain no permitted token, but the claimed token is permitted:
  // nothing is evidence against it.
  if (!canChoose(candidates, draw)) return { below: 0, outside: 0 }
  const contest = perturbedCandidates(candidates, draw)
  const at = contest.ids.indexOf(id)
  if (at >= 0) {
    return { below: distanceBelow(contest, contest.scores[at]!, at), outside: contest.enters[at]! }
  }
  // A token outside the best candidates competes with its own logit and its own noise.
  const wide = topCandidates(candidates, Number.POSITIVE_INFINITY, logitBiases(draw))
  const index = wide.ids.subarray(0, wide.size).indexOf(id)
  if (index < 0) return undefined
  const { temperature } = draw.parameters
  const scale = temperature === 0 ? 1 : temperature
  const beyond = (wide.values[CANDIDATES_MAX - 1]! - wide.values[index]!) / scale
  const all = applyPenalties(wide, draw)
  const own = all.values[all.ids.subarray(0, all.size).indexOf(id)]! - contest.first
  const noise = temperature === 0 ? 0 : gumbel(positionKey(draw.seed, draw.position), id)
  const outside = Math.max(beyond, contest.enters.at(-1)!)
  return { below: distanceBelow(contest, own / scale + noise, -1), outside }
}

/**
 * Returns the distance of a position from a tie: the smallest margin of any token except the
 * validator's own choice. The distance does not depend on the claimed token, so the calibration can
 * treat near ties separately.
 */
export function gap(candidates: TokenCandidates, draw: SamplingStep): number {
  if (!canChoose(candidates, draw)) return Number.POSITIVE_INFINITY
  const contest = perturbedCandidates(candidates, draw)
  const costs = contest.scores.map(
    (score, at) => distanceBelow(contest, score, at) + contest.enters[at]!,
  )
  const chosen = costs.indexOf(0)
  return costs.reduce(
    (least, cost, at) => (at === chosen ? least : Math.min(least, cost)),
    Number.POSITIVE_INFINITY,
  )
}

/**
 * Chooses the token of a position: the highest score wins, ties by lower id.
 *
 * Pure. Candidates may come in any order, and their logits may be shifted by any constant.
 *
 * @see docs/spec/inference.md, section 7; vectors/sampler.json.
 *
 * @example
 * sample({ ids: [5, 9], logits: [0.1, 2.3] }, { parameters: greedy, seed, position: 0, counts })
 * // 9
 */
export function sample(candidates: TokenCandidates, draw: SamplingStep): number {
  const table = applyTruncation(candidates, draw)
  addGumbelNoise(table, draw)
  let chosen = 0
  for (let at = 1; at < table.size; at++) if (precedes(table, at, chosen)) chosen = at
  return table.ids[chosen]!
}

/**
 * Returns log probabilities for the API's `logprobs`: those of the model itself, before bias,
 * penalties and temperature, over the given candidates. They do not affect the choice. With
 * `CANDIDATES_MAX` candidates the rest of the vocabulary is missing from the sum, so the values are
 * slightly too high.
 *
 * @param options.id The chosen token; must be a candidate.
 * @param options.top Number of likeliest tokens to list.
 */
export function logprobs(
  candidates: TokenCandidates,
  options: logprobs.Options,
): Inference.TokenLogprob {
  const { id, top } = options
  const { ids, values, size } = topCandidates(candidates, Number.POSITIVE_INFINITY)
  const highest = values[0] ?? 0
  let sum = 0
  for (let at = 0; at < size; at++) sum += Math.exp(values[at]! - highest)
  const normaliser = highest + Math.log(sum)
  const chosen = ids.subarray(0, size).indexOf(id)
  assert(chosen >= 0, 'the chosen token is a candidate')
  const value = (at: number) => Math.min(0, values[at]! - normaliser)
  const listed = Array.from({ length: Math.min(top, size) }, (_, at) => at)
  return {
    id,
    logprob: value(chosen),
    top: listed.map((at) => ({ id: ids[at]!, logprob: value(at) })),
  }
}

export declare namespace logprobs {
  type Options = { readonly id: number; readonly top: number }
}
