import type { LoadedModel } from '@ostrom/engine'
import { EngineFailedError, PromptUnsupportedError } from '@ostrom/engine'
import { inputIds } from '@ostrom/engine/tokenizer'
import { Embedding, Inference } from '@ostrom/protocol'
import type { ModelQuestionOptions } from './answer-options.ts'
import { checkDimensions, checkEmbeddingSize, recordEmbeddingSize } from './embedding-size.ts'

/** A stream part of an answer with embeddings. */
export type EmbeddingStreamPart =
  | Extract<Inference.StreamPart, { kind: 'prefill' | 'embeddings' }>
  | { readonly kind: 'end'; readonly finish: 'stop' }

type EmbedFn = NonNullable<LoadedModel['embed']>

const unsupported = (kind: string, reason: string, remedy: string) =>
  new PromptUnsupportedError({ kind, reason, remedy })

/** Returns the embedding function of a served model. Throws if the model has none. */
function embedOf({ served }: ModelQuestionOptions, { kind }: Inference.EmbeddingPrompt): EmbedFn {
  const { task } = served.manifest
  const { embed } = served.model
  if (embed && (task === 'embedding' || task === 'any-to-any')) return embed.bind(served.model)
  const reason = embed ? `the model is made for ${task}` : 'its engine gives no vectors'
  throw unsupported(kind, reason, 'Choose a model whose task is embedding.')
}

/** Returns the tokens of each input, as client and provider count them. */
function countsOf(
  { served }: ModelQuestionOptions,
  prompt: Inference.EmbeddingPrompt,
): readonly number[] {
  const { tokenizer, model } = served
  const sum = (sizes: readonly number[]) => sizes.reduce((total, size) => total + size, 0)
  if (prompt.kind === 'embed-texts') {
    if (sum(prompt.inputs.map((text) => text.length)) > Inference.EMBED_TEXT_MAX) {
      const reason = `the inputs have over ${Inference.EMBED_TEXT_MAX} characters in all`
      throw unsupported(prompt.kind, reason, 'Send fewer inputs in one question.')
    }
    if (!tokenizer) return prompt.inputs.map(() => 0)
  }
  const counts = inputIds(prompt, tokenizer, { tokensMax: model.info.contextLength })
  if (sum(counts.map((ids) => ids.length)) > Inference.EMBED_TOKENS_MAX) {
    const reason = `the inputs have over ${Inference.EMBED_TOKENS_MAX} tokens in all`
    throw unsupported(prompt.kind, reason, 'Send fewer inputs in one question.')
  }
  return counts.map((ids) => ids.length)
}

/** Encodes an embedding for sending. */
function bytesOf(vector: Float32Array, prompt: Inference.EmbeddingPrompt): Uint8Array {
  const { length } = vector
  if (length > Inference.EMBED_DIMENSIONS_MAX) {
    const reason = `its vectors have ${length} numbers`
    throw new EngineFailedError({ engine: 'embedding', reason })
  }
  if (prompt.dimensions === undefined) return Embedding.encode(vector)
  checkEmbeddingSize(prompt, length, { hasComputed: true })
  return Embedding.encode(Embedding.truncate(vector, prompt.dimensions))
}

/**
 * Returns the number of tokens to report before each input is computed: the input's own tokens. If
 * the engine forwards the inputs to a server without progress reports, all tokens are reported
 * before the first input.
 */
function stepsOf({ served }: ModelQuestionOptions, counts: readonly number[]): readonly number[] {
  if (served.model.info.counting === 'ids') return counts
  return [counts.reduce((total, count) => total + count, 0)]
}

/**
 * Yields the stream parts of a question for embeddings. The generator reports an input and computes
 * it when the caller pulls the next part, so that the caller can wait for payment.
 *
 * @throws Errors of the engine; {PromptUnsupportedError} the model computes no such embeddings;
 *   {AnswerSizeUnsupportedError} the model does not support the size.
 */
export async function* embeddingParts(
  options: ModelQuestionOptions,
  prompt: Inference.EmbeddingPrompt,
): AsyncGenerator<EmbeddingStreamPart> {
  const embed = embedOf(options, prompt)
  const steps = stepsOf(options, countsOf(options, prompt))
  const { signal, served } = options
  await checkDimensions(served.model, prompt, signal)
  let tokens = 0
  let at = 0
  const begin = (): EmbeddingStreamPart => {
    tokens += steps[at] ?? 0
    return { kind: 'prefill', tokens }
  }
  yield begin()
  for await (const vector of embed({ prompt, signal })) {
    recordEmbeddingSize(served.model, vector)
    yield { kind: 'embeddings', count: 1, bytes: bytesOf(vector, prompt) }
    if (++at < prompt.inputs.length) yield begin()
  }
  if (at !== prompt.inputs.length) {
    const reason = `it gave ${at} of ${prompt.inputs.length} vectors`
    throw new EngineFailedError({ engine: 'embedding', reason })
  }
  yield { kind: 'end', finish: 'stop' }
}
