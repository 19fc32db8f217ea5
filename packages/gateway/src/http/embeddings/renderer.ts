import { InvariantError, Vector } from '@ostrom/protocol'
import { type Finished, type Opening, ostromOf, type Renderer, sumOf } from '../render.ts'

type Options = { readonly encoding: 'float' | 'base64' }

function whole({ encoding }: Options, opening: Opening, finished: readonly Finished[]) {
  const ends = finished.map(({ end }) => end)
  const { input } = sumOf(ends)
  const vectors = finished.flatMap((choice) => choice.vectors)
  return {
    object: 'list',
    data: vectors.map((vector, index) => ({
      object: 'embedding',
      index,
      embedding:
        encoding === 'float'
          ? Array.from(vector)
          : Buffer.from(Vector.encode(vector)).toString('base64'),
    })),
    model: opening.answers[0]!.model,
    usage: { prompt_tokens: input, total_tokens: input },
    ostrom: ostromOf(opening, ends),
  }
}

/** Renders `/v1/embeddings`. */
export const createEmbeddingRenderer = (options: Options): Renderer => ({
  whole: (opening, finished) => whole(options, opening, finished),
  stream() {
    throw new InvariantError('embeddings are never streamed')
  },
})
