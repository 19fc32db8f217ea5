import type {
  CustomBatchingPrioritizationStrategy,
  EvaluationPriority,
  LlamaContextSequence,
  LlamaModel,
  Token,
} from 'node-llama-cpp'
import type { GenerationRequest, LoadCommand } from '../../child/messages.ts'
import { BATCH_TOKENS } from '../../limits.ts'
import { SHARED_CHUNK_TOKENS } from '../limits.ts'
import { createStepGate, type StepGate } from './step-gate.ts'

/** A sequence, and the cache scope of the prompt whose state it holds. */
export type SequenceSlot = {
  readonly sequence: LlamaContextSequence
  readonly scope: string
  /** The gate that all sequences of one context share. */
  readonly gate: StepGate
  /** Number of the sequence, which determines its position in a batch. */
  readonly evaluationPriority: EvaluationPriority
}

/**
 * Single tokens first, then prompts, each in the order of sequences: llama.cpp processes
 * consecutive sequences in one pass, and any other order in several passes.
 */
const bySequence: CustomBatchingPrioritizationStrategy = ({ items, size }) => {
  const rank = ({ tokens }: (typeof items)[number]) => Math.min(tokens.length, 2)
  const sorted = items.toSorted(
    (a, b) => rank(a) - rank(b) || a.evaluationPriority - b.evaluationPriority,
  )
  let left = size
  return sorted.flatMap((item) => {
    const processAmount = Math.min(item.tokens.length, left)
    left -= processAmount
    return processAmount > 0 ? [{ item, processAmount }] : []
  })
}

/** Creates the sequences of a new context, with an adapter if one is named. */
export async function createSlots(
  model: LlamaModel,
  options: createSlots.Options,
): Promise<SequenceSlot[]> {
  const { contextLength, sequences, threads, adapter } = options
  const context = await model.createContext({
    contextSize: contextLength,
    sequences,
    batchSize: Math.min(BATCH_TOKENS, contextLength),
    threads,
    batching: { itemPrioritizationStrategy: bySequence },
    ...(adapter !== undefined && { lora: adapter }),
  })
  const gate = createStepGate(setImmediate)
  return Array.from({ length: sequences }, (_, index): SequenceSlot => {
    // The library's type permits 1 to 5, but the library passes on any number.
    const evaluationPriority = index as EvaluationPriority
    return { sequence: context.getSequence(), scope: '', gate, evaluationPriority }
  })
}

export declare namespace createSlots {
  type Options = Pick<LoadCommand, 'contextLength' | 'sequences' | 'threads' | 'adapter'>
}

/**
 * Takes the free sequence of the same scope whose state has the longest common prefix with the
 * prompt. If no such sequence has a common prefix, takes the least recently used sequence. The
 * caller must clear its state if its scope differs.
 */
export function acquireSlot(
  free: SequenceSlot[],
  { ids, cacheScope }: acquireSlot.Options,
): SequenceSlot {
  let best = 0
  let shared = 0
  free.forEach(({ sequence, scope }, index) => {
    if (scope !== cacheScope) return
    const same = sequence.compareContextTokens([...ids] as Token[]).firstDifferentIndex
    if (same > shared) {
      best = index
      shared = same
    }
  })
  const [slot] = free.splice(best, 1)
  if (!slot) throw new Error('no sequence is free')
  return slot
}

export declare namespace acquireSlot {
  type Options = Pick<GenerationRequest, 'ids' | 'cacheScope'>
}

/** Processes tokens of a prompt, in smaller chunks while other sequences run. */
export async function processTokens(
  { sequence, gate, evaluationPriority }: SequenceSlot,
  tokens: readonly Token[],
): Promise<void> {
  for (let at = 0; at < tokens.length; ) {
    const from = at
    await gate.run(async () => {
      at = Math.min(tokens.length, from + (gate.isShared ? SHARED_CHUNK_TOKENS : BATCH_TOKENS))
      const chunk = tokens.slice(from, at)
      await sequence.evaluateWithoutGeneratingNewTokens(chunk, { evaluationPriority })
    })
  }
}
