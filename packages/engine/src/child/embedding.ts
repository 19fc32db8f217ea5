import { assert, Vector } from '@ostrom/protocol'
import type { EmbedOptions } from '../engine.ts'
import { EngineFailedError } from '../errors.ts'
import { inputsOf } from '../inputs.ts'
import { EMBED_CONTEXT_MAX, EMBED_MARKS } from '../limits.ts'
import { type Model, open } from './place.ts'

/** See `LoadedModel.embed`. Each input waits for its own turn. */
export async function* embed(model: Model, asked: EmbedOptions): AsyncGenerator<Float32Array> {
  const { state, tokenizer, info } = model
  if (state.failure) throw state.failure
  const tokensMax = Math.min(info.contextLength, EMBED_CONTEXT_MAX) - EMBED_MARKS
  for (const ids of inputsOf(asked.prompt, { tokenizer, tokensMax })) {
    const { id, inbox, release } = await open(model, state.embeds, asked.signal)
    try {
      state.child.send({ kind: 'embed', answer: id, ids })
      const [news] = await inbox.take()
      assert(news, 'an inbox gives what has come')
      if (!news.vector.every(Number.isFinite)) {
        const reason = 'a vector holds what is no number'
        throw new EngineFailedError({ engine: state.engine, reason })
      }
      yield Vector.normalize(news.vector)
    } finally {
      release()
    }
  }
}
