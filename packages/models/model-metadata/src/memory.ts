import type { Manifest } from '@ostrom/protocol'
import {
  CACHE_BYTES_PER_BILLION,
  CONTEXT_MEMORY_DIVISOR,
  ENGINE_PROCESS_BYTES,
  GGUF_SEQUENCES_MAX,
  NODE_PROCESS_BYTES,
  OVERHEAD_BYTES,
  OVERHEAD_PERCENT,
  PARALLEL_SEQUENCES_DEFAULT,
  TRAINING_OVERHEAD_PERCENT,
} from './limits.ts'

// Memory of a model. Engines allocate contexts by `planContexts`, and estimates call the same
// function, so that an estimate equals the memory that the load takes.

/** The contexts that an engine allocates when it loads a model. */
export type ContextPlan = {
  /** Number of parallel answers, each with a separate context. */
  readonly sequences: number
  /** Keys and values of all contexts, in bytes. */
  readonly cacheBytes: number
}

/** Memory for serving a model, in bytes. */
export type MemoryEstimate = {
  readonly weights: number
  /** Keys and values of all contexts. */
  readonly cache: number
  /** Number of contexts in the cache; 0 for a model without a cache. */
  readonly sequences: number
  /** Memory of the engine besides weights and cache. */
  readonly overhead: number
  /** Memory of the node's own process; 0 if the model is in a GPU's memory. */
  readonly node: number
  readonly total: number
}

/** Returns the bytes of one token of context: keys and values at 16 bits each. */
export const kvBytesPerToken = ({
  layers,
  headsKv,
  headSize,
}: Manifest.KvCacheDimensions): number => layers * headsKv * headSize * 2 * 2

/**
 * Plans the contexts of a GGUF model. Without a configured number, the model serves as many
 * parallel answers as have their KV caches in one `CONTEXT_MEMORY_DIVISOR`th of the memory left by
 * the weights: at least one, and at most `GGUF_SEQUENCES_MAX`.
 */
export function planContexts(options: planContexts.Options): ContextPlan {
  const { weightBytes, sequenceBytes, memoryBytes } = options
  const spareBytes = Math.max(0, memoryBytes - weightBytes) / CONTEXT_MEMORY_DIVISOR
  const count = Math.min(Math.floor(spareBytes / sequenceBytes), GGUF_SEQUENCES_MAX)
  const sequences = options.sequences ?? Math.max(1, count)
  return { sequences, cacheBytes: sequences * sequenceBytes }
}

export declare namespace planContexts {
  type Options = {
    readonly weightBytes: number
    /** Bytes of the KV cache of one answer of the context's length. */
    readonly sequenceBytes: number
    /** Memory of the device that holds weights and KV caches. */
    readonly memoryBytes: number
    /** Number of parallel answers in the configuration; planned from the memory when absent. */
    readonly sequences?: number | undefined
  }
}

/**
 * Returns the memory for serving or training a model, in bytes. If the cache's dimensions are
 * unknown, each token is assumed to take `CACHE_BYTES_PER_BILLION` for each billion parameters.
 */
export function estimateMemory(options: estimateMemory.Options): MemoryEstimate {
  const { bytes, task = 'inference', isOnGpu, isGguf, keepsContext } = options
  const { sequences, cacheBytes } = keepsContext
    ? contextsOf(options)
    : { sequences: 0, cacheBytes: 0 }
  const share = task === 'training' ? TRAINING_OVERHEAD_PERCENT : OVERHEAD_PERCENT
  const isMeasured = isGguf && !isOnGpu
  const process = isMeasured ? ENGINE_PROCESS_BYTES : OVERHEAD_BYTES
  const overhead = process + Math.ceil((bytes * share) / 100)
  const node = isOnGpu ? 0 : NODE_PROCESS_BYTES
  const total = bytes + cacheBytes + overhead + node
  return { weights: bytes, cache: cacheBytes, sequences, overhead, node, total }
}

function contextsOf({
  bytes,
  contextLength,
  sequences,
  memoryBytes,
  isGguf,
  cache,
  parameters,
}: estimateMemory.Options): ContextPlan {
  const billions = Math.max(1, Math.ceil(Number(parameters ?? 0n) / 1e9))
  const tokenBytes = cache ? kvBytesPerToken(cache) : CACHE_BYTES_PER_BILLION * billions
  const sequenceBytes = tokenBytes * contextLength
  return planContexts({
    weightBytes: bytes,
    sequenceBytes,
    memoryBytes,
    sequences: sequences ?? (isGguf ? undefined : PARALLEL_SEQUENCES_DEFAULT),
  })
}

export declare namespace estimateMemory {
  type Options = {
    /** Size of the artifact's files. */
    readonly bytes: number
    /** Number of tokens that one context can hold. */
    readonly contextLength: number
    /** Configured number of contexts; if absent, it depends on the format and the memory. */
    readonly sequences?: number | undefined
    /** Memory of the device that holds weights and contexts. */
    readonly memoryBytes: number
    readonly task?: 'inference' | 'training'
    readonly isGguf: boolean
    /** Whether weights and contexts are in a GPU's own memory. */
    readonly isOnGpu: boolean
    readonly cache?: Manifest.KvCacheDimensions | undefined
    readonly parameters?: bigint | undefined
    /** Whether the model writes text token by token; embeddings and images keep no cache. */
    readonly keepsContext: boolean
  }
}
