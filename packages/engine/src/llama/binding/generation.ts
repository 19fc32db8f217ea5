import type { LlamaModel, Token } from 'node-llama-cpp'
import { decodeTokens } from '../../child/decoding.ts'
import type { TaskContext } from '../../child/engine-handlers.ts'
import type { GenerationRequest } from '../../child/messages.ts'
import { createDecoder } from './decoder.ts'
import { processTokens, type SequenceSlot } from './sequence-slots.ts'

// One answer inside the child process: prefill in steps, then decode.

export type LlamaGenerationOptions = {
  readonly question: GenerationRequest
  readonly model: LlamaModel
  readonly slot: SequenceSlot
}

/**
 * Processes the prompt except its last part. Returns this part, and the number of cached tokens;
 * undefined when cancelled.
 */
async function prefill(
  { credit, send }: TaskContext<unknown>,
  { question, slot }: LlamaGenerationOptions,
) {
  const ids = question.ids as readonly Token[]
  const { sequence } = slot
  // Context shift is disabled, because it would be faster but give wrong results. The last token of
  // the prompt is always computed again, because its logits choose the first token of the answer.
  await sequence.adaptStateToTokens(ids.slice(0, -1), false)
  const cached = sequence.nextTokenIndex
  const step = Math.max(1, question.prefillTokens)
  let done = cached
  while (ids.length - done > step) {
    if (!(await credit.step())) return undefined
    await processTokens(slot, ids.slice(done, done + step))
    done += step
    send({ kind: 'progress', ids: [], prefill: { tokens: done, cached } })
  }
  if (!(await credit.step())) return undefined
  return { rest: ids.slice(done), cached }
}

/** Answers a question; returns when it is finished or cancelled. */
export async function runGeneration(
  work: TaskContext<unknown>,
  options: LlamaGenerationOptions,
): Promise<void> {
  const begun = await prefill(work, options)
  if (!begun) return
  const decoder = createDecoder({ ...options, vocabularySize: work.table?.size ?? 0 })
  const candidates = await decoder.next(begun.rest)
  await decodeTokens(work, options.question, decoder, { candidates, cached: begun.cached })
}
