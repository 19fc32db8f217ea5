import { performance } from 'node:perf_hooks'
import { setImmediate } from 'node:timers/promises'
import koffi from 'koffi'
import { BATCH_TOKENS } from '../../limits.ts'
import { PREFIX_COPY_SHARE } from '../limits.ts'
import { type BatchScheduler, createBatchScheduler } from './batch-scheduler.ts'
import type { LlamaLibrary, Pointer } from './bindings.ts'
import { createNativeContext, type NativeContext } from './context.ts'
import { createEmbedder } from './embedding.ts'
import { createKvCache, type KvCache } from './kv-cache.ts'
import { openContext } from './open-context.ts'
import { createStepThreads } from './step-threads.ts'

// A model loaded with llama.cpp's C API, and its contexts.

/** A context that serves several sequences at once. */
export type ServingContext = {
  readonly cache: KvCache
  readonly scheduler: BatchScheduler
}

export type NativeLlamaModel = {
  readonly vocabularySize: number
  /** Opens a context without management of sequences, for measurements. */
  openPlain(options: PlainContextOptions): NativeContext
  /**
   * Opens a context that serves answers. @throws {Error} There is not enough memory, or the adapter
   * cannot be used.
   */
  openServing(options: ServingContextOptions): ServingContext
  /** Returns the vector of an input, not normalized; see `createEmbedder`. */
  embed(ids: readonly number[]): Float32Array
}

export type PlainContextOptions = {
  readonly cells: number
  readonly sequences: number
  readonly threads: number
}

export type ServingContextOptions = PlainContextOptions & {
  /** Path of a LoRA adapter in llama.cpp's format. */
  readonly adapter: string | undefined
}

/**
 * Makes a context use a LoRA adapter in llama.cpp's format.
 *
 * @throws {Error} The file is no adapter of the model.
 */
export function useAdapter(
  { library, model }: Pick<createNativeModel.Options, 'library' | 'model'>,
  context: Pointer,
  path: string,
): void {
  const adapter = library.loadAdapter(model, path)
  if (!adapter) throw new Error('llama.cpp could not load the adapter')
  const adapters = koffi.alloc('void *', 1)
  const scales = koffi.alloc('float', 1)
  new BigUint64Array(koffi.view(adapters, 8))[0] = adapter
  new Float32Array(koffi.view(scales, 4))[0] = 1
  const status = library.setAdapters(context, adapters, 1, scales)
  koffi.free(adapters)
  koffi.free(scales)
  if (status !== 0) throw new Error('llama.cpp could not use the adapter')
}

/** Wraps a loaded native model. */
export function createNativeModel(options: createNativeModel.Options): NativeLlamaModel {
  const { library, model } = options
  const vocabularySize = library.vocabTokens(library.getVocab(model))
  // Recurrent states and sliding windows cannot be truncated at an arbitrary position.
  const canTrim =
    !library.isRecurrent(model) && !library.isHybrid(model) && library.slidingWindow(model) === 0

  function openPlain({ cells, sequences, threads }: PlainContextOptions) {
    const context = openContext(options, {
      n_ctx: cells,
      n_seq_max: sequences,
      threads,
    })
    return {
      context,
      plain: createNativeContext({ library, context, vocabularySize, rowsMax: BATCH_TOKENS }),
    }
  }

  return {
    vocabularySize,
    openPlain: (plain) => openPlain(plain).plain,
    openServing(serving) {
      const { context, plain } = openPlain(serving)
      if (serving.adapter !== undefined) useAdapter(options, context, serving.adapter)
      const nowMs = () => performance.now()
      const decode = createStepThreads({
        decode: plain.decode,
        setThreads: (threads) => library.setThreads(context, threads),
        threads: serving.threads,
        nowMs,
      })
      const scheduler = createBatchScheduler({
        decode,
        logits: plain.logits,
        nowMs,
        yieldToEvents: () => setImmediate(),
      })
      const { cells, sequences } = serving
      const { removeCells, copyCells } = plain
      const copyTokensMin = Math.ceil(cells / sequences / PREFIX_COPY_SHARE)
      const cache = createKvCache({ sequences, copyTokensMin, canTrim, removeCells, copyCells })
      return { cache, scheduler }
    },
    embed: createEmbedder(options),
  }
}

export declare namespace createNativeModel {
  type Options = {
    readonly library: LlamaLibrary
    readonly model: Pointer
    readonly contextLength: number
    readonly threads: () => number
  }
}
