import { Sampler } from '@ostrom/verification'
import { type Decoder, decodeTokens } from '../../child/decoding.ts'
import type { TaskContext } from '../../child/engine-handlers.ts'
import type { GenerationRequest } from '../../child/messages.ts'
import type { Biases } from '../runtime.ts'
import { candidatesOf } from './candidates.ts'
import type { KvSequence } from './kv-cache.ts'
import { createLogitScan, type LogitScan } from './logit-scan.ts'
import type { ServingContext } from './native-model.ts'

// Computes one answer: processes its prompt in steps, then draws one token per batch of its
// context.

export type NativeGenerationOptions = {
  readonly question: GenerationRequest
  readonly context: ServingContext
  readonly top: LogitScan
}

/**
 * Creates the scan that selects the candidates for an answer, and one more for each bias, because
 * each biased token may displace a candidate.
 */
export const createCandidateScan = (vocabularySize: number, biases: number) =>
  createLogitScan(vocabularySize, Math.min(vocabularySize, Sampler.CANDIDATES_MAX + biases))

type Running = NativeGenerationOptions & {
  readonly work: TaskContext<unknown>
  readonly sequence: KvSequence
  readonly biases: Biases
}

function createNativeDecoder({ work, context, sequence, top, biases }: Running) {
  const { credit } = work
  let row: Float32Array = new Float32Array()
  let position = sequence.cached

  /**
   * Processes tokens, and returns the candidates after the last; undefined if the answer was
   * cancelled or no logits were requested.
   */
  async function process(tokens: readonly number[], outputs: 'last' | 'none') {
    let candidates: Sampler.TokenCandidates | undefined
    sequence.begin()
    const isDone = await context.scheduler.run({
      sequence: sequence.id,
      tokens,
      position,
      outputs,
      isPart: position > sequence.cached,
      isCancelled: () => credit.cancelled,
      onOutput: (logits) => {
        row = logits
        candidates = candidatesOf(logits, { top, biases, count: Sampler.CANDIDATES_MAX })
      },
    })
    if (!isDone) return undefined
    sequence.append(tokens)
    position += tokens.length
    return candidates
  }
  const decoder: Decoder = {
    next: (ids) => process(ids, 'last'),
    // The row stays valid until the next batch, which starts only after all tasks of this batch
    // have continued.
    all: async () => {
      const logits = row.slice()
      return { ids: Uint32Array.from(logits, (_, id) => id), logits }
    },
    close: async () => {},
  }
  return { decoder, process }
}

/**
 * Processes the prompt in steps, except its last part, which it returns; undefined when cancelled.
 */
async function prefill(running: Running, process: (ids: readonly number[]) => Promise<unknown>) {
  const { question, sequence, work } = running
  const { ids } = question
  const step = Math.max(1, question.prefillTokens)
  const { cached } = sequence
  let done = cached
  while (ids.length - done > step) {
    if (!(await work.credit.step())) return undefined
    await process(ids.slice(done, done + step))
    if (work.credit.cancelled) return undefined
    done += step
    work.send({ kind: 'progress', ids: [], prefill: { tokens: done, cached } })
  }
  if (!(await work.credit.step())) return undefined
  return ids.slice(done)
}

/** Answers a question; returns when it is finished or cancelled. */
export async function runGeneration(
  work: TaskContext<unknown>,
  options: NativeGenerationOptions,
): Promise<void> {
  const { question, context } = options
  const sequence = context.cache.acquire({ ids: question.ids, scope: question.cacheScope })
  try {
    const biases = new Map(question.sampler.logitBias.map(({ id, bias }) => [id, bias]))
    const running = { ...options, work, sequence, biases }
    const { decoder, process } = createNativeDecoder(running)
    const rest = await prefill(running, (ids) => process(ids, 'none'))
    if (!rest) return
    const candidates = await decoder.next(rest)
    await decodeTokens(work, question, decoder, { candidates, cached: sequence.cached })
  } finally {
    sequence.release()
  }
}
