import type { Manifest } from '@ostrom/protocol'
import {
  CACHE_BYTES_PER_BILLION,
  OVERHEAD_BYTES,
  OVERHEAD_PERCENT,
  TRAINING_OVERHEAD_PERCENT,
} from './limits.ts'

/** What loading a model takes, in bytes. */
export type MemoryEstimate = {
  readonly weights: number
  /** Keys and values of the context. */
  readonly cache: number
  readonly overhead: number
  readonly total: number
}

/** Bytes that one token of context takes, keys and values, at 16 bits each. */
export const kvBytesPerToken = ({
  layers,
  headsKv,
  headSize,
}: Manifest.KvCacheDimensions): number => layers * headsKv * headSize * 2 * 2

/**
 * What a model takes in memory at a context, in bytes. Where its shape is not known, a token is
 * taken to cost `CACHE_BYTES_PER_BILLION`.
 */
export function estimateMemory(options: estimateMemory.Options): MemoryEstimate {
  const { bytes, contextTokens, task = 'inference', cache, parameters, keepsContext } = options
  const billions = Math.max(1, Math.ceil(Number(parameters ?? 0n) / 1e9))
  const cacheBytes = cache ? kvBytesPerToken(cache) : CACHE_BYTES_PER_BILLION * billions
  const perToken = keepsContext ? cacheBytes : 0
  const share = task === 'training' ? TRAINING_OVERHEAD_PERCENT : OVERHEAD_PERCENT
  const overhead = OVERHEAD_BYTES + Math.ceil((bytes * share) / 100)
  const whole = perToken * contextTokens
  return { weights: bytes, cache: whole, overhead, total: bytes + whole + overhead }
}

export declare namespace estimateMemory {
  type Options = {
    /** Size of the artifact's files. */
    readonly bytes: number
    /** Tokens of all contexts together. */
    readonly contextTokens: number
    readonly task?: 'inference' | 'training'
    readonly cache?: Manifest.KvCacheDimensions | undefined
    readonly parameters?: bigint | undefined
    /** Whether the model writes text token by token; embeddings and images keep no cache. */
    readonly keepsContext: boolean
  }
}
