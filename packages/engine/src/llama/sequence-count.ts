import { CONTEXT_MEMORY_DIVISOR, LLAMA_SEQUENCES_MAX } from './limits.ts'

/**
 * Returns how many answers a model serves at the same time where its configuration sets no number:
 * as many as have cells in a part of the memory that the weights leave, at least one.
 */
export function sequenceCountFor(options: sequenceCountFor.Options): number {
  const { weightBytes, sequenceBytes, memoryBytesMax } = options
  const spareBytes = Math.max(0, memoryBytesMax - weightBytes) / CONTEXT_MEMORY_DIVISOR
  const count = Math.floor(spareBytes / sequenceBytes)
  return Math.max(1, Math.min(count, LLAMA_SEQUENCES_MAX))
}

export declare namespace sequenceCountFor {
  type Options = {
    readonly weightBytes: number
    /** Cells of one sequence as long as the context, in bytes. */
    readonly sequenceBytes: number
    readonly memoryBytesMax: number
  }
}
