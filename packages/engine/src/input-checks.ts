import { Inference } from '@ostrom/protocol'
import type { LoadOptions } from './engine.ts'
import { ArtifactInvalidError, ContextTooLongError, PromptUnsupportedError } from './errors.ts'
import { inputIds, type Tokenizer } from './tokenizer/index.ts'

/**
 * Token ids of the inputs to embed, checked before any work is done.
 *
 * @throws {PromptUnsupportedError} An input has no tokens.
 * @throws {ContextTooLongError} An input has more than `tokensMax`.
 * @throws {TokenUnknownError} An id is not in the vocabulary.
 */
export function embeddingInputs(
  prompt: Inference.EmbeddingPrompt,
  { tokenizer, tokensMax }: { readonly tokenizer: Tokenizer; readonly tokensMax: number },
): readonly (readonly number[])[] {
  const inputs = inputIds(prompt, tokenizer, { tokensMax })
  for (const ids of inputs) {
    if (ids.length === 0) {
      const reason = 'an input is empty'
      throw new PromptUnsupportedError({ kind: prompt.kind, reason, remedy: 'Send some text.' })
    }
    if (ids.length > tokensMax) {
      const lengths = { inputTokens: ids.length, maxTokens: 0, contextLength: tokensMax }
      throw new ContextTooLongError(lengths)
    }
    tokenizer.decode(ids)
  }
  return inputs
}

/** @throws {PromptUnsupportedError} The prompt holds pictures, which the model cannot see. */
export function assertNoImages(prompt: Inference.Prompt): void {
  if (Inference.countImages(prompt) === 0) return
  const reason = 'the model cannot see pictures'
  const remedy = 'Send text alone, or choose a model whose task is any-to-any.'
  throw new PromptUnsupportedError({ kind: prompt.kind, reason, remedy })
}

/** @throws {ArtifactInvalidError} An adapter is asked for, and the engine knows none. */
export function assertNoAdapter({
  adapter,
}: {
  readonly adapter?: LoadOptions['adapter'] | undefined
}): void {
  if (!adapter) return
  const remedy = 'Run the GGUF form of the base, by the llama engine.'
  throw new ArtifactInvalidError({ field: 'Adapter', value: 'cannot be run', remedy })
}
