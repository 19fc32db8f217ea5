import {
  createNativeContext,
  openContext,
  openLlamaLibrary,
  useAdapter,
} from '@ostrom/engine/llama/native'

/** The cache has 32 bits and attention is not fused, so that only the weights differ. */
const EXACT = { type_k: 0, type_v: 0, flash_attn_type: 0 } as const

/** Tokens of the context; the longest prompt fits. */
const CONTEXT = 512

/** Logits of a prompt: one row for each of its tokens. */
export type LogitRows = readonly (Float32Array | Float64Array)[]

/**
 * Computes the logits of a GGUF file by llama.cpp, in this process.
 *
 * @returns The rows of each prompt.
 * @throws {Error} llama.cpp cannot load the file or compute with it.
 */
export function ggufLogits(options: ggufLogits.Options): LogitRows[] {
  const { folder, file, prompts, adapter, threads } = options
  const library = openLlamaLibrary(folder)
  const model = library.loadModel(file, { ...library.modelDefaults(), n_gpu_layers: 0 })
  if (!model) throw new Error('llama.cpp could not load the file')
  const vocabularySize = library.vocabTokens(library.getVocab(model))
  const rowsMax = Math.max(...prompts.map(({ length }) => length))
  return prompts.map((prompt) => {
    const parameters = { n_ctx: CONTEXT, threads, ...EXACT }
    const context = openContext({ library, model }, parameters)
    if (adapter !== undefined) useAdapter({ library, model }, context, adapter)
    const native = createNativeContext({ library, context, vocabularySize, rowsMax })
    const rows = prompt.map((token, position) => ({ token, position, sequence: 0, isOutput: true }))
    const status = native.decode(rows)
    if (status !== 0) throw new Error(`llama.cpp could not decode: ${status}`)
    const logits = rows.map((_, row) => native.logits(row).slice())
    native.close()
    return logits
  })
}

export declare namespace ggufLogits {
  type Options = {
    /** Folder of the libraries, from `nativeLibraries`. */
    readonly folder: string
    readonly file: string
    /** Token ids of each prompt. */
    readonly prompts: readonly (readonly number[])[]
    readonly threads: number
    /** Path of an adapter in llama.cpp's format; absent: none. */
    readonly adapter?: string
  }
}
