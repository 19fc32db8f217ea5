import { assert } from '@ostrom/protocol'
import type { DrawOptions } from '../engine.ts'
import { ContextTooLongError } from '../errors.ts'
import { type Model, open } from './place.ts'

/** See `LoadedModel.draw`. `ids` are those of the text, up to where the picture begins. */
export async function draw(
  model: Model,
  { seed, signal }: DrawOptions,
  prompt: { readonly ids: readonly number[]; readonly tokens: number },
): Promise<Uint8Array> {
  const { state, info } = model
  const { ids, tokens: maxTokens } = prompt
  if (state.failure) throw state.failure
  const { contextLength } = info
  if (ids.length + maxTokens > contextLength) {
    throw new ContextTooLongError({ inputTokens: ids.length, maxTokens, contextLength })
  }
  const { id, inbox, release } = await open(model, state.draws, signal)
  try {
    state.child.send({ kind: 'draw', answer: id, ids, seed })
    const [news] = await inbox.take()
    assert(news, 'an inbox gives what has come')
    return news.file
  } finally {
    release()
  }
}
