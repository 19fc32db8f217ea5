import { Inference } from '@ostrom/protocol'
import type { ImageTokens } from '../child/messages.ts'
import type { ImageTokenizer } from '../child/model.ts'
import { PromptUnsupportedError } from '../errors.ts'
import type { Tokenizer } from '../tokenizer/index.ts'

/**
 * Placeholder of an image while messages are rendered: a Unicode noncharacter, which `encode`
 * removes from the texts.
 */
const IMAGE_PLACEHOLDER = '\ufdd1'

const unsupported = (kind: string, reason: string, remedy: string) =>
  new PromptUnsupportedError({ kind, reason, remedy })

/** Creates the tokenizer of a model that encloses images between two special tokens. */
export function createImageTokenizer(
  tokenizer: Tokenizer,
  { start, placeholder, end, count }: ImageTokens,
): ImageTokenizer {
  const encodeText = (text: string) => tokenizer.encode(text, { special: true })
  const picture = [start, ...new Array<number>(count).fill(placeholder), end]
  return {
    encode(prompt) {
      if (prompt.kind !== 'messages') return tokenizer.encodePrompt(prompt)
      const { reasoning, isConstrained } = prompt
      const options = { ...(reasoning && { reasoning }), ...(isConstrained && { isConstrained }) }
      const messages = prompt.messages.map(({ content, images = [], ...message }) => ({
        ...message,
        content:
          IMAGE_PLACEHOLDER.repeat(images.length) + content.replaceAll(IMAGE_PLACEHOLDER, ''),
      }))
      const parts = tokenizer.render(messages, options).split(IMAGE_PLACEHOLDER)
      if (parts.length !== Inference.countImages(prompt) + 1) {
        const reason = 'the chat template leaves out a message with a picture'
        throw unsupported(prompt.kind, reason, 'Show pictures in messages of the user.')
      }
      return parts.flatMap((part, at) => [...(at === 0 ? [] : picture), ...encodeText(part)])
    },
    begin({ kind, text, size }) {
      if (size && size.width !== size.height) {
        throw unsupported(kind, 'the model draws squares', 'Ask for a square, or for no size.')
      }
      const messages = [{ role: 'user', content: text }] as const
      return { ids: [...encodeText(tokenizer.render(messages)), start], tokens: count }
    },
  }
}
