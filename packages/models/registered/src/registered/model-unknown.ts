import { errorClass } from '@ostrom/protocol'

/**
 * The chain has no model of this name. The gateway never guesses names. `known` has the names of
 * models with offers, when the gateway has read them.
 */
export class ModelUnknownError extends errorClass('ModelUnknownError', {
  code: 'model-unknown',
  retry: 'never',
  summary: 'The model is unknown.',
  details: ({ model, known }: { model: string; known?: readonly string[] }) => [
    `Model: ${model.slice(0, 128)}.`,
    ...(known ? [`Known models: ${known.slice(0, 20).join(', ') || 'none yet'}.`] : []),
    'Use a name that /v1/models lists, or a version as a 0x hash.',
  ],
}) {}
