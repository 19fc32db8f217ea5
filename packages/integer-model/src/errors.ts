import { errorClass } from '@ostrom/protocol'

/**
 * A file or set of weights is not a valid integer model. `reason` is the value at fault and the
 * bound that it breaks, as a clause.
 */
export class IntegerModelInvalidError extends errorClass('IntegerModelInvalidError', {
  code: 'integer-model-invalid',
  retry: 'never',
  summary: 'An integer model is invalid.',
  details: ({ reason }: { reason: string }) => [
    `Reason: ${reason}.`,
    'Write the model with the quantizer: docs/spec/integer-engine.md, sections 5 and 6.',
  ],
}) {}

/** A prompt has more bytes than a bag classifier reads. */
export class ClassifierPromptTooLongError extends errorClass('ClassifierPromptTooLongError', {
  code: 'classifier-prompt-too-long',
  retry: 'never',
  summary: 'A prompt is too long for the classifier.',
  details: ({ bytes, max }: { bytes: number; max: number }) => [
    `It has ${bytes} bytes; the classifier reads ${max}.`,
    'Classify parts of it, one call for each.',
  ],
}) {}

/** A value does not fit the public inputs of a proof. */
export class PublicInputInvalidError extends errorClass('PublicInputInvalidError', {
  code: 'public-input-invalid',
  retry: 'never',
  summary: 'A public input of a proof is invalid.',
  details: ({ field, reason }: { field: string; reason: string }) => [
    `Field: ${field}. Reason: ${reason}.`,
    'See docs/spec/proofs.md, section 2.',
  ],
}) {}

/**
 * A computation, an opened part of it, or a move in a dispute about it is invalid. `reason` is the
 * value at fault and the rule that it breaks, as a clause.
 */
export class TraceInvalidError extends errorClass('TraceInvalidError', {
  code: 'trace-invalid',
  retry: 'never',
  summary: 'A committed computation is invalid.',
  details: ({ reason }: { reason: string }) => [
    `Reason: ${reason}.`,
    'See docs/spec/integer-transformer.md, sections 7 and 8.',
  ],
}) {}
