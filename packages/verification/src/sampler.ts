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

/**
 * Tokens with a number each, the highest first and ties by lower id. Parallel arrays without
 * objects: this runs for every token, beside models that take less than a millisecond.
 */
type Table = { readonly ids: Float64Array; readonly values: Float64Array; readonly size: number }

const precedes = ({ ids, values }: Table, a: number, b: number) =>
  values[a]! > values[b]! || (values[a] === values[b] && ids[a]! < ids[b]!)

/** Sorts unless it is in order already, which it is as engines give it. */
function ordered(table: Table, limit: number): Table {
  const { ids, values, size } = table
  const kept = Math.min(size, limit)
  let sorted = true
  for (let at = 1; at < size && sorted; at++) sorted = precedes(table, at - 1, at)
  if (sorted) return { ids, values, size: kept }
  const order = Array.from({ length: size }, (_, at) => at)
  order.sort((a, b) => values[b]! - values[a]! || ids[a]! - ids[b]!)
  return {
    ids: Float64Array.from({ length: kept }, (_, at) => ids[order[at]!]!),
    values: Float64Array.from({ length: kept }, (_, at) => values[order[at]!]!),
    size: kept,
  }
}

/** The `limit` best candidates by raw logit; impossible ones (-Infinity, NaN) are left out. */
function best({ ids, logits }: Candidates, limit: number): Table {
  const kept = { ids: new Float64Array(ids.length), values: new Float64Array(ids.length) }
  let size = 0
  for (let at = 0; at < ids.length; at++) {
    const logit = logits[at]!
    if (!(logit > Number.NEGATIVE_INFINITY)) continue
    kept.ids[size] = ids[at]!
    kept.values[size++] = logit
  }
  return ordered({ ...kept, size }, limit)
}

/** Adds bias and subtracts penalties, as the OpenAI API defines them. */
function adjust(table: Table, { parameters, counts }: Draw): Table {
  const { frequencyPenalty, presencePenalty, logitBias } = parameters
  const penalises = (frequencyPenalty !== 0 || presencePenalty !== 0) && counts.size > 0
  if (logitBias.length === 0 && !penalises) return table
  const biases = new Map(logitBias.map(({ id, bias }) => [id, bias]))
  for (let at = 0; at < table.size; at++) {
    const id = table.ids[at]!
    const count = penalises ? (counts.get(id) ?? 0) : 0
    const penalty = frequencyPenalty * count + (count > 0 ? presencePenalty : 0)
    table.values[at] = table.values[at]! + (biases.get(id) ?? 0) - penalty
  }
  return ordered(table, table.size)
}

/** How many tokens, likeliest first, it takes for their probabilities to reach `topP`; >= 1. */
function nucleus({ values }: Table, size: number, topP: number): number {
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

/** The tokens that may come at a position with their scores, in order of probability. */
function perturbed(candidates: Candidates, draw: Draw, limit: number): Table {
  const { temperature, topK, topP } = draw.parameters
  const { ids, values, size } = adjust(best(candidates, limit), draw)
  assert(size > 0, 'a position has at least one possible token')
  const first = values[0]!
  if (temperature === 0) {
    for (let at = 0; at < size; at++) values[at] = values[at]! - first
    return { ids, values, size }
  }
  const kept = topK > 0 ? Math.min(topK, size) : size
  for (let at = 0; at < kept; at++) values[at] = (values[at]! - first) / temperature
  const count = nucleus({ ids, values, size }, kept, topP)
  const key = positionKey(draw.seed, draw.position)
  for (let at = 0; at < count; at++) values[at] = values[at]! + gumbel(key, ids[at]!)
  return { ids, values, size: count }
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
  const { ids, values, size } = perturbed(candidates, draw, limit)
  return Array.from({ length: size }, (_, at) => ({ id: ids[at]!, score: values[at]! }))
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
  const table = perturbed(candidates, draw, CANDIDATES)
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
  candidates: Candidates,
  options: logprobs.Options,
): Inference.TokenLogprob {
  const { id, top } = options
  const { ids, values, size } = best(candidates, Number.POSITIVE_INFINITY)
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
