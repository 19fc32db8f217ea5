import { Sampler } from '@ostrom/verification'
import { type Decoder, decodeTokens } from '../child/decoding.ts'
import type { TaskContext } from '../child/engine-handlers.ts'
import type { GenerationRequest, ScoringRequest } from '../child/messages.ts'
import { logprobOf } from '../likelihood.ts'
import { SCORE_STEP_TOKENS } from '../limits.ts'
import { decode, type OnnxGraphs, type OnnxKvCache, type OnnxTensor } from './graphs.ts'
import { loadPixels } from './image-generation.ts'
import { topLogits } from './top-logits.ts'

// Computes one answer, or one score, inside the child process: prefill in steps, then raw logits.

type LogitBiasOptions = Pick<GenerationRequest['sampler'], 'logitBias'>
const biasesOf = ({ logitBias }: Partial<LogitBiasOptions>) =>
  new Map((logitBias ?? []).map(({ id, bias }) => [id, bias]))

/** Number of tokens computed so far, and their keys and values. */
type KvCacheState = { length: number; cache: OnnxKvCache | undefined }

async function advance(
  graphs: OnnxGraphs,
  cacheState: KvCacheState,
  target: {
    readonly ids: readonly number[]
    readonly logits: 'all' | 'last'
    readonly pixels?: OnnxTensor | undefined
  },
) {
  const step = await decode(graphs, {
    ...target,
    before: cacheState.length,
    cache: cacheState.cache,
  })
  cacheState.length += target.ids.length
  cacheState.cache = step.cache
  return step.logits
}

export type OnnxGenerationOptions = {
  readonly question: GenerationRequest
  readonly graphs: OnnxGraphs
}

/** Processes the prompt in steps; returns the logits after it, or undefined when cancelled. */
async function prefill(
  { credit, send }: TaskContext<unknown>,
  { question, graphs }: OnnxGenerationOptions,
  cacheState: KvCacheState,
) {
  const { ids, images } = question
  const pixels = images && (await loadPixels(graphs, images))
  // Images and their placeholder tokens must be processed in the same step.
  const size = pixels
    ? ids.length
    : Math.min(Math.max(1, question.prefillTokens), SCORE_STEP_TOKENS)
  let last: Float32Array | undefined
  while (cacheState.length < ids.length) {
    if (!(await credit.step())) return undefined
    const step = ids.slice(cacheState.length, cacheState.length + size)
    const logits = await advance(graphs, cacheState, { ids: step, logits: 'last', pixels })
    last = logits[0]
    const prefill = { tokens: cacheState.length, cached: 0 }
    if (cacheState.length < ids.length) send({ kind: 'progress', ids: [], prefill })
  }
  return last
}

/** Answers a question; returns when it is finished or cancelled. */
export async function runGeneration(
  work: TaskContext<unknown>,
  options: OnnxGenerationOptions,
): Promise<void> {
  const { question, graphs } = options
  const cacheState: KvCacheState = { length: 0, cache: undefined }
  const first = await prefill(work, options, cacheState)
  if (!first) return
  let logits = first
  const biases = biasesOf(question.sampler)
  const candidatesOf = (row: Float32Array, count: number) => topLogits(row, { count, biases })
  const decoder: Decoder = {
    async next(ids) {
      const [row] = await advance(graphs, cacheState, { ids, logits: 'last' })
      if (!row || work.credit.cancelled) return undefined
      logits = row
      return candidatesOf(row, Sampler.CANDIDATES_MAX)
    },
    all: async () => candidatesOf(logits, logits.length),
    close: async () => {},
  }
  const candidates = candidatesOf(first, Sampler.CANDIDATES_MAX)
  await decodeTokens(work, question, decoder, { candidates, cached: 0 })
}

export type OnnxScoringOptions = { readonly question: ScoringRequest; readonly graphs: OnnxGraphs }

const none = { ids: new Uint32Array(), logits: new Float32Array() } as const

/** Scores an answer in one pass; returns when it is finished or cancelled. */
export async function runScore(
  { credit, send }: TaskContext<unknown>,
  { question, graphs }: OnnxScoringOptions,
): Promise<void> {
  const { promptIds, outputIds, top, targetIds } = question
  const biases = biasesOf(question)
  const cacheState: KvCacheState = { length: 0, cache: undefined }
  const before = promptIds.slice(0, -1)
  while (cacheState.length < before.length) {
    if (credit.cancelled) return
    const ids = before.slice(cacheState.length, cacheState.length + SCORE_STEP_TOKENS)
    await advance(graphs, cacheState, { ids, logits: 'last' })
  }
  const scored = [...promptIds.slice(-1), ...outputIds]
  const candidatesOf = (row: Float32Array, next: number | undefined) => {
    if (top > 0) return topLogits(row, { count: top, biases })
    return { ...none, ...(next !== undefined && { logprob: logprobOf(row, next) }) }
  }
  for (let at = 0; at < scored.length; at += SCORE_STEP_TOKENS) {
    if (credit.cancelled) return
    const ids = scored.slice(at, at + SCORE_STEP_TOKENS)
    const logits = await advance(graphs, cacheState, { ids, logits: 'all' })
    const positions = logits.map((row, step) => ({
      ...candidatesOf(row, outputIds[at + step]),
      ...(targetIds && { targetLogits: Float32Array.from(targetIds, (id) => row[id]!) }),
    }))
    const isLast = at + ids.length === scored.length
    send({ kind: 'scored', positions, targetLogits: [], isLast })
  }
}
