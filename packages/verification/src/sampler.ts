import { assert, type Hash, type Inference } from '@ostrom/protocol'
import { type CandidateTable, precedes, sortTop } from './candidate-table.ts'
import { gumbel, positionKey } from './gumbel-noise.ts'
import { edgesOf } from './truncation-edges.ts'

// The sampler that every provider of a seeded answer uses and every validator replays. It chooses
// by Gumbel-max: noise is tied to a token's id, so small differences of the logits between machines
// change a choice only where two perturbed scores nearly tie; see research on drift in
// docs/spec/inference.md. It is pure: seed and position in, token out.

/** Tokens that the sampler considers: the highest by raw logit plus bias, ties by lower id. */
export const CANDIDATES_MAX = 64

/** Raw logits, up to a constant, of distinct tokens; in any order. */
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
  /** Whether the grammar of the answer permits a token here; all where there is none. */
  readonly permits?: (id: number) => boolean
}

/** A token that may be chosen, and by how much: the highest score is. */
export type ScoredToken = { readonly id: number; readonly score: number }

/** Bias by id; undefined where there is none, which is the usual case. */
const logitBiases = ({ parameters }: SamplingStep) =>
  parameters.logitBias.length === 0
    ? undefined
    : new Map(parameters.logitBias.map(({ id, bias }) => [id, bias]))

/** The candidates by raw logit plus bias; impossible ones (-Infinity, NaN) are left out. */
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

/** The first tokens of a table that are permitted, in its order. */
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
 * highest permitted one among all candidates.
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

/** Whether a choice can be made among the candidates; if not, more of them must be looked at. */
export function canChoose(candidates: TokenCandidates, draw: SamplingStep): boolean {
  if (draw.permits) return admittedCandidates(candidates, draw).size > 0
  // Asked for every token: the table of all candidates is not needed to see that there is one.
  const { logits } = candidates
  for (let at = 0; at < logits.length; at++) if (logits[at]! > Number.NEGATIVE_INFINITY) return true
  return false
}

/** Subtracts penalties, as the OpenAI API defines them. */
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

/** How many tokens, likeliest first, it takes for their probabilities to reach `topP`; >= 1. */
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

/** The best candidates with tempered logits, the highest 0, without noise. */
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

/** How many of the best candidates top-k leaves. */
const topKSize = ({ size }: CandidateTable, { topK, temperature }: Inference.SamplerParameters) =>
  topK > 0 && temperature !== 0 ? Math.min(topK, size) : size

/** The tokens that may come at a position, with tempered logits: the best has 0, without noise. */
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
 * Scores of the tokens that may come at a position; a token that is left out cannot be chosen.
 *
 * In this order: add the bias; keep the best `CANDIDATES`, and of them the permitted ones; subtract
 * penalties; sort, ties by lower id; subtract the best, divide by the temperature; the first `topK`
 * (0: all); `topP` over the rest; add Gumbel noise. At temperature 0 only bias and penalties count,
 * and nothing is divided.
 */
export function scores(candidates: TokenCandidates, draw: SamplingStep): ScoredToken[] {
  const table = applyTruncation(candidates, draw)
  addGumbelNoise(table, draw)
  const { ids, values, size } = table
  return Array.from({ length: size }, (_, at) => ({ id: ids[at]!, score: values[at]! }))
}

/** How likely each token is under the sampler itself, before noise: it sums to one. */
export type Distribution = {
  readonly ids: ArrayLike<number>
  readonly probabilities: Float64Array
}

/** The tempered distribution of a position over the tokens that may come there. */
export function distribution(candidates: TokenCandidates, draw: SamplingStep): Distribution {
  const { ids, values, size } = applyTruncation(candidates, draw)
  const weights = values.subarray(0, size).map(Math.exp)
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return { ids: ids.subarray(0, size), probabilities: weights.map((weight) => weight / total) }
}

/** How a token that somebody claims to have chosen stands against our own logits. */
export type Margin = {
  /**
   * Least change of our numbers by which every better token is overtaken or left out; 0 where the
   * token is our own choice.
   */
  readonly below: number
  /**
   * Least change by which the token itself is permitted; 0 where it is. Tokens at the edge of the
   * candidates, top-k or top-p may differ between machines.
   */
  readonly outside: number
}

/** The best candidates of a position with their noise, and how near each is to the edges. */
type PerturbedCandidates = {
  readonly ids: Float64Array
  readonly scores: Float64Array
  readonly leaves: Float64Array
  readonly enters: Float64Array
  /** The highest raw logit with bias and penalty: the origin of tempered logits. */
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

/** Returns the change by which a score wins, where `at` is its own index. */
function distanceBelow({ scores, leaves }: PerturbedCandidates, score: number, at: number): number {
  let below = 0
  for (let other = 0; other < scores.length; other++) {
    if (other === at) continue
    below = Math.max(below, Math.min(scores[other]! - score, leaves[other]!))
  }
  return below
}

/**
 * Judges a claimed token. An honest one has small values in both fields; how small is calibrated
 * for each model and quantization.
 *
 * @param candidates More than `CANDIDATES`, so that a token just outside of them is among them.
 * @returns undefined where the token is not a candidate at all, or not permitted.
 */
export function margin(
  candidates: TokenCandidates,
  draw: SamplingStep,
  id: number,
): Margin | undefined {
  if (draw.permits && !draw.permits(id)) return undefined
  // The candidates contain no permitted token, and the drawn token is permitted: no evidence
  // against it.
  if (!canChoose(candidates, draw)) return { below: 0, outside: 0 }
  const contest = perturbedCandidates(candidates, draw)
  const at = contest.ids.indexOf(id)
  if (at >= 0) {
    return { below: distanceBelow(contest, contest.scores[at]!, at), outside: contest.enters[at]! }
  }
  // Past the best candidates it competes by its own logit, from outside.
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
 * Returns the distance of a position from a tie: the least margin of any token except our own
 * choice. It does not depend on the claimed token, so calibration may treat near ties as such,
 * independent of their cause.
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
 * Chooses the token of a position: the one with the highest score, ties by lower id.
 *
 * Pure. Candidates may come in any order, and their logits may be shifted by any constant.
 *
 * @see docs/spec/inference.md, section 7; vectors/sampler.json.
 *
 * @example
 * choose({ ids: [5, 9], logits: [0.1, 2.3] }, { parameters: greedy, seed, position: 0, counts })
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
 * Log probabilities for the API's `logprobs`: of the model itself, before bias, penalties and
 * temperature, over the given candidates. They take no part in the choice. With `CANDIDATES`
 * candidates the rest of the vocabulary is missing from the sum, so they are slightly high.
 *
 * @param options.id The token that was chosen; must be a candidate.
 * @param options.top How many of the likeliest to list.
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
