import type { TokenizedModel } from '@ostrom/models/catalog'
import { Inference } from '@ostrom/protocol'
import { TaskUnsupportedError } from '../errors.ts'
import type { Question } from '../inference/inference-service.ts'

// Handles images for models that read only text. An agent sends the whole conversation with each
// step. If the gateway refused images, a single image that a tool has read would make every further
// step fail.

/** Returns the note that replaces a message's images in the prompt. */
const noteOf = (count: number): string =>
  `[${count === 1 ? '1 image is' : `${count} images are`} not shown: this model reads text alone.]`

/**
 * True if the images of a message belong to the question itself: the message is the last message,
 * it is from the user, and the message before it is no tool message. Some clients send the images
 * that a tool has read in a user message after the tool message.
 */
function isAsked(messages: readonly Inference.ChatMessage[], index: number): boolean {
  const isLast = index === messages.length - 1
  return isLast && messages[index]!.role === 'user' && messages[index - 1]?.role !== 'tool'
}

type ReadablePrompt<prompt> = {
  readonly prompt: prompt
  /** Descriptions of the omitted images, for the response's list of ignored fields. */
  readonly ignored: readonly string[]
}

/**
 * Returns a prompt that its model can read. If the model reads only text, the function replaces the
 * images that tools have read, and the images in earlier messages, by notes.
 *
 * @throws {TaskUnsupportedError} The user's last message has an image. An answer without this image
 *   would be an answer to another question.
 */
export function readablePrompt<prompt extends Inference.AnyPrompt>(
  { model, prompt }: Pick<Question, 'model'> & { readonly prompt: prompt },
  { task }: Pick<TokenizedModel['manifest'], 'task'>,
): ReadablePrompt<prompt> {
  const isReadable = task === 'any-to-any' || Inference.isEmbeddingPrompt(prompt)
  if (isReadable || prompt.kind !== 'messages') return { prompt, ignored: [] }
  const count = Inference.countImages(prompt)
  if (count === 0) return { prompt, ignored: [] }
  const messages = prompt.messages.map((message, index) => {
    const { images = [], ...rest } = message
    if (images.length === 0) return message
    if (isAsked(prompt.messages, index)) {
      throw new TaskUnsupportedError({ model, task, asked: 'vision' })
    }
    const content = [rest.content, noteOf(images.length)].filter((text) => text !== '').join('\n')
    return { ...rest, content }
  })
  const ignored = [`${count} ${count === 1 ? 'image' : 'images'}: the model reads text alone`]
  return { prompt: { ...prompt, messages }, ignored }
}
