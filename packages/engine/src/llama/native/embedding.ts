import koffi from 'koffi'
import { EMBED_CONTEXT_MAX } from '../../limits.ts'
import type { LlamaLibrary, Pointer } from './bindings.ts'
import { createNativeContext, type NativeContext } from './context.ts'
import { openContext } from './open-context.ts'

/** llama.cpp's number for "no pooling": each token has its own vector. */
const POOLING_NONE = 0

/** llama.cpp's numbers for kinds of vocabularies. */
const VOCABULARY = { wordPiece: 3, unigram: 4, rwkv: 5 } as const

/** Adds the tokens that the model requires around an input, if the input lacks them. */
function withSpecialTokens({ library, model }: createEmbedder.Options, ids: readonly number[]) {
  const vocab = library.getVocab(model)
  const type = library.vocabType(vocab)
  const isPlain = type !== VOCABULARY.unigram && type !== VOCABULARY.rwkv
  const hasBos = type === VOCABULARY.wordPiece || (isPlain && library.addsBos(vocab))
  const hasEos = type === VOCABULARY.unigram || (isPlain && library.addsEos(vocab))
  const first = hasBos ? library.bos(vocab) : -1
  const eos = hasEos ? library.eos(vocab) : -1
  const last = type === VOCABULARY.wordPiece ? library.sep(vocab) : eos
  const before = first >= 0 && ids[0] !== first ? [first] : []
  const after = last >= 0 && ids.at(-1) !== last ? [last] : []
  return [...before, ...ids, ...after]
}

/**
 * Computes vectors on a separate context, which is opened for the first vector.
 *
 * @returns A function from the tokens of an input to its vector, which is not normalized. If the
 *   model has no pooling, it is the vector of the last token.
 */
export function createEmbedder(options: createEmbedder.Options) {
  const { library, model, threads, contextLength } = options
  const cells = Math.min(contextLength, EMBED_CONTEXT_MAX)
  const vocabularySize = library.vocabTokens(library.getVocab(model))
  const size = library.embeddingSize(model)
  let opened: { readonly context: Pointer; readonly native: NativeContext } | undefined
  const open = () => {
    const context = openContext(options, {
      n_ctx: cells,
      // An encoder processes a whole input at once, so the input must fit into one batch.
      n_batch: cells,
      n_ubatch: cells,
      n_seq_max: 1,
      threads: threads(),
      embeddings: true,
    })
    const native = createNativeContext({ library, context, vocabularySize, rowsMax: cells })
    return { context, native }
  }
  return (input: readonly number[]): Float32Array => {
    opened ??= open()
    const ids = withSpecialTokens(options, input)
    const { context, native } = opened
    native.removeCells(0, 0)
    const isPooled = library.poolingType(context) !== POOLING_NONE
    const status = native.decode(
      ids.map((token, position) => {
        const isOutput = isPooled || position === ids.length - 1
        return { token, position, sequence: 0, isOutput }
      }),
    )
    if (status !== 0) throw new Error(`llama_decode returned ${status}`)
    const pooled = isPooled && library.embeddingOfSequence(context, 0)
    const at = pooled || library.embeddingOf(context, -1)
    if (!at) throw new Error('llama.cpp gives no vector')
    return new Float32Array(koffi.view(at, 4 * size).slice(0))
  }
}

export declare namespace createEmbedder {
  type Options = {
    readonly library: LlamaLibrary
    readonly model: Pointer
    readonly contextLength: number
    readonly threads: () => number
  }
}
