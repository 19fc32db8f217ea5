import { BaseError } from '@ostrom/protocol'

/** The chain has no model of this name. The gateway never guesses names. */
export class ModelUnknownError extends BaseError<'model-unknown'> {
  override readonly name = 'ModelUnknownError'

  /** @param options.known Names of models with offers, when the gateway has read them. */
  constructor({ model, known }: { model: string; known?: readonly string[] }) {
    super({
      code: 'model-unknown',
      retry: 'never',
      summary: 'The model is unknown.',
      details: [
        `Model: ${model.slice(0, 128)}.`,
        ...(known ? [`Known models: ${known.slice(0, 20).join(', ') || 'none yet'}.`] : []),
        'Use a name that /v1/models or `ostrom models` lists, or a version as a 0x hash.',
      ],
    })
  }
}
