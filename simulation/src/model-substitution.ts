import type { LoadedModel } from '@ostrom/engine'

/** A model that serves something else than it names: every third token is another one. */
export const substituteTokens = (model: LoadedModel): LoadedModel => ({
  ...model,
  async *generate(options) {
    let at = 0
    for await (const piece of model.generate(options)) {
      if (piece.kind !== 'tokens') yield piece
      else yield { ...piece, ids: piece.ids.map((id) => (at++ % 3 === 0 ? id + 1 : id)) }
    }
  },
})
