import { BaseError } from '@ostrom/protocol'

/** A file or set of weights is not a valid integer model. */
export class IntegerModelInvalidError extends BaseError<'integer-model-invalid'> {
  override readonly name = 'IntegerModelInvalidError'

  /** @param options.reason The value at fault and the bound that it breaks, as a clause. */
  constructor({ reason }: { reason: string }) {
    super({
      code: 'integer-model-invalid',
      retry: 'never',
      summary: 'An integer model is invalid.',
      details: [
        `Reason: ${reason}.`,
        'Write the model with the quantizer: docs/spec/integer-engine.md, sections 5 and 6.',
      ],
    })
  }
}

/** A prompt has more bytes than a bag classifier reads. */
export class ClassifierPromptTooLongError extends BaseError<'classifier-prompt-too-long'> {
  override readonly name = 'ClassifierPromptTooLongError'

  constructor({ bytes, max }: { bytes: number; max: number }) {
    super({
      code: 'classifier-prompt-too-long',
      retry: 'never',
      summary: 'A prompt is too long for the classifier.',
      details: [
        `It has ${bytes} bytes; the classifier reads ${max}.`,
        'Classify parts of it, one call for each.',
      ],
    })
  }
}

/** A value does not fit the public inputs of a proof. */
export class PublicInputInvalidError extends BaseError<'public-input-invalid'> {
  override readonly name = 'PublicInputInvalidError'

  constructor({ field, reason }: { field: string; reason: string }) {
    super({
      code: 'public-input-invalid',
      retry: 'never',
      summary: 'A public input of a proof is invalid.',
      details: [`Field: ${field}. Reason: ${reason}.`, 'See docs/spec/proofs.md, section 2.'],
    })
  }
}

/** A computation, an opened part of it, or a move in a dispute about it is invalid. */
export class TraceInvalidError extends BaseError<'trace-invalid'> {
  override readonly name = 'TraceInvalidError'

  /** @param options.reason The value at fault and the rule that it breaks, as a clause. */
  constructor({ reason }: { reason: string }) {
    super({
      code: 'trace-invalid',
      retry: 'never',
      summary: 'A committed computation is invalid.',
      details: [`Reason: ${reason}.`, 'See docs/spec/integer-transformer.md, sections 7 to 9.'],
    })
  }
}
