import { Embedding, InvariantError } from '@ostrom/protocol'
import {
  type CompletedChoice,
  ostromOf,
  type Renderer,
  type ResponseStart,
  sumOf,
} from '../answers/render.ts'

type EmbeddingRendererOptions = { readonly encoding: 'float' | 'base64' }

function whole(
  { encoding }: EmbeddingRendererOptions,
  opening: ResponseStart,
  finished: readonly CompletedChoice[],
) {
  const ends = finished.map(({ end }) => end)
  const { input } = sumOf(ends)
  const vectors = finished.flatMap((choice) => choice.embeddings)
  return {
    object: 'list',
    data: vectors.map((vector, index) => ({
      object: 'embedding',
      index,
      embedding:
        encoding === 'float'
          ? Array.from(vector)
          : Buffer.from(Embedding.encode(vector)).toString('base64'),
    })),
    model: opening.answers[0]!.model,
    usage: { prompt_tokens: input, total_tokens: input },
    ostrom: ostromOf(opening, ends),
  }
}

/** Renders `/v1/embeddings`. */
export const createEmbeddingRenderer = (options: EmbeddingRendererOptions): Renderer => ({
  whole: (opening, finished) => whole(options, opening, finished),
  stream() {
    throw new InvariantError({ why: 'embeddings are never streamed' })
  },
})
