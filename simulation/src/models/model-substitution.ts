import type { LoadedModel } from '@ostrom/engine'
import { assert } from '@ostrom/protocol'

/** Returns a model that replaces every third output token of `model` by another token. */
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

/** Returns a model that computes embeddings of other inputs: each input lacks its last token. */
export const substituteInputs = (model: LoadedModel): LoadedModel => ({
  ...model,
  async *embed({ prompt, signal }) {
    const inputs =
      prompt.kind === 'embed-ids'
        ? prompt.inputs
        : await Promise.all(prompt.inputs.map((text) => model.tokenize(text)))
    const shorter = inputs.map((ids) => ids.slice(0, -1))
    assert(model.embed, 'the echo computes embeddings')
    yield* model.embed({ prompt: { kind: 'embed-ids', inputs: shorter }, signal })
  },
})
