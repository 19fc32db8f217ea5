import { errorClass } from '@ostrom/protocol'

type ArtifactUnknownValues = {
  readonly model: string
  readonly artifact: string
  readonly known: readonly string[]
}

/** A model has no artifact of this format and quantization. */
export class ArtifactUnknownError extends errorClass('ArtifactUnknownError', {
  code: 'artifact-unknown',
  retry: 'never',
  summary: 'The model has no such artifact.',
  details: ({ model, artifact, known }: ArtifactUnknownValues) => [
    `Model: ${model}. Artifact: ${artifact}.`,
    `Available: ${known.join(', ') || 'none'}.`,
    'Name one of these, as FORMAT/QUANTIZATION.',
  ],
}) {}
