import type { TokenizedModel } from '@ostrom/models/catalog'
import { Inference } from '@ostrom/protocol'
import { TaskUnsupportedError } from '../errors.ts'
import type { Question } from '../inference-service.ts'

// Images for models that read text alone. An agent sends the whole conversation with each step: an
// image that a tool has read once would make every further step fail.

/** Returns the note that a model reads in place of a message's images. */
const noteOf = (count: number): string =>
  `[${count === 1 ? '1 image is' : `${count} images are`} not shown: this model reads text alone.]`

/**
 * True for an image that the question is about: in the last message, by the user. Images of tools
 * are in messages of tools, or, as some clients send them, in a message of the user behind them.
 */
function isAsked(messages: readonly Inference.ChatMessage[], index: number): boolean {
  const isLast = index === messages.length - 1
  return isLast && messages[index]!.role === 'user' && messages[index - 1]?.role !== 'tool'
}

type ReadablePrompt<prompt> = {
  readonly prompt: prompt
  /** Names the parts that were left out, for the response. */
  readonly ignored: readonly string[]
}

/**
 * Returns a prompt that its model can read: with sentences in the place of images that tools have
 * read, and of those in earlier messages, where the model reads text alone.
 *
 * @throws {TaskUnsupportedError} The last message of the user has an image: without it the answer
 * would be one to another question.
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
