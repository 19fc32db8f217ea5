import { Inference } from '@ostrom/protocol'
import type { Question } from '../inference/inference-service.ts'
import {
  OUTPUT_TOKENS_DEFAULT,
  TEMPLATE_TOKENS_OF_TOOLS,
  TEMPLATE_TOKENS_PER_MESSAGE,
} from './limits.ts'
import type { AnswerSize } from './priced-offer.ts'

/** Returns the tokens that a chat template can add to a number of messages, at most. Pure. */
export const templateTokensMax = (messages: number): number =>
  (messages + 1) * TEMPLATE_TOKENS_PER_MESSAGE

/** Returns an upper bound of a prompt's tokens: a text has at most one token per byte. */
function inputTokensMax({ prompt }: Pick<Question, 'prompt'>): number {
  if (prompt.kind === 'ids') return prompt.ids.length
  if (Inference.isEmbeddingPrompt(prompt)) {
    if (prompt.kind === 'embed-ids') return prompt.inputs.reduce((sum, ids) => sum + ids.length, 0)
    return prompt.inputs.reduce((sum, text) => sum + Buffer.byteLength(text), 0)
  }
  if (prompt.kind === 'image') return Buffer.byteLength(prompt.text)
  if (prompt.kind === 'text') return Buffer.byteLength(prompt.text) + TEMPLATE_TOKENS_PER_MESSAGE
  const sizeOf = (value: unknown) => (value ? Buffer.byteLength(JSON.stringify(value)) : 0)
  return prompt.messages.reduce(
    (sum, { content, reasoning = '', name = '', toolCalls }) =>
      sum +
      Buffer.byteLength(content) +
      Buffer.byteLength(reasoning) +
      Buffer.byteLength(name) +
      // A template may add spaces to the JSON: at most as many as the JSON has characters.
      2 * sizeOf(toolCalls),
    templateTokensMax(prompt.messages.length) +
      (prompt.tools ? TEMPLATE_TOKENS_OF_TOOLS : 0) +
      2 * sizeOf(prompt.tools),
  )
}

/** Returns the maximum size of a question before its prompt is tokenized. Pure. */
export function answerSizeMax(
  question: Pick<Question, 'prompt' | 'maxTokens'>,
  contextLength: number,
): AnswerSize {
  const { prompt, maxTokens } = question
  const contexts = Inference.isEmbeddingPrompt(prompt) ? prompt.inputs.length : 1
  const isText = !Inference.isEmbeddingPrompt(prompt) && prompt.kind !== 'image'
  // Embeddings and images have no output tokens.
  const output = isText ? Math.min(maxTokens ?? OUTPUT_TOKENS_DEFAULT, contextLength) : 0
  return {
    inputTokens: Math.min(inputTokensMax(question), contexts * contextLength),
    images: Inference.countImages(prompt),
    maxTokens: output,
  }
}

/**
 * Returns the most output tokens to ask a provider for. Pure.
 *
 * @param left Tokens of the context that remain after the counted tokens of the prompt.
 * @param isCounted False if a part of the prompt, such as an image, was not counted. If
 *   `fitsContext` is set, the result is then at most `OUTPUT_TOKENS_DEFAULT`, so that the context
 *   has room for that part.
 */
export function outputTokens(
  { maxTokens, fitsContext }: Pick<Question, 'maxTokens' | 'fitsContext'>,
  { left, isCounted }: { readonly left: number; readonly isCounted: boolean },
): number {
  if (maxTokens === undefined) return Math.min(left, OUTPUT_TOKENS_DEFAULT)
  if (!fitsContext) return maxTokens
  return Math.min(left, maxTokens, isCounted ? left : OUTPUT_TOKENS_DEFAULT)
}
