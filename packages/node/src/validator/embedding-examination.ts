import type { LoadedModel } from '@ostrom/engine'
import { BaseError, Embedding, type Inference, Receipt } from '@ostrom/protocol'
import { EmbeddingScore, type Score } from '@ostrom/verification'

export type ExaminedEmbeddings = {
  readonly prompt: Inference.EmbeddingPrompt
  /** Output of the answer; absent if the provider returned no embeddings. */
  readonly bytes: Uint8Array | undefined
  readonly receipt: Receipt.ReceiptCore
  readonly build: EmbeddingScore.EmbeddingScore['build']
}

/** Errors by which an engine refuses the inputs, so that nothing can be compared. */
const refusals: ReadonlySet<string> = new Set([
  'prompt-unsupported',
  'context-too-long',
  'token-unknown',
])

/**
 * Computes the embeddings of an answer's inputs and returns their distances from the answer's:
 * docs/spec/inference.md, section 11.
 *
 * @returns Undefined if nothing can be compared: the receipt says `unverified`, this engine does
 *   not accept the inputs, or the client stopped the answer before the first embedding.
 * @throws {EngineFailedError} The validator's own engine stopped working.
 */
export async function scoreEmbeddings(
  model: LoadedModel,
  { prompt, bytes = new Uint8Array(), receipt, build }: ExaminedEmbeddings,
  signal: AbortSignal,
): Promise<Score.AnswerScore | undefined> {
  if (!model.embed || Receipt.samplingModes[receipt.sampling] === 'unverified') return undefined
  const isAborted = Receipt.finishReasons[receipt.finish] === 'aborted'
  const expected: Float32Array[] = []
  if (isAborted && bytes.length === 0) return undefined
  try {
    for await (const vector of model.embed({ prompt, signal })) {
      const { dimensions = vector.length } = prompt
      expected.push(vector)
      // An answer that the client stopped has no embeddings of the last inputs.
      if (isAborted && expected.length * Embedding.bytesOf(dimensions) >= bytes.length) break
    }
  } catch (error) {
    if (BaseError.is(error) && refusals.has(error.code)) return undefined
    throw error
  }
  const distances = EmbeddingScore.distances({ bytes, expected, dimensions: prompt.dimensions })
  return { tokens: 0, embeddings: { distances, build } }
}
