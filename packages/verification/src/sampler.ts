import { assert, type Hash, type Inference } from '@ostrom/protocol'
import { gumbel, positionKey } from './draw.ts'

// The sampler that every provider of a seeded answer uses and every validator replays. It chooses
// by Gumbel-max: noise is tied to a token's id, so small differences of the logits between machines
// change a choice only where two perturbed scores nearly tie; see research on drift in
// docs/spec/inference.md. It is pure: seed and position in, token out.

/** Tokens that the sampler considers: the likeliest by raw logit, ties by lower id. */
export const CANDIDATES = 64

/** Raw logits, up to a constant, of distinct tokens; in any order. */
export type Candidates = {
  readonly ids: ArrayLike<number>
  readonly logits: ArrayLike<number>
}

/** What decides the choice of one token. */
export type Draw = {
  readonly parameters: Inference.SamplerParameters
  readonly seed: Hash
  /** Index of the output token, from 0. */
  readonly position: number
  /** How often each token was output so far. Prompts do not count. */
  readonly counts: ReadonlyMap<number, number>
}

/** A token that may be chosen, and by how much: the highest score is. */
export type Scored = { readonly id: number; readonly score: number }

type Entry = { readonly id: number; readonly logit: number }

const descending = (a: Entry, b: Entry) => b.logit - a.logit || a.id - b.id

/** The `limit` best candidates by raw logit, in order; impossible ones (-Infinity) are left out. */
function best({ ids, logits }: Candidates, limit: number): Entry[] {
  const entries: Entry[] = []
  for (let index = 0; index < ids.length; index++) {
    const logit = logits[index]!
    if (logit > Number.NEGATIVE_INFINITY) entries.push({ id: ids[index]!, logit })
  }
  // Engines give them in order; sorting again costs little and makes the order irrelevant.
  entries.sort(descending)
  return entries.length > limit ? entries.slice(0, limit) : entries
}

/** Adds bias and subtracts penalties, as the OpenAI API defines them. */
function adjust(entries: Entry[], { parameters, counts }: Draw): Entry[] {
  const { frequencyPenalty, presencePenalty, logitBias } = parameters
  const penalises = (frequencyPenalty !== 0 || presencePenalty !== 0) && counts.size > 0
  if (logitBias.length === 0 && !penalises) return entries
  const biases = new Map(logitBias.map(({ id, bias }) => [id, bias]))
  const adjusted = entries.map(({ id, logit }) => {
    const count = penalises ? (counts.get(id) ?? 0) : 0
    const penalty = frequencyPenalty * count + (count > 0 ? presencePenalty : 0)
    return { id, logit: logit + (biases.get(id) ?? 0) - penalty }
  })
  return adjusted.sort(descending)
}

/** Keeps the fewest tokens, likeliest first, whose probabilities reach `topP`; at least one. */
function nucleus(entries: Entry[], topP: number): Entry[] {
  if (topP >= 1) return entries
  const weights = entries.map(({ logit }) => Math.exp(logit))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  let sum = 0
  let count = 0
  do sum += weights[count++]!
  while (sum < topP * total && count < entries.length)
  return entries.slice(0, count)
}

/**
 * Scores of the tokens that may come at a position; what is left out cannot be chosen.
 *
 * In this order: the best `limit` candidates by raw logit; bias and penalties; sort, ties by lower
 * id; the first `topK` (0: all); subtract the best, divide by the temperature; `topP` over what is
 * left; add Gumbel noise. At temperature 0 the adjusted logits themselves are the scores.
 *
 * @param limit `CANDIDATES` where tokens are chosen. A validator passes more candidates and a
 * higher limit, since those at the edge may differ between machines.
 */
export function scores(candidates: Candidates, draw: Draw, limit = CANDIDATES): Scored[] {
  const { temperature, topK, topP } = draw.parameters
  const adjusted = adjust(best(candidates, limit), draw)
  const first = adjusted[0]?.logit
  assert(first !== undefined, 'a position has at least one possible token')
  if (temperature === 0) return adjusted.map(({ id, logit }) => ({ id, score: logit - first }))
  const kept = topK > 0 && topK < adjusted.length ? adjusted.slice(0, topK) : adjusted
  const tempered = kept.map(({ id, logit }) => ({ id, logit: (logit - first) / temperature }))
  const key = positionKey(draw.seed, draw.position)
  return nucleus(tempered, topP).map(({ id, logit }) => ({ id, score: logit + gumbel(key, id) }))
}

/**
 * Chooses the token of a position: the one with the highest score, ties by lower id.
 *
 * Pure. Candidates may come in any order, and their logits may be shifted by any constant.
 *
 * @see docs/spec/inference.md, section 5; vectors/sampler.json.
 *
 * @example
 * choose({ ids: [5, 9], logits: [0.1, 2.3] }, { parameters: greedy, seed, position: 0, counts })
 * // 9
 */
export function choose(candidates: Candidates, draw: Draw): number {
  let chosen: Scored | undefined
  for (const scored of scores(candidates, draw)) {
    const { id, score } = scored
    const higher = !chosen || score > chosen.score || (score === chosen.score && id < chosen.id)
    if (higher) chosen = scored
  }
  assert(chosen, 'a position has at least one possible token')
  return chosen.id
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
  candidates: Candidates,
  options: logprobs.Options,
): Inference.TokenLogprob {
  const { id, top } = options
  const entries = best(candidates, Number.POSITIVE_INFINITY)
  const highest = entries[0]?.logit ?? 0
  const sum = entries.reduce((total, { logit }) => total + Math.exp(logit - highest), 0)
  const normaliser = highest + Math.log(sum)
  const chosen = entries.find((entry) => entry.id === id)
  assert(chosen, 'the chosen token is a candidate')
  const value = (entry: Entry) => Math.min(0, entry.logit - normaliser)
  return {
    id,
    logprob: value(chosen),
    top: entries.slice(0, top).map((entry) => ({ id: entry.id, logprob: value(entry) })),
  }
}

export declare namespace logprobs {
  type Options = { readonly id: number; readonly top: number }
}
