import { totalmem } from 'node:os'
import { planContexts } from '@ostrom/model-metadata'
import type { Hash } from '@ostrom/protocol'
import { launch } from '../child/child-state.ts'
import type { Gpu, LoadFault } from '../child/messages.ts'
import type { LoadOptions } from '../engine.ts'
import {
  ArtifactInvalidError,
  EngineFailedError,
  EngineMemoryError,
  GpuMissingError,
} from '../errors.ts'
import { CHILD_OVERHEAD_BYTES } from '../limits.ts'
import { createTokenizer, type Tokenizer, tokenizerFromGguf } from '../tokenizer/index.ts'
import { type GgufHeader, readGgufHeader } from './header.ts'
import { type ThreadCache, threadCacheKey } from './thread-cache.ts'

// Loads a file into a child process, after checks in this process.

/** Options for running models; see `createEngineLlama`. */
export type LlamaOptions = {
  /** Threads of a model; if absent, from `threadCache` or measured at the load. Tests use 1. */
  readonly threads?: number
  /** Maximum threads that a measurement may choose; all cores when absent. */
  readonly threadsMax?: number
  /** Stores measured numbers of threads; if absent, each load measures. */
  readonly threadCache?: ThreadCache
  /** GPU back end; its package is not installed by default. The CPU when absent. */
  readonly gpu?: Gpu
  /** A folder `node_modules` with the packages of GPU back ends (`gpuPackages`). */
  readonly gpuFolder?: string
  /**
   * Interface to llama.cpp. `native` uses its C API if possible; otherwise, and for GPUs, the
   * engine uses the binding of node-llama-cpp. `binding` always uses node-llama-cpp.
   */
  readonly runtime?: 'native' | 'binding'
  /** Environment of the children, for drivers (`CUDA_VISIBLE_DEVICES`). Empty when absent. */
  readonly environment?: Readonly<Record<string, string>>
  /** Maximum memory of one model, in bytes; the memory of the whole machine when absent. */
  readonly memoryBytesMax?: number
  /**
   * Memory, in bytes, of the device that holds weights and contexts; `memoryBytesMax` when absent.
   * It determines the number of parallel answers if the load states no `sequencesMax`.
   */
  readonly deviceBytes?: number
}

/** A checked file, and the parameters of its load. */
export type LlamaLoadPlan = {
  readonly file: { readonly path: string; readonly sha256: Hash }
  readonly header: GgufHeader
  readonly tokenizer: Tokenizer
  readonly contextLength: number
  readonly sequencesMax: number
  readonly memoryBytesMax: number
  readonly options: LlamaOptions
  readonly adapter?: NonNullable<LoadOptions['adapter']>
}

/** Name of the engine. */
export const ENGINE = 'llama'

/** Returns the error of a failed llama engine. */
export const failed = (reason: string) => new EngineFailedError({ engine: ENGINE, reason })

function loadError(fault: LoadFault, reason: string, loading: LlamaLoadPlan): Error {
  const { gpu } = loading.options
  if (fault === 'gpu' && gpu) {
    return new GpuMissingError({ gpu, reason })
  }
  if (fault === 'artifact' || fault === 'memory') {
    const remedy =
      fault === 'memory'
        ? 'Lower the context length or the number of sequences.'
        : 'Compare the SHA-256 of the file with the manifest, or convert the model anew.'
    return new ArtifactInvalidError({ field: 'llama.cpp', value: reason, remedy })
  }
  return failed(reason)
}

/** Starts a child, lets it load the file, and resolves when it is ready. */
export async function startChild(loading: LlamaLoadPlan, signal: AbortSignal | undefined) {
  const { file, tokenizer, options, memoryBytesMax } = loading
  const { threadsMax, threadCache } = options
  const cacheKey = threadCacheKey({
    sha256: file.sha256,
    sequences: loading.sequencesMax,
    threadsMax,
    backend: `${options.gpu || 'cpu'}/${options.runtime ?? 'native'}`,
  })
  const threads = options.threads ?? (await threadCache?.get(cacheKey)) ?? 0
  const { state, reply } = await launch({
    engine: ENGINE,
    module: new URL('./child.ts', import.meta.url),
    load: {
      path: file.path,
      contextLength: loading.contextLength,
      sequences: loading.sequencesMax,
      threads,
      ...(threadsMax !== undefined && { threadsMax }),
      gpu: options.gpu ?? false,
      isNative: options.runtime !== 'binding',
      ...(options.gpuFolder !== undefined && { gpuFolder: options.gpuFolder }),
      eosIds: [...tokenizer.eosIds],
      ...(loading.adapter && { adapter: loading.adapter.path }),
    },
    memoryBytesMax,
    environment: options.environment ?? {},
    signal,
  })
  if (reply.kind === 'loaded') {
    if (threads === 0) await threadCache?.set(cacheKey, reply.threads)
    return { state, ready: reply }
  }
  if (reply.kind === 'load-failed') throw loadError(reply.fault, reply.reason, loading)
  // If the process dies while it reads the file, the file is at fault, unless memory ran out.
  const killed = reply.reason.includes('SIGKILL') || reply.reason.includes('memory')
  throw loadError(killed ? 'engine' : 'artifact', reply.reason, loading)
}

/**
 * Reads the header and the tokenizer of a file, and checks that the model fits into memory.
 *
 * @throws {ArtifactInvalidError} The file is not a model that can be run.
 * @throws {TokenizerUnsupportedError} Its tokenizer is not implemented.
 * @throws {EngineMemoryError} Weights and contexts are too large.
 */
export async function createLoadPlan(
  options: LlamaOptions,
  load: LoadOptions,
): Promise<LlamaLoadPlan> {
  const { artifact } = load
  if (artifact.kind !== 'file') {
    const remedy = 'Use the http engine for models of other servers.'
    throw new ArtifactInvalidError({ field: 'Artifact', value: artifact.kind, remedy })
  }
  const header = await readGgufHeader(artifact.path)
  const parts = tokenizerFromGguf(header.metadata)
  const tokenizer = createTokenizer({
    tokenizerJson: parts.tokenizerJson,
    eosIds: parts.eosIds,
    ...(parts.template ? { template: parts.template } : {}),
  })
  const contextLength = Math.min(load.contextLength ?? header.contextLength, header.contextLength)
  const memoryBytesMax = options.memoryBytesMax ?? totalmem()
  const weightBytes = header.bytes
  const sequenceBytes = header.contextTokenBytes * contextLength
  const memoryBytes = options.deviceBytes ?? memoryBytesMax
  const { sequences: sequencesMax, cacheBytes } = planContexts({
    weightBytes,
    sequenceBytes,
    memoryBytes,
    sequences: load.sequencesMax,
  })
  const neededBytes = weightBytes + cacheBytes
  if (neededBytes > memoryBytesMax) throw new EngineMemoryError({ neededBytes, memoryBytesMax })
  const { adapter } = load
  const loading = { file: artifact, header, tokenizer, contextLength, sequencesMax, options }
  return {
    ...loading,
    ...(adapter && { adapter }),
    memoryBytesMax: memoryBytesMax + CHILD_OVERHEAD_BYTES,
  }
}
