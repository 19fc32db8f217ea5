import { LogitFingerprint } from '@ostrom/verification'
import type { LoadCommand } from '../../child/messages.ts'
import { BATCH_TOKENS } from '../../limits.ts'
import type { LlamaRuntime } from '../runtime.ts'
import { hasLlamaLibrary, LLAMA_RELEASE, type LlamaLibrary, openLlamaLibrary } from './bindings.ts'
import { createCandidateScan, runGeneration } from './generation.ts'
import { createNativeModel, type ServingContext } from './native-model.ts'
import { runScore } from './score.ts'
import { measureThreads } from './threads.ts'

// A model run with llama.cpp's C API: all sequences of a context advance together, one batch at a
// time.

/** A context did not fit into memory, or its adapter cannot be used. */
export class NativeMemoryError extends Error {}

/** Platforms on which the structures of `bindings.ts` have been verified. */
const platforms: ReadonlySet<string> = new Set(['linux-x64', 'linux-arm64'])

/** Returns true if llama.cpp's C API may be called on this platform. */
export const isNativePlatform = ({ gpu }: LoadCommand): boolean =>
  gpu === false && platforms.has(`${process.platform}-${process.arch}`)

/**
 * Opens the libraries of a folder. Returns `undefined` if they are of another release, have another
 * layout or cannot be loaded: then the binding of node-llama-cpp is needed.
 */
export function openNativeLibrary(folder: string): LlamaLibrary | undefined {
  if (!hasLlamaLibrary(folder)) return undefined
  try {
    return openLlamaLibrary(folder)
  } catch {
    // Every error means that this code must not call these libraries.
    return undefined
  }
}

/**
 * Loads a model by llama.cpp's C API.
 *
 * @throws {NativeMemoryError} Its context does not fit into memory, or its adapter cannot be used.
 * @throws {Error} The file cannot be loaded.
 */
export async function loadNative(
  message: LoadCommand,
  { library, cores }: loadNative.Options,
): Promise<LlamaRuntime> {
  const parameters = { ...library.modelDefaults(), n_gpu_layers: 0, check_tensors: true }
  const loaded = library.loadModel(message.path, parameters)
  if (!loaded) throw new Error('llama.cpp could not load the file')
  let threads = message.threads
  const { contextLength } = message
  const model = createNativeModel({ library, model: loaded, contextLength, threads: () => threads })
  const { sequences } = message
  if (threads === 0) threads = await measureThreads(model, { cores, sequences })
  const { vocabularySize } = model
  const contexts = new Map<number, ServingContext>()
  const plainScan = createCandidateScan(vocabularySize, 0)

  function open(
    context: number,
    options: Pick<LoadCommand, 'sequences' | 'contextLength' | 'adapter'>,
  ) {
    const { sequences, adapter } = options
    const cells = sequences * options.contextLength
    try {
      contexts.set(context, model.openServing({ cells, sequences, threads, adapter }))
    } catch (error) {
      throw new NativeMemoryError((error as Error).message)
    }
  }
  const contextOf = (context: number): ServingContext => {
    const found = contexts.get(context)
    if (!found) throw new Error(`no context ${context}`)
    return found
  }
  open(0, message)
  const { FINGERPRINT_BUILD } = LogitFingerprint
  return {
    build: `llama.cpp ${LLAMA_RELEASE}, cpu, batch ${BATCH_TOKENS}, kv f16, ${FINGERPRINT_BUILD}`,
    threads,
    open: async ({ context, ...options }) => open(context, options),
    async generate(work, { context, question }) {
      const biases = question.sampler.logitBias.length
      const top = biases === 0 ? plainScan : createCandidateScan(vocabularySize, biases)
      await runGeneration(work, { question, context: contextOf(context), top })
    },
    async score(work, { context, question }) {
      await runScore(work, { question, context: contextOf(context), vocabularySize })
    },
    async embed({ credit, send }, { ids }) {
      if (!credit.cancelled) send({ kind: 'embedded', vector: model.embed(ids) })
    },
  }
}

export declare namespace loadNative {
  type Options = { readonly library: LlamaLibrary; readonly cores: number }
}
