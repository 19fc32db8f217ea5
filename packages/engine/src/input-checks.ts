import { assert, Inference } from '@ostrom/protocol'
import type { LoadOptions, ScoreOptions } from './engine.ts'
import { ArtifactInvalidError, ContextTooLongError, PromptUnsupportedError } from './errors.ts'
import { SCORE_TARGETS_MAX, SCORE_TOP_MAX } from './limits.ts'
import { inputIds, type Tokenizer } from './tokenizer/index.ts'

/**
 * Returns the token ids of the inputs to embed, after checking them.
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

/**
 * Checks the options of a score before the engine does any work.
 *
 * @throws {ContextTooLongError} Prompt and answer do not fit.
 * @throws {PromptUnsupportedError} The prompt is empty.
 * @throws {TokenUnknownError} An id is not in the vocabulary.
 */
export function assertScoreOptions(
  options: ScoreOptions,
  { tokenizer, contextLength }: { readonly tokenizer: Tokenizer; readonly contextLength: number },
): void {
  const { promptIds, outputIds, top, logitBias = [], targetIds = [] } = options
  const isTop = Number.isInteger(top) && top >= 0 && top <= SCORE_TOP_MAX
  assert(isTop, `a score asks for 0 to ${SCORE_TOP_MAX} candidates`)
  assert(targetIds.length <= SCORE_TARGETS_MAX, 'a score has few challenged ids')
  if (promptIds.length + outputIds.length > contextLength) {
    const counts = { inputTokens: promptIds.length, maxTokens: outputIds.length }
    throw new ContextTooLongError({ ...counts, contextLength })
  }
  if (promptIds.length === 0) {
    const reason = 'the prompt has no tokens'
    throw new PromptUnsupportedError({ kind: 'ids', reason, remedy: 'Give at least one id.' })
  }
  // Throws for ids outside the vocabulary, because an engine must never see them.
  const biased = logitBias.map(({ id }) => id)
  tokenizer.decode([...promptIds, ...outputIds, ...biased, ...targetIds])
}

/** @throws {PromptUnsupportedError} The prompt has images, which the model cannot read. */
export function assertNoImages(prompt: Inference.Prompt): void {
  if (Inference.countImages(prompt) === 0) return
  const reason = 'the model cannot see pictures'
  const remedy = 'Send text alone, or choose a model whose task is any-to-any.'
  throw new PromptUnsupportedError({ kind: prompt.kind, reason, remedy })
}

/**
 * @throws {ArtifactInvalidError} An adapter is requested, and the engine does not support adapters.
 */
export function assertNoAdapter({
  adapter,
}: {
  readonly adapter?: LoadOptions['adapter'] | undefined
}): void {
  if (!adapter) return
  const remedy = 'Run the GGUF form of the base, by the llama engine.'
  throw new ArtifactInvalidError({ field: 'Adapter', value: 'cannot be run', remedy })
}
