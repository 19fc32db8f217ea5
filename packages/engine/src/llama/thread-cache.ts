import { availableParallelism } from 'node:os'
import type { Hash } from '@ostrom/protocol'
import { LLAMA_RELEASE } from './native/bindings.ts'

/** Measured numbers of threads, so that the next start of a model does not measure again. */
export type ThreadCache = {
  /** Returns the number under a key; `undefined` if there is none or it is too old. */
  get(key: string): Promise<number | undefined>
  set(key: string, threads: number): Promise<void>
}

/** Returns the key of a measurement: all that its result depends on, apart from other load. */
export function threadCacheKey(options: threadCacheKey.Options): string {
  const { sha256, sequences, threadsMax = Number.POSITIVE_INFINITY, backend } = options
  const cores = Math.min(availableParallelism(), threadsMax)
  return `${sha256}/${sequences}/${cores}/${backend}/${LLAMA_RELEASE}`
}

export declare namespace threadCacheKey {
  type Options = {
    readonly sha256: Hash
    readonly sequences: number
    readonly threadsMax: number | undefined
    /** Back end that computes, and its name. */
    readonly backend: string
  }
}
