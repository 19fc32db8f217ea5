import type { LoadedModel } from '@ostrom/engine'
import { BaseError, Embedding, type Hash, type Inference, Receipt } from '@ostrom/protocol'
import { EmbeddingScore } from '@ostrom/verification'
import { type InputSelection, inputHash } from './input-selection.ts'

export type ExaminedEmbeddings = {
  /** The question, and the inputs that the validator computes. */
  readonly prompt: Inference.EmbeddingPrompt
  readonly selection: InputSelection
  /** Output of the answer; absent if the provider returned no embeddings. */
  readonly bytes: Uint8Array | undefined
  readonly receipt: Receipt.ReceiptCore
  readonly build: EmbeddingScore.EmbeddingScore['build']
}

/** Distances of the examined embeddings, with the hashes of their inputs. */
export type ScoredEmbeddings = {
  readonly score: EmbeddingScore.EmbeddingScore
  readonly hashes: readonly Hash[]
}

/** Errors by which an engine refuses the inputs, so that nothing can be compared. */
const refusals: ReadonlySet<string> = new Set([
  'prompt-unsupported',
  'context-too-long',
  'token-unknown',
])

/**
 * Computes the embeddings of an answer's selected inputs and returns their distances from those of
 * the answer: docs/spec/inference.md, section 11.
 *
 * @returns Undefined if nothing can be compared: the receipt says `unverified`, this engine does
 *   not accept the inputs, or the client stopped the answer before the first selected input.
 * @throws {EngineFailedError} The validator's own engine stopped working.
 */
export async function scoreEmbeddings(
  model: LoadedModel,
  { prompt, selection, bytes = new Uint8Array(), receipt, build }: ExaminedEmbeddings,
  signal: AbortSignal,
): Promise<ScoredEmbeddings | undefined> {
  if (!model.embed || Receipt.samplingModes[receipt.sampling] === 'unverified') return undefined
  const isAborted = Receipt.finishReasons[receipt.finish] === 'aborted'
  const expected: Float32Array[] = []
  if (isAborted && bytes.length === 0) return undefined
  try {
    for await (const vector of model.embed({ prompt: selection.prompt, signal })) {
      const { dimensions = vector.length } = prompt
      const position = selection.positions[expected.length]!
      // An answer that the client stopped lacks the embeddings of its last inputs.
      if (isAborted && position * Embedding.bytesOf(dimensions) >= bytes.length) break
      expected.push(vector)
    }
  } catch (error) {
    if (BaseError.is(error) && refusals.has(error.code)) return undefined
    throw error
  }
  if (expected.length === 0) return undefined
  const { dimensions, inputs } = prompt
  const sample = { positions: selection.positions, inputs: inputs.length }
  const distances = EmbeddingScore.distances({ bytes, expected, dimensions, sample })
  const hashes = selection.ids
    .slice(0, expected.length)
    .map((ids) => inputHash(ids, receipt.modelVersion))
  return { score: { distances, build }, hashes }
}
