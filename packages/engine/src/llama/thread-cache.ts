import { availableParallelism } from 'node:os'
import type { Hash } from '@ostrom/protocol'
import { LLAMA_RELEASE } from './native/bindings.ts'

/** Stores measured numbers of threads, so that the next load of a model need not measure again. */
export type ThreadCache = {
  /** Returns the number for a key; `undefined` if there is none, or if the number is too old. */
  get(key: string): Promise<number | undefined>
  set(key: string, threads: number): Promise<void>
}

/**
 * Returns the key of a measurement, made of everything that affects its result except the load of
 * the machine.
 */
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
    /** Name of the back end that computes. */
    readonly backend: string
  }
}
