import { assert } from '@ostrom/protocol'
import type { ImageOptions } from '../engine.ts'
import { ContextTooLongError } from '../errors.ts'
import { type ChildModelContext, openTask } from './child-task.ts'

/**
 * See `LoadedModel.generateImage`. `prompt.ids` are the ids of the text, up to the beginning of the
 * image; `prompt.tokens` is the number of tokens of the image.
 */
export async function generateImage(
  model: ChildModelContext,
  { seed, signal }: ImageOptions,
  prompt: { readonly ids: readonly number[]; readonly tokens: number },
): Promise<Uint8Array> {
  const { state, info } = model
  const { ids, tokens: maxTokens } = prompt
  if (state.failure) throw state.failure
  const { contextLength } = info
  if (ids.length + maxTokens > contextLength) {
    throw new ContextTooLongError({ inputTokens: ids.length, maxTokens, contextLength })
  }
  const { id, queue, release } = await openTask(model, state.imageTasks, signal)
  try {
    state.child.send({ kind: 'generate-image', taskId: id, ids, seed })
    const [news] = await queue.take()
    assert(news, 'an inbox gives what has come')
    return news.file
  } finally {
    release()
  }
}
