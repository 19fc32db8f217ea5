import { BaseError } from '@ostrom/protocol'

/** A model has no artifact of this format and quantization. */
export class ArtifactUnknownError extends BaseError<'artifact-unknown'> {
  override readonly name = 'ArtifactUnknownError'

  constructor(options: { model: string; artifact: string; known: readonly string[] }) {
    const { model, artifact, known } = options
    super({
      code: 'artifact-unknown',
      retry: 'never',
      summary: 'The model has no such artifact.',
      details: [
        `Model: ${model}. Artifact: ${artifact}.`,
        `Available: ${known.join(', ') || 'none'}.`,
        'Name one of these, as FORMAT/QUANTIZATION.',
      ],
    })
  }
}
