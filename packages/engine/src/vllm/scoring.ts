import type { ScoredPosition, ScoreOptions } from '../engine.ts'
import { PromptUnsupportedError } from '../errors.ts'
import { post } from '../http/upstream.ts'
import { assertScoreOptions } from '../input-checks.ts'
import { logprobOf } from '../likelihood.ts'
import {
  UPSTREAM_BODY_BYTES_MAX,
  VLLM_SCORE_BYTES_MAX,
  VLLM_SCORE_CANDIDATE_BYTES,
  VLLM_TIE_CANDIDATES,
} from '../limits.ts'
import { acquireSequence, subjectOf, type VllmModelContext } from './model-context.ts'
import { GENERATE_PATH, scoreRequest } from './request.ts'
import { type ListedCandidates, readScore } from './response.ts'

// One score is one request: the server returns the candidates of each token of its prompt.

/**
 * Returns the number of candidates that the server must list for each position. The server lists
 * only the highest raw logits, so any other id requires the whole vocabulary.
 */
function listedCount({ vocabularySize }: VllmModelContext, options: ScoreOptions): number {
  const { top, logitBias = [], targetIds = [] } = options
  const isRaised = logitBias.some(({ bias }) => bias > 0)
  if (top === 0 || isRaised || targetIds.length > 0) return vocabularySize
  // Each token with a negative bias may leave the candidates, so that another token enters.
  return Math.min(vocabularySize, top + logitBias.length + VLLM_TIE_CANDIDATES)
}

/** @throws {PromptUnsupportedError} The response would be too large. */
function responseBytes(positions: number, count: number): number {
  const bytes = positions * (count + 1) * VLLM_SCORE_CANDIDATE_BYTES + UPSTREAM_BODY_BYTES_MAX
  if (bytes <= VLLM_SCORE_BYTES_MAX) return bytes
  throw new PromptUnsupportedError({
    kind: 'score',
    reason: `a vLLM server would send about ${bytes} bytes of at most ${VLLM_SCORE_BYTES_MAX}`,
    remedy:
      'Score a shorter answer with fewer candidates, without raised tokens, chosen ids and ' +
      'likelihoods, or use the llama engine.',
  })
}

/**
 * Returns a function that orders candidates as the sampler does, and keeps the best `top` of them.
 */
export function createRanking({
  top,
  logitBias = [],
}: Pick<ScoreOptions, 'top' | 'logitBias'>): (
  listed: ListedCandidates,
) => Pick<ScoredPosition, 'ids' | 'logits'> {
  const biases = new Map(logitBias.map(({ id, bias }) => [id, bias]))

  return ({ ids, logits }) => {
    const ranked = ids.map((id, at) => {
      const logit = logits[at]!
      return { id, logit, biased: Math.fround(logit + (biases.get(id) ?? 0)) }
    })
    ranked.sort((a, b) => b.biased - a.biased || a.id - b.id)
    // The candidates may be in the order of the biased logits.
    const chosen = ranked.slice(0, top).sort((a, b) => b.logit - a.logit || a.id - b.id)
    return {
      ids: Uint32Array.from(chosen, ({ id }) => id),
      logits: Float32Array.from(chosen, ({ logit }) => logit),
    }
  }
}

/**
 * Returns a function that turns the candidates of a position into its result; `next` is the next
 * token.
 */
function positionReader({ top, logitBias = [], targetIds = [] }: ScoreOptions) {
  const best = createRanking({ top, logitBias })
  return (listed: ListedCandidates, next: number | undefined): ScoredPosition => {
    const logitOf = (id: number) => listed.logits[listed.ids.indexOf(id)]
    const targets = targetIds.length > 0 && {
      targetLogits: Float32Array.from(targetIds, (id) => logitOf(id) ?? Number.NEGATIVE_INFINITY),
    }
    const at = top === 0 && next !== undefined ? listed.ids.indexOf(next) : -1
    const likelihood = top === 0 &&
      next !== undefined && {
        logprob: at < 0 ? Number.NEGATIVE_INFINITY : logprobOf(listed.logits, at),
      }
    return { ...best(listed), ...likelihood, ...targets }
  }
}

async function run(
  model: VllmModelContext,
  options: ScoreOptions,
  signal: AbortSignal,
): Promise<readonly ScoredPosition[]> {
  const { upstream, name, salts, vocabularySize } = model
  const { promptIds, outputIds, cacheScope } = options
  const ids = [...promptIds, ...outputIds]
  const candidates = listedCount(model, options)
  const bytesMax = responseBytes(ids.length, candidates)
  const salt = cacheScope === undefined ? salts.unique() : salts.of(cacheScope)
  const body = scoreRequest({ model: name, salt }, { ids, count: candidates })
  const subject = subjectOf(model, 1)
  const reply = await post({ upstream, path: GENERATE_PATH, body, subject, signal, bytesMax })
  const listed = readScore(reply, ids, { vocabularySize, candidates })
  const read = positionReader(options)
  return listed.slice(promptIds.length - 1).map((position, at) => read(position, outputIds[at]))
}

/** See `LoadedModel.score`. */
export async function score(
  model: VllmModelContext,
  options: ScoreOptions,
): Promise<readonly ScoredPosition[]> {
  const { tokenizer, info, closed } = model
  closed.throwIfAborted()
  assertScoreOptions(options, { tokenizer, contextLength: info.contextLength })
  const sequence = await acquireSequence(model, options.signal)
  try {
    return await run(model, options, sequence.signal)
  } finally {
    sequence.release()
  }
}
