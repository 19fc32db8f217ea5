import { assert, Embedding } from '@ostrom/protocol'
import type { EmbedOptions } from '../engine.ts'
import { EngineFailedError } from '../errors.ts'
import { embeddingInputs } from '../input-checks.ts'
import { EMBED_CONTEXT_MAX, EMBED_SPECIAL_TOKENS } from '../limits.ts'
import { type ChildModelContext, openTask } from './child-task.ts'

/** See `LoadedModel.embed`. Each input waits for a free sequence separately. */
export async function* embed(
  model: ChildModelContext,
  options: EmbedOptions,
): AsyncGenerator<Float32Array> {
  const { state, tokenizer, info } = model
  if (state.failure) throw state.failure
  const tokensMax = Math.min(info.contextLength, EMBED_CONTEXT_MAX) - EMBED_SPECIAL_TOKENS
  for (const ids of embeddingInputs(options.prompt, { tokenizer, tokensMax })) {
    const { id, queue, release } = await openTask(model, state.embeddingTasks, options.signal)
    try {
      state.child.send({ kind: 'embed', taskId: id, ids })
      const [news] = await queue.take()
      assert(news, 'an inbox gives what has come')
      if (!news.vector.every(Number.isFinite)) {
        const reason = 'a vector holds what is no number'
        throw new EngineFailedError({ engine: state.engine, reason })
      }
      yield Embedding.normalize(news.vector)
    } finally {
      release()
    }
  }
}
